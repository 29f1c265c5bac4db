package chainrule.export;

import chainrule.engine.math.Decimal;
import java.util.List;

/** Numbers, lists of numbers and texts as programs write them. */
final class Literal {
  private Literal() {}

  /** A list in brackets such as {@code "[]"} or {@code "{}"}. */
  static String list(double[] values, int from, int count, String brackets) {
    StringBuilder text = new StringBuilder().append(brackets.charAt(0));
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : ", ").append(Decimal.format(values[from + i]));
    }
    return text.append(brackets.charAt(1)).toString();
  }

  /** Rows of numbers, one a line. */
  static String rows(double[] values, int from, int rows, int columns, String brackets) {
    StringBuilder text = new StringBuilder().append(brackets.charAt(0)).append('\n');
    for (int row = 0; row < rows; row++) {
      text.append("  ").append(list(values, from + row * columns, columns, brackets)).append(",\n");
    }
    return text.append(brackets.charAt(1)).toString();
  }

  /** Several of those, one below the other. */
  static String block(List<String> items, String brackets) {
    StringBuilder text = new StringBuilder().append(brackets.charAt(0)).append('\n');
    for (String item : items) {
      text.append("  ").append(item.replace("\n", "\n  ")).append(",\n");
    }
    return text.append(brackets.charAt(1)).toString();
  }

  /** Texts in quotation marks. */
  static String texts(List<String> values, String brackets) {
    StringBuilder text = new StringBuilder().append(brackets.charAt(0));
    for (String value : values) {
      text.append(text.length() == 1 ? "" : ", ").append(text(value));
    }
    return text.append(brackets.charAt(1)).toString();
  }

  /** A text in quotation marks, alike in all languages. */
  static String text(String value) {
    return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /** Fit for the end of a line that is a comment. */
  static String comment(String value) {
    return value.replace("\\u", "\\ u").replace("*/", "* /");
  }
}
