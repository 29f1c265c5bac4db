package chainrule.bridge;

import chainrule.engine.session.OpenBalls;
import chainrule.engine.session.OpenFan;
import chainrule.engine.session.OpenRun;
import chainrule.engine.session.OpenSlice;
import org.teavm.jso.JSExport;
import org.teavm.jso.typedarrays.Float32Array;
import org.teavm.jso.typedarrays.Float64Array;

/**
 * The landscape of the loss as JavaScript sees it: {@code engine.Landscape}. Nothing here disturbs
 * the training under way, except a slice's jump and setParameters, which are meant to.
 *
 * <p>What is refused comes back as {@code {"refusal": "..."}}.
 */
public final class Landscape {
  private static final OpenRun RUN = Training.openRun();
  private static final OpenSlice SLICE = new OpenSlice(RUN);
  private static final OpenBalls BALLS = new OpenBalls(RUN, SLICE);
  private static final OpenFan FAN = new OpenFan(RUN);

  private Landscape() {}

  /** The slice that path and balls are seen from. */
  @JSExport
  public static LossSlice slice() {
    return new LossSlice(SLICE);
  }

  /** A slice of its own, which leaves that one alone. */
  @JSExport
  public static LossSlice anotherSlice() {
    return new LossSlice(new OpenSlice(RUN));
  }

  /** Computes the losses of at most so many points of the path; returns how many are missing. */
  @JSExport
  public static int measurePath(int points) {
    return RUN.path().measure(RUN.training(), points);
  }

  /** See {@link OpenBalls#clear}. */
  @JSExport
  public static void clearBalls() {
    BALLS.clear();
  }

  /** See {@link OpenBalls#dropOnPath}. */
  @JSExport
  public static String dropBallOnPath(boolean isFirst, String changes) {
    return BALLS.dropOnPath(isFirst, changes);
  }

  /** See {@link OpenBalls#drop(double, double, String)}. */
  @JSExport
  public static String dropBall(double u, double v, String changes) {
    return BALLS.drop(u, v, changes);
  }

  /** See {@link OpenBalls#advance}. */
  @JSExport
  public static int advanceBalls(int steps) {
    return BALLS.advance(steps);
  }

  /** See {@link OpenBalls#state}. */
  @JSExport
  public static String balls() {
    return BALLS.state();
  }

  /** See {@link OpenBalls#path}. */
  @JSExport
  public static Float64Array ballPath(int ball) {
    return Float64Array.copyFromJavaArray(BALLS.path(ball));
  }

  /** See {@link OpenFan#open}. */
  @JSExport
  public static String openFan(int steps) {
    return FAN.open(steps);
  }

  /** See {@link OpenFan#advance}. */
  @JSExport
  public static int advanceFan(int points) {
    return FAN.advance(points);
  }

  /** See {@link OpenFan#state}. */
  @JSExport
  public static String fan() {
    return FAN.state();
  }

  /** See {@link OpenFan#map}. */
  @JSExport
  public static Float32Array fanMap(
      int rate, int resolution, double x1From, double x1To, double x2From, double x2To) {
    return Singles.of(FAN.map(rate, resolution, x1From, x1To, x2From, x2To));
  }
}
