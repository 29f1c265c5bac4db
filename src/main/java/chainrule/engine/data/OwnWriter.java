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
    OwnColumn target = points.target();
    text.append(OwnFormat.VERSION);
    if (points.painted()) {
      text.append(target == null ? OwnFormat.PAINTED : OwnFormat.VALUES);
      return;
    }
    text.append(target == null ? OwnFormat.CLASSES : OwnFormat.NUMBERS);
    writeColumn(points.x1Column());
    writeColumn(points.x2Column());
    if (target != null) {
      writeColumn(target);
      return;
    }
    writeNumber(points.classNames().size(), OwnFormat.CLASS_DIGITS);
    for (String name : points.classNames()) {
      writeName(name);
    }
  }

  private void writePoints(OwnPoints points) {
    OwnColumn target = points.target();
    for (int i = 0; i < points.count(); i++) {
      writeNumber(points.x1Column().level(i), OwnFormat.LEVEL_DIGITS);
      writeNumber(points.x2Column().level(i), OwnFormat.LEVEL_DIGITS);
      if (target == null) {
        writeNumber(points.classOf(i), OwnFormat.CLASS_DIGITS);
      } else {
        writeNumber(target.level(i), OwnFormat.LEVEL_DIGITS);
      }
    }
  }

  private void writeColumn(OwnColumn column) {
    writeName(column.name());
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
