package chainrule.engine.experiment;

/**
 * What became of a field that could not be taken as it was given.
 *
 * @param field the field's key
 * @param value what was given, shortened
 * @param used what is used in its place
 * @param allowed what would have been allowed
 */
public record Notice(String field, String value, String used, String allowed) {
  private static final int LONGEST = 40;

  public Notice {
    field = printable(field);
    value = printable(value);
  }

  /** The notice as one sentence. */
  public String text() {
    return field
        + " is "
        + (value.isEmpty() ? "empty" : value)
        + "; allowed: "
        + allowed
        + "; used: "
        + used;
  }

  /** At most 40 printable ASCII characters: links come from anywhere. */
  private static String printable(String text) {
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < text.length() && i < LONGEST; i++) {
      char c = text.charAt(i);
      result.append(c >= ' ' && c <= '~' ? c : '?');
    }
    if (text.length() > LONGEST) {
      result.append("...");
    }
    return result.toString();
  }
}
