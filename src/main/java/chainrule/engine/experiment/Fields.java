package chainrule.engine.experiment;

import chainrule.engine.data.Classes;
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
import chainrule.engine.network.OutputActivation;
import chainrule.engine.training.Optimizer;
import chainrule.engine.training.OptimizerSettings;
import chainrule.engine.training.Schedule;
import chainrule.engine.training.ScheduleSettings;
import chainrule.engine.training.StopSettings;
import chainrule.engine.training.TrainingSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All fields of an experiment, in the order in which a canonical link holds them. */
final class Fields {
  /** Each adds itself. */
  private static final List<Field<?>> DECLARED = new ArrayList<>();

  private static final Domain<Input> INPUT = Domain.choice("input", Input.values(), Input::id);

  private static final Domain<Activation> ACTIVATION =
      Domain.choice("activation", Activation.values(), Activation::id);

  static final Field<Dataset> DATASET =
      field(Group.DATA, "data", "Dataset")
          .explain("The points the network learns to classify, or the surface it learns to fit.")
          .values(
              Dataset.SPIRAL,
              Domain.choice("data", Dataset.values(), Dataset::id),
              ofData(DataSettings::dataset));

  static final Field<Integer> ARMS =
      field(Group.DATA, "arms", "Arms")
          .explain("How many arms the spiral has, one class each.")
          .when(DATASET, datasetsWith(Classes.Choice.ARMS))
          .values(
              2,
              Domain.wholeNumbers(DataSettings.MINIMUM_ARMS, DataSettings.MAXIMUM_ARMS),
              ofData(DataSettings::arms));

  static final Field<Integer> CLASSES =
      field(Group.DATA, "classes", "Classes")
          .explain("How many classes the points belong to.")
          .when(DATASET, datasetsWith(Classes.Choice.CLASSES))
          .values(
              3,
              Domain.wholeNumbers(DataSettings.MINIMUM_CLASSES, DataSettings.MAXIMUM_CLASSES),
              ofData(DataSettings::classes));

  static final Field<Integer> POINTS =
      field(Group.DATA, "points", "Points")
          .explain(
              "How many examples are drawn at random, or at most taken of measured data, for "
                  + "training and test.")
          .when(DATASET, datasetsOf(Origin.GENERATED, Origin.MEASURED))
          .logarithmic()
          .values(
              500,
              Domain.wholeNumbers(DataSettings.MINIMUM_POINTS, DataSettings.MAXIMUM_POINTS),
              ofData(DataSettings::points));

  static final Field<Double> NOISE =
      field(Group.DATA, "noise", "Noise")
          .explain("How much the examples are disturbed at random, in percent.")
          .when(DATASET, datasetsOf(Origin.GENERATED))
          .values(0.0, Domain.numbers(0, DataSettings.MAXIMUM_NOISE), ofData(DataSettings::noise));

  static final Field<Double> TEST_SHARE =
      field(Group.DATA, "test", "Test data (%)")
          .explain(
              "The percentage of points kept out of training, to test the network; 0 means none."
                  + " A table may bring test data of its own.")
          .values(
              50.0,
              Domain.numbers(DataSettings.MINIMUM_TEST_SHARE, DataSettings.MAXIMUM_TEST_SHARE),
              ofData(DataSettings::testShare));

  static final Field<List<Input>> INPUTS =
      field(Group.DATA, "inputs", "Inputs")
          .explain("What the network gets to know about a point.")
          .values(
              List.of(Input.X1, Input.X2),
              INPUT.list(Input.values().length, true, INPUT.allowed() + ", each at most once"),
              Experiment::inputs);

  static final Field<OwnPoints> OWN =
      field(Group.DATA, "own", "Own points")
          .explain("Points painted on the plot or read from a table, as text.")
          .when(DATASET, Dataset.OWN, Dataset.OWN_VALUES)
          .values(OwnPoints.none(), ownPoints(), ofData(DataSettings::own));

