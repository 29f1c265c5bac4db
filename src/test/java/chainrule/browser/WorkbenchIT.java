package chainrule.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@InChromium
@DisplayName("The workbench")
class WorkbenchIT {
  private static final List<String> WORKING =
      List.of("Neuron", "Forward", "Loss", "Backward", "Update", "Matrices");
  private static final List<String> DESCENT =
      List.of("Valley", "Map", "Landscape", "Many balls", "Rates");

  /** Text and figures of the open view that can be read without scrolling. */
  private static final String FIRST_IN_SIGHT =
      """
      (panel) => {
        const { top, bottom } = panel.getBoundingClientRect();
        return [...panel.querySelectorAll('math, svg, canvas, table, dl, [role=application]')]
          .filter((each) => each.checkVisibility())
          .some((each) => {
            const box = each.getBoundingClientRect();
            return box.height > 0 && box.top >= top - 1 && Math.min(box.bottom, box.top + 200) <= bottom + 1;
          });
      }
      """;

  @ParameterizedTest(name = "at {0} x {1}")
  @CsvSource({"1280, 720", "1440, 900", "1920, 1080"})
  @DisplayName(
      "in each theme the network, the bar, what a view is about and its beginning are in sight at"
          + " once")
  void isOneScreen(int width, int height, Visit visit) {
    Page page = visit.page();
    page.setViewportSize(width, height);
    visit.open();
    // Looked up once: to find an element by its role, all of the page is looked at.
    Map<String, ElementHandle> always =
        Map.of(
            "network", page.getByRole(AriaRole.APPLICATION, named("Network:")).elementHandle(),
            "learning rate", rate(page).elementHandle(),
            "Play", button(page, "Play").elementHandle());
    List<String> hidden = new ArrayList<>();
    for (String view : views()) {
      ElementHandle tab = tab(page, view).elementHandle();
      tab.click();
      ElementHandle panel = panel(page, view).elementHandle();
      for (String theme : List.of("light", "dark", "projector")) {
        page.locator("#theme").selectOption(theme);
        String name = theme + ", " + view + ": ";
        if (WORKING.contains(view)) {
          check(
              page,
              panel.waitForSelector("[aria-label='Number of the example']").boundingBox(),
              name + "example",
              hidden);
        }
        page.waitForCondition(() -> (boolean) panel.evaluate(FIRST_IN_SIGHT));
        always.forEach((what, element) -> check(page, element.boundingBox(), name + what, hidden));
        check(page, tab.boundingBox(), name + "tab", hidden);
        assertThat(page.evaluate("document.documentElement.scrollHeight - innerHeight"))
            .as(name)
            .isEqualTo(0);
      }
    }
    assertThat(hidden).isEmpty();
  }

  @Test
  @DisplayName("on a phone one panel is to be seen at a time, and a view begins below its tabs")
  void isOnePanelOnAPhone(Visit visit) {
    Page page = visit.page();
    page.setViewportSize(390, 844);
    visit.open();
    for (String panel : List.of("Network", "Data", "Training", "Output")) {
      button(page, panel).click();
      assertThat(button(page, panel)).hasAttribute("aria-current", "true");
    }
    assertThat(page.getByRole(AriaRole.REGION, exactly("Output"))).isVisible();
    button(page, "Working").click();
    List<String> hidden = new ArrayList<>();
    for (String view : views()) {
      Visit.look(page, view);
      page.waitForCondition(() -> (boolean) panel(page, view).evaluate(FIRST_IN_SIGHT));
      check(page, tab(page, view), view + ": tab", hidden);
    }
    assertThat(hidden).isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth")).isEqualTo(0);
  }

