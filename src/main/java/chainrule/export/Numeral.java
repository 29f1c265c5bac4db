package chainrule.export;

import chainrule.engine.math.Decimal;

/** Numbers for reading, with few digits. */
final class Numeral {
  private static final int DIGITS = 4;

  private Numeral() {}

  /** With at most three digits behind the point, as a drawing needs them. */
  static String forDrawing(double value) {
    return Decimal.format(Math.floor(value * 1000 + 0.5) / 1000);
  }

  /** With four significant digits. */
  static String of(double value) {
    if (value - value != 0) {
      return "not a number";
    }
    if (value == 0) {
      return "0";
    }
    int exponent = (int) Math.floor(Math.log10(Math.abs(value)));
    int places = DIGITS - 1 - exponent;
    double power = Math.pow(10, Math.abs(places));
    double whole = Math.floor((places >= 0 ? value * power : value / power) + 0.5);
    return Decimal.format(places >= 0 ? whole / power : whole * power);
  }

  /** The same in TeX. */
  static String tex(double value) {
    String text = of(value);
    int e = text.indexOf('e');
    return e < 0 ? text : text.substring(0, e) + " \\cdot 10^{" + text.substring(e + 1) + "}";
  }
}