  /** The neurons of each. */
  static final Field<List<Integer>> LAYERS =
      field(Group.NETWORK, "layers", "Hidden layers")
          .explain("The number of neurons in each hidden layer; 0 for none.")
          .values(
              List.of(8, 8),
              Domain.wholeNumbers(1, Experiment.MAXIMUM_NEURONS)
                  .list(
                      Experiment.MAXIMUM_LAYERS, false, "0, or 1 to 8 whole numbers from 1 to 128")
                  .or(List.of(), "0"),
              experiment -> eachLayer(experiment, LayerSpecification::neurons));

  static final Field<List<Activation>> ACTIVATIONS =
      field(Group.NETWORK, "activation", "Activation")
          .explain(
              "The function a neuron applies to its weighted sum z; without a bend, more layers "
                  + "add nothing.")
          .tex("a = g(z)")
          .live()
          .values(
              List.of(Activation.TANH),
              oneOrEachLayer(ACTIVATION, ACTIVATION.allowed()),
              ofLayers(LayerSpecification::activation, Activation.TANH));

  static final Field<Initialiser> INITIALISER =
      field(Group.INITIALISATION, "initialiser", "Initial weights")
          .explain(
              "How the initial weights are drawn: all different, and neither too small nor too "
                  + "large.")
          .oneOf(Initialiser.GLOROT_UNIFORM, Initialiser.values(), Experiment::initialiser);

  static final Field<Double> BIAS =
      field(Group.INITIALISATION, "bias", "Initial bias")
          .explain("Added to every initial bias.")
          .values(0.0, Domain.numbers(-10, 10), Experiment::bias);

  /** As many as the network has, layer by layer, each W (out, in) row by row, then b (out). */
  static final Field<List<Double>> WEIGHTS =
      field(Group.INITIALISATION, "weights", "Given weights")
          .explain("All weights and biases that training starts from, instead of drawn ones.")
          .values(
              List.of(),
              Domain.numbers(-Experiment.MAXIMUM_WEIGHT, Experiment.MAXIMUM_WEIGHT)
                  .list(
                      Link.MAXIMUM_LENGTH,
                      false,
                      "none, or a number from -1000000 to 1000000 for each weight and bias")
                  .or(List.of(), "none")
                  .asText(),
              Experiment::weights);

  static final Field<Loss> LOSS =
      field(Group.TRAINING, "loss", "Loss")
          .explain("How the distance between outputs and targets is measured; training reduces it.")
          .oneOf(Loss.SQUARED_ERROR, Loss.values(), Experiment::loss);

  static final Field<OutputActivation> OUTPUT =
      field(Group.TRAINING, "output", "Output activation")
          .explain(
              "What turns the last sums z into outputs. With tanh and linear the targets of classes "
                  + "are −1 and +1, with sigmoid 0 and 1.")
          .when(LOSS, losses(loss -> !loss.fused()))
          .values(
              OutputActivation.TANH,
              Fields::usualOutput,
              Domain.choice("outputActivation", OutputActivation.values(), OutputActivation::id),
              Experiment::output);

  static final Field<Double> LEARNING_RATE =
      field(Group.RATE, "rate", "Learning rate")
          .explain(
              "How large each step is: too small is slow, too large overshoots. SGD multiplies the "
                  + "gradient by it.")
          .logarithmic()
          .tex("w \\leftarrow w - \\eta \\frac{\\partial L}{\\partial w}")
          .values(
              0.03,
              Domain.numbers(TrainingSettings.LEAST_RATE, TrainingSettings.GREATEST_RATE),
              ofTraining(TrainingSettings::learningRate));

  /** 0 for all of the training data. */
  static final Field<Integer> BATCH_SIZE =
      field(Group.TRAINING, "batch", "Batch size")
          .explain("How many examples each weight update averages over; 0 means all.")
          .logarithmic()
          .tex("g = \\frac{1}{n} \\sum_{i=1}^{n} \\frac{\\partial L_i}{\\partial w}")
          .live()
          .values(
              10,
              Domain.wholeNumbers(0, DataSettings.MAXIMUM_POINTS),
              ofTraining(
                  training ->
                      training.batchSize() == Integer.MAX_VALUE ? 0 : training.batchSize()));

