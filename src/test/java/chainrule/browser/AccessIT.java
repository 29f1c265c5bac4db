package chainrule.browser;

import static chainrule.browser.Visit.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Nothing keeps anybody out, in any state and theme")
@InChromium
@Order(1)
class AccessIT {

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark", "projector"})
  void axeFindsNothing(String theme, Visit visit) {
    Page page = visit.page();
    page.addInitScript("localStorage.setItem('chainrule.theme', '" + theme + "')");
    visit.open();
    check(page, theme, "start");
    page.evaluate("() => chainrule.train(5).then(() => true)");
    check(page, theme, "trained");
    button(page, "Experiments").click();
    page.waitForSelector("#experiments .card");
    check(page, theme, "gallery");
    page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Three species of penguins"))
        .click();
    page.waitForSelector("#question:not([hidden])");
    check(page, theme, "question");
    button(page, "What to look for").click();
    check(page, theme, "answer");
    button(page, "Keys and words").click();
    page.waitForSelector("#shortcuts[open]");
    check(page, theme, "shortcuts");
    page.keyboard().press("Escape");
    page.evaluate("() => document.querySelectorAll('details').forEach((each) => each.open = true)");
    check(page, theme, "disclosures");
    page.evaluate(
        "() => document.querySelectorAll('#page button.about').forEach((b) => b.click())");
    page.waitForSelector("#page math");
    check(page, theme, "explanations");
    page.evaluate("() => chainrule.open('v=1&data=volcano&layers=0')");
    check(page, theme, "regression");
    page.evaluate("() => chainrule.open('v=1&data=banana&rate=1000')");
    check(page, theme, "notices");
    page.getByRole(AriaRole.SPINBUTTON, new Page.GetByRoleOptions().setName("Learning rate"))
        .fill("99");
    page.keyboard().press("Enter");
    check(page, theme, "problem");
    page.evaluate("() => chainrule.open('v=1&layers=64_64_64_64')");
    check(page, theme, "large");
    page.setViewportSize(320, 800);
    check(page, theme, "narrow");
    if (!theme.equals("projector")) { // whose larger text is for wide walls
      assertThat((int) page.evaluate("() => document.documentElement.scrollWidth")).isLessThan(321);
    }
  }

  private static void check(Page page, String theme, String state) {
    Visit.settle(page);
    assertThat(Axe.violations(page, "html", theme, true)).as(theme + ", " + state).isEmpty();
    Visit.keepPicture(page, theme + "-" + state);
  }
}
