package chainrule.engine.math;

/**
 * Decimal numerals as they stand in links and controls, read and written alike on every machine.
 *
 * <p>A numeral of at most 15 significant digits and a power of ten of at most 22 is one exact
 * integer multiplied or divided by one exact power, so that it is rounded once and correctly
 * (Clinger 1990). All others are computed digit by digit, see {@link Digits}.
 */
public final class Decimal {
  private static final int MAXIMUM_DIGITS = 15;
  private static final int MAXIMUM_POWER = 22;

  private Decimal() {}

  /**
   * The number that the text stands for, infinite if it is too large for a {@code double}, or NaN
   * if it is no numeral such as {@code 12}, {@code -0.03} or {@code 1e-8}. There may be any number
   * of digits, but three at most behind the {@code e}.
   */
  public static double parse(String text) {
    int length = text.length();
    int at = 0;
    boolean negative = length > 0 && text.charAt(0) == '-';
    if (negative) {
      at = 1;
    }
    double integer = 0;
    int significant = 0;
    int digits = 0;
    int power = 0;
    boolean point = false;
    for (; at < length; at++) {
      char c = text.charAt(at);
      if (c == '.' && !point) {
        point = true;
        continue;
      }
      if (c < '0' || c > '9') {
        break;
      }
      digits++;
      if (significant > 0 || c != '0') {
        significant++;
      }
      integer = integer * 10 + (c - '0');
      if (point) {
        power--;
      }
    }
    if (digits == 0) {
      return Double.NaN;
    }
    int end = at;
    if (at < length) {
      int exponent = parseExponent(text, at);
      if (exponent == Integer.MIN_VALUE) {
        return Double.NaN;
      }
      power += exponent;
    }
    double magnitude =
        significant == 0
            ? 0
            : significant > MAXIMUM_DIGITS || power > MAXIMUM_POWER || power < -MAXIMUM_POWER
                ? Digits.of(text.substring(negative ? 1 : 0, end), power).value()
                : times(integer, power);
    return negative && magnitude != 0 ? -magnitude : magnitude;
  }

  /** The exponent behind an e that ends the text, or MIN_VALUE if there is none such. */
  private static int parseExponent(String text, int start) {
    int at = start;
    if (text.charAt(at) != 'e' && text.charAt(at) != 'E') {
      return Integer.MIN_VALUE;
    }
    at++;
    boolean negative = at < text.length() && text.charAt(at) == '-';
    if (negative) {
      at++;
    }
    int count = text.length() - at;
    if (count < 1 || count > 3) {
      return Integer.MIN_VALUE;
    }
    int exponent = 0;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c < '0' || c > '9') {
        return Integer.MIN_VALUE;
      }
      exponent = exponent * 10 + (c - '0');
    }
    return negative ? -exponent : exponent;
  }

  /**
   * The shortest numeral that {@link #parse} reads as the same number.
   *
   * @throws IllegalArgumentException if the value is not finite
   */
  public static String format(double value) {
    if (value == 0) {
      return "0";
    }
    double magnitude = Math.abs(value);
    if (!(magnitude <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException("No numeral stands for what is " + inWords(value));
    }
    if (magnitude < 1e-22 || magnitude > 1e22) {
      String text = layOutExactly(magnitude, 1);
      return value < 0 ? "-" + text : text;
    }
    int exponent = decimalExponent(magnitude);
    double integer = 0;
    int digits = 0;
    boolean exact = false;
    while (digits < MAXIMUM_DIGITS && !exact) {
      digits++;
      int power = digits - 1 - exponent;
      if (power > MAXIMUM_POWER) {
        break;
      }
      integer = Math.floor(times(magnitude, power) + 0.5);
      exact = times(integer, -power) == magnitude;
    }
    if (integer >= powerOfTen(digits)) {
      integer = integer / 10;
      exponent++;
    }
    String text =
        exact ? layOut(digitsOf(integer, digits), exponent) : layOutExactly(magnitude, digits);
    return value < 0 ? "-" + text : text;
  }

  /** The shortest numeral of at least so many digits; 17 are always enough. */
  private static String layOutExactly(double magnitude, int leastDigits) {
    Digits all = Digits.of(magnitude);
    Digits rounded = all.rounded(leastDigits);
    for (int count = leastDigits + 1; rounded.value() != magnitude; count++) {
      rounded = all.rounded(count);
    }
    return layOut(rounded.text(), rounded.exponent());
  }

  /** Any number for a sentence: a numeral where {@link #format} has one, else in words. */
  public static String inWords(double value) {
    double size = Math.abs(value);
    if (size == 0 || (size >= 1e-15 && size <= 1e15)) {
      return format(value);
    }
    if (value != value) {
      return "not a number";
    }
    if (size == Double.POSITIVE_INFINITY) {
      return value > 0 ? "infinite" : "minus infinite";
    }
    return size > 1 ? "far too large" : "far too small";
  }

  private static double times(double value, int power) {
    return power >= 0 ? value * powerOfTen(power) : value / powerOfTen(-power);
  }

  /** floor(log10 magnitude). */
  private static int decimalExponent(double magnitude) {
    int exponent = 0;
    while (exponent < MAXIMUM_POWER && magnitude >= powerOfTen(exponent + 1)) {
      exponent++;
    }
    while (exponent > -MAXIMUM_POWER && magnitude * powerOfTen(-exponent) < 1) {
      exponent--;
    }
    return exponent;
  }

  /** The digits of an integer below 2^53, without zeros at their end. */
  static String digitsOf(double integer, int digits) {
    char[] text = new char[digits];
    double rest = integer;
    for (int i = digits - 1; i >= 0; i--) {
      double quotient = Math.floor(rest / 10);
      text[i] = (char) ('0' + (int) (rest - quotient * 10));
      rest = quotient;
    }
    int end = digits;
    while (end > 1 && text[end - 1] == '0') {
      end--;
    }
    return new String(text, 0, end);
  }

  private static String layOut(String digits, int exponent) {
    int length = digits.length();
    StringBuilder text = new StringBuilder();
    if (exponent < -5 || exponent > 14) {
      text.append(digits.charAt(0));
      if (length > 1) {
        text.append('.').append(digits, 1, length);
      }
      return text.append('e').append(exponent).toString();
    }
    if (exponent < 0) {
      text.append("0.");
      for (int i = -1; i > exponent; i--) {
        text.append('0');
      }
      return text.append(digits).toString();
    }
    for (int i = 0; i < length || i <= exponent; i++) {
      if (i == exponent + 1) {
        text.append('.');
      }
      text.append(i < length ? digits.charAt(i) : '0');
    }
    return text.toString();
  }

  private static double powerOfTen(int exponent) {
    double power = 1;
    for (int i = 0; i < exponent; i++) {
      power = power * 10;
    }
    return power;
  }
}
