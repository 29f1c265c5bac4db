package chainrule.site;

import static org.assertj.core.api.Assertions.assertThat;

import chainrule.engine.experiment.Link;
import chainrule.engine.experiment.View;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The chapters of the tour")
class LessonsTest {
  private static final int MOST_WORDS = 60;
  private static final Pattern WORD = Pattern.compile("\\S*[\\p{L}\\p{N}]\\S*");

  static Stream<Integer> chapters() {
    return Lessons.chapters().keySet().stream();
  }

  @Test
  @DisplayName("are offered, every one that there is")
  void areOffered() throws IOException {
    try (Stream<java.nio.file.Path> files = Files.list(WebModule.WEB.resolve("story"))) {
      assertThat(Lessons.chapters().values()).containsExactlyInAnyOrderElementsOf(files.toList());
    }
  }

  @ParameterizedTest(name = "chapter {0}")
  @MethodSource("chapters")
  @DisplayName("are of four to nine short steps, about views and experiments that there are")
  void areShort(int chapter) {
    List<JsonObject> steps = Lessons.steps(chapter);
    assertThat(steps).hasSizeBetween(4, 9);
    for (JsonObject step : steps) {
      String told =
          text(step, "text")
              + " "
              + text(step.getAsJsonObject("ask"), "question")
              + " "
              + text(step.getAsJsonObject("do"), "task");
      String words = told.replaceAll("\\{\\{.*?}}", "0").replaceAll("\\$.*?\\$", "z");
      assertThat(WORD.matcher(words).results().count()).as(words).isLessThanOrEqualTo(MOST_WORDS);
      if (step.has("open")) {
        assertThat(Link.read(text(step, "open")).notices()).as(text(step, "open")).isEmpty();
      }
      assertThat(viewsOf(step))
          .isSubsetOf(Stream.of(View.values()).map(View::id).collect(Collectors.toSet()));
    }
    assertThat(steps.stream().filter(step -> step.has("ask") || step.has("do")).count())
        .as("mostly it asks first")
        .isGreaterThan(steps.size() / 2);
  }

  private static String text(JsonObject part, String name) {
    return part != null && part.has(name) ? part.get(name).getAsString() : "";
  }

  private static List<String> viewsOf(JsonElement element) {
    List<String> views = new ArrayList<>();
    if (element.isJsonArray()) {
      element.getAsJsonArray().forEach(each -> views.addAll(viewsOf(each)));
    } else if (element.isJsonObject()) {
      element
          .getAsJsonObject()
          .entrySet()
          .forEach(
              entry -> {
                if (entry.getKey().equals("view")) {
                  views.add(entry.getValue().getAsString());
                } else {
                  views.addAll(viewsOf(entry.getValue()));
                }
              });
    }
    return views;
  }
}
