package chainrule.engine.data;

import chainrule.engine.math.Elementary;
import java.util.function.DoubleBinaryOperator;

/** Recipes in which a line or curve parts the plane, with a narrow gap along it. */
final class Regions {
  /** How far noise of 100 percent moves a point along each axis, as in tensorflow/playground. */
  private static final double REACH = 5;

  /** The same for squares of side 3, which noise would soon wipe out. */
  private static final double SQUARE_REACH = 2;

  private static final double TWO_PI = 6.283185307179586;
  private static final double THIRD_OF_PI = 1.0471975511965976;

  private Regions() {}

  static Sample circle(DataSettings settings) {
    return Generated.ofClasses(
        settings,
        REACH,
        (example, label, generator, place) -> {
          double r = label == 1 ? generator.uniform(0, 2.5) : generator.uniform(3.5, 5);
          double angle = generator.uniform(0, TWO_PI);
          place[0] = r * Elementary.cos(angle);
          place[1] = r * Elementary.sin(angle);
        });
  }

  static Sample exclusiveOr(DataSettings settings) {
    return Generated.ofClasses(
        settings,
        REACH,
        (example, label, generator, place) -> {
          boolean right = generator.below(2) == 1;
          boolean up = right == (label == 1);
          double x1 = generator.uniform(0.3, 5.3);
          double x2 = generator.uniform(0.3, 5.3);
          place[0] = right ? x1 : -x1;
          place[1] = up ? x2 : -x2;
        });
  }

  static Sample checkerboard(DataSettings settings) {
    return divided(
        settings,
        SQUARE_REACH,
        0.05,
        (x1, x2) -> Elementary.sin(x1 * THIRD_OF_PI) * Elementary.sin(x2 * THIRD_OF_PI));
  }

  static Sample heart(DataSettings settings) {
    return divided(
        settings,
        REACH,
        0.05,
        (x1, x2) -> {
          double x = x1 / 4;
          double y = x2 / 4;
          double outsideCircle = x * x + y * y - 1;
          return x * x * y * y * y - outsideCircle * outsideCircle * outsideCircle;
        });
  }

  static Sample aboveSine(DataSettings settings) {
    return divided(settings, REACH, 0.2, (x1, x2) -> x2 - 3 * Elementary.sin(x1));
  }

  static Sample aboveCubic(DataSettings settings) {
    return divided(settings, REACH, 0.2, (x1, x2) -> x2 - (x1 * x1 - 16) * x1 / 20);
  }

  static Sample aboveAbsolute(DataSettings settings) {
    return divided(settings, REACH, 0.2, (x1, x2) -> x2 - Math.abs(x1) + 3);
  }

  /**
   * Class 1 where the side is above the gap, class 0 where it is below minus the gap, spread evenly
   * over each.
   */
  private static Sample divided(
      DataSettings settings, double reach, double gap, DoubleBinaryOperator side) {
    double edge = Coordinates.DOMAIN.to();
    return Generated.ofClasses(
        settings,
        reach,
        (example, label, generator, place) -> {
          double towards = -1;
          while (!(towards > gap)) {
            place[0] = generator.uniform(-edge, edge);
            place[1] = generator.uniform(-edge, edge);
            double value = side.applyAsDouble(place[0], place[1]);
            towards = label == 1 ? value : -value;
          }
        });
  }
}
