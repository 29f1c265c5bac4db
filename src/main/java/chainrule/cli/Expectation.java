package chainrule.cli;

import chainrule.engine.run.Run;
import chainrule.engine.training.Metrics;
import java.util.Arrays;
import java.util.function.DoublePredicate;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a run has to reach, such as {@code testLoss<0.05}: a quantity, a comparator and a number. A
 * quantity that the run lacks, such as the accuracy of a regression, meets no expectation.
 */
record Expectation(Quantity quantity, Comparator comparator, double bound) {
  private static final Pattern FORM =
      Pattern.compile("\\s*(\\w+)\\s*(<=|>=|==|!=|<|>)\\s*([-+]?[\\d.]+(?:[eE][-+]?\\d+)?)\\s*");

  private static final String ALLOWED =
      "one of "
          + ids(Quantity.values())
          + "; then one of < <= > >= == !=; then a number, as in testLoss<0.05";

  /** What can be expected of a run. */
  enum Quantity {
    TRAIN_LOSS("trainLoss", run -> lossOf(run.training())),
    TEST_LOSS("testLoss", run -> lossOf(run.test())),
    TRAIN_ACCURACY("trainAccuracy", run -> accuracyOf(run.training())),
    TEST_ACCURACY("testAccuracy", run -> accuracyOf(run.test())),
    EPOCH("epoch", run -> run.trainer().epoch());

    private final String id;

    @SuppressWarnings("ImmutableEnumChecker") // a function without state
    private final ToDoubleFunction<Run> value;

    Quantity(String id, ToDoubleFunction<Run> value) {
      this.id = id;
      this.value = value;
    }

    String id() {
      return id;
    }

    /** NaN if the run has none. */
    double of(Run run) {
      return value.applyAsDouble(run);
    }

    private static double lossOf(Metrics metrics) {
      return metrics.count() == 0 ? Double.NaN : metrics.loss();
    }

    /** A share from 0 to 1. */
    private static double accuracyOf(Metrics metrics) {
      return metrics.count() == 0 || metrics.classes() == 0 ? Double.NaN : metrics.accuracy();
    }
  }

  /** How a quantity has to stand to the number. */
  enum Comparator {
    LESS("<"),
    AT_MOST("<="),
    GREATER(">"),
    AT_LEAST(">="),
    EQUAL("=="),
    UNEQUAL("!=");

    private final String sign;

    Comparator(String sign) {
      this.sign = sign;
    }

    private DoublePredicate with(double bound) {
      return switch (this) {
        case LESS -> value -> value < bound;
        case AT_MOST -> value -> value <= bound;
        case GREATER -> value -> value > bound;
        case AT_LEAST -> value -> value >= bound;
        case EQUAL -> value -> value == bound;
        case UNEQUAL -> value -> value < bound || value > bound;
      };
    }
  }

  /**
   * Reads an expectation.
   *
   * @throws IllegalArgumentException with the text and what is allowed
   */
  static Expectation read(String text) {
    Matcher parts = FORM.matcher(text);
    if (parts.matches()) {
      for (Quantity quantity : Quantity.values()) {
        for (Comparator comparator : Comparator.values()) {
          if (quantity.id.equals(parts.group(1)) && comparator.sign.equals(parts.group(2))) {
            return new Expectation(quantity, comparator, number(text, parts.group(3)));
          }
        }
      }
    }
    throw refused(text);
  }

  private static double number(String text, String digits) {
    try {
      double number = Double.parseDouble(digits);
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // 1.2.3 looks like a number, and is refused as one that is too large is
    }
    throw refused(text);
  }

  private static IllegalArgumentException refused(String text) {
    String given = text.isBlank() ? "empty" : text.replaceAll("\\s+", " ");
    return new IllegalArgumentException("--expect is " + given + "; allowed: " + ALLOWED);
  }

  private static String ids(Quantity[] quantities) {
    return Arrays.stream(quantities).map(Quantity::id).collect(Collectors.joining(", "));
  }

  boolean isMetBy(Run run) {
    return comparator.with(bound).test(quantity.of(run));
  }
}
