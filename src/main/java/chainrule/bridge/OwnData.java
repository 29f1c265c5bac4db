package chainrule.bridge;

import chainrule.engine.data.OwnPoints;
import chainrule.engine.data.Reservoir;
import chainrule.engine.session.OwnFields;
import org.teavm.jso.JSExport;
import org.teavm.jso.typedarrays.Float64Array;

/** The user's own data as JavaScript sees it: {@code engine.OwnData}. */
public final class OwnData {
  private static Reservoir reservoir = new Reservoir(OwnPoints.MAXIMUM_POINTS, 1);

  private OwnData() {}

  /** The most points there can be. */
  @JSExport
  public static int maximum() {
    return OwnPoints.MAXIMUM_POINTS;
  }

  /** The own points of the experiment, see {@link OwnFields#rows}. */
  @JSExport
  public static Float64Array points() {
    return Float64Array.copyFromJavaArray(OwnFields.rows(own()));
  }

  /** How many own points the experiment has. */
  @JSExport
  public static int count() {
    return own().count();
  }

  /** Whether they were painted, so that more can be added on the same canvas. */
  @JSExport
  public static boolean isPainted() {
    return own().painted();
  }

  private static OwnPoints own() {
    return Training.session().run().experiment().data().own();
  }

  /** See {@link OwnFields#ofPainted}. */
  @JSExport
  public static String paint(Float64Array points, boolean values) {
    return OwnFields.ofPainted(points.copyToJavaArray(), values);
  }

  /** See {@link OwnFields#ofTable}. */
  @JSExport
  public static String table(
      String headings, String classNames, Float64Array rows, String scaling, int testCount) {
    return OwnFields.ofTable(headings, classNames, rows.copyToJavaArray(), scaling, testCount);
  }

  /** The points that a text holds, see {@link OwnFields#rows}; none if it cannot be read. */
  @JSExport
  public static Float64Array rowsOf(String text) {
    return Float64Array.copyFromJavaArray(OwnFields.rows(OwnPoints.read(text).points()));
  }

  /** Begins a sample of at most so many rows. */
  @JSExport
  public static void startSample(int seed, int size) {
    reservoir = new Reservoir(size, seed);
  }

  /** The place of the next row in the sample, or -1; see {@link Reservoir#next}. */
  @JSExport
  public static int nextPlace() {
    return reservoir.next();
  }
}
