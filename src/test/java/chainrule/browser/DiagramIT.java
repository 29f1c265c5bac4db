package chainrule.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@InChromium
@DisplayName("The diagram of the network")
class DiagramIT {

  @Test
  @DisplayName("says below each layer what its colours stand for, and the plane says the same")
  void coloursHaveNumbers(Visit visit) {
    Page page = visit.open("#v=1&activation=relu");
    Locator scales =
        page.getByRole(
            AriaRole.IMG, new Page.GetByRoleOptions().setName(Pattern.compile("^Colours of ")));
    assertThat(scales).hasCount(4);
    assertThat(scales.first()).hasText("±6");
    assertThat(scales.last()).hasText("±1");
    String rectified = scales.nth(1).innerText();
    assertThat(Double.parseDouble(rectified.replace("±", ""))).isGreaterThan(1);

    page.getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions()
                .setName(Pattern.compile("^Hidden layer 1, neuron 3, bias")))
        .hover();
    assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Output")))
        .containsText(rectified.replace('±', '+') + " value");
  }
}
