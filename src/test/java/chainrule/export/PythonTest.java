package chainrule.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import chainrule.engine.experiment.Json;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each runs where there is a Python with what it needs, and is skipped where there is none. */
@DisplayName("What is written in Python")
class PythonTest {
  private static final String PYTHON = System.getProperty("python", "python3");

  /** Prints what the modules m0, m1 ... of a folder answer, a line of JSON each. */
  private static final String ASK =
      """
      import importlib, json, sys
      sys.path.insert(0, sys.argv[1])
      for number, points in enumerate(json.load(open(sys.argv[2]))):
          module = importlib.import_module(f"m{number}")
          %s
      """;

  /** Of each network. */
  private static final int POINTS = 40;

  @TempDir static Path folder;

  @BeforeAll
  static void writePoints() throws IOException {
    List<double[][]> points = new ArrayList<>();
    Exported.ALL.forEach(exported -> points.add(Arrays.copyOf(exported.points(), POINTS)));
    Json json = new Json(Double::toString).openList();
    for (double[][] each : points) {
      json.openList();
      for (double[] point : each) {
        json.numbers(point, 0, 2);
      }
      json.closeList();
    }
    Files.writeString(folder.resolve("points.json"), json.closeList().toString());
  }

  private static boolean has(String modules) throws Exception {
    try {
      return run(List.of(PYTHON, "-c", "import " + modules)).exitCode() == 0;
    } catch (IOException noPython) {
      return false;
    }
  }

  private record Answer(int exitCode, String output) {}

