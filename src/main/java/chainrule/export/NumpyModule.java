package chainrule.export;

import chainrule.engine.data.Input;
import chainrule.engine.math.Decimal;
import chainrule.engine.network.LayerSpecification;
import java.util.ArrayList;
import java.util.List;

/** The network as a Python module on arrays of many examples, with NumPy. */
final class NumpyModule {
  private static final String MODULE =
      """
      # $TITLE$. Written by Chainrule.
      # $LINK$
      # $INPUTS$

      import sys

      import numpy as np

      # W (neuron, input) of each layer
      WEIGHTS = [np.array(layer) for layer in $WEIGHTS$]

      # b (neuron) of each layer
      BIASES = [np.array(layer) for layer in $BIASES$]

      NAMES = $NAMES$


      def sigmoid(z):
          return 0.5 + 0.5 * np.tanh(0.5 * z)


      def softmax(z):
          powers = np.exp(z - z.max(axis=1, keepdims=True))
          return powers / powers.sum(axis=1, keepdims=True)


      # What each layer makes of its sums z.
      ACTIVATIONS = [
          $ACTIVATIONS$
      ]


      def features(x):
          ""\"What the network is fed with, of x (example, 2) in the units of the data.""\"
          x1, x2 = np.asarray(x, dtype=float).T
          $SCALING$
          return np.stack([
              $FEATURES$
          ], axis=1)


      def outputs(x):
          ""\"What the network answers to x (example, 2): (example, output), that is $ANSWERS$.""\"
          a = features(x)
          for W, b, activation in zip(WEIGHTS, BIASES, ACTIVATIONS):
              a = activation(a @ W.T + b)
          return a


      def predict(x):
          ""\"$PREDICTS$""\"
          y = outputs(x)
          $PREDICTION$


      if __name__ == "__main__":
          print(predict([[float(sys.argv[1]), float(sys.argv[2])]])[0])
      """;

  private NumpyModule() {}

  static String of(Trained trained) {
    Dialect dialect = Dialects.numpy();
    return new Template(MODULE)
        .put("TITLE", Literal.comment(trained.title()))
        .put("LINK", trained.link())
        .put("INPUTS", Literal.comment(trained.inputText()))
        .put("WEIGHTS", trained.weights(trained.parameters(), "[]"))
        .put("BIASES", trained.biases(trained.parameters(), "[]"))
        .put("NAMES", Literal.texts(trained.answerNames(), "[]"))
        .put("ACTIVATIONS", activations(trained, dialect))
        .put("SCALING", Scaling.ofInputs(trained, ""))
        .put("FEATURES", features(trained, dialect))
        .put("ANSWERS", Literal.comment(String.join(", ", trained.outputNames())))
        .put("PREDICTS", predicts(trained))
        .put("PREDICTION", prediction(trained))
        .toString();
  }

  static String features(Trained trained, Dialect dialect) {
    List<String> lines = new ArrayList<>();
    for (Input input : trained.inputs()) {
      lines.add(dialect.write(Formulas.of(input)) + ",  # " + input.symbol());
    }
    return String.join("\n", lines);
  }

  /** A function for each layer. */
  private static String activations(Trained trained, Dialect dialect) {
    List<String> lines = new ArrayList<>();
    for (LayerSpecification layer : trained.network().hidden()) {
      Formula formula = Formulas.guarded(Formulas.of(layer.activation()));
      lines.add("lambda z: " + dialect.write(formula) + ",");
    }
    lines.add("lambda z: " + dialect.write(Formulas.of(trained.outputActivation())) + ",");
    return String.join("\n", lines);
  }

  private static String predicts(Trained trained) {
    return trained.isClassification()
        ? "The class of each example."
        : "The targets of each example, in the units of the data.";
  }

  private static String prediction(Trained trained) {
    if (trained.isClassification()) {
      return trained.network().outputs() == 1
          ? "return [NAMES[int(each > "
              + Decimal.format(trained.threshold())
              + ")] for each in y[:, 0]]"
          : "return [NAMES[k] for k in y.argmax(axis=1)]";
    }
    return "return " + scaled(trained);
  }

  /** The targets in their units, of {@code y}. */
  static String scaled(Trained trained) {
    return "y * np.array("
        + Literal.list(trained.targetScales(), 0, trained.targetScales().length, "[]")
        + ") + np.array("
        + Literal.list(trained.targetOffsets(), 0, trained.targetOffsets().length, "[]")
        + ")";
  }
}
