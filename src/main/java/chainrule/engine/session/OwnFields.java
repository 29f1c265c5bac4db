package chainrule.engine.session;

import chainrule.engine.data.Dataset;
import chainrule.engine.data.OwnPoints;
import chainrule.engine.data.Scaling;
import chainrule.engine.experiment.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The fields of an experiment that hold the user's own points, as JSON: {@code {"data": ..., "own":
 * ..., "steps": [...], "bounds": [...]}}. What is refused comes back as {@code {"refusal": "..."}}.
 *
 * <p>Points are rows of numbers: x1, x2, and a class index or the values to be learned.
 */
public final class OwnFields {
  private OwnFields() {}

  /** The points as rows, (point, 2 + answers), original values in the order they were given. */
  public static double[] rows(OwnPoints own) {
    double[][] columns = columns(own);
    double[] rows = new double[own.count() * columns.length];
    for (int i = 0; i < own.count(); i++) {
      for (int k = 0; k < columns.length; k++) {
        rows[i * columns.length + k] = columns[k][i];
      }
    }
    return rows;
  }

  private static double[][] columns(OwnPoints own) {
    double[][] answers = own.answers();
    double[][] columns = new double[2 + answers.length][];
    columns[0] = own.x1();
    columns[1] = own.x2();
    System.arraycopy(answers, 0, columns, 2, answers.length);
    return columns;
  }

  /**
   * The fields for painted points.
   *
   * @param rows (point, 3)
   * @param values whether each has a value, and not a class
   */
  public static String ofPainted(double[] rows, boolean values) {
    double[][] columns = columns(rows, 3);
    double[] x1 = columns[0];
    double[] x2 = columns[1];
    try {
      OwnPoints points =
          values
              ? OwnPoints.paintedValues(x1, x2, columns[2])
              : OwnPoints.painted(x1, x2, integers(columns[2]));
      return fields(points, columns);
    } catch (IllegalArgumentException problem) {
      return Refusal.of(problem);
    }
  }

  /**
   * The fields for rows of a table.
   *
   * @param headings of x1, x2, and the label or the values, one a line
   * @param classNames by class index, one a line; empty if the labels are numbers to be learned
   * @param rows (row, 2 + answers), the training data first
   * @param scaling the id of a {@link Scaling}
   * @param testCount how many rows at the end are test data; 0 to part all at random
   */
  public static String ofTable(
      String headings, String classNames, double[] rows, String scaling, int testCount) {
    List<String> names = lines(headings);
    double[][] columns = columns(rows, names.size());
    Scaling chosen = Scaling.ofId(scaling);
    try {
      if (chosen == null) {
        throw new IllegalArgumentException(
            "scaling is " + scaling + "; allowed: standardised, span or plain");
      }
      OwnPoints points =
          classNames.isEmpty()
              ? OwnPoints.ofTargets(
                  names.get(0),
                  columns[0],
                  names.get(1),
                  columns[1],
                  names.subList(2, names.size()),
                  Arrays.copyOfRange(columns, 2, columns.length))
              : OwnPoints.ofClasses(
                  names.get(0),
                  columns[0],
                  names.get(1),
                  columns[1],
                  integers(columns[2]),
                  lines(classNames));
      return fields(points.with(chosen, testCount), columns);
    } catch (IllegalArgumentException problem) {
      return Refusal.of(problem);
    }
  }

  /** With the steps to which columns were rounded, 0 for none, and how far a plot reaches. */
  private static String fields(OwnPoints points, double[][] given) {
    String text = points.text();
    return new Json()
        .open()
        .field("data", Dataset.ofOwnPoints(points).id())
        .field("own", text.isEmpty() ? "none" : text)
        .field("steps", points.roundings(given))
        .field("bounds", points.bounds())
        .close()
        .toString();
  }

  /** By hand: String.split would bring regular expressions into what every visitor downloads. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      lines.add(text.substring(start, end));
      start = end + 1;
    }
    lines.add(text.substring(start));
    return lines;
  }

  private static double[][] columns(double[] rows, int width) {
    double[][] columns = new double[width][rows.length / width];
    for (int i = 0; i < rows.length / width; i++) {
      for (int k = 0; k < width; k++) {
        columns[k][i] = rows[i * width + k];
      }
    }
    return columns;
  }

  private static int[] integers(double[] values) {
    int[] integers = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      integers[i] = (int) values[i];
    }
    return integers;
  }
}
