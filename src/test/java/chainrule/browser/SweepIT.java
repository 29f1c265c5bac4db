package chainrule.browser;

import static chainrule.browser.Visit.button;
import static chainrule.browser.Visit.field;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import chainrule.engine.experiment.Link;
import chainrule.engine.run.Run;
import chainrule.engine.sweep.Grid;
import chainrule.engine.sweep.Outcome;
import chainrule.engine.sweep.SweptField;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@InChromium
@DisplayName("A sweep")
class SweepIT {
  private static final String LINK = "v=1&data=blobs&points=60&layers=3&seed=4";
  private static final String PLAN =
      "{fields: {rate: [0.01, 0.1], optimizer: ['sgd', 'adam']}, seeds: 3, epochs: 12}";

  /** The same grid on the Java virtual machine. */
  private static List<List<Object>> onTheJvm() {
    Grid grid =
        new Grid(
            Link.read(LINK).experiment(),
            List.of(SweptField.read("rate=0.01,0.1"), SweptField.read("optimizer=sgd,adam")),
            3,
            12);
    List<List<Object>> rows = new ArrayList<>();
    for (int setting = 0; setting < grid.settings().size(); setting++) {
      for (int seed = 0; seed < grid.seeds(); seed++) {
        Outcome outcome = grid.train(setting, seed);
        rows.add(
            List.of(
                grid.settings().get(setting).values().get("rate"),
                grid.settings().get(setting).values().get("optimizer"),
                grid.seed(seed),
                outcome.epoch(),
                outcome.testLoss(),
                outcome.trainLoss(),
                outcome.fingerprint(),
                Link.write(grid.experiment(setting, seed))));
      }
    }
    return rows;
  }

  @SuppressWarnings("unchecked")
  private static List<List<Object>> inThePage(Page page) {
    List<Map<String, Object>> rows =
        (List<Map<String, Object>>) page.evaluate("() => chainrule.sweep(" + PLAN + ")");
    List<List<Object>> cells = new ArrayList<>();
    for (Map<String, Object> row : rows) {
      Map<String, Object> setting = (Map<String, Object>) row.get("setting");
      cells.add(
          List.of(
              setting.get("rate"),
              setting.get("optimizer"),
              row.get("seed"),
              row.get("epoch"),
              row.get("testLoss"),
              row.get("trainLoss"),
              row.get("fingerprint"),
              row.get("link")));
    }
    return cells;
  }

  @Test
  @DisplayName("has the bits of the virtual machine, though a worker is killed while it trains")
  void sameBits(Visit visit) {
    Page page = visit.page();
    page.addInitScript(
        """
        const Plain = window.Worker;
        let made = 0;
        window.Worker = class extends Plain {
          constructor(url) {
            super(url);
            made += 1;
            this.number = made;
            this.trainings = 0;
          }
          postMessage(message, ...rest) {
            const { command, input } = message;
            this.trainings += command === 'preview' && input[0] === 'train' ? 1 : 0;
            super.postMessage(message, ...rest);
            if (this.number === 2 && this.trainings === 3 && !window.killed) {
              window.killed = true;
              this.terminate();
            }
          }
        };
        """);
    visit.open("#" + LINK);
    assertThat(inThePage(page)).isEqualTo(onTheJvm());
    assertThat(page.evaluate("() => window.killed")).isEqualTo(true);
  }

  @Test
  @DisplayName(
      "of the rates in one training has the losses of the virtual machine, and keeps the focus")
  void rangeOfRates(Visit visit) {
    Page page = visit.page();
    page.addInitScript(
        """
        const Plain = window.Worker;
        window.rates = [];
        window.losses = [];
        window.Worker = class extends Plain {
          constructor(url) {
            super(url);
            const asked = new Set();
            this.asked = asked;
            this.addEventListener('message', ({ data: { id, result } }) => {
              if (asked.has(id)) {
                losses.push(result);
              }
            });
          }
          postMessage(message, ...rest) {
            const { id, command, input } = message;
            if (command === 'preview' && input[0] === 'loss') {
              this.asked.add(id);
            } else if (command === 'preview' && input[0] === 'edit' && input[1].startsWith('rate=')) {
              rates.push(input[1]);
            }
            super.postMessage(message, ...rest);
          }
        };
        """);
    visit.open("#" + LINK + "&dropout=0.1&optimizer=adam&schedule=cosine&view=rates");
    button(page, "Test the range of rates").press("Enter");
    assertThat(page.locator(".range-test [role=status]")).containsText("The usual choice");
    assertThat(button(page, "Test again")).isFocused();
    assertThat(Axe.violations(page, ".range-test")).isEmpty();

    Run run = new Run(Link.read(LINK + "&dropout=0.1&optimizer=adam").experiment());
    List<Double> losses = new ArrayList<>();
    for (Object rate : (List<?>) page.evaluate("() => rates")) {
      run.adopt(Link.change(run.experiment(), (String) rate).experiment());
      run.train(1);
      losses.add(run.training().loss());
    }
    assertThat(losses).hasSizeGreaterThan(100);
    assertThat(page.evaluate("() => losses.map(Number)")).isEqualTo(losses);
  }

  @Test
  @DisplayName("opens from a link, is stopped and continued, sorted, and leads to an experiment")
  void isUsed(Visit visit) {
    Page page = visit.open("#v=1&data=xor&sweep=6..400--rate..0.01..0.3--layers..1..4");
    assertThat(field(page, "Values of Learning rate, separated by commas")).hasValue("0.01, 0.3");
    assertThat(field(page, "Seeds")).hasValue("6");
    field(page, "Values of Learning rate, separated by commas").fill("0.01, fast");
    button(page, "Start the sweep").press("Enter");
    assertThat(page.locator("#sweep .problem"))
        .hasText("rate is fast; allowed: a number from 0.00001 to 10");
    field(page, "Values of Learning rate, separated by commas").fill("0.01, 0.3");
    button(page, "Start the sweep").press("Enter");
    assertThat(page.locator(".sweep-progress")).containsText("in ");
    button(page, "Stop").press("Enter");
    assertThat(page.locator(".sweep-progress")).containsText("Stopped after");
    button(page, "Go on").press("Enter");
    assertThat(page.locator(".sweep-progress")).containsText("24 of 24 trainings done.");
    assertThat(page.locator(".sweep-verdict")).containsText("over 6 seeds");
    for (String tab : List.of("Grid", "Parallel lines", "Table")) {
      Visit.look(page, tab);
      assertThat(Axe.violations(page, "#sweep")).as(tab).isEmpty();
    }
    button(page, "Parameters").press("Enter");
    assertThat(page.locator(".sweep-table tbody tr").first()).containsText("5");
    button(page, "Open learning rate 0.3; hidden layers 4").press("Enter");
    Visit.until(page, "async () => chainrule.link() === 'v=1&data=xor&layers=4&rate=0.3'");
  }
}
