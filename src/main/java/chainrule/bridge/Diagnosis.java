package chainrule.bridge;

import chainrule.engine.session.DiagnosisJson;
import org.teavm.jso.JSExport;
import org.teavm.jso.typedarrays.Float64Array;

/** What the training of the open experiment is doing, for JavaScript: {@code engine.Diagnosis}. */
public final class Diagnosis {
  private Diagnosis() {}

  /** See {@link DiagnosisJson#of}. */
  @JSExport
  public static String of(Float64Array curves, double since) {
    return DiagnosisJson.of(Training.session(), curves.copyToJavaArray(), since);
  }
}
