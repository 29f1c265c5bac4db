package chainrule.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chainrule.engine.experiment.Json;
import chainrule.engine.experiment.Link;
import chainrule.engine.explain.Explainer;
import chainrule.engine.explain.ExplanationJson;
import chainrule.engine.explain.TermsJson;
import chainrule.engine.run.Run;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@InChromium
@DisplayName("chainrule.explain tells the next step")
class ExplainIT {
  private static final int EPOCHS = 3;

  /** Of different kinds: two classes, several, and numbers that are batch by batch one example. */
  private static final List<String> LINKS =
      List.of(
          "v=1&points=60&layers=5_4&activation=tanh_gelu&dropout=0.2&optimizer=adam&batch=7&l2=0.01"
              + "&clip=0.1&schedule=cosine&span=9",
          "v=1&data=blobs&points=40&layers=4&activation=relu&loss=categoricalCrossEntropy"
              + "&optimizer=adamw&batch=0&l1=0.01&schedule=inverse&every=2",
          "v=1&data=vortex&points=20&layers=3_3_2&activation=sine_hardStep_softplus&loss=huber"
              + "&optimizer=nesterov&batch=1&warmup=5");

  @ParameterizedTest(name = "{1}")
  @CsvSource({"'', wasm-gc", "?engine=javascript, javascript"})
  @DisplayName("with the bits of the Java virtual machine")
  void givesTheSameBits(String query, String engine, Visit visit) {
    Page page = visit.open(query);
    assertThat(page.evaluate("chainrule.engine")).isEqualTo(engine);
    for (String link : LINKS) {
      Run run = new Run(Link.read(link).experiment());
      run.trainEpochs(EPOCHS, Integer.MAX_VALUE);
      page.evaluate(
          "async ([link, epochs]) => { await chainrule.open(link); await chainrule.train(epochs); }",
          List.of(link, EPOCHS));
      int examples = run.points().length / 4;
      int lastLayer = run.shape().outputLayer();
      int lastParameter = run.shape().parameterCount() - 1;
      assertSame(page, run, run.trainer().nextStep().samples()[0], 1, 1, 1);
      assertSame(page, run, examples - 1, lastLayer, 0, lastParameter);
    }
  }

  private static void assertSame(
      Page page, Run run, int example, int layer, int neuron, int parameter) {
    Explainer explainer = new Explainer(run, example);
    JsonObject expected =
        parse(
            ExplanationJson.write(
                explainer.explanation(), ExplanationJson.Detail.COMPLETE, json()));
    String alone =
        explain(page, "example => chainrule.explain(example)", Map.of("example", example));
    assertSame("", parse(alone), expected);

    expected.add("neuron", parse(TermsJson.write(explainer.neuron(layer, neuron), json())));
    expected.add(
        "parameter",
        parse(TermsJson.write(explainer.parameter(parameter), explainer.step(), json())));
    String withItem =
        explain(
            page,
            "(example, item) => chainrule.explain(example, item)",
            Map.of(
                "example",
                example,
                "item",
                Map.of("layer", layer, "neuron", neuron, "parameter", parameter)));
    assertSame("", parse(withItem), expected);
  }

  private static String explain(Page page, String call, Map<String, Object> arguments) {
    return (String)
        page.evaluate(
            "async ({ example, item }) => JSON.stringify(await (%s)(example, item))"
                .formatted(call),
            arguments);
  }

  private static Json json() {
    return new Json(Double::toString);
  }

  private static JsonObject parse(String json) {
    return JsonParser.parseString(json).getAsJsonObject();
  }

  private static void assertSame(String path, JsonElement actual, JsonElement expected) {
    if (expected.isJsonObject()) {
      JsonObject there = actual.getAsJsonObject();
      JsonObject here = expected.getAsJsonObject();
      assertThat(there.keySet()).as(path).isEqualTo(here.keySet());
      here.keySet().forEach(name -> assertSame(path + "." + name, there.get(name), here.get(name)));
    } else if (expected.isJsonArray()) {
      assertThat(actual.getAsJsonArray().size())
          .as(path)
          .isEqualTo(expected.getAsJsonArray().size());
      for (int i = 0; i < expected.getAsJsonArray().size(); i++) {
        assertSame(
            path + "." + i, actual.getAsJsonArray().get(i), expected.getAsJsonArray().get(i));
      }
    } else if (expected instanceof JsonPrimitive primitive && primitive.isNumber()) {
      assertThat(Double.doubleToLongBits(actual.getAsDouble()))
          .as("%s: %s, expected %s", path, actual, expected)
          .isEqualTo(Double.doubleToLongBits(expected.getAsDouble()));
    } else {
      assertThat(actual).as(path).isEqualTo(expected);
    }
  }

