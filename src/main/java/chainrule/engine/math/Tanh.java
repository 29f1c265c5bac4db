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
   * v[a + i] = tanh(v[z + i]) for i in 0 .. count - 1, to the same bits as {@link #value}; z may be
   * a.
   */
  public static void values(double[] table, double[] v, int z, int a, int count) {
    int i = 0;
    while (i < count) {
      i = pairs(table, v, z, a, i, count);
      if (i < count) {
        v[a + i] = value(table, v[z + i]);
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
  private static int pairs(double[] table, double[] v, int z, int a, int from, int count) {
    double scale = table[TanhTable.SCALE];
    double step = table[TanhTable.STEP];
    double round = table[TanhTable.ROUND];
    double shift = table[TanhTable.SHIFT];
    double third = table[TanhTable.THIRD];
    double one = table[TanhTable.ONE];
    int i = from;
    for (; i + 1 < count; i += 2) {
      double x0 = v[z + i];
      double x1 = v[z + i + 1];
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
      v[a + i] = (one - square0) * h0 * (((square0 - third) * h0 + n0) * h0 + one) - n0;
      double n1 = table[at1];
      double square1 = n1 * n1;
      double h1 = x1 - (rounded1 - round) * step;
      v[a + i + 1] = (one - square1) * h1 * (((square1 - third) * h1 + n1) * h1 + one) - n1;
    }
    return i;
  }

  /**
   * v[delta + i] = (1 - v[a + i]^2) v[delta + i], where a = tanh z, for i in 0 .. count - 1: five
   * at a time.
   */
  public static void multiplyBySlopes(double[] v, int a, int delta, int count) {
    int i = 0;
    for (; i + 4 < count; i += 5) {
      int at = a + i;
      int to = delta + i;
      v[to] = (1 - v[at] * v[at]) * v[to];
      v[to + 1] = (1 - v[at + 1] * v[at + 1]) * v[to + 1];
      v[to + 2] = (1 - v[at + 2] * v[at + 2]) * v[to + 2];
      v[to + 3] = (1 - v[at + 3] * v[at + 3]) * v[to + 3];
      v[to + 4] = (1 - v[at + 4] * v[at + 4]) * v[to + 4];
    }
    for (; i < count; i++) {
      v[delta + i] = (1 - v[a + i] * v[a + i]) * v[delta + i];
    }
  }

  /** 1 / (1 + e^-x) = 1/2 + tanh(x/2) / 2, in [0, 1]. */
  public static double sigmoid(double[] table, double x) {
    return value(table, 0.5 * x) * 0.5 + 0.5;
  }
}
