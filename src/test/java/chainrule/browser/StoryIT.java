package chainrule.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import chainrule.site.Lessons;
import com.google.gson.JsonObject;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@InChromium
@DisplayName("The tour")
@Order(1)
class StoryIT {
  private static final List<String> THEMES = List.of("light", "dark", "projector");

  /** The step at which the page is audited, once it has been answered. */
  private static final int AUDITED = 3;

  private static final int MOST_PRESSES = 100;
  private static final String IS_FOCUSED =
      "(name) => { const { activeElement: at } = document;"
          + " return (at.getAttribute('aria-label') || at.textContent).trim().startsWith(name); }";

  /** The choice that is right, by chapter and step; the network on the page has to find it, too. */
  private static final Map<String, String> RIGHT =
      Map.ofEntries(
          Map.entry("1.2", "Not at all."),
          Map.entry("1.5", "No."),
          Map.entry("1.6", "As sure as anywhere."),
          Map.entry("1.7", "As many as before."),
          Map.entry("1.8", "Other weights, about as good."),
          Map.entry("2.3", "Only z, and the output that follows from it."),
          Map.entry("2.4", "Falling to the right, across (1, 1)."),
          Map.entry("2.5", "It stays. Only the colours become sharper."),
          Map.entry("2.6", "About half."),
          Map.entry("3.2", "A straight line."),
          Map.entry("3.3", "Yes."),
          Map.entry("3.4", "It becomes much smaller."),
          Map.entry("3.5", "No."),
          Map.entry("4.5", "0.91: the tanh of the sum."),
          Map.entry("4.6", "What the biases make of it."),
          Map.entry("4.7", "Nothing."),
          Map.entry("4.8", "Far fewer, about half or two thirds."),
          Map.entry("5.4", "It may be half or twice as much."),
          Map.entry("5.5", "More than 0."),
          Map.entry("5.6", "It stays."),
          Map.entry("5.7", "Not for that reason."),
          Map.entry("5.8", "More than a thousand times as large."),
          Map.entry("6.3", "Make it smaller."),
          Map.entry("6.5", "Less than half of that."),
          Map.entry("6.6", "All of them."),
          Map.entry("6.7", "From the steep wall."),
          Map.entry("6.8", "No: it is stuck, with much left to gain."),
          Map.entry("7.2", "The same."),
          Map.entry("7.3", "Positive."),
          Map.entry("7.4", "Negative."),
          Map.entry("7.5", "Negative."),
          Map.entry("7.7", "Not 0."),
          Map.entry("8.5", "Far more than ten times."),
          Map.entry("8.6", "All equally far."),
          Map.entry("8.7", "Rise a little."),
          Map.entry("8.8", "Somewhat smaller."),
          Map.entry("9.3", "The weights that the first has left."),
          Map.entry("9.6", "Of the other sign."),
          Map.entry("9.7", "Larger."),
          Map.entry("9.8", "About as large."),
          Map.entry("10.1", "Smaller."),
          Map.entry("10.2", "Larger."),
          Map.entry("10.5", "What is too large depends on the data and the network."),
          Map.entry("11.3", "Only the hills around."),
          Map.entry("11.4", "Less than a quarter."),
          Map.entry("11.5", "Elsewhere, and lower."),
          Map.entry("11.6", "The same."),
          Map.entry("11.7", "No."),
          Map.entry("11.8", "No."),
          Map.entry("12.1", "The biases."),
          Map.entry("12.3", "Larger."),
          Map.entry("12.4", "Far smaller."),
          Map.entry("12.5", "It rises."),
          Map.entry("12.6", "No: its test loss is smaller."),
          Map.entry("12.7", "Larger."));

  /** How the number that is asked for comes about otherwise, from the states before and after. */
  private static final Map<String, String> NUMBERS =
      Map.ofEntries(
          Map.entry("1.4", "chainrule.predict(0, 0).then(([y]) => y)"),
          Map.entry(
              "2.2",
              "(async () => { const { example } = await chainrule.explain(3);"
                  + " return example.x1 - example.x2 + 1; })()"),
          Map.entry("4.3", "after.parameters.length"),
          Map.entry("4.4", "after.layers[1] * after.layers[2]"),
          Map.entry(
              "5.3",
              "chainrule.explain(7).then(({ layers, example }) =>"
                  + " (layers[0].a[0] - example.targets[0]) ** 2 / 2)"),
          Map.entry("6.2", "after.trainLoss - before.trainLoss"),
          Map.entry("7.6", "chainrule.explain(70).then(({ layers }) => layers[0].dW[0][1])"),
          Map.entry("8.2", "after.parameters[0]"),
          Map.entry(
              "8.4",
              "chainrule.explain(0).then(({ miniBatch: { examples } }) =>"
                  + " Promise.all(examples.map((example) => chainrule.explain(example)))).then("
                  + "(all) => all.reduce((sum, { layers }) => sum + layers[2].db[0], 0) / 3)"),
          Map.entry("9.4", "after.step"),
          Map.entry("9.5", "Math.ceil(250 / 32)"));

