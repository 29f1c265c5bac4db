package chainrule.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chainrule.site.Lessons;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@InChromium
@DisplayName("The tour")
class StoryIT {
  private static final List<String> THEMES = List.of("light", "dark", "projector");

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
          Map.entry("10.1", "Smaller."),
          Map.entry("10.2", "Larger."),
          Map.entry("10.5", "What is too large depends on the data and the network."));

  /** How the number that is asked for comes about otherwise, from the states before and after. */
  private static final Map<String, String> NUMBERS =
      Map.of(
          "1.4", "chainrule.predict(0, 0).then(([y]) => y)",
          "2.2",
              "(async () => { const { example } = await chainrule.explain(3);"
                  + " return example.x1 - example.x2 + 1; })()",
          "6.2", "after.trainLoss - before.trainLoss",
          "7.6", "chainrule.explain(70).then(({ layers }) => layers[0].dW[0][1])");

  static Stream<Integer> chapters() {
    return Lessons.chapters().keySet().stream();
  }

  @ParameterizedTest(name = "chapter {0}")
  @MethodSource("chapters")
  @DisplayName("asks, computes the answer, and notices what has been done")
  void tellsChapter(int chapter, Visit visit) {
    Page page = visit.page();
    String theme = THEMES.get(chapter % THEMES.size());
    page.addInitScript("localStorage.setItem('chainrule.theme', '" + theme + "')");
    visit.open("#tour=" + chapter + ".1");
    List<JsonObject> steps = Lessons.steps(chapter);
    for (int number = 1; number <= steps.size(); number++) {
      JsonObject step = steps.get(number - 1);
      String name = chapter + "." + number;
      assertThat(card(page).getByRole(AriaRole.HEADING)).hasText(step.get("title").getAsString());
      if (number == 1) {
        Visit.settle(page);
        assertThat(Axe.violations(page)).as(name + ", " + theme).isEmpty();
      }
      if (step.has("ask")) {
        answer(page, step.getAsJsonObject("ask"), name);
      }
      if (step.has("do")) {
        assertThat(card(page).locator(".story-task.is-done")).hasCount(0);
        button(page, "Show me").click();
        assertThat(card(page).locator(".story-task.is-done")).isVisible();
      }
      assertThat(button(page, "Show me")).hasCount(0);
      if (number < steps.size()) {
        button(page, "Next").click();
      }
    }
    button(page, "Chapters").click();
    Locator list = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Learn"));
    assertThat(list.getByText("Read", new Locator.GetByTextOptions().setExact(true))).hasCount(1);
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

  private static Locator rate(Page page) {
    return page.getByRole(
        AriaRole.SPINBUTTON, new Page.GetByRoleOptions().setName("Learning rate").setExact(true));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
