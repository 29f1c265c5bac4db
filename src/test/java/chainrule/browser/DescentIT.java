package chainrule.browser;

import static chainrule.browser.Visit.button;
import static chainrule.browser.Visit.field;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import chainrule.engine.experiment.Link;
import chainrule.engine.landscape.Directions;
import chainrule.engine.landscape.LossSurface;
import chainrule.engine.run.Run;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The descent shows the loss around the training under way")
@InChromium
class DescentIT {
  private static final String TRAIN = "epochs => chainrule.train(epochs).then(() => true)";

  /** Every number of the open table, by its title. */
  private static final String CELLS =
      "() => [...document.querySelectorAll('.map td')].map((cell) => Number(cell.title))";

  /** A ninth of the nodes along each side of what scripts get, and the radius. */
  private static final String GRID =
      """
      () => chainrule.landscape().then(({ losses, resolution, radius, loss }) => {
        const every = (resolution - 1) / 8;
        const nodes = [...Array(9).keys()].map((node) => node * every);
        return {
          cells: nodes.flatMap((row) => nodes.map((column) => losses[row * resolution + column])),
          radius,
          loss,
        };
      })
      """;

  private static final String SHOWS =
      "cells => { const shown = [...document.querySelectorAll('.map td')].map((cell) =>"
          + " Number(cell.title)); return cells.every((loss, index) => loss === shown[index]); }";

  @ParameterizedTest
  @CsvSource({
    "v=1&view=valley, 3, 0",
    "v=1&view=valley&l2=0.01&l1=0.001&optimizer=adam&batch=0, 2, 25",
    "v=1&view=valley&data=volcano&layers=3&points=100&batch=0, 4, 7",
  })
  @DisplayName("the slope of the tangent is the gradient, and with the full batch that of the step")
  void tangentIsTheGradient(String link, int epochs, int parameter, Visit visit) {
    Run run = new Run(Link.read(link).experiment());
    run.trainEpochs(epochs, Integer.MAX_VALUE);
    LossSurface surface =
        new LossSurface(run.network(), run.trainingSamples(), run.experiment().training());
    double gradient = surface.gradient(run.trainer().parameters())[parameter];

    Page page = visit.open("#" + link);
    page.evaluate(TRAIN, epochs);
    for (int i = 0; i < parameter; i++) {
      button(page, "Next weight or bias").click();
    }
    page.waitForFunction(
        "gradient => Math.abs(document.querySelector('[data-descent=slope]')?.title - gradient) <"
            + " 1e-9",
        gradient);
    assertThat(number(page, "[data-descent=loss]")).isEqualTo(run.training().loss());
    if (run.trainer().batches() == 1) {
      page.waitForSelector(".valley [data-quantity='parameter.mean']");
      page.waitForFunction(
          """
          gradient => {
            const valueOf = (quantity) => {
              const shown = document.querySelector(`.valley [data-quantity="${quantity}"]`);
              return shown ? Number(shown.title) : 0;
            };
            return Math.abs(
              valueOf('parameter.mean') + valueOf('parameter.penalty') - gradient) < 1e-9;
          }
          """,
          gradient);
    }
    visit.assertNoProblems();
  }

  @Test
  @DisplayName("the ball is dragged, the network answers, and training rolls on from there")
  void ballIsDragged(Visit visit) {
    Page page = visit.open("#v=1&view=valley");
    button(page, "Play").click();
    page.waitForFunction("() => chainrule.state().then(({ epoch }) => epoch > 0)");
    Locator ball = ball(page);
    ball.scrollIntoViewIfNeeded();
    BoundingBox box = ball.boundingBox();
    double x = box.x + box.width / 2;
    double y = box.y + box.height / 2;
    page.mouse().move(x, y);
    page.mouse().down();
    page.mouse().move(x + 80, y, new com.microsoft.playwright.Mouse.MoveOptions().setSteps(4));
    assertThat(page.locator(".descent-hint")).containsText("Training is paused");
    page.waitForFunction(
        """
        () => chainrule.state().then(({ parameters }) => {
          const ball = document.querySelector('.valley-ball');
          return Math.abs(parameters[0] - ball.getAttribute('aria-valuenow')) < 1e-9;
        })
        """);
    Object held = page.evaluate("() => chainrule.state().then(({ step }) => step)");
    assertThat(page.evaluate("() => chainrule.state().then(({ step }) => step)")).isEqualTo(held);
    page.mouse().up();
    page.waitForFunction("held => chainrule.state().then(({ step }) => step > held)", held);
    visit.assertNoProblems();
  }

