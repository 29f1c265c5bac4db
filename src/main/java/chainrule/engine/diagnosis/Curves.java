package chainrule.engine.diagnosis;

import java.util.Arrays;

/**
 * The learning curves of a training, one entry a point, the last one of this moment.
 *
 * @param epoch rising, may be fractional
 * @param training mean loss on the training data
 * @param test mean loss on the test data
 */
public record Curves(double[] epoch, double[] training, double[] test) {
  private static final int COLUMNS = 3;

  /** Curves from a row of numbers: epoch, training loss and test loss, point by point. */
  public static Curves of(double[] row) {
    int count = row.length / COLUMNS;
    Curves curves = new Curves(new double[count], new double[count], new double[count]);
    for (int i = 0; i < count; i++) {
      curves.epoch[i] = row[COLUMNS * i];
      curves.training[i] = row[COLUMNS * i + 1];
      curves.test[i] = row[COLUMNS * i + 2];
    }
    return curves;
  }

  int last() {
    return epoch.length - 1;
  }

  /** The last point at or before an epoch. */
  int at(double wanted) {
    int index = last();
    while (index > 0 && epoch[index] > wanted) {
      index--;
    }
    return index;
  }

  /**
   * So large a share of the values at so many points up to one, but at none before another, is
   * smaller than this: 0.5 for the median.
   */
  static double quantile(double[] values, int from, int to, int points, double share) {
    double[] some = Arrays.copyOfRange(values, Math.max(from, to - points + 1), to + 1);
    Arrays.sort(some);
    return some[(int) (some.length * share)];
  }
}
