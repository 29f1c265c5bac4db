package chainrule.export;

import chainrule.engine.data.Input;
import chainrule.engine.math.Decimal;
import chainrule.engine.network.Activation;
import chainrule.engine.network.LayerSpecification;
import java.util.ArrayList;
import java.util.List;

/**
 * The network as a program that computes with plain numbers and needs nothing else. It follows the
 * engine's arithmetic, so that its answers are the engine's to twelve digits.
 */
enum Program {
  JAVASCRIPT(
      "[]",
      "const $NAME$ = (z) => $BODY$;",
      """
      // $TITLE$. Written by Chainrule.
      // $LINK$
      // $INPUTS$

      // (layer, neuron, input)
      const WEIGHTS = $WEIGHTS$;

      // (layer, neuron)
      const BIASES = $BIASES$;

      $HELPERS$
      $FUNCTIONS$

      const ACTIVATIONS = [$ACTIVATIONS$];

      /**
       * What the network answers to x1 and x2, in the units of the data: $ANSWERS$.
       * @param {number} x1
       * @param {number} x2
       * @returns {number[]}
       */
      export function outputs(x1, x2) {
        $SCALING$
        let a = [
          $FEATURES$
        ];
        WEIGHTS.forEach((layer, l) => {
          const z = layer.map((w, j) => w.reduce((sum, weight, i) => sum + weight * a[i], BIASES[l][j]));
          a = ACTIVATIONS[l](z);
        });
        return a;
      }

      """,
      """
      export const CLASSES = $NAMES$;

      /** @returns {string} the class that the network decides for */
      export function predict(x1, x2) {
        const y = outputs(x1, x2);
        return CLASSES[$DECISION$];
      }
      """,
      """
      export const TARGETS = $NAMES$;

      /** @returns {number[]} the targets, in the units of the data */
      export function predict(x1, x2) {
        const y = outputs(x1, x2);
        return [$PREDICTIONS$];
      }
      """,
      ";",
      "y[0] > $MIDDLE$ ? 1 : 0",
      "y.indexOf(Math.max(...y))",
      "(z) => z.map($NAME$)",
      """
      // As Chainrule computes it: Taylor's series around the nearest 256th, with an error below 1e-11.
      function tanh(x) {
        const k = x * 256 + 6755399441055744 - 6755399441055744; // rounded
        if (!(Math.abs(k) <= 3392)) {
          return x > 0 ? 1 : x < 0 ? -1 : x;
        }
        const n = -Math.tanh(k / 256);
        const h = x - k / 256;
        return (1 - n * n) * h * (((n * n - 1 / 3) * h + n) * h + 1) - n;
      }

      """,
      """
      const sigmoid = (x) => tanh(x / 2) / 2 + 1 / 2;

      """,
      """
      const softplus = (x) => Math.max(0, x) + Math.log1p(Math.exp(-Math.abs(x)));

      """,
      """
      function softmax(z) {
        const largest = Math.max(...z);
        const powers = z.map((each) => Math.exp(each - largest));
        const sum = powers.reduce((total, power) => total + power, 0);
        return powers.map((power) => power / sum);
      }
      """) {
    @Override
    Dialect dialect() {
      return Dialects.curly("Math.sign");
    }
  },

