package chainrule.engine.data;

import chainrule.engine.math.Elementary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Points given by the user: painted on the plot, or taken from two columns of a table and a third
 * one with labels or numbers. Immutable.
 *
 * <p>Every coordinate is kept as one of 4,096 steps of a round size, so that the text for links is
 * short and holds exactly what the network learned from. Painted points keep 0.005, within -10.24
 * and 10.235; a column's step is at least 1/4,094 of its span and keeps most tables exact.
 *
 * <p>The text is made of letters, digits, - and _. It begins with the format's version 1 and the
 * kind. Painted points ({@code 1p}) take five characters each, so that 300 points need 1,502; with
 * a value in place of a class ({@code 1v}) they take six.
 */
public final class OwnPoints {
  /** The most points. */
  public static final int MAXIMUM_POINTS = 5000;

  /** The size of the largest number in a column. */
  private static final double LARGEST = 1e15;

  private final boolean painted;
  private final OwnColumn x1;
  private final OwnColumn x2;
  private final int[] classIndex; // (point); empty if there is a target
  private final List<String> classNames; // empty if there is a target
  private final @Nullable OwnColumn target;
  private final String text;

  OwnPoints(
      boolean painted,
      OwnColumn x1,
      OwnColumn x2,
      int[] classIndex,
      List<String> classNames,
      @Nullable OwnColumn target) {
    this.painted = painted;
    this.x1 = x1;
    this.x2 = x2;
    this.classIndex = classIndex;
    this.classNames = List.copyOf(classNames);
    this.target = target;
    this.text = OwnWriter.write(this);
  }

  /**
   * What a text was read as.
   *
   * @param points the points, or none if there is a problem
   * @param problem what is wrong and what is allowed, or empty
   */
  public record Reading(OwnPoints points, String problem) {}

  /** Reads what {@link #text} gave. Never throws. */
  public static Reading read(String text) {
    return OwnReader.read(text);
  }

  /** No points yet: an empty canvas for two classes. */
  public static OwnPoints none() {
    return painted(new double[0], new double[0], new int[0]);
  }

  /**
   * Points painted on the plot of generated data, with the classes 0 to 5.
   *
   * @param x1 (point), network values, which are the original values here
   * @param x2 (point)
   * @param classIndex (point)
   * @throws IllegalArgumentException naming the point, its value and what is allowed
   */
  public static OwnPoints painted(double[] x1, double[] x2, int[] classIndex) {
    requireSameLength("x2", x2.length, x1.length);
    requireSameLength("class", classIndex.length, x1.length);
    requireCount(x1.length);
    requireNumbers("x1", x1);
    requireNumbers("x2", x2);
    int classes = 2;
    for (int i = 0; i < classIndex.length; i++) {
      requireClass(classIndex[i], i, Classes.MAXIMUM);
      classes = Math.max(classes, classIndex[i] + 1);
    }
    return new OwnPoints(
        true,
        OwnColumn.painted("x1", x1),
        OwnColumn.painted("x2", x2),
        classIndex.clone(),
        Classes.numbered("class", classes),
        null);
  }

  /**
   * Points painted on the plot of generated data, with a value from -1 to 1 each; others are taken
   * as the nearer end.
   *
   * @param x1 (point), network values, which are the original values here
   * @param x2 (point)
   * @param value (point)
   * @throws IllegalArgumentException naming the point, its value and what is allowed
   */
  public static OwnPoints paintedValues(double[] x1, double[] x2, double[] value) {
    requireSameLength("x2", x2.length, x1.length);
    requireSameLength("value", value.length, x1.length);
    requireCount(x1.length);
    requireNumbers("x1", x1);
    requireNumbers("x2", x2);
    requireNumbers("value", value);
    double[] bounded = new double[value.length];
    for (int i = 0; i < bounded.length; i++) {
      bounded[i] = Math.min(Math.max(value[i], -1), 1);
    }
    return new OwnPoints(
        true,
        OwnColumn.painted("x1", x1),
        OwnColumn.painted("x2", x2),
        new int[0],
        List.of(),
        OwnColumn.painted("y", bounded));
  }

  /**
   * Rows of a table with a class each.
   *
   * @param x1Name the heading of the first column
   * @param x1 (row), original values
   * @param x2Name the heading of the second column
   * @param x2 (row), original values
   * @param classIndex (row)
   * @param classNames 2 to 6 names, by class index
   * @throws IllegalArgumentException naming the row, its value and what is allowed
   */
  public static OwnPoints ofClasses(
      String x1Name,
      double[] x1,
      String x2Name,
      double[] x2,
      int[] classIndex,
      List<String> classNames) {
    requireRows(x1.length);
    requireSameLength(x2Name, x2.length, x1.length);
    requireSameLength("class", classIndex.length, x1.length);
    requireNumbers(x1Name, x1);
    requireNumbers(x2Name, x2);
    if (classNames.size() < 2 || classNames.size() > Classes.MAXIMUM) {
      throw new IllegalArgumentException(
          "number of classes is " + classNames.size() + "; allowed: 2 to " + Classes.MAXIMUM);
    }
    for (int i = 0; i < classIndex.length; i++) {
      requireClass(classIndex[i], i, classNames.size());
    }
    List<String> headings = Names.tidy(List.of(x1Name, x2Name), List.of("x1", "x2"));
    return new OwnPoints(
        false,
        OwnColumn.of(headings.get(0), x1),
        OwnColumn.of(headings.get(1), x2),
        classIndex.clone(),
        Names.tidy(classNames, Classes.numbered("class", classNames.size())),
        null);
  }

