package chainrule.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chainrule.engine.explain.ExplanationJson.Detail;
import chainrule.engine.run.Run;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An explanation as JSON")
class ExplanationJsonTest {
  private static final String ADAM =
      "v=1&data=blobs&points=30&layers=3_2&dropout=0.2&batch=4&optimizer=adam&l2=0.01";

  /** Whatever stands at a path; {@code #} for a place in a list. */
  private static final Set<String> NEURONS =
      paths(
          "version epoch batch batches",
          "example: index part inMiniBatch place x1 x2 inputs.# targets.#",
          "layers.#: activation dropout z.# g.# slope.# mask.# a.# dLda.# delta.#",
          "loss: id value ofOutput.# fused dLdy.# dydz.#.# dLdz.# worked.# workedDerivative.#"
              + " fusion",
          "penalty: l1 l2 absolutes squares value",
          "miniBatch: examples.# losses.# meanLoss",
          "settings: learningRate schedule gamma every span warmup optimizer momentum decay"
              + " beta1 beta2 epsilon weightDecay l1 l2 clipNorm",
          "update: optimizer schedule learningRate scheduleEpoch rateFactor rate time norm clipNorm"
              + " clipFactor weightDecayFactor finite");

  private static final Set<String> MATRICES =
      union(NEURONS, paths("layers.#: W.#.# b.# dW.#.# db.#"));

  private static final Set<String> COMPLETE =
      union(
          MATRICES,
          paths(
              "link",
              "layers.#: terms.#.# backTerms.#.#",
              "miniBatch: inputs.#.# targets.#.# masks.#.#.#",
              "update: mean.# penalty.# gradient.# old.# new.# change.#",
              "update.buffers.#: symbol biasCorrection before.# after.#"));

  private static final Set<String> NEURON =
      paths(
          "layer neuron bias z g slope mask a dLda delta",
          "curve: from to values.#",
          "terms.#: weight input product",
          "backTerms.#: neuron weight delta product");

  private static final Set<String> PARAMETER =
      paths(
          "parameter layer neuron input delta activation gradient mean l1Term l2Term penalty norm",
          "clipFactor clipped learningRate rateFactor rate time weightDecayFactor old new change",
          "miniBatch: examples.# gradients.#",
          "buffers.#: symbol before after biasCorrection",
          "rule.#: result tex numbers",
          "quantities: w g eta t mu rho beta1 beta2 epsilon lambda m mNext mHat s sNext sHat wNext",
          "check: h lossAbove lossBelow numeric analytic relativeDifference kink straightThrough");

  @Test
  @DisplayName("has the documented fields and no others, at every level of detail")
  void hasTheDocumentedFields() {
    Explainer explainer = new Explainer(Explained.trained(ADAM, 1, 1), 2);
    assertThat(pathsOf(parse(explainer, Detail.NEURONS))).isEqualTo(NEURONS);
    assertThat(pathsOf(parse(explainer, Detail.MATRICES))).isEqualTo(MATRICES);
    assertThat(pathsOf(parse(explainer, Detail.COMPLETE))).isEqualTo(COMPLETE);
    JsonObject told = Explained.told(explainer, 1, 0, 1);
    assertThat(pathsOf(told.get("neuron"))).isEqualTo(NEURON);
    assertThat(pathsOf(told.get("parameter"))).isEqualTo(PARAMETER);
  }

  @Test
  @DisplayName("has lists as long as layers, outputs, mini-batch and parameters are")
  void hasTheDocumentedShapes() {
    Run run = Explained.trained(ADAM, 1, 0);
    JsonObject told = Explained.told(new Explainer(run, 2));
    assertSize(told, "layers", 3);
    assertSize(told, "layers.0.W", 3);
    assertSize(told, "layers.0.W.0", 2);
    assertSize(told, "layers.1.terms", 2);
    assertSize(told, "layers.1.terms.0", 3);
    assertSize(told, "layers.2.backTerms.0", 2);
    assertSize(told, "loss.dydz", 3);
    assertSize(told, "loss.dydz.0", 3);
    assertSize(told, "miniBatch.examples", 4);
    assertSize(told, "miniBatch.inputs", 4);
    assertSize(told, "miniBatch.inputs.0", 2);
    assertSize(told, "miniBatch.targets.0", 3);
    assertSize(told, "miniBatch.masks.0", 2);
    assertSize(told, "miniBatch.masks.0.1", 2);
    assertSize(told, "update.new", run.shape().parameterCount());
    assertSize(told, "update.buffers.1.after", run.shape().parameterCount());
    run.train(run.trainer().batches() - 1);
    assertSize(Explained.told(new Explainer(run, 2)), "miniBatch.losses", 15 % 4);
  }

