package chainrule.engine.data;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads own points in the {@link OwnFormat}. The first thing wrong is kept as the problem; what is
 * read after it has no meaning and is thrown away.
 */
final class OwnReader {
  private final String text;
  private int at;
  private boolean full;
  private String problem = "";

  private OwnReader(String text) {
    this.text = text;
  }

  /** The points, or none and a problem. Never throws. */
  static OwnPoints.Reading read(String text) {
    if (text.isEmpty()) {
      return new OwnPoints.Reading(OwnPoints.none(), "");
    }
    OwnReader reader = new OwnReader(text);
    OwnPoints points = reader.readPoints();
    return reader.failed()
        ? new OwnPoints.Reading(OwnPoints.none(), reader.problem)
        : new OwnPoints.Reading(points, "");
  }

  private OwnPoints readPoints() {
    char version = readCharacter();
    full = version == OwnFormat.FULL_VERSION;
    if (version != OwnFormat.VERSION && !full) {
      return fail("begins with another version", "1 or 2");
    }
    char kind = readCharacter();
    if (kind == OwnFormat.CLASSES || kind == OwnFormat.NUMBERS) {
      return readTable(kind == OwnFormat.CLASSES);
    }
    if (kind == OwnFormat.PAINTED && !full) {
      return readPainted();
    }
    if (kind == OwnFormat.VALUES && !full) {
      return readValues();
    }
    return fail(
        "holds an unknown kind of points", (full ? "" : "p, v, ") + "c or n behind the version");
  }

  private OwnPoints readPainted() {
    int count = countPoints(OwnFormat.LEVEL_DIGITS * 2 + OwnFormat.CLASS_DIGITS);
    double[] x1 = new double[count];
    double[] x2 = new double[count];
    int[] classIndex = new int[count];
    int classes = 2;
    for (int i = 0; i < count; i++) {
      x1[i] = readNumber(OwnFormat.LEVEL_DIGITS);
      x2[i] = readNumber(OwnFormat.LEVEL_DIGITS);
      classIndex[i] = readClass(Classes.MAXIMUM);
      classes = Math.max(classes, classIndex[i] + 1);
    }
    return new OwnPoints(
        true,
        OwnColumn.ofLevels("x1", x1),
        OwnColumn.ofLevels("x2", x2),
        classIndex,
        Classes.numbered("class", classes),
        List.of(),
        Scaling.PLAIN,
        0);
  }

  private OwnPoints readValues() {
    int count = countPoints(OwnFormat.LEVEL_DIGITS * 3);
    double[] x1 = new double[count];
    double[] x2 = new double[count];
    double[] levels = new double[count];
    for (int i = 0; i < count; i++) {
      x1[i] = readNumber(OwnFormat.LEVEL_DIGITS);
      x2[i] = readNumber(OwnFormat.LEVEL_DIGITS);
      levels[i] = readNumber(OwnFormat.LEVEL_DIGITS);
    }
    OwnColumn values = OwnColumn.ofLevels("y", levels);
    for (double value : values.values()) {
      if (Math.abs(value) > 1) {
        return fail("has a point with a value beyond 1", "-1 to 1");
      }
    }
    return new OwnPoints(
        true,
        OwnColumn.ofLevels("x1", x1),
        OwnColumn.ofLevels("x2", x2),
        new int[0],
        List.of(),
        List.of(values),
        Scaling.PLAIN,
        0);
  }

  private OwnPoints readTable(boolean classes) {
    int scaling = full ? readInteger(OwnFormat.SCALING_DIGITS) : 0;
    int testCount = full ? readInteger(OwnFormat.TEST_DIGITS) : 0;
    if (scaling >= Scaling.values().length) {
      return fail("has an unknown scaling", "0 to " + (Scaling.values().length - 1));
    }
    List<Heading> headings = new ArrayList<>();
    headings.add(readHeading());
    headings.add(readHeading());
    List<String> names = classes ? readClassNames() : List.of();
    int targets = classes ? 0 : full ? readInteger(OwnFormat.COUNT_DIGITS) : 1;
    if (!classes && (targets < 1 || targets > OwnPoints.MAXIMUM_TARGETS)) {
      return fail("has " + targets + " columns to be learned", "1 to " + OwnPoints.MAXIMUM_TARGETS);
    }
    for (int k = 0; k < targets; k++) {
      headings.add(readHeading());
    }
    int size = classes ? OwnFormat.CLASS_DIGITS : 0;
    for (Heading heading : headings) {
      size += heading.digits();
    }
    int count = countPoints(size);
    if (testCount > 0 && testCount >= count) {
      return fail("has " + testCount + " points of test data", "less than all points");
    }
    double[][] levels = new double[headings.size()][count];
    int[] classIndex = new int[classes ? count : 0];
    for (int i = 0; i < count; i++) {
      for (int k = 0; k < levels.length; k++) {
        levels[k][i] = readNumber(headings.get(k).digits());
      }
      if (classes) {
        classIndex[i] = readClass(names.size());
      }
    }
    List<OwnColumn> columns = new ArrayList<>();
    for (int k = 0; k < levels.length; k++) {
      columns.add(headings.get(k).column(levels[k]));
    }
    return new OwnPoints(
        false,
        columns.get(0),
        columns.get(1),
        classIndex,
        names,
        columns.subList(2, columns.size()),
        Scaling.values()[scaling],
        testCount);
  }

