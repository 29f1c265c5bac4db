package chainrule.browser;

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
    page.waitForTimeout(300); // the keyboard listens once everything is drawn
  }

  @Test
  void fromAPresetToTheCopiedLink() {
    keys.press("x");
    assertThat(page.locator("#experiments")).isVisible();
    while (!focused().contains("Six layers deep")) {
      keys.press("Tab");
    }
    keys.press("Enter");
    assertThat(page.locator("#question-text")).isFocused();

    while (!focused().contains("Activation of hidden layer 1")) {
      keys.press("Tab");
    }
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
    assertThat(page.locator("[data-action=undo]")).hasAttribute("title", "Undo: Weight");

    String before = page.locator("[data-reading=trainLoss]").textContent();
    keys.press("Escape");
    keys.press("s");
    assertThat(page.locator("[data-reading=trainLoss]")).not().hasText(before);
    keys.press("l");
    page.waitForFunction(
        "async () => (await navigator.clipboard.readText()).endsWith(chainrule.link())");
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
    assertThat(page.locator("[data-action=play]")).containsText("Pause");
    keys.press("Space");
    assertThat(page.locator("[data-action=play]")).containsText("Play");
  }

  @Test
  void singleKeysCanBeSwitchedOffForGood(Visit visit) {
    keys.press("?");
    page.click("#single-keys");
    keys.press("Escape");
    page.reload();
    page.evaluate("() => chainrule.ready");
    page.waitForTimeout(300);
    keys.press("t");
    keys.press("?");
    assertThat(page.locator("#shortcuts")).isHidden();
    assertThat(page.locator("html")).hasAttribute("data-theme", "light");
  }

  @Test
  void keysBelongToTheTextThatIsTyped() {
    page.focus("#field-layers");
    keys.type("snrt?");
    assertThat(page.locator("html")).hasAttribute("data-theme", "light");
    assertThat(page.locator("#shortcuts")).isHidden();
    assertThat(link()).isEqualTo("v=1");
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