  /**
   * Rows of a table with a number each that is to be learned.
   *
   * @param x1Name the heading of the first column
   * @param x1 (row), original values
   * @param x2Name the heading of the second column
   * @param x2 (row), original values
   * @param targetName the heading of the column to be learned
   * @param target (row), original values
   * @throws IllegalArgumentException naming the row, its value and what is allowed
   */
  public static OwnPoints ofTarget(
      String x1Name, double[] x1, String x2Name, double[] x2, String targetName, double[] target) {
    requireRows(x1.length);
    requireSameLength(x2Name, x2.length, x1.length);
    requireSameLength(targetName, target.length, x1.length);
    requireNumbers(x1Name, x1);
    requireNumbers(x2Name, x2);
    requireNumbers(targetName, target);
    List<String> headings =
        Names.tidy(List.of(x1Name, x2Name, targetName), List.of("x1", "x2", "y"));
    return new OwnPoints(
        false,
        OwnColumn.of(headings.get(0), x1),
        OwnColumn.of(headings.get(1), x2),
        new int[0],
        List.of(),
        OwnColumn.of(headings.get(2), target));
  }

  private static void requireRows(int count) {
    if (count == 0) {
      throw new IllegalArgumentException("number of points is 0; allowed: 1 to " + MAXIMUM_POINTS);
    }
    requireCount(count);
  }

  private static void requireCount(int count) {
    if (count > MAXIMUM_POINTS) {
      throw new IllegalArgumentException(
          "number of points is " + count + "; allowed: at most " + MAXIMUM_POINTS);
    }
  }

  private static void requireSameLength(String name, int length, int expected) {
    if (length != expected) {
      throw new IllegalArgumentException(
          name + " has " + length + " values; allowed: " + expected + ", one for each point");
    }
  }

  private static void requireNumbers(String name, double[] values) {
    for (int i = 0; i < values.length; i++) {
      if (!Elementary.isFinite(values[i]) || Math.abs(values[i]) > LARGEST) {
        throw new IllegalArgumentException(
            name
                + " of point "
                + (i + 1)
                + (Double.isNaN(values[i]) ? " is not a number" : " is too large")
                + "; allowed: a number from -1e15 to 1e15");
      }
    }
  }

  private static void requireClass(int classIndex, int point, int classes) {
    if (classIndex < 0 || classIndex >= classes) {
      throw new IllegalArgumentException(
          "class of point "
              + (point + 1)
              + " is "
              + classIndex
              + "; allowed: 0 to "
              + (classes - 1));
    }
  }

  /** How many points there are. */
  public int count() {
    return x1.count();
  }

  /** Whether the points have classes or numbers to be learned. */
  public Task task() {
    return target == null ? Task.CLASSIFICATION : Task.REGRESSION;
  }

  /** The names of 2 to 6 classes by class index; empty for regression. */
  public List<String> classNames() {
    return classNames;
  }

  /** The classes of the points, of shape (point); empty for regression. */
  public int[] classIndex() {
    return classIndex.clone();
  }

  /** Original values, of shape (point). */
  public double[] x1() {
    return x1.values();
  }

  /** Original values, of shape (point). */
  public double[] x2() {
    return x2.values();
  }

  /** The classes or, for regression, the original values to be learned, of shape (point). */
  public double[] labels() {
    if (target != null) {
      return target.values();
    }
    double[] labels = new double[classIndex.length];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = classIndex[i];
    }
    return labels;
  }

  /** Whether the points were painted, so that more can be added on the same canvas. */
  public boolean painted() {
    return painted;
  }

  OwnColumn x1Column() {
    return x1;
  }

  OwnColumn x2Column() {
    return x2;
  }

  /** The column to be learned, or null if there are classes. */
  @Nullable OwnColumn target() {
    return target;
  }

  int classOf(int point) {
    return classIndex[point];
  }

  /** The text for links, which {@link #read} reads; empty if there are no points. */
  public String text() {
    return text;
  }

  /** All points; if there are none, an empty sample with this many targets. */
  Sample sample(int targetCount) {
    if (count() == 0) {
      return empty(targetCount);
    }
    if (painted) {
      return paintedSample();
    }
    if (target == null) {
      return Sample.ofClasses(x1.column(), x2.column(), classIndex);
    }
    return Sample.ofTarget(x1.column(), x2.column(), target.column());
  }

  private Sample paintedSample() {
    if (target == null) {
      return new Sample(
          Examples.ofClasses(x1.values(), x2.values(), classIndex), Coordinates.plain(0));
    }
    double[][] targets = {target.values()};
    return new Sample(Examples.ofTargets(x1.values(), x2.values(), targets), Coordinates.plain(1));
  }

  private static Sample empty(int targetCount) {
    double[] no = new double[0];
    Examples examples =
        targetCount == 0
            ? Examples.ofClasses(no, no, new int[0])
            : Examples.ofTargets(no, no, new double[targetCount][0]);
    return new Sample(examples, Coordinates.plain(targetCount));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof OwnPoints points && text.equals(points.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
