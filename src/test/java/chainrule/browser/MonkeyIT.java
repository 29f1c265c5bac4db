package chainrule.browser;

import static chainrule.browser.Visit.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@InChromium(withOwnProfiles = true)
@DisplayName("Whatever is done to the page")
@Order(1)
class MonkeyIT {
  private static final Path MONKEY = Path.of("src/test/resources/browser/monkey.js");
  private static final int SEED = Integer.getInteger("chainrule.seed", 20);

  private static final int AT_ONCE = 250;

  /** What is left behind on purpose, like the text of a notice, comes and goes within this. */
  private static final double GROWTH = 1.25;

  private static final List<String> KEYS =
      List.of(
          "Tab", "Shift+Tab", "Enter", "Escape", "ArrowUp", "ArrowRight", "Control+z", "p", "s");

  @Test
  @DisplayName("nothing breaks and nothing piles up in 1,000 random actions while it trains")
  void nothingBreaks(Visit visit) throws IOException {
    act(Integer.getInteger("chainrule.actions", 1_000), 2, visit);
  }

  @Test
  @Tag("soak")
  @DisplayName("nothing breaks and nothing piles up in 10,000 random actions while it trains")
  void nothingBreaksInTheLongRun(Visit visit) throws IOException {
    act(10_000, 4, visit);
  }

  private static void act(int actions, int parts, Visit visit) throws IOException {
    Page page = visit.page();
    page.onFileChooser(chooser -> {});
    visit.open();
    page.evaluate(Files.readString(MONKEY));
    page.evaluate("seed => monkey.seed(seed)", SEED);
    Random random = new Random(SEED);
    openOnce(page);
    List<Footprint> sizes = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      for (int done = 0; done < actions / parts; done += AT_ONCE) {
        page.evaluate("chainrule.play()");
        page.evaluate("count => monkey.act(count)", AT_ONCE - realActions(page, random));
        assertThat((List<?>) page.evaluate("monkey.problems()")).isEmpty();
      }
      sizes.add(Footprint.atRest(page));
    }
    System.out.printf("%,d random actions, after equal parts: %s%n", actions, sizes);
    Footprint early = sizes.get(0);
    Footprint late = sizes.get(parts - 1);
    assertThat(late.nodes()).as("nodes").isLessThan(GROWTH * early.nodes());
    assertThat(late.listeners()).as("listeners").isLessThan(GROWTH * early.listeners());
    assertThat(late.objects()).as("objects").isLessThan(GROWTH * early.objects());
  }

  /** What is made when it is first opened, and stays. */
  private static void openOnce(Page page) {
    page.evaluate("document.querySelectorAll('button.about').forEach((about) => about.click())");
    page.waitForSelector("#page math");
    button(page, "Experiments").click();
    page.waitForSelector("#experiments .card");
    page.keyboard().press("Escape");
    button(page, "Keys and words").click();
    page.waitForSelector("#shortcuts[open]");
    page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Words")).click();
    button(page, "Show me: neuron").waitFor();
    page.keyboard().press("Escape");
    button(page, "Learn").click();
    page.waitForSelector("#lessons[open]");
    page.keyboard().press("Escape");
  }

  /** What a script cannot do; returns how many. */
  private static int realActions(Page page, Random random) {
    page.setViewportSize(320 + random.nextInt(1600), 480 + random.nextInt(700));
    page.mouse().move(random.nextInt(800), random.nextInt(600));
    page.mouse().down();
    page.mouse().move(random.nextInt(800), random.nextInt(600));
    page.mouse().up();
    page.mouse().wheel(0, random.nextInt(2000) - 1000);
    page.keyboard().press(KEYS.get(random.nextInt(KEYS.size())));
    page.keyboard().press(KEYS.get(random.nextInt(KEYS.size())));
    return 8;
  }
}
