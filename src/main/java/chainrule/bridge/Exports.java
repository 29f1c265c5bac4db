package chainrule.bridge;

import chainrule.engine.experiment.Experiment;
import chainrule.engine.experiment.Link;
import chainrule.export.Kind;
import chainrule.export.LearningCurves;
import chainrule.export.Measured;
import chainrule.export.Picture;
import chainrule.export.Trained;
import java.util.List;
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

  /** All pictures as JSON, see {@link Picture#json}. */
  @JSExport
  public static String pictures() {
    return Picture.json();
  }

  /** See {@link Kind#fileName}. */
  @JSExport
  public static String fileName(String kind, String picture, String link, double epoch) {
    Experiment experiment = Link.read(link).experiment();
    return Kind.of(kind).fileName(experiment, epoch, Picture.of(picture));
  }

  /**
   * The file of one kind, see {@link Kind#of}.
   *
   * @param picture its id, for a kind that is one
   * @param parameters of the experiment of the link
   * @param curves see {@link LearningCurves#of}
   * @param measured what the picture needs, see {@link Measured}
   * @param names the names in it, one a line
   */
  @JSExport
  public static Int8Array make(
      String kind,
      String picture,
      String link,
      Float64Array parameters,
      double epoch,
      Float64Array curves,
      Float64Array measured,
      String names) {
    LearningCurves known = LearningCurves.of(curves.copyToJavaArray());
    Trained trained = Trained.of(link, parameters.copyToJavaArray(), epoch, known);
    Measured seen = new Measured(measured.copyToJavaArray(), List.of(names.split("\n")));
    byte[] bytes = Kind.of(kind).bytes(trained, Picture.of(picture), seen);
    return Int8Array.copyFromJavaArray(bytes);
  }
}
