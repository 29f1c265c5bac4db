package chainrule.export;

import chainrule.drawing.Canvas;
import chainrule.drawing.Canvas.Anchor;
import chainrule.drawing.Canvas.Lettering;
import chainrule.drawing.Canvas.Stroke;
import chainrule.drawing.Frame;
import chainrule.engine.data.Axis;
import chainrule.engine.data.Range;
import chainrule.engine.training.Metrics;
import java.util.List;

/** What the network decides: the confusion of classes, or what is predicted against the target. */
final class DecisionsFigure {
  private static final int LEVELS = 32;

  private final Trained trained;
  private final Frame frame;
  private final Canvas canvas;

  private DecisionsFigure(Trained trained, Frame frame, Canvas canvas) {
    this.trained = trained;
    this.frame = frame;
    this.canvas = canvas;
  }

  static void draw(Trained trained, Frame frame, Canvas canvas) {
    DecisionsFigure figure = new DecisionsFigure(trained, frame, canvas);
    if (trained.isClassification()) {
      figure.confusion();
    } else {
      figure.targets();
    }
  }

  private void heading(String text) {
    canvas.text(frame.left() + 10, frame.top() + 26, text, Inks.HEADING);
  }

  private void confusion() {
    double left = frame.left() + 110;
    double top = frame.top() + 66;
    double width = frame.width() - 130;
    double height = frame.height() - 124;
    Metrics training = trained.run().training();
    Metrics test = trained.run().test();
    boolean hasTest = test.count() > 0;
    String title = hasTest ? "Confusion: training + test data" : "Confusion: training data";
    heading(title);
    List<String> names = trained.classNames();
    int classes = names.size();
    double wide = width / classes;
    double high = height / classes;
    String[] shades = Inks.towards(LEVELS, Inks.POSITIVE);
    canvas.beginGroup("confusion");
    for (int actual = 0; actual < classes; actual++) {
      int all = 0;
      for (int predicted = 0; predicted < classes; predicted++) {
        all += count(training, test, actual * classes + predicted);
      }
      for (int predicted = 0; predicted < classes; predicted++) {
        int at = actual * classes + predicted;
        double share = all == 0 ? 0 : count(training, test, at) / (double) all;
        double x = left + wide * predicted;
        double y = top + high * actual;
        canvas.rectangle(x, y, wide - 1, high - 1, shades[(int) (share * (LEVELS - 1))]);
        String text = training.confusion().length == 0 ? "0" : "" + training.confusion()[at];
        text += hasTest ? " + " + test.confusion()[at] : "";
        String colour = share > 0.8 ? Inks.PAPER : Inks.INK;
        Lettering lettering = Lettering.of(colour, Math.min(13, wide / 4.4)).at(Anchor.MIDDLE);
        canvas.text(x + wide / 2, y + high / 2 + 4, text, lettering);
      }
      canvas.text(
          left - 8,
          top + high * (actual + 0.5) + 4,
          Inks.shortened(names.get(actual), 13),
          Inks.NOTE.at(Anchor.END));
      canvas.text(
          left + wide * (actual + 0.5),
          top + height + 16,
          Inks.shortened(names.get(actual), (int) (wide / 6)),
          Inks.NOTE.at(Anchor.MIDDLE));
    }
    canvas.endGroup();
    canvas.text(left + width / 2, top + height + 36, "predicted", Inks.LABEL.at(Anchor.MIDDLE));
    canvas.textUpwards(left - 94, top + height / 2, "actual", Inks.LABEL.at(Anchor.MIDDLE));
  }

  private static int count(Metrics training, Metrics test, int at) {
    return (training.count() > 0 ? training.confusion()[at] : 0)
        + (test.count() > 0 ? test.confusion()[at] : 0);
  }

  /** Of the first target. */
  private void targets() {
    heading("Predicted against target");
    Axis axis = trained.targetAxes().get(0);
    Range range = trained.coordinates().targetRange();
    Plot plot =
        new Plot(
            frame.left() + 110,
            frame.top() + 50,
            frame.width() - 130,
            frame.height() - 104,
            range,
            range);
    canvas.line(plot.left(), plot.bottom(), plot.right(), plot.top(), Inks.GRID);
    double[] points = trained.run().points();
    double[] answers = trained.run().answers();
    int outputs = trained.network().outputs();
    canvas.beginGroup("predictions");
    for (int e = 0; e < points.length / 4; e++) {
      double answer = answers[e * outputs];
      boolean isTest = points[4 * e + 3] == 1;
      if (answer - answer == 0) {
        double y = Math.max(range.from(), Math.min(range.to(), answer));
        canvas.circle(
            plot.placeX(points[4 * e + 2]),
            plot.placeY(y),
            2.5,
            isTest ? Inks.PAPER : Inks.POSITIVE,
            Stroke.of(isTest ? Inks.INK : Inks.PAPER, 0.75));
      }
    }
    canvas.endGroup();
    plot.drawAxes(
        canvas,
        new Axis("target " + axis.name(), axis.unit(), axis.offset(), axis.scale()),
        new Axis("predicted", "", axis.offset(), axis.scale()));
  }
}
