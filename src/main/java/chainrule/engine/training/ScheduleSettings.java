package chainrule.engine.training;

import chainrule.engine.math.Decimal;

/**
 * A schedule with its constants, behind a linear warm-up.
 *
 * @param gamma factor in (0, 1] of step and exponential
 * @param every k, in epochs, 1 or more
 * @param span T of cosine, in epochs, 1 or more
 * @param warmup epochs over which the rate first rises to what was set; 0 for none
 */
public record ScheduleSettings(Schedule schedule, double gamma, int every, int span, int warmup) {
  public ScheduleSettings {
    if (!(gamma > 0 && gamma <= 1)) {
      throw new IllegalArgumentException(
          "gamma is " + Decimal.inWords(gamma) + "; allowed: above 0, at most 1");
    }
    Checks.atLeast("every", every, 1);
    Checks.atLeast("span", span, 1);
    Checks.atLeast("warmup", warmup, 0);
  }

  /** Whether the rate stays as it is. */
  public boolean isConstant() {
    return schedule == Schedule.CONSTANT && warmup == 0;
  }

  /** A rate that stays as it is. */
  public static ScheduleSettings constant() {
    return new ScheduleSettings(Schedule.CONSTANT, 1, 1, 1, 0);
  }

  /** What e is in the formula of the schedule: epochs completed since the warm-up ended. */
  public int scheduleEpoch(int epoch) {
    return Math.max(0, epoch - warmup);
  }

  /**
   * The factor on the learning rate.
   *
   * @param epoch epochs completed
   * @param batch mini-batches completed in this epoch
   * @param batches mini-batches of an epoch
   */
  public double factor(int epoch, int batch, int batches) {
    if (epoch < warmup) {
      double done = epoch * (double) batches + batch + 1;
      return done / (warmup * (double) batches);
    }
    return schedule.factor(this, scheduleEpoch(epoch));
  }
}
