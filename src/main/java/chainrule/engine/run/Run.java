package chainrule.engine.run;

import chainrule.engine.data.Data;
import chainrule.engine.data.Examples;
import chainrule.engine.data.Input;
import chainrule.engine.data.PlaygroundData;
import chainrule.engine.experiment.Experiment;
import chainrule.engine.experiment.Json;
import chainrule.engine.experiment.Link;
import chainrule.engine.math.Fingerprint;
import chainrule.engine.math.Generator;
import chainrule.engine.math.Seedrandom;
import chainrule.engine.network.Initialiser;
import chainrule.engine.network.NetworkSpecification;
import chainrule.engine.network.NeuronMaps;
import chainrule.engine.network.Shape;
import chainrule.engine.training.Evaluator;
import chainrule.engine.training.Metrics;
import chainrule.engine.training.Samples;
import chainrule.engine.training.StopReason;
import chainrule.engine.training.StopSettings;
import chainrule.engine.training.Trainer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An experiment that is being carried out: its data, its network and how far training has come. */
public final class Run {
  private static final int WEIGHTS_STREAM = 21;

  private Experiment experiment;
  private Data data;
  private NetworkSpecification network;
  private Shape shape;
  private Samples trainingSamples;
  private Samples testSamples;
  private Trainer trainer;
  private Evaluator evaluator;
  private Pictures pictures;

  private StopReason stopReason = StopReason.NONE;
  private double bestTestLoss;
  private int bestEpoch;

  private @Nullable Metrics trainingMetrics;
  private @Nullable Metrics testMetrics;

  /** Data drawn, weights initialised, not yet trained. */
  public Run(Experiment experiment) {
    this(experiment, null);
  }

  /**
   * Goes on from where another run of the experiment was, or from the first weights for null.
   *
   * @throws IllegalArgumentException if that was a run of another experiment
   */
  Run(Experiment experiment, @Nullable RunState state) {
    this.experiment = experiment;
    data = Data.of(experiment.data());
    network = experiment.network();
    shape = new Shape(network);
    trainingSamples = Targets.samples(experiment, data.training());
    testSamples = Targets.samples(experiment, data.test());
    trainer =
        state == null
            ? freshTrainer()
            : new Trainer(network, experiment.training(), trainingSamples, state.training());
    evaluator = new Evaluator(network, data.settings().classCount());
    pictures = new Pictures(network, experiment.inputs(), evaluator);
    forgetImprovement();
    if (state != null) {
      stopReason = state.stopReason();
      bestTestLoss = state.bestTestLoss();
      bestEpoch = state.bestEpoch();
    }
  }

  /** How far it has come; copies. */
  RunState state() {
    return new RunState(trainer.state(), stopReason, bestTestLoss, bestEpoch);
  }

  /**
   * Goes to where this run was; what is looked at stays.
   *
   * @param then the experiment as it was
   * @param gradientThen see {@link Trainer#goTo}
   */
  void goTo(Experiment then, RunState state, double @Nullable [] gradientThen) {
    experiment = then.lookedAtAs(experiment.view());
    network = then.network();
    trainer.goTo(network, then.training(), state.training(), gradientThen);
    evaluator = new Evaluator(network, data.settings().classCount());
    pictures = new Pictures(network, then.inputs(), evaluator);
    stopReason = state.stopReason();
    bestTestLoss = state.bestTestLoss();
    bestEpoch = state.bestEpoch();
    forgetMetrics();
  }

  private Trainer freshTrainer() {
    return new Trainer(network, experiment.training(), trainingSamples, firstParameters());
  }

  /** The parameters that its training begins with; a copy. */
  public double[] firstParameters() {
    List<Double> given = experiment.weights();
    if (!given.isEmpty()) {
      double[] parameters = new double[given.size()];
      for (int i = 0; i < parameters.length; i++) {
        parameters[i] = given.get(i);
      }
      return parameters;
    }
    return drawnParameters();
  }

