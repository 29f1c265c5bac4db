package chainrule.engine.experiment;

import java.util.List;
import java.util.Map;

/**
 * What became of a field that could not be taken as it was given.
 *
 * @param field the field's key
 * @param value what was given, shortened
 * @param used what is used in its place
 * @param allowed what would have been allowed
 * @param text all of it as one sentence
 */
public record Notice(String field, String value, String used, String allowed, String text) {
  private static final int LONGEST = 40;

  /** Of one field. */
  static Notice of(String field, String value, String used, String allowed) {
    String key = printable(field);
    String shown = printable(value);
    String is = key + " is " + (shown.isEmpty() ? "empty" : shown);
    return new Notice(key, shown, used, allowed, sentence(is, allowed, used));
  }

  /**
   * Of all fields that nobody knows: a link from elsewhere may hold many.
   *
   * @param fields by key, not empty
   */
  static Notice ofUnknown(Map<String, String> fields) {
    String keys = String.join(", ", fields.keySet());
    if (fields.size() == 1) {
      return of(keys, String.join("", fields.values()), "nothing", "a field that Chainrule knows");
    }
    String shown = printable(keys);
    String allowed = "fields that Chainrule knows";
    String are = fields.size() + " fields are unknown, " + shown;
    return new Notice(shown, "unknown", "nothing", allowed, sentence(are, allowed, "nothing"));
  }

  /**
   * Of a link of tensorflow/playground.
   *
   * @param differences between that page and this one, not empty
   */
  static Notice ofPlayground(List<String> differences) {
    String all = String.join("; ", differences);
    String text =
        "The link is of TensorFlow Playground: data and initial weights are drawn as there. What "
            + "differs: "
            + all
            + ".";
    return new Notice("link", "TensorFlow Playground", all, "what both pages do alike", text);
  }

  /** Of a link whose checksum does not fit. */
  static Notice ofDamage(String key, String value) {
    String allowed = "the link as it was copied";
    String used = "what has arrived of it";
    String cut = "The link was cut off or changed on its way";
    return new Notice(key, printable(value), used, allowed, sentence(cut, allowed, used));
  }

  private static String sentence(String what, String allowed, String used) {
    return what + "; allowed: " + allowed + "; used: " + used;
  }

  /** At most 40 printable ASCII characters: links come from anywhere. */
  public static String printable(String text) {
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
