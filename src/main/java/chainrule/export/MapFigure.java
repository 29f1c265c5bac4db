package chainrule.export;

import chainrule.drawing.Canvas;
import chainrule.drawing.Canvas.Stroke;
import chainrule.drawing.Frame;
import chainrule.engine.data.Range;
import chainrule.engine.landscape.LossSurface;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The loss over two directions, from above: bands of colour, contours, and the path of training.
 */
final class MapFigure {
  static final Frame FRAME = new Frame(0, 0, 620, 570);

  private static final double LEFT = 84;
  private static final double TOP = 50;
  private static final double SIDE = 430;
  private static final double BAR = 538;

  /** Cells along a side, finer than the nodes of the slice, so that bands have smooth edges. */
  private static final int CELLS = 256;

  private static final String NOT_FINITE = "#d9dde2";

  private final LossSlice slice;
  private final LossScale scale;
  private final Canvas canvas;
  private final Plot plot;

  private MapFigure(LossSlice slice, Canvas canvas) {
    this.slice = slice;
    this.canvas = canvas;
    scale = LossScale.of(slice);
    double radius = slice.radius();
    double u = slice.middleU() + slice.offsetU();
    double v = slice.middleV() + slice.offsetV();
    plot =
        new Plot(
            LEFT,
            TOP,
            SIDE,
            SIDE,
            new Range(u - radius, u + radius),
            new Range(v - radius, v + radius));
  }

  static void draw(Measured measured, Canvas canvas) {
    new MapFigure(LossSlice.of(measured), canvas).draw();
  }

  private void draw() {
    canvas.text(LEFT - 60, 30, "Map of the loss", Inks.HEADING);
    canvas.beginGroup("bands");
    bands();
    canvas.endGroup();
    canvas.beginGroup("contours");
    for (double level : scale.levels()) {
      double[] lines = Contours.of(slice, level, LEFT, TOP, SIDE);
      if (lines.length > 0) {
        canvas.lines(lines, new Stroke("#000000", 0.75, 0.35, false));
      }
    }
    canvas.endGroup();
    canvas.beginGroup("path");
    path();
    canvas.endGroup();
    plot.drawAxes(canvas, slice.names().get(0), slice.names().get(1), false);
    key(scale, slice, BAR, TOP, SIDE, canvas);
    legend(canvas, LEFT - 60, FRAME.bottom() - 18);
  }

  private void bands() {
    String[] bands = scale.bands();
    String[] colours = new String[bands.length + 1];
    System.arraycopy(bands, 0, colours, 0, bands.length);
    colours[bands.length] = NOT_FINITE;
    int[] cells = new int[CELLS * CELLS];
    for (int at = 0; at < cells.length; at++) {
      double across = (at % CELLS + 0.5) / CELLS;
      double down = (at / CELLS + 0.5) / CELLS;
      double loss = slice.between(across, down);
      cells[at] = loss < LossSurface.BEYOND ? scale.band(loss) : bands.length;
    }
    canvas.cells(LEFT, TOP, SIDE, CELLS, cells, colours);
  }

  private double[] place(LossSlice.Point point) {
    return new double[] {
      plot.placeX(point.u() + slice.offsetU()), plot.placeY(point.v() + slice.offsetV())
    };
  }

  private boolean isInside(double[] place) {
    return place[0] >= plot.left()
        && place[0] <= plot.right()
        && place[1] >= plot.top()
        && place[1] <= plot.bottom();
  }

  private void path() {
    List<double[]> pieces = new ArrayList<>();
    for (int point = 1; point < slice.pathPoints(); point++) {
      double[] from = place(slice.pathPoint(point - 1));
      double[] to = place(slice.pathPoint(point));
      if (!slice.beginsAnew(point) && isInside(from) && isInside(to)) {
        pieces.add(new double[] {from[0], from[1], to[0], to[1]});
      }
    }
    double[] ends = pieces.stream().flatMapToDouble(Arrays::stream).toArray();
    if (ends.length > 0) {
      canvas.lines(ends, Stroke.of(Inks.INK, 4));
      canvas.lines(ends, Stroke.of(Inks.PAPER, 2));
    }
    if (slice.pathPoints() > 1 && isInside(place(slice.pathPoint(0)))) {
      start(canvas, place(slice.pathPoint(0)));
    }
    if (isInside(place(slice.present()))) {
      ball(canvas, place(slice.present()));
    }
  }

  static void start(Canvas canvas, double[] place) {
    canvas.circle(place[0], place[1], 4.5, Inks.PAPER, Stroke.of(Inks.INK, 1.5));
  }

  static void ball(Canvas canvas, double[] place) {
    canvas.circle(place[0], place[1], 8, "#e69f00", Stroke.of(Inks.INK, 1.5));
  }

  /** What colours are, as a bar with numbers. */
  static void key(
      LossScale scale, LossSlice slice, double left, double top, double height, Canvas canvas) {
    String[] bands = scale.bands();
    double bottom = top + height;
    canvas.text(left - 4, top - 12, "loss", Inks.LABEL);
    double written = bottom + 20;
    for (int band = 0; band < bands.length; band++) {
      double from = band == 0 ? 0 : scale.share(scale.levels()[band - 1]);
      double to = band == bands.length - 1 ? 1 : scale.share(scale.levels()[band]);
      double at = bottom - height * to;
      canvas.rectangle(left, at, 16, height * (to - from) + 0.3, bands[band]);
      if (band < bands.length - 1 && written - at > 13) {
        canvas.text(left + 22, at + 4, Inks.number(scale.levels()[band]), Inks.NOTE);
        written = at;
      }
    }
    if (bands.length == 1) {
      canvas.text(left + 22, bottom, Inks.number(slice.least()), Inks.NOTE);
    }
  }

  /** What the marks are. */
  static void legend(Canvas canvas, double left, double y) {
    ball(canvas, new double[] {left + 9, y - 4});
    canvas.text(left + 24, y, "training now", Inks.LABEL);
    canvas.line(left + 120, y - 4, left + 150, y - 4, Stroke.of(Inks.INK, 4));
    canvas.line(left + 120, y - 4, left + 150, y - 4, Stroke.of(Inks.PAPER, 2));
    canvas.text(left + 158, y, "its path, from", Inks.LABEL);
    start(canvas, new double[] {left + 252, y - 4});
    canvas.text(left + 264, y, "on", Inks.LABEL);
  }
}
