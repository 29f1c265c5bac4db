package chainrule.bridge;

import chainrule.engine.experiment.Json;
import chainrule.engine.landscape.Directions;
import chainrule.engine.landscape.LossSurface;
import chainrule.engine.landscape.Path;
import org.teavm.jso.JSExport;
import org.teavm.jso.typedarrays.Float32Array;
import org.teavm.jso.typedarrays.Float64Array;

/**
 * The landscape of the loss as JavaScript sees it: {@code engine.Landscape}. Nothing here disturbs
 * the training under way, except jump and setParameters, which are meant to.
 *
 * <p>Long work is done in portions: open, then advance until nothing is missing; after any portion
 * the results so far may be fetched. A loss that is infinite or not a number is {@link
 * LossSurface#BEYOND}, 1.797e308. What is refused comes back as {@code {"refusal": "..."}}.
 */
public final class Landscape {
  private static final Walk WALK = Bridge.walk();
  private static final OpenSlice SLICE = new OpenSlice(WALK);
  private static final OpenBalls BALLS = new OpenBalls(WALK, SLICE);
  private static final OpenFan FAN = new OpenFan(WALK);

  private Landscape() {}

  /** All pairs of directions: id, name, tex, source, explanation, axes (names, or empty). */
  @JSExport
  public static String directions() {
    Json json = new Json(Double::toString).openList();
    for (Directions directions : Directions.values()) {
      json.open()
          .field("id", directions.id())
          .field("name", directions.displayName())
          .field("tex", directions.tex())
          .field("source", directions.source())
          .field("explanation", directions.explanation())
          .field("axes", directions.axes())
          .close();
    }
    return json.closeList().toString();
  }

  /**
   * Opens a slice through the present point; the one before is forgotten.
   *
   * @param directions id of a pair
   * @param dimensions 1 for a line along the first direction, else 2
   * @param first index of a parameter, for directions "parameters"
   * @param second index of another one
   * @param radius u and v go from -radius to radius; 0 for one at which there is something to see
   * @param resolution the least number of nodes along a side; the next of 9, 17, 33, 65, 129, 257
   * @param data "training" or "test"
   * @param seed of random directions
   * @return refusal, and if there is none the {@link #state}
   */
  @JSExport
  public static String open(
      String directions,
      int dimensions,
      int first,
      int second,
      double radius,
      int resolution,
      String data,
      int seed) {
    return SLICE.open(directions, dimensions, first, second, radius, resolution, data, seed);
  }

  /**
   * Looks elsewhere on the plane of the slice, whose origin stays where it is.
   *
   * @param u in the middle of what is looked at
   * @param v likewise
   * @param radius how far to look in each direction
   * @return false if there is no slice, or no such place
   */
  @JSExport
  public static boolean look(double u, double v, double radius) {
    return SLICE.look(u, v, radius);
  }

  /**
   * Begins to compute the same slice through the present point, which takes the place of the one
   * before when it is complete. A line or plane of parameters keeps its axes where they are.
   *
   * @return false if there is no slice
   */
  @JSExport
  public static boolean follow() {
    return SLICE.follow();
  }

  /**
   * Computes at most so many nodes of the slice, or of the one that is to take its place; returns
   * how many are missing.
   */
  @JSExport
  public static int advance(int nodes) {
    return SLICE.advance(nodes);
  }

  /**
   * How far the slice is: open (false when it was dropped, because network, data or penalty have
   * changed); number (another one whenever another slice is shown); directions, dimensions, data;
   * middleU, middleV, radius: what is looked at; firstValue, secondValue: of the two parameters
   * where u = v = 0; wanted (nodes along a side when it is complete), resolution (of the finest
   * complete grid: 0, 9, 17, ...), missing (nodes), least and greatest (finite losses so far);
   * epoch, loss and penalty of the present point when the slice was laid through it, share (of the
   * path's variance that it shows), remark (a sentence if the directions are not quite what was
   * asked for).
   */
  @JSExport
  public static String state() {
    return SLICE.state();
  }

