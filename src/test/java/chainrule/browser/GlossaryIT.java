package chainrule.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@InChromium
@DisplayName("The words behind the question mark")
class GlossaryIT {
  private static Locator sheet(Page page) {
    return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Keys and words"));
  }

  private static Locator openWords(Page page) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keys and words")).click();
    Locator sheet = sheet(page);
    sheet.getByRole(AriaRole.TAB, new Locator.GetByRoleOptions().setName("Words")).click();
    return sheet;
  }

  @Test
  @DisplayName("say what is learned here and what is chosen, and can be searched")
  void saysWhatIsLearned(Visit visit) {
    Page page = visit.open("#v=1&layers=3_2&activation=relu");
    Locator sheet = openWords(page);
    assertThat(sheet)
        .containsText("Training learns 20 numbers, the parameters: 14 weights and 6 biases.");
    assertThat(sheet.locator(".glossary-here dl")).containsText("Hidden layers3, 2");
    assertThat(sheet.locator(".glossary-here dl")).containsText("ActivationReLU");
    assertThat(sheet.locator(".glossary-here dl")).not().containsText("Momentum");
    sheet.getByLabel("Find a word").fill("back-prop");
    assertThat(sheet.getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setLevel(4)))
        .hasText("back-propagation");
    assertThat(sheet.locator("math").first()).isVisible();
    Assertions.assertThat(Axe.violations(page)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "chain rule, inside-backward",
    "vanishing gradient, chart-tab-layers",
    "mini-batch, field-batch",
    "gradient clipping, field-clip"
  })
  @DisplayName("lead to where they are seen")
  void leads(String term, String focused, Visit visit) {
    Page page = visit.open();
    Locator sheet = openWords(page);
    sheet
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Show me: " + term))
        .click();
    assertThat(sheet).isHidden();
    assertThat(page.locator("#" + focused)).isFocused();
  }

  @Test
  @DisplayName(
      "are opened by the words in the introduction of a view, whose heading names the field's term")
  void areOpenedByTheProse(Visit visit) {
    Page page = visit.open("#v=1&view=backward");
    assertThat(
            page.getByRole(
                AriaRole.HEADING,
                new Page.GetByRoleOptions().setName("Backward: back-propagation")))
        .isVisible();
    page.locator(".inside-head")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("chain rule"))
        .click();
    Locator entry = sheet(page).locator("#term-chain-rule");
    assertThat(entry).isFocused();
    assertThat(entry)
        .hasText(Pattern.compile("chain rule\\s*The slope of one function.*", Pattern.DOTALL));
  }
}
