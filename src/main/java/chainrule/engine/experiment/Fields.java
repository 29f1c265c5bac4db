package chainrule.engine.experiment;

import chainrule.engine.data.DataSettings;
import chainrule.engine.data.Dataset;
import chainrule.engine.data.Input;
import chainrule.engine.data.OwnPoints;
import chainrule.engine.math.Decimal;
import chainrule.engine.network.Activation;
import chainrule.engine.network.Initialiser;
import chainrule.engine.network.LayerSpecification;
import chainrule.engine.network.Loss;
import chainrule.engine.network.Variant;
import chainrule.engine.training.Optimizer;
import chainrule.engine.training.Schedule;
import java.util.ArrayList;
import java.util.List;

/** All fields of an experiment, in the order in which a canonical link holds them. */
final class Fields {
  private static final String OPTIMIZER_KEY = "optimizer";
  private static final String SCHEDULE_KEY = "schedule";

  static final Field DATASET =
      Field.choice(
          "data",
          Group.DATA,
          "Dataset",
          "The points that the network learns to tell apart, or the surface it learns to follow.",
          "data",
          Dataset.values(),
          Dataset::id,
          draft -> draft.dataset,
          (draft, dataset) -> draft.dataset = dataset);

  static final Field POINTS =
      Field.whole(
              "points",
              Group.DATA,
              "Points",
              "How many points are drawn, training and test data together.",
              DataSettings.MINIMUM_POINTS,
              DataSettings.MAXIMUM_POINTS,
              draft -> draft.points,
              (draft, points) -> draft.points = points)
          .logarithmic();

  static final Field ACTIVATION =
      new Field.ListField<>(
              "activation",
              Group.NETWORK,
              "Activation",
              "What a neuron makes of its weighted sum z; without a bend in it, layers add nothing.",
              "choices",
              "activation",
              Field.ids(Activation.values(), Variant::id) + ", one for all layers or one a layer",
              Experiment.MAXIMUM_LAYERS,
              false,
              Field.variantEntry(Activation.values(), Variant::id),
              draft -> draft.activations,
              (draft, activations) -> draft.activations = activations)
          .tex("a = g(z)")
          .live();

  static final Field DROPOUT =
      new Field.ListField<>(
              "dropout",
              Group.REGULARISATION,
              "Dropout",
              "The share of a layer's neurons that each training example does without, drawn anew"
                  + " every time.",
              "numbers",
              "",
              "numbers from 0 to 0.9, one for all layers or one a layer",
              Experiment.MAXIMUM_LAYERS,
              false,
              new Field.Entry<Double>() {
                @Override
                public @org.jspecify.annotations.Nullable Double parse(String text) {
                  double value = Decimal.parse(text);
                  boolean good = value >= 0 && value <= LayerSpecification.MAXIMUM_DROPOUT;
                  return good ? Double.valueOf(value) : null;
                }

                @Override
                public String format(Double value) {
                  return Decimal.format(value);
                }
              },
              draft -> draft.dropouts,
              (draft, dropouts) -> draft.dropouts = dropouts)
          .between(0, LayerSpecification.MAXIMUM_DROPOUT)
          .tex("a = \\frac{m}{1 - p}\\,g(z), \\quad m \\in \\{0, 1\\}")
          .live()
          .advanced();

  static final Field LOSS =
      Field.choice(
          "loss",
          Group.TRAINING,
          "Loss",
          "How the distance between outputs and targets is counted; training makes it smaller.",
          Loss.values(),
          draft -> draft.loss,
          (draft, loss) -> draft.loss = loss);

  static final Field BATCH =
      Field.whole(
              "batch",
              Group.TRAINING,
              "Batch size",
              "How many examples share one update of the weights; 0 takes all of them.",
              0,
              DataSettings.MAXIMUM_POINTS,
              draft -> draft.batchSize,
              (draft, size) -> draft.batchSize = size)
          .logarithmic()
          .tex("g = \\frac{1}{n} \\sum_{i=1}^{n} \\frac{\\partial L_i}{\\partial w}")
          .live();

  static final List<Field> ALL = all();

  private Fields() {}

  private static List<Field> all() {
    List<Field> fields = new ArrayList<>();
    addData(fields);
    addNetwork(fields);
    addTraining(fields);
    addOptimizer(fields);
    addSchedule(fields);
    addRegularisation(fields);
    addStop(fields);
    fields.add(
        Field.whole(
            "seed",
            Group.INITIALISATION,
            "Seed",
            "The number that all random draws come from: the same seed gives the same data, first"
                + " weights and training.",
            0,
            999_999_999,
            draft -> draft.seed,
            (draft, seed) -> draft.seed = seed));
    ViewFields.addTo(fields);
    return List.copyOf(fields);
  }

