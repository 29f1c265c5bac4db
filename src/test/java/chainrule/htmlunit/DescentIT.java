package chainrule.htmlunit;

import static org.assertj.core.api.Assertions.assertThat;

import chainrule.engine.landscape.Directions;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("In HtmlUnit the page finds its way through the landscape of the loss")
class DescentIT {
  private static final String SMALL = "v=1&points=40&layers=3";

  /** The titles of the open table's numbers. */
  private static final String CELLS =
      "Array.prototype.map.call(document.querySelectorAll('.descent-view:not([hidden]) td'),"
          + " function (cell) { return cell.getAttribute('title'); })";

  private static HtmlUnitPage page;

  @BeforeAll
  static void open() {
    page = HtmlUnitPage.open("");
  }

  @AfterAll
  static void close() {
    page.close();
  }

  /** Without a view nothing is computed any more that the next test would have to wait for. */
  @AfterEach
  void hadNoProblems() {
    page.await("chainrule.open('%s')".formatted(SMALL));
    page.assertNoProblems();
  }

  private static JsonObject landscape(String options) {
    return page.await(
            "chainrule.landscape(%s).then(function (grid) {".formatted(options)
                + " return { directions: grid.directions, dimensions: grid.dimensions,"
                + " radius: grid.radius, resolution: grid.resolution, data: grid.data,"
                + " losses: Array.from(grid.losses), penalties: Array.from(grid.penalties),"
                + " loss: grid.loss, penalty: grid.penalty, axes: grid.axes.map(function (axis) {"
                + " return { name: axis.name, places: Array.from(axis.places) }; }) }; })")
        .getAsJsonObject();
  }

  @ParameterizedTest
  @EnumSource(Directions.class)
  @DisplayName("scripts get every pair of directions, exact in the middle")
  void scriptsGetEveryPair(Directions directions) {
    page.await("chainrule.open('%s&l2=0.01')".formatted(SMALL));
    JsonObject state = page.await("chainrule.train(3)").getAsJsonObject();
    JsonObject grid = landscape("{ directions: '%s', resolution: 9 }".formatted(directions.id()));
    assertThat(grid.get("directions").getAsString()).isEqualTo(directions.id());
    assertThat(grid.get("resolution").getAsInt()).isEqualTo(9);
    JsonArray losses = grid.getAsJsonArray("losses");
    assertThat(losses).hasSize(81);
    assertThat(losses.get(40)).isEqualTo(state.get("trainLoss"));
    assertThat(grid.getAsJsonArray("penalties").get(40)).isEqualTo(grid.get("penalty"));
    JsonArray axes = grid.getAsJsonArray("axes");
    assertThat(axes).hasSize(2);
    double radius = grid.get("radius").getAsDouble();
    JsonArray across = axes.get(0).getAsJsonObject().getAsJsonArray("places");
    JsonArray upwards = axes.get(1).getAsJsonObject().getAsJsonArray("places");
    assertThat(across.get(0).getAsDouble()).isEqualTo(-radius);
    assertThat(upwards.get(0).getAsDouble()).isEqualTo(radius);
    assertThat(across.get(4).getAsDouble()).isZero();
  }

  @ParameterizedTest
  @EnumSource(Directions.class)
  @DisplayName("the map follows the training along every pair, coarse first")
  void mapFollows(Directions directions) {
    page.await("chainrule.open('%s&view=map&directions=%s')".formatted(SMALL, directions.id()));
    page.await("chainrule.train(2)");
    page.run(
        "(function (toggle) { if (toggle.getAttribute('aria-expanded') === 'false')"
            + " { toggle.click(); } return 1; })(document.querySelector('.map .figure-table button'))");
    JsonArray losses = landscape("{ resolution: 9 }").getAsJsonArray("losses");
    page.run(
        "(function (words) { for (var i = 0; i < words.length; i++) {"
            + " if (words[i].textContent === 'Centre') { words[i].click(); } } return 1; })("
            + "document.querySelectorAll('.map-tools .figure-word'))");
    page.awaitValue(
        "(function (cells) { return cells.length === 81 && Number(cells[40]) === %s"
                .formatted(losses.get(40))
            + " && Number(cells[0]) === %s }(%s))".formatted(losses.get(0), CELLS));
  }

