package chainrule.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import chainrule.site.FieldChange;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@InChromium
@DisplayName("Every field of the catalogue has a control that changes the experiment")
class ControlsIT {
  @Test
  @DisplayName("each control puts its value into the link, and the link shows it again")
  void controlsChangeTheLink(Visit visit) {
    Page page = visit.open();
    List<String> broken = new ArrayList<>();
    for (FieldChange change : FieldChange.all()) {
      page.evaluate("link => chainrule.open(link)", change.link());
      assertThat(page.evaluate("chainrule.link()") + "&").doesNotContain(change.inLink() + "&");
      set(page, change);
      try {
        page.waitForFunction(
            "wanted => `${chainrule.link()}&`.includes(`&${wanted}&`)", change.inLink());
      } catch (com.microsoft.playwright.TimeoutError never) {
        broken.add(change + " gave " + page.evaluate("chainrule.link()"));
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  @DisplayName("a value that is not allowed is refused in words and changes nothing")
  void badValueIsRefused(Visit visit) {
    Page page = visit.open();
    Locator field = field(page, "rate");
    field.locator("input[type=number]").fill("11");
    field.locator("input[type=number]").press("Enter");
    assertThat(field.locator(".problem")).containsText("Learning rate");
    assertThat(field.locator(".problem")).containsText("0.00001");
    assertThat(page.evaluate("chainrule.link()")).isEqualTo("v=1");
  }

  /** As a user does it, by the kind of control that stands there. */
  private static void set(Page page, FieldChange change) {
    Locator field = field(page, change.key());
    Locator disclosure =
        page.locator("details:not([open])").filter(new Locator.FilterOptions().setHas(field));
    if (disclosure.count() > 0) {
      disclosure.locator("summary").click();
    }
    String last = change.value().substring(change.value().lastIndexOf('_') + 1);
    Locator choice = field.locator("input[value='%s']".formatted(last));
    if (field.locator("select").count() > 0) {
      field.locator("select").selectOption(change.value());
    } else if (choice.count() > 0) {
      choice.locator("xpath=..").click();
    } else if (change.kind().equals("flag")) {
      field.locator("input[type=checkbox]").click();
    } else {
      Locator box = field.locator("input[type=number], input[type=text]");
      box.fill(change.value().replace('_', ' '));
      box.press("Enter");
    }
  }

  private static Locator field(Page page, String key) {
    return page.locator(".field[data-key='%s']".formatted(key));
  }
}
