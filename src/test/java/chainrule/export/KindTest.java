package chainrule.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import chainrule.engine.experiment.Experiment;
import chainrule.engine.experiment.Link;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Each kind of export")
class KindTest {
  static Stream<Arguments> texts() {
    return Stream.of(Kind.values())
        .filter(Kind::isText)
        .flatMap(kind -> Exported.ALL.stream().map(exported -> Arguments.of(kind, exported)));
  }

  private static String text(Kind kind, Exported exported) {
    return new String(kind.bytes(exported.trained()), StandardCharsets.UTF_8);
  }

  @ParameterizedTest(name = "{0} of {1}")
  @MethodSource("texts")
  @DisplayName("is written for every variant, with every place filled and every number finite")
  void isWritten(Kind kind, Exported exported) {
    String text = text(kind, exported);
    assertThat(text).isNotBlank().doesNotContainPattern("\\$[A-Z][A-Z0-9_]+\\$");
    assertThat(text).doesNotContainPattern("\\b(NaN|Infinity)\\b");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("is found by its id")
  void isFoundById(Kind kind) {
    assertThat(Kind.ofId(kind.id())).isSameAs(kind);
    assertThat(Kind.ids()).contains(kind.id());
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("is named after the data and the epoch, and says how it is used")
  void isNamed(Kind kind) {
    Experiment experiment = Link.read("v=1&data=autoMpg").experiment();
    String name = kind.fileName(experiment, 2.5, Picture.PLANE);
    assertThat(name).endsWith("." + kind.extension());
    if (kind == Kind.JAVA) {
      assertThat(name).isEqualTo("Network.java"); // as its class
    } else if (kind.extension().equals("py")) {
      assertThat(name).isEqualTo("chainrule_autoMpg_epoch_2_5_" + kind.id() + ".py");
    } else {
      assertThat(name).startsWith("chainrule-autoMpg-epoch-2.5");
    }
    assertThat(kind.usage()).endsWith(".");
    assertThat(kind.usage().split("“", -1)).hasSameSizeAs(kind.usage().split("”", -1));
  }

  @Test
  @DisplayName("JSON read back holds the parameters, the data and the curves to the bit")
  void jsonIsReadBack() {
    for (Exported exported : Exported.ALL) {
      Trained trained = exported.trained();
      JsonObject json = JsonParser.parseString(text(Kind.JSON, exported)).getAsJsonObject();
      int at = 0;
      double[] parameters = trained.parameters();
      for (int layer = 0; layer < json.getAsJsonArray("layers").size(); layer++) {
        JsonObject parts = json.getAsJsonArray("layers").get(layer).getAsJsonObject();
        for (var row : parts.getAsJsonArray("weights")) {
          for (var weight : row.getAsJsonArray()) {
            assertThat(weight.getAsDouble()).isEqualTo(parameters[at++]);
          }
        }
        for (var bias : parts.getAsJsonArray("biases")) {
          assertThat(bias.getAsDouble()).isEqualTo(parameters[at++]);
        }
      }
      assertThat(at).isEqualTo(parameters.length);
      JsonObject training = json.getAsJsonObject("data").getAsJsonObject("training");
      JsonArray x1 = training.getAsJsonArray("x1");
      double[] expected = trained.run().data().training().x1();
      for (int e = 0; e < expected.length; e++) {
        assertThat(x1.get(e).getAsDouble())
            .isEqualTo(trained.coordinates().x1().toOriginal(expected[e]));
      }
      JsonArray losses = json.getAsJsonObject("curves").getAsJsonArray("trainLoss");
      assertThat(losses.get(losses.size() - 1).getAsDouble())
          .isEqualTo(trained.run().training().loss());
      assertThat(json.get("fingerprint").getAsString()).isEqualTo(trained.run().fingerprint());
    }
  }

  @Test
  @DisplayName("CSV read back holds the parameters, an example a row, and every decision")
  void csvIsReadBack() {
    for (Exported exported : Exported.ALL) {
      Trained trained = exported.trained();
      List<String> weights = rows(Table.WEIGHTS, trained);
      double[] values =
          weights.stream()
              .mapToDouble(row -> Double.parseDouble(row.substring(row.lastIndexOf(',') + 1)))
              .toArray();
      assertThat(values).containsExactly(trained.parameters());
      int examples = trained.run().trainingSamples().count() + trained.run().testSamples().count();
      assertThat(rows(Table.DATA, trained)).hasSize(examples);
      assertThat(rows(Table.CURVES, trained)).hasSize(trained.curves().rows().size());
      if (trained.isClassification()) {
        int decisions =
            rows(Table.CONFUSION, trained).stream()
                .flatMap(row -> Arrays.stream(row.split(",")).skip(2))
                .mapToInt(Integer::parseInt)
                .sum();
        assertThat(decisions).isEqualTo(examples);
      }
    }
  }

  /** The rows of a table but for the first. */
  private static List<String> rows(Table table, Trained trained) {
    return table.of(trained).lines().skip(1).toList();
  }

  @Test
  @DisplayName("LaTeX opens and closes each brace and each environment")
  void latexIsWellFormed() {
    for (Exported exported : Exported.ALL) {
      String text = text(Kind.LATEX, exported).replace("\\{", "").replace("\\}", "");
      assertThat(text.chars().filter(c -> c == '{').count())
          .as("%s", exported)
          .isEqualTo(text.chars().filter(c -> c == '}').count());
      assertThat(text.split("\\\\begin\\{", -1)).hasSameSizeAs(text.split("\\\\end\\{", -1));
    }
  }

  @Test
  @DisplayName("LaTeX is typeset where there is a pdflatex: all of them, one after the other")
  void latexIsTypeset(@TempDir Path folder) throws Exception {
    StringBuilder all = new StringBuilder();
    for (Exported exported : Exported.ALL) {
      String[] parts = text(Kind.LATEX, exported).split("\\\\(begin|end)\\{document\\}");
      assertThat(parts).hasSize(3);
      all.append(all.length() == 0 ? parts[0] + "\\begin{document}" : "\\clearpage");
      all.append(parts[1]);
    }
    Files.writeString(folder.resolve("all.tex"), all + "\\end{document}\n");
    Process process;
    try {
      process =
          new ProcessBuilder("pdflatex", "-interaction=nonstopmode", "-halt-on-error", "all.tex")
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .start();
    } catch (IOException noLatex) {
      assumeTrue(false, "there is no pdflatex");
      return;
    }
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    assertThat(folder.resolve("all.pdf")).isNotEmptyFile();
  }
}
