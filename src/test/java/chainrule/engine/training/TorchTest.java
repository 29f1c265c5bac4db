package chainrule.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import chainrule.engine.network.Activation;
import chainrule.engine.network.LayerSpecification;
import chainrule.engine.network.Loss;
import chainrule.engine.network.NetworkSpecification;
import chainrule.engine.network.OutputActivation;
import chainrule.engine.network.Shape;
import chainrule.engine.network.Variant;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The trainer follows trajectories that PyTorch computed in double precision. */
class TorchTest {
  private static final Path FOLDER = Path.of("src/test/resources/torch");
  private static final double TOLERANCE = 1e-9;

  static Stream<String> trajectories() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("trajectories")
  void followsPyTorch(String name) {
    JsonObject fixture = read(name);
    NetworkSpecification specification = specification(fixture);
    Shape shape = new Shape(specification);
    Trainer trainer =
        new Trainer(
            specification,
            settings(fixture),
            samples(fixture),
            flat(fixture.getAsJsonObject("initialParameters")));

    JsonArray losses = fixture.getAsJsonArray("batchLosses");
    assertThat(losses.size()).isEqualTo(fixture.get("steps").getAsInt());
    for (int step = 0; step < losses.size(); step++) {
      assertThat(trainer.step()).isTrue();
      assertClose("batch loss " + step, trainer.batchLoss(), losses.get(step).getAsDouble());
      if (step == 0 && fixture.get("regularization").isJsonNull()) {
        double[] gradient = flat(fixture.getAsJsonObject("firstGradients"));
        for (int i = 0; i < shape.parameterCount(); i++) {
          assertClose("gradient " + i, trainer.gradient()[i], gradient[i]);
        }
      }
    }
    double[] expected = flat(fixture.getAsJsonObject("finalParameters"));
    assertThat(expected).hasSize(shape.parameterCount());
    for (int i = 0; i < expected.length; i++) {
      assertClose("parameter " + i, trainer.parameters()[i], expected[i]);
    }
  }

  /** Relative, and absolute near zero, where relative says nothing. */
  private static void assertClose(String what, double actual, double expected) {
    double scale = Math.max(Math.abs(expected), 1e-3);
    assertThat(Math.abs(actual - expected) / scale).as(what).isLessThan(TOLERANCE);
  }

  private static JsonObject read(String name) {
    try {
      return JsonParser.parseString(Files.readString(FOLDER.resolve(name))).getAsJsonObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static NetworkSpecification specification(JsonObject fixture) {
    JsonArray layers = fixture.getAsJsonArray("layers");
    JsonArray activations = fixture.getAsJsonArray("hiddenActivations");
    List<LayerSpecification> hidden = new ArrayList<>();
    for (int i = 0; i < activations.size(); i++) {
      Activation activation = byId(Activation.values(), activations.get(i).getAsString());
      hidden.add(new LayerSpecification(layers.get(i + 1).getAsInt(), activation, 0));
    }
    String loss = fixture.get("loss").getAsString();
    return new NetworkSpecification(
        layers.get(0).getAsInt(),
        hidden,
        layers.get(layers.size() - 1).getAsInt(),
        byId(Loss.values(), loss.equals("squaredErrorTanh") ? "squaredError" : loss),
        byId(OutputActivation.values(), fixture.get("outputActivation").getAsString()));
  }

  private static TrainingSettings settings(JsonObject fixture) {
    JsonObject given = fixture.getAsJsonObject("optimizer");
    Optimizer optimizer = byId(Optimizer.values(), given.get("kind").getAsString());
    OptimizerSettings usual = OptimizerSettings.of(optimizer);
    OptimizerSettings optimizerSettings =
        new OptimizerSettings(
            optimizer,
            number(given, "momentum", usual.momentum()),
            number(given, "decay", usual.decay()),
            number(given, "beta1", usual.beta1()),
            number(given, "beta2", usual.beta2()),
            number(given, "epsilon", usual.epsilon()),
            number(given, "weightDecay", usual.weightDecay()));
    JsonElement penalty = fixture.get("regularization");
    double l1 = 0;
    double l2 = 0;
    if (!penalty.isJsonNull()) {
      double rate = penalty.getAsJsonObject().get("rate").getAsDouble();
      if (penalty.getAsJsonObject().get("kind").getAsString().equals("l1")) {
        l1 = rate;
      } else {
        l2 = rate;
      }
    }
    return new TrainingSettings(
        given.get("learningRate").getAsDouble(),
        ScheduleSettings.constant(),
        optimizerSettings,
        fixture.get("batchSize").getAsInt(),
        false,
        l1,
        l2,
        0,
        List.of(),
        List.of(),
        1);
  }

  private static double number(JsonObject object, String key, double otherwise) {
    return object.has(key) ? object.get(key).getAsDouble() : otherwise;
  }

  private static Samples samples(JsonObject fixture) {
    JsonArray inputs = fixture.getAsJsonArray("inputs");
    return new Samples(columns(inputs), columns(fixture.getAsJsonArray("targets")), inputs.size());
  }

  /** From rows, one a sample, to (column, sample). */
  private static double[] columns(JsonArray rows) {
    int width = rows.get(0).getAsJsonArray().size();
    double[] result = new double[width * rows.size()];
    for (int s = 0; s < rows.size(); s++) {
      for (int i = 0; i < width; i++) {
        result[i * rows.size() + s] = rows.get(s).getAsJsonArray().get(i).getAsDouble();
      }
    }
    return result;
  }

  /** W[layer][out][in] and b[layer][out] as one flat array, layer by layer. */
  private static double[] flat(JsonObject parameters) {
    List<Double> values = new ArrayList<>();
    JsonArray weights = parameters.getAsJsonArray("W");
    for (int layer = 0; layer < weights.size(); layer++) {
      for (JsonElement row : weights.get(layer).getAsJsonArray()) {
        row.getAsJsonArray().forEach(value -> values.add(value.getAsDouble()));
      }
      parameters
          .getAsJsonArray("b")
          .get(layer)
          .getAsJsonArray()
          .forEach(value -> values.add(value.getAsDouble()));
    }
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static <T extends Variant> T byId(T[] variants, String id) {
    for (T variant : variants) {
      if (variant.id().equals(id)) {
        return variant;
      }
    }
    throw new IllegalArgumentException("no variant has the id " + id);
  }
}
