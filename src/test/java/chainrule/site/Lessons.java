package chainrule.site;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The chapters of the tour, as they lie in {@code web/story}. */
public final class Lessons {
  private static final Pattern CHAPTER = Pattern.compile("number: (\\d+).*file: '([a-z-]+)'");

  private Lessons() {}

  /** The files of the chapters that the page offers, by number. */
  public static SortedMap<Integer, Path> chapters() {
    SortedMap<Integer, Path> files = new TreeMap<>();
    Matcher found = CHAPTER.matcher(read(WebModule.WEB.resolve("views/story/chapters.js")));
    while (found.find()) {
      files.put(
          Integer.valueOf(found.group(1)),
          WebModule.WEB.resolve("story/" + found.group(2) + ".json"));
    }
    return files;
  }

  public static JsonObject lesson(int chapter) {
    return JsonParser.parseString(read(chapters().get(chapter))).getAsJsonObject();
  }

  public static List<JsonObject> steps(int chapter) {
    List<JsonObject> steps = new ArrayList<>();
    lesson(chapter).getAsJsonArray("steps").forEach(step -> steps.add(step.getAsJsonObject()));
    return steps;
  }

  /** The first choice of a question that is not the one given. */
  public static JsonObject otherChoice(JsonObject ask, String right) {
    for (JsonElement each : ask.getAsJsonArray("choices")) {
      JsonObject choice = each.getAsJsonObject();
      if (!choice.get("text").getAsString().equals(right)) {
        return choice;
      }
    }
    throw new IllegalArgumentException("Nothing else to choose than " + right);
  }

  /** What of a text is the same on the page: up to the first mark, formula or number. */
  public static String beginning(String text) {
    return text.split("[*${]")[0].strip();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
