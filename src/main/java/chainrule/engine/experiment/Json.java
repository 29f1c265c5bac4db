package chainrule.engine.experiment;

import chainrule.engine.math.Decimal;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Writes JSON. A library's writer would bring regular expressions and number formats into the
 * engine that every visitor downloads.
 *
 * <p>How numbers become text differs between platforms: all ways give the same numbers back.
 */
public final class Json {
  private final StringBuilder text = new StringBuilder();
  private final DoubleFunction<String> numeral;
  private boolean separate;

  /** With numerals that are alike on all platforms. */
  public Json() {
    this(Decimal::format);
  }

  /**
   * @param numeral the text of a finite number
   */
  public Json(DoubleFunction<String> numeral) {
    this.numeral = numeral;
  }

  /** Opens an object as the next value. */
  public Json open() {
    return begin('{');
  }

  public Json close() {
    return end('}');
  }

  public Json openList() {
    return begin('[');
  }

  public Json closeList() {
    return end(']');
  }

  /** The name of the next value of an object. */
  public Json name(String name) {
    string(name);
    text.append(':');
    separate = false;
    return this;
  }

  public Json field(String name, String value) {
    return name(name).string(value);
  }

  public Json field(String name, boolean value) {
    return name(name).raw(value ? "true" : "false");
  }

  /** A number; null if it is not finite, since JSON knows no other way to say so. */
  public Json field(String name, double value) {
    return name(name).number(value);
  }

  public Json field(String name, int value) {
    return name(name).raw(Integer.toString(value));
  }

  public Json field(String name, List<String> values) {
    name(name).openList();
    for (String value : values) {
      string(value);
    }
    return closeList();
  }

  /** A list of numbers. */
  public Json field(String name, double[] values) {
    return name(name).numbers(values, 0, values.length);
  }

  /** A list of lists of numbers. */
  public Json field(String name, double[][] rows) {
    name(name).openList();
    for (double[] row : rows) {
      numbers(row, 0, row.length);
    }
    return closeList();
  }

  public Json field(String name, int[] values) {
    name(name).openList();
    for (int value : values) {
      number(value);
    }
    return closeList();
  }

  /** Some numbers of an array as a list. */
  public Json numbers(double[] values, int from, int length) {
    openList();
    for (int i = from; i < from + length; i++) {
      number(values[i]);
    }
    return closeList();
  }

  public Json number(double value) {
    if (value - value != 0) {
      return raw("null");
    }
    boolean whole = value == Math.floor(value) && value < 1e9 && value > -1e9;
    return raw(whole ? Integer.toString((int) value) : numeral.apply(value));
  }

  public Json number(int value) {
    return raw(Integer.toString(value));
  }

  public Json string(String value) {
    comma();
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < ' ') {
        text.append("\\u00").append(c < 16 ? '0' : '1');
        text.append("0123456789abcdef".charAt(c & 15));
      } else {
        text.append(c);
      }
    }
    text.append('"');
    separate = true;
    return this;
  }

  private Json raw(String value) {
    comma();
    text.append(value);
    separate = true;
    return this;
  }

  private Json begin(char bracket) {
    comma();
    text.append(bracket);
    separate = false;
    return this;
  }

  private Json end(char bracket) {
    text.append(bracket);
    separate = true;
    return this;
  }

  private void comma() {
    if (separate) {
      text.append(',');
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