  private List<String> readClassNames() {
    int classes = readInteger(OwnFormat.CLASS_DIGITS);
    if (classes < 2 || classes > Classes.MAXIMUM) {
      fail("has " + classes + " classes", "2 to " + Classes.MAXIMUM);
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < classes && !failed(); i++) {
      names.add(readName());
    }
    return names;
  }

  /** What stands in front of a column's levels. */
  private record Heading(String name, int digits, DecimalStep step, double first) {
    OwnColumn column(double[] levels) {
      return new OwnColumn(name, digits, step, first, levels);
    }
  }

  private Heading readHeading() {
    String name = readName();
    int digits = full ? readInteger(OwnFormat.COUNT_DIGITS) : OwnFormat.LEVEL_DIGITS;
    if (digits < OwnColumn.LEAST_DIGITS || digits > OwnColumn.MOST_DIGITS) {
      fail(
          "has a column of " + digits + " digits",
          OwnColumn.LEAST_DIGITS + " to " + OwnColumn.MOST_DIGITS);
    }
    int step = readInteger(OwnFormat.STEP_DIGITS);
    double first = readNumber(OwnFormat.FIRST_DIGITS) - OwnColumn.LARGEST_FIRST;
    if (step >= DecimalStep.COUNT || first > OwnColumn.LARGEST_FIRST) {
      fail("has a column that is out of range", "numbers from -1e15 to 1e15");
      return new Heading(name, digits, DecimalStep.ofIndex(0), 0);
    }
    return new Heading(name, digits, DecimalStep.ofIndex(step), first);
  }

  private String readName() {
    StringBuilder name = new StringBuilder();
    char c = readCharacter();
    while (!failed()) {
      if (c == '-') {
        if (at < text.length() && text.charAt(at) == '-') {
          at++;
          break;
        }
        name.append((char) readInteger(OwnFormat.CHARACTER_DIGITS));
      } else {
        name.append(c == '_' ? ' ' : c);
      }
      c = readCharacter();
    }
    if (!Names.isTidy(name.toString())) {
      fail("has a name that is empty or too long", "1 to 40 characters");
    }
    return name.toString();
  }

  private int readClass(int classes) {
    int classIndex = readInteger(OwnFormat.CLASS_DIGITS);
    if (classIndex >= classes) {
      fail("has a point of class " + classIndex, "0 to " + (classes - 1));
    }
    return classIndex;
  }

  /** How many points of so many characters the rest holds; 0 after a problem. */
  private int countPoints(int size) {
    if (failed()) {
      return 0;
    }
    int rest = text.length() - at;
    if (rest % size != 0) {
      fail("ends within a point", size + " characters for each point");
    } else if (rest == 0) {
      fail("holds no points", "1 to " + OwnPoints.MAXIMUM_POINTS);
    } else if (rest / size > OwnPoints.MAXIMUM_POINTS) {
      fail("holds " + rest / size + " points", "at most " + OwnPoints.MAXIMUM_POINTS);
    }
    return failed() ? 0 : rest / size;
  }

  private int readInteger(int digits) {
    return (int) readNumber(digits);
  }

  private double readNumber(int digits) {
    double number = 0;
    for (int i = 0; i < digits; i++) {
      number = number * 64 + Math.max(OwnFormat.valueOf(readCharacter()), 0);
    }
    return number;
  }

  /** The next character, or an A once there is a problem. */
  private char readCharacter() {
    if (at >= text.length()) {
      fail("ends too early", "the whole text of the points");
      return 'A';
    }
    char c = text.charAt(at);
    at++;
    if (OwnFormat.valueOf(c) < 0) {
      fail("has the character " + c, "letters, digits, - and _");
      return 'A';
    }
    return c;
  }

  private boolean failed() {
    return !problem.isEmpty();
  }

  private OwnPoints fail(String what, String allowed) {
    if (!failed()) {
      problem = "own " + what + "; allowed: " + allowed;
    }
    return OwnPoints.none();
  }
}
