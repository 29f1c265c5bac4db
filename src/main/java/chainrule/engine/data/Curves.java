package chainrule.engine.data;

import chainrule.engine.math.Elementary;

/** Recipes in which each class is a bent or closed band. */
final class Curves {
  private static final double PI = 3.141592653589793;
  private static final double INNERMOST = 0.5;
  private static final double OUTERMOST = 5;

  private Curves() {}

  /**
   * Arms of 2.5 / arms turns each, so that neighbouring arms are 1.8 apart however many there are.
   * Two arms are as much wound as a small network learns from nearly any first weights.
   */
  static Sample spiral(DataSettings settings) {
    int arms = settings.arms();
    double sweep = PI * 5 / arms;
    return Generated.ofClasses(
        settings,
        1,
        (example, label, generator, place) -> {
          int pointsOfArm = (settings.points() - label + arms - 1) / arms;
          int before = example / arms;
          double along = (generator.uniform() + before) / pointsOfArm;
          double start = PI * 2 * label / arms;
          double angle = sweep * along + start;
          double r = along * (OUTERMOST - INNERMOST) + INNERMOST;
          place[0] = r * Elementary.sin(angle);
          place[1] = r * Elementary.cos(angle);
        });
  }

  static Sample moons(DataSettings settings) {
    double radius = 3.5;
    return Generated.ofClasses(
        settings,
        2,
        (example, label, generator, place) -> {
          double angle = generator.uniform(0, PI);
          double x = Elementary.cos(angle) - 0.5;
          double y = Elementary.sin(angle) - 0.25;
          place[0] = (label == 1 ? x : -x) * radius;
          place[1] = (label == 1 ? y : -y) * radius;
        });
  }

  static Sample rings(DataSettings settings) {
    double width = OUTERMOST / settings.classes();
    return Generated.ofClasses(
        settings,
        width,
        (example, label, generator, place) -> {
          double r = (generator.uniform(0.3, 1) + label) * width;
          double angle = generator.uniform(0, PI * 2);
          place[0] = r * Elementary.cos(angle);
          place[1] = r * Elementary.sin(angle);
        });
  }
}
