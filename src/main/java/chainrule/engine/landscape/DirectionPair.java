package chainrule.engine.landscape;

import java.util.List;

/**
 * Two directions in the space of parameters.
 *
 * @param first one number a parameter
 * @param second likewise
 * @param remark what to tell if they are not quite what was asked for; else empty
 * @param axes what the two are called if they are not quite what was asked for; else empty
 */
public record DirectionPair(double[] first, double[] second, String remark, List<String> axes) {
  public DirectionPair(double[] first, double[] second, String remark) {
    this(first, second, remark, List.of());
  }

  /** The same with the signs that come closest to another pair, so that no picture is mirrored. */
  public DirectionPair facing(DirectionPair other) {
    return new DirectionPair(
        towards(first, other.first), towards(second, other.second), remark, axes);
  }

  private static double[] towards(double[] direction, double[] other) {
    double[] result = direction.clone();
    if (Vectors.dot(direction, other) < 0) {
      for (int i = 0; i < result.length; i++) {
        result[i] = -result[i];
      }
    }
    return result;
  }
}