  static final Field<Boolean> SHUFFLE =
      field(Group.TRAINING, "shuffle", "Shuffle")
          .explain("Whether every epoch takes the examples in a new order.")
          .live()
          .advanced()
          .values(true, Domain.flag(), ofTraining(TrainingSettings::shuffle));

  static final Field<Optimizer> OPTIMIZER =
      field(Group.OPTIMIZER, "optimizer", "Optimizer")
          .explain("The rule that turns gradients into new weights.")
          .oneOf(Optimizer.SGD, Optimizer.values(), ofOptimizer(OptimizerSettings::optimizer));

  static final Field<Double> MOMENTUM =
      field(Group.OPTIMIZER, "momentum", "Momentum")
          .explain("How much of its speed a weight keeps from step to step.")
          .tex("\\mu")
          .when(OPTIMIZER, Optimizer.MOMENTUM, Optimizer.NESTEROV)
          .values(0.9, Domain.numbers(0, 0.999), ofOptimizer(OptimizerSettings::momentum));

  static final Field<Double> DECAY =
      field(Group.OPTIMIZER, "decay", "Decay of squares ρ")
          .explain("How slowly RMSProp forgets old squared gradients.")
          .tex("\\rho")
          .when(OPTIMIZER, Optimizer.RMSPROP)
          .values(0.99, Domain.numbers(0, 0.9999), ofOptimizer(OptimizerSettings::decay));

  static final Field<Double> BETA1 =
      field(Group.OPTIMIZER, "beta1", "Beta 1")
          .explain("How slowly Adam forgets old gradients.")
          .tex("\\beta_1")
          .when(OPTIMIZER, Optimizer.ADAM, Optimizer.ADAMW)
          .values(0.9, Domain.numbers(0, 0.9999), ofOptimizer(OptimizerSettings::beta1));

  static final Field<Double> BETA2 =
      field(Group.OPTIMIZER, "beta2", "Beta 2")
          .explain("How slowly Adam forgets old squared gradients.")
          .tex("\\beta_2")
          .when(OPTIMIZER, Optimizer.ADAM, Optimizer.ADAMW)
          .values(0.999, Domain.numbers(0, 0.99999), ofOptimizer(OptimizerSettings::beta2));

  static final Field<Double> EPSILON =
      field(Group.OPTIMIZER, "epsilon", "Epsilon")
          .advanced()
          .explain("A small number that prevents division by 0.")
          .logarithmic()
          .tex("\\epsilon")
          .when(OPTIMIZER, Optimizer.ADAGRAD, Optimizer.RMSPROP, Optimizer.ADAM, Optimizer.ADAMW)
          .values(1e-8, Domain.numbers(1e-12, 1), ofOptimizer(OptimizerSettings::epsilon));

  static final Field<Double> WEIGHT_DECAY =
      field(Group.OPTIMIZER, "weightDecay", "Weight decay")
          .explain("Each step shrinks every weight by this fraction times the learning rate.")
          .logarithmic()
          .tex("\\lambda")
          .when(OPTIMIZER, Optimizer.ADAMW)
          .values(0.01, Domain.numbers(0, 1), ofOptimizer(OptimizerSettings::weightDecay));

  static final Field<Double> CLIP_NORM =
      field(Group.OPTIMIZER, "clip", "Gradient clipping")
          .advanced()
          .explain("Gradients with a larger norm are scaled down to it; 0 means no clipping.")
          .logarithmic()
          .tex(
              "\\mathrm{d}w \\leftarrow \\mathrm{d}w \\cdot "
                  + "\\min\\left(1, \\frac{c}{\\lVert \\mathrm{d}w \\rVert + 10^{-6}}\\right)")
          .values(0.0, Domain.numbers(0, 100), ofTraining(TrainingSettings::clipNorm));

