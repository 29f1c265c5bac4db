package chainrule.engine.session;

import chainrule.engine.experiment.Json;
import chainrule.engine.landscape.LossSurface;
import chainrule.engine.landscape.Path;
import chainrule.engine.math.Elementary;
import chainrule.engine.math.Row;
import chainrule.engine.network.NetworkSpecification;
import chainrule.engine.run.History;
import chainrule.engine.run.Run;
import chainrule.engine.training.Samples;
import chainrule.engine.training.Trainer;
import chainrule.engine.training.TrainingSettings;
import java.util.function.IntUnaryOperator;

/** The run that is open, with the path it has come and the surface of its loss. */
public final class OpenRun {
  private final Session session;

  private Trainer trainer;
  private Path path;
  private History history;
  private int branches;
  private NetworkSpecification network;
  private Samples samples;
  private LossSurface training;
  private LossSurface test;

  public OpenRun(Session session) {
    this.session = session;
    Run run = session.run();
    trainer = run.trainer();
    path = new Path(run.shape().parameterCount(), Path.CAPACITY);
    history = new History(run);
    network = run.network();
    samples = run.trainingSamples();
    training = new LossSurface(network, samples, run.experiment().training());
    test = new LossSurface(network, run.testSamples(), run.experiment().training());
  }

  /** The run with its path and its past, as a row of numbers, for {@link #takeOver}. */
  public double[] whole() {
    Run run = run();
    Row row = new Row(64 * run.shape().parameterCount());
    history.put(row);
    path.put(row);
    return row.numbers();
  }

  /** Goes on where a run is that another engine has open, to the same bits. */
  public void takeOver(double[] whole) {
    Row row = new Row(whole, 0);
    history = new History(row);
    Run run = history.run();
    session.goOnWith(run);
    trainer = run.trainer();
    path = new Path(run.shape().parameterCount(), Path.CAPACITY, row);
    branches = history.branches();
    run();
  }

  Json json() {
    return session.json();
  }

  /** The run; path and surfaces are made anew if they belonged to another. */
  public Run run() {
    Run run = session.run();
    if (run.trainer() != trainer) {
      trainer = run.trainer();
      path = new Path(run.shape().parameterCount(), Path.CAPACITY);
      if (trainer.steps() > 0) { // restored from a checkpoint
        path.beginAt(run.firstParameters(), trainer.steps());
      }
      history = new History(run);
      branches = 0;
    }
    history.look();
    if (history.branches() != branches) {
      branches = history.branches();
      path.branch();
    }
    TrainingSettings settings = run.experiment().training();
    if (run.trainingSamples() != samples
        || !run.network().equals(network)
        || !training.hasPenaltyOf(settings)) {
      network = run.network();
      samples = run.trainingSamples();
      training = new LossSurface(network, samples, settings);
      test = new LossSurface(network, run.testSamples(), settings);
      path.forgetLosses();
    }
    return run;
  }

  public Trainer trainer() {
    return run().trainer();
  }

  /** The present parameters; not a copy. */
  public double[] parameters() {
    return trainer().parameters();
  }

  /** Epochs completed, with a fraction within an epoch. */
  double epoch() {
    Trainer present = trainer();
    return present.batch() / (double) present.batches() + present.epoch();
  }

  public Path path() {
    run();
    return path;
  }

  /** The loss on the training data. */
  public LossSurface training() {
    run();
    return training;
  }

  /** The loss on the test data. */
  public LossSurface test() {
    run();
    return test;
  }

  /** Trains for at most so many steps; returns how many were done. */
  public int train(int steps) {
    Run run = run();
    return path.follow(trainer, steps, portion -> history.follow(portion, run::train));
  }

  /** Trains to the end of the n-th epoch from now, for at most so many steps. */
  public int trainEpochs(int epochs, int steps) {
    Run run = run();
    int goal = trainer.epoch() + epochs;
    IntUnaryOperator train = portion -> run.trainEpochs(goal - trainer.epoch(), portion);
    return path.follow(trainer, steps, portion -> history.follow(portion, train));
  }

  /** Sets one parameter by hand; false if there is none such or the value is not finite. */
  public boolean setParameter(int index, double value) {
    Run run = run();
    if (index < 0 || index >= run.shape().parameterCount() || value - value != 0) {
      return false;
    }
    run.setParameter(index, value);
    leave();
    return true;
  }

  /** Sets all parameters by hand; false, and nothing is done, unless all are there and finite. */
  public boolean setParameters(double[] values) {
    Run run = run();
    if (values.length != run.shape().parameterCount() || !Elementary.areFinite(values)) {
      return false;
    }
    run.setParameters(values);
    leave();
    return true;
  }

  private void leave() {
    history.change();
    run();
    path.leave();
  }

  /** What the run can go back to. */
  public History history() {
    run();
    return history;
  }

  /**
   * Goes to another moment of the past, see {@link History#goTo}.
   *
   * @return steps that {@link #replay} has left to do
   */
  public double goTo(double epoch) {
    run();
    double steps = history.goTo(epoch);
    path.goTo(trainer);
    return steps;
  }

  /** See {@link History#reachBack}. */
  public boolean reachBack(double epoch, int steps) {
    run();
    return history.reachBack(epoch, steps);
  }

  /** Does steps of the past again, at most as many as are left. */
  public void replay(int steps) {
    history.replay(steps);
    path.goTo(trainer);
  }
}
