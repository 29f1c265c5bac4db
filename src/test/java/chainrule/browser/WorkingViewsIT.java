package chainrule.browser;

import static chainrule.browser.Visit.button;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@InChromium
@DisplayName("The views of the working")
@Order(1)
class WorkingViewsIT {
  private static final List<String> VIEWS =
      List.of("neuron", "forward", "loss", "backward", "update", "matrices");

  /** Widths and heights of a common screen, the same at 200 % zoom, and of a phone. */
  private static final int[][] SCREENS = {{1440, 900}, {720, 450}, {390, 844}};

  /** Formulas that something cuts off where nobody can scroll to. */
  private static final String CLIPPED =
      """
      () => [...document.querySelectorAll('#inside math')].filter((formula) => {
        const { left, right, width } = formula.getBoundingClientRect();
        for (let around = formula.parentElement; around; around = around.parentElement) {
          const overflow = getComputedStyle(around).overflowX;
          const edge = around.getBoundingClientRect();
          if (overflow === 'auto' || overflow === 'scroll') {
            return false;
          }
          if (overflow !== 'visible' && (left < edge.left - 1 || right > edge.right + 1)) {
            return width > 0;
          }
        }
        return width > 0 && (left < -1 || right > innerWidth + 1);
      }).map((formula) => formula.textContent.slice(0, 80))
      """;

  @Test
  @DisplayName("a term lights its link up, and a link its term; the sum is that of the terms")
  void termsAreLinks(Visit visit) {
    Page page = visit.open("#v=1&layers=4_2&view=neuron");
    Locator terms = page.locator("button.term");
    assertThat(terms).hasCount(3);
    terms.nth(1).focus();
    assertThat(page.locator(".diagram-link.is-lit")).hasCount(1);
    assertThat(page.locator(".equation .is-lit")).hasCount(1);
    terms.nth(1).blur();
    assertThat(page.locator(".diagram-link.is-lit")).hasCount(0);

    page.evaluate(
        """
        () => {
          const link = document.querySelector('.diagram-link');
          const { x, y } = link.getPointAtLength(link.getTotalLength() / 3);
          const stage = document.querySelector('.diagram-network');
          const { left, top } = stage.getBoundingClientRect();
          stage.dispatchEvent(new MouseEvent('mousemove', {
            bubbles: true, clientX: left + x, clientY: top + y,
          }));
        }
        """);
    assertThat(terms.first()).hasClass(Pattern.compile("is-lit"));

    double sum = 0;
    for (String part : List.of("terms.0.product", "terms.1.product", "bias")) {
      sum += full(page, "neuron." + part);
    }
    assertThat(sum).isCloseTo(full(page, "neuron.z"), org.assertj.core.data.Offset.offset(1e-12));
  }

  @Test
  @DisplayName("the neuron is chosen by menus, step by step, or in the diagram")
  void choosesTheNeuron(Visit visit) {
    Page page = visit.open("#v=1&layers=2&view=neuron");
    assertThat(page.locator(".diagram-neuron[aria-current=true]"))
        .hasAttribute("aria-label", Pattern.compile("Hidden layer 1, neuron 1.*"));
    page.getByLabel("Next neuron").click();
    page.getByLabel("Next neuron").click();
    assertThat(menu(page, "Layer")).hasValue("2");
    menu(page, "Layer").selectOption("1");
    page.getByLabel(Pattern.compile("^Hidden layer 1, neuron 2")).click();
    assertThat(menu(page, "Neuron")).hasValue("1");
  }

  @Test
  @DisplayName(
      "the example is chosen by number, by step and by its loss; test data are said to be so")
  void choosesTheExample(Visit visit) {
    Page page = visit.open("#v=1&points=20&view=neuron");
    Locator number = page.getByLabel("Number of the example");
    number.fill("1");
    page.getByLabel("Previous example").click();
    assertThat(number).hasValue("10");
    number.fill("11");
    assertThat(page.locator(".subject .problem")).containsText("from 1 to 10, not 11");
    page.getByLabel("Training or test data").selectOption("test");
    assertThat(page.locator(".subject-batch")).containsText("never trained on");
    assertThat(number).hasValue("1");
    page.getByText("Hardest example").click();
    assertThat(page.getByLabel("Training or test data")).hasValue("training");
  }

