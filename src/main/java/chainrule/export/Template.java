package chainrule.export;

/** A text with places such as {@code $WEIGHTS}, which are filled one after the other. */
final class Template {
  private String text;

  Template(String text) {
    this.text = text;
  }

  /**
   * Fills all places of a name. Blanks before one stand before each line that is put in; a line for
   * which there is nothing goes.
   */
  Template put(String name, String content) {
    String place = "$" + name + "$";
    StringBuilder filled = new StringBuilder();
    int from = 0;
    while (true) {
      int at = text.indexOf(place, from);
      if (at < 0) {
        text = filled.append(text.substring(from)).toString();
        return this;
      }
      String before = text.substring(text.lastIndexOf('\n', at) + 1, at);
      int end = at + place.length();
      boolean isAlone = before.isBlank() && end < text.length() && text.charAt(end) == '\n';
      if (isAlone && content.isEmpty()) {
        filled.append(text, from, at - before.length());
        from = end + 1;
        continue;
      }
      filled.append(text, from, at);
      filled.append(before.isBlank() ? content.replace("\n", "\n" + before) : content);
      from = end;
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