  /** On one page, as a reader goes from chapter to chapter. */
  @TestFactory
  @DisplayName("asks, computes the answer, and notices what has been done")
  Stream<DynamicTest> tellsChapters(Visit visit) {
    Page page = visit.open("#tour=1.1");
    return Lessons.chapters().keySet().stream()
        .map(chapter -> dynamicTest("chapter " + chapter, () -> tellsChapter(page, chapter)));
  }

  private static void tellsChapter(Page page, int chapter) {
    String theme = THEMES.get(chapter % THEMES.size());
    page.getByLabel("Theme").selectOption(theme);
    page.evaluate("(stop) => { location.hash = stop; }", "tour=" + chapter + ".1");
    List<JsonObject> steps = Lessons.steps(chapter);
    for (int number = 1; number <= steps.size(); number++) {
      JsonObject step = steps.get(number - 1);
      String name = chapter + "." + number;
      assertThat(card(page).getByRole(AriaRole.HEADING)).hasText(step.get("title").getAsString());
      if (step.has("ask")) {
        answer(page, step.getAsJsonObject("ask"), name);
      }
      if (step.has("do")) {
        assertThat(card(page).locator(".story-task.is-done")).hasCount(0);
        button(page, "Show me").click();
        assertThat(card(page).locator(".story-task.is-done")).isVisible();
      }
      assertThat(button(page, "Show me")).hasCount(0);
      if (number == AUDITED) {
        Visit.settle(page);
        assertThat(Axe.violations(page)).as(name + ", " + theme).isEmpty();
      }
      if (number < steps.size()) {
        button(page, "Next").click();
      }
    }
    button(page, "Chapters").click();
    Locator list = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Learn"));
    assertThat(list.getByText("Read", new Locator.GetByTextOptions().setExact(true)))
        .hasCount(Lessons.chapters().headMap(chapter + 1).size());
  }

  @Test
  @DisplayName("goes on when the reader does by hand what is asked for")
  void noticesActs(Visit visit) {
    Page page = visit.open("#tour=10.3");
    Locator done = card(page).locator(".story-task.is-done");
    assertThat(button(page, "Show me")).isVisible();
    assertThat(done).hasCount(0);
    rate(page).fill("0.3");
    page.keyboard().press("Enter");
    page.waitForFunction("() => /rate=0\\.3/.test(chainrule.link())");
    assertThat(done).hasCount(0);
    page.evaluate("() => chainrule.train(4).then(() => true)");
    assertThat(done).isVisible();
  }

  @Test
  @DisplayName(
      "keeps the user's own experiment, opens at a step, and is left to what was there before")
  void comesBack(Visit visit) {
    Page page = visit.open();
    assertThat(page.getByText("New here?")).isVisible();
    rate(page).fill("0.1");
    page.keyboard().press("Enter");
    page.waitForFunction("() => /rate=0\\.1/.test(chainrule.link())");
    String own = (String) page.evaluate("chainrule.link()");
    button(page, "Learn").click();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gradient descent"))
        .click();
    assertThat(card(page).getByRole(AriaRole.HEADING)).hasText("The valley of one weight");
    page.evaluate("() => document.activeElement.blur()");
    page.keyboard().press(".");
    assertThat(card(page).getByRole(AriaRole.HEADING)).hasText("What the slope says");
    page.keyboard().press(",");
    assertThat(card(page).getByRole(AriaRole.HEADING)).hasText("The valley of one weight");
    page.waitForFunction("() => /tour=6\\.1/.test(location.hash)");
    button(page, "Leave the tour").click();
    assertThat(card(page)).isHidden();
    page.waitForFunction("(own) => chainrule.link() === own", own);
    assertThat(page.getByText("New here?")).isHidden();
  }

