package chainrule.engine.data;

import java.util.ArrayList;
import java.util.List;

/** Names of columns and classes, as they fit into a link: of up to 40 characters in one line. */
final class Names {
  private static final int LONGEST = 40;

  private static final char GAP = '\u2026';

  private Names() {}

  /** A name that can be drawn and is not too long for a link. */
  private static String tidy(String name) {
    return shortened(oneLine(name), LONGEST);
  }

  static boolean isTidy(String name) {
    return tidy(name).equals(name) && !name.isEmpty();
  }

  /**
   * A tidy name for each, in their order. Names that differ stay different: where two would be cut
   * to the same, the ends of the second are kept; where that does not help, it is numbered.
   *
   * @param fallbacks one for each, in place of an empty name
   */
  static List<String> tidy(List<String> names, List<String> fallbacks) {
    List<String> tidied = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String line = oneLine(names.get(i));
      int same = line.isEmpty() ? -1 : names.subList(0, i).indexOf(names.get(i));
      tidied.add(same >= 0 ? tidied.get(same) : unlike(tidied, line, fallbacks.get(i)));
    }
    return tidied;
  }

  private static String unlike(List<String> taken, String name, String fallback) {
    String tidy = name.isEmpty() ? fallback : shortened(name, LONGEST);
    if (taken.contains(tidy) && name.length() > LONGEST) {
      int end = LONGEST / 2;
      tidy = shortened(name, LONGEST - end - 1) + GAP + name.substring(name.length() - end);
    }
    for (int number = 2; taken.contains(tidy); number++) {
      String suffix = " (" + number + ")";
      tidy = shortened(name, LONGEST - suffix.length()) + suffix;
    }
    return tidy;
  }

  private static String oneLine(String name) {
    StringBuilder line = new StringBuilder(name);
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) < ' ') {
        line.setCharAt(i, ' ');
      }
    }
    return line.toString().trim();
  }

  private static String shortened(String name, int length) {
    return name.length() > length ? name.substring(0, length).trim() : name;
  }
}
