package chainrule.engine.diagnosis;

import chainrule.engine.run.Run;
import chainrule.engine.training.StopReason;
import java.util.Map;

/**
 * What a training is doing.
 *
 * @param evidence the numbers that the verdict rests on, by their names
 * @param trial one thing to try
 */
public record Diagnosis(Verdict verdict, Map<String, Double> evidence, Trial trial) {
  /** Steps after which a training can be judged. */
  private static final int STEPS = 5;

  private static final Diagnosis NOTHING = new Diagnosis(Verdict.NONE, Map.of(), Trial.NONE);

  /**
   * Judges a run as it is now. Nothing of it changes.
   *
   * @param curves of the run, up to now
   * @param since the epoch at which its settings or its parameters were last changed by hand
   */
  public static Diagnosis of(Run run, Curves curves, double since) {
    boolean hasDiverged = run.stopReason() == StopReason.DIVERGED;
    if (curves.last() < 0
        || run.trainingSamples().count() == 0
        || !hasDiverged && run.trainer().steps() < STEPS) {
      return NOTHING;
    }
    Observation seen = new Observation(run, curves, since);
    for (Verdict verdict : Verdict.values()) {
      Evidence evidence = new Evidence();
      if (verdict.holds(seen, evidence)) {
        Trial trial = Trial.of(verdict, run.experiment(), evidence.numbers);
        return verdict == Verdict.NONE ? NOTHING : new Diagnosis(verdict, evidence.numbers, trial);
      }
    }
    return NOTHING;
  }
}
