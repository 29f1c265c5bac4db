package chainrule.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import chainrule.engine.network.Loss;
import chainrule.engine.run.Run;
import chainrule.engine.training.Optimizer;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What is told of a step is what a textbook computes from its inputs")
class TextbookTest {
  private static final double TOLERANCE = 1e-9;

  /**
   * Below this size differences count as they are, since a relative one says nothing near 0. The
   * largest is 1.6e-10, in the slope of GELU where the engine takes a tanh as 1.
   */
  private static final double FLOOR = 0.2;

  /** Not all the links of all the pairs: every so many of them are hundreds, of every kind. */
  private static final int SHARE = 11;

  private static final Pattern GIVEN = Pattern.compile(String.join("|", Textbook.GIVEN));
  private static final Map<String, Boolean> IS_GIVEN = new HashMap<>();

  static Stream<Arguments> optimizersAndLosses() {
    return Explained.optimizersAndLosses();
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("optimizersAndLosses")
  @DisplayName("number by number, for every kind of experiment")
  void agrees(Optimizer optimizer, Loss loss) {
    List<String> links = Explained.links(optimizer, loss);
    for (int turn = (loss.ordinal() + 2 * optimizer.ordinal()) % SHARE;
        turn < links.size();
        turn += SHARE) {
      String link = links.get(turn);
      Run run = Explained.trained(link, turn % 4, turn % 3);
      int examples = run.points().length / 4;
      int inMiniBatch = run.trainer().nextStep().samples()[0];
      for (int example : new int[] {inMiniBatch, turn % examples}) {
        Explainer explainer = new Explainer(run, example);
        int layer = 1 + turn % run.shape().outputLayer();
        int neuron = turn % run.shape().size(layer);
        int parameter = 7 * turn % run.shape().parameterCount();
        assertAgrees(link, Explained.told(explainer, layer, neuron, parameter));
      }
    }
  }

  private static void assertAgrees(String link, JsonObject told) {
    Map<String, Double> numbers = new HashMap<>();
    flatten("", told, numbers);
    Map<String, Double> expected = new HashMap<>();
    Textbook.numbers(told).forEach((path, value) -> flatten(path, value, expected));
    assertThat(numbers.keySet()).as(link).isEqualTo(expected.keySet());
    numbers.forEach(
        (path, number) -> {
          if (!isClose(number, expected.get(path))) {
            fail("%s of %s: %s, computed %s", path, link, number, expected.get(path));
          }
        });
  }

  private static boolean isClose(double told, double computed) {
    if (Double.isNaN(told)) { // which stands for null
      return !Double.isFinite(computed);
    }
    return Math.abs(told - computed) < TOLERANCE * Math.max(Math.abs(computed), FLOOR);
  }

  /** All that is told and not given. */
  private static void flatten(String path, JsonElement element, Map<String, Double> numbers) {
    String prefix = path.isEmpty() ? "" : path + ".";
    if (element.isJsonObject()) {
      element.getAsJsonObject().asMap().forEach((key, e) -> flatten(prefix + key, e, numbers));
    } else if (element.isJsonArray()) {
      for (int i = 0; i < element.getAsJsonArray().size(); i++) {
        flatten(prefix + i, element.getAsJsonArray().get(i), numbers);
      }
    } else if (!IS_GIVEN.computeIfAbsent(path, key -> GIVEN.matcher(key).matches())) {
      numbers.put(path, number(element));
    }
  }

  private static double number(JsonElement element) {
    if (element.isJsonNull()) {
      return Double.NaN;
    }
    JsonPrimitive primitive = element.getAsJsonPrimitive();
    return primitive.isBoolean() ? (primitive.getAsBoolean() ? 1 : 0) : primitive.getAsDouble();
  }

  private static void flatten(String path, Object value, Map<String, Double> numbers) {
    if (value instanceof double[] vector) {
      for (int i = 0; i < vector.length; i++) {
        numbers.put(path + "." + i, vector[i]);
      }
    } else if (value instanceof double[][] matrix) {
      for (int i = 0; i < matrix.length; i++) {
        flatten(path + "." + i, matrix[i], numbers);
      }
    } else {
      numbers.put(path, ((Number) value).doubleValue());
    }
  }
}
