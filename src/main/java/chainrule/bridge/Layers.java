package chainrule.bridge;

import chainrule.engine.session.LayerStatistics;
import chainrule.engine.training.Evaluator;
import org.teavm.jso.JSExport;
import org.teavm.jso.typedarrays.Float64Array;

/**
 * What goes on in the layers of the open experiment, as JavaScript sees it: {@code engine.Layers}.
 * It is computed when asked for and disturbs nothing.
 */
public final class Layers {
  private Layers() {}

  /** See {@link LayerStatistics#histograms}. */
  @JSExport
  public static String histograms(String quantity) {
    return LayerStatistics.histograms(Training.session(), quantity);
  }

  /** The shares of dead and of saturated neurons, see {@link Evaluator#idleness}. */
  @JSExport
  public static Float64Array idleness() {
    return Float64Array.copyFromJavaArray(Training.session().run().idleness());
  }
}
