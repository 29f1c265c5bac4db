package chainrule.drawing;

/** A part of a drawing, in its units: x to the right, y downwards. */
public record Frame(double left, double top, double width, double height) {
  public double right() {
    return left + width;
  }

  public double bottom() {
    return top + height;
  }
}
