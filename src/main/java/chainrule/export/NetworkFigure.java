package chainrule.export;

import chainrule.drawing.Canvas;
import chainrule.drawing.Canvas.Anchor;
import chainrule.drawing.Canvas.Stroke;
import chainrule.drawing.Frame;
import chainrule.engine.network.Shape;
import java.util.List;

/** The network: its weights as lines by sign and size, its neurons, its inputs and outputs. */
final class NetworkFigure {
  /** Of the sheet. */
  static final Frame FRAME = new Frame(20, 84, 700, 496);

  /** More than so many neurons of a layer are drawn as some and how many there are. */
  private static final int MOST_NEURONS = 10;

  private static final double WIDEST = 6;
  private static final double LEFT = 130;
  private static final double RIGHT = 560;
  private static final double MIDDLE = 335;
  private static final double HEIGHT = 300;
  private static final double WIDEST_GAP = 64;

  private final Trained trained;
  private final Canvas canvas;

  private NetworkFigure(Trained trained, Canvas canvas) {
    this.trained = trained;
    this.canvas = canvas;
  }

  static void draw(Trained trained, Canvas canvas) {
    NetworkFigure figure = new NetworkFigure(trained, canvas);
    canvas.text(40, 112, "Network", Inks.HEADING);
    canvas.beginGroup("weights");
    double largest = figure.weights();
    canvas.endGroup();
    canvas.beginGroup("neurons");
    figure.neurons();
    canvas.endGroup();
    figure.names();
    figure.legend(largest);
  }

  private Shape shape() {
    return trained.shape();
  }

  private int shown(int layer) {
    return Math.min(shape().size(layer), MOST_NEURONS);
  }

  private double x(int layer) {
    return LEFT + (RIGHT - LEFT) * layer / shape().outputLayer();
  }

  private double y(int layer, int neuron) {
    double apart = Math.min(WIDEST_GAP, HEIGHT / Math.max(1, shown(layer) - 1));
    return MIDDLE + apart * (neuron - (shown(layer) - 1) / 2.0);
  }

  /** The size of the largest weight that is shown. */
  private double largestWeight() {
    double largest = 0;
    for (int i = 0; i < shape().parameterCount(); i++) {
      double size = Math.abs(trained.parameters()[i]);
      largest = shape().isWeight(i) && size - size == 0 ? Math.max(largest, size) : largest;
    }
    return largest;
  }

  private double weights() {
    double largest = largestWeight();
    for (int layer = 1; layer < shape().layers(); layer++) {
      for (int j = 0; j < shown(layer); j++) {
        for (int i = 0; i < shown(layer - 1); i++) {
          int at = shape().firstWeight(layer) + j * shape().size(layer - 1) + i;
          double weight = trained.parameters()[at];
          if (weight - weight == 0) {
            canvas.line(
                x(layer - 1), y(layer - 1, i), x(layer), y(layer, j), stroke(weight, largest));
          }
        }
      }
    }
    return largest;
  }

  private static Stroke stroke(double weight, double largest) {
    double share = largest == 0 ? 0 : Math.abs(weight) / largest;
    String colour = weight < 0 ? Inks.NEGATIVE : Inks.POSITIVE;
    return new Stroke(colour, 0.5 + (WIDEST - 0.5) * share, 0.3 + 0.6 * share, weight < 0);
  }

  private void neurons() {
    for (int layer = 0; layer < shape().layers(); layer++) {
      for (int j = 0; j < shown(layer); j++) {
        canvas.circle(x(layer), y(layer, j), 11, Inks.PAPER, Stroke.of(Inks.INK, 1.5));
      }
      if (shown(layer) < shape().size(layer)) {
        canvas.text(
            x(layer),
            y(layer, shown(layer)) + 4,
            "and " + (shape().size(layer) - shown(layer)) + " more",
            Inks.NOTE.at(Anchor.MIDDLE));
      }
    }
  }

  private void names() {
    for (int layer = 0; layer < shape().layers(); layer++) {
      boolean isHidden = layer > 0 && layer < shape().outputLayer();
      String name = layer == 0 ? "Inputs" : isHidden ? "Hidden " + layer : "Output";
      canvas.text(x(layer), 134, name, Inks.LABEL.at(Anchor.MIDDLE));
      if (layer > 0) {
        String activation =
            isHidden
                ? trained.network().hidden().get(layer - 1).activation().displayName()
                : trained.outputActivation().displayName();
        int letters = (int) ((RIGHT - LEFT) / shape().outputLayer() / 6);
        canvas.text(
            x(layer), 149, Inks.shortened(activation, letters), Inks.NOTE.at(Anchor.MIDDLE));
      }
    }
    for (int i = 0; i < shown(0); i++) {
      String symbol = trained.inputs().get(i).symbol();
      canvas.text(LEFT - 18, y(0, i) + 4, symbol, Inks.LABEL.at(Anchor.END));
    }
    List<String> outputs = trained.outputNames();
    int last = shape().outputLayer();
    for (int k = 0; k < shown(last); k++) {
      canvas.text(RIGHT + 18, y(last, k) + 4, Inks.shortened(outputs.get(k), 20), Inks.LABEL);
    }
  }

  private void legend(double largest) {
    double y = 560;
    double[] values = {-largest, largest};
    String[] words = {"negative weight, as here for ", "positive weight, as here for "};
    for (int i = 0; i < values.length; i++) {
      double x = 40 + 290 * i;
      canvas.line(x, y - 4, x + 40, y - 4, stroke(i == 0 ? -1 : 1, 1));
      canvas.text(x + 50, y, words[i] + Inks.number(values[i]), Inks.NOTE);
    }
  }
}
