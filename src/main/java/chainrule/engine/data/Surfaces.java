package chainrule.engine.data;

import chainrule.engine.math.Elementary;

/** Recipes whose targets are a smooth function of the place. */
final class Surfaces {
  private Surfaces() {}

  static Sample plane(DataSettings settings) {
    return Generated.ofTargets(settings, (x1, x2, targets) -> targets[0] = (x1 + x2) / 12);
  }

  static Sample multiGauss(DataSettings settings) {
    return Generated.ofTargets(
        settings,
        (x1, x2, targets) -> {
          double height = 0;
          for (int column = -1; column <= 1; column++) {
            for (int row = -1; row <= 1; row += 2) {
              double d1 = x1 - column * 4;
              double d2 = x2 - row * 2.5;
              double hill = Elementary.exp(-(d1 * d1 + d2 * d2) / 3);
              boolean up = (column == 0) == (row < 0);
              height += up ? hill : -hill;
            }
          }
          targets[0] = height;
        });
  }

  static Sample ripple(DataSettings settings) {
    return Generated.ofTargets(
        settings,
        (x1, x2, targets) -> targets[0] = Elementary.cos(Math.sqrt(x1 * x1 + x2 * x2) * 1.5));
  }

  static Sample saddle(DataSettings settings) {
    return Generated.ofTargets(
        settings, (x1, x2, targets) -> targets[0] = (x1 * x1 - x2 * x2) / 36);
  }

  static Sample vortex(DataSettings settings) {
    return Generated.ofTargets(
        settings,
        (x1, x2, targets) -> {
          double u1 = x1 / 3;
          double u2 = x2 / 3;
          double strength = Elementary.exp((1 - (u1 * u1 + u2 * u2)) / 2);
          targets[0] = -u2 * strength;
          targets[1] = u1 * strength;
        });
  }
}
