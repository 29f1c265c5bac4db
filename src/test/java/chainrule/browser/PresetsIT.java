package chainrule.browser;

import static chainrule.browser.Visit.button;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The gallery offers experiments, each with a question")
@InChromium
class PresetsIT {
  @Test
  void everyPresetOpensAndAsksItsQuestion(Visit visit) {
    Page page = visit.open();
    Locator cards = page.locator("#experiments .card");
    button(page, "Experiments").click();
    assertThat(cards.nth(15)).isVisible();
    for (int i = 0; i < cards.count(); i++) {
      if (i > 0) {
        button(page, "Other experiments").click();
      }
      String question = cards.nth(i).locator(".card-question").textContent();
      cards.nth(i).click();
      assertThat(page.locator("#question-text")).hasText(question);
      assertThat(page.locator("#question-answer")).isHidden();
    }
  }

  @Test
  void theAnswerComesAfterTheGuess(Visit visit) {
    Page page = visit.open("#v=1&data=xor&layers=0");
    assertThat(page.locator("#question-text")).isVisible();
    Locator guesses =
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Your guess"))
            .getByRole(AriaRole.BUTTON);
    assertThat(guesses).hasCount(3);
    assertThat(page.locator(".question-explained")).isHidden();
    guesses.getByText("Along the diagonal").click();
    assertThat(page.locator(".question-guessed"))
        .hasText("You guessed: Along the diagonal, and that will do. Right is: Nowhere good.");
    assertThat(page.locator(".question-explained")).isVisible();
    assertThat(guesses.nth(2)).hasClass("is-right");

    button(page, "What to look for").click();
    guesses.nth(2).click();
    assertThat(page.locator(".question-guessed"))
        .hasText("You guessed: Nowhere good. That is right.");
  }
}
