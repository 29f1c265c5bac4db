package chainrule.engine.math;

/**
 * The hyperbolic tangent, and the sigmoid made from it. Much of the time of training a small tanh
 * network goes into this function, so its form matters more than any other line.
 *
 * <p>With x = k/256 + h, where |h| <= 1/512, and t = tanh(k/256) from a table, Taylor's series is
 *
 * <pre>tanh x = t + (1 - t^2) h (1 - t h + (t^2 - 1/3) h^2 + ...)</pre>
 *
 * <p>What is left out is below 3e-12, and 1e-11 beyond 13.25, where 1 takes its place. There is no
 * division, which would take as long as the rest. The result is odd to the last bit and never
 * beyond 1. The table holds n = -t so that the last operation is a subtraction, which keeps the
 * sign of -0.
 *
 * <p>The functions take {@link TanhTable#VALUES} as an argument: were it a field of this class,
 * every call would check whether the class has been initialised.
 */
public final class Tanh {
  private Tanh() {}

  /** tanh x, absolute error below 1e-11; NaN for NaN. */
  public static double value(double[] table, double x) {
    double rounded = x * TanhTable.STEPS + Bits.ROUND;
    int at = Bits.integer(rounded - Bits.SHIFT) + TanhTable.MIDDLE;
    if (at >= 0 && at <= TanhTable.LAST) {
      double h = x - (rounded - Bits.ROUND) * (1.0 / TanhTable.STEPS);
      double n = table[at];
      double square = n * n;
      double first = (1 - square) * h;
      return first * (((square - 1.0 / 3) * h + n) * h + 1) - n;
    }
    return beyond(x);
  }

  /** tanh beyond the table: the sign of x, or NaN. */
  private static double beyond(double x) {
    return x > 0 ? 1 : x < 0 ? -1 : x;
  }

  /**
   * a[i] = tanh(z[i]) for i in from .. to - 1, to the same bits as {@link #value}.
   *
   * <p>The constants are loaded from the table because compilers put a constant that they know into
   * the loop as two instructions for each use.
   */
  public static void values(double[] table, double[] z, double[] a, int from, int to) {
    double scale = table[TanhTable.SCALE];
    double step = table[TanhTable.STEP];
    double round = table[TanhTable.ROUND];
    double shift = table[TanhTable.SHIFT];
    double third = table[TanhTable.THIRD];
    double one = table[TanhTable.ONE];
    for (int i = from; i < to; i++) {
      double x = z[i];
      double rounded = x * scale + round;
      int at = Bits.integer(rounded - shift) + TanhTable.MIDDLE;
      if (at >= 0 && at <= TanhTable.LAST) {
        double h = x - (rounded - round) * step;
        double n = table[at];
        double square = n * n;
        double first = (one - square) * h;
        a[i] = first * (((square - third) * h + n) * h + one) - n;
      } else {
        a[i] = beyond(x);
      }
    }
  }

  /** 1 / (1 + e^-x) = 1/2 + tanh(x/2) / 2, in [0, 1]. */
  public static double sigmoid(double[] table, double x) {
    return value(table, 0.5 * x) * 0.5 + 0.5;
  }
}
