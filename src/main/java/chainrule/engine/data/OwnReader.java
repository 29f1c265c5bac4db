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
    if (readCharacter() != OwnFormat.VERSION) {
      return fail("begins with another version", "1");
    }
    return switch (readCharacter()) {
      case OwnFormat.PAINTED -> readPainted();
      case OwnFormat.VALUES -> readValues();
      case OwnFormat.CLASSES -> readClasses();
      case OwnFormat.NUMBERS -> readNumbers();
      default -> fail("holds an unknown kind of points", "p, v, c or n behind the version");
    };
  }

  private OwnPoints readPainted() {
    int count = countPoints(OwnFormat.CLASS_DIGITS);
    int[] x1 = new int[count];
    int[] x2 = new int[count];
    int[] classIndex = new int[count];
    int classes = 2;
    for (int i = 0; i < count; i++) {
      x1[i] = readInteger(OwnFormat.LEVEL_DIGITS);
      x2[i] = readInteger(OwnFormat.LEVEL_DIGITS);
      classIndex[i] = readClass(Classes.MAXIMUM);
      classes = Math.max(classes, classIndex[i] + 1);
    }
    return new OwnPoints(
        true,
        OwnColumn.painted("x1", x1),
        OwnColumn.painted("x2", x2),
        classIndex,
        Classes.numbered("class", classes),
        null);
  }

  private OwnPoints readValues() {
    int count = countPoints(OwnFormat.LEVEL_DIGITS);
    int[] x1 = new int[count];
    int[] x2 = new int[count];
    int[] levels = new int[count];
    for (int i = 0; i < count; i++) {
      x1[i] = readInteger(OwnFormat.LEVEL_DIGITS);
      x2[i] = readInteger(OwnFormat.LEVEL_DIGITS);
      levels[i] = readInteger(OwnFormat.LEVEL_DIGITS);
    }
    OwnColumn values = OwnColumn.painted("y", levels);
    for (double value : values.values()) {
      if (Math.abs(value) > 1) {
        return fail("has a point with a value beyond 1", "-1 to 1");
      }
    }
    return new OwnPoints(
        true,
        OwnColumn.painted("x1", x1),
        OwnColumn.painted("x2", x2),
        new int[0],
        List.of(),
        values);
  }

  private OwnPoints readClasses() {
    Heading x1 = readHeading();
    Heading x2 = readHeading();
    int classes = readInteger(OwnFormat.CLASS_DIGITS);
    if (classes < 2 || classes > Classes.MAXIMUM) {
      return fail("has " + classes + " classes", "2 to " + Classes.MAXIMUM);
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < classes; i++) {
      names.add(readName());
    }
    int count = countPoints(OwnFormat.CLASS_DIGITS);
    int[] levels1 = new int[count];
    int[] levels2 = new int[count];
    int[] classIndex = new int[count];
    for (int i = 0; i < count; i++) {
      levels1[i] = readInteger(OwnFormat.LEVEL_DIGITS);
      levels2[i] = readInteger(OwnFormat.LEVEL_DIGITS);
      classIndex[i] = readClass(classes);
    }
    return new OwnPoints(false, x1.column(levels1), x2.column(levels2), classIndex, names, null);
  }

  private OwnPoints readNumbers() {
    Heading x1 = readHeading();
    Heading x2 = readHeading();
    Heading target = readHeading();
    int count = countPoints(OwnFormat.LEVEL_DIGITS);
    int[] levels1 = new int[count];
    int[] levels2 = new int[count];
    int[] targetLevels = new int[count];
    for (int i = 0; i < count; i++) {
      levels1[i] = readInteger(OwnFormat.LEVEL_DIGITS);
      levels2[i] = readInteger(OwnFormat.LEVEL_DIGITS);
      targetLevels[i] = readInteger(OwnFormat.LEVEL_DIGITS);
    }
    return new OwnPoints(
        false,
        x1.column(levels1),
        x2.column(levels2),
        new int[0],
        List.of(),
        target.column(targetLevels));
  }

  /** What stands in front of a column's levels. */
  private record Heading(String name, DecimalStep step, double first) {
    OwnColumn column(int[] levels) {
      return new OwnColumn(name, step, first, levels);
    }
  }

  private Heading readHeading() {
    String name = readName();
    int step = readInteger(OwnFormat.STEP_DIGITS);
    double first = readNumber(OwnFormat.FIRST_DIGITS) - OwnColumn.LARGEST_FIRST;
    if (step >= DecimalStep.COUNT || first > OwnColumn.LARGEST_FIRST) {
      fail("has a column that is out of range", "numbers from -1e15 to 1e15");
      return new Heading(name, DecimalStep.ofIndex(0), 0);
    }
    return new Heading(name, DecimalStep.ofIndex(step), first);
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

  /** How many points the rest holds; 0 after a problem. */
  private int countPoints(int answerDigits) {
    int size = OwnFormat.LEVEL_DIGITS * 2 + answerDigits;
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
