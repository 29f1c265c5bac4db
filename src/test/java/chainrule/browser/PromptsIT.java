package chainrule.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@InChromium
@DisplayName("Hints come at the right moment")
class PromptsIT {
  private static final String WITH_HINTS =
      "if (localStorage.getItem('chainrule.prompts') === 'off' && !sessionStorage.seen) {"
          + " localStorage.removeItem('chainrule.prompts'); sessionStorage.seen = true; }";

  private static Page open(Visit visit, String link) {
    visit.page().addInitScript(WITH_HINTS);
    return visit.open(link);
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static void playAndPause(Page page) {
    button(page, "Play").click();
    page.waitForFunction("async () => (await chainrule.state()).step > 0");
    button(page, "Pause").click();
    assertThat(button(page, "Play")).isVisible();
  }

  /** Those behind others, too. */
  private static Locator notices(Page page) {
    return page.locator("#notices .notice");
  }

  @ParameterizedTest
  @CsvSource({
    "data=plane&activation=relu&rate=3, 2000, Divergence: each step overshot",
    "data=xor&initialiser=zeros, 2000, The loss has hardly changed for 100 epochs",
    "data=circle&activation=relu&bias=-2&seed=3, 2000, neurons or more are dead",
    "data=circle&layers=3&bias=9&rate=0.0001, 2000, neurons or more are saturated",
    "data=gauss&points=100&noise=50&layers=16_16&rate=0.1&seed=14, 2000, overfitting"
  })
  @DisplayName("which is that of a training that takes a turn")
  void comesAtTheMoment(String link, String stepsPerSecond, String text, Visit visit) {
    Page page = open(visit, "#v=1&" + link);
    page.getByLabel("Speed").selectOption(stepsPerSecond);
    button(page, "Play").click();
    assertThat(notices(page).filter(new Locator.FilterOptions().setHasText(text))).hasCount(1);
  }

  @Test
  @DisplayName("once, and never again when they are not wanted")
  void comesOnce(Visit visit) {
    Page page = open(visit, "#v=1");
    playAndPause(page);
    Locator hint = notices(page).filter(new Locator.FilterOptions().setHasText("Paused. Click"));
    assertThat(hint).hasCount(1);
    hint.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Dismiss")).click();
    playAndPause(page);
    assertThat(hint).hasCount(0);
    page.evaluate("() => chainrule.open('v=1&data=plane&activation=relu&rate=3')");
    button(page, "Play").click();
    Locator other = notices(page).filter(new Locator.FilterOptions().setHasText("Divergence"));
    assertThat(other).hasCount(1);
    page.locator(".notices-more").click();
    other
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("No more hints"))
        .click();
    assertThat(other).hasCount(0);
    page.reload();
    page.evaluate("() => chainrule.ready");
    page.keyboard().press("?");
    assertThat(page.getByLabel("Hints at the right moment")).not().isChecked();
  }
}
