package chainrule.engine.landscape;

import chainrule.engine.training.Trainer;
import chainrule.engine.training.TrainingSettings;
import java.util.Arrays;

/**
 * What would happen with other learning rates: copies of a training, with its parameters, buffers
 * and place in the epoch, each going on with its rate times a factor.
 */
public final class RateFan {
  public static final int MAXIMUM_STEPS = 100_000;

  /** Most stretches between two points of a loss curve. */
  private static final int STRETCHES = 64;

  /** Factors to choose from; those in the middle are the usual ones. */
  private static final double[] LADDER = {0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100};

  private static final int LADDER_START = 2;
  private static final int LADDER_ONE = 4;
  private static final int FACTORS = 5;

  /** A limit times a factor may miss the limit by this share of itself. */
  private static final double ROUNDING = 1e-9;

  private final LossSurface surface;
  private final double[] rates;
  private final Trainer[] trainers;

  /** (rate, point): losses from the present one on, of which {@link #points} are known. */
  private final double[][] losses;

  private final int[] points;
  private final int steps;
  private final int spacing;
  private final int curveLength;
  private final double startSteps;

  /** The rate whose curve goes on next, so that all grow side by side. */
  private int turn;

  /**
   * @param trainer which goes on undisturbed
   * @param settings with which it trains now
   * @param surface whose loss is followed
   * @param factors on the learning rate, each above 0
   * @param steps how far to look ahead, 1 to {@link #MAXIMUM_STEPS}
   */
  public RateFan(
      Trainer trainer,
      TrainingSettings settings,
      LossSurface surface,
      double[] factors,
      int steps) {
    if (steps < 1 || steps > MAXIMUM_STEPS) {
      throw new IllegalArgumentException("steps is " + steps + "; allowed: 1 to " + MAXIMUM_STEPS);
    }
    this.surface = surface;
    this.steps = steps;
    spacing = (steps + STRETCHES - 1) / STRETCHES;
    curveLength = (steps + spacing - 1) / spacing + 1;
    rates = new double[factors.length];
    trainers = new Trainer[factors.length];
    losses = new double[factors.length][curveLength];
    points = new int[factors.length];
    startSteps = trainer.steps();
    double present = surface.loss(trainer.parameters());
    for (int i = 0; i < factors.length; i++) {
      rates[i] = settings.learningRate() * factors[i];
      trainers[i] = trainer.copy();
      trainers[i].adopt(trainer.specification(), settings.withLearningRate(rates[i]));
      losses[i][0] = present;
      points[i] = 1;
    }
  }

  /**
   * Lets curves grow by at most so many points altogether.
   *
   * @return how many points are still missing
   */
  public int advance(int most) {
    for (int left = most; left > 0 && missing() > 0; left--) {
      while (isDone(turn)) {
        turn = (turn + 1) % rates.length;
      }
      grow(turn);
      turn = (turn + 1) % rates.length;
    }
    return missing();
  }

  private void grow(int rate) {
    Trainer trainer = trainers[rate];
    int goal = Math.min(points[rate] * spacing, steps);
    int done = (points[rate] - 1) * spacing;
    while (done < goal && trainer.step()) {
      done++;
    }
    if (!trainer.diverged()) {
      losses[rate][points[rate]] = surface.loss(trainer.parameters());
      points[rate]++;
    }
  }

  /** Whether its curve has come to its end. */
  public boolean isDone(int rate) {
    return points[rate] == curveLength || trainers[rate].diverged();
  }

  private int missing() {
    int missing = 0;
    for (int i = 0; i < rates.length; i++) {
      missing += isDone(i) ? 0 : curveLength - points[i];
    }
    return missing;
  }

  /** Factors on the learning rate that are usually compared. */
  public static double[] factors() {
    return new double[] {0.1, 0.3, 1, 3, 10};
  }

  /**
   * Five factors side by side, 1 among them, that keep a learning rate within its limits: the usual
   * ones if they do.
   *
   * @param rate within the limits
   */
  public static double[] factorsWithin(double rate, double least, double greatest) {
    double low = least * (1 - ROUNDING);
    double high = greatest * (1 + ROUNDING);
    int from = LADDER_START;
    while (from + FACTORS > LADDER_ONE + 1 && rate * LADDER[from + FACTORS - 1] > high) {
      from--;
    }
    while (from < LADDER_ONE && rate * LADDER[from] < low) {
      from++;
    }
    return Arrays.copyOfRange(LADDER, from, from + FACTORS);
  }

  /** Number of rates. */
  public int count() {
    return rates.length;
  }

  /** A learning rate: the present one times a factor. */
  public double rate(int index) {
    return rates[index];
  }

  /** Whether training diverges with a rate; its curve then ends early. */
  public boolean diverged(int index) {
    return trainers[index].diverged();
  }

  /** Steps done with a rate. */
  public int stepsDone(int index) {
    return (int) (trainers[index].steps() - startSteps);
  }

  /** Steps from one point of the curves to the next; the last stretch may be shorter. */
  public int spacing() {
    return spacing;
  }

  /** How far the curves look ahead. */
  public int steps() {
    return steps;
  }

  /** The loss without penalty, now and after each stretch, as far as it is known. */
  public double[] losses(int index) {
    return Arrays.copyOf(losses[index], points[index]);
  }

  /** The norm of the gradient of loss and penalty where training has come to with a rate. */
  public double gradientNorm(int index) {
    return Vectors.norm(surface.gradient(trainers[index].parameters()));
  }

  /** The parameters that training has come to with a rate; not a copy. */
  public double[] parameters(int index) {
    return trainers[index].parameters();
  }
}
