package chainrule.site;

import static org.assertj.core.api.Assertions.assertThat;

import chainrule.engine.experiment.Catalogue;
import chainrule.engine.experiment.View;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The glossary")
class GlossaryTest {
  private static final String ENTRIES = read("views/glossary/entries.js");

  private static String read(String path) {
    try {
      return Files.readString(WebModule.WEB.resolve(path));
    } catch (IOException missing) {
      throw new IllegalStateException(path, missing);
    }
  }

  private static List<String> all(String text, String pattern) {
    Stream<MatchResult> found = Pattern.compile(pattern).matcher(text).results();
    return found.map(each -> each.group(1)).toList();
  }

  private static JsonObject catalogue() {
    return JsonParser.parseString(Catalogue.json()).getAsJsonObject();
  }

  private static List<String> fields() {
    return catalogue().getAsJsonArray("fields").asList().stream()
        .map(JsonElement::getAsJsonObject)
        .map(field -> field.get("key").getAsString())
        .toList();
  }

  @Test
  @DisplayName("has each word once, in order, with one sentence and the way to where it is seen")
  void entries() {
    List<String> terms = all(ENTRIES, "term: '([^']+)'");
    assertThat(terms).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates().isSorted();
    assertThat(all(ENTRIES, "text: '([^']+)'"))
        .hasSameSizeAs(terms)
        .allMatch(text -> text.matches("[A-Z][^.]*(e\\.g\\.)?[^.]*\\."));
    assertThat(all(ENTRIES, "seen: \\{ (\\w+)")).hasSameSizeAs(terms);
  }

  @Test
  @DisplayName("names the words that a beginner looks for")
  void names() {
    assertThat(all(ENTRIES, "term: '([^']+)'"))
        .contains("supervised learning", "weight", "bias", "neuron", "activation", "hidden layer")
        .contains("forward propagation", "loss", "gradient", "gradient descent", "back-propagation")
        .contains("chain rule", "delta", "learning rate", "iteration", "mini-batch", "epoch")
        .contains("hyper-parameter", "overfitting", "regularisation", "dropout", "momentum")
        .contains("saturation", "dead unit", "softmax");
  }

  @Test
  @DisplayName("leads to views, charts and settings that there are")
  void leadsSomewhere() {
    assertThat(all(ENTRIES, " view: '([^']+)'"))
        .allMatch(id -> Stream.of(View.values()).anyMatch(view -> view.id().equals(id)));
    assertThat(fields()).containsAll(all(ENTRIES, "setting: '([^']+)'"));
    assertThat(all(read("model/charts.js"), "id: '([^']+)'"))
        .containsAll(all(ENTRIES, "[cC]hart: '([^']+)'"));
  }

  @ParameterizedTest
  @EnumSource(View.class)
  @DisplayName("has every word that is marked in the introduction of a view")
  void marked(View view) {
    assertThat(all(ENTRIES, "term: '([^']+)'"))
        .containsAll(all(view.explanation(), "\\{([^}]+)\\}"));
  }

  @Test
  @DisplayName("and the headings of views say the field's words beside their names")
  void headings() {
    JsonObject families = catalogue().getAsJsonObject("families");
    List<String> titles =
        families.getAsJsonArray("view").asList().stream()
            .map(view -> view.getAsJsonObject().get("title").getAsString())
            .toList();
    assertThat(titles)
        .contains("Forward: forward propagation", "Backward: back-propagation")
        .contains("Valley: gradient descent along one weight")
        .contains("Rates: the learning rate by trial and error");
  }
}
