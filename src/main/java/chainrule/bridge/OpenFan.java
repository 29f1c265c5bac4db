package chainrule.bridge;

import chainrule.engine.experiment.Json;
import chainrule.engine.experiment.Pixels;
import chainrule.engine.experiment.Run;
import chainrule.engine.landscape.LossSurface;
import chainrule.engine.landscape.RateFan;
import org.jspecify.annotations.Nullable;

/** What other learning rates would come to, seen from the run. */
final class OpenFan {
  private final Walk walk;
  private @Nullable RateFan fan;
  private @Nullable LossSurface surface;

  OpenFan(Walk walk) {
    this.walk = walk;
  }

  /** See {@link Landscape#openFan}. */
  String open(int steps) {
    try {
      Run run = walk.run();
      LossSurface training = walk.training();
      surface = training;
      fan =
          new RateFan(
              run.trainer(), run.experiment().training(), training, RateFan.factors(), steps);
      return state();
    } catch (IllegalArgumentException problem) {
      fan = null;
      return Refusal.of(problem);
    }
  }

  /** The fan, unless it was of a surface that is no more. */
  private @Nullable RateFan fan() {
    return surface == walk.training() ? fan : null;
  }

  /** Lets curves grow by at most so many points altogether; returns how many are missing. */
  int advance(int points) {
    RateFan opened = fan();
    return opened == null ? 0 : opened.advance(points);
  }

  /** See {@link Landscape#openFan}. */
  String state() {
    RateFan opened = fan();
    Json json = new Json(Double::toString).open().field("refusal", "");
    json.field("steps", opened == null ? 0 : opened.steps());
    json.field("spacing", opened == null ? 0 : opened.spacing());
    json.name("rates").openList();
    for (int i = 0; opened != null && i < opened.count(); i++) {
      json.open();
      json.field("rate", opened.rate(i));
      json.field("diverged", opened.diverged(i));
      json.field("done", opened.stepsDone(i));
      json.name("losses").openList();
      for (double loss : opened.losses(i)) {
        json.number(loss);
      }
      json.closeList().close();
    }
    return json.closeList().close().toString();
  }

  /** See {@link Landscape#fanMap}. */
  double[] map(int rate, int resolution, double x1From, double x1To, double x2From, double x2To) {
    RateFan opened = fan();
    if (opened == null || rate < 0 || rate >= opened.count()) {
      return new double[0];
    }
    Pixels pixels = new Pixels(resolution, x1From, x1To, x2From, x2To);
    return walk.run().outputMaps(opened.parameters(rate), pixels);
  }
}
