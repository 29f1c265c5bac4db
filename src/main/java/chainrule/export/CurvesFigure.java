package chainrule.export;

import chainrule.drawing.Canvas;
import chainrule.drawing.Canvas.Anchor;
import chainrule.drawing.Canvas.Stroke;
import chainrule.engine.data.Axis;
import chainrule.engine.data.Range;
import java.util.List;

/** The loss on the way, of the training data and of the test data. */
final class CurvesFigure {
  private static final List<String> NAMES = List.of("training loss", "test loss");
  private static final List<Stroke> STROKES =
      List.of(Stroke.of(Inks.INK, 2), new Stroke("#0f766e", 2, 1, true));

  /** The ends of axes that numbers can still be told apart on. */
  private static final double LEAST = 1e-12;

  private static final double MOST = 1e100;

  private CurvesFigure() {}

  static void draw(Trained trained, Canvas canvas) {
    canvas.text(40, 632, "Loss", Inks.HEADING);
    double highest = 0;
    for (double[] row : trained.curves().rows()) {
      for (int curve = 0; curve < NAMES.size(); curve++) {
        double loss = row[1 + curve];
        highest = loss - loss == 0 ? Math.max(highest, loss) : highest;
      }
    }
    Plot plot =
        new Plot(
            100,
            656,
            560,
            190,
            new Range(0, Math.max(1, trained.epoch())),
            new Range(0, Math.max(LEAST, Math.min(MOST, highest * 1.05))));
    plot.drawGrid(canvas);
    plot.drawAxes(canvas, new Axis("epoch", "", 0, 1), new Axis("loss", "", 0, 1));
    canvas.beginGroup("curves");
    for (int curve = 0; curve < NAMES.size(); curve++) {
      boolean isShown = curve(trained, plot, 1 + curve, STROKES.get(curve), canvas);
      if (isShown) {
        double x = 420 + 140 * curve;
        canvas.line(x, 628, x + 30, 628, STROKES.get(curve));
        canvas.text(x + 38, 632, NAMES.get(curve), Inks.LABEL.at(Anchor.START));
      }
    }
    canvas.endGroup();
  }

  /** Whether there is one. */
  private static boolean curve(
      Trained trained, Plot plot, int column, Stroke stroke, Canvas canvas) {
    List<double[]> rows =
        trained.curves().rows().stream().filter(row -> plot.holds(row[0], row[column])).toList();
    double[] x = rows.stream().mapToDouble(row -> plot.placeX(row[0])).toArray();
    double[] y = rows.stream().mapToDouble(row -> plot.placeY(row[column])).toArray();
    if (x.length > 1) {
      canvas.path(x, y, stroke);
    } else if (x.length == 1) {
      canvas.circle(x[0], y[0], 3, stroke.colour(), Stroke.of(stroke.colour(), 1));
    }
    return x.length > 0;
  }
}
