package chainrule.drawing;

import chainrule.engine.math.Decimal;

/** A drawing as an SVG file that stands alone: its texts are text, in whatever font there is. */
public final class Svg implements Canvas {
  private final StringBuilder marks = new StringBuilder();
  private final Frame frame;

  /** A file that shows this part of the drawing. */
  public Svg(Frame frame) {
    this.frame = frame;
  }

  /**
   * The file.
   *
   * @param title what it is, for screen readers and the tab
   * @param description what is to be seen
   * @param source where it comes from
   */
  public String text(String title, String description, String source) {
    return ("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%w\" height=\"%h\""
                + " viewBox=\"%l %t %w %h\" role=\"img\""
                + " aria-labelledby=\"chainrule-title chainrule-description\""
                + " font-family=\"system-ui, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif\">\n")
            .replace("%l", number(frame.left()))
            .replace("%t", number(frame.top()))
            .replace("%w", number(frame.width()))
            .replace("%h", number(frame.height()))
        + element("title", " id=\"chainrule-title\"", title)
        + element("desc", " id=\"chainrule-description\"", description)
        + element("metadata", "", source)
        + marks
        + "</svg>\n";
  }

  private static String element(String name, String attributes, String content) {
    return "<" + name + attributes + ">" + escaped(content) + "</" + name + ">\n";
  }

  /** A text in which nothing is markup, without what XML does not allow. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        default -> escaped.append(isAllowed(text, i) ? c : ' ');
      }
    }
    return escaped.toString();
  }

  private static boolean isAllowed(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
    return c >= ' ' && c < '\uFFFE';
  }

  /** A hundredth is finer than any pixel. */
  private static String number(double value) {
    return Decimal.format(Math.floor(value * 100 + 0.5) / 100);
  }

  private Svg attribute(String name, double value) {
    return attribute(name, number(value));
  }

  private Svg attribute(String name, String value) {
    marks.append(' ').append(name).append("=\"").append(value).append('"');
    return this;
  }

  private Svg begin(String name) {
    marks.append('<').append(name);
    return this;
  }

  private void end() {
    marks.append("/>\n");
  }

  private Svg stroke(Stroke stroke) {
    attribute("stroke", stroke.colour()).attribute("stroke-width", stroke.width());
    if (stroke.opacity() < 1) {
      attribute("stroke-opacity", stroke.opacity());
    }
    if (stroke.isDashed()) {
      attribute("stroke-dasharray", "5 4");
    }
    return this;
  }

  @Override
  public void beginGroup(String id) {
    marks.append("<g id=\"").append(escaped(id)).append("\">\n");
  }

  @Override
  public void endGroup() {
    marks.append("</g>\n");
  }

  @Override
  public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
    begin("line").attribute("x1", x1).attribute("y1", y1).attribute("x2", x2).attribute("y2", y2);
    stroke(stroke).end();
  }

  @Override
  public void path(double[] x, double[] y, Stroke stroke) {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < x.length; i++) {
      points.append(i == 0 ? "M" : "L").append(number(x[i])).append(' ').append(number(y[i]));
    }
    begin("path").attribute("d", points.toString()).attribute("fill", "none");
    attribute("stroke-linejoin", "round").stroke(stroke).end();
  }

  @Override
  public void lines(double[] ends, Stroke stroke) {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < ends.length; i += 4) {
      points.append('M').append(number(ends[i])).append(' ').append(number(ends[i + 1]));
      points.append('L').append(number(ends[i + 2])).append(' ').append(number(ends[i + 3]));
    }
    begin("path").attribute("d", points.toString()).attribute("fill", "none");
    stroke(stroke).end();
  }

  @Override
  public void polygon(double[] x, double[] y, String fill, Stroke outline) {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < x.length; i++) {
      points.append(i == 0 ? "" : " ").append(number(x[i])).append(',').append(number(y[i]));
    }
    begin("polygon").attribute("points", points.toString()).attribute("fill", fill);
    attribute("stroke-linejoin", "round").stroke(outline).end();
  }

  @Override
  public void circle(double x, double y, double radius, String fill, Stroke outline) {
    begin("circle").attribute("cx", x).attribute("cy", y).attribute("r", radius);
    attribute("fill", fill).stroke(outline).end();
  }

  @Override
  public void rectangle(double x, double y, double wide, double high, String fill) {
    begin("rect").attribute("x", x).attribute("y", y);
    attribute("width", wide).attribute("height", high).attribute("fill", fill).end();
  }

  @Override
  public void text(double x, double y, String text, Lettering lettering) {
    begin("text").attribute("x", x).attribute("y", y).letters(text, lettering);
  }

  @Override
  public void textUpwards(double x, double y, String text, Lettering lettering) {
    begin("text")
        .attribute("transform", "translate(" + number(x) + " " + number(y) + ") rotate(-90)")
        .letters(text, lettering);
  }

  private void letters(String text, Lettering lettering) {
    attribute("font-size", lettering.size()).attribute("fill", lettering.colour());
    if (lettering.isBold()) {
      attribute("font-weight", "600");
    }
    switch (lettering.anchor()) {
      case START -> {}
      case MIDDLE -> attribute("text-anchor", "middle");
      case END -> attribute("text-anchor", "end");
    }
    marks.append('>').append(escaped(text)).append("</text>\n");
  }

  /** A path of each colour, a run of equal cells a rectangle: far fewer bytes than cells. */
  @Override
  public void cells(
      double x, double y, double side, int resolution, int[] cells, String[] colours) {
    StringBuilder[] runs = new StringBuilder[colours.length];
    for (int row = 0; row < resolution; row++) {
      int column = 0;
      while (column < resolution) {
        int colour = cells[row * resolution + column];
        int end = column + 1;
        while (end < resolution && cells[row * resolution + end] == colour) {
          end++;
        }
        if (runs[colour] == null) {
          runs[colour] = new StringBuilder();
        }
        runs[colour].append('M').append(column).append(' ').append(row);
        runs[colour]
            .append('h')
            .append(end - column)
            .append("v1h")
            .append(column - end)
            .append('z');
        column = end;
      }
    }
    String scale = Decimal.format(side / resolution);
    marks.append("<g shape-rendering=\"crispEdges\" transform=\"translate(");
    marks.append(number(x)).append(' ').append(number(y)).append(") scale(").append(scale);
    marks.append(")\">\n");
    for (int colour = 0; colour < colours.length; colour++) {
      if (runs[colour] != null) {
        begin("path").attribute("fill", colours[colour]).attribute("d", runs[colour].toString());
        end();
      }
    }
    marks.append("</g>\n");
  }
}
