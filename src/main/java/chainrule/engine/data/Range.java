package chainrule.engine.data;

import chainrule.engine.math.Elementary;

/** The numbers from {@code from} to {@code to}, both finite, {@code from} below {@code to}. */
public record Range(double from, double to) {
  /** The share of the values' span that is left free on either side. */
  private static final double MARGIN = 0.02;

  public Range {
    if (!(from < to) || !Elementary.isFinite(to - from)) {
      throw new IllegalArgumentException(
          "range does not rise; allowed: two finite numbers, the smaller one first");
    }
  }

  /** The least range that holds both. */
  Range with(Range other) {
    return new Range(Math.min(from, other.from), Math.max(to, other.to));
  }

  /**
   * Round bounds a little outside the given finite values: multiples of 1, 2 or 5 times a power of
   * ten, and not below 0 for values that are not. Without values it is -6 to 6.
   */
  static Range around(double[] values) {
    if (values.length == 0) {
      return Coordinates.DOMAIN;
    }
    double least = values[0];
    double greatest = values[0];
    for (double value : values) {
      least = Math.min(least, value);
      greatest = Math.max(greatest, value);
    }
    double span = greatest - least;
    if (!(span > 0)) {
      span = Math.max(1, Math.abs(least));
    }
    DecimalStep step = DecimalStep.atLeast(span / 20);
    double from = step.value(Math.floor(step.count(least - span * MARGIN)));
    double to = step.value(-Math.floor(-step.count(span * MARGIN + greatest)));
    return new Range(least >= 0 ? Math.max(0, from) : from, to);
  }
}
