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
    if ((at & TanhTable.OUTSIDE) == 0) {
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
   * a[i] = tanh(z[i]) for i in from .. to - 1, to the same bits as {@link #value}; z and a may be
   * the same array.
   */
  public static void values(double[] table, double[] z, double[] a, int from, int to) {
    int i = from;
    while (i < to) {
      i = pairs(table, z, a, i, to);
      if (i < to) {
        a[i] = value(table, z[i]);
        i++;
      }
    }
  }

  /**
   * {@link #values} two at a time, as long as both are in the table: more would not fit into the
   * registers. The constants are loaded from the table because compilers put a constant that they
   * know into the loop as two instructions for each use.
   *
   * @return the first index not done
   */
  private static int pairs(double[] table, double[] z, double[] a, int from, int to) {
    double scale = table[TanhTable.SCALE];
    double step = table[TanhTable.STEP];
    double round = table[TanhTable.ROUND];
    double shift = table[TanhTable.SHIFT];
    double third = table[TanhTable.THIRD];
    double one = table[TanhTable.ONE];
    int end = Math.min(to, Math.min(z.length, a.length));
    int i = from;
    for (; i + 1 < end; i += 2) {
      double x0 = z[i];
      double x1 = z[i + 1];
      double rounded0 = x0 * scale + round;
      double rounded1 = x1 * scale + round;
      int at0 = Bits.integer(rounded0 - shift) + TanhTable.MIDDLE;
      int at1 = Bits.integer(rounded1 - shift) + TanhTable.MIDDLE;
      if (((at0 | at1) & TanhTable.OUTSIDE) != 0) {
        return i;
      }
      double n0 = table[at0];
      double square0 = n0 * n0;
      double h0 = x0 - (rounded0 - round) * step;
      a[i] = (one - square0) * h0 * (((square0 - third) * h0 + n0) * h0 + one) - n0;
      double n1 = table[at1];
      double square1 = n1 * n1;
      double h1 = x1 - (rounded1 - round) * step;
      a[i + 1] = (one - square1) * h1 * (((square1 - third) * h1 + n1) * h1 + one) - n1;
    }
    return i;
  }

  /**
   * delta[i] = (1 - a[i]^2) delta[i], where a = tanh z, for i in from .. to - 1: five at a time.
   */
  public static void multiplyBySlopes(double[] a, double[] delta, int from, int to) {
    int end = Math.min(to, Math.min(delta.length, a.length));
    int i = from;
    for (; i + 4 < end; i += 5) {
      delta[i] = (1 - a[i] * a[i]) * delta[i];
      delta[i + 1] = (1 - a[i + 1] * a[i + 1]) * delta[i + 1];
      delta[i + 2] = (1 - a[i + 2] * a[i + 2]) * delta[i + 2];
      delta[i + 3] = (1 - a[i + 3] * a[i + 3]) * delta[i + 3];
      delta[i + 4] = (1 - a[i + 4] * a[i + 4]) * delta[i + 4];
    }
    for (; i < end; i++) {
      delta[i] = (1 - a[i] * a[i]) * delta[i];
    }
  }

  /** 1 / (1 + e^-x) = 1/2 + tanh(x/2) / 2, in [0, 1]. */
  public static double sigmoid(double[] table, double x) {
    return value(table, 0.5 * x) * 0.5 + 0.5;
  }
}