  @Test
  @DisplayName("the ball is moved by keys, and put back by one")
  void ballByKeys(Visit visit) {
    Page page = visit.open("#v=1&view=valley");
    assertThat(ball(page)).hasAttribute("aria-valuenow", Pattern.compile("."));
    double before = parameter(page, 0);
    ball(page).focus();
    page.keyboard().press("ArrowRight");
    page.keyboard().press("ArrowRight");
    page.waitForFunction(
        "before => chainrule.state().then((state) => state.parameters[0] > before + 0.05)", before);
    page.keyboard().press("Escape");
    page.waitForFunction(
        "before => chainrule.state().then((state) => state.parameters[0] === before)", before);
    page.keyboard().press("PageDown");
    page.keyboard().press("Enter");
    page.waitForFunction(
        "before => chainrule.state().then((state) => state.parameters[0] < before - 0.3)", before);
    visit.assertNoProblems();
  }

  @ParameterizedTest
  @EnumSource(Directions.class)
  @DisplayName("the map shows the numbers that scripts get, and the path ends where training is")
  void mapShowsTheNumbers(Directions directions, Visit visit) {
    Page page = visit.open("#v=1&view=map&directions=" + directions.id() + "&parameters=3_9");
    page.evaluate(TRAIN, 3);
    button(page, "Centre").click();
    Visit.showTable(page);
    Map<?, ?> grid = (Map<?, ?>) page.evaluate(GRID);
    page.waitForFunction(SHOWS, grid.get("cells"));
    List<?> cells = (List<?>) page.evaluate(CELLS);
    assertThat(cells).hasSize(81);
    Object loss = page.evaluate("() => chainrule.state().then(({ trainLoss }) => trainLoss)");
    assertThat(grid.get("loss")).isEqualTo(loss);
    assertThat(cells.get(40)).isEqualTo(loss);
    assertThat(
            (boolean)
                page.evaluate(
                    """
                    () => {
                      const walks = [...document.querySelectorAll('.map-marks .map-path')];
                      const points = walks.pop().getAttribute('d').split(/[ML]/);
                      const [x, y] = points.pop().split(' ').map(Number);
                      const ball = document.querySelector('.map-marks .map-ball');
                      return Math.abs(x - ball.getAttribute('cx')) <= 0.051
                        && Math.abs(y - ball.getAttribute('cy')) <= 0.051 && points.length > 20;
                    }
                    """))
        .isTrue();
    assertThat((boolean) page.evaluate(DRAWN)).isTrue();
    visit.assertNoProblems();
  }

  /** Whether the map has several colours. */
  private static final String DRAWN =
      """
      () => {
        const canvas = document.querySelector('.map-field');
        const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
        const colours = new Set();
        for (let at = 0; at < data.length; at += 404) {
          colours.add(`${data[at]} ${data[at + 1]} ${data[at + 2]}`);
        }
        return colours.size > 5;
      }
      """;

  @Test
  @DisplayName("the link carries the view, its directions, its radius and its parameters")
  void linkCarriesTheView(Visit visit) {
    Page page = visit.open();
    Visit.look(page, "Map");
    field(page, "Directions").selectOption("parameters");
    field(page, "Across: neuron").selectOption("2_3");
    page.waitForFunction("() => /parameters=/.test(chainrule.link())");
    page.waitForSelector(".map-field:not([hidden])");
    Visit.settle(page);
    map(page).focus();
    page.keyboard().press("-");
    page.waitForFunction("() => /radius=/.test(chainrule.link())");
    String link = (String) page.evaluate("() => chainrule.link()");
    assertThat(link).contains("view=map", "directions=parameters", "parameters=", "radius=3");
    page.waitForFunction("link => location.hash === '#' + link", link);
    page.reload();
    page.evaluate("() => chainrule.ready");
    assertThat(field(page, "Across: neuron")).hasValue("2_3");
    assertThat(page.locator(".map-radius")).containsText("Radius 3");
    page.waitForSelector(".map-field:not([hidden])");
    Visit.settle(page);
    map(page).focus();
    page.keyboard().press("0");
    page.waitForFunction("() => !/radius=/.test(chainrule.link())");
    visit.assertNoProblems();
  }

  @Test
  @DisplayName("a point of the way tells its epoch and the loss that training had there")
  void wayTellsItsLosses(Visit visit) {
    Page page = visit.open("#v=1&view=map");
    String trainLoss = "() => chainrule.state().then(({ trainLoss }) => trainLoss)";
    double first = ((Number) page.evaluate(trainLoss)).doubleValue();
    page.evaluate(TRAIN, 3);
    double last = ((Number) page.evaluate(trainLoss)).doubleValue();
    button(page, "Centre").click();
    page.waitForSelector(".map-field:not([hidden])");
    map(page).scrollIntoViewIfNeeded();
    assertThat(readAt(page, ".map-start", "path at epoch 0\ntrue loss "))
        .isCloseTo(first, withinPercentage(0.6));
    assertThat(readAt(page, ".map-ball", "path at epoch 3\ntrue loss "))
        .isCloseTo(last, withinPercentage(0.6));
    map(page).focus();
    page.keyboard().press("ArrowRight");
    assertThat(page.locator(".announcement"))
        .containsText(Pattern.compile("^[-−0-9.]+, .*, loss "));
    visit.assertNoProblems();
  }