  static final Field<Schedule> SCHEDULE =
      field(Group.SCHEDULE, "schedule", "Schedule")
          .explain(
              "How the learning rate changes from epoch to epoch; e counts them from the end of the"
                  + " warm-up.")
          .oneOf(Schedule.CONSTANT, Schedule.values(), ofSchedule(ScheduleSettings::schedule));

  static final Field<Double> GAMMA =
      field(Group.SCHEDULE, "gamma", "Factor")
          .explain("What the rate is multiplied by: each epoch, or after each period.")
          .tex("\\gamma")
          .when(SCHEDULE, Schedule.STEP, Schedule.EXPONENTIAL)
          .values(0.5, Domain.numbers(0.001, 1), ofSchedule(ScheduleSettings::gamma));

  static final Field<Integer> EVERY =
      field(Group.SCHEDULE, "every", "Period")
          .explain("The number of epochs k in the formula.")
          .logarithmic()
          .tex("k")
          .when(SCHEDULE, Schedule.STEP, Schedule.EXPONENTIAL, Schedule.INVERSE)
          .values(100, Domain.wholeNumbers(1, 1_000_000), ofSchedule(ScheduleSettings::every));

  static final Field<Integer> SPAN =
      field(Group.SCHEDULE, "span", "Span")
          .explain("How many epochs after the warm-up the rate reaches 0.")
          .logarithmic()
          .tex("T")
          .when(SCHEDULE, Schedule.COSINE)
          .values(1000, Domain.wholeNumbers(1, 1_000_000), ofSchedule(ScheduleSettings::span));

  static final Field<Integer> WARMUP =
      field(Group.SCHEDULE, "warmup", "Warm-up")
          .explain(
              "How many epochs h the rate takes to rise from 0: step n of their h B steps has this "
                  + "rate; 0 means no warm-up.")
          .logarithmic()
          .tex("\\eta_n = \\eta\\,\\frac{n}{h B}")
          .values(0, Domain.wholeNumbers(0, 1_000_000), ofSchedule(ScheduleSettings::warmup));

  static final Field<Double> L1 =
      field(Group.REGULARISATION, "l1", "L1 strength")
          .explain("Pulls every weight towards 0 by the same amount, so that useless ones vanish.")
          .logarithmic()
          .tex("\\lambda_1 \\sum |w|")
          .values(0.0, Domain.numbers(0, 10), ofTraining(TrainingSettings::l1));

  static final Field<Double> L2 =
      field(Group.REGULARISATION, "l2", "L2 strength")
          .explain(
              "Pulls every weight towards 0 in proportion to its size, so that none grows large.")
          .logarithmic()
          .tex("\\tfrac{1}{2} \\lambda_2 \\sum w^2")
          .values(0.0, Domain.numbers(0, 10), ofTraining(TrainingSettings::l2));

  static final Field<List<Double>> DROPOUTS =
      field(Group.REGULARISATION, "dropout", "Dropout")
          .explain(
              "The fraction of a layer’s neurons left out at random, chosen anew for each training "
                  + "example.")
          .tex("a = \\frac{m}{1 - p}\\,g(z), \\quad m \\in \\{0, 1\\}")
          .values(
              List.of(0.0),
              oneOrEachLayer(
                  Domain.numbers(0, LayerSpecification.MAXIMUM_DROPOUT), "numbers from 0 to 0.9"),
              ofLayers(LayerSpecification::dropout, 0.0));

  static final Field<Integer> EPOCHS =
      field(Group.STOP, "epochs", "After epochs")
          .explain("Training stops after this many epochs; 0 means never.")
          .logarithmic()
          .values(0, Domain.wholeNumbers(0, 1_000_000_000), ofStop(StopSettings::epochs));

  static final Field<Double> TARGET_LOSS =
      field(Group.STOP, "target", "At training loss")
          .explain("Training stops once the training loss is this low; 0 means never.")
          .logarithmic()
          .values(0.0, Domain.numbers(0, 1000), ofStop(StopSettings::targetLoss));