  private static void addData(List<Field> fields) {
    fields.add(DATASET);
    fields.add(
        Field.whole(
                "arms",
                Group.DATA,
                "Arms",
                "How many arms the spiral has, one class each.",
                DataSettings.MINIMUM_ARMS,
                DataSettings.MAXIMUM_ARMS,
                draft -> draft.arms,
                (draft, arms) -> draft.arms = arms)
            .when("data", idsOf(chainrule.engine.data.Classes.Choice.ARMS)));
    fields.add(
        Field.whole(
                "classes",
                Group.DATA,
                "Classes",
                "How many classes the points belong to.",
                DataSettings.MINIMUM_CLASSES,
                DataSettings.MAXIMUM_CLASSES,
                draft -> draft.classes,
                (draft, classes) -> draft.classes = classes)
            .when("data", idsOf(chainrule.engine.data.Classes.Choice.CLASSES)));
    fields.add(POINTS);
    fields.add(
        Field.number(
            "noise",
            Group.DATA,
            "Noise",
            "How far points are moved from their places, in percent.",
            0,
            DataSettings.MAXIMUM_NOISE,
            draft -> draft.noise,
            (draft, noise) -> draft.noise = noise));
    fields.add(
        Field.number(
            "test",
            Group.DATA,
            "Share of test data",
            "The percentage of the points that training never sees, kept to check the network.",
            DataSettings.MINIMUM_TEST_SHARE,
            DataSettings.MAXIMUM_TEST_SHARE,
            draft -> draft.testShare,
            (draft, share) -> draft.testShare = share));
    fields.add(
        new Field.ListField<>(
            "inputs",
            Group.DATA,
            "Inputs",
            "What the network is told about a point.",
            "choices",
            "input",
            Field.ids(Input.values(), Input::id) + ", each at most once",
            Input.values().length,
            true,
            Field.variantEntry(Input.values(), Input::id),
            draft -> draft.inputs,
            (draft, inputs) -> draft.inputs = inOrder(inputs)));
    fields.add(new OwnPointsField());
  }

  private static String[] idsOf(chainrule.engine.data.Classes.Choice choice) {
    List<String> ids = new ArrayList<>();
    for (Dataset dataset : Dataset.values()) {
      if (dataset.classes().choice() == choice) {
        ids.add(dataset.id());
      }
    }
    return ids.toArray(new String[0]);
  }

  /** The order of the inputs in a network is fixed, so that a link has one form. */
  private static List<Input> inOrder(List<Input> inputs) {
    List<Input> ordered = new ArrayList<>();
    for (Input input : Input.values()) {
      if (inputs.contains(input)) {
        ordered.add(input);
      }
    }
    return ordered;
  }

  private static void addNetwork(List<Field> fields) {
    fields.add(
        new Field.ListField<>(
            "layers",
            Group.NETWORK,
            "Hidden layers",
            "How many neurons each hidden layer has; 0 for a network without hidden layers.",
            "integers",
            "",
            "0, or 1 to 8 whole numbers from 1 to 64",
            Experiment.MAXIMUM_LAYERS,
            false,
            Field.wholeEntry(1, Experiment.MAXIMUM_NEURONS),
            draft -> draft.layers,
            (draft, layers) -> draft.layers = layers) {
          @Override
          String read(Draft draft) {
            return draft.layers.isEmpty() ? "0" : super.read(draft);
          }

          @Override
          boolean write(Draft draft, String text) {
            if (text.equals("0")) {
              draft.layers = List.of();
              return true;
            }
            return super.write(draft, text);
          }
        }.between(1, Experiment.MAXIMUM_NEURONS));
    fields.add(ACTIVATION);
    fields.add(
        Field.choice(
                "initialiser",
                Group.INITIALISATION,
                "First weights",
                "How the first weights are drawn: they must differ, and neither vanish nor explode.",
                Initialiser.values(),
                draft -> draft.initialiser,
                (draft, initialiser) -> draft.initialiser = initialiser)
            .advanced());
    fields.add(
        Field.number(
                "bias",
                Group.INITIALISATION,
                "First bias",
                "Added to the value at which every bias starts.",
                -10,
                10,
                draft -> draft.bias,
                (draft, bias) -> draft.bias = bias)
            .advanced());
  }

