package chainrule.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Wiggle")
@InChromium
class WiggleIT {
  @Test
  @DisplayName("shows each link's real change beside its slope, in Backward and on the diagram")
  void showsTheChainRule(Visit visit) {
    Page page = visit.open();
    page.evaluate("() => chainrule.train(60).then(() => {})");
    page.evaluate(
        "() => chainrule.show({ view: 'backward', weight: { layer: 1, from: 0, to: 2 } })");
    Locator wiggle =
        page.locator("section")
            .filter(
                new Locator.FilterOptions()
                    .setHas(
                        page.getByRole(
                            AriaRole.HEADING, new Page.GetByRoleOptions().setName("Wiggle"))))
            .last();
    Locator slider = wiggle.getByRole(AriaRole.SLIDER);
    String before = (String) page.evaluate("() => chainrule.state().then((s) => s.fingerprint)");

    slider.press("ArrowRight");
    assertThat(wiggle).containsText("The ratios multiply to the gradient");
    assertThat(wiggle).containsText("averaged with a step the other way");
    assertThat(slider).hasAttribute("aria-valuetext", "+0.000001");
    assertThat(page.locator(".diagram-moved")).hasCount(10);
    slider.press("End");
    assertThat(wiggle).containsText("They part");
    assertThat(Axe.violations(page, ".wiggle")).isEmpty();

    page.evaluate("() => chainrule.show({ view: 'none' })");
    assertThat(page.locator(".diagram-moved")).hasCount(0);
    assertThat(page.evaluate("() => chainrule.state().then((s) => s.fingerprint)"))
        .isEqualTo(before);
  }
}
