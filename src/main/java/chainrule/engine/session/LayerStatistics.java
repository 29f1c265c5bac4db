package chainrule.engine.session;

import chainrule.engine.experiment.Json;
import chainrule.engine.run.Quantity;
import chainrule.engine.training.Histogram;

/** What goes on in the layers of a run, as JSON. */
public final class LayerStatistics {
  private LayerStatistics() {}

  /**
   * The histograms of a {@link Quantity}, the first hidden layer first, the outputs last.
   *
   * @param quantity its id
   * @return a list of low, high, mean, deviation and counts; empty for another id
   */
  public static String histograms(Session session, String quantity) {
    Json json = session.json().openList();
    for (Quantity candidate : Quantity.values()) {
      if (candidate.id().equals(quantity)) {
        candidate.histograms(session.run()).forEach(histogram -> describe(json, histogram));
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
        .field("counts", histogram.counts())
        .close();
  }
}
