package chainrule.engine.explain;

import java.util.function.ToDoubleFunction;

/** Computes a formula in TeX whose gaps {@code \num{name}} stand for numbers. */
final class Tex {
  private final String text;
  private final ToDoubleFunction<String> numbers;
  private int at;

  private Tex(String text, ToDoubleFunction<String> numbers) {
    this.text = text;
    this.numbers = numbers;
  }

  static double value(String tex, ToDoubleFunction<String> numbers) {
    Tex reader = new Tex(tex.replaceAll("\\\\(left|right)\\b|\\s+", " "), numbers);
    double value = reader.sum();
    if (reader.at < reader.text.length()) {
      throw new IllegalArgumentException("at " + reader.at + ": " + tex);
    }
    return value;
  }

  private double sum() {
    double value = product();
    while (true) {
      if (next("+")) {
        value += product();
      } else if (next("-")) {
        value -= product();
      } else {
        return value;
      }
    }
  }

  private double product() {
    double value = factor();
    while (true) {
      if (next("/")) {
        value /= factor();
      } else if (next("\\cdot") || startsFactor()) {
        value *= factor();
      } else {
        return value;
      }
    }
  }

  private boolean startsFactor() {
    skip();
    return at < text.length()
        && (text.charAt(at) == '('
            || text.charAt(at) == '\\'
                && !text.startsWith("\\cdot", at)
                && !text.startsWith("\\rfloor", at)
            || Character.isDigit(text.charAt(at)));
  }

  private double factor() {
    if (next("-")) {
      return -factor();
    }
    double value = atom();
    if (next("^")) {
      value = Math.pow(value, text.charAt(at) == '{' ? group() : atom());
    }
    return value;
  }

  private double atom() {
    if (next("\\num{")) {
      int end = text.indexOf('}', at);
      String name = text.substring(at, end);
      at = end + 1;
      return numbers.applyAsDouble(name);
    }
    if (next("\\frac") || next("\\tfrac")) {
      double numerator = group();
      return numerator / group();
    }
    if (next("\\sqrt")) {
      return Math.sqrt(group());
    }
    if (next("\\ln")) {
      return Math.log(atom());
    }
    if (next("\\pi")) {
      return Math.PI;
    }
    if (next("\\cos")) {
      return Math.cos(atom());
    }
    if (next("\\lfloor")) {
      double value = Math.floor(sum());
      require("\\rfloor");
      return value;
    }
    if (next("\\operatorname{sign}")) {
      return Math.signum(atom());
    }
    if (next("\\max(")) {
      return Math.max(sum(), secondAndClose());
    }
    if (next("\\min(")) {
      return Math.min(sum(), secondAndClose());
    }
    if (next("(")) {
      double value = sum();
      require(")");
      return value;
    }
    if (next("|")) {
      double value = Math.abs(sum());
      require("|");
      return value;
    }
    return literal();
  }

  private double secondAndClose() {
    require(",");
    double value = sum();
    require(")");
    return value;
  }

  private double group() {
    require("{");
    double value = sum();
    require("}");
    return value;
  }

  private double literal() {
    skip();
    int start = at;
    while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
      at++;
    }
    return Double.parseDouble(text.substring(start, at));
  }

  private boolean next(String token) {
    skip();
    if (text.startsWith(token, at)) {
      at += token.length();
      return true;
    }
    return false;
  }

  private void require(String token) {
    if (!next(token)) {
      throw new IllegalArgumentException(token + " is missing at " + at + ": " + text);
    }
  }

  private void skip() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }
}