  @Test
  @DisplayName("all hidden layers are made linear by a button, beside what they were, and back")
  void takesTheActivationAway(Visit visit) {
    Page page = visit.open("#v=1&data=circle&layers=4_3&activation=tanh_relu&view=neuron");
    Locator why = page.locator(".linear-choice");
    Locator button = why.getByRole(AriaRole.BUTTON).first();
    assertThat(why).containsText("it collapses into the next layer, which still bends");
    assertThat(button).hasText("Make all hidden layers linear");
    button.click();
    page.waitForFunction("() => chainrule.link().includes('activation=linear')");
    assertThat(why).containsText("both trained for 200 epochs from the same initial weights");
    assertThat(why.locator("figcaption")).hasCount(2);
    assertThat(why.locator("figcaption").first()).containsText("Before: Tanh, ReLU");
    assertThat(why.locator("figcaption").last()).containsText("After: Linear");
    why.getByText("Train both on").click();
    assertThat(why).containsText("both trained for 400 epochs");
    assertThat(loss(why.locator("figcaption").first())).isLessThan(0.05);
    assertThat(loss(why.locator("figcaption").last())).isGreaterThan(0.4);

    assertThat(button).hasText("Back to Tanh, ReLU");
    button.click();
    page.waitForFunction("() => chainrule.link().includes('activation=tanh_relu')");
    assertThat(button).hasText("Make all hidden layers linear");
  }

  @Test
  @DisplayName("both are trained to the end, though the gallery asks for its pictures meanwhile")
  void comparesBesideTheGallery(Visit visit) {
    Page page = visit.open("#v=1&data=circle&layers=32_32_32&view=neuron");
    page.getByText("Make all hidden layers linear").click();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Experiments")).click();
    page.locator("#experiments .card").first().waitFor();
    page.keyboard().press("Escape");
    assertThat(page.locator(".linear-choice"))
        .containsText("both trained for 200 epochs from the same initial weights");
  }

  private static double loss(Locator caption) {
    return Double.parseDouble(caption.textContent().replaceAll(".*training loss ", ""));
  }

  @Test
  @DisplayName("arrow keys step forward, and the diagram carries the activations along")
  void stepsForward(Visit visit) {
    Page page = visit.open("#v=1&layers=3_2&view=forward");
    Locator slider = page.getByLabel("Forward pass: layer");
    assertThat(page.locator(".working-forward h3").first()).hasText("Inputs");
    slider.press("ArrowRight");
    assertThat(page.locator(".working-forward h3").first()).hasText("Hidden 1");
    assertThat(page.locator(".working-forward [data-quantity^='layers.0.W.']")).hasCount(6);
    assertThat(page.locator(".diagram-flow-tile:not([hidden])")).hasCount(5);
    page.locator("[data-quantity='layers.0.W.2.1']").hover();
    assertThat(page.locator(".diagram-link.is-lit")).hasCount(1);
  }

  @Test
  @DisplayName(
      "the backward pass opens at the output, with an example that the next step learns from")
  void opensWhereThePassBegins(Visit visit) {
    Page page = visit.open("#v=1&layers=1&view=backward");
    assertThat(page.getByLabel("Backward pass: layer")).hasAttribute("aria-valuetext", "Output");
    assertThat(page.locator(".subject-batch")).hasText("Number 1 of 10 in the next mini-batch.");
    String number = page.getByLabel("Number of the example").inputValue();
    page.evaluate("() => chainrule.train(1).then(() => true)");
    assertThat(page.getByLabel("Number of the example")).hasValue(number);
    assertThat(
            page.getByRole(
                AriaRole.APPLICATION,
                new Page.GetByRoleOptions()
                    .setName("Network: 2 inputs, hidden layer of 1 neuron, 1 output")))
        .isVisible();
  }

  @Test
  @DisplayName("a step leaves a trace, and the button stays where it is")
  void stepLeavesATrace(Visit visit) {
    Page page = visit.open("#v=1&layers=2&view=update");
    Locator trace = page.locator(".taken-trace");
    assertThat(trace).containsText("So far: epoch 0, mini-batch 0 of 25.");
    String next = trace.innerText().replaceFirst("(?s)^Next: (.*?)\\.\\s.*", "$1");
    Locator button =
        page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take this step").setExact(true));
    BoundingBox place = button.boundingBox();
    button.click();
    assertThat(trace).containsText("Done: " + next + ". Next: " + next.split(" → ")[1]);
    assertThat(trace).containsText("So far: epoch 0, mini-batch 1 of 25.");
    assertThat(button.boundingBox()).usingRecursiveComparison().isEqualTo(place);
  }

  @Test
  @DisplayName("the gradient check shows the digits that its difference needs")
  void checkShowsItsDifference(Visit visit) {
    Page page = visit.open("#v=1&layers=2&view=backward");
    double[] losses = new double[2];
    List<String> sides = List.of("lossAbove", "lossBelow");
    for (int i = 0; i < 2; i++) {
      Locator loss = page.locator("[data-quantity='parameter.check." + sides.get(i) + "']");
      losses[i] = Double.parseDouble(loss.textContent());
    }
    Locator h = page.locator("[data-quantity='parameter.check.h']");
    Locator slope = page.locator("[data-quantity='parameter.check.numeric']");
    double measured = (losses[0] - losses[1]) / (2 * Double.parseDouble(h.getAttribute("title")));
    assertThat(measured)
        .isCloseTo(
            Double.parseDouble(slope.getAttribute("title")),
            org.assertj.core.data.Percentage.withPercentage(0.1));
  }