  JAVA(
      "{}",
      "static double $NAME$(double z) {\n  return $BODY$;\n}\n",
      """
      // $TITLE$. Written by Chainrule.
      // $LINK$
      // $INPUTS$

      public final class Network {
        // (layer, neuron, input)
        private static final double[][][] WEIGHTS = $LAYERS$;

        // (layer, neuron)
        private static final double[][] BIASES = $BIASES$;

        private Network() {}

        $CLASSES$

        $HELPERS$
        $FUNCTIONS$

        /** The outputs of a layer, of what it has summed up. */
        private static double[] activate(int layer, double[] z) {
          switch (layer) {
            $ACTIVATIONS$
          }
        }

        /** What the network answers to x1 and x2, in the units of the data: $ANSWERS$. */
        public static double[] outputs(double x1, double x2) {
          $SCALING$
          double[] a = {
            $FEATURES$
          };
          for (int layer = 0; layer < WEIGHTS.length; layer++) {
            double[] z = BIASES[layer].clone();
            for (int j = 0; j < z.length; j++) {
              for (int i = 0; i < a.length; i++) {
                z[j] += WEIGHTS[layer][j][i] * a[i];
              }
            }
            a = activate(layer, z);
          }
          return a;
        }

      """,
      """
        public static final String[] CLASSES = $NAMES$;

        /** The class that the network decides for. */
        public static String predict(double x1, double x2) {
          double[] y = outputs(x1, x2);
          return CLASSES[$DECISION$];
        }

        private static int largest(double[] y) {
          int largest = 0;
          for (int k = 1; k < y.length; k++) {
            largest = y[k] > y[largest] ? k : largest;
          }
          return largest;
        }

        /** Prints the class of two numbers. */
        public static void main(String[] arguments) {
          System.out.println(
              predict(Double.parseDouble(arguments[0]), Double.parseDouble(arguments[1])));
        }
      }
      """,
      """
        public static final String[] TARGETS = $NAMES$;

        /** The targets, in the units of the data. */
        public static double[] predict(double x1, double x2) {
          double[] y = outputs(x1, x2);
          return new double[] {$PREDICTIONS$};
        }

        /** Prints the targets of two numbers. */
        public static void main(String[] arguments) {
          System.out.println(
              java.util.Arrays.toString(
                  predict(Double.parseDouble(arguments[0]), Double.parseDouble(arguments[1]))));
        }
      }
      """,
      ";",
      "y[0] > $MIDDLE$ ? 1 : 0",
      "largest(y)",
      "java.util.stream.DoubleStream.of(z).map(Network::$NAME$).toArray()",
      """
      /** As Chainrule computes it: Taylor's series around the nearest 256th, error below 1e-11. */
      static double tanh(double x) {
        double k = Math.rint(x * 256);
        if (!(Math.abs(k) <= 3392)) {
          return x > 0 ? 1 : x < 0 ? -1 : x;
        }
        double n = -Math.tanh(k / 256);
        double h = x - k / 256;
        return (1 - n * n) * h * (((n * n - 1.0 / 3) * h + n) * h + 1) - n;
      }

      """,
      """
      static double sigmoid(double x) {
        return tanh(x / 2) / 2 + 0.5;
      }

      """,
      """
      static double softplus(double x) {
        return Math.max(0, x) + Math.log1p(Math.exp(-Math.abs(x)));
      }

      """,
      """
      static double[] softmax(double[] z) {
        double largest = java.util.stream.DoubleStream.of(z).max().getAsDouble();
        double[] powers = java.util.stream.DoubleStream.of(z).map(v -> Math.exp(v - largest)).toArray();
        double sum = java.util.stream.DoubleStream.of(powers).sum();
        return java.util.stream.DoubleStream.of(powers).map(power -> power / sum).toArray();
      }
      """) {
    @Override
    Dialect dialect() {
      return Dialects.curly("Math.signum");
    }

    @Override
    String activations(List<String> layers) {
      StringBuilder cases = new StringBuilder();
      for (int layer = 0; layer < layers.size() - 1; layer++) {
        cases.append("case ").append(layer).append(":\n  return ").append(layers.get(layer));
        cases.append(";\n");
      }
      return cases + "default:\n  return " + layers.get(layers.size() - 1) + ";";
    }

    @Override
    String call() {
      return "(z)";
    }
  },

