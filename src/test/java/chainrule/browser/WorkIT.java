package chainrule.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The user's own experiment is kept, and nobody's link replaces it")
@InChromium
class WorkIT {
  private static final String KEPT = "() => localStorage.getItem('chainrule.work') || ''";

  @Test
  void isThereAgainWhenThePageOpensWithoutALink(Visit visit) {
    Page page = visit.open();
    page.selectOption("#field-loss", "hinge");
    page.waitForFunction("() => localStorage.getItem('chainrule.work')?.includes('hinge')");
    page.navigate("about:blank");
    visit.open();
    assertThat(link(page)).contains("loss=hinge");
    assertThat(page.locator("#notices")).containsText("Your last experiment is back");
    page.click("[data-action=startAfresh]");
    page.waitForFunction("() => chainrule.link() === 'v=1'");
    page.click("[data-action=resumeWork]");
    page.waitForFunction("() => chainrule.link().includes('loss=hinge')");
  }

  @Test
  void staysWhenSomebodysLinkIsOpened(Visit visit) {
    Page page = visit.open();
    page.selectOption("#field-loss", "hinge");
    page.waitForFunction("() => localStorage.getItem('chainrule.work')?.includes('hinge')");
    String kept = (String) page.evaluate(KEPT);
    page.navigate("about:blank");
    visit.open("#v=1&data=circle");
    page.evaluate("() => chainrule.train(2).then(() => true)");
    assertThat(page.evaluate(KEPT)).isEqualTo(kept);
    assertThat(page.locator("#notices")).containsText("Opened from a link");
    page.selectOption("#field-loss", "absoluteError");
    page.waitForFunction("() => localStorage.getItem('chainrule.work').includes('data=circle')");
    assertThat((String) page.evaluate(KEPT)).contains("loss=hinge");
    assertThat(page.locator("#notices")).not().containsText("Opened from a link");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "{\"works\":[null,{\"link\":7}]}",
        "{\"works\":[{\"link\":\"v=1&rate=x\"}]}"
      })
  void isNoMatterWhatTheStorageHolds(String text, Visit visit) {
    visit.page().addInitScript("localStorage.setItem('chainrule.work', " + quoted(text) + ")");
    Page page = visit.open();
    assertThat(link(page)).isEqualTo("v=1");
  }

  @Test
  void isSaidToBeLostWhereNothingCanBeKept(Visit visit) {
    visit
        .page()
        .addInitScript(
            "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } })");
    Page page = visit.open();
    page.selectOption("#field-loss", "hinge");
    assertThat(page.locator("#notices")).containsText("Copy the link");
  }

  private static String link(Page page) {
    return (String) page.evaluate("() => chainrule.link()");
  }

  private static String quoted(String text) {
    return "'" + text + "'";
  }
}
