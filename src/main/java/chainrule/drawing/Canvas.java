package chainrule.drawing;

/**
 * What can be drawn. Lengths are in units of the drawing, x to the right and y downwards; colours
 * are {@code "#rrggbb"}; all numbers are finite.
 */
public interface Canvas {
  /** Which point of a text lies at its place. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  /**
   * How a line looks.
   *
   * @param opacity above 0, up to 1
   */
  record Stroke(String colour, double width, double opacity, boolean isDashed) {
    public static Stroke of(String colour, double width) {
      return new Stroke(colour, width, 1, false);
    }
  }

  /**
   * How a text looks.
   *
   * @param size of the letters
   */
  record Lettering(String colour, double size, boolean isBold, Anchor anchor) {
    public static Lettering of(String colour, double size) {
      return new Lettering(colour, size, false, Anchor.START);
    }

    public Lettering bold() {
      return new Lettering(colour, size, true, anchor);
    }

    public Lettering at(Anchor place) {
      return new Lettering(colour, size, isBold, place);
    }
  }

  /** What follows, up to {@link #endGroup}, belongs together; there are no groups in groups. */
  void beginGroup(String id);

  void endGroup();

  void line(double x1, double y1, double x2, double y2, Stroke stroke);

  /** A line through points, both of shape (point), two or more. */
  void path(double[] x, double[] y, Stroke stroke);

  /**
   * Lines that look alike.
   *
   * @param ends (line, 4): x1, y1, x2, y2
   */
  void lines(double[] ends, Stroke stroke);

  /** A closed area between points, both of shape (point), three or more. */
  void polygon(double[] x, double[] y, String fill, Stroke outline);

  void circle(double x, double y, double radius, String fill, Stroke outline);

  void rectangle(double x, double y, double width, double height, String fill);

  /** A text whose base line begins, has its middle, or ends at the place. */
  void text(double x, double y, String text, Lettering lettering);

  /** The same, read upwards. */
  void textUpwards(double x, double y, String text, Lettering lettering);

  /**
   * A square picture of square cells, row by row from the top.
   *
   * @param side of the whole
   * @param resolution cells along each side
   * @param cells (row, column), indices of colours
   */
  void cells(double x, double y, double side, int resolution, int[] cells, String[] colours);
}
