package chainrule.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
            new Page.GetByRoleOptions().setName(Pattern.compile("^Hidden layer 1, neuron 3, bias")))
        .hover();
    assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Output")))
        .containsText(rectified.replace('±', '+') + " value");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"neuron, 0", "backward, 1", "update, 1", "valley, 1"})
  @DisplayName("marks what the open view speaks of, although nobody has chosen anything")
  void subjectsAreMarked(String view, int weights, Visit visit) {
    Page page = visit.open("#v=1&layers=3_2&view=" + view);
    Locator marked = page.locator("[aria-current=true][aria-label^='Hidden layer']");
    assertThat(marked).hasCount(1);
    assertThat(page.locator(".diagram-subject-link")).hasCount(weights);
    assertThat(
            page.getByRole(
                    AriaRole.BUTTON,
                    new Page.GetByRoleOptions().setName("Show the output in large"))
                .locator("circle"))
        .hasCount(2);
  }

  @Test
  @DisplayName("a weight that is picked while the valley is open shows its own valley")
  void valleyFollows(Visit visit) {
    Page page = visit.open("#v=1&layers=3_2&view=valley");
    assertThat(page.getByText("Take this step")).isVisible();
    Locator neuron =
        page.getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions()
                .setName(Pattern.compile("^Hidden layer 2, neuron 2, bias")));
    neuron.press("Enter");
    assertThat(page.getByRole(AriaRole.TABPANEL, new Page.GetByRoleOptions().setName("Valley")))
        .containsText("hidden 1, neuron 1 → hidden 2, neuron 2");
  }
}