  private static Answer run(List<String> command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(100, TimeUnit.SECONDS)).isTrue();
    return new Answer(process.exitValue(), output);
  }

  /** What each module prints, after all have been written into the folder. */
  private static List<JsonElement> ask(Kind kind, String question) throws Exception {
    Path own = Files.createDirectories(folder.resolve(kind.id()));
    for (int i = 0; i < Exported.ALL.size(); i++) {
      Path file = own.resolve("m" + i + ".py");
      Files.write(file, kind.bytes(Exported.ALL.get(i).trained()));
    }
    Path script = own.resolve("ask.py");
    Files.writeString(script, ASK.formatted(question.strip().replace("\n", "\n    ")));
    String points = folder.resolve("points.json").toString();
    Answer answer = run(List.of(PYTHON, "-B", script.toString(), own.toString(), points));
    assertThat(answer.exitCode()).as(answer.output()).isZero();
    return answer.output().lines().map(JsonParser::parseString).toList();
  }

  private static void check(List<JsonElement> lines, String name, double tolerance) {
    assertThat(lines).hasSameSizeAs(Exported.ALL);
    for (int i = 0; i < lines.size(); i++) {
      Exported exported = Exported.ALL.get(i);
      JsonObject told = lines.get(i).getAsJsonObject();
      JsonArray outputs = told.getAsJsonArray(name);
      for (int p = 0; p < POINTS; p++) {
        for (int k = 0; k < exported.answers()[p].length; k++) {
          double expected = exported.answers()[p][k];
          assertThat(outputs.get(p).getAsJsonArray().get(k).getAsDouble())
              .as("%s", exported)
              .isCloseTo(expected, within(tolerance * Math.max(1, Math.abs(expected))));
        }
        JsonElement predicted = told.getAsJsonArray("predicted").get(p);
        if (exported.trained().isClassification()) {
          assertThat(predicted.getAsString()).as("%s", exported).isEqualTo(exported.decision(p));
        } else {
          double expected = exported.original(p, 0);
          assertThat(predicted.getAsJsonArray().get(0).getAsDouble())
              .as("%s", exported)
              .isCloseTo(expected, within(100 * tolerance * Math.max(1, Math.abs(expected))));
        }
      }
    }
  }

  @Test
  @DisplayName("with the standard library answers as the engine does to twelve digits")
  void standardLibraryAnswersAsTheEngine() throws Exception {
    assumeTrue(has("math"), "there is no " + PYTHON);
    List<JsonElement> lines =
        ask(
            Kind.PYTHON,
            """
            print(json.dumps({"outputs": [module.outputs(*point) for point in points],
                "predicted": [module.predict(*point) for point in points]}))
            """);
    check(lines, "outputs", 1e-12);
  }

  @Test
  @DisplayName("with NumPy answers as the engine does")
  void numpyAnswersAsTheEngine() throws Exception {
    assumeTrue(has("numpy"), "there is no NumPy");
    List<JsonElement> lines =
        ask(
            Kind.NUMPY,
            """
            predicted = module.predict(points)
            print(json.dumps({"outputs": module.outputs(points).tolist(),
                "predicted": predicted if isinstance(predicted, list) else predicted.tolist()}))
            """);
    check(lines, "outputs", 1e-10);
  }

  @Test
  @DisplayName("with PyTorch answers and trains as the engine does, where nothing is random")
  void torchTrainsAsTheEngine() throws Exception {
    assumeTrue(has("torch"), "there is no PyTorch");
    List<JsonElement> lines =
        ask(
            Kind.PYTORCH,
            """
            import torch
            model = module.load(module.Network(), module.WEIGHTS, module.BIASES)
            predicted = module.predict(model, points)
            with torch.no_grad():
                outputs = model(module.features(torch.tensor(points))).tolist()
            again = module.train(module.load(module.Network(), module.FIRST_WEIGHTS, module.FIRST_BIASES))
            with torch.no_grad():
                reached = again(module.features(torch.tensor(points))).tolist()
                losses = [module.loss(model.sums(module.features(part[:, :2])),
                    module.targets(part[:, 2:])).item() for part in (module.TRAINING, module.TEST)]
            print(json.dumps({"outputs": outputs, "reached": reached, "losses": losses,
                "predicted": predicted if isinstance(predicted, list) else predicted.tolist()}))
            """);
    check(lines, "outputs", 1e-10);
    check(lines, "reached", 1e-7);
    for (int i = 0; i < lines.size(); i++) {
      Trained trained = Exported.ALL.get(i).trained();
      if (trained.run().trainingSamples().count() == 0) {
        continue; // there is nothing to take the mean of
      }
      double loss = lines.get(i).getAsJsonObject().getAsJsonArray("losses").get(0).getAsDouble();
      assertThat(loss)
          .as("%s", Exported.ALL.get(i))
          .isCloseTo(trained.run().training().loss(), within(1e-8));
    }
  }

  @Test
  @DisplayName("with Keras answers and trains as the engine does, where nothing is random")
  void kerasTrainsAsTheEngine() throws Exception {
    assumeTrue(has("keras"), "there is no Keras");
    List<JsonElement> lines =
        ask(
            Kind.KERAS,
            """
            from keras.ops import convert_to_numpy
            model = module.network(module.WEIGHTS, module.BIASES)
            predicted = module.predict(model, points)
            outputs = lambda model: convert_to_numpy(module.output(model(module.features(points)))).tolist()
            again = module.network(module.FIRST_WEIGHTS, module.FIRST_BIASES)
            if len(module.TRAINING):
                module.train(again, verbose=0)
            print(json.dumps({"outputs": outputs(model), "reached": outputs(again),
                "predicted": predicted if isinstance(predicted, list) else predicted.tolist()}))
            """);
    check(lines, "outputs", 1e-5);
    check(lines, "reached", 1e-4);
  }

  @Test
  @DisplayName("can be read by Python, also for libraries that are not there")
  void canBeRead() throws Exception {
    assumeTrue(has("math"), "there is no " + PYTHON);
    List<String> command = new ArrayList<>(List.of(PYTHON, "-m", "py_compile"));
    for (int i = 0; i < Exported.ALL.size(); i++) {
      Trained trained = Exported.ALL.get(i).trained();
      for (Kind kind : List.of(Kind.PYTORCH, Kind.KERAS)) {
        Path file = folder.resolve(kind.id() + i + ".py");
        Files.write(file, kind.bytes(trained));
        command.add(file.toString());
      }
      Path file = folder.resolve("notebook" + i + ".py");
      Files.writeString(file, code(trained));
      command.add(file.toString());
    }
    Answer answer = run(command);
    assertThat(answer.exitCode()).as(answer.output()).isZero();
  }

  /** All code of the notebook, cell by cell. */
  private static String code(Trained trained) {
    StringBuilder code = new StringBuilder();
    JsonObject notebook = JsonParser.parseString(Notebook.of(trained)).getAsJsonObject();
    assertThat(notebook.get("nbformat").getAsInt()).isEqualTo(4);
    for (JsonElement cell : notebook.getAsJsonArray("cells")) {
      JsonObject parts = cell.getAsJsonObject();
      if (parts.get("cell_type").getAsString().equals("code")) {
        code.append(parts.get("source").getAsString()).append("\n\n");
      }
    }
    return code.toString();
  }
}
