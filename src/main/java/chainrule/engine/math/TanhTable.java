package chainrule.engine.math;

/** The numbers behind {@link Tanh}, in one array. */
public final class TanhTable {
  /** Entries for one unit of x. */
  static final int STEPS = 256;

  /** Entries from x = -16 to below 16: a power of two, so that the bits outside tell. */
  static final int SIZE = 8192;

  /** The bits that an index into the table never has. */
  static final int OUTSIDE = -SIZE;

  /** Index of tanh 0. */
  static final int MIDDLE = SIZE / 2;

  /**
   * Beyond 13.25, 1 is nearer than 1e-11; further out the rise of tanh would be lost among rounding
   * errors and the function not be monotone.
   */
  private static final int RISING = 53 * STEPS / 4;

  /** Indices of the constants, which stand behind the tanhs. */
  static final int SCALE = SIZE;

  static final int STEP = SIZE + 1;
  static final int ROUND = SIZE + 2;
  static final int SHIFT = SIZE + 3;
  static final int THIRD = SIZE + 4;
  static final int ONE = SIZE + 5;

  /** -tanh(k/256) at index MIDDLE + k; then the constants. */
  public static final double[] VALUES = new double[SIZE + 6];

  static {
    VALUES[0] = 1;
    for (int k = 1; k < MIDDLE; k++) {
      double e = Elementary.exp(k * (-2.0 / STEPS));
      double value = k <= RISING ? (1 - e) / (1 + e) : 1;
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