  /** The number behind a text in the note that stands beside the pointer over a mark. */
  private static double readAt(Page page, String mark, String text) {
    Locator note = page.locator(".map-frame .figure-note");
    page.waitForCondition(
        () -> {
          BoundingBox box = page.locator(".map-marks " + mark).boundingBox();
          page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
          return note.innerText().contains(text);
        });
    String words = note.innerText();
    String behind = words.substring(words.indexOf(text) + text.length());
    return Double.parseDouble(behind.lines().findFirst().orElseThrow());
  }

  @Test
  @DisplayName("the valley opens where there is something to see, and takes the step it shows")
  void valleyShowsSomething(Visit visit) {
    Page page = visit.open("#v=1&data=xor&layers=2&initialiser=zeros&view=valley");
    assertThat(page.locator(".descent-title")).hasText("Bias output");
    assertThat(page.locator(".valley-key li"))
        .hasText(
            new String[] {
              "step of the full gradient", "next step: SGD on the next mini-batch of 10"
            });
    double value = number(page, "[data-descent=value]");
    double step = number(page, "[data-descent=step]");
    button(page, "Take this step").click();
    page.waitForFunction(
        "next => Math.abs(document.querySelector('[data-descent=value]').title - next) < 1e-12",
        value + step);
  }

  @Test
  @DisplayName("before the first step the map names its random directions as such")
  void mapNamesItsDirections(Visit visit) {
    Page page = visit.open("#v=1&points=40&layers=2&view=map&directions=path");
    assertThat(map(page))
        .hasAttribute(
            "aria-label",
            "Map of the loss over First random direction and Second random direction");
    assertThat(page.locator(".map-explanation")).containsText("both directions are random");
    page.evaluate(TRAIN, 3);
    assertThat(map(page))
        .hasAttribute("aria-label", Pattern.compile(".*over First principal direction.*"));
  }

  @Test
  @DisplayName("a weight or bias is chosen by menus, and the link says which")
  void choosesParameters(Visit visit) {
    Page page = visit.open("#v=1&points=40&layers=3&view=map&directions=parameters");
    Locator ends = page.getByLabel(Pattern.compile(": weight or bias$"));
    assertThat(ends).hasCount(2);
    assertThat(ends.nth(1)).hasValue("1");
    ends.nth(1).selectOption("bias");
    page.waitForFunction("() => chainrule.link().includes('parameters=0_6')");
  }

  @Test
  @DisplayName("scripts get a line, other data, and leave the training and the page's map alone")
  void scriptsDisturbNothing(Visit visit) {
    Page page = visit.open("#v=1&points=40&layers=3&view=map");
    page.evaluate(TRAIN, 1);
    Locator summary = page.locator("#map-summary");
    assertThat(summary).hasText(Pattern.compile(".{40}"));
    String map = summary.textContent();
    Object line =
        page.evaluate(
            """
            async () => {
              const { fingerprint, testLoss } = await chainrule.state();
              const { dimensions, losses, loss } =
                await chainrule.landscape({ parameters: [2], radius: 3, data: 'test' });
              const after = await chainrule.state();
              return [dimensions, losses.length, loss === testLoss, after.fingerprint === fingerprint];
            }
            """);
    assertThat(line).isEqualTo(List.of(1, 65, true, true));
    assertThat(summary).hasText(map);
  }

