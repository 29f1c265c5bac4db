package chainrule.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@InChromium
@DisplayName("A run goes back to an earlier epoch")
class RewindIT {
  /** Eight epochs, with what everything on the page is computed from. */
  private static final String TRAIN =
      """
      async () => {
        window.then = window.then || {};
        window.moment = async () => {
          const { epoch, fingerprint, trainLoss, gradientNorms } = await chainrule.state();
          return [epoch, fingerprint, trainLoss, gradientNorms, chainrule.link()].join();
        };
        for (let times = 0; times < 2; times++) {
          const { epoch } = await chainrule.train(4);
          then[epoch] = await moment();
        }
      }
      """;

  @Test
  @DisplayName("to the same bits, also past changed settings and weights set by hand")
  void toTheSameBits(Visit visit) {
    Page page = visit.open("#v=1&dropout=0.2&optimizer=adam");
    page.evaluate(TRAIN);
    page.getByRole(AriaRole.SPINBUTTON, named("Learning rate")).fill("0.1");
    page.getByRole(AriaRole.SPINBUTTON, named("Learning rate")).press("Enter");
    page.waitForFunction("() => chainrule.link().includes('rate=0.1')");
    page.evaluate(TRAIN);
    Object differences =
        page.evaluate(
            """
            async () => {
              const differing = [];
              for (const epoch of [4, 16, 12, 4, 12]) {
                await chainrule.rewind(epoch);
                const now = await moment();
                if (now !== then[epoch]) {
                  differing.push([epoch, now, then[epoch]]);
                }
              }
              return JSON.stringify(differing);
            }
            """);
    assertThat(differences).isEqualTo("[]");
    assertThat(page.evaluate("() => chainrule.rewind(17).then(() => '', ({ message }) => message)"))
        .isEqualTo(
            "epoch is 17; allowed: a number from 0 to 16, the epochs of this run that are known");
    assertThat(page.evaluate("() => chainrule.rewind('1').then(() => '', ({ name }) => name)"))
        .isEqualTo("RangeError");
  }

  @Test
  @DisplayName("by keys, beside every view, and trains on from there another way")
  void byKeys(Visit visit) {
    Page page = visit.open("#v=1&view=forward");
    page.evaluate("async () => { await chainrule.train(30); }");
    page.keyboard().press("b");
    Locator slider = page.getByRole(AriaRole.SLIDER, named("Timeline"));
    assertThat(slider)
        .hasAttribute("aria-valuetext", Pattern.compile("epoch 30 of 30, training loss .+"));
    slider.press("Home");
    assertThat(slider).hasAttribute("aria-valuetext", Pattern.compile("epoch 0 of 30, .+"));
    slider.press("ArrowRight");
    slider.press("ArrowRight");
    assertThat(slider).hasAttribute("aria-valuetext", Pattern.compile("epoch 2 of 30, .+"));
    assertThat(page.locator("[data-reading=epoch]")).hasText("2");
    slider.press("Shift+ArrowRight");
    assertThat(slider).hasAttribute("aria-valuetext", Pattern.compile("epoch 2.04 of 30, .+"));
    assertThat(Axe.violations(page)).isEmpty();

    page.getByRole(AriaRole.BUTTON, named("Train on from here")).press("Enter");
    assertThat(slider).isFocused();
    page.getByRole(AriaRole.BUTTON, named("Pause").setExact(true)).click();
    assertThat(page.getByRole(AriaRole.BUTTON, named("Train on from here"))).hasCount(0);
    page.evaluate("async () => { await chainrule.show({ view: 'none' }); }");
    assertThat(page.locator("#charts .chart-line.is-beside.is-training")).hasCount(1);
    assertThat(page.locator("#charts .chart-line.is-pin-0")).hasCount(1);
    Visit.look(page, "Compare");
    assertThat(page.locator("#compare .compare-readings").last()).containsText("Epoch 30: ");
    page.keyboard().press("b");
    assertThat(page.locator("#chart-timeline").getByRole(AriaRole.SLIDER)).isVisible();
  }

  @Test
  @DisplayName("and what is changed there leaves the run as it was pinned, to compare with")
  void changedThere(Visit visit) {
    Page page = visit.open();
    page.evaluate("async () => { await chainrule.train(20); await chainrule.rewind(5); }");
    page.getByRole(AriaRole.SPINBUTTON, named("Learning rate")).fill("0.1");
    page.getByRole(AriaRole.SPINBUTTON, named("Learning rate")).press("Enter");
    assertThat(page.locator("#charts .chart-line.is-pin-0")).hasCount(1);
    Visit.look(page, "Compare");
    assertThat(page.locator("#compare .compare-run").last())
        .containsText(Pattern.compile("learning rate 0.03\\s+Epoch 20: "));
    assertThat(page.locator("[data-reading=epoch]")).hasText("5");
  }

  @Test
  @DisplayName("by a click on the path that training has come")
  void onTheMap(Visit visit) {
    Page page = visit.open("#v=1&view=map");
    page.evaluate("async () => { await chainrule.train(30); }");
    BoundingBox start = page.locator(".map-start").boundingBox();
    page.mouse().click(start.x + start.width / 2, start.y + start.height / 2);
    assertThat(page.locator("[data-reading=epoch]")).hasText("0");
    assertThat(page.locator(".reading-batch")).hasText("of 30");
  }

  @Test
  @DisplayName("and plays back as a film, from the start to the latest moment")
  void asAFilm(Visit visit) {
    Page page = visit.open();
    page.evaluate("async () => { await chainrule.train(20); }");
    page.getByLabel("Length of the film").selectOption("5");
    page.getByRole(AriaRole.BUTTON, named("Play back as a film")).click();
    assertThat(page.locator(".reading-batch")).hasText("of 20");
    page.getByRole(AriaRole.BUTTON, named("Stop the film")).click();
    page.getByRole(AriaRole.BUTTON, named("Back to the latest")).click();
    assertThat(page.locator("[data-reading=epoch]")).hasText("20");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
