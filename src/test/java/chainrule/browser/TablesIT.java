package chainrule.browser;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import chainrule.engine.experiment.Link;
import chainrule.engine.run.Run;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@InChromium
@DisplayName("Tables are understood as people write them")
class TablesIT {
  /**
   * A table that is tried, and how it is to be understood: its inputs, label, task, rows, heading.
   */
  private record Table(String name, String understood, String text) {}

  /** The tables of a rule. Each begins with a line "== name -> inputs|label|task|rows|heading". */
  private static List<Table> tablesOf(String rule) throws IOException {
    String file = "/tables/" + rule + ".txt";
    try (InputStream stream = requireNonNull(TablesIT.class.getResourceAsStream(file), file)) {
      String all = "\n" + new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(all.split("\n== "))
          .skip(1)
          .map(
              block -> {
                int end = block.indexOf('\n');
                String[] head = block.substring(0, end).split(" -> ");
                return new Table(head[0], head[1], block.substring(end + 1));
              })
          .toList();
    }
  }

  private static final List<String> RULES =
      List.of(
          "cases",
          "heading",
          "guessing",
          "dialects",
          "comments",
          "numbers",
          "missing",
          "lists",
          "text",
          "shapes",
          "spreadsheets",
          "digits",
          "published",
          "programs");

  @Test
  @DisplayName("heading, inputs and label are found, and what is used comes back from its link")
  void tablesAreUnderstood(Visit visit) throws IOException {
    visit.page().setViewportSize(320, 200); // where the page draws little of what it opens
    Page page = visit.open("#v=1&layers=2&test=50");
    for (String rule : RULES) {
      List<Table> tables = tablesOf(rule);
      assertThat(tables).hasSizeGreaterThan(2);
      List<?> read =
          (List<?>)
              page.evaluate(
                  """
                  (texts) => texts.reduce(async (before, text) => {
                    const found = await before;
                    const { heading, rows, guess, problem } = await chainrule.readTable(text);
                    if (problem) {
                      return found.concat([[problem, '', 0]]);
                    }
                    const { x1, x2, label, task } = guess;
                    const understood = [`${x1},${x2 === null ? '-' : x2}`, [].concat(label).join('+'),
                      task === 'regression' ? 'reg' : 'cls', rows.length, heading ? 'h' : '-'].join('|');
                    await chainrule.open('v=1&layers=2');
                    const { link } = await chainrule.useTable(text, { skip: true });
                    const { trainLoss } = await chainrule.train(2);
                    return found.concat([[understood, link, trainLoss]]);
                  }, [])
                  """,
                  tables.stream().map(Table::text).toList());
      for (int i = 0; i < tables.size(); i++) {
        List<?> one = (List<?>) read.get(i);
        String name = rule + ": " + tables.get(i).name();
        assertThat(one.get(0)).as(name).isEqualTo(tables.get(i).understood());
        double trainLoss = ((Number) one.get(2)).doubleValue();
        assertThat(trainLoss).as(name).isFinite().isEqualTo(lossOf((String) one.get(1), name));
      }
    }
  }

  /** The training loss after two epochs, when somebody else opens the link. */
  private static double lossOf(String link, String name) {
    Link.Reading reading = Link.read(link);
    assertThat(reading.notices()).as(name).isEmpty();
    Run run = new Run(reading.experiment());
    run.trainFor(2);
    return run.training().loss();
  }