  private static void assertSize(JsonElement told, String path, int size) {
    JsonElement at = told;
    for (String step : path.split("\\.")) {
      at =
          at.isJsonArray()
              ? at.getAsJsonArray().get(Integer.parseInt(step))
              : at.getAsJsonObject().get(step);
    }
    assertThat(at.getAsJsonArray().size()).as(path).isEqualTo(size);
  }

  @Test
  @DisplayName("has null for what is not finite, and is JSON all the same")
  void hasNullForWhatIsNotFinite() {
    Run run =
        Explained.run(
            "v=1&data=moons&points=20&layers=1&activation=linear&loss=binaryCrossEntropy");
    run.setParameters(new double[] {1e3, 0, 0, 1e3, -1e9});
    JsonObject told = Explained.told(new Explainer(run, positiveExample(run)));
    JsonObject loss = told.getAsJsonObject("loss");
    assertThat(loss.getAsJsonArray("dLdy").get(0).isJsonNull()).as(loss.toString()).isTrue();
    assertThat(loss.get("value").getAsDouble()).isGreaterThan(1e8);
    assertThat(loss.getAsJsonArray("dLdz").get(0).getAsDouble()).isEqualTo(-1);

    run.setParameters(new double[] {1e300, 1e300, 0, 1e300, 0});
    String text =
        ExplanationJson.write(
            new Explainer(run, 0).explanation(), Detail.COMPLETE, Explained.json());
    assertThat(text).contains("null").doesNotContainPattern("NaN|Infinity");
    told = JsonParser.parseString(text).getAsJsonObject();
    assertThat(told.getAsJsonObject("update").get("finite").getAsBoolean()).isFalse();
  }

  /** A training example of the class whose target is 1. */
  private static int positiveExample(Run run) {
    int example = 0;
    while (run.points()[4 * example + 2] != 1) {
      example++;
    }
    return example;
  }

  @Test
  @DisplayName("is not written in a detail that there is not")
  void refusesOtherDetails() {
    assertThatThrownBy(() -> Detail.of("all"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("detail is all; allowed: neurons, matrices or complete");
    for (Detail detail : Detail.values()) {
      assertThat(Detail.of(detail.toString())).isEqualTo(detail);
    }
  }

  private static JsonObject parse(Explainer explainer, Detail detail) {
    return JsonParser.parseString(
            ExplanationJson.write(explainer.explanation(), detail, Explained.json()))
        .getAsJsonObject();
  }

  /** From lines such as {@code loss: id value}. */
  private static Set<String> paths(String... lines) {
    Set<String> paths = new TreeSet<>();
    for (String line : lines) {
      int colon = line.indexOf(": ");
      String prefix = colon < 0 ? "" : line.substring(0, colon) + ".";
      for (String name : line.substring(colon < 0 ? 0 : colon + 2).split(" ")) {
        paths.add(prefix + name);
      }
    }
    return paths;
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    Set<String> union = new TreeSet<>(some);
    union.addAll(others);
    return union;
  }

  private static Set<String> pathsOf(JsonElement element) {
    Set<String> paths = new TreeSet<>();
    collect("", element, paths);
    return paths;
  }

  private static void collect(String path, JsonElement element, Set<String> paths) {
    String prefix = path.isEmpty() ? "" : path + ".";
    if (element.isJsonObject()) {
      element.getAsJsonObject().asMap().forEach((key, e) -> collect(prefix + key, e, paths));
    } else if (element.isJsonArray()) {
      for (JsonElement entry : element.getAsJsonArray()) {
        collect(prefix + "#", entry, paths);
      }
    } else {
      paths.add(path);
    }
  }
}
