package chainrule.engine.session;

import chainrule.engine.landscape.Ball;
import chainrule.engine.landscape.LossSurface;
import chainrule.engine.landscape.Path;
import chainrule.engine.landscape.Plane;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Paths as tables (point, 6): steps, epochs, u, v, loss on the training data (or {@link
 * Path#UNKNOWN}, -1, until it is measured), and 1 where parameters were set by hand just before, so
 * that no line leads there. u and v are seen from a slice, or 0 without one.
 */
public final class PathTable {
  private static final int COLUMNS = 6;

  private PathTable() {}

  /** The path of the run; its last row is the present point, whose loss is always known. */
  public static double[] of(OpenRun run, @Nullable Plane plane) {
    Path path = run.path();
    double[] present = run.parameters();
    int last = path.size() - 1;
    boolean isKept = last >= 0 && Arrays.equals(path.parameters(last), present);
    int count = isKept ? last : last + 1;
    double[] table = new double[COLUMNS * (count + 1)];
    for (int i = 0; i < count; i++) {
      snapshot(table, path, i, plane);
    }
    boolean anew = isKept ? path.beginsAnew(last) : path.isLeft() && count > 0;
    double loss = run.training().loss(present);
    row(table, count, path.step(), run.epoch(), present, loss, anew, plane);
    return table;
  }

  /** The path of a ball; its last row is where it is. */
  static double[] of(Ball ball, LossSurface surface, @Nullable Plane plane) {
    Path path = ball.path();
    double[] present = ball.parameters();
    int last = path.size() - 1;
    int count = Arrays.equals(path.parameters(last), present) ? last : last + 1;
    double[] table = new double[COLUMNS * (count + 1)];
    for (int i = 0; i < count; i++) {
      snapshot(table, path, i, plane);
    }
    row(table, count, ball.steps(), ball.epoch(), present, ball.loss(surface), false, plane);
    return table;
  }

  private static void snapshot(double[] table, Path path, int i, @Nullable Plane plane) {
    row(
        table,
        i,
        path.step(i),
        path.epoch(i),
        path.parameters(i),
        path.loss(i),
        path.beginsAnew(i),
        plane);
  }

  private static void row(
      double[] table,
      int row,
      double step,
      double epoch,
      double[] parameters,
      double loss,
      boolean anew,
      @Nullable Plane plane) {
    double[] place = plane == null ? new double[2] : plane.coordinates(parameters);
    int at = COLUMNS * row;
    table[at] = step;
    table[at + 1] = epoch;
    table[at + 2] = place[0];
    table[at + 3] = place[1];
    table[at + 4] = loss;
    table[at + 5] = anew ? 1 : 0;
  }
}
