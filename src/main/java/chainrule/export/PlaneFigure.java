package chainrule.export;

import chainrule.drawing.Canvas;
import chainrule.drawing.Canvas.Anchor;
import chainrule.drawing.Canvas.Stroke;
import chainrule.drawing.Frame;
import chainrule.engine.data.Axis;
import chainrule.engine.data.Range;
import chainrule.engine.run.Pixels;

/** The plane: what the network answers as a field of cells, and the examples upon it. */
final class PlaneFigure {
  /** Of the sheet. */
  static final Frame FRAME = new Frame(724, 84, 460, 526);

  private static final int RESOLUTION = 100;

  /** Colours from one end of a scale to the other. */
  private static final int LEVELS = 32;

  private static final double LEFT = 800;
  private static final double TOP = 128;
  private static final double SIDE = 360;

  private final Trained trained;
  private final Canvas canvas;
  private final int classes;
  private final double low;
  private final double high;

  /** For several classes with outputs of their own: as many levels for each, one after another. */
  private final String[] colours;

  private PlaneFigure(Trained trained, Canvas canvas) {
    this.trained = trained;
    this.canvas = canvas;
    classes = trained.classNames().size();
    Range targets = trained.coordinates().targetRange();
    boolean hasSides = trained.isClassification() || targets.from() < 0;
    double furthest = Math.max(-targets.from(), targets.to());
    if (trained.isClassification()) {
      low = trained.outputActivation().lowTarget();
      high = 1;
    } else {
      low = hasSides ? -furthest : targets.from();
      high = hasSides ? furthest : targets.to();
    }
    if (isOfClasses()) {
      colours = new String[classes * LEVELS];
      for (int c = 0; c < classes; c++) {
        String[] shades = Inks.towards(LEVELS, Inks.ofClass(c, classes));
        System.arraycopy(shades, 0, colours, c * LEVELS, LEVELS);
      }
    } else {
      colours = hasSides ? Inks.diverging(LEVELS) : Inks.towards(LEVELS, Inks.POSITIVE);
    }
  }

  static void draw(Trained trained, Canvas canvas) {
    new PlaneFigure(trained, canvas).draw();
  }

  private boolean isOfClasses() {
    return trained.isClassification() && trained.network().outputs() > 1;
  }

  private void draw() {
    String of = trained.isClassification() ? "" : ": " + trained.outputNames().get(0);
    String heading = Inks.shortened("Output over the plane" + of, 52);
    canvas.text(LEFT - 50, 112, heading, Inks.HEADING);
    canvas.beginGroup("field");
    canvas.cells(LEFT, TOP, SIDE, RESOLUTION, cells(), colours);
    canvas.endGroup();
    Plot plot =
        new Plot(
            LEFT,
            TOP,
            SIDE,
            SIDE,
            trained.coordinates().x1Range(),
            trained.coordinates().x2Range());
    canvas.beginGroup("examples");
    examples(plot);
    canvas.endGroup();
    plot.drawAxes(canvas, trained.inputAxes().get(0), trained.inputAxes().get(1));
    if (trained.isClassification()) {
      classLegend();
    } else {
      scaleLegend();
    }
  }

  private int level(double value) {
    double level = Math.floor((value - low) / (high - low) * (LEVELS - 1) + 0.5);
    return level > 0 ? (int) Math.min(level, LEVELS - 1) : 0;
  }

  private int[] cells() {
    int count = RESOLUTION * RESOLUTION;
    double[] outputs = trained.run().outputMaps(Pixels.ofAll(trained.coordinates(), RESOLUTION));
    int[] cells = new int[count];
    for (int cell = 0; cell < count; cell++) {
      int largest = 0;
      for (int c = 1; isOfClasses() && c < classes; c++) {
        largest = outputs[c * count + cell] > outputs[largest * count + cell] ? c : largest;
      }
      cells[cell] = largest * LEVELS + level(outputs[largest * count + cell]);
    }
    return cells;
  }

  /** Test data last, outlined, as in the page. */
  private void examples(Plot plot) {
    double[] points = trained.run().points();
    double radius = points.length / 4 > 400 ? 2.5 : 3.5;
    for (int at = 0; at < points.length; at += 4) {
      String colour =
          trained.isClassification()
              ? Inks.ofClass((int) points[at + 2], classes)
              : colours[level(points[at + 2])];
      String outline = points[at + 3] == 1 ? Inks.INK : Inks.PAPER;
      canvas.circle(
          plot.placeX(points[at]),
          plot.placeY(points[at + 1]),
          radius,
          colour,
          Stroke.of(outline, 1));
    }
  }

  private void classLegend() {
    int columns = classes <= 2 ? 2 : Math.min(4, classes);
    double apart = 400.0 / columns;
    int rows = (classes + columns - 1) / columns;
    for (int c = 0; c < classes; c++) {
      double x = LEFT - 44 + apart * (c % columns);
      double y = 550 + 17 * (c / columns);
      canvas.circle(
          x, y - 4, 4.5, Inks.ofClass(c, classes), Stroke.of(Inks.ofClass(c, classes), 1));
      String name = Inks.shortened(trained.classNames().get(c), (int) (apart / 6.5) - 2);
      canvas.text(x + 10, y, name, Inks.LABEL);
    }
    note(550 + 17 * rows);
  }

  private void scaleLegend() {
    Axis axis = trained.targetAxes().get(0);
    String from = Inks.number(axis.toOriginal(low));
    canvas.text(LEFT - 8, 551, from, Inks.NOTE.at(Anchor.END));
    double wide = 200.0 / LEVELS;
    for (int level = 0; level < LEVELS; level++) {
      canvas.rectangle(LEFT + wide * level, 541, wide + 0.2, 12, colours[level]);
    }
    canvas.text(LEFT + 208, 551, Inks.number(axis.toOriginal(high)), Inks.NOTE);
    note(573);
  }

  private void note(double y) {
    int training = trained.run().data().training().count();
    int test = trained.run().data().test().count();
    String text =
        training
            + " training examples"
            + (test == 0 ? "" : ", " + test + " test examples with a dark outline");
    canvas.text(LEFT - 49, y, text, Inks.NOTE);
  }
}