  private double[] drawnParameters() {
    int seed = experiment.training().seed();
    Generator generator = new Generator(seed, WEIGHTS_STREAM);
    double[] parameters = experiment.initialiser().parameters(shape, experiment.bias(), generator);
    if (experiment.initialiser() == Initialiser.UNIFORM
        && PlaygroundData.isMeant(experiment.data())) {
      Seedrandom draws = PlaygroundData.drawsOfWeights(experiment.data(), seed);
      for (int layer = 1; layer <= shape.outputLayer(); layer++) {
        for (int i = shape.firstWeight(layer); i < shape.firstBias(layer); i++) {
          parameters[i] = draws.uniform(-0.5, 0.5);
        }
      }
    }
    return parameters;
  }

  /** Goes back to the first weights. */
  public void reset() {
    trainer = freshTrainer();
    stopReason = StopReason.NONE;
    forgetImprovement();
    forgetMetrics();
  }

  /**
   * Goes on as another experiment, if its parameters can stay as they are.
   *
   * @return false if nothing was done: the experiment needs a run of its own
   */
  public boolean adopt(Experiment next) {
    if (!next.continues(experiment)) {
      return false;
    }
    if (next.differsInViewOnly(experiment)) {
      experiment = next;
      return true;
    }
    experiment = next;
    network = next.network();
    trainer.adopt(network, next.training());
    evaluator = new Evaluator(network, data.settings().classCount());
    pictures = new Pictures(network, next.inputs(), evaluator);
    resume();
    return true;
  }

  /** Lets training go on after it stopped by itself, or after parameters were set by hand. */
  private void resume() {
    stopReason = StopReason.NONE;
    forgetImprovement();
    forgetMetrics();
  }

  private void forgetImprovement() {
    bestTestLoss = Double.POSITIVE_INFINITY;
    bestEpoch = trainer.epoch();
  }

  private void forgetMetrics() {
    trainingMetrics = null;
    testMetrics = null;
  }

  /**
   * Trains for at most so many steps.
   *
   * @return how many were done; fewer than asked if training stopped, see {@link #stopReason}
   */
  public int train(int steps) {
    int done = 0;
    if (done < steps && stopReason == StopReason.NONE && trainingSamples.count() > 0) {
      checkStop();
      forgetMetrics();
      while (done < steps && stopReason == StopReason.NONE) {
        if (!trainer.step()) {
          stopReason = StopReason.DIVERGED;
          break;
        }
        done++;
        if (trainer.batch() == 0) {
          forgetMetrics();
          checkStop();
        }
      }
    }
    return done;
  }

  /**
   * Trains to the end of the n-th epoch from now, for at most so many steps.
   *
   * @return how many steps were done
   */
  public int trainEpochs(int epochs, int steps) {
    double left = epochs * (double) trainer.batches() - trainer.batch();
    return train((int) Math.min(left, steps));
  }

  /** Trains for so many epochs, or until training stops by itself. */
  public void trainFor(int epochs) {
    int left = epochs;
    while (left > 0) {
      int before = trainer.epoch();
      if (trainEpochs(left, Integer.MAX_VALUE) == 0) {
        return;
      }
      left -= trainer.epoch() - before;
    }
  }

  private void checkStop() {
    StopSettings stop = experiment.stop();
    if (stop.epochs() > 0 && trainer.epoch() >= stop.epochs()) {
      stopReason = StopReason.EPOCHS;
    } else if (stop.targetLoss() > 0 && trainer.batch() == 0) {
      if (training().loss() <= stop.targetLoss()) {
        stopReason = StopReason.TARGET;
      }
    }
    if (stop.patience() > 0
        && testSamples.count() > 0
        && trainer.batch() == 0
        && stopReason == StopReason.NONE) {
      double loss = test().loss();
      if (loss < bestTestLoss) {
        bestTestLoss = loss;
        bestEpoch = trainer.epoch();
      } else if (trainer.epoch() - bestEpoch >= stop.patience()) {
        stopReason = StopReason.PATIENCE;
      }
    }
  }

  /** Sets one parameter by hand. */
  public void setParameter(int index, double value) {
    trainer.setParameter(index, value);
    resume();
  }

