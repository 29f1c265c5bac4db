package chainrule.bridge;

import chainrule.engine.experiment.Json;
import chainrule.engine.experiment.Quantity;
import chainrule.engine.experiment.Run;
import chainrule.engine.training.Evaluator;
import chainrule.engine.training.Histogram;
import org.teavm.jso.JSExport;
import org.teavm.jso.typedarrays.Float64Array;

/**
 * What goes on in the layers of the open experiment, as JavaScript sees it: {@code engine.Layers}.
 * It is computed when asked for and disturbs nothing.
 */
public final class Layers {
  private Layers() {}

  /**
   * The histograms of a {@link Quantity}, the first hidden layer first, the outputs last.
   *
   * @param quantity its id
   * @return JSON: a list of low, high, mean, deviation and counts; empty for another id
   */
  @JSExport
  public static String histograms(String quantity) {
    Run run = Bridge.session().run();
    Json json = new Json(Double::toString).openList();
    for (Quantity candidate : Quantity.values()) {
      if (candidate.id().equals(quantity)) {
        candidate.histograms(run).forEach(histogram -> describe(json, histogram));
      }
    }
    return json.closeList().toString();
  }

  private static void describe(Json json, Histogram histogram) {
    json.open()
        .field("low", histogram.low())
        .field("high", histogram.high())
        .field("mean", histogram.mean())
        .field("deviation", histogram.deviation())
        .name("counts")
        .openList();
    for (int count : histogram.counts()) {
      json.number(count);
    }
    json.closeList().close();
  }

  /** The shares of dead and of saturated neurons, see {@link Evaluator#idleness}. */
  @JSExport
  public static Float64Array idleness() {
    return Float64Array.copyFromJavaArray(Bridge.session().run().idleness());
  }
}
