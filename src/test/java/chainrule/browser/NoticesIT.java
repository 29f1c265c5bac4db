package chainrule.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Notices")
@InChromium
class NoticesIT {
  @ParameterizedTest(name = "{0} x {1}")
  @CsvSource({"1440, 900", "390, 844"})
  @DisplayName("lie in one place of fixed height, and move nothing")
  void moveNothing(int width, int height, Visit visit) {
    Page page = visit.page();
    page.setViewportSize(width, height);
    visit.open();
    Locator output =
        page.getByRole(
            AriaRole.HEADING, new Page.GetByRoleOptions().setName("Output").setExact(true));
    Locator region = page.locator("#notices");
    BoundingBox before = output.boundingBox();

    page.evaluate("() => chainrule.open('v=1&rate=x')");
    assertThat(region.getByRole(AriaRole.LISTITEM)).hasCount(1);
    double alone = region.getByRole(AriaRole.LIST).boundingBox().height;
    page.evaluate("() => chainrule.open('v=1&rate=x&batch=x&noise=x&seed=x')");
    Locator more =
        region.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("3 more"));
    assertThat(region.getByRole(AriaRole.LISTITEM)).hasCount(1);
    assertThat(region.getByRole(AriaRole.LIST).boundingBox().height).isEqualTo(alone);
    assertThat(output.boundingBox()).usingRecursiveComparison().isEqualTo(before);

    more.click();
    assertThat(region.getByRole(AriaRole.LISTITEM)).hasCount(4);
    assertThat(output.boundingBox()).usingRecursiveComparison().isEqualTo(before);
    for (int left = 3; left >= 0; left--) {
      region
          .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Dismiss"))
          .first()
          .click();
      assertThat(region.getByRole(AriaRole.LISTITEM)).hasCount(left);
    }
    assertThat(output.boundingBox()).usingRecursiveComparison().isEqualTo(before);
  }
}
