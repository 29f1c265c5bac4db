package chainrule.bridge;

import chainrule.engine.data.Dataset;
import chainrule.engine.data.OwnPoints;
import chainrule.engine.data.Reservoir;
import chainrule.engine.experiment.Json;
import java.util.List;
import org.teavm.jso.JSExport;
import org.teavm.jso.typedarrays.Float64Array;

/**
 * The user's own data as JavaScript sees it: {@code engine.OwnData}. Points are three numbers each:
 * x1, x2, and a class index or a value to be learned. What is refused comes back as {@code
 * {"refusal": "..."}}, else {@code {"data": ..., "own": ...}} holds the fields of an experiment.
 */
public final class OwnData {
  private static final int NUMBERS = 3;
  private static Reservoir reservoir = new Reservoir(OwnPoints.MAXIMUM_POINTS, 1);

  private OwnData() {}

  /** The most points there can be. */
  @JSExport
  public static int maximum() {
    return OwnPoints.MAXIMUM_POINTS;
  }

  /** The own points of the experiment, (point, 3), original values in the order they were given. */
  @JSExport
  public static Float64Array points() {
    OwnPoints own = Bridge.session().run().experiment().data().own();
    double[] x1 = own.x1();
    double[] x2 = own.x2();
    double[] labels = own.labels();
    double[] points = new double[own.count() * NUMBERS];
    for (int i = 0; i < own.count(); i++) {
      points[i * NUMBERS] = x1[i];
      points[i * NUMBERS + 1] = x2[i];
      points[i * NUMBERS + 2] = labels[i];
    }
    return Float64Array.copyFromJavaArray(points);
  }

  /** Whether they were painted, so that more can be added on the same canvas. */
  @JSExport
  public static boolean isPainted() {
    return Bridge.session().run().experiment().data().own().painted();
  }

  /**
   * The fields for painted points.
   *
   * @param points (point, 3)
   * @param values whether each has a value, and not a class
   */
  @JSExport
  public static String paint(Float64Array points, boolean values) {
    double[] numbers = points.copyToJavaArray();
    try {
      return fields(
          values
              ? OwnPoints.paintedValues(column(numbers, 0), column(numbers, 1), column(numbers, 2))
              : OwnPoints.painted(
                  column(numbers, 0), column(numbers, 1), integers(column(numbers, 2))));
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
  @JSExport
  public static String table(String headings, String classNames, Float64Array rows) {
    double[] numbers = rows.copyToJavaArray();
    List<String> names = lines(headings);
    try {
      return fields(
          classNames.isEmpty()
              ? OwnPoints.ofTarget(
                  names.get(0),
                  column(numbers, 0),
                  names.get(1),
                  column(numbers, 1),
                  names.get(2),
                  column(numbers, 2))
              : OwnPoints.ofClasses(
                  names.get(0),
                  column(numbers, 0),
                  names.get(1),
                  column(numbers, 1),
                  integers(column(numbers, 2)),
                  lines(classNames)));
    } catch (IllegalArgumentException problem) {
      return Refusal.of(problem);
    }
  }

  /** Begins a sample of at most {@link #maximum} rows. */
  @JSExport
  public static void startSample(int seed) {
    reservoir = new Reservoir(OwnPoints.MAXIMUM_POINTS, seed);
  }

  /** The place of the next row in the sample, or -1; see {@link Reservoir#next}. */
  @JSExport
  public static int nextPlace() {
    return reservoir.next();
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

  private static List<String> lines(String text) {
    return List.of(text.split("\n", -1));
  }

  private static double[] column(double[] numbers, int column) {
    double[] values = new double[numbers.length / NUMBERS];
    for (int i = 0; i < values.length; i++) {
      values[i] = numbers[i * NUMBERS + column];
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