  @Test
  @DisplayName("and tells only what it is asked for")
  void leavesOutWhatIsNotAskedFor(Visit visit) {
    Page page = visit.open("#v=1&points=20&layers=2");
    assertThat(
            page.evaluate(
                """
                async () => {
                  const told = ({ neuron, parameter }) => [Boolean(neuron), Boolean(parameter)];
                  return [
                    told(await chainrule.explain(0)),
                    told(await chainrule.explain(0, {})),
                    told(await chainrule.explain(0, { layer: 1, neuron: 1 })),
                    told(await chainrule.explain(0, { parameter: 0 })),
                  ];
                }
                """))
        .isEqualTo(
            List.of(
                List.of(false, false),
                List.of(false, false),
                List.of(true, false),
                List.of(false, true)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?engine=javascript"})
  @DisplayName("or says which field has which value, and what is allowed")
  void refusesWhatThereIsNot(String query, Visit visit) {
    Page page = visit.open(query + "#v=1&points=20&layers=2");
    Map<String, String> refusals =
        Map.ofEntries(
            Map.entry("20", "example is 20; allowed: 0 to 19"),
            Map.entry("-1", "example is -1; allowed: a whole number from 0"),
            Map.entry("0.5", "example is 0.5; allowed: a whole number from 0"),
            Map.entry("NaN", "example is NaN; allowed: a whole number from 0"),
            Map.entry("2 ** 32", "example is 4294967296; allowed: a whole number from 0"),
            Map.entry("'first'", "example is first; allowed: a whole number from 0"),
            Map.entry("0, { layer: 0, neuron: 0 }", "layer is 0; allowed: 1 to 2"),
            Map.entry("0, { layer: 3, neuron: 0 }", "layer is 3; allowed: 1 to 2"),
            Map.entry("0, { layer: 1, neuron: 2 }", "neuron is 2; allowed: 0 to 1"),
            Map.entry("0, { layer: 1 }", "neuron is undefined; allowed: a whole number from 0"),
            Map.entry("0, { neuron: 1 }", "layer is undefined; allowed: a whole number from 0"),
            Map.entry("0, { parameter: 9 }", "parameter is 9; allowed: 0 to 8"),
            Map.entry("0, { parameter: -1 }", "parameter is -1; allowed: a whole number from 0"),
            Map.entry("0, 7", "item is 7; allowed: {layer, neuron}, {parameter} or both"));
    refusals.forEach(
        (arguments, refusal) ->
            assertThatThrownBy(() -> page.evaluate("chainrule.explain(%s)".formatted(arguments)))
                .as(arguments)
                .hasMessageContaining(refusal));
    assertThat(page.evaluate("async () => (await chainrule.train(1)).epoch")).isEqualTo(1);
  }

  @Test
  @DisplayName("while training goes on, which comes to the same bits")
  void disturbsNothing(Visit visit) {
    String link = "v=1&points=60&layers=5_4&dropout=0.2&optimizer=adam&batch=7&l2=0.01";
    int epochs = 20_000; // so that the worker needs many slices for them, however fast it is
    Run run = new Run(Link.read(link).experiment());
    run.trainEpochs(epochs, Integer.MAX_VALUE);
    Page page = visit.open("#" + link);
    Object reached =
        page.evaluate(
            """
            async (epochs) => {
              await chainrule.explain(3); // what explains is loaded by then, however busy the machine
              let last = 0;
              let between = 0;
              const trained = chainrule.train(epochs).then((state) => {
                last = epochs;
                return state.fingerprint;
              });
              while (last < epochs) {
                const { epoch } = await chainrule.explain(3, { layer: 2, neuron: 1, parameter: 7 });
                between += epoch > 0 && epoch < epochs ? 1 : 0;
                last = Math.max(last, epoch);
              }
              return [await trained, between > 0];
            }
            """,
            epochs);
    assertThat(reached).isEqualTo(List.of(run.fingerprint(), true));
  }
}
