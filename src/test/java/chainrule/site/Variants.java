package chainrule.site;

import chainrule.engine.experiment.Catalogue;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.stream.Stream;

/** What the catalogue offers, read as the page reads it: a new variant is tested by being there. */
public final class Variants {
  private static final JsonObject CATALOGUE =
      JsonParser.parseString(Catalogue.json()).getAsJsonObject();

  private Variants() {}

  /** The fields of an experiment. */
  public static Stream<JsonObject> fields() {
    return objects(CATALOGUE.getAsJsonArray("fields"));
  }

  /** The variants of a family, such as {@code activation}. */
  public static Stream<JsonObject> of(String family) {
    return objects(CATALOGUE.getAsJsonObject("families").getAsJsonArray(family));
  }

  /** The ids of a family's variants. */
  public static List<String> ids(String family) {
    return of(family).map(variant -> variant.get("id").getAsString()).toList();
  }

  private static Stream<JsonObject> objects(JsonArray array) {
    return array.asList().stream().map(JsonElement::getAsJsonObject);
  }
}