  @Test
  @DisplayName("a click on the map lets training go on from there, and can be undone")
  void jumps(Visit visit) {
    Page page = visit.open("#v=1&view=map&directions=random");
    page.evaluate(TRAIN, 1);
    Object before = fingerprint(page);
    Locator plane = map(page);
    page.waitForSelector(".map-field:not([hidden])");
    plane.scrollIntoViewIfNeeded();
    BoundingBox box = plane.boundingBox();
    page.mouse().click(box.x + box.width / 4, box.y + box.height / 3);
    page.waitForFunction(
        "before => chainrule.state().then((state) => state.fingerprint !== before)", before);
    Object there = fingerprint(page);
    button(page, "Undo: Parameters").click();
    page.waitForFunction(
        "before => chainrule.state().then((state) => state.fingerprint === before)", before);
    button(page, "Redo: Parameters").click();
    page.waitForFunction(
        "there => chainrule.state().then((state) => state.fingerprint === there)", there);
    map(page).focus();
    page.keyboard().press("Shift+ArrowRight");
    page.keyboard().press("ArrowUp");
    page.keyboard().press("Enter");
    page.waitForFunction(
        "there => chainrule.state().then((state) => state.fingerprint !== there)", there);
    visit.assertNoProblems();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v=1&view=map&data=plane&rate=3",
        "v=1&view=valley&data=plane&rate=3",
        "v=1&view=valley&data=plane&rate=100&activation=linear&layers=4_4",
        "v=1&view=map&data=plane&rate=100&activation=linear&layers=4_4",
        "v=1&view=map&directions=random&radius=0.000001",
        "v=1&view=map&directions=gradient&radius=1000&data=plane&activation=relu",
        "v=1&view=map&directions=path&radius=0.000001&points=40&layers=3",
        "v=1&view=map&directions=random&radius=1000&points=40&layers=0",
        "v=1&view=valley&points=40&layers=1",
      })
  @DisplayName("what diverges, and both ends of the zoom, are drawn without any problem")
  void drawsTheEnds(String link, Visit visit) {
    Page page = visit.open("#" + link);
    page.evaluate(TRAIN, 2);
    Visit.showTable(page);
    page.waitForSelector(".descent-view td");
    assertThat(page.locator(".descent-view:not([hidden]) [id$=summary]"))
        .hasText(Pattern.compile(".{40}"));
    Visit.settle(page);
    assertThat((String) page.evaluate("() => document.querySelector('.descent').textContent"))
        .doesNotContain("NaN", "Infinity", "undefined");
    assertThat(page.locator(".descent [d*=NaN], .descent [x*=NaN], .descent [y*=NaN]")).hasCount(0);
    visit.assertNoProblems();
  }

  @Test
  @DisplayName("losses that are not finite are hatched and named")
  void namesWhatIsBeyond(Visit visit) {
    // Every jump to the corner makes all weights about a thousand times larger.
    Page page =
        visit.open(
            "#v=1&view=map&directions=random&radius=1000&data=plane&activation=linear"
                + "&layers=4_4_4_4_4_4&points=40");
    Locator beyond = page.locator(".map-key li:has-text('off the scale')");
    page.waitForSelector(".map-field:not([hidden])");
    for (int jumps = 0; jumps < 12 && !beyond.isVisible(); jumps++) {
      Object before = fingerprint(page);
      map(page).click(new Locator.ClickOptions().setPosition(3, 3));
      page.waitForFunction(
          "before => chainrule.state().then((state) => state.fingerprint !== before)", before);
      button(page, "Centre").click();
      page.waitForTimeout(300); // for the map to be there
    }
    assertThat(beyond).isVisible();
    Visit.showTable(page);
    assertThat(page.locator(".map td:has-text('off the scale')").first()).isVisible();
    visit.assertNoProblems();
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark", "projector"})
  @DisplayName("nothing keeps anybody out, and nothing is wider than a phone")
  void isForEverybody(String theme, Visit visit) {
    Page page = visit.page();
    page.addInitScript("localStorage.setItem('chainrule.theme', '" + theme + "')");
    visit.open("#v=1&view=valley");
    page.evaluate(TRAIN, 2);
    for (String view : List.of("valley", "map")) {
      String link = "v=1&l2=0.01&directions=parameters&view=" + view;
      page.evaluate("link => chainrule.open(link).then(() => true)", link);
      page.waitForSelector(".descent-view." + view + ":not([hidden])");
      page.evaluate("() => document.querySelectorAll('.why').forEach((why) => (why.open = true))");
      Visit.showTable(page);
      page.waitForSelector(".descent-view:not([hidden]) td");
      Visit.settle(page);
      Visit.keepPicture(page, "%s-%s-1440".formatted(view, theme));
      assertThat(Axe.violations(page, "html", theme, true)).as(link).isEmpty();
      page.setViewportSize(390, 844);
      Visit.settle(page);
      Visit.keepPicture(page, "%s-%s-390".formatted(view, theme));
      assertThat((int) page.evaluate("() => document.documentElement.scrollWidth"))
          .as(link)
          .isLessThan(391);
      page.setViewportSize(1440, 900);
    }
    visit.assertNoProblems();
  }

  private static Locator ball(Page page) {
    return page.locator("#inside").getByRole(AriaRole.SLIDER).first();
  }

  private static Locator map(Page page) {
    return page.getByLabel(Pattern.compile("^Map of the loss over "));
  }

  private static double number(Page page, String selector) {
    return Double.parseDouble(page.locator(selector).getAttribute("title"));
  }

  private static double parameter(Page page, int index) {
    Object value =
        page.evaluate("index => chainrule.state().then((s) => s.parameters[index])", index);
    return ((Number) value).doubleValue();
  }

  private static Object fingerprint(Page page) {
    return page.evaluate("() => chainrule.state().then(({ fingerprint }) => fingerprint)");
  }
}
