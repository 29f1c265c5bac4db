package chainrule.engine.landscape;

import chainrule.engine.network.NetworkSpecification;
import chainrule.engine.training.Samples;
import chainrule.engine.training.Trainer;
import chainrule.engine.training.TrainingSettings;

/** A training of its own, begun at some point of the landscape. */
public final class Ball {
  private static final int SNAPSHOTS = 128;

  private final TrainingSettings settings;
  private final Trainer trainer;
  private final Path path;

  private double loss = Path.UNKNOWN;

  Ball(
      NetworkSpecification specification,
      TrainingSettings settings,
      Samples samples,
      double[] start) {
    this.settings = settings;
    trainer = new Trainer(specification, settings, samples, start);
    path = new Path(start.length, SNAPSHOTS, Balls.MAXIMUM);
    path.follow(trainer, 0, steps -> 0);
  }

  /** Trains for at most so many steps; fewer if the ball diverges. */
  int advance(int steps) {
    loss = Path.UNKNOWN;
    return path.follow(trainer, steps, this::train);
  }

  private int train(int steps) {
    int done = 0;
    while (done < steps && trainer.step()) {
      done++;
    }
    return done;
  }

  /** Where it is; not a copy. */
  public double[] parameters() {
    return trainer.parameters();
  }

  /** The loss where it is; computed when first asked for after a step. */
  public double loss(LossSurface surface) {
    if (loss == Path.UNKNOWN) {
      loss = surface.loss(trainer.parameters());
    }
    return loss;
  }

  /** With which it trains. */
  public TrainingSettings settings() {
    return settings;
  }

  /** Steps done since it was dropped. */
  public double steps() {
    return trainer.steps();
  }

  /** Epochs since it was dropped, with a fraction within an epoch. */
  public double epoch() {
    return trainer.batch() / (double) trainer.batches() + trainer.epoch();
  }

  /** Whether it has left every scale and stays where that was noticed. */
  public boolean diverged() {
    return trainer.diverged();
  }

  /** The way it has come, from its starting point on. */
  public Path path() {
    return path;
  }
}
