package chainrule.engine.data;

import chainrule.engine.math.Elementary;

/**
 * A step of 1, 2 or 5 times a power of ten. Its multiples are the doubles nearest to the decimals
 * that people write, because each is rounded once.
 *
 * @param mantissa 1, 2 or 5
 * @param exponent of ten, from -22 to 22, the powers that a double holds exactly
 */
record DecimalStep(int mantissa, int exponent) {
  private static final int MAXIMUM_EXPONENT = 22;

  /** How many steps there are. */
  static final int COUNT = (MAXIMUM_EXPONENT * 2 + 1) * 3;

  DecimalStep {
    if (mantissa != 1 && mantissa != 2 && mantissa != 5) {
      throw new IllegalArgumentException("mantissa is " + mantissa + "; allowed: 1, 2 or 5");
    }
    if (exponent < -MAXIMUM_EXPONENT || exponent > MAXIMUM_EXPONENT) {
      throw new IllegalArgumentException("exponent is " + exponent + "; allowed: -22 to 22");
    }
  }

  /** The step with this {@link #index}. */
  static DecimalStep ofIndex(int index) {
    int place = index % 3;
    return new DecimalStep(place == 0 ? 1 : place == 1 ? 2 : 5, index / 3 - MAXIMUM_EXPONENT);
  }

  /** The place among all steps, from 0 for the smallest to {@link #COUNT} - 1. */
  int index() {
    int place = mantissa == 1 ? 0 : mantissa == 2 ? 1 : 2;
    return (exponent + MAXIMUM_EXPONENT) * 3 + place;
  }

  /** The smallest step that is not below the given size, or the largest step there is. */
  static DecimalStep atLeast(double size) {
    int index = 0;
    while (index < COUNT - 1 && ofIndex(index).value(1) < size) {
      index++;
    }
    return ofIndex(index);
  }

  /** count * mantissa * 10^exponent. */
  double value(double count) {
    double units = count * mantissa;
    return exponent < 0
        ? units / Elementary.power(10, -exponent)
        : units * Elementary.power(10, exponent);
  }

  /** How many steps the value is away from 0, with the fraction. */
  double count(double value) {
    double units =
        exponent < 0
            ? value * Elementary.power(10, -exponent)
            : value / Elementary.power(10, exponent);
    return units / mantissa;
  }
}