  @Test
  @DisplayName("a weight or bias is chosen by menus, and the link says which")
  void choosesParameters() {
    page.await("chainrule.open('%s&view=map&directions=parameters')".formatted(SMALL));
    page.awaitValue(
        "(function (menus) { return menus.length === 4 && menus[3].value === '1'; }("
            + "document.querySelectorAll('.map-parameter select')))");
    page.run(
        "(function (menu) { window.userActs = true; menu.value = 'bias';"
            + " menu.dispatchEvent(new Event('change', { bubbles: true }));"
            + " window.userActs = false; return 1; })("
            + "document.querySelectorAll('.map-parameter select')[3])");
    page.awaitValue("chainrule.link().indexOf('parameters=0_6') > 0");
  }

  @Test
  @DisplayName("scripts get a line, other data, and leave the training and the page's map alone")
  void scriptsDisturbNothing() {
    page.await("chainrule.open('%s&view=map')".formatted(SMALL));
    JsonObject before = page.await("chainrule.train(1)").getAsJsonObject();
    page.awaitValue("!document.querySelector('.map-field').hasAttribute('hidden')");
    String map = page.run("document.getElementById('map-summary').textContent").getAsString();
    JsonObject line = landscape("{ parameters: [2], radius: 3, data: 'test' }");
    assertThat(line.get("dimensions").getAsInt()).isEqualTo(1);
    assertThat(line.getAsJsonArray("losses")).hasSize(65);
    assertThat(line.get("loss")).isEqualTo(before.get("testLoss"));
    JsonObject after = page.await("chainrule.state()").getAsJsonObject();
    assertThat(after.get("fingerprint")).isEqualTo(before.get("fingerprint"));
    assertThat(page.run("document.getElementById('map-summary').textContent").getAsString())
        .isEqualTo(map);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ radius: -1 } | radius is -1; allowed: 0 to 1e9",
        "{ resolution: 300 } | resolution is 300; allowed: a whole number from 2 to 257",
        "{ parameters: [0, 0] } | parameters is [0,0]; allowed: a list of one or two",
        "{ parameters: [99999] } | parameters is [99999]; allowed: a list of one or two",
        "{ data: 'all' } | data is all; allowed: training, test",
        "{ directions: 'up' } | directions are up; allowed: parameters, random, path, gradient",
        "{ direction: 'path' } | direction is no option; allowed: directions, radius",
      })
  @DisplayName("what scripts may not ask for is refused in words")
  void refusesInWords(String options, String words) {
    String refusal =
        page.await(
                "chainrule.landscape(%s).then(String, function (error) {".formatted(options)
                    + " return error.message; })")
            .getAsString();
    assertThat(refusal).startsWith(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v=1&points=40&data=plane&rate=3&view=map",
        "v=1&points=40&data=plane&rate=3&view=valley",
        "v=1&points=40&layers=3&view=map&radius=0.000001",
        "v=1&points=40&layers=0&view=map&radius=1000&directions=random",
        "v=1&points=40&layers=1&view=valley",
      })
  @DisplayName("what diverges, and both ends of the zoom, become complete and name no nonsense")
  void holdsAtTheEnds(String link) {
    page.await("chainrule.open('%s')".formatted(link));
    page.await("chainrule.train(2)");
    page.awaitValue(
        "(function (summary) { return summary && summary.textContent.length > 40; }("
            + "document.querySelector('.descent-view:not([hidden]) [id$=summary]')))");
    assertThat(page.run("document.querySelector('.descent').textContent").getAsString())
        .doesNotContain("NaN", "Infinity", "undefined");
  }
}
