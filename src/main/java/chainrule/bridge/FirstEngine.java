package chainrule.bridge;

import org.teavm.jso.JSExport;
import org.teavm.jso.JSExportClasses;
import org.teavm.jso.typedarrays.Float64Array;

/**
 * What a visit begins with: the part of the engine that trains. {@link WholeEngine} takes over from
 * it when something is first looked into.
 */
@JSExportClasses({
  Checkpoints.class,
  Diagnosis.class,
  Preview.class,
  Timeline.class,
  Training.class
})
public final class FirstEngine {
  private FirstEngine() {}

  /** TeaVM asks for one; there is nothing to do. */
  public static void main(String[] arguments) {}

  /** The open experiment for {@link WholeEngine#takeOver}. */
  @JSExport
  public static Float64Array handOver() {
    return Float64Array.copyFromJavaArray(Training.openRun().whole());
  }
}
