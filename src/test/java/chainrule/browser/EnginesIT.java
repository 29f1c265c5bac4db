package chainrule.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
        Arguments.of("the module is garbage", "engine/first-engine.wasm", "no module"),
        Arguments.of("the module is empty", "engine/first-engine.wasm", ""),
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
              const Training = { selfTest: () => '0000000000000000', knownAnswer: () => 'x' };
              return { exports: { Training } };
            }
            """));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void fallsBackToJavaScript(String fault, String file, String content, Visit visit) {
    visit.replace(file, content.getBytes(StandardCharsets.UTF_8));
    assertRunsOnJavaScript(visit.open());
  }

  @Test
  @DisplayName("loading that never ends is given up, and so is a self-test, each in its own page")
  void fallsBackFromWhatNeverEnds(Visit visit) {
    String selfTest =
        """
        export async function load() {
          return { exports: { Training: { selfTest() { for (;;); }, knownAnswer: () => 'x' } } };
        }
        """;
    Map<Page, String> runtimes =
        Map.of(
            visit.page(),
            "export const load = () => new Promise(() => {});",
            visit.newPage(),
            selfTest);
    // Both wait for the same seconds.
    runtimes.forEach(
        (page, runtime) -> {
          page.route(
              visit.address(RUNTIME),
              route ->
                  route.fulfill(
                      new Route.FulfillOptions()
                          .setContentType("text/javascript")
                          .setBody(runtime)));
          page.navigate(visit.address(""));
        });
    for (Page page : runtimes.keySet()) {
      page.evaluate("() => chainrule.ready");
      assertRunsOnJavaScript(page);
    }
  }

  /** What becomes of a training with a past, a change by hand and a path. */
  private static final String STORY =
      """
      async () => {
        const told = [];
        const tell = async () => told.push(await chainrule.state());
        await chainrule.open('v=1&data=spiral&layers=6_3&optimizer=adam&dropout=0.1');
        await chainrule.train(4);
        await tell();
        await chainrule.setParameters((await chainrule.state()).parameters.map((each) => each / 2));
        await chainrule.train(3);
        await tell();
        await chainrule.rewind(1.5);
        await tell();
        await chainrule.rewind(2);
        await chainrule.train(2);
        await tell();
        const { losses, share, least } = await chainrule.landscape({ directions: 'path', resolution: 9 });
        await chainrule.rewind(1);
        await tell();
        return JSON.stringify([told, Array.from(losses), share, least]);
      }
      """;

  @Test
  @DisplayName(
      "what explains is loaded when something is looked into, and takes over to the same bits")
  void theWholeEngineTakesOver(Visit visit) {
    Page page = visit.page();
    Set<String> loaded = ConcurrentHashMap.newKeySet();
    page.context().onRequest(request -> loaded.add(request.url().replaceFirst(".*/", "")));
    visit.open();
    assertThat(loaded).contains("first-engine.wasm").doesNotContain("engine.wasm");
    Object taken = page.evaluate(STORY);
    assertThat(loaded).contains("engine.wasm").doesNotContain("engine.js");
    assertThat(taken).isEqualTo(visit.open("?engine=javascript").evaluate(STORY));
  }

  @Test
  @DisplayName("the page trains on, and says what is missing, while what explains cannot be loaded")
  void trainsWithoutTheWholeEngine(Visit visit) {
    visit.replace("engine/engine.wasm", "no module".getBytes(StandardCharsets.UTF_8));
    Page page = visit.open("#v=1&view=matrices");
    assertThat(page.locator("#notices"))
        .containsText("The part of the engine that explains could not be loaded.");
    assertThat(page.evaluate("async () => (await chainrule.train(1)).epoch")).isEqualTo(1);
    assertThat(page.evaluate("chainrule.explain(0).catch((error) => error.message)"))
        .asString()
        .contains("could not be loaded");
    page.context().unroute(visit.address("engine/engine.wasm"));
    assertThat(page.evaluate("chainrule.explain(0).then(({ epoch }) => epoch)")).isEqualTo(1);
    assertThat(page.locator("#inside-panel").getByRole(AriaRole.COLUMNHEADER).first()).isVisible();
  }

  private static void assertRunsOnJavaScript(Page page) {
    assertThat(page.evaluate("chainrule.engine")).isEqualTo("javascript");
    assertThat(page.locator("#engine")).containsText("JavaScript");
    assertThat(page.evaluate("async () => (await chainrule.train(1)).epoch")).isEqualTo(1);
  }
}
