package chainrule.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@InChromium
@DisplayName("Runs are compared side by side")
class CompareIT {
  private static final String TRAIN = "async (epochs) => { await chainrule.train(epochs); }";

  @Test
  @DisplayName("a pinned run stays as it was, then trains in step to the bits of a run of its own")
  void pinsTheRun(Visit visit) {
    Page page = visit.open();
    page.evaluate(TRAIN, 6);
    String asItWas = lossOnPage(page);
    page.getByRole(AriaRole.TAB, named("Compare")).click();
    page.getByRole(AriaRole.BUTTON, named("Pin this run")).click();
    Locator readings = page.locator(".compare-readings");
    assertThat(readings).hasCount(2);

    page.getByRole(AriaRole.SPINBUTTON, named("Learning rate")).fill("0.3");
    page.getByRole(AriaRole.SPINBUTTON, named("Learning rate")).press("Enter");
    page.evaluate(TRAIN, 4);
    assertThat(readings.nth(0)).containsText("Epoch 10");
    assertThat(readings.nth(1)).containsText("Epoch 6: training loss " + asItWas);
    assertThat(page.locator("#compare")).containsText("learning rate 0.03");
    assertThat(page.locator("#compare")).containsText("Gradient norm");
    assertThat(page.locator("#charts .chart-line.is-pin-0")).hasCount(1);
    page.waitForFunction("() => location.hash.endsWith('&with=rate:0.03')");
    assertThat(Axe.violations(page)).isEmpty();

    page.getByLabel("Pinned runs train").selectOption("epochs");
    assertThat(readings.nth(1)).containsText("Epoch 10");
    String inStep = readings.nth(1).innerText();
    page.evaluate("async () => { await chainrule.open('v=1'); }");
    page.evaluate(TRAIN, 10);
    assertThat(inStep).contains("training loss " + lossOnPage(page) + ",");
  }

  @Test
  @DisplayName("a link opens them all, with the same numbers at the same epoch")
  void opensFromALink(Visit visit) {
    Page page =
        visit.open("#v=1&layers=4&with=activation:linear&with=optimizer%3Aadam%2Crate%3A0.01");
    page.evaluate(TRAIN, 5);
    Locator readings = page.locator(".compare-readings");
    assertThat(readings).hasCount(3);
    for (int run = 0; run < 3; run++) {
      assertThat(readings.nth(run)).containsText("Epoch 5: training loss");
    }
    List<String> shown = readings.allInnerTexts();
    assertThat(page.locator("#compare")).containsText("optimizer Adam");
    page.getByRole(AriaRole.BUTTON, named("Remove activation Linear")).click();
    page.waitForFunction("() => !location.hash.includes('linear')");
    page.evaluate("async () => { await chainrule.open('v=1&layers=4&optimizer=adam&rate=0.01'); }");
    page.evaluate(TRAIN, 5);
    assertThat(shown.get(2)).contains("training loss " + lossOnPage(page) + ",");
  }

  @Test
  @DisplayName("a pinned run comes to the same bits though its worker is killed while it trains")
  void livesOn(Visit visit) {
    Page page = visit.page();
    page.addInitScript(
        """
        const Plain = window.Worker;
        window.Worker = class extends Plain {
          postMessage(message, ...rest) {
            super.postMessage(message, ...rest);
            if (message.command === 'trainTo' && !window.killed) {
              window.killed = true;
              this.terminate();
            }
          }
        };
        """);
    visit.open("#v=1&layers=4&with=dropout:0.2");
    page.evaluate(TRAIN, 5);
    assertThat(page.locator(".compare-readings")).hasCount(2);
    Locator pinned = page.locator(".compare-readings").last();
    assertThat(pinned).containsText("Epoch 5: training loss");
    assertThat(page.evaluate("() => window.killed")).isEqualTo(true);
    String shown = pinned.innerText();
    page.evaluate("async () => { await chainrule.open('v=1&layers=4&dropout=0.2'); }");
    page.evaluate(TRAIN, 5);
    assertThat(shown).contains("training loss " + lossOnPage(page) + ",");
  }

  @Test
  @DisplayName(
      "a ready comparison trains in equal time, says what there is to see, and opens again")
  void readyInEqualTime(Visit visit) {
    Page page = visit.open();
    Visit.look(page, "Compare");
    page.getByLabel("Ready comparisons").selectOption("batch");
    Locator compare = page.locator("#compare");
    assertThat(compare).containsText("batches of 5 take many more steps");
    page.waitForFunction("() => location.hash.endsWith('&batch=5&with=batch:100')");
    page.getByLabel("Pinned runs train").selectOption("time");
    page.getByRole(AriaRole.BUTTON, named("Play").setExact(true)).click();
    page.waitForFunction(
        "() => Number(document.querySelector('[data-reading=epoch]').innerText) > 20");
    page.getByRole(AriaRole.BUTTON, named("Pause").setExact(true)).click();
    // Batches of 100 take a few steps where batches of 5 take fifty.
    page.waitForFunction(
        """
        () => {
          const [here, pinned] = [...document.querySelectorAll('.compare-readings')]
            .map(({ innerText }) => Number(/Epoch ([0-9,]+)/.exec(innerText)[1].replace(',', '')));
          return pinned > here;
        }
        """);
    page.getByRole(AriaRole.BUTTON, named("Remove batch size 100")).press("Enter");
    assertThat(page.getByRole(AriaRole.BUTTON, named("Pin this run"))).isFocused();
  }

  private static String lossOnPage(Page page) {
    Visit.settle(page);
    return page.locator("[data-reading=trainLoss]").innerText();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
