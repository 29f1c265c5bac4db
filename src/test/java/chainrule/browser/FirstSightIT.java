package chainrule.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@InChromium
@DisplayName("What a visitor sees first")
class FirstSightIT {

  @ParameterizedTest(name = "{0} at {1} x {2}")
  @CsvSource({
    "light, 1440, 900",
    "dark, 1440, 900",
    "projector, 1920, 1080",
    "light, 1024, 768",
    "dark, 1024, 768",
    "light, 390, 844",
    "dark, 390, 844"
  })
  @DisplayName("the page is accessible and as wide as the screen, before and after training")
  void isInOrder(String theme, int width, int height, Visit visit) {
    Page page = visit.page();
    page.setViewportSize(width, height);
    visit.open();
    page.locator("#theme").selectOption(theme);
    assertThat(page.locator("html")).hasAttribute("data-theme", theme);
    assertThat(page.evaluate("document.getAnimations().length")).as("halfway").isEqualTo(0);
    check(page, "first-%s-%dx%d".formatted(theme, width, height));
    page.evaluate("async () => { await chainrule.train(200); }");
    assertThat(page.locator("[data-reading='epoch']")).hasText("200");
    check(page, "trained-%s-%dx%d".formatted(theme, width, height));
  }

  @Test
  @DisplayName("without scripts the page says what it needs")
  void saysWhatItNeeds(Visit visit) {
    Browser browser = visit.page().context().browser();
    try (var context =
        browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = context.newPage();
      page.navigate(visit.address(""));
      assertThat(page.locator("noscript p")).isVisible();
      assertThat(page.locator("main")).isHidden();
    }
  }

  private static void check(Page page, String name) {
    Visit.keepPicture(page, name);
    assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
        .as("pixels too wide")
        .isEqualTo(0);
    assertThat(Axe.violations(page)).as("axe").isEmpty();
  }
}
