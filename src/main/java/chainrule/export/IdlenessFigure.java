package chainrule.export;

import chainrule.drawing.Canvas;
import chainrule.drawing.Canvas.Anchor;
import chainrule.drawing.Frame;

/** How many neurons of each hidden layer are dead, saturated or active. */
final class IdlenessFigure {
  private static final double WIDTH = 520;
  private static final double LEFT = 20;
  private static final double RIGHT = WIDTH - 20;
  private static final double TOP = 76;
  private static final double ROW = 52;
  private static final double HEIGHT = 20;
  private static final String[] NAMES = {"active", "saturated", "dead"};
  private static final String[] COLOURS = {Inks.POSITIVE, "#9ec4e3", "#b9c0c8"};

  private IdlenessFigure() {}

  static Frame frame(Trained trained) {
    return new Frame(0, 0, WIDTH, TOP + ROW * Math.max(1, trained.shape().outputLayer() - 1));
  }

  static void draw(Trained trained, Canvas canvas) {
    canvas.text(LEFT, 30, "Dead and saturated neurons", Inks.HEADING);
    int hidden = trained.shape().outputLayer() - 1;
    if (hidden == 0) {
      canvas.text(LEFT, TOP, "There are no hidden neurons.", Inks.LABEL);
      return;
    }
    for (int i = 0; i < NAMES.length; i++) {
      canvas.rectangle(LEFT + 110 * i, 46, 12, 12, COLOURS[i]);
      canvas.text(LEFT + 18 + 110 * i, 56, NAMES[i], Inks.LABEL);
    }
    double[] shares = trained.run().idleness();
    for (int layer = 1; layer <= hidden; layer++) {
      int neurons = trained.shape().size(layer);
      int dead = (int) Math.round(shares[2 * layer - 2] * neurons);
      int saturated = (int) Math.round(shares[2 * layer - 1] * neurons);
      int[] counts = {neurons - dead - saturated, saturated, dead};
      row(layer, neurons, counts, canvas);
    }
  }

  private static void row(int layer, int neurons, int[] counts, Canvas canvas) {
    double top = TOP + ROW * (layer - 1);
    canvas.text(LEFT, top + 10, "Hidden " + layer, Inks.LABEL);
    StringBuilder text = new StringBuilder();
    double x = LEFT;
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        double wide = (RIGHT - LEFT) * counts[i] / neurons;
        canvas.rectangle(x, top + 18, wide, HEIGHT, COLOURS[i]);
        text.append(text.length() == 0 ? "" : ", ").append(counts[i]).append(' ').append(NAMES[i]);
        x += wide;
      }
    }
    canvas.text(RIGHT, top + 10, text.toString(), Inks.NOTE.at(Anchor.END));
  }
}
