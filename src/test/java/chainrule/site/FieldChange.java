package chainrule.site;

import chainrule.engine.math.Decimal;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A value for a field of the experiment, other than the one it has at first.
 *
 * @param key the field's key in links
 * @param kind of the field, see the catalogue
 * @param value the new value, as it stands in a link
 * @param link an experiment in which the field matters, and has another value
 */
public record FieldChange(String key, String kind, String value, String link) {

  /** A small experiment, which every machine rebuilds at once. */
  private static final String SMALL = "v=1&points=40&layers=3";

  /** Fields that no control sets: they come from the plot, from the network and from links. */
  private static final List<String> WITHOUT_CONTROL =
      List.of("own", "weights", "frozen", "off", "playground");

  /** The group of fields that the figures set themselves. */
  private static final String OF_FIGURES = "view";

  /** One change of every field that has a control. */
  public static List<FieldChange> all() {
    return Variants.fields()
        .filter(field -> !WITHOUT_CONTROL.contains(field.get("key").getAsString()))
        .filter(field -> !field.get("group").getAsString().equals(OF_FIGURES))
        .map(FieldChange::of)
        .toList();
  }

  private static FieldChange of(JsonObject field) {
    String kind = field.get("kind").getAsString();
    String value = field.get("default").getAsString();
    String other =
        switch (kind) {
          case "number" -> Decimal.format(otherNumber(field));
          case "integer" -> Decimal.format(Math.ceil(otherNumber(field)));
          case "flag" -> value.equals("yes") ? "no" : "yes";
          case "integers" -> "5_3";
          case "numbers" -> "0.25";
          case "choice", "choices" -> otherChoice(field);
          default -> throw new IllegalArgumentException("a new kind of field: " + field);
        };
    return new FieldChange(field.get("key").getAsString(), kind, other, relevant(field));
  }

  private static double otherNumber(JsonObject field) {
    double min = field.get("min").getAsDouble();
    double max = field.get("max").getAsDouble();
    double present = field.get("default").getAsDouble();
    double other = present == 0 ? Math.min(3, max / 8) : present / 2;
    return Math.ceil(other) == present || other < min ? present * 2 : other;
  }

  /** Another single variant, or one more input. */
  private static String otherChoice(JsonObject field) {
    String present = field.get("default").getAsString();
    List<String> used = List.of(present.split("_"));
    String other =
        Variants.ids(field.get("family").getAsString()).stream()
            .filter(id -> !used.contains(id))
            .findFirst()
            .orElseThrow();
    return used.size() > 1 ? present + "_" + other : other;
  }

  private static String relevant(JsonObject field) {
    if (!field.has("when")) {
      return SMALL;
    }
    return field.getAsJsonObject("when").entrySet().stream()
        .map(entry -> entry.getKey() + "=" + first(entry.getValue().getAsJsonArray()))
        .collect(Collectors.joining("&", SMALL + "&", ""));
  }

  private static String first(JsonArray ids) {
    return ids.get(0).getAsString();
  }

  /** What a canonical link says about the field. */
  public String inLink() {
    return key + "=" + value;
  }

  @Override
  public String toString() {
    return inLink();
  }
}