  private static void addTraining(List<Field> fields) {
    fields.add(LOSS);
    fields.add(
        Field.number(
                "rate",
                Group.TRAINING,
                "Learning rate",
                "How far each step goes down the slope of the loss: too small is slow, too large"
                    + " overshoots.",
                0.00001,
                10,
                draft -> draft.learningRate,
                (draft, rate) -> draft.learningRate = rate)
            .logarithmic()
            .tex("w \\leftarrow w - \\eta \\frac{\\partial L}{\\partial w}")
            .live());
    fields.add(BATCH);
    fields.add(
        Field.flag(
                "shuffle",
                Group.TRAINING,
                "Shuffle",
                "Whether every epoch takes the examples in a new order.",
                draft -> draft.shuffle,
                (draft, shuffle) -> draft.shuffle = shuffle)
            .live()
            .advanced());
  }

  private static void addOptimizer(List<Field> fields) {
    fields.add(
        Field.choice(
                OPTIMIZER_KEY,
                Group.OPTIMIZER,
                "Optimizer",
                "The rule that turns gradients into new weights.",
                Optimizer.values(),
                draft -> draft.optimizer,
                (draft, optimizer) -> draft.optimizer = optimizer)
            .live()
            .advanced());
    fields.add(
        Field.number(
                "momentum",
                Group.OPTIMIZER,
                "Momentum",
                "How much of its speed a weight keeps from step to step.",
                0,
                0.999,
                draft -> draft.momentum,
                (draft, value) -> draft.momentum = value)
            .tex("\\mu")
            .when(OPTIMIZER_KEY, Optimizer.MOMENTUM.id(), Optimizer.NESTEROV.id())
            .live()
            .advanced());
    fields.add(
        Field.number(
                "decay",
                Group.OPTIMIZER,
                "Memory of squares",
                "How slowly RMSProp forgets old squared gradients.",
                0,
                0.9999,
                draft -> draft.decay,
                (draft, value) -> draft.decay = value)
            .tex("\\rho")
            .when(OPTIMIZER_KEY, Optimizer.RMSPROP.id())
            .live()
            .advanced());
    String[] adams = {Optimizer.ADAM.id(), Optimizer.ADAMW.id()};
    fields.add(
        Field.number(
                "beta1",
                Group.OPTIMIZER,
                "Memory of gradients",
                "How slowly Adam forgets old gradients.",
                0,
                0.9999,
                draft -> draft.beta1,
                (draft, value) -> draft.beta1 = value)
            .tex("\\beta_1")
            .when(OPTIMIZER_KEY, adams)
            .live()
            .advanced());
    fields.add(
        Field.number(
                "beta2",
                Group.OPTIMIZER,
                "Memory of squares",
                "How slowly Adam forgets old squared gradients.",
                0,
                0.99999,
                draft -> draft.beta2,
                (draft, value) -> draft.beta2 = value)
            .tex("\\beta_2")
            .when(OPTIMIZER_KEY, adams)
            .live()
            .advanced());
    fields.add(
        Field.number(
                "epsilon",
                Group.OPTIMIZER,
                "Epsilon",
                "A small number that keeps the division by the root from exploding.",
                1e-12,
                1,
                draft -> draft.epsilon,
                (draft, value) -> draft.epsilon = value)
            .logarithmic()
            .tex("\\epsilon")
            .when(
                OPTIMIZER_KEY,
                Optimizer.ADAGRAD.id(),
                Optimizer.RMSPROP.id(),
                Optimizer.ADAM.id(),
                Optimizer.ADAMW.id())
            .live()
            .advanced());
    fields.add(
        Field.number(
                "weightDecay",
                Group.OPTIMIZER,
                "Weight decay",
                "The share of itself, times the rate, that every weight loses at each step.",
                0,
                1,
                draft -> draft.weightDecay,
                (draft, value) -> draft.weightDecay = value)
            .logarithmic()
            .tex("\\lambda")
            .when(OPTIMIZER_KEY, Optimizer.ADAMW.id())
            .live()
            .advanced());
    fields.add(
        Field.number(
                "clip",
                Group.OPTIMIZER,
                "Largest gradient norm",
                "Longer gradients are shortened to this length; 0 leaves them as they are.",
                0,
                100,
                draft -> draft.clipNorm,
                (draft, value) -> draft.clipNorm = value)
            .logarithmic()
            .tex("g \\leftarrow g \\cdot \\min\\left(1, \\frac{c}{\\lVert g \\rVert}\\right)")
            .live()
            .advanced());
  }