  @Test
  @DisplayName("what a phone does not show is not drawn, and is up to date once it is shown")
  void isDrawnInSight(Visit visit) {
    Page page = visit.page();
    page.setViewportSize(390, 844);
    visit.open("#v=1&layers=3");
    Visit.settle(page);
    page.evaluate(
        """
        async () => {
          window.drawn = 0;
          const count = new MutationObserver((changes) => { window.drawn += changes.length; });
          document.querySelectorAll('#diagram, #data-controls, #training-controls').forEach((each) =>
            count.observe(each, { subtree: true, childList: true, attributes: true, characterData: true }));
          await chainrule.train(30);
        }
        """);
    Visit.settle(page);
    assertThat(page.evaluate("drawn")).isEqualTo(0);
    button(page, "Network").click();
    Locator weight = page.locator("#diagram-summary");
    String learned = weight.textContent();
    page.evaluate("() => chainrule.train(30).then(() => 0)");
    assertThat(weight).not().hasText(learned);
    button(page, "Data").click();
    assertThat(page.getByRole(AriaRole.RADIO, exactly("Spiral"))).isChecked();
    page.setViewportSize(1440, 900);
    assertThat(page.getByRole(AriaRole.APPLICATION, named("Network:"))).isVisible();
    assertThat(page.getByLabel("Batch size", new Page.GetByLabelOptions().setExact(true)).first())
        .isVisible();
  }

  @ParameterizedTest(name = "at {0} x {1}")
  @CsvSource({"1280, 720", "1440, 900", "390, 844"})
  @DisplayName("a question, a wiggle and the code are in sight with the network they speak of")
  void areInSightTogether(int width, int height, Visit visit) {
    Page page = visit.page();
    page.setViewportSize(width, height);
    visit.open("#v=1&view=backward");
    List<String> hidden = new ArrayList<>();
    Runnable checkNetwork =
        () ->
            check(page, page.getByRole(AriaRole.APPLICATION, named("Network:")), "network", hidden);

    button(page, "Sign first").click();
    Locator answers = page.getByRole(AriaRole.GROUP, named("For one training example"));
    answers.getByRole(AriaRole.BUTTON).first().waitFor();
    Visit.settle(page);
    check(page, page.locator("#sign-first-question"), "question", hidden);
    check(page, answers, "answers", hidden);
    check(page, page.locator(".diagram-subject-link"), "the weight asked about", hidden);
    checkNetwork.run();
    button(page, "Show the numbers").click();

    Locator step = page.getByLabel("Move the weight by");
    step.press("End");
    Locator outcome = page.getByText("They part");
    outcome.waitFor();
    step.scrollIntoViewIfNeeded();
    check(page, step, "the step of the wiggle", hidden);
    assertThat(page.locator(".diagram-moved").first()).isVisible();
    for (Locator change : page.locator(".diagram-moved").all()) {
      check(page, change, "change " + change.textContent(), hidden);
    }
    checkNetwork.run();

    page.getByLabel("Code", new Page.GetByLabelOptions().setExact(true)).selectOption("NumPy");
    page.locator(".code-lines").scrollIntoViewIfNeeded();
    check(page, page.locator(".code-lines"), "code", hidden);
    checkNetwork.run();
    assertThat(hidden).isEmpty();
  }

  @Test
  @DisplayName("a link to a view opens on a phone with the view's tab in sight")
  void opensWithItsTab(Visit visit) {
    Page page = visit.page();
    page.setViewportSize(390, 844);
    visit.open("#v=1&view=rates");
    List<String> hidden = new ArrayList<>();
    check(page, tab(page, "Rates"), "tab", hidden);
    assertThat(hidden).isEmpty();
  }

  @Test
  @DisplayName("opening a view moves neither its tab nor the network")
  void moveNothing(Visit visit) {
    Page page = visit.open();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Settings")).click();
    Locator network = page.getByRole(AriaRole.APPLICATION, named("Network:"));
    BoundingBox before = network.boundingBox();
    for (String view : views()) {
      double tabBefore = tab(page, view).boundingBox().x;
      Visit.look(page, view);
      assertThat(tab(page, view).boundingBox().x).isEqualTo(tabBefore);
      assertThat(network.boundingBox()).usingRecursiveComparison().isEqualTo(before);
    }
  }

