package chainrule.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The gallery offers experiments, each with a question")
@InChromium
class PresetsIT {
  @Test
  void everyPresetOpensAndAsksItsQuestion(Visit visit) {
    Page page = visit.open();
    Locator cards = page.locator("#experiments .card");
    page.click("#masthead [data-action=showExperiments]");
    assertThat(cards.nth(15)).isVisible();
    for (int i = 0; i < cards.count(); i++) {
      if (i > 0) {
        page.click("#question [data-action=showExperiments]");
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
    page.fill("#guess", "Straight through the middle");
    page.click("[data-action=reveal]");
    assertThat(page.locator(".question-guessed")).containsText("Straight through the middle");
    assertThat(page.locator(".question-explained")).isVisible();
  }
}
