package chainrule.export;

import chainrule.drawing.Canvas;
import chainrule.drawing.Canvas.Anchor;
import chainrule.drawing.Frame;
import chainrule.engine.run.Quantity;
import chainrule.engine.run.Run;
import chainrule.engine.training.Histogram;
import java.util.ArrayList;
import java.util.List;

/** How numbers are distributed in the layers: a histogram of each, one below the other. */
final class HistogramsFigure {
  private static final double WIDTH = 520;
  private static final double LEFT = 20;
  private static final double RIGHT = WIDTH - 20;
  private static final double TOP = 52;

  /** Of a layer. */
  private static final double ROW = 104;

  private static final double HEIGHT = 58;

  /** Numbers before the counts of a histogram. */
  private static final int HEAD = 4;

  /** A single value in a layer of thousands still has to be seen. */
  private static final double LEAST = 0.03;

  /** Less than the width of a bin, as a share of it. */
  private static final double NEARLY = 1e-9;

  private static final List<Histogram> NONE = List.of();

  private HistogramsFigure() {}

  static Frame frame(Trained trained) {
    return new Frame(0, 0, WIDTH, TOP + ROW * trained.shape().outputLayer());
  }

  /**
   * Histograms, the first hidden layer first.
   *
   * @param measured numbers: layer by layer the low and the high end, mean, deviation, and a count
   *     for each bin
   */
  static List<Histogram> read(Measured measured) {
    double[] numbers = measured.numbers();
    int width = HEAD + Histogram.BINS;
    List<Histogram> histograms = new ArrayList<>();
    for (int at = 0; at + width <= numbers.length; at += width) {
      int[] counts = new int[Histogram.BINS];
      for (int bin = 0; bin < counts.length; bin++) {
        counts[bin] = (int) numbers[at + HEAD + bin];
      }
      histograms.add(
          new Histogram(numbers[at], numbers[at + 1], numbers[at + 2], numbers[at + 3], counts));
    }
    return histograms;
  }

  /** What {@link #read} reads, of a run that has been trained here. */
  static Measured ofGradients(Run run) {
    List<Double> numbers = new ArrayList<>();
    boolean hasGradient = run.trainer().steps() > 0;
    for (Histogram histogram : hasGradient ? Quantity.GRADIENTS.histograms(run) : NONE) {
      numbers.add(histogram.low());
      numbers.add(histogram.high());
      numbers.add(histogram.mean());
      numbers.add(histogram.deviation());
      for (int count : histogram.counts()) {
        numbers.add((double) count);
      }
    }
    return new Measured(numbers.stream().mapToDouble(Double::doubleValue).toArray(), List.of());
  }

  /**
   * @param histograms of the layers after the inputs; empty if there is nothing to count yet
   */
  static void draw(String title, List<Histogram> histograms, Canvas canvas) {
    canvas.text(LEFT, 30, title, Inks.HEADING);
    if (histograms.isEmpty()) {
      canvas.text(LEFT, TOP + 14, "There is no gradient before the first step.", Inks.LABEL);
    }
    for (int layer = 1; layer <= histograms.size(); layer++) {
      String name = layer == histograms.size() ? "Output" : "Hidden " + layer;
      row(name, histograms.get(layer - 1), TOP + ROW * (layer - 1), canvas);
    }
  }

  private static void row(String name, Histogram histogram, double top, Canvas canvas) {
    canvas.text(LEFT, top + 12, name, Inks.LABEL);
    String detail =
        "mean "
            + Inks.number(histogram.mean())
            + ", s.d. "
            + Inks.number(histogram.deviation())
            + ", most in a bin: ";
    int most = 0;
    for (int count : histogram.counts()) {
      most = Math.max(most, count);
    }
    canvas.text(RIGHT, top + 12, detail + most, Inks.NOTE.at(Anchor.END));
    double bottom = top + 20 + HEIGHT;
    double wide = (RIGHT - LEFT) / Histogram.BINS;
    for (int bin = 0; bin < Histogram.BINS && most > 0; bin++) {
      double share = histogram.counts()[bin] / (double) most;
      if (share > 0) {
        double high = HEIGHT * Math.max(LEAST, share);
        double x = LEFT + wide * bin;
        canvas.rectangle(x + 1, bottom - high, wide - 2, high, colour(histogram, bin));
      }
    }
    canvas.line(LEFT, bottom, RIGHT, bottom, Inks.AXIS);
    canvas.text(LEFT, bottom + 14, Inks.number(histogram.low()), Inks.NOTE);
    canvas.text(RIGHT, bottom + 14, Inks.number(histogram.high()), Inks.NOTE.at(Anchor.END));
    if (histogram.low() < 0 && histogram.high() > 0) {
      canvas.text((LEFT + RIGHT) / 2, bottom + 14, "0", Inks.NOTE.at(Anchor.MIDDLE));
    }
  }

  /** By the sign of the values; between the two where they may have either. */
  private static String colour(Histogram histogram, int bin) {
    double wide = (histogram.high() - histogram.low()) / Histogram.BINS;
    double from = histogram.low() + wide * bin;
    if (from >= -wide * NEARLY) {
      return Inks.POSITIVE;
    }
    return from + wide <= wide * NEARLY ? Inks.NEGATIVE : Inks.MUTED;
  }
}