  /** The losses of the finest complete grid (row, column): row 0 at the largest v. */
  @JSExport
  public static Float64Array grid() {
    return Float64Array.copyFromJavaArray(SLICE.losses());
  }

  /** The penalties, laid out like the grid. */
  @JSExport
  public static Float64Array penalty() {
    return Float64Array.copyFromJavaArray(SLICE.penalties());
  }

  /**
   * Where training is now, seen from the slice.
   *
   * @return u, v, distance from the slice; loss, penalty; slope of both together along u and along
   *     v; what the next step is going to add to u and v. Empty without a slice
   */
  @JSExport
  public static Float64Array present() {
    return Float64Array.copyFromJavaArray(SLICE.present());
  }

  /** Lets training go on from a point of the slice; false if that is not possible. */
  @JSExport
  public static boolean jump(double u, double v) {
    return SLICE.jump(u, v);
  }

  /** Lets training go on from other parameters; false unless all are there and finite. */
  @JSExport
  public static boolean setParameters(Float64Array values) {
    return WALK.setParameters(values.copyToJavaArray());
  }

  /**
   * The way training has come since its first weights, thinned, seen from the slice.
   *
   * @return (point, 6): steps, epochs, u, v, loss on the training data (or {@link Path#UNKNOWN},
   *     -1, until measurePath has come to it), and 1 where parameters were set by hand just before,
   *     so that no line leads there. The last point is the present one; its loss is always known
   */
  @JSExport
  public static Float64Array path() {
    return Float64Array.copyFromJavaArray(PathTable.of(WALK, SLICE.plane()));
  }

  /** Computes the losses of at most so many points of the path; returns how many are missing. */
  @JSExport
  public static int measurePath(int points) {
    return WALK.path().measure(WALK.training(), points);
  }

  /** Takes all balls away. */
  @JSExport
  public static void clearBalls() {
    BALLS.clear();
  }

  /**
   * Drops a ball, at most 12, at a point of the slice. It trains from there with empty buffers.
   *
   * @param changes to the settings of training, in link syntax, such as optimizer=adam&rate=0.01
   * @return refusal, ball (its number), notices (sentences about changes that are not allowed)
   */
  @JSExport
  public static String dropBall(double u, double v, String changes) {
    return BALLS.drop(u, v, changes);
  }

  /** Trains each ball for so many steps; returns how many have not diverged. */
  @JSExport
  public static int advanceBalls(int steps) {
    return BALLS.advance(steps);
  }

  /**
   * All balls: optimizer, rate, steps, loss on the training data, diverged, distance from slice.
   */
  @JSExport
  public static String balls() {
    return BALLS.state();
  }

  /**
   * The way of a ball, laid out like {@link #path}; the last point is where it is, the only one
   * whose loss is known.
   */
  @JSExport
  public static Float64Array ballPath(int ball) {
    return Float64Array.copyFromJavaArray(BALLS.path(ball));
  }

  /**
   * Looks ahead from the present state of training with its rate times 0.1, 0.3, 1, 3 and 10.
   *
   * @param steps how far
   * @return like {@link #fan}
   */
  @JSExport
  public static String openFan(int steps) {
    return FAN.open(steps);
  }

  /** Lets the curves grow by at most so many points altogether; returns how many are missing. */
  @JSExport
  public static int advanceFan(int points) {
    return FAN.advance(points);
  }

  /**
   * The curves so far: refusal, steps, spacing (steps from point to point), rates: a list of rate,
   * diverged, done (steps) and losses.
   */
  @JSExport
  public static String fan() {
    return FAN.state();
  }

  /** The outputs that one of the rates has come to, see {@link Bridge#outputMap}. */
  @JSExport
  public static Float32Array fanMap(
      int rate, int resolution, double x1From, double x1To, double x2From, double x2To) {
    return Bridge.singles(FAN.map(rate, resolution, x1From, x1To, x2From, x2To));
  }
}
