package chainrule.site;

import static org.assertj.core.api.Assertions.assertThat;

import chainrule.engine.experiment.Catalogue;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What the page says follows one style")
class WordingTest {
  /** Texts of the page, each with where it stands. */
  private static final List<String> TEXTS = texts();

  @ParameterizedTest(name = "without \"{0}\"")
  @ValueSource(
      strings = {
        "\\b(has|(?<!would )have) to be\\b", // must be
        "\\bso many (epochs|steps)\\b", // this many
        "\\b0 for (never|as far)\\b", // 0 means never
        "\\bfirst (weights|bias|parameters)\\b", // initial
        "\\bpass (forward|back)\\b", // forward pass, backward pass
        "\\bmemory of (squares|gradients)\\b", // decay of squares, beta 1
        "\\bL[12] rate\\b", // strength
        "\\blargest gradient norm\\b", // gradient clipping
        "\\bbeyond the scale\\b", // off the scale
        "\\bexclusive-or\\b", // XOR
        "\\bR squared\\b", // R²
        "\\bmistaken\\b", // misclassified
        "\\bstands? in\\b", // is in
        "\\bgoes on\\b", // continues
        "\\w …", // no space before it
        "\\d %", // nor here
        "\\b\\d+ samples?\\b|\\bmany samples\\b|\\bsamples a second\\b", // examples
        "\\bpresent (experiment|point|parameters|weights|network)\\b", // current
        "\\bmiddle of the plane\\b", // centre
        "\\bcoming mini-batch\\b", // next
        "\\btoo large for a number\\b", // infinite
        "\\bup to a few\\b", // except for
        "\\bslope of the loss by\\b", // with respect to
        "\\bcommonest\\b" // most often
      })
  void hasNoneOfTheRetiredWords(String retired) {
    Pattern pattern = Pattern.compile(retired, Pattern.CASE_INSENSITIVE);
    assertThat(TEXTS).filteredOn(text -> pattern.matcher(text).find()).isEmpty();
  }

  @Test
  @DisplayName("and there is text to look at")
  void looksAtTheText() {
    assertThat(TEXTS).hasSizeGreaterThan(1500);
    assertThat(TEXTS).anyMatch(text -> text.contains("Press Play to see training here"));
    assertThat(TEXTS).anyMatch(text -> text.contains("How many examples each weight update"));
  }

  private static List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (WebModule module : WebModule.all().values()) {
      module.texts().forEach(text -> add(texts, module.path(), text));
    }
    collect(texts, "catalogue", JsonParser.parseString(Catalogue.json()));
    try (Stream<Path> files = Files.walk(WebModule.WEB)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".json")) {
          collect(texts, name, JsonParser.parseString(Files.readString(file)));
        } else if (name.equals("index.html") || name.equals("bench.html")) {
          Matcher said =
              Pattern.compile(">([^<]+)<|\\w=\"([^\"]+)\"").matcher(Files.readString(file));
          said.results()
              .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
              .forEach(text -> add(texts, name, text));
        }
      }
    } catch (IOException unreadable) {
      throw new IllegalStateException("The page cannot be read", unreadable);
    }
    return texts;
  }

  private static void collect(List<String> texts, String where, JsonElement json) {
    if (json.isJsonObject()) {
      json.getAsJsonObject().asMap().values().forEach(part -> collect(texts, where, part));
    } else if (json.isJsonArray()) {
      json.getAsJsonArray().forEach(part -> collect(texts, where, part));
    } else if (json.isJsonPrimitive()) {
      add(texts, where, json.getAsString());
    }
  }

  /** What has no blank is a name, not a text. */
  private static void add(List<String> texts, String where, String text) {
    if (text.strip().contains(" ")) {
      texts.add(where + ": " + text.strip().replaceAll("\\s+", " "));
    }
  }
}