  @Test
  @DisplayName("a large matrix is a window that scrolls over all of it")
  void windowsMove(Visit visit) {
    Page page = visit.open("#v=1&layers=64_64&view=matrices");
    menu(page, "Layer of the matrix").selectOption("2");
    menu(page, "Matrix").selectOption("W");
    assertThat(page.locator("[data-quantity='layers.1.W.0.0']")).hasCount(1);
    page.locator(".grid").evaluate("(grid) => grid.scrollTo(1e6, 1e6)");
    assertThat(page.locator("[data-quantity='layers.1.W.63.63']")).hasCount(1);
    assertThat(page.locator("[data-quantity='layers.1.W.0.0']")).hasCount(0);
    assertThat(page.locator(".grid td").count()).isLessThan(300);
  }

  @Test
  @DisplayName("copies hold every digit")
  void copiesMatrices(Visit visit) {
    Page page = visit.page();
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    visit.open("#v=1&layers=3&view=matrices");
    menu(page, "Matrix").selectOption("W");
    assertThat(page.locator("#inside-panel").getByRole(AriaRole.COLUMNHEADER).first())
        .hasText("w from x₁");
    page.getByText("Copy as CSV").click();
    assertThat(button(page, "CSV copied")).isVisible();
    List<double[]> rows =
        ((String) page.evaluate("() => navigator.clipboard.readText()"))
            .lines()
            .skip(1)
            .map(WorkingViewsIT::numbersAfterTheFirst)
            .toList();
    assertThat(rows.toArray(double[][]::new)).isDeepEqualTo(weights(page));
    page.getByText("Copy as LaTeX").click();
    Visit.until(
        page,
        "async () => (await navigator.clipboard.readText())"
            + ".startsWith('W^{(1)} = \\\\begin{pmatrix}')");
  }

  @Test
  @DisplayName("where nothing may be copied, the text stands there, selected")
  void showsWhatCannotBeCopied(Visit visit) {
    visit
        .page()
        .addInitScript(
            "Object.defineProperty(navigator, 'clipboard', { value: { writeText: async () => {"
                + " throw new Error('no'); } } })");
    Page page = visit.open("#v=1&layers=3&view=matrices");
    page.getByText("Copy as CSV").click();
    assertThat(page.getByLabel("Text to copy")).isFocused();
    assertThat(page.getByLabel("Text to copy"))
        .hasValue(Pattern.compile("neuron,W_1,W_2,b,z,a,delta,dW_1,dW_2,db\n1,.*", Pattern.DOTALL));
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark", "projector"})
  @DisplayName("axe finds nothing; at 200 % zoom and at 390 px nothing is clipped or too wide")
  void areForEverybody(String theme, Visit visit) {
    visit.page().addInitScript("localStorage.setItem('chainrule.theme', '" + theme + "')");
    Page page =
        visit.open(
            "#v=1&data=penguins&loss=categoricalCrossEntropy&layers=8_64&dropout=0.2"
                + "&optimizer=adam&l2=0.01&clip=1&schedule=cosine");
    for (String view : VIEWS) {
      page.setViewportSize(1440, 900);
      page.click("#inside-" + view);
      page.waitForSelector(".working-" + view + " [data-quantity]");
      for (int[] screen : SCREENS) {
        page.setViewportSize(screen[0], screen[1]);
        Visit.settle(page);
        String where = view + " at " + screen[0];
        Visit.keepPicture(page, "%s-%s-%d".formatted(view, theme, screen[0]));
        assertThat(Axe.violations(page, "#inside", theme, screen == SCREENS[0]))
            .as(where)
            .isEmpty();
        assertThat((int) page.evaluate("() => document.documentElement.scrollWidth - innerWidth"))
            .as(where)
            .isZero();
        assertThat((List<?>) page.evaluate(CLIPPED)).as(where).isEmpty();
      }
    }
  }

  private static Locator menu(Page page, String name) {
    return page.locator("#inside select[aria-label='" + name + "']");
  }

  /** A number as it is shown on hover, with all digits. */
  private static double full(Page page, String quantity) {
    String title =
        page.locator(".terms [data-quantity='" + quantity + "']").first().getAttribute("title");
    return Double.parseDouble(title);
  }

  private static double[] numbersAfterTheFirst(String line) {
    return Arrays.stream(line.split(",")).skip(1).mapToDouble(Double::parseDouble).toArray();
  }

  private static double[][] weights(Page page) {
    Object json =
        page.evaluate("async () => JSON.stringify((await chainrule.explain(0)).layers[0].W)");
    JsonArray rows = JsonParser.parseString((String) json).getAsJsonArray();
    double[][] weights = new double[rows.size()][];
    for (int j = 0; j < weights.length; j++) {
      weights[j] =
          rows.get(j).getAsJsonArray().asList().stream()
              .mapToDouble(number -> number.getAsDouble())
              .toArray();
    }
    return weights;
  }
}
