package chainrule.engine.session;

import chainrule.engine.experiment.Json;
import chainrule.engine.landscape.LossSurface;
import chainrule.engine.landscape.RateFan;
import chainrule.engine.run.Pixels;
import chainrule.engine.run.Run;
import chainrule.engine.training.TrainingSettings;
import org.jspecify.annotations.Nullable;

/** What other learning rates would come to, seen from the run. */
public final class OpenFan {
  private final OpenRun run;
  private @Nullable RateFan fan;
  private @Nullable LossSurface surface;

  /** Of each rate, where its curve ends; known once that is measured. */
  private boolean[] isMeasured = new boolean[0];

  private double[] testLosses = new double[0];
  private double[] gradients = new double[0];

  public OpenFan(OpenRun run) {
    this.run = run;
  }

  /**
   * Looks ahead from the present state of training with its rate times 0.1, 0.3, 1, 3 and 10, or
   * with five others next to it where those are not allowed.
   *
   * @param steps how far
   * @return like {@link #state}
   */
  public String open(int steps) {
    try {
      Run open = run.run();
      LossSurface training = run.training();
      surface = training;
      TrainingSettings settings = open.experiment().training();
      double[] factors =
          RateFan.factorsWithin(
              settings.learningRate(), TrainingSettings.LEAST_RATE, TrainingSettings.GREATEST_RATE);
      fan = new RateFan(open.trainer(), settings, training, factors, steps);
      isMeasured = new boolean[factors.length];
      testLosses = new double[factors.length];
      gradients = new double[factors.length];
      return state();
    } catch (IllegalArgumentException problem) {
      fan = null;
      return Refusal.of(problem);
    }
  }

  /** The fan, unless it was of a surface that is no more. */
  private @Nullable RateFan fan() {
    return surface == run.training() ? fan : null;
  }

  /** Lets curves grow by at most so many points altogether; returns how many are missing. */
  public int advance(int points) {
    RateFan opened = fan();
    return opened == null ? 0 : opened.advance(points);
  }

  /**
   * The curves so far: refusal, steps, spacing (steps from point to point), rates: a list of rate,
   * diverged, done (steps) and losses; of a curve that has come to its end also testLoss and
   * gradient (norm of that of the training loss).
   */
  public String state() {
    RateFan opened = fan();
    Json json = run.json().open().field("refusal", "");
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
      json.closeList();
      if (opened.isDone(i)) {
        measureEnd(opened, i);
        json.field("testLoss", testLosses[i]);
        json.field("gradient", gradients[i]);
      }
      json.close();
    }
    return json.closeList().close().toString();
  }

  /** Once for each curve. */
  private void measureEnd(RateFan opened, int rate) {
    if (!isMeasured[rate]) {
      isMeasured[rate] = true;
      testLosses[rate] = run.test().loss(opened.parameters(rate));
      gradients[rate] = opened.gradientNorm(rate);
    }
  }

  /**
   * The outputs that one of the rates has come to, see {@link Run#outputMaps}; empty if there is no
   * such rate.
   */
  public double[] map(
      int rate, int resolution, double x1From, double x1To, double x2From, double x2To) {
    RateFan opened = fan();
    if (opened == null || rate < 0 || rate >= opened.count()) {
      return new double[0];
    }
    Pixels pixels = new Pixels(resolution, x1From, x1To, x2From, x2To);
    return run.run().outputMaps(opened.parameters(rate), pixels);
  }
}
