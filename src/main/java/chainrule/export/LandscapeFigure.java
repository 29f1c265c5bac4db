package chainrule.export;

import chainrule.drawing.Canvas;
import chainrule.drawing.Canvas.Anchor;
import chainrule.drawing.Canvas.Stroke;
import chainrule.drawing.Frame;
import chainrule.engine.landscape.LossSurface;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The loss over two directions as a surface, seen from above at an angle: a parallel projection,
 * what is farther away drawn first.
 */
final class LandscapeFigure {
  static final Frame FRAME = new Frame(0, 0, 760, 580);

  /** Degrees. */
  private static final double AZIMUTH = 35;

  private static final double ELEVATION = 44;

  private static final double MIDDLE_X = 350;
  private static final double MIDDLE_Y = 300;

  /** Units of the drawing along half a side, and along the height of the greatest loss. */
  private static final double HALF = 215;

  private static final double HEIGHT = 180;

  private static final double GROUND = -0.12;
  private static final String WALL = "#e6e9ec";
  private static final double AMBIENT = 0.72;

  private final LossSlice slice;
  private final LossScale scale;
  private final Canvas canvas;
  private final int nodes;
  private final double cos = Math.cos(Math.toRadians(AZIMUTH));
  private final double sin = Math.sin(Math.toRadians(AZIMUTH));
  private final double up = Math.cos(Math.toRadians(ELEVATION));
  private final double away = Math.sin(Math.toRadians(ELEVATION));

  private LandscapeFigure(LossSlice slice, Canvas canvas) {
    this.slice = slice;
    this.canvas = canvas;
    scale = LossScale.of(slice);
    nodes = slice.resolution();
  }

  static void draw(Measured measured, Canvas canvas) {
    new LandscapeFigure(LossSlice.of(measured), canvas).draw();
  }

  private void draw() {
    canvas.text(24, 30, "Landscape of the loss", Inks.HEADING);
    canvas.beginGroup("surface");
    surface();
    walls();
    canvas.endGroup();
    canvas.beginGroup("path");
    path();
    canvas.endGroup();
    axes();
    MapFigure.key(scale, slice, FRAME.right() - 76, 60, 300, canvas);
    MapFigure.legend(canvas, 24, FRAME.bottom() - 16);
  }

  /**
   * Where a point is drawn.
   *
   * @param x -1 to 1, to the right with u
   * @param height 0 for the least loss, 1 for the greatest
   * @param z -1 to 1, towards the viewer as v falls
   */
  private double[] spot(double x, double height, double z) {
    double across = x * cos + z * sin;
    double near = z * cos - x * sin;
    return new double[] {
      MIDDLE_X + HALF * across, MIDDLE_Y + HALF * away * near - HEIGHT * up * height
    };
  }

  private double side(int node) {
    return 2.0 * node / (nodes - 1) - 1;
  }

  private double height(int row, int column) {
    double loss = slice.loss(row * nodes + column);
    return loss < LossSurface.BEYOND ? scale.share(loss) : 1;
  }

  private double[] spot(int row, int column) {
    return spot(side(column), height(row, column), side(row));
  }

  private void surface() {
    int cells = nodes - 1;
    Integer[] order = IntStream.range(0, cells * cells).boxed().toArray(Integer[]::new);
    Arrays.sort(order, (one, other) -> Double.compare(nearness(one), nearness(other)));
    for (int cell : order) {
      int row = cell / cells;
      int column = cell % cells;
      double[][] corners = {
        spot(row, column), spot(row, column + 1), spot(row + 1, column + 1), spot(row + 1, column)
      };
      double east = height(row, column + 1) - height(row, column);
      double south = height(row + 1, column) - height(row, column);
      double share =
          (height(row, column)
                  + height(row, column + 1)
                  + height(row + 1, column)
                  + height(row + 1, column + 1))
              / 4;
      polygon(corners, shaded(LossScale.colour(share), east, south));
    }
  }

  /** Larger for cells that are nearer to the viewer. */
  private double nearness(int cell) {
    int cells = nodes - 1;
    return cell / cells * cos - cell % cells * sin;
  }

  /** Light comes from the upper left: a slope that faces it is brighter. */
  private String shaded(String colour, double east, double south) {
    double steep = (nodes - 1) * 0.35;
    double x = -east * steep;
    double z = -south * steep;
    double length = Math.sqrt(x * x + z * z + 1);
    double light = (-0.45 * x + 0.8 + 0.4 * z) / length;
    double factor = AMBIENT + (1 - AMBIENT) * Math.max(-0.6, Math.min(1.2, light));
    StringBuilder shaded = new StringBuilder("#");
    for (int at = 1; at < 7; at += 2) {
      int part = Integer.parseInt(colour.substring(at, at + 2), 16);
      int lit = (int) Math.max(0, Math.min(255, Math.round(part * factor)));
      shaded.append(Integer.toHexString(lit + 256).substring(1));
    }
    return shaded.toString();
  }

