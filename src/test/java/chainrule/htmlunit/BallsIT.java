package chainrule.htmlunit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("In HtmlUnit balls are dropped, roll beside the training and are cleared away")
class BallsIT {
  private static final String LINK = "v=1&data=xor&points=60&layers=3";

  private static HtmlUnitPage page;

  @BeforeAll
  static void open() {
    page = HtmlUnitPage.open("");
  }

  @AfterAll
  static void close() {
    page.close();
  }

  @BeforeEach
  void look() {
    page.await("chainrule.open('%s')".formatted(LINK + "&view=balls"));
    page.awaitValue("document.querySelector('.balls') && " + isEnabled("Drop here"));
    click("Clear all");
    page.awaitValue(
        "document.querySelectorAll('.balls-table tbody tr').length === 0"
            + " || document.querySelector('.balls-table').hidden");
    page.awaitValue(isEnabled("Drop here")); // there is a map of this experiment to drop them on
  }

  @AfterEach
  void hadNoProblems() {
    page.assertNoProblems();
  }

  private static String button(String text) {
    return "Array.prototype.filter.call(document.querySelectorAll('.balls button'),"
        + " function (each) { return each.textContent === '%s'; })".formatted(text);
  }

  private static String isEnabled(String text) {
    return button(text)
        + ".some(function (each) { return each.getAttribute('aria-disabled') === 'false'; })";
  }

  private static void click(String text) {
    page.run(button(text) + "[0].click()");
  }

  /** The cells of the table: rule, rate, steps, loss, distance from the slice. */
  private static JsonArray rows() {
    JsonElement rows =
        page.run(
            "Array.prototype.map.call(document.querySelectorAll('.balls-table tbody tr'),"
                + " function (row) { return Array.prototype.map.call(row.querySelectorAll('td'),"
                + " function (cell) { return cell.textContent; }); })");
    return rows.getAsJsonArray();
  }

  private static void awaitBalls(int count) {
    page.awaitValue(
        "document.querySelectorAll('.balls-table tbody tr').length === %d".formatted(count));
  }

  private static String cell(int ball, int column) {
    return rows().get(ball).getAsJsonArray().get(column).getAsString();
  }

  private static String fingerprint() {
    return page.await("chainrule.state()").getAsJsonObject().get("fingerprint").getAsString();
  }

  @Test
  @DisplayName("from the same start, each by its own rule, and the training stays where it is")
  void sameStartDifferentRules() {
    String before = fingerprint();
    click("Same start, different optimizers");
    awaitBalls(3);
    assertThat(rows().asList())
        .extracting(row -> row.getAsJsonArray().get(0).getAsString())
        .containsExactly("SGD", "Momentum", "Adam");
    assertThat(cell(0, 3)).isEqualTo(cell(1, 3)).isEqualTo(cell(2, 3));
    click("Step");
    page.awaitValue(
        "document.querySelector('.balls-table tbody td:nth-child(4)').textContent === '1'");
    assertThat(cell(0, 3)).isNotEqualTo(cell(2, 3));
    click("Roll");
    page.awaitValue(
        "Number(document.querySelector('.balls-table tbody td:nth-child(4)').textContent) > 20");
    click("Pause");
    page.awaitValue(isEnabled("Roll"));
    String steps = cell(0, 2);
    assertThat(fingerprint()).isEqualTo(before);
    page.await("chainrule.train(1)");
    assertThat(cell(0, 2)).isEqualTo(steps);
  }

  @Test
  @DisplayName("there are at most twelve, and clearing makes room")
  void atMostTwelve() {
    for (int ball = 1; ball <= 12; ball++) {
      page.awaitValue(isEnabled("Drop one at random")); // there is a map to drop it on
      click("Drop one at random");
      awaitBalls(ball);
    }
    page.awaitValue("!(" + isEnabled("Drop one at random") + ")");
    click("Drop one at random");
    click("Drop here");
    click("Same start, different optimizers");
    page.await("chainrule.train(1)");
    assertThat(rows()).hasSize(12);
    click("Clear all");
    page.awaitValue("document.querySelector('.balls-table').hidden");
    page.awaitValue(isEnabled("Drop here"));
  }

  @Test
  @DisplayName("a ball that diverges says so, and so does the summary")
  void divergenceIsSaid() {
    page.await("chainrule.open('v=1&data=plane&points=60&layers=0&rate=10&view=balls')");
    page.awaitValue(isEnabled("Drop one at random"));
    click("Drop one at random");
    awaitBalls(1);
    click("Roll");
    page.awaitValue("/1 has diverged/.test(document.querySelector('.balls-summary').textContent)");
    assertThat(cell(0, 3)).isEqualTo("diverged");
    page.awaitValue(isEnabled("Roll"));
  }

  @Test
  @DisplayName("balls go with the network that they are of")
  void ballsGoWithTheirNetwork() {
    click("Drop here");
    awaitBalls(1);
    page.await("chainrule.open('%s')".formatted(LINK + "&activation=relu&view=balls"));
    page.awaitValue("document.querySelector('.balls-table').hidden");
  }
}
