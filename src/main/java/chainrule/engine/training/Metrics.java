package chainrule.engine.training;

/**
 * How well a network does on some samples.
 *
 * @param count number of samples; with 0 all the rest is 0 or empty
 * @param loss mean loss, without penalty
 * @param confusion (actual class, predicted class), row by row; empty for regression
 * @param determination R^2 of each output, 1 at best; empty for classification
 * @param absoluteError mean absolute error of each output; empty for classification
 */
public record Metrics(
    int count, double loss, int[] confusion, double[] determination, double[] absoluteError) {
  /** Number of classes; 0 for regression. */
  public int classes() {
    return (int) Math.sqrt(confusion.length);
  }

  /** Share of the samples whose class is predicted; 0 for regression. */
  public double accuracy() {
    int right = 0;
    for (int c = 0; c < classes(); c++) {
      right += confusion[c * classes() + c];
    }
    return count == 0 ? 0 : share(right, count);
  }

  /** Of the samples predicted to be of the class, the share that are; NaN if there are none. */
  public double precision(int predicted) {
    int all = 0;
    for (int actual = 0; actual < classes(); actual++) {
      all += confusion[actual * classes() + predicted];
    }
    return share(confusion[predicted * classes() + predicted], all);
  }

  /** Of the samples of the class, the share predicted to be; NaN if there are none. */
  public double recall(int actual) {
    int all = 0;
    for (int predicted = 0; predicted < classes(); predicted++) {
      all += confusion[actual * classes() + predicted];
    }
    return share(confusion[actual * classes() + actual], all);
  }

  private static double share(int part, int all) {
    return part / (double) all;
  }
}
