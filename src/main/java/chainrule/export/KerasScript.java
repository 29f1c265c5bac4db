package chainrule.export;

import chainrule.engine.math.Decimal;
import chainrule.engine.network.LayerSpecification;
import chainrule.engine.network.Shape;
import chainrule.engine.training.ScheduleSettings;
import chainrule.engine.training.TrainingSettings;
import java.util.ArrayList;
import java.util.List;

/** The experiment in Keras 3: data, network, weights and training. */
final class KerasScript {
  private static final String SCRIPT =
      """
      # $TITLE$. Written by Chainrule.
      # $LINK$
      # $INPUTS$

      import keras
      import numpy as np

      keras.utils.set_random_seed($SEED$)

      NAMES = $NAMES$

      # x1, x2 in the units of the data, then $LABEL$
      TRAINING = np.array($TRAINING$, dtype=float).reshape(-1, $COLUMNS$)
      TEST = np.array($TEST$, dtype=float).reshape(-1, $COLUMNS$)

      # W (neuron, input) and b (neuron) of each layer: before the training, and as it has come out
      FIRST_WEIGHTS = $FIRST_WEIGHTS$

      FIRST_BIASES = $FIRST_BIASES$

      WEIGHTS = $WEIGHTS$

      BIASES = $BIASES$

      LEARNING_RATE = $RATE$
      BATCH_SIZE = $BATCH$
      BATCHES = $BATCHES$
      EPOCHS = $EPOCHS$


      def features(x):
          ""\"What the network is fed with, of x (example, 2): (example, input).""\"
          x1, x2 = np.asarray(x, dtype=float).T
          $SCALING$
          return np.stack([
              $FEATURES$
          ], axis=1)


      def targets(labels):
          ""\"What the outputs are to be: (example, output).""\"
          return $TARGETS$


      $FUNCTIONS$
      def loss(t, z):
          ""\"$LOSS_NAME$, of the sums z of the outputs.""\"
          y = output(z)
          return $LOSS$


      $SCHEDULE$
      $RULE$
      $HELD$
      def network(weights, biases):
          ""\"The network up to the sums z of its outputs.""\"
          model = keras.Sequential([
              $LAYERS$
          ])
          model.set_weights([array for w, b in zip(weights, biases) for array in (np.array(w).T, np.array(b))])
          rate = $SCHEDULED$
          model.compile(optimizer=$OPTIMIZER$, loss=loss)
          $DECAYED$
          return model


      def predict(model, x):
          ""\"$PREDICTS$""\"
          y = keras.ops.convert_to_numpy(output(model(features(x))))
          $PREDICTION$


      def measured(model, examples):
          ""\"The mean loss of examples, without a penalty.""\"
          t = keras.ops.convert_to_tensor(targets(examples[:, 2:]), dtype=keras.config.floatx())
          losses = keras.ops.convert_to_numpy(loss(t, model(features(examples[:, :2]))))
          return float(losses.mean())


      def train(model, epochs=EPOCHS, verbose=2):
          tested = (features(TEST[:, :2]), targets(TEST[:, 2:])) if len(TEST) else None
          model.fit(features(TRAINING[:, :2]), targets(TRAINING[:, 2:]), batch_size=BATCH_SIZE, epochs=epochs,
                    shuffle=$SHUFFLE$, validation_data=tested, verbose=verbose)
          return model


      if __name__ == "__main__":
          reached = measured(network(WEIGHTS, BIASES), TRAINING)
          print(f"training loss in Chainrule: $LOSS_HERE$; with its weights here: {reached}")
          print("training again from the first weights$PENALISED$")
          train(network(FIRST_WEIGHTS, FIRST_BIASES))
      """;

  private static final String SCHEDULE =
      """
      class Schedule(keras.optimizers.schedules.LearningRateSchedule):
          def __call__(self, step):
              step = keras.ops.cast(step, "float32")
              epoch = keras.ops.floor(step / BATCHES)
              e = keras.ops.maximum(epoch - $WARMUP$, 0.0)
              $CONSTANTS$
              factor = $FACTOR$
              $WARM$
              return LEARNING_RATE * factor

          def get_config(self):
              return {}


      """;

