package chainrule.engine.session;

import chainrule.engine.data.Dataset;
import chainrule.engine.data.OwnPoints;
import chainrule.engine.experiment.Json;
import java.util.ArrayList;
import java.util.List;

/**
 * The fields of an experiment that hold the user's own points, as JSON: {@code {"data": ..., "own":
 * ...}}. What is refused comes back as {@code {"refusal": "..."}}.
 *
 * <p>Points are rows of three numbers: x1, x2, and a class index or a value to be learned.
 */
public final class OwnFields {
  private static final int COLUMNS = 3;

  private OwnFields() {}

  /** The points as rows, (point, 3), original values in the order they were given. */
  public static double[] rows(OwnPoints own) {
    double[] x1 = own.x1();
    double[] x2 = own.x2();
    double[] labels = own.labels();
    double[] rows = new double[own.count() * COLUMNS];
    for (int i = 0; i < own.count(); i++) {
      rows[i * COLUMNS] = x1[i];
      rows[i * COLUMNS + 1] = x2[i];
      rows[i * COLUMNS + 2] = labels[i];
    }
    return rows;
  }

  /**
   * The fields for painted points.
   *
   * @param rows (point, 3)
   * @param values whether each has a value, and not a class
   */
  public static String ofPainted(double[] rows, boolean values) {
    double[] x1 = column(rows, 0);
    double[] x2 = column(rows, 1);
    double[] labels = column(rows, 2);
    try {
      return fields(
          values
              ? OwnPoints.paintedValues(x1, x2, labels)
              : OwnPoints.painted(x1, x2, integers(labels)));
    } catch (IllegalArgumentException problem) {
      return Refusal.of(problem);
    }
  }

  /**
   * The fields for rows of a table.
   *
   * @param headings of x1, x2 and the label, one a line
   * @param classNames by class index, one a line; empty if the labels are numbers to be learned
   * @param rows (row, 3)
   */
  public static String ofTable(String headings, String classNames, double[] rows) {
    double[] x1 = column(rows, 0);
    double[] x2 = column(rows, 1);
    double[] labels = column(rows, 2);
    List<String> names = lines(headings);
    try {
      return fields(
          classNames.isEmpty()
              ? OwnPoints.ofTarget(names.get(0), x1, names.get(1), x2, names.get(2), labels)
              : OwnPoints.ofClasses(
                  names.get(0), x1, names.get(1), x2, integers(labels), lines(classNames)));
    } catch (IllegalArgumentException problem) {
      return Refusal.of(problem);
    }
  }

  private static String fields(OwnPoints points) {
    String text = points.text();
    return new Json(Double::toString)
        .open()
        .field("data", Dataset.ofOwnPoints(points).id())
        .field("own", text.isEmpty() ? "none" : text)
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

  private static double[] column(double[] rows, int column) {
    double[] values = new double[rows.length / COLUMNS];
    for (int i = 0; i < values.length; i++) {
      values[i] = rows[i * COLUMNS + column];
    }
    return values;
  }

  private static int[] integers(double[] values) {
    int[] integers = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      integers[i] = (int) values[i];
    }
    return integers;
  }
}
