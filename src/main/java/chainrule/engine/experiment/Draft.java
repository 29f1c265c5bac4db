package chainrule.engine.experiment;

import chainrule.engine.data.DataSettings;
import chainrule.engine.data.Dataset;
import chainrule.engine.data.Input;
import chainrule.engine.data.Origin;
import chainrule.engine.data.OwnPoints;
import chainrule.engine.data.Task;
import chainrule.engine.landscape.Directions;
import chainrule.engine.network.Activation;
import chainrule.engine.network.Initialiser;
import chainrule.engine.network.LayerSpecification;
import chainrule.engine.network.Loss;
import chainrule.engine.training.Optimizer;
import chainrule.engine.training.OptimizerSettings;
import chainrule.engine.training.Schedule;
import chainrule.engine.training.ScheduleSettings;
import chainrule.engine.training.StopSettings;
import chainrule.engine.training.TrainingSettings;
import java.util.ArrayList;
import java.util.List;

/**
 * An experiment while its fields are being filled in, each by itself. A new draft holds the
 * defaults, and this is the one place where they stand.
 */
final class Draft {
  Dataset dataset = Dataset.SPIRAL;
  int points = 500;
  double noise = 0;
  double testShare = 50;
  int arms = 2;
  int classes = 3;
  OwnPoints own = OwnPoints.none();
  List<Input> inputs = List.of(Input.X1, Input.X2);

  List<Integer> layers = List.of(8, 8);

  /** One for all layers, or one a layer. */
  List<Activation> activations = List.of(Activation.TANH);

  /** One for all layers, or one a layer. */
  List<Double> dropouts = List.of(0.0);

  Loss loss = Loss.SQUARED_ERROR;
  Initialiser initialiser = Initialiser.GLOROT_UNIFORM;
  double bias = 0;

  Optimizer optimizer = Optimizer.SGD;
  double learningRate = 0.03;

  /** 0 for all of the training data. */
  int batchSize = 10;

  boolean shuffle = true;
  double momentum = 0.9;
  double decay = 0.99;
  double beta1 = 0.9;
  double beta2 = 0.999;
  double epsilon = 1e-8;
  double weightDecay = 0.01;
  double clipNorm = 0;
  Schedule schedule = Schedule.CONSTANT;
  double gamma = 0.5;
  int every = 100;
  int span = 1000;
  int warmup = 0;
  double l1 = 0;
  double l2 = 0;

  int epochs = 0;
  double targetLoss = 0;
  int patience = 0;

  int seed = 1;

  View view = View.NONE;
  Directions directions = Directions.PATH;
  double radius = 0;
  List<Integer> parameters = List.of(0, 1);

  /**
   * Makes fields agree with each other, with a notice for each that had to change.
   *
   * @return the experiment
   */
  Experiment settle(List<Notice> notices) {
    settleOwnPoints(notices);
    activations = settleList("activation", activations, Fields.ACTIVATION, notices);
    dropouts = settleList("dropout", dropouts, Fields.DROPOUT, notices);
    settlePoints(notices);
    DataSettings data =
        new DataSettings(dataset, points, noise, testShare, arms, classes, own, seed);
    if (data.task() == Task.REGRESSION && !loss.suitsRegression()) {
      notices.add(
          new Notice(
              Fields.LOSS.key(),
              loss.id(),
              Loss.SQUARED_ERROR.id(),
              "squaredError, absoluteError or huber, since " + dataset.id() + " is a regression"));
      loss = Loss.SQUARED_ERROR;
    }
    int mostTraining = Experiment.mostTrainingExamples(data);
    if (batchSize > mostTraining) {
      notices.add(
          new Notice(
              Fields.BATCH.key(),
              Integer.toString(batchSize),
              "0",
              "1 to " + mostTraining + ", the training examples, or 0 for all of them"));
      batchSize = 0;
    }
    TrainingSettings training =
        new TrainingSettings(
            learningRate,
            new ScheduleSettings(schedule, gamma, every, span, warmup),
            new OptimizerSettings(optimizer, momentum, decay, beta1, beta2, epsilon, weightDecay),
            batchSize == 0 ? Integer.MAX_VALUE : batchSize,
            shuffle,
            l1,
            l2,
            clipNorm,
            seed);
    return new Experiment(
        data,
        inputs,
        hiddenLayers(),
        loss,
        initialiser,
        bias,
        training,
        new StopSettings(epochs, targetLoss, patience),
        new ViewSettings(view, directions, radius, parameters));
  }

