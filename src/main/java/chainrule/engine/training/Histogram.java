package chainrule.engine.training;

import chainrule.engine.math.Elementary;

/**
 * How many of some values fall where: {@link #BINS} bins of equal width from low to high.
 *
 * <p>The ends are round, 1, 2 or 5 times a power of ten, so that they rest while the values move;
 * zero is at an end when all values have one sign, and in the middle otherwise.
 *
 * @param low left end of the first bin
 * @param high right end of the last bin, above low
 * @param mean of the values; 0 if there are none
 * @param deviation their standard deviation, sqrt(mean of (value - mean)^2)
 * @param counts values in each bin; a value between two bins counts in the right one
 */
public record Histogram(double low, double high, double mean, double deviation, int[] counts) {
  /** An odd number, so that zero has a bin of its own when it is in the middle. */
  public static final int BINS = 25;

  /** Squares of larger numbers, and sums of them, may be infinite. */
  private static final double HUGE = 1e150;

  private static final double[] ROUND = {1, 2, 5, 10};

  /** The histogram of the values from one index to before another; only finite ones count. */
  public static Histogram of(double[] values, int from, int to) {
    double least = 0;
    double most = 0;
    int count = 0;
    for (int i = from; i < to; i++) {
      if (Elementary.isFinite(values[i])) {
        least = Math.min(least, values[i]);
        most = Math.max(most, values[i]);
        count++;
      }
    }
    double end = roundUp(Math.max(-least, most));
    double low = least < 0 || most == 0 ? -end : 0;
    double high = most > 0 || least == 0 ? end : 0;
    double unit = end < HUGE ? 1 : end; // so that neither sums nor squares are infinite
    double width = high / unit - low / unit;
    double sum = 0;
    int[] counts = new int[BINS];
    for (int i = from; i < to; i++) {
      if (Elementary.isFinite(values[i])) {
        double share = (values[i] / unit - low / unit) / width;
        counts[Math.min((int) (share * BINS), BINS - 1)]++;
        sum = sum + values[i] / unit;
      }
    }
    double mean = count == 0 ? 0 : sum / count;
    double squares = 0;
    for (int i = from; i < to; i++) {
      if (Elementary.isFinite(values[i])) {
        squares = squares + (values[i] / unit - mean) * (values[i] / unit - mean);
      }
    }
    double deviation = count == 0 ? 0 : Math.sqrt(squares / count);
    return new Histogram(low, high, mean * unit, deviation * unit, counts);
  }

  /** The least of 1, 2 and 5 times a power of ten that is not below a size; 1 for 0. */
  static double roundUp(double size) {
    double decade = 1;
    while (size > decade * 10) {
      decade = decade * 10;
    }
    double divisor = 1;
    while (size > 0 && size * divisor <= 1) {
      divisor = divisor * 10;
    }
    if (size == 0) {
      return 1;
    }
    for (double digit : ROUND) {
      double round = digit * decade / divisor;
      if (round >= size) {
        return Math.min(round, Double.MAX_VALUE);
      }
    }
    return size;
  }
}
