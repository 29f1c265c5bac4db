package chainrule.engine.data;

/**
 * A column of the user's numbers, each kept as one of 4,096 levels: value = (first + level) * step.
 */
final class OwnColumn {
  static final int LEVELS = 4096;

  /** The size up to which {@code first} is, and stays, an exact integer: 2^52. */
  static final double LARGEST_FIRST = 4503599627370496.0;

  private static final DecimalStep PAINTED_STEP = new DecimalStep(5, -3);
  private static final int PAINTED_FIRST = -2048;

  private final String name;
  private final DecimalStep step;
  private final double first;
  private final int[] levels; // (point)

  OwnColumn(String name, DecimalStep step, double first, int[] levels) {
    this.name = name;
    this.step = step;
    this.first = first;
    this.levels = levels;
  }

  /** The levels of painted points are always the same, so that adding a point moves no other. */
  static OwnColumn painted(String name, double[] values) {
    return quantised(name, PAINTED_STEP, PAINTED_FIRST, values);
  }

  static OwnColumn painted(String name, int[] levels) {
    return new OwnColumn(name, PAINTED_STEP, PAINTED_FIRST, levels);
  }

  /** The finest round step that reaches from the least to the greatest value. */
  static OwnColumn of(String name, double[] values) {
    double least = values[0];
    double greatest = values[0];
    for (double value : values) {
      least = Math.min(least, value);
      greatest = Math.max(greatest, value);
    }
    double size = Math.max(Math.abs(least), Math.abs(greatest));
    // Beyond the 13th digit the levels would be finer than the numbers themselves.
    DecimalStep step =
        DecimalStep.atLeast(Math.max((greatest - least) / (LEVELS - 2), size * 1e-13));
    return quantised(name, step, Math.floor(step.count(least)), values);
  }

  private static OwnColumn quantised(String name, DecimalStep step, double first, double[] values) {
    int[] levels = new int[values.length];
    for (int i = 0; i < levels.length; i++) {
      double level = Math.floor(step.count(values[i]) - first + 0.5);
      levels[i] = (int) Math.min(Math.max(level, 0), LEVELS - 1);
    }
    return new OwnColumn(name, step, first, levels);
  }

  String name() {
    return name;
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

  int level(int point) {
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

  Column column() {
    return new Column(name, "", values());
  }
}
