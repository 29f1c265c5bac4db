package chainrule.export;

import chainrule.drawing.Canvas;
import chainrule.drawing.Canvas.Stroke;
import chainrule.drawing.Frame;
import chainrule.engine.data.Range;
import chainrule.engine.landscape.LossSurface;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The loss as one weight or bias changes, with its slope and the next step. */
final class ValleyFigure {
  static final Frame FRAME = new Frame(0, 0, 720, 420);

  private static final Stroke SLOPE = new Stroke(Inks.MUTED, 1.5, 1, true);
  private static final Stroke ALONE = Stroke.of("#8a96a3", 1.5);
  private static final Stroke TOTAL = Stroke.of(Inks.INK, 2);
  private static final Stroke STEP = Stroke.of("#0f766e", 2);

  /** The upper quarter of the losses may take up at most this many times the height of the rest. */
  private static final double STEEP = 2.5;

  /** Half of the tangent, as a share of the width. */
  private static final double TANGENT = 0.14;

  private static final double ROOM = 0.08;

  private final LossSlice slice;
  private final Canvas canvas;
  private final Plot plot;
  private final boolean hasPenalty;

  private ValleyFigure(LossSlice slice, Canvas canvas) {
    this.slice = slice;
    this.canvas = canvas;
    double middle = slice.middleU() + slice.offsetU();
    hasPenalty = slice.penalty() > 0;
    plot =
        new Plot(
            FRAME.left() + 80,
            FRAME.top() + 60,
            FRAME.width() - 100,
            FRAME.height() - 114,
            new Range(middle - slice.radius(), middle + slice.radius()),
            heights());
  }

  static void draw(Measured measured, Canvas canvas) {
    new ValleyFigure(LossSlice.of(measured), canvas).draw();
  }

  private double total(int node) {
    return slice.loss(node) + slice.penalty(node);
  }

  private Range heights() {
    List<Double> known = new ArrayList<>();
    double lowest = LossSurface.BEYOND;
    for (int node = 0; node < slice.resolution(); node++) {
      if (slice.loss(node) < LossSurface.BEYOND) {
        known.add(total(node));
        lowest = Math.min(lowest, slice.loss(node));
      }
    }
    if (known.isEmpty()) {
      return new Range(0, 1);
    }
    double[] sorted = known.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    double quarter = sorted[(int) (0.75 * (sorted.length - 1))];
    double most = lowest + (1 + STEEP) * (quarter - lowest);
    double top = Math.min(most, sorted[sorted.length - 1]);
    double here = slice.loss() + slice.penalty();
    top = here < LossSurface.BEYOND ? Math.max(top, here) : top;
    double size = Math.max(top - lowest, Math.max(1e-9, 1e-6 * lowest));
    return new Range(Math.max(0, lowest - ROOM * size), lowest + (1 + ROOM) * size);
  }

  private void draw() {
    canvas.text(FRAME.left() + 20, FRAME.top() + 30, "Valley of the loss", Inks.HEADING);
    plot.drawGrid(canvas, false);
    plot.drawAxes(canvas, slice.names().get(0), "loss", false);
    canvas.beginGroup("valley");
    if (hasPenalty) {
      curve(true, ALONE);
    }
    curve(false, TOTAL);
    canvas.endGroup();
    ballAndStep();
    legend();
  }

  private void curve(boolean isAlone, Stroke stroke) {
    List<Double> ends = new ArrayList<>();
    for (int node = 1; node < slice.resolution(); node++) {
      double[] from = place(node - 1, isAlone);
      double[] to = place(node, isAlone);
      if (from[1] >= plot.top() || to[1] >= plot.top()) {
        double[] low = from[1] > to[1] ? from : to;
        double[] high = from[1] > to[1] ? to : from;
        double cut = high[1] >= plot.top() ? 1 : (low[1] - plot.top()) / (low[1] - high[1]);
        double x = low[0] + cut * (high[0] - low[0]);
        double y = low[1] + cut * (high[1] - low[1]);
        ends.addAll(Arrays.asList(low[0], low[1], x, y));
      }
    }
    if (!ends.isEmpty()) {
      canvas.lines(ends.stream().mapToDouble(Double::doubleValue).toArray(), stroke);
    }
  }

  /** A node that is beyond the scale lies far above. */
  private double[] place(int node, boolean isAlone) {
    double half = (slice.resolution() - 1) / 2.0;
    double share = (node - half) / half;
    double value = isAlone ? slice.loss(node) : total(node);
    double limit = plot.y().to() + 10 * (plot.y().to() - plot.y().from());
    double x = plot.left() + plot.width() * (share + 1) / 2;
    return new double[] {x, plot.placeY(value < limit ? value : limit)};
  }

  private void ballAndStep() {
    double here = slice.loss() + slice.penalty();
    double at = slice.present().u() + slice.offsetU();
    if (!plot.holds(at, here)) {
      return;
    }
    double x = plot.placeX(at);
    double y = plot.placeY(here);
    double rise = slice.slope() * (plot.x().to() - plot.x().from()) / plot.width();
    double slope = -rise * plot.height() / (plot.y().to() - plot.y().from());
    if (slope - slope == 0) {
      double room = Math.min(y - plot.top(), plot.bottom() - y);
      double usual = TANGENT * plot.width() / Math.sqrt(1 + slope * slope);
      double wide = Math.min(usual, room / Math.max(1e-9, Math.abs(slope)));
      canvas.line(x - wide, y - slope * wide, x + wide, y + slope * wide, SLOPE);
    }
    double tip = Math.max(plot.left(), Math.min(plot.right(), plot.placeX(at + slice.step())));
    arrow(x, tip, y);
    MapFigure.ball(canvas, new double[] {x, y});
  }

  /** Steps that the ball hides are not drawn. */
  private void arrow(double from, double to, double y) {
    double way = Math.signum(to - from);
    if (Math.abs(to - from) > 10) {
      canvas.line(from, y, to, y, STEP);
      canvas.line(to - way * 7, y - 5, to, y, STEP);
      canvas.line(to - way * 7, y + 5, to, y, STEP);
    }
  }

  private void legend() {
    double x = FRAME.right() - (hasPenalty ? 440 : 290);
    double y = FRAME.top() + 30;
    canvas.line(x, y - 4, x + 20, y - 4, TOTAL);
    canvas.text(x + 26, y, hasPenalty ? "loss + penalty" : "loss", Inks.LABEL);
    if (hasPenalty) {
      canvas.line(x + 130, y - 4, x + 150, y - 4, ALONE);
      canvas.text(x + 156, y, "loss", Inks.LABEL);
    }
    x = FRAME.right() - 222;
    canvas.line(x, y - 4, x + 20, y - 4, SLOPE);
    canvas.text(x + 26, y, "slope", Inks.LABEL);
    arrow(x + 90, x + 112, y - 4);
    canvas.text(x + 120, y, "next step", Inks.LABEL);
  }
}
