package chainrule.bridge;

import chainrule.engine.run.History;
import chainrule.engine.session.OpenRun;
import org.teavm.jso.JSExport;
import org.teavm.jso.typedarrays.Float64Array;

/** The past of the open experiment, for JavaScript: {@code engine.Timeline}. */
public final class Timeline {
  private static final OpenRun RUN = Training.openRun();

  private Timeline() {}

  /**
   * The present moment, the earliest and the latest that the run can go to, in epochs; and how
   * often it has taken another way.
   */
  @JSExport
  public static Float64Array moments() {
    History history = RUN.history();
    return Float64Array.copyFromJavaArray(
        new double[] {history.moment(), history.first(), history.last(), history.branches()});
  }

  /** See {@link History#reachBack}. */
  @JSExport
  public static boolean reachBack(double epoch, int steps) {
    return RUN.reachBack(epoch, steps);
  }

  /** See {@link OpenRun#goTo}. */
  @JSExport
  public static double goTo(double epoch) {
    return RUN.goTo(epoch);
  }

  /** See {@link OpenRun#replay}. */
  @JSExport
  public static void replay(int steps) {
    RUN.replay(steps);
  }

  /** See {@link History#branch}. */
  @JSExport
  public static void branch() {
    RUN.history().branch();
  }

  /** The model of the experiment as it was at the moment that the run has gone to. */
  @JSExport
  public static String model() {
    return Training.session().model();
  }
}
