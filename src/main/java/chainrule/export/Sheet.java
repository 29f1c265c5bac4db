package chainrule.export;

import chainrule.drawing.Canvas;
import chainrule.drawing.Canvas.Lettering;
import chainrule.drawing.Frame;
import chainrule.engine.training.Metrics;

/** One sheet, in light: the network, the plane, the loss on the way and what is decided. */
final class Sheet {
  static final Frame FRAME = new Frame(0, 0, 1200, 910);
  private static final Frame CURVES = new Frame(30, 606, 650, 294);
  private static final Frame DECISIONS = new Frame(740, 606, 440, 294);

  private Sheet() {}

  static void draw(Trained trained, Measured measured, Canvas canvas) {
    String title = Inks.shortened(trained.title(), 100);
    canvas.text(40, 46, title, Lettering.of(Inks.INK, 22).bold());
    canvas.text(40, 72, results(trained), Lettering.of(Inks.MUTED, 14));
    NetworkFigure.draw(trained, canvas);
    PlaneFigure.draw(trained, canvas);
    CurvesFigure.LOSS.draw(trained, measured.isLogarithmic(), CURVES, canvas);
    DecisionsFigure.draw(trained, DECISIONS, canvas);
  }

  static String results(Trained trained) {
    Metrics test = trained.run().test();
    return results("Training", trained.run().training())
        + (test.count() == 0 ? "" : "; " + results("test", test));
  }

  private static String results(String name, Metrics metrics) {
    String loss = name + " loss " + Inks.number(metrics.loss());
    return metrics.classes() == 0
        ? loss + ", R² " + Inks.number(metrics.determination()[0])
        : loss + ", accuracy " + Inks.number(100 * metrics.accuracy()) + " %";
  }
}
