package chainrule.export;

import chainrule.engine.landscape.Path;
import chainrule.engine.run.Run;
import chainrule.engine.training.Metrics;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * What has been measured on the way: a row a moment.
 *
 * @param layers of parameters
 * @param rows (moment, column): epoch, training loss, test loss, penalty, training score, test
 *     score, learning rate, then the norm of the loss's gradient in each layer; NaN for what is not
 *     known. A score is the accuracy, or R^2.
 */
public record LearningCurves(int layers, List<double[]> rows) {
  /** The columns before the norms of the gradient. */
  static final List<String> COLUMNS =
      List.of(
          "epoch", "trainLoss", "testLoss", "penalty", "trainScore", "testScore", "learningRate");

  /** Up to here every epoch is kept; then only one a hundredth. */
  private static final int DENSE = 100;

  public static LearningCurves none() {
    return new LearningCurves(0, List.of());
  }

  /**
   * From one row of numbers, as the page keeps them.
   *
   * @param numbers minus the number of layers; then moment by moment the {@link #COLUMNS}, the
   *     norms of the loss's gradient, and as many norms of the gradient that the optimizer was
   *     given
   */
  public static LearningCurves of(double[] numbers) {
    if (numbers.length == 0) {
      return none();
    }
    int layers = (int) Math.abs(numbers[0]);
    int width = COLUMNS.size() + (numbers[0] < 0 ? 2 : 1) * layers;
    List<double[]> rows = new ArrayList<>();
    for (int at = 1; at + width <= numbers.length; at += width) {
      double[] row = new double[COLUMNS.size() + layers];
      System.arraycopy(numbers, at, row, 0, row.length);
      rows.add(row);
    }
    return new LearningCurves(layers, rows);
  }

  /** Trains a run for so many epochs, or until it stops by itself, and measures on the way. */
  public static LearningCurves whileTraining(Run run, int epochs) {
    return whileTraining(run, epochs, new Path(run.shape().parameterCount(), Path.CAPACITY));
  }

  /**
   * The same.
   *
   * @param path keeps the parameters on the way
   */
  public static LearningCurves whileTraining(Run run, int epochs, Path path) {
    int layers = run.shape().outputLayer();
    List<double[]> rows = new ArrayList<>();
    rows.add(row(run));
    int left = epochs;
    while (left > 0) {
      int before = run.trainer().epoch();
      int next = before < DENSE ? 1 : Math.max(1, before / DENSE);
      int goal = before + Math.min(next, left);
      IntUnaryOperator train = most -> run.trainEpochs(goal - run.trainer().epoch(), most);
      if (path.follow(run.trainer(), Integer.MAX_VALUE, train) == 0) {
        break;
      }
      left -= run.trainer().epoch() - before;
      rows.add(row(run));
    }
    return new LearningCurves(layers, rows);
  }

  private static double[] row(Run run) {
    double[] norms = run.gradientNorms();
    double[] row = new double[COLUMNS.size() + norms.length];
    row[0] = run.trainer().steps() / (double) Math.max(1, run.trainer().batches());
    row[1] = run.training().loss();
    row[2] = run.test().count() > 0 ? run.test().loss() : Double.NaN;
    row[3] = run.penalty();
    row[4] = score(run.training());
    row[5] = score(run.test());
    row[6] = run.trainer().rate();
    for (int i = 0; i < norms.length; i++) {
      row[COLUMNS.size() + i] = run.trainer().steps() > 0 ? norms[i] : Double.NaN;
    }
    return row;
  }

  private static double score(Metrics metrics) {
    if (metrics.count() == 0) {
      return Double.NaN;
    }
    if (metrics.classes() > 0) {
      return metrics.accuracy();
    }
    double sum = 0;
    for (double each : metrics.determination()) {
      sum += each;
    }
    return sum / metrics.determination().length;
  }

  /** The names of all columns. */
  List<String> columns() {
    List<String> columns = new ArrayList<>(COLUMNS);
    for (int layer = 1; layer <= layers; layer++) {
      columns.add("gradientNorm" + layer);
    }
    return columns;
  }
}
