package chainrule.export;

import chainrule.drawing.Canvas;
import chainrule.drawing.Canvas.Stroke;
import chainrule.drawing.Frame;
import chainrule.drawing.Ramp;
import chainrule.engine.data.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Something that has been measured on the way, as lines over the epochs.
 *
 * @param title says what it is
 * @param axis names the upright axis
 * @param lines which columns of the learning curves are shown
 * @param most the upper end of its scale, where there is one
 */
record CurvesFigure(
    Function<Trained, String> title,
    Function<Trained, String> axis,
    Function<Trained, List<Line>> lines,
    double most) {

  /** A column of the learning curves. */
  private record Line(String name, int column, Stroke stroke) {}

  /** Of a picture of its own. */
  static final Frame FRAME = new Frame(0, 0, 720, 420);

  static final CurvesFigure LOSS =
      new CurvesFigure(
          trained -> "Loss", trained -> "loss", trained -> both(1), Double.POSITIVE_INFINITY);
  static final CurvesFigure SCORE =
      new CurvesFigure(
          trained -> trained.isClassification() ? "Accuracy" : "R²",
          trained -> trained.isClassification() ? "accuracy" : "R²",
          trained -> both(4),
          1);
  static final CurvesFigure GRADIENT_NORMS =
      new CurvesFigure(
          trained -> "Gradient norms",
          trained -> "norm of the gradient",
          CurvesFigure::layers,
          Double.POSITIVE_INFINITY);
  static final CurvesFigure RATE =
      new CurvesFigure(
          trained -> "Learning rate",
          trained -> "learning rate",
          trained -> List.of(new Line("learning rate", 6, Stroke.of(Inks.INK, 2))),
          Double.POSITIVE_INFINITY);

  /** The ends of axes that numbers can still be told apart on. */
  private static final double LEAST = 1e-12;

  private static final double MOST = 1e100;

  /** What a logarithmic scale reaches down to, as a share of its upper end. */
  private static final double DEEPEST = 1e-12;

  /** In units of the drawing, for an entry of the legend. */
  private static final double ENTRY = 40;

  private static final double SIGN = 20;

  /** A legend that is longer has a line of its own. */
  private static final double LONG = 400;

  private static final double LETTER = 6.4;

  private static List<Line> both(int column) {
    return List.of(
        new Line("training", column, Stroke.of(Inks.INK, 2)),
        new Line("test", column + 1, new Stroke("#0f766e", 2, 1, true)));
  }

  private static List<Line> layers(Trained trained) {
    int layers = trained.curves().layers();
    String[] colours = Ramp.of(Math.max(2, layers), "#b3bcc5", "#0a3f3a");
    List<Line> lines = new ArrayList<>();
    for (int layer = 1; layer <= layers; layer++) {
      boolean isOutput = layer == layers;
      Stroke stroke = Stroke.of(colours[isOutput ? colours.length - 1 : layer - 1], 2);
      String name = isOutput ? "output" : "hidden " + layer;
      lines.add(new Line(name, LearningCurves.COLUMNS.size() + layer - 1, stroke));
    }
    return lines;
  }

  void draw(Trained trained, boolean isLogarithmic, Frame frame, Canvas canvas) {
    canvas.text(frame.left() + 10, frame.top() + 26, title.apply(trained), Inks.HEADING);
    List<Line> shown = lines.apply(trained);
    Range range = range(trained, shown, isLogarithmic);
    Plot plot =
        new Plot(
            frame.left() + 70,
            frame.top() + 50,
            frame.width() - 90,
            frame.height() - 104,
            new Range(0, Math.max(1, trained.epoch())),
            range);
    plot.drawGrid(canvas, isLogarithmic);
    plot.drawAxes(canvas, "epoch", axis.apply(trained), isLogarithmic);
    canvas.beginGroup("curves");
    List<Line> there = new ArrayList<>();
    for (Line line : shown) {
      if (curve(trained, plot, line, isLogarithmic, canvas)) {
        there.add(line);
      }
    }
    canvas.endGroup();
    if (there.size() > 1) {
      legend(there, frame, canvas);
    }
  }

  private static void legend(List<Line> lines, Frame frame, Canvas canvas) {
    double length = 0;
    for (Line line : lines) {
      length += ENTRY + LETTER * line.name.length();
    }
    double x = frame.right() - SIGN - length;
    double y = frame.top() + (length > LONG ? 44 : 26);
    for (Line line : lines) {
      canvas.line(x + 10, y - 4, x + 10 + SIGN, y - 4, line.stroke);
      canvas.text(x + 16 + SIGN, y, line.name, Inks.LABEL);
      x += ENTRY + LETTER * line.name.length();
    }
  }

  private Range range(Trained trained, List<Line> shown, boolean isLogarithmic) {
    double highest = 0;
    double lowest = isLogarithmic ? MOST : 0;
    for (double[] row : trained.curves().rows()) {
      for (Line line : shown) {
        double value = row[line.column];
        boolean isShown = value - value == 0 && (!isLogarithmic || value > 0);
        highest = isShown ? Math.max(highest, value) : highest;
        lowest = isShown ? Math.min(lowest, value) : lowest;
      }
    }
    highest = Math.max(LEAST, Math.min(MOST, highest));
    if (isLogarithmic) {
      double low = Math.log10(Math.max(Math.min(lowest, highest), highest * DEEPEST));
      double high = Math.log10(highest);
      double margin = Math.max(0.1, 0.04 * (high - low));
      return new Range(low - margin, high + margin);
    }
    if (most == 1) {
      return new Range(Math.max(-1, lowest * 1.05), 1);
    }
    return new Range(0, highest * 1.05);
  }

  /** Whether there is one. */
  private static boolean curve(
      Trained trained, Plot plot, Line line, boolean isLogarithmic, Canvas canvas) {
    List<double[]> points = new ArrayList<>();
    for (double[] row : trained.curves().rows()) {
      double value = isLogarithmic ? Math.log10(row[line.column]) : row[line.column];
      if (plot.holds(row[0], value)) {
        points.add(new double[] {plot.placeX(row[0]), plot.placeY(value)});
      }
    }
    double[] x = points.stream().mapToDouble(point -> point[0]).toArray();
    double[] y = points.stream().mapToDouble(point -> point[1]).toArray();
    String colour = line.stroke.colour();
    if (x.length > 1) {
      canvas.path(x, y, line.stroke);
    } else if (x.length == 1) {
      canvas.circle(x[0], y[0], 3, colour, Stroke.of(colour, 1));
    }
    return x.length > 0;
  }
}
