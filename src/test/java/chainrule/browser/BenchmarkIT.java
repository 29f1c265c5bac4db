package chainrule.browser;

import static org.assertj.core.api.Assertions.assertThat;

import chainrule.kernels.Layout;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated
@InChromium(withOwnProfiles = true)
@DisplayName("A script can ask how many samples a second the engine trains on")
class BenchmarkIT {
  private static final String REFUSAL =
      "() => chainrule.benchmark(%s).then(() => 'measured', (error) => error.message)";

  @ParameterizedTest
  @ValueSource(strings = {"", "?engine=javascript"})
  void theExperimentOnThePageDoesNotNotice(String engine, Visit visit) {
    Page page = visit.open(engine + "#v=1&data=moons&layers=3");
    Object before = page.evaluate("async () => (await chainrule.train(2)).fingerprint");
    for (String wish :
        new String[] {
          "{layers: [2, 8, 8, 1], batch: 10, milliseconds: 60}",
          "{layers: [7, 64, 64, 64, 64, 64, 64, 64, 64, 5], batch: 0, milliseconds: 1}",
          "{layers: [2, 1], batch: 1, milliseconds: 20}",
          "{layers: [3, 4, 2], milliseconds: 20}"
        }) {
      Object speed = page.evaluate("() => chainrule.benchmark(%s)".formatted(wish));
      assertThat(((Number) speed).doubleValue()).as(wish).isPositive().isFinite();
    }
    assertThat(page.evaluate("async () => (await chainrule.state()).fingerprint"))
        .isEqualTo(before);
    assertThat(page.evaluate("() => chainrule.link()")).isEqualTo("v=1&data=moons&layers=3");
  }

  @Test
  void severalAtOnceAreMeasuredOneAfterTheOther(Visit visit) {
    Page page = visit.open();
    assertThat(
            page.evaluate(
                """
                async () => {
                  const wish = (sizes) => ({ layers: sizes, milliseconds: 100 });
                  const [small, large] = await Promise.all(
                    [[2, 4, 1], [2, 64, 64, 1]].map((sizes) => chainrule.benchmark(wish(sizes))));
                  return small > 3 * large;
                }
                """))
        .isEqualTo(true);
  }

  @Test
  @DisplayName("the kernel that measures the limit multiplies and adds as often as is counted")
  void theLimitIsThatOfRealWork(Visit visit) {
    Page page = visit.open();
    Object wrong =
        page.evaluate(
            """
            async ([times, first]) => {
              const memory = new WebAssembly.Memory({ initial: 64, maximum: 32768 });
              const bytes = await (await fetch('engine/kernels.wasm')).arrayBuffer();
              const { instance } = await WebAssembly.instantiate(bytes, { engine: { memory } });
              instance.exports.multiplyAndAdd(0, times);
              return Array.from(new Float64Array(memory.buffer, first, 24)).filter((sum, at) => {
                let expected = Math.floor(at / 2);
                for (let time = 0; time < times; time += 1) {
                  expected = expected * 0.5 + 1;
                }
                return sum !== expected;
              });
            }
            """,
            List.of(7, Layout.FIRST_PLACE));
    assertThat((List<?>) wrong).isEmpty();
  }

  @Test
  void whatIsNotAllowedIsRefused(Visit visit) {
    Page page = visit.open();
    refusals()
        .forEach(
            (wish, message) ->
                assertThat((String) page.evaluate(REFUSAL.formatted(wish)))
                    .as(wish)
                    .contains(message));
  }

  private static Map<String, String> refusals() {
    String sizes = "; allowed: a list of sizes, as [2, 8, 8, 1]: 1 to 7 inputs, ";
    return Map.ofEntries(
        Map.entry("{layers: [2, 0, 1]}", "layers is [2, 0, 1]" + sizes),
        Map.entry("{layers: [8, 4, 1]}", "layers is [8, 4, 1]" + sizes),
        Map.entry("{layers: [2, 4, 6]}", "layers is [2, 4, 6]" + sizes),
        Map.entry("{layers: [2, 4.5, 1]}", "layers is [2, 4.5, 1]" + sizes),
        Map.entry("{layers: [2, NaN, 1]}", "layers is [2, NaN, 1]" + sizes),
        Map.entry("{layers: '4_4'}", "layers is 4_4" + sizes),
        Map.entry("{layers: [2]}", "layers is [2]" + sizes),
        Map.entry("{layers: null}", "layers is null" + sizes),
        Map.entry("{layers: [2, 129, 1]}", "layers is 129; allowed: 0, or 1 to 8 whole numbers"),
        Map.entry("{batch: -1}", "batch is -1; allowed: "),
        Map.entry("{batch: 251}", "batch is 251; allowed: 1 to 250"),
        Map.entry("{batch: NaN}", "batch is NaN; allowed: a whole number"),
        Map.entry("{batch: '10'}", "batch is 10; allowed: a whole number"),
        Map.entry("{milliseconds: 0}", "milliseconds is 0; allowed: a number from 1 to 60000"),
        Map.entry("{milliseconds: Infinity}", "milliseconds is Infinity; allowed: a number"));
  }
}
