package chainrule.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What is happening")
@InChromium
class DiagnosisIT {
  private static final String DEAD = "v=1&data=circle&activation=relu&bias=-5";

  private static Locator line(Page page) {
    return page.getByRole(
        AriaRole.REGION, new Page.GetByRoleOptions().setName("What is happening"));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> asked(Page page) {
    return (Map<String, Object>) page.evaluate("() => chainrule.diagnosis()");
  }

  @Test
  @DisplayName("is said below the losses and to a script, and leads to what it rests on")
  void isSaidAndShown(Visit visit) {
    Page page = visit.open();
    assertThat(line(page)).containsText("Press Play");
    assertThat(asked(page)).containsEntry("verdict", "").containsEntry("text", "");

    page.evaluate(
        "link => chainrule.open(link).then(() => chainrule.train(30)).then(() => {})", DEAD);
    assertThat(line(page)).containsText("Stuck: 8 of 8 neurons in hidden layer 1 are dead");
    assertThat(asked(page)).containsEntry("verdict", "deadUnits");
    assertThat((String) asked(page).get("text")).startsWith("Stuck: 8 of 8 neurons");
    assertThat(Axe.violations(page, "#diagnosis")).isEmpty();

    line(page)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("See the neurons"))
        .click();
    assertThat(page.getByLabel("Quantity")).hasValue("idleness");
  }

  @Test
  @DisplayName("is about the experiment on the page, and forgets what was before a change")
  void isAboutThePresent(Visit visit) {
    Page page = visit.open("#v=1&data=moons&rate=0.3");
    page.evaluate("() => chainrule.train(150).then(() => {})");
    assertThat(asked(page)).containsEntry("verdict", "done");
    page.evaluate(
        "() => chainrule.open('v=1&data=spiral').then(() => chainrule.train(60)).then(() => {})");
    assertThat(asked(page)).containsEntry("verdict", "fallingWell");
    page.getByLabel("Learning rate", new Page.GetByLabelOptions().setExact(true)).first().fill("1");
    page.keyboard().press("Enter");
    Visit.until(page, "async () => chainrule.link().includes('rate=1')");
    assertThat(asked(page)).containsEntry("verdict", "");
  }

  @Test
  @DisplayName(
      "is tried on a twin that comes to the bits of its own link, and is forgotten with it")
  void isTriedOnATwin(Visit visit) {
    Page page = visit.open();
    page.evaluate(
        "link => chainrule.open(link).then(() => chainrule.train(20)).then(() => {})", DEAD);
    button(page, "Try initial bias 0").click();
    assertThat(line(page)).containsText("Same seed, initial bias 0: training loss 0.0");
    button(page, "Show side by side").click();
    Locator compare = page.locator("#compare");
    assertThat(compare.locator("code")).hasCount(2);
    List<String> fingerprints = compare.locator("code").allInnerTexts();
    assertThat(Axe.violations(page, "#compare")).isEmpty();
    for (int i = 0; i < 2; i++) {
      String link = i == 0 ? DEAD : DEAD.replace("&bias=-5", "");
      Object byHand =
          page.evaluate(
              "link => chainrule.open(link).then(() => chainrule.train(200))"
                  + ".then(({ fingerprint }) => fingerprint)",
              link);
      assertThat(byHand).isEqualTo(fingerprints.get(i));
    }
    assertThat(line(page)).not().containsText("Same seed");
    assertThat(compare.locator("code")).hasCount(0);
  }

  private static Locator button(Page page, String name) {
    return line(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
  }

  @ParameterizedTest(name = "{0} x {1}")
  @CsvSource({"1440, 900", "1280, 720", "390, 844"})
  @DisplayName("stands in sight with the losses, whatever it says, on a phone at a tap")
  void isInSight(int width, int height, Visit visit) {
    Page page = visit.page();
    page.setViewportSize(width, height);
    visit.open();
    page.evaluate(
        "link => chainrule.open(link).then(() => chainrule.train(30)).then(() => {})", DEAD);
    Locator text = line(page).locator(".diagnosis-text");
    assertThat(text).containsText("dead");
    assertThat(((Number) line(page).evaluate("e => e.clientHeight")).intValue())
        .isLessThanOrEqualTo(40);
    Number before = top(page);
    if (width == 390) {
      button(page, "More").click();
      assertThat(button(page, "Less")).isFocused();
    }
    assertThat((boolean) text.evaluate("e => e.scrollHeight <= e.clientHeight + 1")).isTrue();
    for (String name : List.of("See the neurons", "Try initial bias 0")) {
      assertThat(button(page, name)).isInViewport();
    }
    assertThat(Axe.violations(page, "#diagnosis")).isEmpty();
    assertThat(top(page)).isEqualTo(before);
    assertThat(
            (boolean)
                page.evaluate(
                    "() => { const box = document.getElementById('diagnosis').getBoundingClientRect();"
                        + " return box.top > 0 && box.bottom < innerHeight / 3 && box.right <= innerWidth; }"))
        .isTrue();
    if (width == 390) {
      page.keyboard().press("Escape");
      assertThat(button(page, "More")).isFocused();
      assertThat(button(page, "See the neurons")).isHidden();
    }
  }

  private static Number top(Page page) {
    return (Number)
        page.evaluate("() => document.getElementById('workbench').getBoundingClientRect().top");
  }
}