  PYTHON(
      "[]",
      "def $NAME$(z):\n    return $BODY$\n\n",
      """
      # $TITLE$. Written by Chainrule.
      # $LINK$
      # $INPUTS$

      import math
      import sys

      # (layer, neuron, input)
      WEIGHTS = $WEIGHTS$

      # (layer, neuron)
      BIASES = $BIASES$


      $HELPERS$
      $FUNCTIONS$

      ACTIVATIONS = [$ACTIVATIONS$]


      def outputs(x1, x2):
          ""\"What the network answers to x1 and x2, in the units of the data: $ANSWERS$.""\"
          $SCALING$
          a = [
              $FEATURES$
          ]
          for weights, biases, activation in zip(WEIGHTS, BIASES, ACTIVATIONS):
              z = [bias + sum(w * value for w, value in zip(row, a)) for row, bias in zip(weights, biases)]
              a = activation(z)
          return a


      """,
      """
      CLASSES = $NAMES$


      def predict(x1, x2):
          ""\"The class that the network decides for.""\"
          y = outputs(x1, x2)
          return CLASSES[$DECISION$]


      if __name__ == "__main__":
          print(predict(float(sys.argv[1]), float(sys.argv[2])))
      """,
      """
      TARGETS = $NAMES$


      def predict(x1, x2):
          ""\"The targets, in the units of the data.""\"
          y = outputs(x1, x2)
          return [$PREDICTIONS$]


      if __name__ == "__main__":
          print(predict(float(sys.argv[1]), float(sys.argv[2])))
      """,
      "",
      "1 if y[0] > $MIDDLE$ else 0",
      "y.index(max(y))",
      "lambda z: [$NAME$(value) for value in z]",
      """
      def tanh(x):
          ""\"As Chainrule computes it: Taylor's series around the nearest 256th, error below 1e-11.""\"
          if not abs(x) * 256 <= 3392.5:
              return math.copysign(1.0, x) if x == x else x
          k = float(round(x * 256))
          n = -math.tanh(k / 256)
          h = x - k / 256
          return (1 - n * n) * h * (((n * n - 1 / 3) * h + n) * h + 1) - n


      """,
      """
      def sigmoid(x):
          return tanh(x / 2) / 2 + 0.5


      """,
      """
      def softplus(x):
          return max(0.0, x) + math.log1p(math.exp(-abs(x)))


      """,
      """
      def softmax(z):
          largest = max(z)
          powers = [math.exp(each - largest) for each in z]
          return [power / sum(powers) for power in powers]

      """) {
    @Override
    Dialect dialect() {
      return Dialects.python();
    }

    @Override
    String comment(String text) {
      return "  # " + text;
    }
  };

  /** More of them do not fit into one method of Java. */
  private static final int MOST_NUMBERS = 4000;

  private final String brackets;
  private final String function;
  private final String module;
  private final String forClasses;
  private final String forNumbers;
  private final String ending;
  private final String decision;
  private final String largest;
  private final String eachNeuron;
  private final String tanh;
  private final String sigmoid;
  private final String softplus;
  private final String softmax;

  Program(
      String brackets,
      String function,
      String module,
      String forClasses,
      String forNumbers,
      String ending,
      String decision,
      String largest,
      String eachNeuron,
      String tanh,
      String sigmoid,
      String softplus,
      String softmax) {
    this.brackets = brackets;
    this.function = function;
    this.module = module;
    this.forClasses = forClasses;
    this.forNumbers = forNumbers;
    this.ending = ending;
    this.decision = decision;
    this.largest = largest;
    this.eachNeuron = eachNeuron;
    this.tanh = tanh;
    this.sigmoid = sigmoid;
    this.softplus = softplus;
    this.softmax = softmax;
  }

  /** A new one, which remembers what it has used. */
  abstract Dialect dialect();

  String comment(String text) {
    return " // " + text;
  }

  /** The list of what the layers do to their sums. */
  String activations(List<String> layers) {
    return String.join(", ", layers);
  }

  String of(Trained trained) {
    Dialect dialect = dialect();
    String features = features(trained, dialect);
    String functions = functions(trained, dialect);
    boolean isClassification = trained.isClassification();
    return new Template(module + (isClassification ? forClasses : forNumbers))
        .put("TITLE", Literal.comment(trained.title()))
        .put("LINK", trained.link())
        .put("INPUTS", Literal.comment(trained.inputText()))
        .put("WEIGHTS", trained.weights(trained.parameters(), brackets))
        .put("LAYERS", layerNames(trained))
        .put("CLASSES", layerClasses(trained))
        .put("BIASES", trained.biases(trained.parameters(), brackets))
        .put("HELPERS", helpers(trained, dialect).stripTrailing())
        .put("FUNCTIONS", functions.stripTrailing())
        .put("ACTIVATIONS", activations(layers(trained)))
        .put("FEATURES", features)
        .put("SCALING", Scaling.ofInputs(trained, ending))
        .put("ANSWERS", Literal.comment(String.join(", ", trained.outputNames())))
        .put(
            "NAMES",
            Literal.texts(
                isClassification ? trained.classNames() : trained.outputNames(), brackets))
        .put("DECISION", trained.network().outputs() == 1 ? decision : largest)
        .put("MIDDLE", Decimal.format(trained.threshold()))
        .put("PREDICTIONS", Scaling.ofTargets(trained))
        .toString();
  }

