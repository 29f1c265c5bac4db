package chainrule.engine.session;

import chainrule.engine.run.Moment;
import chainrule.engine.run.Run;

/**
 * The training of a run once more, from its first weights: to find out whether the link alone leads
 * to where the run is, which it does not after changes by hand.
 */
public final class Repetition {
  private final Run run;
  private final double goal;

  /** Of what the run has done so far. */
  public Repetition(Run original) {
    run = new Run(original.experiment());
    goal = original.trainer().steps();
  }

  /** Repeats at most so many steps; returns how many it did, 0 at its end. */
  public int train(int steps) {
    return run.train((int) Math.min(steps, goal - run.trainer().steps()));
  }

  /** The {@link Moment} that it has come to; empty if it had to stop earlier. */
  public double[] moment() {
    return run.trainer().steps() == goal ? Moment.of(run) : new double[0];
  }
}