  @Test
  @DisplayName("the line between network and figures is moved by keys, put back, and remembered")
  void movesLines(Visit visit) {
    Page page = visit.open();
    Locator line =
        page.getByRole(
            AriaRole.SEPARATOR, new Page.GetByRoleOptions().setName("Width of the figures"));
    String usual = line.getAttribute("aria-valuenow");
    line.focus();
    page.keyboard().press("ArrowRight");
    assertThat(line).not().hasAttribute("aria-valuenow", usual);
    String moved = line.getAttribute("aria-valuenow");
    assertThat(Integer.parseInt(moved)).isLessThan(Integer.parseInt(usual));
    visit.open();
    assertThat(line).hasAttribute("aria-valuenow", moved);
    line.dblclick();
    assertThat(line).hasAttribute("aria-valuenow", usual);
  }

  @Test
  @DisplayName("scripts open a view at an example and a weight, and are told what is open")
  void isShownToScripts(Visit visit) {
    Page page = visit.open();
    Object shown =
        page.evaluate(
            "() => chainrule.show({view: 'update', weight: {layer: 2, from: 3, to: 1}, example:"
                + " 16})");
    assertThat(shown)
        .isEqualTo(
            Map.of(
                "view",
                "update",
                "neuron",
                Map.of("layer", 2, "neuron", 1),
                "weight",
                Map.of("layer", 2, "from", 3, "to", 1),
                "example",
                16));
    assertThat(panel(page, "Update").getByLabel("Number of the example")).hasValue("17");
    assertThat(page.evaluate("() => chainrule.shown()")).isEqualTo(shown);
  }

  /** What cannot be shown, and what is said of it. */
  private static final Map<String, String> REFUSED =
      Map.of(
          "{view: 'inside'}", "view is inside; allowed: none",
          "{example: 500}", "example is 500; allowed: a whole number from 0 to 499",
          "{example: '1'}", "example is 1; allowed: a whole number",
          "{weight: {layer: 1, from: 2, to: 0}}",
              "allowed: {layer, from, to} in the network 2-8-8-1",
          "{neuron: {layer: -1, neuron: 0}}", "allowed: {layer, neuron} in the network 2-8-8-1",
          "null", "subject is null; allowed: {view");

  /** On one page: a refusal changes nothing. */
  @TestFactory
  @DisplayName("scripts are told what cannot be shown, and nothing changes")
  Stream<DynamicTest> refusesToShow(Visit visit) {
    Page page = visit.open();
    return REFUSED.entrySet().stream()
        .map(
            each ->
                dynamicTest(
                    each.getKey(), () -> refusesToShow(page, each.getKey(), each.getValue())));
  }

  private static void refusesToShow(Page page, String subject, String sentence) {
    Object before = page.evaluate("() => chainrule.shown()");
    assertThat(
            page.evaluate(
                "() => chainrule.show(%s).catch((error) => error.message)".formatted(subject)))
        .asString()
        .contains(sentence);
    assertThat(page.evaluate("() => chainrule.shown()")).isEqualTo(before);
  }

  private static List<String> views() {
    List<String> all = new ArrayList<>(WORKING);
    all.addAll(DESCENT);
    return all;
  }

  /** Notes what is not wholly inside the window. */
  private static void check(Page page, Locator what, String name, List<String> hidden) {
    check(page, what.boundingBox(), name, hidden);
  }

  private static void check(Page page, BoundingBox box, String name, List<String> hidden) {
    if (box == null
        || box.x < 0
        || box.y < 0
        || box.x + box.width > page.viewportSize().width + 0.5
        || box.y + box.height > page.viewportSize().height + 0.5) {
      hidden.add(name + " " + (box == null ? "unseen" : box.y + " + " + box.height));
    }
  }

  private static Locator panel(Page page, String name) {
    return page.getByRole(AriaRole.TABPANEL, exactly(name));
  }

  private static Locator tab(Page page, String name) {
    return page.getByRole(AriaRole.TAB, exactly(name));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, exactly(name));
  }

  private static Page.GetByRoleOptions exactly(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Locator rate(Page page) {
    return page.getByRole(AriaRole.SPINBUTTON, exactly("Learning rate"));
  }
}
