package chainrule.engine.diagnosis;

import chainrule.engine.run.Run;
import chainrule.engine.training.Metrics;
import org.jspecify.annotations.Nullable;

/**
 * A training as its rules see it: its curves since its settings were last changed, with medians
 * because losses bounce. What takes long is computed when it is first asked for.
 */
final class Observation {
  /** Points of a median, and of one where the loss rises often, as a share of the recent points. */
  private static final int FEW = 5;

  private static final int MANY = 15;
  static final double OFTEN = 0.15;

  private static final double LOW = 0.25;

  /** Points in which rises are counted, and what counts as one, as a share and absolutely. */
  private static final int RECENT = 40;

  private static final double RISE = 1.05;
  private static final double MATTERS = 0.003;

  final Run run;
  final Copies copies;
  final Curves curves;

  /** Epochs trained since the settings were last changed. */
  final double epochs;

  /** The training loss now, and at two thirds of these epochs. */
  final double loss;

  final double lossBefore;

  /** Where that was. */
  final double epochBefore;

  /** The share of the recent points at which the training loss rose. */
  final double rises;

  /** The least test loss, what the training loss was then, and when that was. */
  final double leastTest;

  final double trainingThen;
  final double epochThen;

  final double test;

  private final int from;
  private final int points;
  private Neurons.Share @Nullable [] idle;

  Observation(Run run, Curves curves, double since) {
    this.run = run;
    this.curves = curves;
    copies = new Copies(run);
    int last = curves.last();
    from = curves.at(since);
    epochs = curves.epoch()[last] - curves.epoch()[from];
    double[] training = curves.training();
    rises = rises(training, last);
    points = rises < OFTEN ? FEW : MANY;
    int before = Math.max(from, curves.at(curves.epoch()[last] - epochs / 3));
    loss = median(training, last);
    lossBefore = median(training, before);
    epochBefore = curves.epoch()[before];
    int least = last;
    for (int i = last - 1; i >= Math.min(from + points - 1, last); i--) {
      least = median(curves.test(), i) <= median(curves.test(), least) ? i : least;
    }
    test = median(curves.test(), last);
    leastTest = median(curves.test(), least);
    trainingThen = median(training, least);
    epochThen = curves.epoch()[least];
  }

  private double rises(double[] losses, int last) {
    int rising = 0;
    int start = Math.max(from + 1, last - RECENT + 1);
    for (int i = start; i <= last; i++) {
      rising += losses[i] > RISE * losses[i - 1] && losses[i] > MATTERS ? 1 : 0;
    }
    return last < start ? 0 : rising / (double) (last - start + 1);
  }

  private double median(double[] values, int to) {
    return Curves.quantile(values, from, to, points, 0.5);
  }

  /** The last loss over that before. */
  double trend() {
    return loss / lossBefore;
  }

  double firstLoss() {
    return curves.training()[0];
  }

  /** Accuracy, or the mean of R^2. */
  static double score(Metrics metrics) {
    if (metrics.classes() > 0) {
      return metrics.accuracy();
    }
    double sum = 0;
    for (double each : metrics.determination()) {
      sum = sum + each;
    }
    return sum / metrics.determination().length;
  }

  double score() {
    return score(run.training());
  }

  boolean isRegression() {
    return run.training().classes() == 0;
  }

  boolean hasTest() {
    return run.testSamples().count() > 0;
  }

  /**
   * How much the test loss has risen from its least while the training loss fell; 1 for nothing. Of
   * losses that bounce, the low ones of late have to have risen, too.
   */
  double testRise() {
    double low =
        points == FEW ? test : Curves.quantile(curves.test(), from, curves.last(), points, LOW);
    return hasTest() && loss < 0.8 * trainingThen ? low / leastTest : 1;
  }

  /** Whether hardly anything is left to be learned, by the training data. */
  boolean isSolved() {
    return score() >= 0.99 && (isRegression() || loss < 0.02);
  }

  /** Epochs in which all of the loss would be gone, if it went on falling as it did. */
  double epochsLeft() {
    double fallen = lossBefore - loss;
    return fallen > 0
        ? loss / fallen * (curves.epoch()[curves.last()] - epochBefore)
        : Double.POSITIVE_INFINITY;
  }

  /** The least training loss of the latest points. */
  double leastLately() {
    double least = loss;
    for (int i = Math.max(from, curves.last() - MANY + 1); i <= curves.last(); i++) {
      least = Math.min(least, curves.training()[i]);
    }
    return least;
  }

  /** Whether a penalty may be what makes weights, and with them gradients, small. */
  boolean isPulledToZero() {
    return run.experiment().training().l1() > 0 || run.experiment().training().l2() > 0.001;
  }

  /** Whether it does not get on, although something is left to be learned. */
  boolean isStuck() {
    return epochs >= 2 && (epochs < 3 || trend() > 0.9) && score() < 0.95;
  }

  /** Whether the rate takes it on at least as well as a tenth of the rate, although it bounces. */
  boolean gainsAsItIs() {
    double same = copies.lossAfter(1);
    return same < loss && same < 1.1 * copies.lossAfter(0.1);
  }

  Neurons.Share dead() {
    return idle()[0];
  }

  Neurons.Share saturated() {
    return idle()[1];
  }

  private Neurons.Share[] idle() {
    Neurons.Share[] known = idle;
    if (known == null) {
      known = Neurons.idle(run);
      idle = known;
    }
    return known;
  }
}
