package chainrule.browser;

import static org.assertj.core.api.Assertions.assertThat;

import chainrule.engine.experiment.Catalogue;
import chainrule.site.Trial;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Every number of the working is the engine's")
@InChromium
class WorkingNumbersIT {
  /** Between them they use every activation, loss, optimizer, schedule and regularisation. */
  private static final List<Trial> TRIALS = Trial.all();

  /** The views of the working, with how many numbers each shows at least. */
  private static final Map<String, Integer> LEAST =
      new TreeMap<>(
          Map.of(
              "neuron", 10, "forward", 6, "loss", 8, "backward", 20, "update", 9, "matrices", 4));

  private final List<String> literals = literals();

  @Test
  @DisplayName(
      "in each view, for all activations, losses, optimizers, schedules and penalties, and the step"
          + " that it explains is the step that is taken, bit for bit")
  void numbersAreThoseOfTheEngine(Visit visit) {
    Page page = openWith(visit, "");
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < TRIALS.size(); i++) {
      String link = TRIALS.get(i).link();
      int example = begin(page, link, i % 2 == 0);
      Object item = focus(page, 1 + i % 3, i % 2, i % 3 == 2);
      for (String view : LEAST.keySet()) {
        faults.addAll(walk(page, link, view, example, item));
      }
      Object output = focus(page, 4, -1, i % 2 == 1);
      faults.addAll(walk(page, link, "backward", example, output));
      Object moved = focus(page, 1 + i % 4, 0, i % 2 == 1);
      for (Object fault : (List<?>) page.evaluate("item => numbers.take(item)", moved)) {
        faults.add(link + ": " + fault);
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  @DisplayName("a click on a point of the plot chooses the example, one beside all leaves it")
  void clickOnThePlotChoosesTheExample(Visit visit) {
    visit.page().setViewportSize(1920, 1080); // room for the plot beside the view
    Page page = openWith(visit, "#v=1&layers=4_2&view=loss");
    Object item = Map.of("layer", 1, "neuron", 0, "parameter", 0);
    int example = 7;
    page.waitForFunction("() => document.querySelector('.plot-plane').clientWidth > 0");
    @SuppressWarnings("unchecked")
    Map<String, Number> place =
        (Map<String, Number>)
            page.evaluate(
                """
                async (index) => {
                  const { example } = await chainrule.explain(index);
                  const plane = document.querySelector('.plot-plane');
                  plane.scrollIntoView({ block: 'center' });
                  const { width, height } = plane.getBoundingClientRect();
                  return { x: (example.x1 + 6) / 12 * width, y: (6 - example.x2) / 12 * height };
                }
                """,
                example);
    click(page, place.get("x").doubleValue(), place.get("y").doubleValue());
    assertThat(walk(page, "plot", "loss", example, item)).isEmpty();
    assertThat(page.inputValue("[aria-label='Number of the example']")).isEqualTo("8");
    click(page, 3, 3);
    assertThat(walk(page, "plot", "loss", example, item)).isEmpty();
  }

  private static void click(Page page, double x, double y) {
    page.locator(".plot-plane").click(new Locator.ClickOptions().setPosition(x, y));
  }

  private static Page openWith(Visit visit, String suffix) {
    Page page = visit.open(suffix);
    page.evaluate(script());
    return page;
  }

  /**
   * Opens and trains an experiment.
   *
   * @param inMiniBatch whether to choose an example of the coming mini-batch
   * @return the example that the working is about
   */
  private static int begin(Page page, String link, boolean inMiniBatch) {
    return ((Number)
            page.evaluate("wanted => numbers.begin(...wanted)", List.of(link, inMiniBatch)))
        .intValue();
  }

  /** Chooses the first weight or the bias of a neuron; a negative one counts from the last. */
  private static Object focus(Page page, int layer, int neuron, boolean isBias) {
    return page.evaluate("place => numbers.focus(...place)", List.of(layer, neuron, isBias));
  }

  private List<String> walk(Page page, String name, String view, int example, Object item) {
    Object faults =
        page.evaluate(
            "wanted => numbers.walk(wanted)",
            Map.of(
                "view", view,
                "example", example,
                "item", item,
                "least", LEAST.get(view),
                "literals", literals));
    return ((List<?>) faults).stream().map(fault -> name + " " + item + " " + fault).toList();
  }

  /** Numbers that belong to a formula of the catalogue itself. */
  private static List<String> literals() {
    TreeSet<String> literals = new TreeSet<>(List.of("0", "1", "2"));
    Matcher tex =
        Pattern.compile("\"(?:tex|derivative)\":\"((?:[^\"\\\\]|\\\\.)*)\"")
            .matcher(Catalogue.json());
    while (tex.find()) {
      Matcher number = Pattern.compile("\\d+(\\.\\d+)?").matcher(tex.group(1));
      while (number.find()) {
        literals.add(number.group());
      }
    }
    return List.copyOf(literals);
  }

  private static String script() {
    try (InputStream script = WorkingNumbersIT.class.getResourceAsStream("numbers.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new IllegalStateException("numbers.js cannot be read", unreadable);
    }
  }
}
