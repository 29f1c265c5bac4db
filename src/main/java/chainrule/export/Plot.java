package chainrule.export;

import chainrule.drawing.Canvas;
import chainrule.drawing.Canvas.Anchor;
import chainrule.engine.data.Axis;
import chainrule.engine.data.Range;
import chainrule.engine.math.Decimal;

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
      double at = placeX(axisX.toNetwork(tick));
      canvas.line(at, bottom(), at, bottom() + 5, Inks.AXIS);
      canvas.text(at, bottom() + 18, label(tick), Inks.NOTE.at(Anchor.MIDDLE));
    }
    for (double tick : ticks(axisY.toOriginal(y.from()), axisY.toOriginal(y.to()))) {
      double at = placeY(axisY.toNetwork(tick));
      canvas.line(left - 5, at, left, at, Inks.AXIS);
      canvas.text(left - 8, at + 4, label(tick), Inks.NOTE.at(Anchor.END));
    }
    canvas.line(left, bottom(), right(), bottom(), Inks.AXIS);
    canvas.line(left, top, left, bottom(), Inks.AXIS);
    canvas.text(
        left + width / 2,
        bottom() + 36,
        Inks.shortened(Trained.withUnit(axisX), 50),
        Inks.LABEL.at(Anchor.MIDDLE));
    canvas.textUpwards(
        left - 48,
        top + height / 2,
        Inks.shortened(Trained.withUnit(axisY), 30),
        Inks.LABEL.at(Anchor.MIDDLE));
  }

  /** Lines across at the round numbers of y. */
  void drawGrid(Canvas canvas) {
    for (double tick : ticks(y.from(), y.to())) {
      canvas.line(left, placeY(tick), right(), placeY(tick), Inks.GRID);
    }
  }

  /** The round numbers between two, both included. */
  static double[] ticks(double from, double to) {
    double raw = (to - from) / MOST_TICKS;
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
    double[] ticks = new double[(int) Math.max(0, Math.min(MOST_TICKS, last - first) + 1)];
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
