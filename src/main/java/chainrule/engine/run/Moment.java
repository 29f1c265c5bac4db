package chainrule.engine.run;

import chainrule.engine.experiment.Experiment;
import chainrule.engine.math.Elementary;
import chainrule.engine.training.StopReason;
import chainrule.engine.training.TrainingState;
import java.util.Arrays;

/**
 * How far a run has come, as few numbers as can be: for links, which hold its experiment, too. A
 * {@link Checkpoint} has more: the step before the last one, and its gradient.
 *
 * <pre>
 * {@link #VERSION}, epoch, batch, time, shuffled, diverged, stopReason, bestTestLoss, bestEpoch,
 * parameters, buffers
 * </pre>
 *
 * The optimizer's buffers may be missing; they are then empty, as after a change of the optimizer.
 */
public final class Moment {
  private static final int VERSION = 1;

  /** Numbers before the parameters. */
  public static final int FIXED = 9;

  private Moment() {}

  /** Where the run is now. */
  public static double[] of(Run run) {
    RunState state = run.state();
    TrainingState training = state.training();
    int parameters = training.parameters().length;
    double[] numbers = new double[FIXED + parameters + training.buffers().length];
    numbers[0] = VERSION;
    numbers[1] = training.epoch();
    numbers[2] = training.batch();
    numbers[3] = training.time();
    numbers[4] = training.shuffled() ? 1 : 0;
    numbers[5] = training.diverged() ? 1 : 0;
    numbers[6] = state.stopReason().ordinal();
    numbers[7] = state.bestTestLoss();
    numbers[8] = state.bestEpoch();
    System.arraycopy(training.parameters(), 0, numbers, FIXED, parameters);
    System.arraycopy(training.buffers(), 0, numbers, FIXED + parameters, training.buffers().length);
    return numbers;
  }

  /**
   * A run of the experiment that goes on from there.
   *
   * @throws IllegalArgumentException with a sentence for people, if the numbers are not such a
   *     moment
   */
  public static Run run(Experiment experiment, double[] numbers) {
    TrainingState fresh = new Run(experiment).state().training();
    int count = fresh.parameters().length;
    int whole = FIXED + count + fresh.buffers().length;
    boolean isFitting = numbers.length == whole || numbers.length == FIXED + count;
    if (!isFitting || numbers[0] != VERSION) {
      throw new IllegalArgumentException(
          "The state has "
              + numbers.length
              + " numbers; allowed: "
              + (FIXED + count)
              + " or "
              + whole
              + " for this network and optimizer.");
    }
    double[] parameters = Arrays.copyOfRange(numbers, FIXED, FIXED + count);
    boolean hasBuffers = numbers.length == whole;
    double[] buffers =
        hasBuffers ? Arrays.copyOfRange(numbers, FIXED + count, whole) : fresh.buffers();
    if (!Elementary.areFinite(parameters) || !Elementary.areFinite(buffers)) {
      throw new IllegalArgumentException("The state has numbers that are not finite.");
    }
    int epoch = whole(numbers, 1, Integer.MAX_VALUE);
    TrainingState training =
        new TrainingState(
            epoch,
            whole(numbers, 2, Integer.MAX_VALUE),
            hasBuffers ? whole(numbers, 3, Integer.MAX_VALUE) : 0,
            whole(numbers, 4, 1) > 0,
            whole(numbers, 5, 1) > 0,
            false,
            parameters,
            fresh.gradient(),
            buffers,
            parameters,
            buffers);
    StopReason reason = StopReason.values()[whole(numbers, 6, StopReason.values().length - 1)];
    // An infinite loss is that of a run that has not looked at its test data.
    double best = numbers[7] >= 0 ? numbers[7] : Double.POSITIVE_INFINITY;
    return new Run(experiment, new RunState(training, reason, best, whole(numbers, 8, epoch)));
  }

  private static int whole(double[] numbers, int index, int most) {
    double value = numbers[index];
    if (!(value >= 0 && value <= most && value == Math.floor(value))) {
      throw new IllegalArgumentException("The state is damaged: a count is wrong.");
    }
    return (int) value;
  }
}
