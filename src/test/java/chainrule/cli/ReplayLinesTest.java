package chainrule.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chainrule.engine.experiment.Link;
import chainrule.engine.run.Moment;
import chainrule.engine.run.Run;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Many links, line by line")
class ReplayLinesTest {
  private static final String SMALL = "v=1&data=xor&points=20&layers=2&seed=";

  private record Answers(boolean fulfilled, List<JsonObject> lines) {
    JsonObject line(int index) {
      return lines.get(index);
    }
  }

  private static Answers replay(int epochs, String input, String... expectations)
      throws InterruptedException {
    List<Expectation> expected = Stream.of(expectations).map(Expectation::read).toList();
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    boolean fulfilled =
        new ReplayLines(epochs, expected)
            .replay(
                new BufferedReader(new StringReader(input)), new PrintStream(output, false, UTF_8));
    List<JsonObject> lines =
        output
            .toString(UTF_8)
            .lines()
            .map(line -> JsonParser.parseString(line).getAsJsonObject())
            .toList();
    return new Answers(fulfilled, lines);
  }

  private static Run trained(String link, int epochs) {
    Run run = new Run(Link.read(link).experiment());
    run.trainFor(epochs);
    return run;
  }

  @Test
  @DisplayName("thousands of them are answered in order, each as it would be alone")
  void answersInOrder() throws Exception {
    StringBuilder input = new StringBuilder();
    for (int seed = 0; seed < 3000; seed++) {
      // Some take long, so that later ones are done before.
      input.append(SMALL).append(seed).append(seed % 500 == 0 ? "&points=5000" : "").append('\n');
    }
    List<JsonObject> lines = replay(2, input.toString()).lines();
    assertThat(lines).hasSize(3000);
    for (int seed = 0; seed < lines.size(); seed++) {
      assertThat(lines.get(seed).get("line").getAsInt()).isEqualTo(seed + 1);
      if (seed % 97 == 0) {
        Run alone = trained(SMALL + seed, 2);
        assertThat(lines.get(seed).get("fingerprint").getAsString()).isEqualTo(alone.fingerprint());
        assertThat(lines.get(seed).get("testAccuracy").getAsDouble())
            .isEqualTo(alone.test().accuracy());
      }
    }
  }

  @Test
  @DisplayName("what cannot be replayed has a line with the error in its place")
  void answersJunk() throws Exception {
    String input =
        "\ufeff"
            + SMALL
            + "1\r\n\r\n   \t \r\nhello, world\r\nv=2\r\n#"
            + SMALL
            + "2&rate=fast\r\n"
            + "https://example.org/\n\u0000\u0001\n"
            + "v=1&data="
            + "x".repeat(9000)
            + "\n"
            + "v=1&data=own\nhttps://example.org/#"
            + SMALL
            + "3";
    Answers answers = replay(3, input);
    assertThat(answers.fulfilled()).as("nothing is expected").isTrue();
    assertThat(answers.lines())
        .extracting(line -> line.get("line").getAsInt())
        .containsExactly(1, 4, 5, 6, 7, 8, 9, 10, 11);
    assertThat(answers.lines())
        .extracting(line -> line.has("error"))
        .containsExactly(false, true, true, false, true, true, true, false, false);
    assertThat(answers.line(1).get("error").getAsString()).contains("neither a link", "file");
    assertThat(answers.line(1).get("given").getAsString()).isEqualTo("hello, world");
    assertThat(answers.line(2).get("error").getAsString())
        .isEqualTo("The link has version 2; allowed: 1.");
    assertThat(answers.line(3).get("notices").getAsJsonArray().get(0).getAsString())
        .contains("rate is fast");
    assertThat(answers.line(6).get("error").getAsString()).contains("allowed: up to 8192");
    assertThat(answers.line(7).get("epoch").getAsInt()).as("without data").isZero();
    assertThat(answers.line(8).get("link").getAsString()).isEqualTo(SMALL + "3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\r\n   \n"})
  @DisplayName("no links, no lines, and nothing that is not as expected")
  void answersNothing(String input) throws Exception {
    assertThat(replay(3, input, "testLoss<0").lines()).isEmpty();
    assertThat(replay(3, input, "testLoss<0").fulfilled()).isTrue();
  }