  static final Field<Integer> PATIENCE =
      field(Group.STOP, "patience", "Patience (epochs)")
          .explain(
              "Training stops after this many epochs without a lower test loss; 0 means "
                  + "never.")
          .logarithmic()
          .values(0, Domain.wholeNumbers(0, 1_000_000), ofStop(StopSettings::patience));

  static final Field<Integer> SEED =
      field(Group.INITIALISATION, "seed", "Seed")
          .explain(
              "The start of all random draws for the network: the same seed gives the same initial "
                  + "weights and the same order of training.")
          .values(1, Domain.wholeNumbers(0, 999_999_999), ofTraining(TrainingSettings::seed));

  static final Field<Integer> DATA_SEED =
      field(Group.DATA, "dataSeed", "Data seed")
          .explain(
              "The start of all random draws for the data: points, noise and which are test data. "
                  + "A link without it has that of the weights.")
          .advanced()
          .follow(SEED, ofData(DataSettings::seed));

  static final Field<List<Integer>> FROZEN =
      field(Group.TRAINING, "frozen", "Held fixed")
          .explain("The weights and biases that training leaves as they are, by index.")
          .live()
          .values(List.of(), indices("weights and biases"), ofTraining(TrainingSettings::frozen));

  static final Field<List<Integer>> OFF =
      field(Group.TRAINING, "off", "Switched off")
          .explain(
              "The hidden neurons that pass nothing on: their weights to the next layer are 0, by "
                  + "index.")
          .live()
          .values(List.of(), indices("hidden neurons"), ofTraining(TrainingSettings::off));

  static final Field<String> PLAYGROUND =
      field(Group.DATA, "playground", "Seed of TensorFlow Playground")
          .explain(
              "Data and uniform initial weights are drawn as TensorFlow Playground draws them from "
                  + "this seed of its links.")
          .when(
              DATASET,
              Dataset.CIRCLE,
              Dataset.EXCLUSIVE_OR,
              Dataset.GAUSSIANS,
              Dataset.SPIRAL,
              Dataset.PLANE,
              Dataset.MULTI_GAUSS)
          .values("", word(40).or("", "none"), ofData(DataSettings::playground));

  static final Field<View> VIEW =
      field(Group.VIEW, "view", "View")
          .explain("The view of the working or the descent open below the network.")
          .values(
              View.NONE,
              Domain.choice("view", View.values(), View::id),
              ofView(ViewSettings::view));

  static final Field<Directions> DIRECTIONS =
      field(Group.VIEW, "directions", "Directions")
          .explain("Which two directions the map and the landscape of the loss show.")
          .oneOf(Directions.PATH, Directions.values(), ofView(ViewSettings::directions));

  static final Field<Double> RADIUS =
      field(Group.VIEW, "radius", "Radius")
          .explain("How far the map reaches in each direction; 0 means automatic.")
          .logarithmic()
          .values(
              0.0, Domain.numbers(0, ViewSettings.MAXIMUM_RADIUS), ofView(ViewSettings::radius));

  static final Field<List<Integer>> PARAMETERS =
      field(Group.VIEW, "parameters", "Parameters")
          .explain("The weights or biases the map varies, by index.")
          .values(
              List.of(0, 1),
              Domain.wholeNumbers(0, ViewSettings.MAXIMUM_INDEX)
                  .list(
                      2, true, "one or two whole numbers from 0 to " + ViewSettings.MAXIMUM_INDEX),
              ofView(ViewSettings::parameters));

  static final List<Field<?>> ALL = List.copyOf(DECLARED);

  private Fields() {}

  /** The field with this key, or null if there is none. */
  static @Nullable Field<?> withKey(String key) {
    for (Field<?> field : ALL) {
      if (field.key().equals(key)) {
        return field;
      }
    }
    return null;
  }

  private static Field.Builder field(Group group, String key, String name) {
    return new Field.Builder(DECLARED, group, key, name);
  }

  private static <T> Function<Experiment, T> ofData(Function<DataSettings, T> get) {
    return experiment -> get.apply(experiment.data());
  }

