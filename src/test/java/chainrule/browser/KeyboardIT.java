package chainrule.browser;

import static chainrule.browser.Visit.button;
import static chainrule.browser.Visit.field;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Everything can be done by keyboard, and keys can be switched off")
@InChromium
class KeyboardIT {
  private Page page;
  private Keyboard keys;

  @BeforeEach
  void open(Visit visit) {
    visit.page().context().grantPermissions(java.util.List.of("clipboard-read", "clipboard-write"));
    page = visit.open();
    keys = page.keyboard();
  }

  @Test
  void fromAPresetToTheCopiedLink() {
    keys.press("x");
    assertThat(page.locator("#experiments")).isVisible();
    tabTo("Six layers deep");
    keys.press("Enter");
    assertThat(page.locator("#question-text")).isFocused();

    tabTo("hidden layer 1, 8 neurons");
    keys.press("Enter");
    tabTo("Activation of hidden layer 1");
    String preset = link();
    keys.press("ArrowUp");
    page.waitForFunction("preset => chainrule.link() !== preset", preset);

    keys.press("Escape");
    page.evaluate("() => document.activeElement.blur()");
    keys.press("d");
    keys.press("ArrowRight");
    keys.press("Enter");
    assertThat(focused()).startsWith("Weight");
    keys.press("+");
    assertThat(button(page, "Undo: Weight")).isVisible();

    String before = page.locator("[data-reading=trainLoss]").textContent();
    keys.press("Escape");
    keys.press("s");
    assertThat(page.locator("[data-reading=trainLoss]")).not().hasText(before);
    keys.press("l");
    assertThat(Visit.field(page, "Link")).isVisible();
    keys.press("Enter");
    Visit.until(
        page,
        "async () => (await"
            + " navigator.clipboard.readText()).includes(`&${chainrule.link()}&`)");
  }

  @Test
  void aKeyActsOnWhatIsEvenIfItIsNotDrawnYet() {
    Visit.settle(page);
    page.evaluate("() => { window.requestAnimationFrame = () => 0; }"); // nothing is drawn any more
    page.evaluate("() => chainrule.open('v=1&layers=3_2')");
    keys.press("d");
    assertThat(focused()).isEqualTo("Input x1");
    keys.press("s");
    Visit.until(page, "async () => (await chainrule.state()).step === 1");
  }

  @Test
  void eachKeyOfTheTableDoesWhatItSays() {
    keys.press("?");
    assertThat(page.locator("#shortcuts")).isVisible();
    keys.press("Escape");
    assertThat(page.locator("#shortcuts")).isHidden();
    keys.press("t");
    assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    keys.press("n");
    page.waitForFunction("() => chainrule.link().includes('seed=2')");
    keys.press("e");
    assertThat(page.locator("[data-reading=epoch]")).hasText("1");
    keys.press("r");
    assertThat(page.locator("[data-reading=epoch]")).hasText("0");
    keys.press("p");
    assertThat(button(page, "Pause")).isVisible();
    keys.press("Space");
    assertThat(button(page, "Play")).isVisible();
  }

  @Test
  void singleKeysCanBeSwitchedOffForGood(Visit visit) {
    keys.press("?");
    field(page, "Single-key shortcuts").click();
    keys.press("Escape");
    page.reload();
    page.evaluate("() => chainrule.ready");
    keys.press("t");
    keys.press("?");
    keys.press("s");
    Visit.settle(page);
    assertThat(page.locator("#shortcuts")).isHidden();
    assertThat(page.locator("html")).hasAttribute("data-theme", "light");
    assertThat(page.evaluate("async () => (await chainrule.state()).step")).isEqualTo(0);
  }

  @Test
  void keysBelongToTheTextThatIsTyped() {
    field(page, "Hidden layers").focus();
    keys.type("snrt?");
    assertThat(page.locator("html")).hasAttribute("data-theme", "light");
    assertThat(page.locator("#shortcuts")).isHidden();
    assertThat(link()).isEqualTo("v=1");
  }

  private void tabTo(String name) {
    for (int presses = 0; !focused().contains(name); presses++) {
      assertThat(presses).as("presses of Tab without coming to " + name).isLessThan(200);
      keys.press("Tab");
    }
  }

  private String focused() {
    return (String)
        page.evaluate(
            "() => (document.activeElement.getAttribute('aria-label')"
                + " || document.activeElement.textContent).trim()");
  }

  private String link() {
    return (String) page.evaluate("() => chainrule.link()");
  }
}