  @Test
  @DisplayName("names of files stand for the experiments in them")
  void readsFiles(@TempDir Path folder) throws IOException, InterruptedException {
    Path saved = folder.resolve("two of Anna.chainrule.json");
    Files.writeString(
        saved,
        """
        {"chainrule":1,"experiments":[{"name":"\\"link\\"","link":"%s4","saved":1},
          {"name":"b","link" : "%s2","checkpoint":{"epoch":3,"bytes":"AAAA"}}]}
        """
            .formatted(SMALL, SMALL));
    Path links = Files.writeString(folder.resolve("links.txt"), SMALL + "3\r\n\r\njunk\r\n");
    Path empty = Files.writeString(folder.resolve("empty.json"), "{}");
    Path binary = Files.write(folder.resolve("picture.png"), new byte[] {-1, -2, -3});
    Path missing = folder.resolve("missing.json");
    String input = String.join("\n", List.of(saved + "", links + "", empty + "", binary + ""));
    List<JsonObject> lines = replay(1, input + "\n" + missing).lines();
    List<String> told = new ArrayList<>();
    for (JsonObject line : lines) {
      String about = line.has("link") ? line.get("link").getAsString() : "error";
      told.add(line.get("line").getAsInt() + " " + about);
    }
    assertThat(told)
        .containsExactly(
            "1 " + SMALL + "4",
            "1 " + SMALL + "2",
            "2 " + SMALL + "3",
            "2 error",
            "3 error",
            "4 error",
            "5 error");
    assertThat(lines.get(0).get("file").getAsString()).isEqualTo(saved.toString());
    assertThat(lines.get(3).has("given")).as("what a file holds is not told").isFalse();
  }

  @ParameterizedTest(name = "{0} of {1}: {2}")
  @CsvSource({
    "epoch==4, v=1&points=20, true",
    "epoch!=4, v=1&points=20, false",
    "' trainLoss <= 1e3 ', v=1&points=20, true",
    "trainLoss>=1e3, v=1&points=20, false",
    "testLoss>0, v=1&points=20, true",
    "testLoss>0, v=1&points=20&test=0, false",
    "testLoss<9, v=1&points=20&test=0, false",
    "testLoss!=9, v=1&points=20&test=0, false",
    "trainAccuracy>=0, v=1&points=20, true",
    "testAccuracy>=0, v=1&data=plane&points=20, false",
    "trainLoss<9, v=2, false",
    "trainLoss<9, junk, false"
  })
  @DisplayName("an expectation is met or not")
  void expects(String expectation, String link, boolean met) throws Exception {
    Answers answers = replay(4, link, expectation);
    assertThat(answers.fulfilled()).isEqualTo(met);
    assertThat(answers.line(0).get("expected").getAsBoolean()).isEqualTo(met);
  }

  @Test
  @DisplayName("one experiment that is not as expected is enough, and all expectations count")
  void expectsAll() throws Exception {
    String both = "v=1&points=20\nv=1&points=20&epochs=1";
    assertThat(replay(4, both, "epoch>=1", "trainLoss<9").fulfilled()).isTrue();
    assertThat(replay(4, both, "epoch==4", "trainLoss<9").fulfilled()).isFalse();
    assertThat(replay(4, both, "epoch>=1", "trainLoss>9").fulfilled()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "testLoss",
        "testLoss<",
        "<0.05",
        "testLoss=0.05",
        "loss<0.05",
        "testLoss<0,05",
        "testLoss<5%",
        "testLoss<NaN",
        "testLoss<Infinity",
        "testLoss<1e999",
        "testLoss<1f",
        "testLoss<0x1p3",
        "testLoss<0.05 and epoch<3",
        "testLoss=<1",
        "testloss<1"
      })
  @DisplayName("what is no expectation is refused, with what is allowed")
  void refusesExpectation(String text) {
    assertThatThrownBy(() -> Expectation.read(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "--expect is "
                + (text.isEmpty() ? "empty" : text)
                + "; allowed: one of trainLoss, testLoss, trainAccuracy, testAccuracy, epoch; then"
                + " one of < <= > >= == !=; then a number, as in testLoss<0.05");
  }

  @Test
  @DisplayName("a link that holds a training begins there, to the bit")
  void followsTheTraining() throws InterruptedException {
    String link = SMALL + "3&batch=2";
    Run run = trained(link, 12);
    run.train(2);
    run.setParameter(1, -2.25);
    double[] moment = Moment.of(run);
    ByteBuffer bytes =
        ByteBuffer.allocate(moment.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asDoubleBuffer().put(moment);
    String state = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    String input =
        Stream.of(
                "trained=x",
                "trained=12.2&edits=1*-2.25",
                "state=" + state,
                "edits=99*1",
                "state=AAAA",
                "trained=999999999")
            .map(fields -> link + "&" + fields + "\n")
            .collect(Collectors.joining());
    Answers answers = replay(0, input);
    assertThat(answers.line(0).get("error").getAsString())
        .contains("trained is x; allowed: epochs");
    for (int line = 1; line <= 2; line++) {
      assertThat(answers.line(line).get("fingerprint").getAsString()).isEqualTo(run.fingerprint());
      assertThat(answers.line(line).get("step").getAsInt()).isEqualTo((int) run.trainer().steps());
    }
    assertThat(answers.line(3).get("error").getAsString()).contains("edits is 99*1; allowed");
    assertThat(answers.line(4).get("error").getAsString()).contains("state is AAAA; allowed");
    assertThat(answers.line(5).get("error").getAsString()).contains("trained is 999999999");
    run.trainFor(3);
    assertThat(replay(3, input).line(1).get("fingerprint").getAsString())
        .isEqualTo(run.fingerprint());
  }
}
