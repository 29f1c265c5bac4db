package chainrule.engine.landscape;

import chainrule.engine.network.Shape;

/**
 * Where one stands when a direction is to be chosen.
 *
 * @param training the surface that training descends
 * @param parameters the present ones
 * @param trajectory where training has been since it last began or was moved by hand, in order; may
 *     end with the present point
 * @param first index of the first parameter chosen
 * @param second index of the second, not the first
 * @param seed of random directions
 */
public record Standpoint(
    LossSurface training,
    double[] parameters,
    double[][] trajectory,
    int first,
    int second,
    int seed) {
  public Standpoint {
    int count = training.shape().parameterCount();
    requireIndex("first parameter", first, count);
    requireIndex("second parameter", second, count);
    if (first == second) {
      throw new IllegalArgumentException(
          "second parameter is " + second + "; allowed: another than the first");
    }
  }

  private static void requireIndex(String name, int index, int count) {
    if (index < 0 || index >= count) {
      throw new IllegalArgumentException(name + " is " + index + "; allowed: 0 to " + (count - 1));
    }
  }

  Shape shape() {
    return training.shape();
  }
}
