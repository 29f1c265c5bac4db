package chainrule.engine.data;

import chainrule.engine.math.Elementary;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Points given by the user: painted on the plot, or taken from two columns of a table and others
 * with labels or numbers. Immutable.
 *
 * <p>Every coordinate is kept as a multiple of a step of a round size, so that the text for links
 * is short and holds exactly what the network learned from. Painted points keep 0.005, within
 * -10.24 and 10.235; for a column see {@link OwnColumn}.
 *
 * <p>The text is made of letters, digits, - and _. It begins with the format's version and the
 * kind. Painted points ({@code 1p}) take five characters each, so that 300 points need 1,502; with
 * a value in place of a class ({@code 1v}) they take six.
 */
public final class OwnPoints {
  /** The most points. */
  public static final int MAXIMUM_POINTS = 5000;

  /** The most columns that are learned at once. */
  public static final int MAXIMUM_TARGETS = 6;

  /** The size of the largest number in a column. */
  private static final double LARGEST = 1e15;

  private final boolean painted;
  private final OwnColumn x1;
  private final OwnColumn x2;
  private final int[] classIndex; // (point); empty if there is a target
  private final List<String> classNames; // empty if there is a target
  private final List<OwnColumn> targets; // empty if there are classes
  private final Scaling scaling;
  private final int testCount;
  private final String text;

  OwnPoints(
      boolean painted,
      OwnColumn x1,
      OwnColumn x2,
      int[] classIndex,
      List<String> classNames,
      List<OwnColumn> targets,
      Scaling scaling,
      int testCount) {
    this.painted = painted;
    this.x1 = x1;
    this.x2 = x2;
    this.classIndex = classIndex;
    this.classNames = List.copyOf(classNames);
    this.targets = List.copyOf(targets);
    this.scaling = scaling;
    this.testCount = testCount;
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
        List.of(),
        Scaling.PLAIN,
        0);
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
        List.of(OwnColumn.painted("y", bounded)),
        Scaling.PLAIN,
        0);
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
        List.of(),
        Scaling.STANDARDISED,
        0);
  }

  /**
   * Rows of a table with numbers that are to be learned.
   *
   * @param x1Name the heading of the first column
   * @param x1 (row), original values
   * @param x2Name the heading of the second column
   * @param x2 (row), original values
   * @param targetNames the headings of the 1 to 6 columns to be learned
   * @param targets (target, row), original values
   * @throws IllegalArgumentException naming the row, its value and what is allowed
   */
  public static OwnPoints ofTargets(
      String x1Name,
      double[] x1,
      String x2Name,
      double[] x2,
      List<String> targetNames,
      double[][] targets) {
    requireRows(x1.length);
    requireSameLength(x2Name, x2.length, x1.length);
    requireNumbers(x1Name, x1);
    requireNumbers(x2Name, x2);
    int count = targets.length;
    if (count < 1 || count > MAXIMUM_TARGETS || targetNames.size() != count) {
      throw new IllegalArgumentException(
          "number of columns to be learned is " + count + "; allowed: 1 to " + MAXIMUM_TARGETS);
    }
    List<String> names = new ArrayList<>(List.of(x1Name, x2Name));
    List<String> fallbacks = new ArrayList<>(List.of("x1", "x2"));
    for (int k = 0; k < count; k++) {
      requireSameLength(targetNames.get(k), targets[k].length, x1.length);
      requireNumbers(targetNames.get(k), targets[k]);
      names.add(targetNames.get(k));
      fallbacks.add(count == 1 ? "y" : "y" + (k + 1));
    }
    List<String> headings = Names.tidy(names, fallbacks);
    List<OwnColumn> columns = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      columns.add(OwnColumn.of(headings.get(2 + k), targets[k]));
    }
    return new OwnPoints(
        false,
        OwnColumn.of(headings.get(0), x1),
        OwnColumn.of(headings.get(1), x2),
        new int[0],
        List.of(),
        columns,
        Scaling.STANDARDISED,
        0);
  }

  /**
   * The same rows of a table in other coordinates, and parted by the table's own word.
   *
   * @param testCount how many rows at the end are test data; 0 to part all at random
   * @throws IllegalArgumentException naming the value and what is allowed
   */
  public OwnPoints with(Scaling scaling, int testCount) {
    if (testCount < 0 || testCount >= count()) {
      throw new IllegalArgumentException(
          "number of test rows is " + testCount + "; allowed: 0 to " + (count() - 1));
    }
    return new OwnPoints(painted, x1, x2, classIndex, classNames, targets, scaling, testCount);
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
    return targets.isEmpty() ? Task.CLASSIFICATION : Task.REGRESSION;
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

  /** How many numbers each point has to learn; 0 for classification. */
  public int targetCount() {
    return targets.size();
  }

  /** What each point has to learn: class indices, or original values; (answer, point). */
  public double[][] answers() {
    double[][] answers = new double[Math.max(1, targets.size())][];
    for (int k = 0; k < targets.size(); k++) {
      answers[k] = targets.get(k).values();
    }
    if (targets.isEmpty()) {
      answers[0] = new double[classIndex.length];
      for (int i = 0; i < classIndex.length; i++) {
        answers[0][i] = classIndex[i];
      }
    }
    return answers;
  }

  /** What becomes of the numbers before a network gets them. */
  public Scaling scaling() {
    return scaling;
  }

  /** How many points at the end are test data by the table's own word; 0 to part all at random. */
  public int testCount() {
    return testCount;
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

  /** The columns to be learned; empty if there are classes. */
  List<OwnColumn> targets() {
    return targets;
  }

  /**
   * The steps to which the given values were rounded, of shape (column); 0 where all were kept.
   *
   * @param originals (column, point): x1, x2, and the class indices or the values to be learned
   */
  public double[] roundings(double[][] originals) {
    double[] roundings = new double[2 + targets.size()];
    roundings[0] = x1.rounding(originals[0]);
    roundings[1] = x2.rounding(originals[1]);
    for (int k = 0; k < targets.size(); k++) {
      roundings[2 + k] = targets.get(k).rounding(originals[2 + k]);
    }
    return roundings;
  }

  /** The original values of x1 and of x2 that a plot reaches from and to, of shape (axis, 2). */
  public double[][] bounds() {
    Coordinates shown = sample(targetCount()).coordinates();
    return new double[][] {
      bounds(shown.x1(), shown.x1Range()), bounds(shown.x2(), shown.x2Range())
    };
  }

  private static double[] bounds(Axis axis, Range range) {
    return new double[] {axis.toOriginal(range.from()), axis.toOriginal(range.to())};
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
    Column first = x1.column(scaling);
    Column second = x2.column(scaling);
    if (targets.isEmpty()) {
      return Sample.ofClasses(first, second, classIndex);
    }
    List<Column> columns = new ArrayList<>();
    for (OwnColumn target : targets) {
      columns.add(target.column(scaling));
    }
    return Sample.ofTargets(first, second, columns);
  }

  private Sample paintedSample() {
    if (targets.isEmpty()) {
      return new Sample(
          Examples.ofClasses(x1.values(), x2.values(), classIndex), Coordinates.plain(0));
    }
    return new Sample(
        Examples.ofTargets(x1.values(), x2.values(), answers()), Coordinates.plain(1));
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
