package chainrule.engine.data;

/** Writes own points in the {@link OwnFormat}. */
final class OwnWriter {
  private final StringBuilder text = new StringBuilder();

  private OwnWriter() {}

  /** The text of the points; empty if there are none. */
  static String write(OwnPoints points) {
    OwnWriter writer = new OwnWriter();
    if (points.count() > 0) {
      writer.writeHeading(points);
      writer.writePoints(points);
    }
    return writer.text.toString();
  }

  private void writeHeading(OwnPoints points) {
    boolean full = !isSimple(points);
    boolean classes = points.targets().isEmpty();
    text.append(full ? OwnFormat.FULL_VERSION : OwnFormat.VERSION);
    if (points.painted()) {
      text.append(classes ? OwnFormat.PAINTED : OwnFormat.VALUES);
      return;
    }
    text.append(classes ? OwnFormat.CLASSES : OwnFormat.NUMBERS);
    if (full) {
      writeNumber(points.scaling().ordinal(), OwnFormat.SCALING_DIGITS);
      writeNumber(points.testCount(), OwnFormat.TEST_DIGITS);
    }
    writeColumn(points.x1Column(), full);
    writeColumn(points.x2Column(), full);
    if (classes) {
      writeNumber(points.classNames().size(), OwnFormat.CLASS_DIGITS);
      for (String name : points.classNames()) {
        writeName(name);
      }
      return;
    }
    if (full) {
      writeNumber(points.targets().size(), OwnFormat.COUNT_DIGITS);
    }
    for (OwnColumn target : points.targets()) {
      writeColumn(target, full);
    }
  }

  /** Whether version 1 can say it; tables that it could say keep the links that they have had. */
  private static boolean isSimple(OwnPoints points) {
    if (points.painted()) {
      return true;
    }
    boolean simple =
        points.scaling() == Scaling.STANDARDISED
            && points.testCount() == 0
            && points.targets().size() <= 1
            && isShort(points.x1Column())
            && isShort(points.x2Column());
    for (OwnColumn target : points.targets()) {
      simple = simple && isShort(target);
    }
    return simple;
  }

  private static boolean isShort(OwnColumn column) {
    return column.digits() == OwnFormat.LEVEL_DIGITS;
  }

  private void writePoints(OwnPoints points) {
    for (int i = 0; i < points.count(); i++) {
      writeLevel(points.x1Column(), i);
      writeLevel(points.x2Column(), i);
      for (OwnColumn target : points.targets()) {
        writeLevel(target, i);
      }
      if (points.targets().isEmpty()) {
        writeNumber(points.classOf(i), OwnFormat.CLASS_DIGITS);
      }
    }
  }

  private void writeLevel(OwnColumn column, int point) {
    writeNumber(column.level(point), column.digits());
  }

  private void writeColumn(OwnColumn column, boolean full) {
    writeName(column.name());
    if (full) {
      writeNumber(column.digits(), OwnFormat.COUNT_DIGITS);
    }
    writeNumber(column.step().index(), OwnFormat.STEP_DIGITS);
    writeNumber(column.first() + OwnColumn.LARGEST_FIRST, OwnFormat.FIRST_DIGITS);
  }

  private void writeName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (OwnFormat.isLetterOrDigit(c)) {
        text.append(c);
      } else if (c == ' ') {
        text.append('_');
      } else {
        text.append('-');
        writeNumber(c, OwnFormat.CHARACTER_DIGITS);
      }
    }
    text.append("--");
  }

  /** An integer from 0 to 64^digits - 1, the most significant digit first. */
  private void writeNumber(double number, int digits) {
    double place = 1;
    for (int i = 1; i < digits; i++) {
      place = place * 64;
    }
    double rest = number;
    for (int i = 0; i < digits; i++) {
      double digit = Math.floor(rest / place);
      text.append(OwnFormat.digit((int) digit));
      rest = rest - digit * place;
      place = place / 64;
    }
  }
}