  /** Sets all parameters by hand. */
  public void setParameters(double[] values) {
    for (int i = 0; i < shape.parameterCount(); i++) {
      trainer.setParameter(i, values[i]);
    }
    resume();
  }

  /** How the network does on the training data; computed when first asked for after a change. */
  public Metrics training() {
    Metrics known = trainingMetrics;
    if (known == null) {
      known = evaluator.measure(trainer.parameters(), trainingSamples);
      trainingMetrics = known;
    }
    return known;
  }

  /** How the network does on the test data. */
  public Metrics test() {
    Metrics known = testMetrics;
    if (known == null) {
      known = evaluator.measure(trainer.parameters(), testSamples);
      testMetrics = known;
    }
    return known;
  }

  /** The penalty that training adds to the loss: l1 sum |w| + l2 sum w^2 / 2. */
  public double penalty() {
    double absolutes = 0;
    double squares = 0;
    double[] parameters = trainer.parameters();
    for (int layer = 1; layer <= shape.outputLayer(); layer++) {
      for (int i = shape.firstWeight(layer); i < shape.firstBias(layer); i++) {
        absolutes = absolutes + Math.abs(parameters[i]);
        squares = squares + parameters[i] * parameters[i];
      }
    }
    return experiment.training().l1() * absolutes + experiment.training().l2() * squares * 0.5;
  }

  /** See {@link Evaluator#idleness}. */
  public double[] idleness() {
    return evaluator.idleness(trainer.parameters(), trainingSamples);
  }

  /**
   * The activations of all neurons after the inputs.
   *
   * @param inputs (input, sample), count samples
   * @return (neuron, sample), the first hidden layer first
   */
  public double[] activations(double[] inputs, int count) {
    int first = shape.firstNeuron(1);
    double[] result = new double[(shape.neuronCount() - first) * count];
    evaluator.activations(trainer.parameters(), inputs, count, first, result);
    return result;
  }

  /** Epochs since the test loss was last the smallest; 0 unless a patience is set. */
  public int epochsWithoutImprovement() {
    return experiment.stop().patience() > 0 ? trainer.epoch() - bestEpoch : 0;
  }

  /** For each layer from 1 on, the norm of the loss's gradient for its parameters, last step. */
  public double[] gradientNorms() {
    return layerNorms(trainer.lossGradient());
  }

  /** The same after penalty and clipping, as the optimizer was given it. */
  public double[] givenNorms() {
    return layerNorms(trainer.gradient());
  }

  private double[] layerNorms(double[] gradient) {
    double[] norms = new double[shape.outputLayer()];
    for (int layer = 1; layer <= shape.outputLayer(); layer++) {
      double squares = 0;
      for (int i = shape.firstWeight(layer); i < shape.firstBias(layer) + shape.size(layer); i++) {
        squares = squares + gradient[i] * gradient[i];
      }
      norms[layer - 1] = Math.sqrt(squares);
    }
    return norms;
  }

  /** What every neuron answers over a part of the plane; valid until the next call. */
  public NeuronMaps maps(Pixels pixels) {
    return pictures.ofNeurons(trainer.parameters(), pixels);
  }

  /**
   * The outputs over a part of the plane.
   *
   * @return (output, pixel)
   */
  public double[] outputMaps(Pixels pixels) {
    return outputMaps(trainer.parameters(), pixels);
  }

  /** The same with other parameters than the present ones. */
  public double[] outputMaps(double[] parameters, Pixels pixels) {
    return pictures.ofOutputs(parameters, pixels);
  }

  /** The outputs at one point, in network coordinates. */
  public double[] predict(double x1, double x2) {
    return activations(
        trainer.parameters(),
        new double[] {x1},
        new double[] {x2},
        shape.firstNeuron(shape.outputLayer()));
  }

  /**
   * What every neuron answers at some points, in network coordinates.
   *
   * @return (neuron, point), the inputs first
   */
  public double[] activationsAt(double[] x1, double[] x2) {
    return activations(trainer.parameters(), x1, x2, 0);
  }

