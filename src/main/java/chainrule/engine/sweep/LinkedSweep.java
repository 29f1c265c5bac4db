package chainrule.engine.sweep;

import java.util.ArrayList;
import java.util.List;

/**
 * The sweep that a link holds beside its settings: {@code
 * sweep=6..400--rate..0.01..0.3--layers..1..4}, with the numbers of seeds and epochs first.
 *
 * @param seeds as text, like the other numbers
 */
public record LinkedSweep(String seeds, String epochs, List<SweptField> fields) {
  private static final String KEY = "sweep=";
  private static final String BETWEEN_FIELDS = "--";
  private static final String BETWEEN_VALUES = "..";

  public LinkedSweep {
    fields = List.copyOf(fields);
  }

  /** Whether the link holds one. */
  public static boolean isIn(String link) {
    return start(link) >= 0;
  }

  /**
   * Reads the sweep of a link. Whether its numbers and values are allowed is not looked at.
   *
   * @throws IllegalArgumentException if the link holds none, or one of another form
   */
  public static LinkedSweep of(String link) {
    int start = start(link);
    int end = start < 0 ? -1 : link.indexOf('&', start);
    String text = start < 0 ? "" : link.substring(start, end < 0 ? link.length() : end);
    List<String> parts = split(text, BETWEEN_FIELDS);
    List<String> numbers = split(parts.get(0), BETWEEN_VALUES);
    List<SweptField> fields = new ArrayList<>();
    boolean isRead = numbers.size() == 2;
    for (String part : parts.subList(1, parts.size())) {
      List<String> words = split(part, BETWEEN_VALUES);
      isRead = isRead && words.size() > 1;
      fields.add(new SweptField(words.get(0), words.subList(1, words.size())));
    }
    if (!isRead) {
      throw new IllegalArgumentException(
          "sweep is "
              + (text.isEmpty() ? "empty" : text)
              + "; allowed: seeds, epochs and fields, such as 10..300--rate..0.01..0.1");
    }
    return new LinkedSweep(numbers.get(0), numbers.get(1), fields);
  }

  /** Where its text starts in the link; -1 for nowhere. */
  private static int start(String link) {
    int at = link.indexOf(KEY);
    while (at > 0 && "&#;".indexOf(link.charAt(at - 1)) < 0) {
      at = link.indexOf(KEY, at + 1);
    }
    return at < 0 ? -1 : at + KEY.length();
  }

  private static List<String> split(String text, String separator) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    int end = text.indexOf(separator);
    while (end >= 0) {
      parts.add(text.substring(start, end));
      start = end + separator.length();
      end = text.indexOf(separator, start);
    }
    parts.add(text.substring(start));
    return parts;
  }
}
