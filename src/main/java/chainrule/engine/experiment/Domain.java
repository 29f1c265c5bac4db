package chainrule.engine.experiment;

import chainrule.engine.math.Decimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The values that a field can have, and how text becomes a value and a value text. The text holds
 * letters, digits, {@code .}, {@code *}, {@code -} and {@code _} only; {@code _} joins lists.
 *
 * @param kind what sort of control it needs: see {@link Catalogue}
 * @param allowed what is allowed, in words
 * @param most the most values of a choice or list; 0 if it is neither
 * @param parse the value, or null if the text is not allowed
 * @param format the canonical text
 * @param describe adds what the kind has to say about itself to the catalogue
 */
record Domain<T>(
    String kind,
    String allowed,
    int most,
    Function<String, @Nullable T> parse,
    Function<T, String> format,
    Consumer<Json> describe) {

  static Domain<Double> numbers(double minimum, double maximum) {
    return range("number", "a number", minimum, maximum, value -> value);
  }

  static Domain<Integer> wholeNumbers(int minimum, int maximum) {
    return range(
        "integer",
        "a whole number",
        minimum,
        maximum,
        value -> value == Math.floor(value) ? Integer.valueOf((int) (double) value) : null);
  }

  /** The numbers of a range, ends included, that the function takes. */
  private static <T extends Number> Domain<T> range(
      String kind,
      String name,
      double minimum,
      double maximum,
      Function<Double, @Nullable T> take) {
    String from = Decimal.format(minimum);
    String to = Decimal.format(maximum);
    return new Domain<>(
        kind,
        name + " from " + from + " to " + to,
        0,
        text -> {
          double value = Decimal.parse(text);
          return value >= minimum && value <= maximum ? take.apply(value) : null;
        },
        value -> Decimal.format(value.doubleValue()),
        json -> json.field("min", from).field("max", to));
  }

  static Domain<Boolean> flag() {
    return new Domain<>(
        "flag",
        "yes or no",
        0,
        text -> text.equals("yes") ? Boolean.TRUE : text.equals("no") ? Boolean.FALSE : null,
        value -> value ? "yes" : "no",
        json -> {});
  }

  /** One variant of a family, by its id. */
  static <T> Domain<T> choice(String family, T[] variants, Function<T, String> id) {
    StringBuilder ids = new StringBuilder();
    for (int i = 0; i < variants.length; i++) {
      ids.append(i == 0 ? "" : i == variants.length - 1 ? " or " : ", ");
      ids.append(id.apply(variants[i]));
    }
    return new Domain<>(
        "choice",
        ids.toString(),
        1,
        text -> {
          for (T variant : variants) {
            if (id.apply(variant).equals(text)) {
              return variant;
            }
          }
          return null;
        },
        id,
        json -> json.field("family", family));
  }

  /**
   * One or more values of this domain.
   *
   * @param distinct whether a value may stand only once
   */
  Domain<List<T>> list(int most, boolean distinct, String allowed) {
    return new Domain<>(
        kind + "s",
        allowed,
        most,
        text -> {
          List<T> values = new ArrayList<>();
          int start = 0;
          while (start <= text.length()) {
            int underscore = text.indexOf('_', start);
            int end = underscore < 0 ? text.length() : underscore;
            T value = parse.apply(text.substring(start, end));
            if (value == null || values.size() == most || (distinct && values.contains(value))) {
              return null;
            }
            values.add(value);
            start = end + 1;
          }
          return values;
        },
        values -> {
          StringBuilder text = new StringBuilder();
          for (T value : values) {
            text.append(text.length() == 0 ? "" : "_").append(format.apply(value));
          }
          return text.toString();
        },
        describe);
  }

  /** The same, for a field that no control of the settings shows. */
  Domain<T> asText() {
    return new Domain<>("text", allowed, 0, parse, format, json -> {});
  }

  /** The same, and one more value with a text of its own. */
  Domain<T> or(T other, String otherText) {
    return new Domain<>(
        kind,
        allowed,
        most,
        text -> text.equals(otherText) ? other : parse.apply(text),
        value -> value.equals(other) ? otherText : format.apply(value),
        describe);
  }
}
