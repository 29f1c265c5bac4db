package chainrule.htmlunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import chainrule.engine.landscape.Directions;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("In HtmlUnit the page's own modules hold the experiment and train it")
class PageIT {
  private static HtmlUnitPage page;

  @BeforeAll
  static void open() {
    page = HtmlUnitPage.open("");
  }

  @AfterAll
  static void close() {
    page.close();
  }

  @AfterEach
  void hadNoProblems() {
    page.assertNoProblems();
  }

  @Test
  @DisplayName("training learns the exclusive-or")
  void trains() {
    page.await("chainrule.open('v=1&data=xor&points=100&layers=4&rate=0.3')");
    JsonObject before = page.await("chainrule.state()").getAsJsonObject();
    JsonObject after = page.await("chainrule.train(20)").getAsJsonObject();
    assertThat(before.get("epoch").getAsInt()).isZero();
    assertThat(after.get("epoch").getAsInt()).isEqualTo(20);
    assertThat(after.get("testLoss").getAsDouble())
        .isLessThan(0.5 * before.get("testLoss").getAsDouble());
  }

  @TestFactory
  @DisplayName("scripts get every pair of directions through the landscape, exact in the middle")
  Stream<DynamicTest> scriptsGetEveryPair() {
    page.await("chainrule.open('v=1&points=20&layers=3&l2=0.01')");
    JsonObject state = page.await("chainrule.train(3)").getAsJsonObject();
    return Stream.of(Directions.values())
        .map(each -> dynamicTest(each.id(), () -> scriptsGetPair(each, state)));
  }

  private static void scriptsGetPair(Directions directions, JsonObject state) {
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

  private static JsonObject landscape(String options) {
    return page.await(
            "chainrule.landscape(%s).then(function (grid) {".formatted(options)
                + " return { directions: grid.directions, radius: grid.radius,"
                + " resolution: grid.resolution, losses: Array.from(grid.losses),"
                + " penalties: Array.from(grid.penalties), penalty: grid.penalty,"
                + " axes: grid.axes.map(function (axis) {"
                + " return { places: Array.from(axis.places) }; }) }; })")
        .getAsJsonObject();
  }

  @Test
  @DisplayName("a link opened in another page trains to the same fingerprint")
  void linkReopens() {
    page.await("chainrule.open('v=1&data=xor&layers=4_3&activation=relu_sine&points=100&seed=5')");
    JsonObject here = page.await("chainrule.train(5)").getAsJsonObject();
    try (HtmlUnitPage other = HtmlUnitPage.open("#" + page.link())) {
      assertThat(other.link()).isEqualTo(page.link());
      JsonObject there = other.await("chainrule.train(5)").getAsJsonObject();
      assertThat(there.get("fingerprint")).isEqualTo(here.get("fingerprint"));
      other.assertNoProblems();
    }
  }

  @Test
  @DisplayName("a bad field falls back to its default, with one notice that names it")
  void badFieldIsNoticed() {
    JsonObject opened = page.await("chainrule.open('v=1&rate=fast&seed=9')").getAsJsonObject();
    assertThat(opened.get("link").getAsString()).isEqualTo("v=1&seed=9");
    assertThat(opened.getAsJsonArray("notices")).hasSize(1);
    JsonObject notice = opened.getAsJsonArray("notices").get(0).getAsJsonObject();
    assertThat(notice.get("field").getAsString()).isEqualTo("rate");
    assertThat(notice.get("value").getAsString()).isEqualTo("fast");
    assertThat(notice.get("used").getAsString()).isEqualTo("0.03");
  }
}