  @Test
  @DisplayName("can be taken by keyboard alone")
  void goesByKeyboard(Visit visit) {
    Page page = visit.open();
    tabTo(page, "Learn");
    page.keyboard().press("Enter");
    tabTo(page, "8 · One update");
    page.keyboard().press("Enter");
    assertThat(heading(page)).hasText("Old and new");
    assertThat(heading(page)).isFocused();
    tabTo(page, "Next");
    page.keyboard().press("Enter");
    assertThat(heading(page)).hasText("Do one yourself");
    assertThat(heading(page)).isFocused();
    page.keyboard().press("Tab");
    page.keyboard().type("0.4864");
    page.keyboard().press("Enter");
    assertThat(card(page)).containsText("You guessed: 0.4864. That is what happens.");
    tabTo(page, "Next");
    page.keyboard().press("Enter");
    assertThat(heading(page)).hasText("Take the next one");
    page.keyboard().press("s");
    page.keyboard().press("s");
    page.keyboard().press("s");
    assertThat(card(page).locator(".story-task.is-done")).isVisible();
    page.keyboard().press(".");
    assertThat(heading(page)).hasText("Three examples, one step");
    tabTo(page, "Show me");
    page.keyboard().press("Enter");
    page.keyboard().press(".");
    assertThat(heading(page)).hasText("Do all move alike?");
    tabTo(page, "Far more than ten times.");
    page.keyboard().press("Enter");
    assertThat(card(page)).containsText("That is what happens.");
    tabTo(page, "Leave the tour");
    page.keyboard().press("Enter");
    assertThat(card(page)).isHidden();
  }

  @Test
  @DisplayName("tells a teacher's lesson, and says what is wrong with one")
  void tellsOthers(Visit visit) {
    String lesson =
        "{\"title\": \"Mine\", \"about\": \"\", \"steps\": [{\"title\": \"Only <b>text</b>\","
            + " \"open\": \"v=1&data=xor\", \"text\": \"There are {{examples}} examples.\"}]}";
    visit.replace("mine.json", lesson.getBytes(StandardCharsets.UTF_8));
    visit.replace(
        "bad.json", lesson.replace("examples}}", "examples +}}").getBytes(StandardCharsets.UTF_8));
    Page page = visit.open("?lesson=mine.json");
    assertThat(card(page).getByRole(AriaRole.HEADING)).hasText("Only <b>text</b>");
    assertThat(card(page)).containsText("There are 250 examples.");
    Locator list = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Learn"));
    button(page, "Learn").click();
    FileChooser chooser =
        page.waitForFileChooser(
            () ->
                list.getByRole(
                        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Open a lesson…"))
                    .click());
    byte[] other = lesson.replace("Only", "Another").getBytes(StandardCharsets.UTF_8);
    chooser.setFiles(new FilePayload("other.json", "application/json", other));
    assertThat(card(page).getByRole(AriaRole.HEADING)).hasText("Another <b>text</b>");
    visit.open("?lesson=bad.json");
    assertThat(card(page).getByRole(AriaRole.ALERT)).isVisible();
    assertThat(card(page)).containsText("Step 1: text: Something is missing at the end");
  }

  /** Guesses wrong, and looks what the page says. */
  private static void answer(Page page, JsonObject ask, String name) {
    String expected;
    if (ask.has("choices")) {
      expected = RIGHT.get(name);
      assertThat(expected).as("right choice of %s", name).isNotNull();
      JsonObject wrong = Lessons.otherChoice(ask, expected);
      button(page, wrong.get("text").getAsString()).click();
      assertThat(card(page)).containsText("What happens: " + expected);
      assertThat(card(page)).containsText(Lessons.beginning(wrong.get("because").getAsString()));
    } else {
      assertThat(NUMBERS).containsKey(name);
      page.evaluate("() => chainrule.state().then((state) => { window.before = state; })");
      page.getByLabel("Your guess").fill("999");
      button(page, "Check").click();
      Locator verdict = card(page).locator(".story-answer");
      assertThat(verdict).containsText("You guessed: 999. What happens: ");
      page.evaluate("() => chainrule.state().then((state) => { window.after = state; })");
      double number = ((Number) page.evaluate(NUMBERS.get(name))).doubleValue();
      Matcher said = Pattern.compile("What happens: ([−0-9.]+)\\.").matcher(verdict.innerText());
      assertThat(said.find()).as(name).isTrue();
      assertThat(Double.parseDouble(said.group(1).replace('−', '-')))
          .isCloseTo(number, within(Math.abs(number) / 1000));
    }
  }

  private static Locator card(Page page) {
    return page.locator("#story");
  }

  private static Locator heading(Page page) {
    return card(page).getByRole(AriaRole.HEADING);
  }

  /** Presses Tab until what is focused begins so. */
  private static void tabTo(Page page, String name) {
    for (int presses = 0; presses < MOST_PRESSES; presses++) {
      page.keyboard().press("Tab");
      if ((boolean) page.evaluate(IS_FOCUSED, name)) {
        return;
      }
    }
    throw new AssertionError("Tab does not lead to " + name);
  }

  private static Locator rate(Page page) {
    return page.getByRole(
        AriaRole.SPINBUTTON, new Page.GetByRoleOptions().setName("Learning rate").setExact(true));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