  private String features(Trained trained, Dialect dialect) {
    List<String> lines = new ArrayList<>();
    for (Input input : trained.inputs()) {
      lines.add(dialect.write(Formulas.of(input)) + "," + comment(input.symbol()));
    }
    return String.join("\n", lines);
  }

  private static String layerNames(Trained trained) {
    List<String> names = new ArrayList<>();
    for (int layer = 1; layer < trained.shape().layers(); layer++) {
      names.add("Layer" + layer + ".WEIGHTS");
    }
    return "{" + String.join(", ", names) + "}";
  }

  /** A class for each layer, because Java bounds the length of what one class begins with. */
  private static String layerClasses(Trained trained) {
    StringBuilder classes = new StringBuilder();
    for (int layer = 1; layer < trained.shape().layers(); layer++) {
      int out = trained.shape().size(layer);
      int in = trained.shape().size(layer - 1);
      boolean isLarge = out * in > MOST_NUMBERS;
      String weights =
          isLarge ? rowNames(out) : trained.weightsOf(layer, trained.parameters(), "{}");
      classes
          .append("private static final class Layer")
          .append(layer)
          .append(" {\n  // (neuron, input)\n  static final double[][] WEIGHTS = ")
          .append(weights.replace("\n", "\n  "))
          .append(";\n");
      for (int j = 0; isLarge && j < out; j++) {
        int from = trained.shape().firstWeight(layer) + j * in;
        classes
            .append("\n  private static double[] row")
            .append(j)
            .append("() {\n    return new double[] ");
        classes.append(Literal.list(trained.parameters(), from, in, "{}")).append(";\n  }\n");
      }
      classes.append("}\n\n");
    }
    return classes.toString().stripTrailing();
  }

  private static String rowNames(int rows) {
    StringBuilder names = new StringBuilder("{");
    for (int j = 0; j < rows; j++) {
      names.append(j == 0 ? "" : ", ").append("row").append(j).append("()");
    }
    return names.append('}').toString();
  }

  /** Each activation once; those that are helpers need no function of their own. */
  private String functions(Trained trained, Dialect dialect) {
    StringBuilder functions = new StringBuilder();
    for (Activation activation : trained.activations()) {
      functions.append(define(activation.id(), Formulas.of(activation), dialect));
    }
    if (!trained.outputActivation().mixes()) {
      functions.append(define("output", Formulas.of(trained.outputActivation()), dialect));
    }
    return functions.toString();
  }

  private String define(String name, Formula formula, Dialect dialect) {
    String body = dialect.write(formula);
    return body.equals(name + "(z)")
        ? ""
        : new Template(function).put("NAME", name).put("BODY", body) + "\n";
  }

  private String helpers(Trained trained, Dialect dialect) {
    boolean usesSigmoid = dialect.hasUsed("sigmoid");
    return (usesSigmoid || dialect.hasUsed("tanh") ? tanh : "")
        + (usesSigmoid ? sigmoid : "")
        + (dialect.hasUsed("softplus") ? softplus : "")
        + (trained.outputActivation().mixes() ? softmax : "");
  }

  private List<String> layers(Trained trained) {
    List<String> layers = new ArrayList<>();
    for (LayerSpecification layer : trained.network().hidden()) {
      layers.add(eachNeuron.replace("$NAME$", layer.activation().id()));
    }
    layers.add(
        trained.outputActivation().mixes()
            ? "softmax" + call()
            : eachNeuron.replace("$NAME$", "output"));
    return layers;
  }

  /** How a function of all outputs is named or called. */
  String call() {
    return "";
  }
}