  private static void addSchedule(List<Field> fields) {
    fields.add(
        Field.choice(
                SCHEDULE_KEY,
                Group.SCHEDULE,
                "Schedule",
                "How the learning rate changes from epoch to epoch.",
                Schedule.values(),
                draft -> draft.schedule,
                (draft, schedule) -> draft.schedule = schedule)
            .live()
            .advanced());
    fields.add(
        Field.number(
                "gamma",
                Group.SCHEDULE,
                "Factor",
                "What the rate is multiplied by.",
                0.001,
                1,
                draft -> draft.gamma,
                (draft, value) -> draft.gamma = value)
            .tex("\\gamma")
            .when(SCHEDULE_KEY, Schedule.STEP.id(), Schedule.EXPONENTIAL.id())
            .live()
            .advanced());
    fields.add(
        Field.whole(
                "every",
                Group.SCHEDULE,
                "Every",
                "Over how many epochs the rate falls once.",
                1,
                1_000_000,
                draft -> draft.every,
                (draft, value) -> draft.every = value)
            .logarithmic()
            .tex("k")
            .when(
                SCHEDULE_KEY, Schedule.STEP.id(), Schedule.EXPONENTIAL.id(), Schedule.INVERSE.id())
            .live()
            .advanced());
    fields.add(
        Field.whole(
                "span",
                Group.SCHEDULE,
                "Span",
                "After how many epochs the rate has come down to 0.",
                1,
                1_000_000,
                draft -> draft.span,
                (draft, value) -> draft.span = value)
            .logarithmic()
            .tex("T")
            .when(SCHEDULE_KEY, Schedule.COSINE.id())
            .live()
            .advanced());
    fields.add(
        Field.whole(
                "warmup",
                Group.SCHEDULE,
                "Warm-up",
                "Over how many epochs the rate first rises from 0; 0 for none.",
                0,
                1_000_000,
                draft -> draft.warmup,
                (draft, value) -> draft.warmup = value)
            .logarithmic()
            .live()
            .advanced());
  }

  private static void addRegularisation(List<Field> fields) {
    fields.add(
        Field.number(
                "l1",
                Group.REGULARISATION,
                "L1 rate",
                "Pulls every weight towards 0 by the same amount, so that useless ones vanish.",
                0,
                1,
                draft -> draft.l1,
                (draft, value) -> draft.l1 = value)
            .logarithmic()
            .tex("\\lambda_1 \\sum |w|")
            .live()
            .advanced());
    fields.add(
        Field.number(
                "l2",
                Group.REGULARISATION,
                "L2 rate",
                "Pulls every weight towards 0 in proportion to its size, so that none grows large.",
                0,
                1,
                draft -> draft.l2,
                (draft, value) -> draft.l2 = value)
            .logarithmic()
            .tex("\\tfrac{1}{2} \\lambda_2 \\sum w^2")
            .live()
            .advanced());
    fields.add(DROPOUT);
  }

  private static void addStop(List<Field> fields) {
    fields.add(
        Field.whole(
                "epochs",
                Group.STOP,
                "After epochs",
                "Training stops after so many epochs; 0 for never.",
                0,
                1_000_000_000,
                draft -> draft.epochs,
                (draft, value) -> draft.epochs = value)
            .logarithmic()
            .live()
            .advanced());
    fields.add(
        Field.number(
                "target",
                Group.STOP,
                "At training loss",
                "Training stops once the training loss is as small as this; 0 for never.",
                0,
                1000,
                draft -> draft.targetLoss,
                (draft, value) -> draft.targetLoss = value)
            .logarithmic()
            .live()
            .advanced());
    fields.add(
        Field.whole(
                "patience",
                Group.STOP,
                "Without improvement for",
                "Training stops after so many epochs without a smaller test loss; 0 for never.",
                0,
                1_000_000,
                draft -> draft.patience,
                (draft, value) -> draft.patience = value)
            .logarithmic()
            .live()
            .advanced());
  }

  /** The user's points, in the compact text of {@link OwnPoints}. */
  private static final class OwnPointsField extends Field {
    OwnPointsField() {
      super(
          "own",
          Group.DATA,
          "Own points",
          "Points painted on the plot or read from a table, as a text.");
      when("data", Dataset.OWN.id(), Dataset.OWN_VALUES.id());
    }

    @Override
    String read(Draft draft) {
      return draft.own.count() == 0 ? "none" : draft.own.text();
    }

    @Override
    boolean write(Draft draft, String text) {
      if (text.equals("none")) {
        draft.own = OwnPoints.none();
        return true;
      }
      OwnPoints.Reading reading = OwnPoints.read(text);
      if (!reading.problem().isEmpty()) {
        return false;
      }
      draft.own = reading.points();
      return true;
    }

    @Override
    String allowed() {
      return "a text that the page made of painted points or of a table";
    }

    @Override
    String kind() {
      return "text";
    }
  }
}
