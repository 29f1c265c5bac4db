package chainrule.export;

import chainrule.drawing.Canvas;
import chainrule.drawing.Canvas.Anchor;
import chainrule.drawing.Canvas.Lettering;
import chainrule.drawing.Canvas.Stroke;
import chainrule.engine.data.Axis;
import chainrule.engine.data.Range;
import chainrule.engine.training.Metrics;
import java.util.List;

/** What the network decides: the confusion of classes, or what is predicted against the target. */
final class DecisionsFigure {
  private static final int LEVELS = 32;
  private static final double LEFT = 850;
  private static final double TOP = 672;
  private static final double WIDTH = 310;
  private static final double HEIGHT = 170;

  private DecisionsFigure() {}

  static void draw(Trained trained, Canvas canvas) {
    if (trained.isClassification()) {
      confusion(trained, canvas);
    } else {
      targets(trained, canvas);
    }
  }

  private static void confusion(Trained trained, Canvas canvas) {
    Metrics training = trained.run().training();
    Metrics test = trained.run().test();
    boolean hasTest = test.count() > 0;
    String title = hasTest ? "Confusion: training + test data" : "Confusion: training data";
    canvas.text(750, 632, title, Inks.HEADING);
    List<String> names = trained.classNames();
    int classes = names.size();
    double wide = WIDTH / classes;
    double high = HEIGHT / classes;
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
        double x = LEFT + wide * predicted;
        double y = TOP + high * actual;
        canvas.rectangle(x, y, wide - 1, high - 1, shades[(int) (share * (LEVELS - 1))]);
        String text = training.confusion().length == 0 ? "0" : "" + training.confusion()[at];
        text += hasTest ? " + " + test.confusion()[at] : "";
        String colour = share > 0.8 ? Inks.PAPER : Inks.INK;
        Lettering lettering = Lettering.of(colour, Math.min(13, wide / 4.4)).at(Anchor.MIDDLE);
        canvas.text(x + wide / 2, y + high / 2 + 4, text, lettering);
      }
      canvas.text(
          LEFT - 8,
          TOP + high * (actual + 0.5) + 4,
          Inks.shortened(names.get(actual), 13),
          Inks.NOTE.at(Anchor.END));
      canvas.text(
          LEFT + wide * (actual + 0.5),
          TOP + HEIGHT + 16,
          Inks.shortened(names.get(actual), (int) (wide / 6)),
          Inks.NOTE.at(Anchor.MIDDLE));
    }
    canvas.endGroup();
    canvas.text(LEFT + WIDTH / 2, TOP + HEIGHT + 36, "predicted", Inks.LABEL.at(Anchor.MIDDLE));
    canvas.textUpwards(LEFT - 94, TOP + HEIGHT / 2, "actual", Inks.LABEL.at(Anchor.MIDDLE));
  }

  private static int count(Metrics training, Metrics test, int at) {
    return (training.count() > 0 ? training.confusion()[at] : 0)
        + (test.count() > 0 ? test.confusion()[at] : 0);
  }

  /** Of the first target. */
  private static void targets(Trained trained, Canvas canvas) {
    canvas.text(750, 632, "Predicted against target", Inks.HEADING);
    Axis axis = trained.targetAxes().get(0);
    Range range = trained.coordinates().targetRange();
    Plot plot = new Plot(LEFT, 656, WIDTH, 190, range, range);
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
