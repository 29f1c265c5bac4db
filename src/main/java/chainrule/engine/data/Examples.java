package chainrule.engine.data;

/**
 * Points of the plane with what a network is to answer there: a class each, or one or more targets.
 * All values are network values and finite.
 *
 * <p>The arrays are shared for speed; nobody writes to them.
 */
public final class Examples {
  private final double[] x1; // (example)
  private final double[] x2; // (example)
  private final int[] classIndex; // (example), empty for regression
  private final double[][] targets; // (target, example), empty for classification

  private Examples(double[] x1, double[] x2, int[] classIndex, double[][] targets) {
    this.x1 = x1;
    this.x2 = x2;
    this.classIndex = classIndex;
    this.targets = targets;
  }

  /**
   * Examples for classification.
   *
   * @param x1 (example)
   * @param x2 (example)
   * @param classIndex (example), from 0
   */
  public static Examples ofClasses(double[] x1, double[] x2, int[] classIndex) {
    requireSameLength("x2", x2.length, x1.length);
    requireSameLength("classIndex", classIndex.length, x1.length);
    return new Examples(x1, x2, classIndex, new double[0][]);
  }

  /**
   * Examples for regression.
   *
   * @param x1 (example)
   * @param x2 (example)
   * @param targets (target, example), at least one target
   */
  public static Examples ofTargets(double[] x1, double[] x2, double[][] targets) {
    requireSameLength("x2", x2.length, x1.length);
    if (targets.length == 0) {
      throw new IllegalArgumentException("targets is 0; allowed: 1 or more");
    }
    for (double[] target : targets) {
      requireSameLength("target", target.length, x1.length);
    }
    return new Examples(x1, x2, new int[0], targets);
  }

  private static void requireSameLength(String name, int length, int expected) {
    if (length != expected) {
      throw new IllegalArgumentException(
          name + " has " + length + " values; allowed: " + expected + ", one for each x1");
    }
  }

  /** How many examples there are. */
  public int count() {
    return x1.length;
  }

  /** How many regression targets each example has; 0 for classification. */
  public int targetCount() {
    return targets.length;
  }

  /** Shape (example). */
  public double[] x1() {
    return x1;
  }

  /** Shape (example). */
  public double[] x2() {
    return x2;
  }

  /** Class indices from 0, of shape (example); empty for regression. */
  public int[] classIndex() {
    return classIndex;
  }

  /** Shape (target, example); empty for classification. */
  public double[][] targets() {
    return targets;
  }

  /** The examples {@code order[from]} to {@code order[to - 1]}, in this order. */
  Examples select(int[] order, int from, int to) {
    double[][] selected = new double[targets.length][];
    for (int k = 0; k < selected.length; k++) {
      selected[k] = select(targets[k], order, from, to);
    }
    int[] classes = new int[selected.length == 0 ? to - from : 0];
    for (int i = 0; i < classes.length; i++) {
      classes[i] = classIndex[order[from + i]];
    }
    return new Examples(
        select(x1, order, from, to), select(x2, order, from, to), classes, selected);
  }

  private static double[] select(double[] values, int[] order, int from, int to) {
    double[] selected = new double[to - from];
    for (int i = 0; i < selected.length; i++) {
      selected[i] = values[order[from + i]];
    }
    return selected;
  }
}