  private static <T> Function<Experiment, T> ofTraining(Function<TrainingSettings, T> get) {
    return experiment -> get.apply(experiment.training());
  }

  private static <T> Function<Experiment, T> ofOptimizer(Function<OptimizerSettings, T> get) {
    return experiment -> get.apply(experiment.training().optimizer());
  }

  private static <T> Function<Experiment, T> ofSchedule(Function<ScheduleSettings, T> get) {
    return experiment -> get.apply(experiment.training().schedule());
  }

  private static <T> Function<Experiment, T> ofStop(Function<StopSettings, T> get) {
    return experiment -> get.apply(experiment.stop());
  }

  private static <T> Function<Experiment, T> ofView(Function<ViewSettings, T> get) {
    return experiment -> get.apply(experiment.view());
  }

  private static Loss[] losses(Predicate<Loss> isMeant) {
    return Arrays.stream(Loss.values()).filter(isMeant).toArray(Loss[]::new);
  }

  /** The one that is usual with the loss, and that it allows, of a draft. */
  static OutputActivation usualOutput(Draft draft) {
    Loss loss = draft.get(LOSS);
    boolean regression = draft.get(DATASET).task() == Task.REGRESSION;
    return loss.outputActivation(regression && loss.suitsRegression());
  }

  private static Dataset[] datasetsWith(Classes.Choice choice) {
    return datasets(dataset -> dataset.classes().choice() == choice);
  }

  private static Dataset[] datasetsOf(Origin... origins) {
    return datasets(dataset -> List.of(origins).contains(dataset.origin()));
  }

  private static Dataset[] datasets(Predicate<Dataset> isMeant) {
    return Arrays.stream(Dataset.values()).filter(isMeant).toArray(Dataset[]::new);
  }

  private static <T> Domain<List<T>> oneOrEachLayer(Domain<T> domain, String allowed) {
    return domain.list(
        Experiment.MAXIMUM_LAYERS, false, allowed + ", one for all layers or one per layer");
  }

  private static <T> List<T> eachLayer(Experiment experiment, Function<LayerSpecification, T> get) {
    List<T> values = new ArrayList<>();
    for (LayerSpecification layer : experiment.hidden()) {
      values.add(get.apply(layer));
    }
    return values;
  }

  private static Domain<List<Integer>> indices(String what) {
    return Domain.wholeNumbers(0, ViewSettings.MAXIMUM_INDEX)
        .list(
            Link.MAXIMUM_OF_SETTINGS, true, "none, or whole numbers, each at most once, of " + what)
        .or(List.of(), "none")
        .asText();
  }

  /** One value if all layers have the same, else one a layer. */
  private static <T> Function<Experiment, List<T>> ofLayers(
      Function<LayerSpecification, T> get, T withoutLayers) {
    return experiment -> {
      List<T> values = eachLayer(experiment, get);
      T first = values.isEmpty() ? withoutLayers : values.get(0);
      for (T value : values) {
        if (!value.equals(first)) {
          return values;
        }
      }
      return List.of(first);
    };
  }

  /** Characters that links may hold. */
  private static Domain<String> word(int longest) {
    return new Domain<>(
        "text",
        "none, or up to " + longest + " letters, digits, . * - and _",
        0,
        text -> {
          boolean fits = !text.isEmpty() && text.length() <= longest;
          for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            fits = fits && (isLetter || (c >= '0' && c <= '9') || ".*-_".indexOf(c) >= 0);
          }
          return fits ? text : null;
        },
        text -> text,
        json -> {});
  }

  /** The user's points, in the compact text of {@link OwnPoints}. */
  private static Domain<OwnPoints> ownPoints() {
    return new Domain<>(
        "text",
        "text copied from a Chainrule link or file",
        0,
        text -> {
          if (text.equals("none")) {
            return OwnPoints.none();
          }
          OwnPoints.Reading reading = OwnPoints.read(text);
          return reading.problem().isEmpty() && !text.isEmpty() ? reading.points() : null;
        },
        own -> own.count() == 0 ? "none" : own.text(),
        json -> {});
  }
}
