package chainrule.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@InChromium
@DisplayName("The page trains its network")
class TrainingIT {
  private static final String STATE = "chainrule.state()";

  /** Has the page seen, or hidden. */
  private static final String SEE =
      """
      (visibility) => {
        Object.defineProperty(document, 'visibilityState', { value: visibility, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }
      """;

  @Test
  @DisplayName("the default spiral is learned to a test loss below 0.02")
  void learnsTheSpiral(Visit visit) {
    Page page = visit.open();
    assertThat(page.evaluate("chainrule.link()")).isEqualTo("v=1");
    Map<String, Object> state = state(page, "chainrule.train(400)");
    assertThat(number(state, "epoch")).isEqualTo(400);
    assertThat(number(state, "testLoss")).isLessThan(0.02);
    assertThat(page.locator("[data-reading='epoch']")).hasText("400");
  }

  @Test
  @DisplayName("play trains, pause stops")
  void playsAndPauses(Visit visit) {
    Page page = visit.open();
    button(page, "Play").click();
    page.waitForCondition(() -> number(state(page, STATE), "epoch") > 5);
    button(page, "Pause").click();
    assertThat(button(page, "Play")).isVisible();
    Map<String, Object> paused = state(page, STATE);
    assertThat(number(state(page, STATE), "step")).isEqualTo(number(paused, "step"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "by itself, #v=1, false, false",
    "but not one that will end by itself, #v=1&epochs=100000, false, true",
    "but not when that is wished, #v=1, true, true",
  })
  @DisplayName("training rests while the page is hidden, and goes on when it is seen again")
  void restsWhileHidden(String name, String link, boolean isWished, boolean goesOn, Visit visit) {
    Page page = visit.open(link);
    if (isWished) {
      page.keyboard().press("?");
      page.getByLabel("Go on training while the page is hidden").check();
      page.keyboard().press("Escape");
    }
    button(page, "Play").click();
    assertThat(button(page, "Pause")).isVisible();
    page.evaluate(SEE, "hidden");
    assertThat(button(page, goesOn ? "Pause" : "Play")).isVisible();
    page.evaluate(SEE, "visible");
    assertThat(button(page, "Pause")).isVisible();
    assertThat(page.getByText("Training rested while the page was hidden."))
        .hasCount(goesOn ? 0 : 1);
  }

  @Test
  @DisplayName("links have the colours of the weights as they are now, not as they were")
  void linksFollowTheWeights(Visit visit) {
    String colours =
        "() => [...document.querySelectorAll('.diagram-link')].map((l) => l.getAttribute('stroke'))";
    Page page = visit.open();
    for (int times = 0; times < 20; times++) {
      page.evaluate("() => chainrule.train(1).then(() => true)");
      Visit.settle(page);
    }
    Object followed = page.evaluate(colours);
    String theme = page.getByLabel("Theme").inputValue();
    page.getByLabel("Theme").selectOption("projector"); // another theme paints all links anew
    Visit.settle(page);
    page.getByLabel("Theme").selectOption(theme);
    Visit.settle(page);
    assertThat(page.evaluate(colours)).isEqualTo(followed);
  }

  @Test
  @DisplayName("a step takes one mini-batch, an epoch all of them")
  void stepsOnce(Visit visit) {
    Page page = visit.open("#v=1&points=100&test=50&batch=10");
    button(page, "Step").click();
    page.waitForCondition(() -> number(state(page, STATE), "step") == 1);
    button(page, "Epoch").click();
    page.waitForCondition(() -> number(state(page, STATE), "epoch") == 1);
    assertThat(number(state(page, STATE), "step")).isEqualTo(5);
  }

  @Test
  @DisplayName(
      "reset goes back to the same first weights, new weights learn the same data, new data other")
  void startsAgain(Visit visit) {
    Page page = visit.open();
    Object first = state(page, STATE).get("fingerprint");
    assertThat(state(page, "chainrule.train(2)").get("fingerprint")).isNotEqualTo(first);
    button(page, "Reset").click();
    page.waitForCondition(() -> number(state(page, STATE), "step") == 0);
    assertThat(state(page, STATE).get("fingerprint")).isEqualTo(first);
    button(page, "New weights").click();
    page.waitForFunction("() => chainrule.link().includes('seed=2&dataSeed=1')");
    Map<String, Object> newWeights = state(page, STATE);
    assertThat(newWeights.get("fingerprint")).isNotEqualTo(first);
    button(page, "New data").click();
    page.waitForFunction("() => !chainrule.link().includes('dataSeed=1')");
    Map<String, Object> newData = state(page, STATE);
    assertThat(newData.get("fingerprint")).isEqualTo(newWeights.get("fingerprint"));
    assertThat(newData.get("trainLoss")).isNotEqualTo(newWeights.get("trainLoss"));
  }

  @Test
  @DisplayName("training that diverges stops at finite weights and says why")
  void stopsBeforeItDiverges(Visit visit) {
    Page page = visit.open("#v=1&data=plane&activation=relu&layers=8_8_8&rate=10");
    Map<String, Object> state = state(page, "chainrule.train(50)");
    assertThat(number(state, "epoch")).isLessThan(50);
    assertThat(state.get("finite")).isEqualTo(false);
    assertThat(state.get("stopped")).isEqualTo("diverged");
    assertThat(page.evaluate("async () => (await chainrule.predict(1, 1)).every(Number.isFinite)"))
        .isEqualTo(true);
    assertThat(page.locator("#notices")).containsText("learning rate");
  }

  private static Locator button(Page page, String name) {
    return page.locator("#toolbar")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  /** What a promise of the state gives, without the parameters. */
  @SuppressWarnings("unchecked")
  private static Map<String, Object> state(Page page, String promise) {
    return (Map<String, Object>)
        page.evaluate(
            "async () => { const { parameters, ...rest } = await %s; return rest; }"
                .formatted(promise));
  }

  private static double number(Map<String, Object> state, String name) {
    return ((Number) state.get(name)).doubleValue();
  }
}
