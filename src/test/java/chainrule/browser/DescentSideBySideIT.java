package chainrule.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Many balls and the fan of learning rates are drawn, and work by mouse and keys")
@InChromium
class DescentSideBySideIT {
  private static final String LINK = "#v=1&data=xor&points=100&layers=4";

  /** How many different pictures the canvases of a selector show, not counting empty ones. */
  private static final String PICTURES =
      """
      (selector) => new Set([...document.querySelectorAll(selector)]
        .filter((canvas) => canvas.getContext('2d')
          .getImageData(0, 0, canvas.width, canvas.height).data.some((part) => part > 0))
        .map((canvas) => canvas.toDataURL())).size
      """;

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark", "projector"})
  void keepNobodyOut(String theme, Visit visit) {
    Page page = visit.page();
    page.addInitScript("localStorage.setItem('chainrule.theme', '" + theme + "')");
    visit.open(LINK + "&view=rates");
    awaitFan(page);
    page.click(".rates .figure-table button");
    check(page, theme, "rates");
    Visit.look(page, "Many balls");
    awaitMap(page);
    page.click("text=Same start, different optimizers");
    assertThat(page.locator(".balls-table tbody tr")).hasCount(3);
    page.click("text=Choose the slice");
    check(page, theme, "balls");
    visit.assertNoProblems();
  }

  @Test
  @DisplayName("a ball starts at the current weights, or at the initial ones")
  void ballsStartWhereTheyAreToldTo(Visit visit) {
    Page page = visit.open("#v=1&view=balls");
    String loss = "async () => (await chainrule.state()).trainLoss";
    double initial = ((Number) page.evaluate(loss)).doubleValue();
    page.evaluate("async () => { await chainrule.train(2); }");
    double current = ((Number) page.evaluate(loss)).doubleValue();
    for (String start : new String[] {"current", "initial"}) {
      page.getByLabel("Start at").selectOption(start);
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Drop here")).click();
    }
    Locator balls = page.locator(".balls-table tbody tr");
    assertThat(balls).hasCount(2);
    assertThat(balls.nth(0)).containsText("%.4f".formatted(current));
    assertThat(balls.nth(1)).containsText("%.4f".formatted(initial));
  }

  @Test
  void ratesAreComparedAndAdoptedByKeys(Visit visit) {
    Page page = visit.open(LINK + "&view=rates");
    awaitFan(page);
    assertThat((int) page.evaluate(PICTURES, ".rate-picture")).isEqualTo(5);
    assertThat(page.locator(".rate-chart path.chart-line[d^='M']")).hasCount(5);
    page.selectOption("#fan-steps", "20");
    assertThat(page.locator(".rates-summary")).containsText("after 20 steps");
    page.focus("#fan-steps");
    page.keyboard().press("Tab"); // Run again from here
    page.keyboard().press("Tab"); // log scale
    page.keyboard().press("Space");
    page.keyboard().press("Tab");
    assertThat(page.locator("[aria-label='Use learning rate 0.003']")).isFocused();
    page.keyboard().press("Enter");
    page.waitForFunction("() => chainrule.link().includes('rate=0.003')");
    page.locator("[aria-label='Use learning rate 0.0003']").waitFor();
  }

  @Test
  void aFanStandsStillWhileTrainingGoesOnAndBeginsAnewWhenAsked(Visit visit) {
    Page page = visit.open(LINK + "&view=rates");
    awaitFan(page);
    page.evaluate("() => chainrule.play()");
    page.waitForFunction("() => /moved on/.test(document.querySelector('.rates').innerText)");
    assertThat(page.locator(".rates-summary")).containsText("From epoch 0,");
    page.click("text=Run again from here");
    assertThat(page.locator(".rates-summary")).not().containsText("From epoch 0,");
    page.evaluate("() => chainrule.pause()");
    page.waitForFunction(
        "async () => document.querySelector('.rates-summary').innerText"
            + ".startsWith(`From epoch ${(await chainrule.state()).epoch},`)");
    assertThat(page.locator(".rates-behind")).isHidden();
  }

  @Test
  void ballsAreDroppedByMouseAndByKeysAndRoll(Visit visit) {
    Page page = visit.open(LINK + "&view=balls");
    awaitMap(page);
    Locator rows = page.locator(".balls-table tbody tr");
    Locator plane = page.locator(".balls-plane");
    plane.click(new Locator.ClickOptions().setPosition(40, 60));
    assertThat(rows).hasCount(1);
    page.selectOption("#ball-rule", "adam");
    assertThat((int) page.evaluate(PICTURES, ".balls .plot-points")).isEqualTo(1);
    Keyboard keys = page.keyboard();
    plane.focus();
    for (int i = 0; i < 5; i++) {
      keys.press("Shift+ArrowRight");
    }
    keys.press("ArrowDown");
    keys.press("Enter");
    assertThat(rows).hasCount(2);
    assertThat(page.locator(".announcement")).containsText("Ball 2 dropped at");
    assertThat(rows.nth(1)).containsText("Adam");
    String fingerprint = fingerprint(page);
    page.click("[aria-label='Let the balls roll']");
    page.waitForFunction(
        "() => [...document.querySelectorAll('.balls-table td:nth-child(4)')]"
            + ".every((cell) => Number(cell.innerText) > 50)");
    page.click("[aria-label='Pause the balls']");
    assertThat(fingerprint(page)).isEqualTo(fingerprint);
    Visit.look(page, "Valley");
    Visit.look(page, "Many balls");
    assertThat(rows).hasCount(2);
    page.click("text=Clear all");
    assertThat(page.locator(".balls-table")).isHidden();
  }

  private static String fingerprint(Page page) {
    return (String) page.evaluate("() => chainrule.state().then(({ fingerprint }) => fingerprint)");
  }

  private static void awaitFan(Page page) {
    page.waitForFunction(
        "() => /after|the same/.test((document.querySelector('.rates-summary') || {}).innerText)");
  }

  private static void awaitMap(Page page) {
    page.locator(".balls button[aria-disabled=false]:has-text('Drop here')").waitFor();
  }

  private static void check(Page page, String theme, String view) {
    page.waitForTimeout(150); // for what is not drawn in every frame
    Visit.settle(page);
    Visit.keepPicture(page, "%s-%s-1440".formatted(view, theme));
    assertThat(new AxeBuilder(page).include("#inside").analyze().getViolations()).isEmpty();
    page.setViewportSize(390, 844);
    page.waitForTimeout(150); // for what is not drawn in every frame
    Visit.settle(page);
    Visit.keepPicture(page, "%s-%s-390".formatted(view, theme));
    assertThat(new AxeBuilder(page).include("#inside").analyze().getViolations()).isEmpty();
    assertThat((int) page.evaluate("() => document.documentElement.scrollWidth")).isLessThan(391);
    if (!theme.equals("projector")) { // whose larger text is for wide walls
      page.setViewportSize(320, 800);
      page.waitForTimeout(150); // for what is not drawn in every frame
      Visit.settle(page);
      assertThat((int) page.evaluate("() => document.documentElement.scrollWidth")).isLessThan(321);
    }
    page.setViewportSize(1440, 900);
  }
}
