package chainrule.engine.data;

import chainrule.engine.math.Elementary;
import chainrule.engine.math.Generator;

/** Recipes in which each class is a normally distributed cloud; noise makes the clouds wider. */
final class Clusters {
  private static final double TWO_PI = 6.283185307179586;

  private Clusters() {}

  static Sample twoGaussians(DataSettings settings) {
    double deviation = deviation(settings);
    return Generated.ofClasses(
        settings,
        0,
        (example, label, generator, place) -> {
          double centre = label == 1 ? 2 : -2;
          scatter(centre, centre, deviation, generator, place);
        });
  }

  static Sample blobs(DataSettings settings) {
    double deviation = deviation(settings);
    int classes = settings.classes();
    return Generated.ofClasses(
        settings,
        0,
        (example, label, generator, place) -> {
          double angle = TWO_PI * label / classes;
          double x1 = 4 * Elementary.sin(angle);
          double x2 = 4 * Elementary.cos(angle);
          scatter(x1, x2, deviation, generator, place);
        });
  }

  /** Of variance 0.5 + 7 noise. */
  private static double deviation(DataSettings settings) {
    return Math.sqrt(settings.noise() / 100 * 7 + 0.5);
  }

  private static void scatter(
      double x1, double x2, double deviation, Generator generator, double[] place) {
    place[0] = generator.gaussian() * deviation + x1;
    place[1] = generator.gaussian() * deviation + x2;
  }
}
