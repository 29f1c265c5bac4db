package chainrule.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@InChromium
@DisplayName("A script is told what has become of its calls")
class ScriptingIT {
  private static final String EPOCHS = "; allowed: a whole number from 0 to 1000000000";
  private static final String NUMBER = "; allowed: a finite number";
  private static final String BENCHMARK = "; allowed: {layers, batch, milliseconds}";

  /** What is not allowed, as it is called, and the beginning of what is said. */
  private static final Map<String, String> REFUSALS =
      Map.ofEntries(
          Map.entry("open()", "link is undefined; allowed: a text such as"),
          Map.entry("open(null)", "link is null; allowed: a text such as"),
          Map.entry("open({ link: 'v=1' })", "link is {link}; allowed: a text such as"),
          Map.entry("train()", "epochs is undefined" + EPOCHS),
          Map.entry("train(null)", "epochs is null" + EPOCHS),
          Map.entry("train('5')", "epochs is 5" + EPOCHS),
          Map.entry("train(1.5)", "epochs is 1.5" + EPOCHS),
          Map.entry("train(-1)", "epochs is -1" + EPOCHS),
          Map.entry("train([3])", "epochs is [3]" + EPOCHS),
          Map.entry("train(Infinity)", "epochs is Infinity" + EPOCHS),
          Map.entry("predict('abc', 0)", "x1 is abc" + NUMBER),
          Map.entry("predict(0)", "x2 is undefined" + NUMBER),
          Map.entry("predict(0, NaN)", "x2 is NaN" + NUMBER),
          Map.entry("predict([1, 2])", "x1 is [1, 2]" + NUMBER),
          Map.entry("explain()", "example is undefined; allowed: a whole number from 0"),
          Map.entry("explain(0, null)", "item is null; allowed: {layer, neuron}, {parameter}"),
          Map.entry("explain(0, [1])", "item is [1]; allowed: {layer, neuron}, {parameter}"),
          Map.entry("explain(0, { weight: 1 })", "weight is no option; allowed: layer, neuron"),
          Map.entry("landscape(null)", "options is null; allowed: {directions, radius"),
          Map.entry("landscape(7)", "options is 7; allowed: {directions, radius"),
          Map.entry(
              "landscape({ parameters: 0 })", "parameters is 0; allowed: a list of one or two"),
          Map.entry("landscape({ directions: null })", "directions are null; allowed: parameters"),
          Map.entry("landscape({ radius: '1' })", "radius is 1; allowed: 0 to 1e9"),
          Map.entry("landscape({ radius: -1 })", "radius is -1; allowed: 0 to 1e9"),
          Map.entry(
              "landscape({ resolution: 300 })",
              "resolution is 300; allowed: a whole number from 2 to 257"),
          Map.entry(
              "landscape({ parameters: [0, 0] })",
              "parameters is [0,0]; allowed: a list of one or two"),
          Map.entry(
              "landscape({ parameters: [99999] })",
              "parameters is [99999]; allowed: a list of one or two"),
          Map.entry("landscape({ data: 'all' })", "data is all; allowed: training, test"),
          Map.entry(
              "landscape({ directions: 'up' })",
              "directions are up; allowed: parameters, random, path, gradient"),
          Map.entry(
              "landscape({ direction: 'path' })",
              "direction is no option; allowed: directions, radius"),
          Map.entry("landscape({ data: () => 1 })", "data is a function; allowed: "),
          Map.entry("benchmark(5)", "options is 5" + BENCHMARK),
          Map.entry("benchmark(null)", "options is null" + BENCHMARK),
          Map.entry("benchmark([2, 1])", "options is [2, 1]" + BENCHMARK),
          Map.entry("benchmark({ layer: [2, 1] })", "layer is no option; allowed: layers, batch"),
          Map.entry("benchmark({ batch: Symbol.iterator })", "batch is Symbol(Symbol.iterator)"));

  @Test
  @DisplayName("an argument that is not allowed is named, with its value and what is allowed")
  void refusesArguments(Visit visit) {
    Page page = visit.open();
    Object before = page.evaluate("async () => (await chainrule.train(1)).fingerprint");
    REFUSALS.forEach(
        (call, refusal) ->
            assertThat((String) page.evaluate("() => " + outcome("chainrule." + call)))
                .as(call)
                .startsWith(refusal));
    assertThat(page.evaluate("async () => (await chainrule.state()).fingerprint"))
        .isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "chainrule.pause(), pause",
    "chainrule.play(), play",
    "chainrule.open('v=1&data=circle'), open",
    "chainrule.train(1), another train",
    "document.querySelector('[data-action=step]').click(), step",
    "document.querySelector('[data-action=reset]').click(), reset",
    "document.querySelector('[data-action=newWeights]').click(), a change of the experiment"
  })
  @DisplayName("a training that another command ends says so, and which one")
  void overtakenTrainingSaysSo(String command, String overtaker, Visit visit) {
    Page page = visit.open("#v=1&points=20&layers=1");
    page.evaluate("() => { window.trained = %s; }".formatted(outcome("chainrule.train(1e9)")));
    page.evaluate("() => { %s; }".formatted(command));
    assertThat(page.evaluate("() => trained"))
        .isEqualTo("train(1000000000) was not completed: it was overtaken by " + overtaker);
  }

  private static String outcome(String call) {
    return call + ".then(() => 'fulfilled', (error) => error.message)";
  }
}
