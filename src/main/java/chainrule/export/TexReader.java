package chainrule.export;

import chainrule.engine.math.Decimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads the formulas of the catalogue, which are in TeX: {@code g(z) = \frac{z}{1 + e^{-z}}}. What
 * stands left of the first {@code =} is left out. An index of a letter is left out, too: {@code
 * y_k} is y; {@code x_1} is x1, and a gap {@code \num{eta}} is eta.
 */
final class TexReader {
  private static final Set<String> FUNCTIONS =
      Set.of("ln", "sin", "cos", "tanh", "max", "min", "exp");

  private static final Set<String> SPACES = Set.of("left", "right", "quad", "big", "bigl", "bigr");

  private final Simplified make = new Simplified();
  private final List<String> tokens;
  private int at;
  private boolean isInBars;

  private TexReader(List<String> tokens) {
    this.tokens = tokens;
  }

  /**
   * The right side of an equation, or the whole of a term.
   *
   * @throws IllegalArgumentException where it cannot be read
   */
  static Formula read(String tex) {
    int equals = tex.indexOf('=');
    int cases = tex.indexOf("\\begin");
    boolean isEquation = equals >= 0 && (cases < 0 || equals < cases);
    TexReader reader = new TexReader(tokens(isEquation ? tex.substring(equals + 1) : tex));
    Formula formula = reader.sum();
    if (reader.at < reader.tokens.size()) {
      throw new IllegalArgumentException("cannot read " + tex + " from " + reader.token() + " on");
    }
    return formula;
  }

  /** Commands with their backslash, numerals, letters and signs; no blanks. */
  private static List<String> tokens(String tex) {
    List<String> tokens = new ArrayList<>();
    int at = 0;
    while (at < tex.length()) {
      int end = at + 1;
      char c = tex.charAt(at);
      if (c == '\\' && end < tex.length()) {
        while (end < tex.length() && isLetter(tex.charAt(end))) {
          end++;
        }
        end = Math.max(end, at + 2);
      } else if (isDigit(c)) {
        while (end < tex.length() && (isDigit(tex.charAt(end)) || tex.charAt(end) == '.')) {
          end++;
        }
      }
      String token = tex.substring(at, end);
      boolean isSpace =
          c == ' ' || token.equals("\\,") || c == '\\' && SPACES.contains(token.substring(1));
      if (!isSpace) {
        tokens.add(token);
      }
      at = end;
    }
    return tokens;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private String token() {
    return at < tokens.size() ? tokens.get(at) : "";
  }

  private String take() {
    String token = token();
    at++;
    return token;
  }

  private boolean next(String wanted) {
    if (token().equals(wanted)) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(String wanted) {
    if (!next(wanted)) {
      throw new IllegalArgumentException("expected " + wanted + " and found " + token());
    }
  }

  private Formula sum() {
    Formula value = next("-") ? make.negative(product()) : product();
    while (true) {
      if (next("+")) {
        value = make.sum(value, product());
      } else if (next("-")) {
        value = make.difference(value, product());
      } else {
        return value;
      }
    }
  }

  private Formula product() {
    Formula value = factor();
    while (true) {
      if (next("/")) {
        value = make.quotient(value, factor());
      } else if (next("\\cdot")) {
        value = make.product(value, next("-") ? make.negative(factor()) : factor());
      } else if (startsFactor()) {
        value = make.product(value, factor());
      } else {
        return value;
      }
    }
  }

  private boolean startsFactor() {
    String token = token();
    if (token.isEmpty() || token.equals("|")) {
      return !token.isEmpty() && !isInBars;
    }
    char first = token.charAt(0);
    if (first == '\\') {
      return !Set.of("\\le", "\\ge", "\\rfloor", "\\\\", "\\end", "\\text", "\\in").contains(token);
    }
    return first == '(' || isLetter(first) || isDigit(first);
  }

  private Formula factor() {
    if (token().equals("e") && at + 1 < tokens.size() && tokens.get(at + 1).equals("^")) {
      at += 2;
      return make.call("exp", List.of(argument()));
    }
    Formula value = atom();
    return next("^") ? make.power(value, argument()) : value;
  }

  /** What stands in braces, or one token. */
  private Formula argument() {
    return token().equals("{") ? group() : atom();
  }

  private Formula group() {
    expect("{");
    Formula value = sum();
    expect("}");
    return value;
  }

  private String text() {
    expect("{");
    StringBuilder text = new StringBuilder();
    while (!token().equals("}")) {
      text.append(take());
    }
    at++;
    return text.toString();
  }

  private Formula atom() {
    String token = take();
    switch (token) {
      case "(":
        return closed(")");
      case "|":
        isInBars = true;
        Formula inside = closed("|");
        isInBars = false;
        return make.call("abs", List.of(inside));
      case "\\lfloor":
        return make.call("floor", List.of(closed("\\rfloor")));
      case "\\num":
        return make.quantity(text());
      case "\\pi":
        return make.number(Math.PI);
      case "\\frac", "\\tfrac":
        Formula numerator = group();
        return make.quotient(numerator, group());
      case "\\sqrt":
        return make.call("sqrt", List.of(group()));
      case "\\operatorname":
        return call(text());
      case "\\sum":
        expect("_");
        argument();
        return make.call("sum", List.of(product()));
      case "\\begin":
        text();
        return cases();
      default:
        return named(token);
    }
  }

  private Formula closed(String bracket) {
    Formula value = sum();
    expect(bracket);
    return value;
  }

  private Formula named(String token) {
    if (token.isEmpty()) {
      throw new IllegalArgumentException("the formula ends too early");
    }
    String name = token.charAt(0) == '\\' ? token.substring(1) : token;
    if (FUNCTIONS.contains(name)) {
      return call(name);
    }
    if (isDigit(token.charAt(0))) {
      return make.number(Decimal.parse(token));
    }
    if (!isLetter(name.charAt(0))) {
      throw new IllegalArgumentException("cannot read " + token);
    }
    if (next("_")) {
      String index = token().equals("{") ? text() : take();
      name = isDigit(index.charAt(0)) ? name + index : name;
    }
    return make.quantity(name);
  }

  /** The arguments in brackets, or one without: {@code \tanh z}, {@code \tanh^2 z}. */
  private Formula call(String function) {
    Formula exponent = next("^") ? argument() : null;
    List<Formula> arguments = new ArrayList<>();
    if (next("(")) {
      do {
        arguments.add(sum());
      } while (next(","));
      expect(")");
    } else {
      arguments.add(factor());
    }
    Formula value = make.call(function, arguments);
    return exponent == null ? value : make.power(value, exponent);
  }

  /** The last case holds for whatever is left. */
  private Formula cases() {
    Formula then = sum();
    expect("&");
    if (next("\\text")) {
      text();
      return ending(then);
    }
    Formula left = sum();
    String comparison = take().replace("\\le", "<=").replace("\\ge", ">=");
    Formula right = sum();
    if (token().equals("\\end")) {
      return ending(then);
    }
    expect("\\\\");
    return make.choice(comparison, left, right, then, cases());
  }

  private Formula ending(Formula then) {
    expect("\\end");
    text();
    return then;
  }
}
