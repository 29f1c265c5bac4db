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

  /**
   * Which directions have to be turned round, so that no picture of another pair is mirrored.
   *
   * @return 1 for the first, 2 for the second, 3 for both, 0 for none
   */
  public int turnsTo(DirectionPair other) {
    return (Vectors.dot(first, other.first) < 0 ? 1 : 0)
        + (Vectors.dot(second, other.second) < 0 ? 2 : 0);
  }

  /**
   * The same, some directions turned round.
   *
   * @param turns as {@link #turnsTo}
   */
  public DirectionPair turned(int turns) {
    return new DirectionPair(
        (turns & 1) > 0 ? opposite(first) : first,
        (turns & 2) > 0 ? opposite(second) : second,
        remark,
        axes);
  }

  private static double[] opposite(double[] direction) {
    double[] result = new double[direction.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = -direction[i];
    }
    return result;
  }
}
