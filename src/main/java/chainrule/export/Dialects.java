package chainrule.export;

import java.util.List;
import java.util.Map;

/** The languages that formulas are written in. */
final class Dialects {
  private Dialects() {}

  /** JavaScript and Java, on numbers. Some functions are written out where they are used. */
  static Dialect curly(String sign) {
    Map<String, String> names =
        Map.ofEntries(
            Map.entry("ln", "Math.log"),
            Map.entry("sign", sign),
            Map.entry("relu", "Math.max(0.0, *)"),
            Map.entry("tanh", "tanh"),
            Map.entry("sigmoid", "sigmoid"),
            Map.entry("softplus", "softplus"));
    return new Dialect("Math.", names) {
      @Override
      public Term power(Term base, Term exponent) {
        String repeated = repeated(base, exponent);
        return repeated.isEmpty()
            ? Term.atom("Math.pow(" + base.text() + ", " + exponent.text() + ")")
            : new Term(repeated, Term.PRODUCT);
      }

      @Override
      public Term choice(String comparison, Term left, Term right, Term then, Term otherwise) {
        return new Term(
            condition(comparison, left, right) + " ? " + then.text() + " : " + otherwise.text(),
            Term.CHOICE);
      }
    };
  }

  /** Python's standard library, on numbers. */
  static Dialect python() {
    Map<String, String> names =
        Map.ofEntries(
            Map.entry("ln", "math.log"),
            Map.entry("abs", "abs"),
            Map.entry("max", "max"),
            Map.entry("min", "min"),
            Map.entry("sign", "math.copysign(1.0, *)"),
            Map.entry("relu", "max(0.0, *)"),
            Map.entry("exp", "math.exp"),
            Map.entry("tanh", "tanh"),
            Map.entry("sigmoid", "sigmoid"),
            Map.entry("softplus", "softplus"));
    return new Dialect("math.", names) {
      @Override
      public Term power(Term base, Term exponent) {
        String repeated = repeated(base, exponent);
        return repeated.isEmpty() ? super.power(base, exponent) : new Term(repeated, Term.PRODUCT);
      }

      @Override
      public Term choice(String comparison, Term left, Term right, Term then, Term otherwise) {
        return new Term(
            then.within(Term.SUM)
                + " if "
                + condition(comparison, left, right)
                + " else "
                + otherwise.text(),
            Term.CHOICE);
      }
    };
  }

  /** NumPy, on arrays (example, neuron). */
  static Dialect numpy() {
    return arrays(
        "np.",
        Map.of(
            "ln", "np.log",
            "abs", "np.abs",
            "max", "np.maximum",
            "min", "np.minimum",
            "atan2", "np.arctan2",
            "relu", "np.maximum(0.0, *)",
            "sigmoid", "sigmoid",
            "softplus", "np.logaddexp(0.0, *)",
            "softmax", "softmax"));
  }

  /** PyTorch, on tensors (example, neuron). */
  static Dialect torch() {
    return new Arrays(
        "torch.",
        Map.of(
            "ln", "torch.log",
            "softplus", "torch.nn.functional.softplus",
            "sum", "torch.sum(*, dim=1)",
            "softmax", "torch.softmax(*, dim=1)",
            "logSoftmax", "torch.log_softmax(*, dim=1)")) {
      /** The larger of a number and a tensor: PyTorch has one function for two tensors only. */
      @Override
      public Term call(String function, List<Term> arguments) {
        if ((function.equals("max") || function.equals("min"))
            && isNumeral(arguments.get(0).text())) {
          String bound = function.equals("max") ? "min=" : "max=";
          return Term.atom(
              "torch.clamp("
                  + arguments.get(1).text()
                  + ", "
                  + bound
                  + arguments.get(0).text()
                  + ")");
        }
        return super.call(function, arguments);
      }
    };
  }

  /** Keras 3, on tensors (example, neuron). */
  static Dialect keras() {
    return arrays(
        "keras.ops.",
        Map.of(
            "ln", "keras.ops.log",
            "max", "keras.ops.maximum",
            "min", "keras.ops.minimum",
            "atan2", "keras.ops.arctan2",
            "sum", "keras.ops.sum(*, axis=-1)",
            "softmax", "keras.ops.softmax(*, axis=-1)",
            "logSoftmax", "keras.ops.log_softmax(*, axis=-1)"));
  }

  private static boolean isNumeral(String text) {
    char last = text.charAt(text.length() - 1);
    return !text.contains("(")
        && (text.charAt(0) == '-' || last >= '0' && last <= '9')
        && (text.charAt(0) == '-' || text.charAt(0) >= '0' && text.charAt(0) <= '9');
  }

  private static Dialect arrays(String prefix, Map<String, String> names) {
    return new Arrays(prefix, names);
  }

  private static class Arrays extends Dialect {
    private final String prefix;

    Arrays(String prefix, Map<String, String> names) {
      super(prefix, names);
      this.prefix = prefix;
    }

    @Override
    public Term choice(String comparison, Term left, Term right, Term then, Term otherwise) {
      return Term.atom(
          prefix
              + "where("
              + condition(comparison, left, right)
              + ", "
              + then.text()
              + ", "
              + otherwise.text()
              + ")");
    }
  }
}
