package chainrule.htmlunit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Without what draws in three dimensions")
class LandscapeIT {
  @Test
  @DisplayName("the landscape says so and leads to the map, and all else goes on")
  void leadsToTheMap() {
    try (HtmlUnitPage page = HtmlUnitPage.open("#v=1&view=landscape")) {
      page.awaitValue(
          "/could not be loaded/.test(document.querySelector('.landscape-notice').textContent)");
      page.run("document.querySelector('.landscape-absent button').click()");
      page.awaitValue("/view=map/.test(chainrule.link())");
      assertThat(page.run("document.querySelector('.landscape canvas')").isJsonNull()).isTrue();
    }
  }
}
