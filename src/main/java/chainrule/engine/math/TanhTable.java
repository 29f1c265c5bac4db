package chainrule.engine.math;

/** The numbers behind {@link Tanh}, in one array. */
public final class TanhTable {
  /** Entries for one unit of x. */
  static final int STEPS = 256;

  /**
   * Index of tanh 0. Beyond 13.25, 1 is nearer than 1e-11; further out the rise of tanh would be
   * lost among rounding errors and the function not be monotone.
   */
  static final int MIDDLE = 53 * STEPS / 4;

  /** Index of the last tanh. */
  static final int LAST = 2 * MIDDLE;

  /** Indices of the constants, which stand behind the tanhs. */
  static final int SCALE = LAST + 1;

  static final int STEP = LAST + 2;
  static final int ROUND = LAST + 3;
  static final int SHIFT = LAST + 4;
  static final int THIRD = LAST + 5;
  static final int ONE = LAST + 6;

  /** -tanh(k/256) at index MIDDLE + k, for |k| <= MIDDLE; then the constants. */
  public static final double[] VALUES = new double[LAST + 7];

  static {
    for (int k = 1; k <= MIDDLE; k++) {
      double e = Elementary.exp(k * (-2.0 / STEPS));
      double value = (1 - e) / (1 + e);
      VALUES[MIDDLE + k] = -value;
      VALUES[MIDDLE - k] = value;
    }
    VALUES[SCALE] = STEPS;
    VALUES[STEP] = 1.0 / STEPS;
    VALUES[ROUND] = Bits.ROUND;
    VALUES[SHIFT] = Bits.SHIFT;
    VALUES[THIRD] = 1.0 / 3;
    VALUES[ONE] = 1;
  }

  private TanhTable() {}
}