  private static final String HELD =
      """
      # 0 where a weight or bias is held: W transposed and b of each layer
      FREE = [np.ones(np.shape(array)) for w, b in zip(FIRST_WEIGHTS, FIRST_BIASES) for array in (np.transpose(w), b)]
      for array, place in $PLACES$:
          FREE[array][place] = 0


      class Held($BASE$):
          ""\"Leaves the weights and biases that are held as they are.""\"

          def apply(self, grads, trainable_variables=None):
              variables = list(self._trainable_variables if trainable_variables is None else trainable_variables)
              before = [keras.ops.copy(variable.value) for variable in variables]
              free = [keras.ops.convert_to_tensor(array, dtype=each.dtype) for array, each in zip(FREE, before)]
              super().apply([gradient * factor for gradient, factor in zip(grads, free)], variables)
              for variable, value, factor in zip(variables, before, free):
                  variable.assign(keras.ops.where(factor > 0, variable.value, value))


      """;

  private KerasScript() {}

  static String of(Trained trained) {
    TrainingSettings training = trained.experiment().training();
    boolean isConstant = training.schedule().isConstant();
    boolean decays = training.optimizer().optimizer().decaysWeights();
    return new Template(SCRIPT)
        .put("TITLE", Literal.comment(trained.title()))
        .put("LINK", trained.link())
        .put("INPUTS", Literal.comment(trained.inputText()))
        .put("SEED", "" + training.seed())
        .put("NAMES", Literal.texts(trained.answerNames(), "[]"))
        .put("LABEL", TorchScript.label(trained))
        .put("TRAINING", TorchScript.examples(trained, trained.run().data().training()))
        .put("TEST", TorchScript.examples(trained, trained.run().data().test()))
        .put("COLUMNS", "" + (2 + Math.max(1, trained.targetAxes().size())))
        .put("FIRST_WEIGHTS", trained.weights(trained.firstParameters(), "[]"))
        .put("FIRST_BIASES", trained.biases(trained.firstParameters(), "[]"))
        .put("WEIGHTS", trained.weights(trained.parameters(), "[]"))
        .put("BIASES", trained.biases(trained.parameters(), "[]"))
        .put("RATE", Decimal.format(training.learningRate()))
        .put("BATCH", "" + TorchScript.batchSize(trained))
        .put("BATCHES", "" + Math.max(1, trained.run().trainer().batches()))
        .put("EPOCHS", "" + (int) Math.ceil(trained.epoch()))
        .put("SCALING", Scaling.ofInputs(trained, ""))
        .put("FEATURES", NumpyModule.features(trained, Dialects.numpy()))
        .put("TARGETS", targets(trained))
        .put(
            "FUNCTIONS",
            TorchScript.functions(trained, Dialects.keras(), "keras.ops.stop_gradient"))
        .put("LOSS_NAME", trained.network().loss().displayName())
        .put("LOSS", Dialects.keras().write(Formulas.loss(trained.network())))
        .put("SCHEDULE", isConstant ? "" : schedule(training.schedule()))
        .put("RULE", TorchScript.after(UpdateRules.kerasClass(training)))
        .put("HELD", held(trained))
        .put("LAYERS", layers(trained))
        .put("SCHEDULED", isConstant ? "LEARNING_RATE" : "Schedule()")
        .put("OPTIMIZER", optimizer(trained))
        .put(
            "DECAYED",
            decays ? "model.optimizer.exclude_from_weight_decay(var_names=[\"bias\"])" : "")
        .put("PREDICTS", TorchScript.predicts(trained))
        .put("PREDICTION", prediction(trained))
        .put(
            "PENALISED",
            training.l1() == 0 && training.l2() == 0 ? "" : "; the penalty is part of these losses")
        .put("SHUFFLE", training.shuffle() ? "True" : "False")
        .put("LOSS_HERE", Decimal.format(trained.run().training().loss()))
        .toString();
  }

