package chainrule.engine.sweep;

import java.util.ArrayList;
import java.util.List;

/**
 * A field of an experiment and the values that a sweep gives it.
 *
 * @param key as in a link
 * @param values as in a link, one or more
 */
public record SweptField(String key, List<String> values) {
  public SweptField {
    values = List.copyOf(values);
  }

  /**
   * Reads {@code rate=0.01,0.03,0.1}. Whether a value is allowed is for the {@link Grid} to say.
   *
   * @throws IllegalArgumentException if the text has another form
   */
  public static SweptField read(String text) {
    int equals = text.indexOf('=');
    if (equals < 1) {
      throw new IllegalArgumentException(
          "field is " + text + "; allowed: a field and its values, such as rate=0.01,0.03,0.1");
    }
    List<String> values = new ArrayList<>();
    int start = equals + 1;
    while (start <= text.length()) {
      int comma = text.indexOf(',', start);
      int end = comma < 0 ? text.length() : comma;
      values.add(text.substring(start, end));
      start = end + 1;
    }
    return new SweptField(text.substring(0, equals), values);
  }
}
