package chainrule.engine.data;

import chainrule.engine.math.Elementary;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A column of the user's numbers, each kept as one of 64^digits levels: value = (first + level) *
 * step. Two digits do for most columns, and links stay short.
 */
final class OwnColumn {
  static final int LEAST_DIGITS = 2;
  static final int MOST_DIGITS = 8;

  /** A step is fine enough if half of the values are spread over so many. */
  private static final double STEPS_IN_SPREAD = 100;

  /**
   * A number that has moved by no more than this share of its size, or of the spread, is the same.
   */
  private static final double SAME = 1e-12;

  /** The size up to which {@code first} is, and stays, an exact integer: 2^52. */
  static final double LARGEST_FIRST = 4503599627370496.0;

  private static final DecimalStep PAINTED_STEP = new DecimalStep(5, -3);
  private static final int PAINTED_FIRST = -2048;

  private final String name;
  private final int digits;
  private final DecimalStep step;
  private final double first;
  private final double[] levels; // (point), whole numbers

  OwnColumn(String name, int digits, DecimalStep step, double first, double[] levels) {
    this.name = name;
    this.digits = digits;
    this.step = step;
    this.first = first;
    this.levels = levels;
  }

  /** The levels of painted points are always the same, so that adding a point moves no other. */
  static OwnColumn painted(String name, double[] values) {
    return quantised(name, LEAST_DIGITS, PAINTED_STEP, PAINTED_FIRST, values);
  }

  static OwnColumn ofLevels(String name, double[] levels) {
    return new OwnColumn(name, LEAST_DIGITS, PAINTED_STEP, PAINTED_FIRST, levels);
  }

  /**
   * Two digits, if they tell apart what lies close together: a single number far away from all
   * others makes the levels coarse. Else as many as keep every value; where none do, as are needed.
   */
  static OwnColumn of(String name, double[] values) {
    double spread = spread(values);
    @Nullable OwnColumn fine = null;
    for (int digits = LEAST_DIGITS; digits <= MOST_DIGITS; digits++) {
      OwnColumn column = of(name, digits, values);
      double rounding = column.rounding(values);
      boolean fineEnough = rounding * STEPS_IN_SPREAD <= spread;
      if (rounding == 0 || (fineEnough && digits == LEAST_DIGITS)) {
        return column;
      }
      if (fine == null && fineEnough) {
        fine = column;
      }
    }
    return fine == null ? of(name, MOST_DIGITS, values) : fine;
  }

  /** The finest round step that reaches from the least to the greatest value. */
  private static OwnColumn of(String name, int digits, double[] values) {
    double least = values[0];
    double greatest = values[0];
    for (double value : values) {
      least = Math.min(least, value);
      greatest = Math.max(greatest, value);
    }
    double size = Math.max(Math.abs(least), Math.abs(greatest));
    // Beyond the 13th digit the levels would be finer than the numbers themselves.
    DecimalStep step =
        DecimalStep.atLeast(Math.max((greatest - least) / (levels(digits) - 2), size * 1e-13));
    return quantised(name, digits, step, Math.floor(step.count(least)), values);
  }

  private static OwnColumn quantised(
      String name, int digits, DecimalStep step, double first, double[] values) {
    double[] levels = new double[values.length];
    for (int i = 0; i < levels.length; i++) {
      double level = Math.floor(step.count(values[i]) - first + 0.5);
      levels[i] = Math.min(Math.max(level, 0), levels(digits) - 1);
    }
    return new OwnColumn(name, digits, step, first, levels);
  }

  private static double levels(int digits) {
    return Elementary.power(64, digits);
  }

  /**
   * How far the middle half of the values lies apart; where that is nothing, the middle of all
   * others.
   */
  private static double spread(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int count = sorted.length;
    double middle = sorted[count / 2];
    for (int i = 0; i < count; i++) {
      sorted[i] = Math.abs(sorted[i] - middle);
    }
    Arrays.sort(sorted);
    int other = count / 2;
    while (other < count - 1 && sorted[other] == 0) {
      other++;
    }
    return sorted[other];
  }

  /** The step to which the given values were rounded; 0 if all of them were kept. */
  double rounding(double[] originals) {
    double spread = originals.length == 0 ? 0 : spread(originals);
    for (int i = 0; i < levels.length; i++) {
      double moved = Math.abs(originals[i] - step.value(first + levels[i]));
      if (moved > SAME * Math.max(Math.abs(originals[i]), spread)) {
        return step.value(1);
      }
    }
    return 0;
  }

  String name() {
    return name;
  }

  int digits() {
    return digits;
  }

  DecimalStep step() {
    return step;
  }

  double first() {
    return first;
  }

  int count() {
    return levels.length;
  }

  double level(int point) {
    return levels[point];
  }

  /** Original values, in a new array of shape (point). */
  double[] values() {
    double[] values = new double[levels.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = step.value(first + levels[i]);
    }
    return values;
  }

  Column column(Scaling scaling) {
    double[] values = values();
    return new Column(values, scaling.axis(name, values));
  }
}
