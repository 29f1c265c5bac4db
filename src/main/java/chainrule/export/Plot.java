package chainrule.export;

import chainrule.drawing.Canvas;
import chainrule.drawing.Canvas.Anchor;
import chainrule.engine.data.Axis;
import chainrule.engine.data.Range;
import chainrule.engine.math.Decimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A rectangle of a picture in which numbers have places.
 *
 * @param left in units of the drawing, as the next three
 * @param x the numbers from the left edge to the right one
 * @param y the numbers from the lower edge to the upper one
 */
record Plot(double left, double top, double width, double height, Range x, Range y) {
  private static final int MOST_TICKS = 6;

  /** A share of a step by which a round number may lie outside. */
  private static final double SLACK = 1e-9;

  double placeX(double value) {
    return left + width * (value - x.from()) / (x.to() - x.from());
  }

  double placeY(double value) {
    return top + height * (y.to() - value) / (y.to() - y.from());
  }

  double bottom() {
    return top + height;
  }

  double right() {
    return left + width;
  }

  boolean holds(double atX, double atY) {
    return x.from() <= atX && atX <= x.to() && y.from() <= atY && atY <= y.to();
  }

  /**
   * Draws the axes with round numbers as they are outside of the network, and their names.
   *
   * @param axisX how a number along x is read
   * @param axisY how a number along y is read
   */
  void drawAxes(Canvas canvas, Axis axisX, Axis axisY) {
    for (double tick : ticks(axisX.toOriginal(x.from()), axisX.toOriginal(x.to()))) {
      tickX(canvas, placeX(axisX.toNetwork(tick)), label(tick));
    }
    for (double tick : ticks(axisY.toOriginal(y.from()), axisY.toOriginal(y.to()))) {
      tickY(canvas, placeY(axisY.toNetwork(tick)), label(tick));
    }
    drawLines(canvas, Trained.withUnit(axisX), Trained.withUnit(axisY));
  }

  /**
   * Draws the axes with round numbers, and their names.
   *
   * @param isLogarithmic whether y is the logarithm, to the base of 10, of what is shown
   */
  void drawAxes(Canvas canvas, String nameX, String nameY, boolean isLogarithmic) {
    for (double tick : ticks(x.from(), x.to())) {
      tickX(canvas, placeX(tick), label(tick));
    }
    for (double tick : ticksY(isLogarithmic)) {
      tickY(canvas, placeY(tick), isLogarithmic ? power(tick) : label(tick));
    }
    drawLines(canvas, nameX, nameY);
  }

  private void tickX(Canvas canvas, double at, String label) {
    canvas.line(at, bottom(), at, bottom() + 5, Inks.AXIS);
    canvas.text(at, bottom() + 18, label, Inks.NOTE.at(Anchor.MIDDLE));
  }

  private void tickY(Canvas canvas, double at, String label) {
    canvas.line(left - 5, at, left, at, Inks.AXIS);
    canvas.text(left - 8, at + 4, label, Inks.NOTE.at(Anchor.END));
  }

  private void drawLines(Canvas canvas, String nameX, String nameY) {
    canvas.line(left, bottom(), right(), bottom(), Inks.AXIS);
    canvas.line(left, top, left, bottom(), Inks.AXIS);
    canvas.text(
        left + width / 2, bottom() + 36, Inks.shortened(nameX, 50), Inks.LABEL.at(Anchor.MIDDLE));
    canvas.textUpwards(
        left - 48, top + height / 2, Inks.shortened(nameY, 30), Inks.LABEL.at(Anchor.MIDDLE));
  }

  /** Lines across at the round numbers of y. */
  void drawGrid(Canvas canvas, boolean isLogarithmic) {
    for (double tick : ticksY(isLogarithmic)) {
      canvas.line(left, placeY(tick), right(), placeY(tick), Inks.GRID);
    }
  }

  private double[] ticksY(boolean isLogarithmic) {
    return isLogarithmic ? decades(y.from(), y.to()) : ticks(y.from(), y.to());
  }

  /**
   * The logarithms of round numbers: powers of ten, and 2 and 5 times them where those are few.
   *
   * @param from logarithm of the least number, to the base of 10
   */
  static double[] decades(double from, double to) {
    double every = Math.max(1, Math.ceil((to - from) / MOST_TICKS));
    double[] factors = to - from < 1.5 ? new double[] {1, 2, 5} : new double[] {1};
    List<Double> ticks = new ArrayList<>();
    for (double power = Math.floor(from / every) * every; power <= to; power += every) {
      for (double factor : factors) {
        double tick = power + Math.log10(factor);
        if (tick >= from && tick <= to) {
          ticks.add(tick);
        }
      }
    }
    return ticks.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static String power(double logarithm) {
    return Inks.number(Math.pow(10, logarithm));
  }

  /** The round numbers between two, both included. */
  static double[] ticks(double from, double to) {
    return ticks(from, to, MOST_TICKS);
  }

  /**
   * The same.
   *
   * @param most steps between them
   */
  static double[] ticks(double from, double to, int most) {
    double raw = (to - from) / most;
    int exponent = (int) Math.floor(Math.log10(raw));
    double power = Math.pow(10, Math.abs(exponent));
    double decade = exponent < 0 ? 1 / power : power;
    double multiple = 10;
    for (double each : new double[] {5, 2, 1}) {
      multiple = each * decade >= raw ? each : multiple;
    }
    double step = multiple * decade;
    double first = Math.ceil(from / step - SLACK);
    double last = Math.floor(to / step + SLACK);
    double[] ticks = new double[(int) Math.max(0, Math.min(most, last - first) + 1)];
    for (int i = 0; i < ticks.length; i++) {
      double whole = (first + i) * multiple;
      ticks[i] = exponent < 0 ? whole / power : whole * power;
    }
    return ticks;
  }

  private static String label(double tick) {
    return Decimal.format(tick).replace('-', '−');
  }
}
