package chainrule.export;

import chainrule.drawing.Canvas;
import chainrule.drawing.Canvas.Lettering;
import chainrule.drawing.Svg;
import chainrule.engine.training.Metrics;

/** One sheet, in light: the network, the plane, the loss on the way and what is decided. */
public final class Sheet {
  /** In units of the drawing. */
  public static final int WIDTH = 1200;

  /** In units of the drawing. */
  public static final int HEIGHT = 910;

  private Sheet() {}

  static String svg(Trained trained) {
    Svg svg = new Svg(WIDTH, HEIGHT);
    draw(trained, svg);
    return svg.text(trained.title(), description(trained), trained.link());
  }

  public static void draw(Trained trained, Canvas canvas) {
    canvas.rectangle(0, 0, WIDTH, HEIGHT, Inks.PAPER);
    String title = Inks.shortened(trained.title(), 100);
    canvas.text(40, 46, title, Lettering.of(Inks.INK, 22).bold());
    canvas.text(40, 72, results(trained), Lettering.of(Inks.MUTED, 14));
    NetworkFigure.draw(trained, canvas);
    PlaneFigure.draw(trained, canvas);
    CurvesFigure.draw(trained, canvas);
    DecisionsFigure.draw(trained, canvas);
  }

  private static String description(Trained trained) {
    return "The network with its weights, what it answers over the plane with the examples, its"
        + " loss on the way, and what it decides. "
        + results(trained)
        + ". "
        + trained.inputText()
        + ".";
  }

  private static String results(Trained trained) {
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
