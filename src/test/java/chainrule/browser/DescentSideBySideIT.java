package chainrule.browser;

import static chainrule.browser.Visit.button;
import static chainrule.browser.Visit.field;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Many balls and the fan of learning rates are drawn, and work by mouse and keys")
@InChromium
class DescentSideBySideIT {
  private static final String LINK = "#v=1&data=xor&points=100&layers=4";

  /** Columns of the table of balls. */
  private static final int OPTIMIZER = 2;

  private static final int STEPS = 4;
  private static final int LOSS = 5;

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
    Visit.showTable(page);
    check(page, theme, "rates");
    Visit.look(page, "Many balls");
    awaitMap(page);
    button(page, "Same start, different optimizers").click();
    assertThat(rows(page)).hasCount(3);
    page.getByText("Choose the slice").click();
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
      button(page, "Drop here").click();
    }
    Locator balls = rows(page);
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
    Locator steps = field(page, "Steps ahead");
    steps.selectOption("20");
    assertThat(page.locator(".rates-summary")).containsText("after 20 steps");
    steps.focus();
    page.keyboard().press("Tab"); // Run again from here
    page.keyboard().press("Tab"); // log scale
    page.keyboard().press("Space");
    page.keyboard().press("Tab");
    assertThat(button(page, "Use learning rate 0.003")).isFocused();
    page.keyboard().press("Enter");
    page.waitForFunction("() => chainrule.link().includes('rate=0.003')");
    button(page, "Use learning rate 0.0003").waitFor();
  }

  @Test
  void aFanStandsStillWhileTrainingGoesOnAndBeginsAnewWhenAsked(Visit visit) {
    Page page = visit.open(LINK + "&view=rates");
    awaitFan(page);
    page.evaluate("() => chainrule.play()");
    page.waitForFunction("() => /moved on/.test(document.querySelector('.rates').innerText)");
    assertThat(page.locator(".rates-summary")).containsText("From epoch 0,");
    button(page, "Run again from here").click();
    assertThat(page.locator(".rates-summary")).not().containsText("From epoch 0,");
    page.evaluate("() => chainrule.pause()");
    Visit.until(
        page,
        "async () => document.querySelector('.rates-summary').innerText"
            + ".startsWith(`From epoch ${(await chainrule.state()).epoch},`)");
    assertThat(page.locator(".rates-behind")).isHidden();
  }

  @Test
  void ballsAreDroppedByMouseAndByKeysAndRoll(Visit visit) {
    Page page = visit.open(LINK + "&view=balls");
    awaitMap(page);
    Locator rows = rows(page);
    Locator plane = page.locator(".balls-plane");
    plane.click(new Locator.ClickOptions().setPosition(40, 60));
    assertThat(rows).hasCount(1);
    field(page, "Train with").selectOption("adam");
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
    button(page, "Let the balls roll").click();
    page.waitForFunction(
        "() => [...document.querySelectorAll('.balls-table td:nth-child(4)')]"
            + ".every((cell) => Number(cell.innerText) > 50)");
    button(page, "Pause the balls").click();
    assertThat(fingerprint(page)).isEqualTo(fingerprint);
    Visit.look(page, "Valley");
    Visit.look(page, "Many balls");
    assertThat(rows).hasCount(2);
    button(page, "Clear all").click();
    assertThat(balls(page)).isHidden();
  }

  @Test
  @DisplayName("balls from the same start go each by its own rule, and training leaves them alone")
  void sameStartDifferentRules(Visit visit) {
    Page page = visit.open(LINK + "&view=balls");
    String before = fingerprint(page);
    drop(page, "Same start, different optimizers", 3);
    assertThat(cells(page, OPTIMIZER)).hasText(new String[] {"SGD", "Momentum", "Adam"});
    assertThat(cells(page, LOSS).allInnerTexts()).hasSize(3).containsOnly(cell(page, 0, LOSS));
    button(page, "One step of every ball").click();
    assertThat(cells(page, STEPS)).hasText(new String[] {"1", "1", "1"});
    assertThat(cell(page, 0, LOSS)).isNotEqualTo(cell(page, 2, LOSS));
    button(page, "Let the balls roll").click();
    assertThat(cells(page, STEPS).first()).hasText(Pattern.compile("[2-9][1-9]|\\d{3,}"));
    button(page, "Pause the balls").click();
    assertThat(button(page, "Let the balls roll")).isVisible();
    String steps = cell(page, 0, STEPS);
    assertThat(fingerprint(page)).isEqualTo(before);
    train(page, 1);
    assertThat(cell(page, 0, STEPS)).isEqualTo(steps);
  }

  @Test
  @DisplayName("there are at most twelve balls, and clearing makes room")
  void atMostTwelveBalls(Visit visit) {
    Page page = visit.open(LINK + "&view=balls");
    for (int ball = 1; ball <= 12; ball++) {
      drop(page, "Drop one at random", ball);
    }
    for (String name :
        List.of("Drop one at random", "Drop here", "Same start, different optimizers")) {
      assertThat(button(page, name)).isDisabled();
      button(page, name).dispatchEvent("click");
    }
    train(page, 1);
    assertThat(rows(page)).hasCount(12);
    button(page, "Clear all").click();
    assertThat(balls(page)).isHidden();
    assertThat(button(page, "Drop here")).isEnabled();
  }

  @Test
  @DisplayName("a ball that diverges says so, and so does the summary")
  void divergenceOfABallIsSaid(Visit visit) {
    Page page = visit.open("#v=1&data=plane&points=60&layers=0&rate=10&view=balls");
    drop(page, "Drop one at random", 1);
    button(page, "Let the balls roll").click();
    assertThat(page.getByText("1 has diverged")).isVisible();
    assertThat(cells(page, LOSS)).hasText("diverged");
    assertThat(button(page, "Let the balls roll")).isEnabled();
  }

  @Test
  @DisplayName("balls go with the network that they are of")
  void ballsGoWithTheirNetwork(Visit visit) {
    Page page = visit.open(LINK + "&view=balls");
    drop(page, "Drop here", 1);
    page.evaluate(
        "link => chainrule.open(link).then(() => true)", LINK + "&activation=relu&view=balls");
    assertThat(balls(page)).isHidden();
  }

  @Test
  @DisplayName("training with the fan in view comes to the same bits as without")
  void aFanDisturbsNoTraining(Visit visit) {
    Page page = visit.open(LINK);
    train(page, 4);
    String alone = fingerprint(page);
    page.evaluate("link => chainrule.open(link).then(() => true)", LINK + "&view=rates");
    awaitFan(page, 0);
    train(page, 2);
    awaitFan(page, 2);
    train(page, 2);
    awaitFan(page, 4);
    assertThat(fingerprint(page)).isEqualTo(alone);
    assertThat(rates(page)).hasCount(5);
  }

  @Test
  @DisplayName("one click adopts a rate, the fan begins anew, and undo brings the old rate back")
  void rateIsAdopted(Visit visit) {
    Page page = visit.open(LINK + "&view=rates");
    button(page, "Use learning rate 0.09").click();
    page.waitForFunction("() => chainrule.link().includes('&rate=0.09')");
    assertThat(button(page, "Use learning rate 0.9")).isVisible();
    button(page, "Undo: Learning rate").click();
    page.waitForFunction("() => !chainrule.link().includes('rate=')");
    assertThat(button(page, "Use learning rate 0.3")).isVisible();
  }

  @Test
  @DisplayName("a rate that diverges says so, and none is beyond what is allowed")
  void divergenceOfARateIsSaid(Visit visit) {
    Page page = visit.open("#v=1&data=plane&points=60&layers=0&rate=2&view=rates");
    assertThat(page.getByText("Training diverges with ")).isVisible();
    Locator last = rates(page).nth(4);
    assertThat(last).hasAccessibleName("Learning rate 6");
    assertThat(last.getByText(Pattern.compile("^diverged after \\d+ steps?$"))).isVisible();
  }

  @Test
  @DisplayName(
      "a rate that no longer learns is called stuck, with the test loss beside the training loss")
  void standstillIsSaid(Visit visit) {
    Page page = visit.open("#v=1&data=xor&points=30&layers=2&initialiser=zeros&batch=0&view=rates");
    assertThat(page.getByText("stuck, because gradients are near 0")).isVisible();
    assertThat(rates(page).nth(3).locator(".rate-result span"))
        .hasText(
            new Pattern[] {
              Pattern.compile("^training 0\\."),
              Pattern.compile("^test 0\\."),
              Pattern.compile("^stuck: gradient near 0$")
            });
  }

  @Test
  @DisplayName("without examples the fan says that there are none")
  void noFanWithoutExamples(Visit visit) {
    Page page = visit.open("#v=1&data=own&view=rates");
    assertThat(page.getByText("no training data to look ahead with")).isVisible();
    assertThat(rates(page)).hasCount(0);
    assertThat(page.locator(".rates-summary")).isEmpty();
  }

  /** Presses a button that drops balls, and waits for them. */
  private static void drop(Page page, String button, int count) {
    button(page, button).click(); // as soon as there is a map to drop them on
    assertThat(rows(page)).hasCount(count);
  }

  private static Locator balls(Page page) {
    return page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("The balls"));
  }

  private static Locator rows(Page page) {
    return balls(page).locator("tbody").getByRole(AriaRole.ROW);
  }

  private static Locator cells(Page page, int column) {
    return balls(page).locator("tbody td:nth-child(%d)".formatted(column));
  }

  private static String cell(Page page, int ball, int column) {
    return cells(page, column).nth(ball).innerText();
  }

  private static Locator rates(Page page) {
    return page.getByRole(
        AriaRole.LISTITEM,
        new Page.GetByRoleOptions().setName(Pattern.compile("^Learning rate [0-9.]+$")));
  }

  private static void train(Page page, int epochs) {
    page.evaluate("epochs => chainrule.train(epochs).then(() => true)", epochs);
  }

  /** Waits until all curves have come, from so many epochs on. */
  private static void awaitFan(Page page, int epoch) {
    assertThat(page.locator(".rates-summary"))
        .hasText(Pattern.compile("^From epoch %d, .*( after|same)".formatted(epoch)));
  }

  private static String fingerprint(Page page) {
    return (String) page.evaluate("() => chainrule.state().then(({ fingerprint }) => fingerprint)");
  }

  private static void awaitFan(Page page) {
    page.waitForFunction(
        "() => /after|the same/.test((document.querySelector('.rates-summary') || {}).innerText)");
  }

  private static void awaitMap(Page page) {
    assertThat(button(page, "Drop here")).isEnabled();
  }

  private static void check(Page page, String theme, String view) {
    Visit.settle(page);
    Visit.keepPicture(page, "%s-%s-1440".formatted(view, theme));
    assertThat(Axe.violations(page, "#inside", theme, true)).isEmpty();
    page.setViewportSize(390, 844);
    Visit.settle(page);
    Visit.keepPicture(page, "%s-%s-390".formatted(view, theme));
    assertThat(Axe.violations(page, "#inside", theme, false)).isEmpty();
    assertThat((int) page.evaluate("() => document.documentElement.scrollWidth")).isLessThan(391);
    if (!theme.equals("projector")) { // whose larger text is for wide walls
      page.setViewportSize(320, 800);
      Visit.settle(page);
      assertThat((int) page.evaluate("() => document.documentElement.scrollWidth")).isLessThan(321);
    }
    page.setViewportSize(1440, 900);
  }
}
