package chainrule.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import chainrule.engine.run.Quantity;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@InChromium
@DisplayName("The charts show what training does")
class ChartsIT {
  /** Reaches every place that is kept of a million epochs; returns how many there are. */
  private static final String MILLION_EPOCHS =
      """
      const metrics = { accuracy: 1 };
      const status = { trainLoss: 1, training: metrics, test: metrics, gradientNorms: [1] };
      const curves = createLearningCurves(() => status, () => 0);
      const batches = 25;
      let step = 0;
      while (step < 1e6 * batches) {
        curves.reach(step, batches);
        step += curves.stepsToNext(step, batches);
      }
      return curves.upTo(Object.assign({ step }, status), batches).epoch.length;
      """;

  private static final String LAYER_MENU = "Quantity";

  private static Locator tab(Page page, String name) {
    return page.locator("#charts")
        .getByRole(AriaRole.TAB, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator cursor(Page page) {
    return page.locator("#charts [role=slider]");
  }

  private static void train(Page page, int epochs) {
    page.evaluate("async (epochs) => { await chainrule.train(epochs); }", epochs);
  }

  @Test
  @DisplayName("before training the chart says what to do; then the keys read exact values")
  void readsExactValues(Visit visit) {
    Page page = visit.open();
    assertThat(page.locator("#charts .chart-empty")).containsText("Press Play");
    train(page, 12);
    Visit.settle(page);
    Locator cursor = cursor(page);
    cursor.focus();
    double loss = (double) page.evaluate("async () => (await chainrule.state()).trainLoss");

    assertThat(cursor)
        .hasAttribute(
            "aria-valuetext", Pattern.compile("epoch 12, training %.4f, test .*".formatted(loss)));
    cursor.press("Home");
    assertThat(cursor).hasAttribute("aria-valuetext", Pattern.compile("epoch 0, training .*"));
  }

  @Test
  @DisplayName("no view option adds, removes or moves a point")
  void optionsLeaveTheDataAlone(Visit visit) {
    Page page = visit.open();
    train(page, 9);
    String entries = cursor(page).getAttribute("aria-valuemax");
    for (String name : new String[] {"Accuracy", "Classes", "Layers", "Rate curve", "Loss curve"}) {
      tab(page, name).click();
    }
    page.getByLabel("Log scale").check();
    page.locator("#plot").getByLabel("Test data").check();

    assertThat(cursor(page)).hasAttribute("aria-valuemax", entries);
    // Twenty places in the first epoch at most, then one an epoch.
    assertThat(Integer.parseInt(entries)).isBetween(9, 28);
  }

  @Test
  @DisplayName("the places that are kept do not depend on how training is cut into portions")
  void keepsTheSamePlaces(Visit visit) {
    Page page = visit.open();
    train(page, 6);
    String whole = tableOf(page);
    page.click("#toolbar [data-action=reset]");
    for (int i = 0; i < 6; i++) {
      train(page, 1);
    }
    assertThat(tableOf(page)).isEqualTo(whole);
  }

  private static String tableOf(Page page) {
    Locator table = page.locator("#charts .figure-table table");
    if (!table.isVisible()) {
      page.locator("#charts .figure-table button").click();
    }
    assertThat(table.locator("tbody th").first()).hasText("6");
    return table.innerText();
  }

  @ParameterizedTest
  @EnumSource(Quantity.class)
  @DisplayName("every layer has its histogram, looked into while it is shown")
  void showsHistograms(Quantity quantity, Visit visit) {
    boolean isGiven = quantity == Quantity.GIVEN_GRADIENTS;
    Page page = visit.open("#v=1&layers=4_3&l2=0.01");
    train(page, 1);
    tab(page, "Layers").click();
    page.getByLabel(LAYER_MENU).selectOption(isGiven ? Quantity.GRADIENTS.id() : quantity.id());
    if (isGiven) {
      page.getByLabel("After penalty and clipping").check();
      assertThat(page.locator("#charts")).containsText("As the optimizer was given it");
    }

    Locator rows = page.locator("#charts .histogram");
    assertThat(rows).hasCount(3);
    assertThat(rows.first()).containsText(Pattern.compile("Hidden 1\\s*mean .+, s\\.d\\. .+"));
    String before = rows.first().innerText();
    train(page, 20);
    assertThat(rows.first()).not().hasText(before);
  }

  @Test
  @DisplayName("neurons that no example can move are counted as dead")
  void countsDeadNeurons(Visit visit) {
    Page page = visit.open("#v=1&layers=4&activation=relu&initialiser=zeros&bias=-1");
    tab(page, "Layers").click();
    page.getByLabel(LAYER_MENU).selectOption("idleness");

    assertThat(page.locator("#charts")).containsText("Of 4 hidden neurons, 4 are dead");
  }

  @ParameterizedTest(name = "{0}: {1} classes")
  @CsvSource({"circle, 2", "penguins, 3"})
  @DisplayName("the confusion matrix counts every example once")
  void countsDecisions(String data, int classes, Visit visit) {
    Page page = visit.open("#v=1&data=" + data);
    train(page, 2);
    tab(page, "Classes").click();
    Locator cells = page.locator(".confusion tbody td");
    assertThat(cells).hasCount(classes * classes);
    int sum = cells.allInnerTexts().stream().mapToInt(Integer::parseInt).sum();

    Object tested =
        page.evaluate(
            "async () => (await chainrule.state()).test.confusion.reduce((a, b) => a + b)");
    assertThat(sum).isPositive().isEqualTo(((Number) tested).intValue());
    assertThat(page.locator(".judgement tbody tr")).hasCount(classes);
  }

  @Test
  @DisplayName("a regression has R squared, and errors in the units of its data")
  void showsErrors(Visit visit) {
    Page page = visit.open("#v=1&data=autoMpg");
    train(page, 3);
    tab(page, "R²").click();
    assertThat(page.locator(".chart-summary")).containsText("Epoch 3: training");
    tab(page, "Errors").click();

    assertThat(page.locator(".chart-errors tbody td").last())
        .hasText(Pattern.compile("[0-9.]+ mpg"));
  }

  @Test
  @DisplayName("a run with a stop condition says how far it has come, why it stopped, and goes on")
  void saysWhyItStopped(Visit visit) {
    Page page = visit.open("#v=1&epochs=8");
    assertThat(page.locator("#progress")).containsText("0 of 8 epochs");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Play")).click();

    assertThat(page.locator("#notices")).containsText("After 8 epochs: training loss");
    assertThat(page.locator("#progress progress")).hasAttribute("value", "1.000");
    page.getByText("Train for 8 more").click();
    assertThat(page.locator("#notices")).containsText("After 16 epochs");
  }

  @Test
  @DisplayName("when training diverges, finite numbers stay and one click tries a smaller rate")
  void offersASmallerRate(Visit visit) {
    Page page = visit.open("#v=1&data=plane&activation=relu&rate=10&epochs=50");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Play")).click();
    assertThat(page.locator("#notices")).containsText("diverged");
    Object finite =
        page.evaluate("async () => (await chainrule.state()).parameters.every(Number.isFinite)");
    assertThat(finite).isEqualTo(true);

    page.getByText("Start again with learning rate 1").click();
    page.waitForFunction("() => chainrule.link().includes('rate=1&')");
  }

  @Test
  @DisplayName("an endless run keeps a bounded history")
  void historyIsBounded(Visit visit) throws IOException {
    Page page = visit.open();
    String module = Files.readString(Path.of("web/session/learning-curves.js"));
    Object kept = page.evaluate("() => {" + module.replace("export ", "") + MILLION_EPOCHS + "}");
    assertThat(((Number) kept).intValue()).isBetween(1000, 1100);
  }
}
