package chainrule.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@InChromium
@DisplayName("Tables are understood as people write them")
class TablesIT {
  private static final String ROWS = "0.1,0.9,0;0.8,0.2,1;0.3,0.7,0;0.9,0.4,1;0.2,0.6,0;0.7,0.1,1";

  /**
   * Of each table, its rows parted by semicolons where it uses none itself: the inputs, the label,
   * the task, how many rows, and whether the first names the columns.
   */
  private static final List<String> UNDERSTOOD =
      List.of(
          "numbers only -> column 1, column 2 | column 3, classification, 6, false -> " + ROWS,
          "an x and a y beside a label -> x, y | label, classification, 6, true -> x,y,label;"
              + ROWS,
          "a row number without a name -> a, b | target, classification, 4, true -> "
              + ",a,b,target;0,0.1,0.9,0;1,0.8,0.2,1;2,0.3,0.7,0;3,0.9,0.4,1",
          "a row number of R -> a, b | kind, classification, 3, true -> "
              + "'','a','b','kind';'1',0.1,2.5,'u';'2',0.5,2.1,'v';'3',0.7,2.2,'u'",
          "a column of ids -> Age, Salary | Purchased, classification, 8, true -> "
              + "User ID,Gender,Age,Salary,Purchased;15600000,M,24,101000,0;15600977,F,52,38000,1;"
              + "15601954,F,32,83000,0;15602931,M,56,56000,1;15603908,F,28,74000,0;"
              + "15604885,F,48,29000,1;15605862,M,36,92000,0;15606839,F,44,47000,1",
          "names that all differ -> age, height | ill, classification, 7, true -> "
              + "name,age,height,ill;Ann,24,1.7,yes;Bob,31,1.8,no;Cy,44,1.6,yes;Di,52,1.75,no;"
              + "Ed,23,1.9,no;Fay,61,1.66,yes;Gus,39,1.7,no",
          "runs of blanks -> x, y | label, classification, 2, true -> "
              + "x y label;   0.100     0.900 0;   0.800     0.200 1",
          "commas behind the last column -> x1, x2 | label, classification, 2, true -> "
              + "x1,x2,label;0.1,0.9,0,;0.8,0.2,1,",
          "one input -> years, none | salary, regression, 8, true -> "
              + "years,salary;1,40000;2,49000;3,58000;4,67000;5,76000;6,85000;7,94000;8,103000",
          "four rows of XOR -> x1, x2 | y, classification, 4, true ->"
              + " x1,x2,y;0,0,0;0,1,1;1,0,1;1,1,0",
          "a surface -> x, y | z, regression, 3, true -> x,y,z;0,0,1.5;1,0,2.5;0,1,1",
          "iris.data -> column 1, column 2 | column 5, classification, 4, false -> "
              + "5.1,3.5,1.4,0.2,setosa;4.9,3.0,1.4,0.2,setosa;7.0,3.2,4.7,1.4,versicolor;"
              + "6.4,3.2,4.5,1.5,versicolor",
          "a heading behind a hash -> x, y | label, classification, 2, false -> "
              + "# x y label;0.1 0.9 0;0.8 0.2 1",
          "comments -> x, y | label, classification, 2, true -> "
              + "# from the laboratory;% 2024;x,y,label;0.1,0.9,0;0.8,0.2,1",
          "units -> length, width | kind, classification, 3, true -> "
              + "length,width,kind;cm,cm,;1,2,u;2,3,v;4,1,u",
          "quoted decimal commas -> a, b | c, classification, 2, true -> "
              + "a,b,c;'1,5','2,5',u;'2,55','3,5',v",
          "currency and thousands -> area, price | sold, classification, 3, true -> "
              + "area,price,sold;120,'$1,200,000',yes;80,'$900,500',no;95,'$1,000,000',yes",
          "per cent -> a, b | c, classification, 2, true -> a,b,c;10%,1 %,u;20%,3.5 %,v",
          "missing values -> a, b | c, classification, 4, true -> "
              + "a,b,c;1,NA,u;2,3,v;?,1,u;6,2,v",
          "Markdown -> a, b | c, classification, 2, true -> "
              + "| a | b | c |;|---|:-:|--:|;| 1 | 2 | u |;| 2 | 3 | v |",
          "objects in JSON -> a, b | c, classification, 2, true -> "
              + "[{'a': 1, 'b': 2, 'c': 'u'}, {'a': 2, 'b': 5, 'c': 'v'}]",
          "a list in Python -> column 1, column 2 | column 3, classification, 3, false -> "
              + "data = np.array([[.5, 1.5, 0], [2., 2.5, 1], (1, 3.5, 0)])");

  @Test
  @DisplayName("inputs, label and heading are guessed, or nothing is")
  void tablesAreUnderstood(Visit visit) {
    Page page = visit.open();
    for (String each : UNDERSTOOD) {
      String[] parts = each.split(" -> ", 3);
      String text = parts[2].replace(';', '\n').replace('\'', '"') + "\n";
      Object read =
          page.evaluate(
              """
              async (text) => {
                const { heading, rows, guess, problem } = await chainrule.readTable(text);
                return problem || `${guess.x1}, ${guess.x2 === null ? 'none' : guess.x2} | ${[
                  guess.label, guess.task, rows.length, heading].join(', ')}`;
              }
              """,
              text);
      assertThat(read).as(parts[0]).isEqualTo(parts[1]);
    }
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
    String one = (String) use(page, "years,salary\n1,40000\n2,49000\n3,58000\n");
    assertThat(one.split("&")).contains("inputs=x1", "data=ownValues");
    use(page, "a,b,c\n-9999,1,u\n80,2,v\n31,3,u\n92,5,v\n22,4,u\n");
    PlaywrightAssertions.assertThat(page.locator("#notices"))
        .containsText("Column “a” is rounded to steps of 5.");
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
            "'[[1, 2, 3], 4]'", "The list is not one of rows");
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
