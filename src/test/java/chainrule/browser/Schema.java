package chainrule.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** What a JSON Schema asks for, as far as the project's own use it; other keywords are refused. */
final class Schema {
  private static final Set<String> KEYWORDS =
      Set.of(
          "$schema",
          "$defs",
          "$ref",
          "title",
          "description",
          "type",
          "required",
          "properties",
          "items",
          "pattern",
          "minimum",
          "maximum");

  private final JsonObject root;

  Schema(Path file) throws IOException {
    root = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
  }

  /** Every property of an object has to be described, so that nothing is saved undocumented. */
  void check(JsonElement value) {
    check(value, root, "file");
  }

  private void check(JsonElement value, JsonObject schema, String where) {
    assertThat(KEYWORDS).as(where).containsAll(schema.keySet());
    if (schema.has("$ref")) {
      String name = schema.get("$ref").getAsString().replace("#/$defs/", "");
      check(value, root.getAsJsonObject("$defs").getAsJsonObject(name), where);
    }
    if (schema.has("type")) {
      checkType(value, schema.get("type"), where);
    }
    if (value.isJsonObject() && schema.has("properties")) {
      JsonObject properties = schema.getAsJsonObject("properties");
      JsonObject object = value.getAsJsonObject();
      assertThat(properties.keySet()).as(where).containsAll(object.keySet());
      if (schema.has("required")) {
        schema
            .getAsJsonArray("required")
            .forEach(name -> assertThat(object.keySet()).as(where).contains(name.getAsString()));
      }
      object
          .asMap()
          .forEach(
              (name, part) -> check(part, properties.getAsJsonObject(name), where + "." + name));
    }
    if (value.isJsonArray() && schema.has("items")) {
      value
          .getAsJsonArray()
          .forEach(item -> check(item, schema.getAsJsonObject("items"), where + "[]"));
    }
    if (schema.has("pattern")) {
      assertThat(value.getAsString())
          .as(where)
          .containsPattern(schema.get("pattern").getAsString());
    }
    if (schema.has("minimum")) {
      assertThat(value.getAsDouble())
          .as(where)
          .isGreaterThanOrEqualTo(schema.get("minimum").getAsDouble());
    }
    if (schema.has("maximum")) {
      assertThat(value.getAsDouble())
          .as(where)
          .isLessThanOrEqualTo(schema.get("maximum").getAsDouble());
    }
  }

  private static void checkType(JsonElement value, JsonElement type, String where) {
    JsonArray types = new JsonArray();
    if (type.isJsonArray()) {
      types = type.getAsJsonArray();
    } else {
      types.add(type);
    }
    String found = typeOf(value);
    boolean isWhole =
        found.equals("number") && value.getAsDouble() == Math.rint(value.getAsDouble());
    assertThat(
            types.contains(new JsonPrimitive(found))
                || (isWhole && types.contains(new JsonPrimitive("integer"))))
        .as("%s is %s, of type %s", where, value, found)
        .isTrue();
  }

  private static String typeOf(JsonElement value) {
    if (value.isJsonObject()) {
      return "object";
    }
    if (value.isJsonArray()) {
      return "array";
    }
    if (value.isJsonNull()) {
      return "null";
    }
    JsonPrimitive primitive = value.getAsJsonPrimitive();
    return primitive.isString() ? "string" : primitive.isBoolean() ? "boolean" : "number";
  }
}