  private void polygon(double[][] corners, String colour) {
    double[] x = new double[corners.length];
    double[] y = new double[corners.length];
    for (int i = 0; i < corners.length; i++) {
      x[i] = corners[i][0];
      y[i] = corners[i][1];
    }
    // As wide a line as closes the gaps between neighbours.
    canvas.polygon(x, y, colour, Stroke.of(colour, 0.5));
  }

  /** The cut faces of the two sides in front. */
  private void walls() {
    double[][] front = new double[nodes + 2][];
    double[][] left = new double[nodes + 2][];
    for (int node = 0; node < nodes; node++) {
      front[node] = spot(nodes - 1, node);
      left[node] = spot(node, 0);
    }
    front[nodes] = spot(1, GROUND, 1);
    front[nodes + 1] = spot(-1, GROUND, 1);
    left[nodes] = spot(-1, GROUND, 1);
    left[nodes + 1] = spot(-1, GROUND, -1);
    polygon(front, WALL);
    polygon(left, "#d3d8de");
  }

  private void path() {
    Stroke casing = Stroke.of(Inks.INK, 4);
    Stroke line = Stroke.of(Inks.PAPER, 2);
    double[][] spots = new double[slice.pathPoints()][];
    for (int point = 0; point < spots.length; point++) {
      spots[point] = onSurface(slice.pathPoint(point));
    }
    for (Stroke stroke : new Stroke[] {casing, line}) {
      for (int point = 1; point < spots.length; point++) {
        if (!slice.beginsAnew(point) && spots[point].length > 0 && spots[point - 1].length > 0) {
          pieces(slice.pathPoint(point - 1), slice.pathPoint(point), stroke);
        }
      }
    }
    if (spots.length > 1 && spots[0].length > 0) {
      MapFigure.start(canvas, spots[0]);
    }
    double[] here = onSurface(slice.present());
    if (here.length > 0) {
      MapFigure.ball(canvas, here);
    }
  }

  /** A piece of the path, in pieces short enough to follow the surface. */
  private void pieces(LossSlice.Point from, LossSlice.Point to, Stroke stroke) {
    double far = Math.max(Math.abs(to.u() - from.u()), Math.abs(to.v() - from.v()));
    int count = 1 + (int) (far / slice.radius() * (nodes / 2.0));
    double[] x = new double[count + 1];
    double[] y = new double[count + 1];
    for (int i = 0; i <= count; i++) {
      double share = i / (double) count;
      double u = from.u() + share * (to.u() - from.u());
      double v = from.v() + share * (to.v() - from.v());
      double[] spot = onSurface(new LossSlice.Point(u, v));
      x[i] = spot[0];
      y[i] = spot[1];
    }
    canvas.path(x, y, stroke);
  }

  /** Where a point lies on the surface; empty outside. */
  private double[] onSurface(LossSlice.Point point) {
    double x = (point.u() - slice.middleU()) / slice.radius();
    double z = (slice.middleV() - point.v()) / slice.radius();
    if (!(Math.abs(x) <= 1 && Math.abs(z) <= 1)) {
      return new double[0];
    }
    double loss = slice.between((x + 1) / 2, (z + 1) / 2);
    return spot(x, loss < LossSurface.BEYOND ? scale.share(loss) : 1, z);
  }

  private void axes() {
    double u = slice.middleU() + slice.offsetU();
    double v = slice.middleV() + slice.offsetV();
    double radius = slice.radius();
    for (double tick : Plot.ticks(u - radius, u + radius)) {
      double[] at = spot((tick - u) / radius, GROUND, 1);
      canvas.line(at[0], at[1], at[0] + 3, at[1] + 5, Inks.AXIS);
      canvas.text(at[0] + 5, at[1] + 17, Inks.number(tick), Inks.NOTE);
    }
    for (double tick : Plot.ticks(v - radius, v + radius)) {
      double[] at = spot(-1, GROUND, (v - tick) / radius);
      canvas.line(at[0], at[1], at[0] - 4, at[1] + 4, Inks.AXIS);
      canvas.text(at[0] - 7, at[1] + 14, Inks.number(tick), Inks.NOTE.at(Anchor.END));
    }
    double[] first = spot(0, GROUND, 1);
    double[] second = spot(-1, GROUND, 0);
    String right = Inks.shortened(slice.names().get(0), 44);
    String left = Inks.shortened(slice.names().get(1), 30);
    canvas.text(first[0] + 40, first[1] + 50, right, Inks.LABEL);
    canvas.text(second[0] + 4, second[1] + 72, left, Inks.LABEL.at(Anchor.END));
  }
}
