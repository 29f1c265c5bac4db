package chainrule.drawing;

/** Colours that lie between others, mixed in Oklab, where equal steps look equally large. */
public final class Ramp {
  private Ramp() {}

  /**
   * The colours from the first stop to the last.
   *
   * @param count 2 or more
   * @param stops two or more, evenly apart, each {@code "#rrggbb"}
   */
  public static String[] of(int count, String... stops) {
    double[][] known = new double[stops.length][];
    for (int i = 0; i < stops.length; i++) {
      known[i] = oklab(stops[i]);
    }
    String[] colours = new String[count];
    for (int i = 0; i < count; i++) {
      double place = i * (stops.length - 1.0) / (count - 1);
      int start = Math.min(stops.length - 2, (int) place);
      double share = place - start;
      double[] mixed = new double[3];
      for (int part = 0; part < 3; part++) {
        double from = known[start][part];
        mixed[part] = from + share * (known[start + 1][part] - from);
      }
      colours[i] = text(mixed);
    }
    return colours;
  }

  /** Lightness, green to red, blue to yellow (Ottosson 2020). */
  private static double[] oklab(String colour) {
    double red = linear(colour, 1);
    double green = linear(colour, 3);
    double blue = linear(colour, 5);
    double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
    double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
    double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
    return new double[] {
      0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
      1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
    };
  }

  private static double linear(String colour, int at) {
    double c = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  private static String text(double[] oklab) {
    double l = cube(oklab[0] + 0.3963377774 * oklab[1] + 0.2158037573 * oklab[2]);
    double m = cube(oklab[0] - 0.1055613458 * oklab[1] - 0.0638541728 * oklab[2]);
    double s = cube(oklab[0] - 0.0894841775 * oklab[1] - 1.291485548 * oklab[2]);
    return "#"
        + part(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s)
        + part(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s)
        + part(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  }

  private static double cube(double value) {
    return value * value * value;
  }

  private static String part(double c) {
    double shown = c <= 0.0031308 ? 12.92 * c : 1.055 * Math.pow(c, 1 / 2.4) - 0.055;
    long level = Math.round(255 * Math.min(1, Math.max(0, shown)));
    return Integer.toHexString((int) level + 256).substring(1);
  }
}
