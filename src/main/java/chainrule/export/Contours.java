package chainrule.export;

import chainrule.engine.landscape.LossSurface;
import java.util.ArrayList;
import java.util.List;

/** Where a slice has one loss: marching squares (Lorensen and Cline 1987, in two dimensions). */
final class Contours {
  private Contours() {}

  /**
   * @param left of the square that is drawn upon, as the next two
   * @return (line, 4): x1, y1, x2, y2; none where a loss is not finite
   */
  static double[] of(LossSlice slice, double level, double left, double top, double side) {
    int last = slice.resolution() - 1;
    double size = side / last;
    List<Double> ends = new ArrayList<>();
    for (int row = 0; row < last; row++) {
      for (int column = 0; column < last; column++) {
        int corner = row * (last + 1) + column;
        double[] losses = {
          slice.loss(corner),
          slice.loss(corner + 1),
          slice.loss(corner + last + 2),
          slice.loss(corner + last + 1)
        };
        cell(losses, level, left + size * column, top + size * row, size, ends);
      }
    }
    return ends.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** The corners of a cell, and its edges, go clockwise from the upper left. */
  private static void cell(
      double[] losses, double level, double x, double y, double size, List<Double> ends) {
    double[] crossings = new double[8];
    int count = 0;
    for (int edge = 0; edge < 4; edge++) {
      double from = losses[edge];
      double to = losses[(edge + 1) % 4];
      if (from >= LossSurface.BEYOND || to >= LossSurface.BEYOND) {
        return;
      }
      if (from < level != to < level) {
        double share = (level - from) / (to - from);
        crossings[2 * count] = x + size * across(edge, share);
        crossings[2 * count + 1] = y + size * across((edge + 3) % 4, share);
        count++;
      }
    }
    for (int i = 0; i < 4 * (count / 2); i++) {
      ends.add(crossings[i]);
    }
  }

  /** How far to the right the crossing of an edge is; of the edge before, how far down. */
  private static double across(int edge, double share) {
    return switch (edge) {
      case 0 -> share;
      case 1 -> 1;
      case 2 -> 1 - share;
      default -> 0;
    };
  }
}