  private void settleOwnPoints(List<Notice> notices) {
    if (dataset.origin() == Origin.OWN && own.count() > 0 && own.task() != dataset.task()) {
      Dataset fitting = Dataset.ofOwnPoints(own);
      notices.add(
          new Notice(
              Fields.DATASET.key(),
              dataset.id(),
              fitting.id(),
              fitting.id() + ", since that is what the own points are"));
      dataset = fitting;
    }
  }

  /** A list must hold one entry, or one a layer; of any other only the first is kept. */
  private <T> List<T> settleList(String key, List<T> list, Field field, List<Notice> notices) {
    if (list.size() == 1 || list.size() == layers.size()) {
      return list;
    }
    String given = field.read(this);
    List<T> first = list.subList(0, 1);
    String used = field.textOf(first);
    if (!layers.isEmpty()) {
      notices.add(
          new Notice(key, given, used, "one for all layers, or one for each of " + layers.size()));
    }
    return first;
  }

  private void settlePoints(List<Notice> notices) {
    int neurons = 0;
    for (int size : layers) {
      neurons += size;
    }
    int most = neurons == 0 ? points : Experiment.MAXIMUM_WORK / neurons;
    if (points > most) {
      notices.add(
          new Notice(
              Fields.POINTS.key(),
              Integer.toString(points),
              Integer.toString(most),
              "at most " + most + " with " + neurons + " neurons"));
      points = most;
    }
  }

  private List<LayerSpecification> hiddenLayers() {
    List<LayerSpecification> hidden = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      Activation activation = activations.get(activations.size() == 1 ? 0 : i);
      double dropout = dropouts.get(dropouts.size() == 1 ? 0 : i);
      hidden.add(new LayerSpecification(layers.get(i), activation, dropout));
    }
    return hidden;
  }

  /** The draft that {@link #settle} makes this experiment of. */
  static Draft of(Experiment experiment) {
    Draft draft = new Draft();
    DataSettings data = experiment.data();
    draft.dataset = data.dataset();
    draft.points = data.points();
    draft.noise = data.noise();
    draft.testShare = data.testShare();
    draft.arms = data.arms();
    draft.classes = data.classes();
    draft.own = data.own();
    draft.inputs = experiment.inputs();
    List<LayerSpecification> hidden = experiment.hidden();
    List<Activation> activations = new ArrayList<>();
    List<Double> dropouts = new ArrayList<>();
    draft.layers = new ArrayList<>();
    for (LayerSpecification layer : hidden) {
      draft.layers.add(layer.neurons());
      activations.add(layer.activation());
      dropouts.add(layer.dropout());
    }
    if (!hidden.isEmpty()) {
      draft.activations = oneIfEqual(activations);
      draft.dropouts = oneIfEqual(dropouts);
    }
    draft.loss = experiment.loss();
    draft.initialiser = experiment.initialiser();
    draft.bias = experiment.bias();
    TrainingSettings training = experiment.training();
    OptimizerSettings optimizer = training.optimizer();
    draft.optimizer = optimizer.optimizer();
    draft.learningRate = training.learningRate();
    draft.batchSize = training.batchSize() == Integer.MAX_VALUE ? 0 : training.batchSize();
    draft.shuffle = training.shuffle();
    draft.momentum = optimizer.momentum();
    draft.decay = optimizer.decay();
    draft.beta1 = optimizer.beta1();
    draft.beta2 = optimizer.beta2();
    draft.epsilon = optimizer.epsilon();
    draft.weightDecay = optimizer.weightDecay();
    draft.clipNorm = training.clipNorm();
    ScheduleSettings schedule = training.schedule();
    draft.schedule = schedule.schedule();
    draft.gamma = schedule.gamma();
    draft.every = schedule.every();
    draft.span = schedule.span();
    draft.warmup = schedule.warmup();
    draft.l1 = training.l1();
    draft.l2 = training.l2();
    draft.epochs = experiment.stop().epochs();
    draft.targetLoss = experiment.stop().targetLoss();
    draft.patience = experiment.stop().patience();
    draft.seed = training.seed();
    draft.view = experiment.view().view();
    draft.directions = experiment.view().directions();
    draft.radius = experiment.view().radius();
    draft.parameters = experiment.view().parameters();
    return draft;
  }

  private static <T> List<T> oneIfEqual(List<T> list) {
    for (T entry : list) {
      if (!entry.equals(list.get(0))) {
        return list;
      }
    }
    return list.subList(0, 1);
  }
}