  @Test
  @DisplayName("semicolons, tabs, bars, sep=, decimal commas and encodings give the same numbers")
  void dialectsGiveTheSame(Visit visit) {
    Page page = visit.open();
    Object expected = use(page, "a,b,größe\n1.5,2,ü\n2.5,3,v\n4,1,ü\n");
    List<String> same =
        List.of(
            "a;b;größe\n1,5;2;ü\n2,5;3;v\n4;1;ü\n",
            "a\tb\tgröße\n1.5\t2\tü\n2.5\t3\tv\n4\t1\tü\n",
            "a|b|größe\n1.5|2|ü\n2.5|3|v\n4|1|ü\n",
            "sep=;\r\na;b;größe\r\n1,5;2;ü\r\n2,5;3;v\r\n4;1;ü\r\n",
            "a b größe\n1,5 2 ü\n2,5 3 v\n4 1 ü\n",
            "[{\"a\": 1.5, \"b\": 2, \"größe\": \"ü\"}, {\"a\": 2.5, \"b\": 3, \"größe\": \"v\"},"
                + " {\"a\": 4, \"b\": 1, \"größe\": \"ü\"}]");
    for (String table : same) {
      assertThat(use(page, table)).as(table).isEqualTo(expected);
    }
    String encoded =
        "[...'a,b,gr\\u00f6\\u00dfe\\n"
            + "1.5,2,\\u00fc\\n"
            + "2.5,3,v\\n"
            + "4,1,\\u00fc\\n"
            + "'].map((c) => c.charCodeAt(0))";
    for (String bytes :
        List.of(
            "new Uint8Array(" + encoded + ")",
            "new Uint8Array(Uint16Array.from([0xfeff].concat(" + encoded + ")).buffer)")) {
      String link = "async () => (await chainrule.useTable(" + bytes + ")).link";
      assertThat(page.evaluate(link)).as(bytes).isEqualTo(expected);
    }
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Object use(Page page, String table) {
    return page.evaluate("async (table) => (await chainrule.useTable(table)).link", table);
  }

  @Test
  @DisplayName("a small table trains whole, and one input is given alone")
  void smallTablesTrainWhole(Visit visit) {
    Page page = visit.open("#v=1&layers=4&rate=0.5&batch=0");
    String link = (String) use(page, "x1,x2,y\n0,0,0\n0,1,1\n1,0,1\n1,1,0\n");
    assertThat(link.split("&")).contains("test=0");
    Object loss = page.evaluate("async () => (await chainrule.train(2000)).trainLoss");
    assertThat((Double) loss).isLessThan(0.05);
    assertThat(page.locator("[data-reading=testLoss]").textContent()).isEqualTo("no test data");
    Locator showTest = page.getByRole(AriaRole.CHECKBOX, named("Test data"));
    PlaywrightAssertions.assertThat(showTest).isHidden();
    Locator share = page.locator("[data-key=test]");
    PlaywrightAssertions.assertThat(share).isVisible();
    use(page, "a,b,c,set\n1,2,u,train\n2,3,v,train\n4,1,u,test\n");
    PlaywrightAssertions.assertThat(showTest).isVisible();
    PlaywrightAssertions.assertThat(share).isHidden();
    String one = (String) use(page, "years,salary\n1,40000\n2,49000\n3,58000\n");
    assertThat(one.split("&")).contains("inputs=x1", "data=ownValues");
    use(page, "a,b,c\n0.1234567,1,u\n0.8,2,v\n0.31,3,u\n0.92,5,v\n-9999,4,u\n");
    PlaywrightAssertions.assertThat(page.locator("#notices"))
        .containsText("Using the table: 5 rows");
    use(page, "a,b,c\n0.123456789,1,u\n0.8,2,v\n0.3,3,u\n0.9,5,v\n0.7,4,u\n");
    PlaywrightAssertions.assertThat(page.locator("#notices"))
        .containsText("Column “a” is rounded to steps of 0.0002.");
    assertThat(page.locator("#notices").textContent()).doesNotContain("Column “b”");
    String two = (String) use(page, "a,b,c\n1,2,u\n2,3,v\n4,1,u\n");
    assertThat(Arrays.asList(two.split("&"))).doesNotContain("inputs=x1");
  }

  @Test
  @DisplayName("what cannot be read says what is wrong, and where")
  void problemsAreNamed(Visit visit) {
    Page page = visit.open();
    Map<String, String> problems =
        Map.of(
            "''", "The table is empty.",
            "new Uint8Array(0)", "The file is empty.",
            "'a\\n1\\n2\\n'", "Row 1 has one column",
            "'a,b,c\\n'", "There are no rows below the heading.",
            "new Uint8Array([80, 75, 3, 4, 1, 2])", "This is a file of a spreadsheet program",
            "'[[1, 2'", "The list cannot be read",
            "'[[1, 2, 3], 4]'", "The list is not one of rows",
            "' a b c\\n0 1 2 u\\n.. .. .. ..\\n9 3 4 v\\n'", "Row 3 holds only dots",
            "'<?xml version=1?>'", "This is XML.");
    problems.forEach(
        (table, problem) ->
            assertThat(
                    (String)
                        page.evaluate(
                            "async () => (await chainrule.readTable(" + table + ")).problem"))
                .as(table)
                .startsWith(problem));
    assertThat(
            (String)
                page.evaluate(
                    "() => chainrule.useTable('a,b,c\\n1,2,u\\n2,3,v\\n', { x1: 'd' })"
                        + ".catch(({ message }) => message)"))
        .isEqualTo("x1 is d; allowed: one of the columns a, b, c");
  }
}