  private static String targets(Trained trained) {
    if (!trained.isClassification()) {
      return "(labels - np.array("
          + Literal.list(trained.targetOffsets(), 0, trained.targetOffsets().length, "[]")
          + ")) / np.array("
          + Literal.list(trained.targetScales(), 0, trained.targetScales().length, "[]")
          + ")";
    }
    int outputs = trained.network().outputs();
    String isOwn = outputs == 1 ? "labels == 1" : "labels == np.arange(" + outputs + ")";
    return "np.where("
        + isOwn
        + ", 1.0, "
        + Dialects.numpy().numeral(trained.network().outputActivation().lowTarget())
        + ")";
  }

  private static String layers(Trained trained) {
    TrainingSettings training = trained.experiment().training();
    String penalty =
        training.l1() == 0 && training.l2() == 0
            ? ""
            : ", kernel_regularizer=keras.regularizers.L1L2(l1="
                + Decimal.format(training.l1())
                + ", l2="
                + Decimal.format(training.l2() / 2)
                + ")";
    List<String> lines = new ArrayList<>();
    lines.add("keras.Input((" + trained.shape().size(0) + ",)),");
    for (LayerSpecification layer : trained.network().hidden()) {
      lines.add(
          "keras.layers.Dense("
              + layer.neurons()
              + ", activation="
              + layer.activation().id()
              + penalty
              + "),");
      if (layer.dropout() > 0) {
        lines.add("keras.layers.Dropout(" + Decimal.format(layer.dropout()) + "),");
      }
    }
    lines.add("keras.layers.Dense(" + trained.network().outputs() + penalty + "),");
    return String.join("\n", lines);
  }

  private static String schedule(ScheduleSettings settings) {
    String warm =
        settings.warmup() == 0
            ? ""
            : "factor = keras.ops.where(epoch < "
                + settings.warmup()
                + ", (step + 1) / ("
                + settings.warmup()
                + " * BATCHES), factor)";
    return new Template(SCHEDULE)
        .put("WARMUP", "" + settings.warmup())
        .put("CONSTANTS", TorchScript.constants(settings))
        .put("FACTOR", Dialects.keras().write(Formulas.of(settings.schedule())))
        .put("WARM", warm)
        .toString();
  }

  private static String optimizer(Trained trained) {
    String usual = UpdateRules.keras(trained.experiment().training());
    boolean isFree = TorchScript.heldFixed(trained).isEmpty();
    return isFree ? usual : "Held" + usual.substring(usual.indexOf('('));
  }

  private static String held(Trained trained) {
    List<Integer> held = TorchScript.heldFixed(trained);
    if (held.isEmpty()) {
      return "";
    }
    Shape shape = trained.shape();
    List<String> places = new ArrayList<>();
    for (int parameter : held) {
      int layer = Trained.layerOf(shape, parameter);
      int in = shape.size(layer - 1);
      int at = parameter - shape.firstWeight(layer);
      places.add(
          shape.isWeight(parameter)
              ? "(" + (2 * layer - 2) + ", (" + at % in + ", " + at / in + "))"
              : "(" + (2 * layer - 1) + ", " + (parameter - shape.firstBias(layer)) + ")");
    }
    String usual = UpdateRules.keras(trained.experiment().training());
    return new Template(HELD)
        .put("PLACES", "[" + String.join(", ", places) + "]")
        .put("BASE", usual.substring(0, usual.indexOf('(')))
        .toString();
  }

  private static String prediction(Trained trained) {
    if (!trained.isClassification()) {
      return "return " + NumpyModule.scaled(trained);
    }
    return trained.network().outputs() == 1
        ? "return [NAMES[int(each > "
            + Decimal.format(trained.threshold())
            + ")] for each in y[:, 0]]"
        : "return [NAMES[k] for k in y.argmax(axis=1)]";
  }
}
