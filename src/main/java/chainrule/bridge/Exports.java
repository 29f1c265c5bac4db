package chainrule.bridge;

import chainrule.export.Kind;
import chainrule.export.LearningCurves;
import chainrule.export.Trained;
import org.teavm.jso.JSExport;
import org.teavm.jso.typedarrays.Float64Array;
import org.teavm.jso.typedarrays.Int8Array;

/**
 * The exports as JavaScript sees them: a module of its own, {@code exports.js}, which is loaded
 * when something is first exported.
 */
public final class Exports {
  private Exports() {}

  /** TeaVM asks for one; there is nothing to do. */
  public static void main(String[] arguments) {}

  /** All kinds as JSON, see {@link Kind#json}. */
  @JSExport
  public static String kinds() {
    return Kind.json();
  }

  /**
   * The file of one kind, see {@link Kind#of}.
   *
   * @param parameters of the experiment of the link
   * @param curves see {@link LearningCurves#of}
   */
  @JSExport
  public static Int8Array make(
      String kind, String link, Float64Array parameters, double epoch, Float64Array curves) {
    LearningCurves known = LearningCurves.of(curves.copyToJavaArray());
    Trained trained = Trained.of(link, parameters.copyToJavaArray(), epoch, known);
    return Int8Array.copyFromJavaArray(Kind.of(kind).bytes(trained));
  }
}
