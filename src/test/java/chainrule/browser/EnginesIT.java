package chainrule.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@InChromium
@DisplayName("The page runs on WebAssembly, and on JavaScript whenever that fails")
class EnginesIT {
  private static final String RUNTIME = "engine/classes.wasm-runtime.js";

  @Test
  @DisplayName("WebAssembly is the first choice, and the page says so")
  void prefersWebAssembly(Visit visit) {
    Page page = visit.open();
    assertThat(page.evaluate("chainrule.engine")).isEqualTo("wasm-gc");
    assertThat(page.locator("#engine")).containsText("WebAssembly");
  }

  @Test
  @DisplayName("?engine=javascript asks for JavaScript")
  void javaScriptCanBeAskedFor(Visit visit) {
    assertRunsOnJavaScript(visit.open("?engine=javascript"));
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of("the module is garbage", "engine/engine.wasm", "no module"),
        Arguments.of("the module is empty", "engine/engine.wasm", ""),
        Arguments.of("the runtime is no script", RUNTIME, "?!"),
        Arguments.of(
            "the runtime throws",
            RUNTIME,
            "export async function load() { throw new Error('not here'); }"),
        Arguments.of(
            "the engine computes nonsense",
            RUNTIME,
            """
            export async function load() {
              return { exports: { selfTest: () => '0000000000000000', knownAnswer: () => 'x' } };
            }
            """),
        Arguments.of(
            "loading never ends", RUNTIME, "export const load = () => new Promise(() => {});"),
        Arguments.of(
            "the self-test never ends",
            RUNTIME,
            """
            export async function load() {
              return { exports: { selfTest() { for (;;); }, knownAnswer: () => 'x' } };
            }
            """));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void fallsBackToJavaScript(String fault, String file, String content, Visit visit) {
    visit.replace(file, content.getBytes(StandardCharsets.UTF_8));
    assertRunsOnJavaScript(visit.open());
  }

  private static void assertRunsOnJavaScript(Page page) {
    assertThat(page.evaluate("chainrule.engine")).isEqualTo("javascript");
    assertThat(page.locator("#engine")).containsText("JavaScript");
    assertThat(page.evaluate("async () => (await chainrule.train(1)).epoch")).isEqualTo(1);
  }
}
