package chainrule.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Data of one's own")
@InChromium
class OwnDataIT {
  private static void button(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).click();
  }

  private static void choose(Page page, byte[] table) {
    button(page, "Use a table…");
    page.locator(".table-dialog input[type=file]")
        .setInputFiles(new FilePayload("table.csv", "text/csv", table));
  }

  @Test
  @DisplayName("the keyboard paints two classes, takes a stroke back and does it again")
  void keyboardPaints(Visit visit) {
    Page page = visit.open();
    button(page, "Paint your own points");
    Locator count = page.locator(".paint-count");
    assertThat(count).hasText("0 points");
    Locator plane = page.locator(".plot-plane");
    plane.focus();
    plane.press(" ");
    assertThat(count).hasText("3 points");
    plane.press("2");
    plane.press("Shift+ArrowRight");
    plane.press(" ");
    assertThat(count).hasText("6 points");
    plane.press("Control+z");
    assertThat(count).hasText("3 points");
    plane.press("Control+y");
    assertThat(count).hasText("6 points");
    page.waitForFunction("() => /&own=1p.{30}$/.test(chainrule.link())");
    plane.press("Escape");
    assertThat(page.locator(".paint-tools")).isHidden();
  }

  @Test
  @DisplayName("points are typed, changed and deleted in a table")
  void pointsAreTyped(Visit visit) {
    Page page = visit.open();
    button(page, "Paint your own points");
    page.getByText("Type points").click();
    button(page, "Add a point");
    Locator count = page.locator(".paint-count");
    assertThat(count).hasText("1 point");
    button(page, "Add a point");
    assertThat(count).hasText("2 points");
    Locator x1 = page.getByLabel("Point 2, x₁");
    x1.fill("0.05");
    x1.press("Tab");
    page.getByLabel("Point 2, class").fill("2");
    page.getByLabel("Point 2, class").press("Tab");
    page.waitForFunction("() => chainrule.link().includes('own=1pgAgAAgKgAB')");
    x1.fill("11");
    x1.press("Tab");
    assertThat(page.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText("11")))
        .hasText("Point 2: x₁ is “11”; allowed: a number from -10 to 10.");
    assertThat(x1).hasValue("0.05");
    button(page, "Delete point 1");
    page.waitForFunction("() => chainrule.link().includes('own=1pgKgAB')");
  }

  @Test
  @DisplayName("what is being typed stays while the page draws what is new")
  void typingIsLeftAlone(Visit visit) {
    Page page = visit.open("#v=1&layers=3&noise=0");
    button(page, "Paint your own points");
    page.getByText("Type points").click();
    button(page, "Add a point");
    button(page, "Add a point");
    for (String label : List.of("Point 2, x₁", "Dropout of hidden layer 1", "Learning rate")) {
      Locator box = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first();
      box.fill("0.3");
      page.evaluate("() => chainrule.train(1).then(() => 0)");
      page.evaluate("() => document.querySelector('[data-action=newWeights]').click()");
      page.evaluate("() => chainrule.train(1).then(() => 0)");
      Visit.settle(page);
      assertThat(box).hasValue("0.3");
      box.press("Escape");
    }
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a,b,c;1,2,x;1,,y           | Row 3, column “b” is empty.",
        "a,b,c;1,2,x;1,1e400,y      | Row 3, column “b”: 1e400 is too large",
        "a,b,c;1,2,x;1,'\"2,y;3,4,x'| Row 3 has a quotation mark that is not closed.",
        "a,b,c;1,2,x;1,3            | Row 3 ends before column “c”",
        "a;1                        | Row 1 has one column",
        "a,b,c;0,1,x;1e-300,2,y     | Column “a” goes from 0 to 1e-300, which is too little",
        "a,b,c;1,1e9,x;2,1000000000.0001,y | Column “b” goes from 1000000000 to 1000000000.0001",
        "a{,b}                      | Row 1 has more than ",
        "a,b,c;1{,b}                | Row 2 does not end within 200000 characters",
        "{a}                        | Row 1 does not end within 200000 characters",
        "a,b,c;1,2,{a}              | Row 2 does not end within 200000 characters",
      })
  void badTablesAreExplained(String table, String problem, Visit visit) {
    Page page = visit.open();
    String before = (String) page.evaluate("() => chainrule.link()");
    String text = withRepetitions(table.trim()).replace("'", "").replace(';', '\n') + "\n";
    choose(page, text.getBytes(StandardCharsets.UTF_8));
    Locator shown = page.locator(".table-dialog .problem");
    Locator use = page.getByText("Use this table");
    page.waitForFunction(
        "() => document.querySelector('.table-use:enabled, .table-dialog .problem:not(:empty)')");
    if (use.isEnabled()) {
      use.click();
    }
    assertThat(shown).containsText(problem.trim());
    assertThat(page.evaluate("() => chainrule.link()")).isEqualTo(before);
  }

  /** What stands in braces comes 500,000 times. */
  private static String withRepetitions(String table) {
    int start = table.indexOf('{');
    int end = table.indexOf('}');
    return start < 0
        ? table
        : table.substring(0, start)
            + table.substring(start + 1, end).repeat(500_000)
            + table.substring(end + 1);
  }

  @Test
  @DisplayName("the dialog opens again however soon after it was closed")
  void dialogOpensAtOnce(Visit visit) {
    Page page = visit.open();
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    for (String close : List.of("Cancel", "Escape")) {
      button(page, "Use a table…");
      assertThat(dialog).isVisible();
      page.evaluate(
          """
          async (close) => {
            const named = (name) => [...document.querySelectorAll('button')]
              .find(({ textContent, offsetParent }) => offsetParent && textContent === name);
            const open = named('Use a table…');
            const dialog = document.querySelector('dialog[open]');
            const closed = new Promise((done) => dialog.addEventListener('close', done));
            if (close === 'Escape') {
              dialog.dispatchEvent(new Event('cancel'));
              dialog.close();
            } else {
              named(close).click();
              while (dialog.open) {
                await null;
                await new Promise(requestAnimationFrame);
              }
            }
            open.click();
            await closed;
          }
          """,
          close);
      assertThat(dialog).isVisible();
      button(page, "Cancel");
      assertThat(dialog).isHidden();
    }
  }

  @Test
  @DisplayName("of a million rows 5,000 are taken, and the page says so")
  void longTablesAreSampled(Visit visit, @TempDir Path folder) throws IOException {
    Page page = visit.open();
    StringBuilder rows = new StringBuilder("a,b,c\n");
    for (int row = 0; row < 1_000_000; row++) {
      rows.append(row % 1000)
          .append(',')
          .append(row % 997)
          .append(',')
          .append(row % 4)
          .append('\n');
    }
    Path file = Files.writeString(folder.resolve("table.csv"), rows);
    page.evaluate(
        """
        () => {
          window.longest = 0;
          new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => {
            longest = Math.max(longest, duration);
          })).observe({ type: 'longtask' });
        }
        """);
    button(page, "Use a table…");
    page.locator(".table-dialog input[type=file]").setInputFiles(file);
    page.getByText("Use this table").click();
    assertThat(page.locator(".table-dialog"))
        .isHidden(
            new com.microsoft.playwright.assertions.LocatorAssertions.IsHiddenOptions()
                .setTimeout(120_000));
    assertThat(page.locator(".notice-list")).containsText("5,000 of 1,000,000 rows");
    assertThat(page.locator(".own-about")).containsText("too many for a link");
    System.out.printf(
        "A million rows: longest task of the page %s ms (0: none above 50)%n",
        page.evaluate("() => Math.round(longest)"));
  }
}