  private double[] activations(double[] parameters, double[] x1, double[] x2, int firstRow) {
    List<Input> inputs = experiment.inputs();
    double[] result = new double[(shape.neuronCount() - firstRow) * x1.length];
    evaluator.activations(parameters, Input.features(inputs, x1, x2), x1.length, firstRow, result);
    return result;
  }

  /**
   * The examples as points.
   *
   * @return (example, 4): x1, x2, class index or first target, and 1 for test data; training first
   */
  public double[] points() {
    Examples training = data.training();
    Examples test = data.test();
    double[] points = new double[4 * (training.count() + test.count())];
    addPoints(training, 0, points, 0);
    addPoints(test, 1, points, 4 * training.count());
    return points;
  }

  private static void addPoints(Examples examples, int isTest, double[] points, int from) {
    for (int e = 0; e < examples.count(); e++) {
      int at = from + 4 * e;
      points[at] = examples.x1()[e];
      points[at + 1] = examples.x2()[e];
      points[at + 2] =
          examples.targetCount() > 0 ? examples.targets()[0][e] : examples.classIndex()[e];
      points[at + 3] = isTest;
    }
  }

  /** What is to be learned: (example, target) in the order of {@link #points}; none for classes. */
  public double[] targets() {
    int targets = data.settings().targetCount();
    double[] result = new double[targets * (trainingSamples.count() + testSamples.count())];
    for (int k = 0; k < targets; k++) {
      double[] training = data.training().targets()[k];
      for (int e = 0; e < training.length; e++) {
        result[e * targets + k] = training[e];
      }
      double[] test = data.test().targets()[k];
      for (int e = 0; e < test.length; e++) {
        result[(training.length + e) * targets + k] = test[e];
      }
    }
    return result;
  }

  /** What the network answers to every example: (example, output), in the order of points. */
  public double[] answers() {
    double[] result =
        new double[network.outputs() * (trainingSamples.count() + testSamples.count())];
    addAnswers(trainingSamples, result, 0);
    addAnswers(testSamples, result, trainingSamples.count());
    return result;
  }

  private void addAnswers(Samples samples, double[] result, int from) {
    int outputs = network.outputs();
    int count = samples.count();
    double[] answers = new double[outputs * count];
    evaluator.activations(
        trainer.parameters(),
        samples.inputs(),
        count,
        shape.firstNeuron(shape.outputLayer()),
        answers);
    for (int e = 0; e < count; e++) {
      for (int k = 0; k < outputs; k++) {
        result[(from + e) * outputs + k] = answers[k * count + e];
      }
    }
  }

  /** The training examples as the network sees them, in the order of {@link #points}. */
  public Samples trainingSamples() {
    return trainingSamples;
  }

  /** The test examples, likewise. */
  public Samples testSamples() {
    return testSamples;
  }

  /** The loss of each training example, in the order of {@link #points}. */
  public double[] trainingLosses() {
    return evaluator.losses(trainer.parameters(), trainingSamples);
  }

  /** Adds its canonical link and where it has come to. */
  public void describe(Json json) {
    json.field("link", Link.write(experiment))
        .field("epoch", trainer.epoch())
        .field("step", trainer.steps())
        .field("trainLoss", training().loss())
        .field("testLoss", test().loss())
        .field("fingerprint", fingerprint());
  }

  /** 16 hexadecimal digits over the bits of all parameters. */
  public String fingerprint() {
    return new Fingerprint().addAll(trainer.parameters()).digits();
  }

  public Experiment experiment() {
    return experiment;
  }

  public Data data() {
    return data;
  }

  public NetworkSpecification network() {
    return network;
  }

  public Shape shape() {
    return shape;
  }

  public Trainer trainer() {
    return trainer;
  }

  public StopReason stopReason() {
    return stopReason;
  }

  /** Whether the losses are finite; the parameters always are. */
  public boolean isFinite() {
    double sum = training().loss() + test().loss();
    return stopReason != StopReason.DIVERGED && sum - sum == 0;
  }
}
