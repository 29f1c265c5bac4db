package chainrule.cli;

import chainrule.drawing.Canvas;
import chainrule.drawing.Frame;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A drawing as pixels, in a PNG file. */
final class Painting implements Canvas {
  private final BufferedImage image;
  private final Graphics2D graphics;

  /**
   * A canvas without anything on it, for a part of a drawing.
   *
   * @param scale pixels a unit
   */
  Painting(Frame frame, int scale) {
    int width = (int) Math.ceil(frame.width() * scale);
    int height = (int) Math.ceil(frame.height() * scale);
    image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    graphics = image.createGraphics();
    graphics.scale(scale, scale);
    graphics.translate(-frame.left(), -frame.top());
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
  }

  byte[] png() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void use(Stroke stroke) {
    Color colour = Color.decode(stroke.colour());
    int opacity = (int) Math.round(255 * stroke.opacity());
    graphics.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), opacity));
    graphics.setStroke(
        new BasicStroke(
            (float) stroke.width(),
            BasicStroke.CAP_BUTT,
            BasicStroke.JOIN_ROUND,
            1,
            stroke.isDashed() ? new float[] {5, 4} : null,
            0));
  }

  @Override
  public void beginGroup(String id) {}

  @Override
  public void endGroup() {}

  @Override
  public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
    use(stroke);
    graphics.draw(new Line2D.Double(x1, y1, x2, y2));
  }

  @Override
  public void path(double[] x, double[] y, Stroke stroke) {
    use(stroke);
    Path2D path = new Path2D.Double();
    path.moveTo(x[0], y[0]);
    for (int i = 1; i < x.length; i++) {
      path.lineTo(x[i], y[i]);
    }
    graphics.draw(path);
  }

  @Override
  public void lines(double[] ends, Stroke stroke) {
    use(stroke);
    Path2D path = new Path2D.Double();
    for (int i = 0; i < ends.length; i += 4) {
      path.moveTo(ends[i], ends[i + 1]);
      path.lineTo(ends[i + 2], ends[i + 3]);
    }
    graphics.draw(path);
  }

  @Override
  public void polygon(double[] x, double[] y, String fill, Stroke outline) {
    Path2D path = new Path2D.Double();
    path.moveTo(x[0], y[0]);
    for (int i = 1; i < x.length; i++) {
      path.lineTo(x[i], y[i]);
    }
    path.closePath();
    graphics.setColor(Color.decode(fill));
    graphics.fill(path);
    use(outline);
    graphics.draw(path);
  }

  @Override
  public void circle(double x, double y, double radius, String fill, Stroke outline) {
    Ellipse2D circle = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    graphics.setColor(Color.decode(fill));
    graphics.fill(circle);
    use(outline);
    graphics.draw(circle);
  }

  @Override
  public void rectangle(double x, double y, double width, double height, String fill) {
    graphics.setColor(Color.decode(fill));
    graphics.fill(new Rectangle2D.Double(x, y, width, height));
  }

  @Override
  public void text(double x, double y, String text, Lettering lettering) {
    int style = lettering.isBold() ? Font.BOLD : Font.PLAIN;
    graphics.setFont(new Font(Font.SANS_SERIF, style, 1).deriveFont((float) lettering.size()));
    graphics.setColor(Color.decode(lettering.colour()));
    double width = graphics.getFontMetrics().getStringBounds(text, graphics).getWidth();
    double left =
        switch (lettering.anchor()) {
          case START -> x;
          case MIDDLE -> x - width / 2;
          case END -> x - width;
        };
    graphics.drawString(text, (float) left, (float) y);
  }

  @Override
  public void textUpwards(double x, double y, String text, Lettering lettering) {
    AffineTransform upright = graphics.getTransform();
    graphics.translate(x, y);
    graphics.rotate(-Math.PI / 2);
    text(0, 0, text, lettering);
    graphics.setTransform(upright);
  }

  @Override
  public void cells(
      double x, double y, double side, int resolution, int[] cells, String[] colours) {
    BufferedImage field = new BufferedImage(resolution, resolution, BufferedImage.TYPE_INT_RGB);
    for (int at = 0; at < cells.length; at++) {
      int colour = Color.decode(colours[cells[at]]).getRGB();
      field.setRGB(at % resolution, at / resolution, colour);
    }
    AffineTransform place = AffineTransform.getTranslateInstance(x, y);
    place.scale(side / resolution, side / resolution);
    graphics.drawImage(field, place, null);
  }
}
