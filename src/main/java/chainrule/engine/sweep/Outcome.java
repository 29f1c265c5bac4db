package chainrule.engine.sweep;

import chainrule.engine.run.Run;
import chainrule.engine.training.StopReason;

/**
 * Where one training of a sweep has come to.
 *
 * @param epoch epochs completed
 * @param steps in all
 * @param trainLoss mean loss on the training data, without penalty
 * @param testLoss the same on the test data; 0 without any
 * @param accuracy share of the examples measured that are classified rightly, 0 to 1; NaN for a
 *     regression
 * @param stopReason why it ended before the sweep's epochs, if it did
 * @param fingerprint of its parameters
 */
public record Outcome(
    int epoch,
    double steps,
    double trainLoss,
    double testLoss,
    double accuracy,
    StopReason stopReason,
    String fingerprint) {
  /** Of a run as it is now. */
  static Outcome of(Run run) {
    boolean isTested = run.testSamples().count() > 0;
    return new Outcome(
        run.trainer().epoch(),
        run.trainer().steps(),
        run.training().loss(),
        run.test().loss(),
        run.test().classes() == 0 && run.training().classes() == 0
            ? Double.NaN
            : isTested ? run.test().accuracy() : run.training().accuracy(),
        run.stopReason(),
        run.fingerprint());
  }

  /**
   * By which settings are compared: infinite after a training that diverged, whatever its last
   * finite weights come to.
   *
   * @param measure what is compared
   */
  public double loss(Measure measure) {
    double loss = measure == Measure.TEST_LOSS ? testLoss : trainLoss;
    return stopReason == StopReason.DIVERGED || loss - loss != 0 ? Double.POSITIVE_INFINITY : loss;
  }
}
