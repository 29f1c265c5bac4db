package chainrule.cli;

import static org.assertj.core.api.Assertions.assertThat;

import chainrule.engine.experiment.Json;
import chainrule.engine.experiment.Link;
import chainrule.engine.explain.Explainer;
import chainrule.engine.explain.ExplanationJson;
import chainrule.engine.run.Run;
import chainrule.engine.sweep.Summary;
import chainrule.export.Kind;
import chainrule.export.LearningCurves;
import chainrule.export.Trained;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("On the command line")
class CommandsTest {
  private static final String LINK = "v=1&data=blobs&points=20&layers=3&optimizer=adam";

  private record Answer(int exitCode, String output, String errors) {
    JsonObject json() {
      assertThat(exitCode).as(errors).isZero();
      assertThat(output).endsWith("\n").hasLineCount(1);
      return JsonParser.parseString(output).getAsJsonObject();
    }
  }

  private static Answer run(String command, String... arguments)
      throws IOException, InterruptedException {
    return runWith("", command, arguments);
  }

  private static Answer runWith(String input, String command, String... arguments)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", "target/classes"));
    line.add("chainrule.cli." + command);
    line.addAll(Arrays.asList(arguments));
    Path errors = Path.of("target", "command-errors.txt");
    Process process = new ProcessBuilder(line).redirectError(errors.toFile()).start();
    try (OutputStream toProcess = process.getOutputStream()) {
      toProcess.write(input.getBytes(StandardCharsets.UTF_8));
    }
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Answer(process.waitFor(), output, Files.readString(errors));
  }

  private static Run trained(int epochs) {
    Run run = new Run(Link.read(LINK).experiment());
    run.trainEpochs(epochs, Integer.MAX_VALUE);
    return run;
  }

  @Test
  @DisplayName("Replay tells where an experiment comes to")
  void replays() throws Exception {
    Run run = trained(7);
    Answer answer = run("Replay", "https://example.org/#" + LINK + "&rate=0.030", "7");
    assertThat(answer.errors()).isEmpty();
    JsonObject told = answer.json();
    assertThat(told.keySet())
        .containsExactly("link", "epoch", "step", "trainLoss", "testLoss", "fingerprint");
    assertThat(told.get("link").getAsString()).isEqualTo(LINK);
    assertThat(told.get("epoch").getAsInt()).isEqualTo(7);
    assertThat(told.get("step").getAsInt()).isEqualTo(7);
    assertThat(told.get("trainLoss").getAsDouble()).isEqualTo(run.training().loss());
    assertThat(told.get("testLoss").getAsDouble()).isEqualTo(run.test().loss());
    assertThat(told.get("fingerprint").getAsString()).isEqualTo(run.fingerprint());
  }

  @Test
  @DisplayName("Explain tells every number of the next step")
  void explains() throws Exception {
    assertExplained(LINK, 2);
  }

  @Test
  @DisplayName("from where a copied link holds the training")
  void explainsWhatWasCopied() throws Exception {
    assertExplained(LINK + "&trained=2", 0);
  }

  private void assertExplained(String link, int epochs) throws Exception {
    String expected =
        ExplanationJson.write(
            new Explainer(trained(2), 19).explanation(),
            ExplanationJson.Detail.COMPLETE,
            new Json(Double::toString));
    Answer answer = run("Explain", link, String.valueOf(epochs), "19");
    assertThat(answer.errors()).isEmpty();
    assertThat(answer.json()).isEqualTo(JsonParser.parseString(expected));
  }

  @Test
  @DisplayName("Sweep tells what every training and every setting comes to, and what that means")
  void sweeps() throws Exception {
    Answer answer =
        run("Sweep", LINK, "rate=0.01,0.1", "layers=2,3", "--seeds", "2", "--epochs", "5");
    assertThat(answer.errors()).isEmpty();
    List<JsonObject> rows =
        answer
            .output()
            .lines()
            .map(line -> JsonParser.parseString(line).getAsJsonObject())
            .toList();
    assertThat(rows).hasSize(8 + 4 + 1);
    JsonObject third = rows.get(2);
    assertThat(third.get("setting"))
        .isEqualTo(JsonParser.parseString("{rate: '0.01', layers: '3'}"));
    Answer replayed = run("Replay", third.get("link").getAsString(), "5");
    for (String name : List.of("link", "epoch", "step", "trainLoss", "testLoss", "fingerprint")) {
      assertThat(third.get(name)).as(name).isEqualTo(replayed.json().get(name));
    }
    double[] losses = {
      third.get("testLoss").getAsDouble(), rows.get(3).get("testLoss").getAsDouble()
    };
    JsonObject setting = rows.get(9);
    assertThat(setting.get("setting")).isEqualTo(third.get("setting"));
    assertThat(setting.get("median").getAsDouble()).isEqualTo(Summary.of(losses).median());
    assertThat(setting.get("seeds").getAsInt()).isEqualTo(2);
    JsonObject verdict = rows.get(12);
    assertThat(verdict.get("measure").getAsString()).isEqualTo("testLoss");
    assertThat(verdict.get("clear").getAsBoolean()).isFalse(); // two seeds tell nothing
    assertThat(verdict.get("rivals").getAsJsonArray()).hasSize(3);
  }

  @Test
  @DisplayName("Sweep does what a link of a sweep says, and otherwise what is said beside it")
  void sweepsALink() throws Exception {
    String swept = LINK + "&sweep=2..5--rate..0.01..0.1--layers..2..3_2";
    Answer given =
        run("Sweep", LINK, "rate=0.01,0.1", "layers=2,3_2", "--seeds", "2", "--epochs", "5");
    assertThat(given.output()).hasLineCount(8 + 4 + 1);
    assertThat(run("Sweep", swept)).isEqualTo(given);
    assertThat(run("Sweep", swept, "rate=0.3", "--seeds", "3").output()).hasLineCount(3 + 1 + 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"runs", "settings"})
  @DisplayName("Sweep writes tables of equally many cells in every row")
  void sweepsIntoTables(String table) throws Exception {
    Answer answer =
        run("Sweep", LINK, "rate=0.1,0.2", "--seeds", "3", "--epochs", "2", "--csv", table);
    List<String> lines = answer.output().lines().toList();
    assertThat(lines).hasSize(1 + (table.equals("runs") ? 6 : 2));
    assertThat(lines.get(0)).startsWith(table.equals("runs") ? "rate,seed," : "rate,parameters,");
    assertThat(lines)
        .allSatisfy(
            line -> assertThat(line.split(",", -1)).hasSameSizeAs(lines.get(0).split(",", -1)));
  }

  @ParameterizedTest
  @CsvSource({"Replay, ''", "Explain, 0"})
  @DisplayName("a field that does not fit is noticed, and the rest is done")
  void noticesFields(String command, String example) throws Exception {
    String link = LINK + "&rate=fast";
    Answer answer = example.isEmpty() ? run(command, link, "1") : run(command, link, "1", example);
    assertThat(answer.json().get("link").getAsString()).isEqualTo(LINK);
    assertThat(answer.errors()).hasLineCount(1).contains("rate", "fast", "0.00001 to 10");
  }

  @Test
  @DisplayName("Export writes the network as a program")
  void exports() throws Exception {
    Answer answer = run("Export", LINK, "2", "javascript");
    assertThat(answer.exitCode()).as(answer.errors()).isZero();
    Run run = trained(2);
    Trained trained = Trained.of(run, LearningCurves.none());
    byte[] expected = Kind.JAVASCRIPT.bytes(trained);
    assertThat(answer.output()).isEqualTo(new String(expected, StandardCharsets.UTF_8));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Replay | usage: java -cp target/classes chainrule.cli.Replay LINK EPOCHS [--expect"
            + " 'testLoss<0.05']; - in place of LINK reads links and names of files from standard"
            + " input, one a line",
        "Replay - two | epochs is two; allowed: a whole number from 0 to 1000000000",
        "Replay - 2 --expect loss<1 | --expect is loss<1; allowed: one of trainLoss, testLoss,"
            + " trainAccuracy, testAccuracy, epoch; then one of < <= > >= == !=; then a number, as"
            + " in testLoss<0.05",
        "Replay v=2 1 | The link has version 2; allowed: 1.",
        "Replay v=1 -1 | epochs is -1; allowed: a whole number from 0 to 1000000000",
        "Replay v=1 2.5 | epochs is 2.5; allowed: a whole number from 0 to 1000000000",
        "Export v=1 1 | usage: java -cp target/classes chainrule.cli.Export LINK EPOCHS KIND [PICTURE"
            + " [SCALE]]",
        "Export v=1 1 png 3D | picture is 3D; allowed: sheet, network, plane, loss, score, decisions,"
            + " gradientNorm, weights, activations, gradients, idleness, rate, valley, map,"
            + " landscape",
        "Export v=1 1 png plane 3 | scale is 3; allowed: 1, 2, 4",
        "Export v=1 1 python plane | picture is plane; allowed: none, for python",
        "Export v=2 1 java | The link has version 2; allowed: 1.",
        "Export v=1 one java | epochs is one; allowed: a whole number from 0 to 1000000000",
        "Export v=1 1 cobol | kind is cobol; allowed: pytorch, keras, notebook, numpy, python,"
            + " javascript, java, onnx, json, csv, latex, svg, png",
        "Explain v=1 1 | usage: java -cp target/classes chainrule.cli.Explain LINK EPOCHS EXAMPLE",
        "Explain v=2 1 0 | The link has version 2; allowed: 1.",
        "Explain v=1 9999999999 0 |"
            + " epochs is 9999999999; allowed: a whole number from 0 to 1000000000",
        "Explain v=1 two 0 | epochs is two; allowed: a whole number from 0 to 1000000000",
        "Explain v=1 1 500 | example is 500; allowed: a whole number from 0 to 499",
        "Explain v=1 1 -1 | example is -1; allowed: a whole number from 0 to 499",
        "Explain v=1 1 1st | example is 1st; allowed: a whole number from 0 to 499",
        "Explain v=1&data=own 1 0 | example is 0; allowed: none, since there is no data",
        "Sweep | usage: java -cp target/classes chainrule.cli.Sweep LINK [FIELD=VALUE,VALUE...]..."
            + " [--seeds N] [--epochs N] [--csv TABLE]",
        "Sweep v=2 rate=1 | The link has version 2; allowed: 1.",
        "Sweep v=1 rate=0.1,fast | rate is fast; allowed: a number from 0.00001 to 10",
        "Sweep v=1 rate=0.1 --seeds none | seeds is none; allowed: 1 to 100",
        "Sweep v=1 rate=0.1 --epochs | epochs is empty; allowed: 1 to 1000000",
        "Sweep v=1 --csv all | csv is all; allowed: runs or settings",
        "Sweep v=1&sweep=0..300--rate..1 | seeds is 0; allowed: 1 to 100",
        "Sweep v=1&sweep=3..5--rate..fast | rate is fast; allowed: a number from 0.00001 to 10",
        "Sweep v=1&sweep=3--rate..1 | sweep is 3--rate..1; allowed: seeds, epochs and fields, such"
            + " as 10..300--rate..0.01..0.1"
      })
  @DisplayName("what cannot be done is refused in one line, with exit code 2")
  void refuses(String command, String refusal) throws Exception {
    String[] words = command.split(" ");
    Answer answer = run(words[0], Arrays.copyOfRange(words, 1, words.length));
    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.output()).isEmpty();
    assertThat(answer.errors()).isEqualTo(refusal + System.lineSeparator());
  }

  @ParameterizedTest
  @CsvSource({"trainLoss<9, 0", "trainLoss>9, 1"})
  @DisplayName("Replay says by its exit code whether one or many are as expected")
  void expects(String expectation, int exitCode) throws Exception {
    Answer one = run("Replay", LINK, "2", "--expect", expectation);
    Answer many = runWith(LINK + "\r\n\n" + LINK, "Replay", "-", "2", "--expect=" + expectation);
    assertThat(one.output()).hasLineCount(1).contains("\"expected\":" + (exitCode == 0));
    assertThat(many.output()).hasLineCount(2).contains("{\"line\":3,");
    assertThat(List.of(one.exitCode(), many.exitCode())).containsOnly(exitCode);
    assertThat(one.errors() + many.errors()).isEmpty();
  }
}
