package chainrule.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@InChromium
@DisplayName("Whatever is done to the page")
class MonkeyIT {
  private static final Path MONKEY = Path.of("src/test/resources/browser/monkey.js");
  private static final int SEED = 20;

  /** So many take about half a minute; -Dchainrule.actions=10000 does as many as anybody likes. */
  private static final int ACTIONS = Integer.getInteger("chainrule.actions", 2_500);

  private static final int AT_ONCE = 250;

  /**
   * So many times as much is no leak: tables, explanations and disclosures that were opened stay,
   * and after ten thousand actions there is as much as after the first few thousand.
   */
  private static final double GROWTH = 4;

  private static final List<String> KEYS =
      List.of(
          "Tab", "Shift+Tab", "Enter", "Escape", "ArrowUp", "ArrowRight", "Control+z", "p", "s");

  @Test
  @DisplayName("nothing breaks and nothing piles up in thousands of random actions while it trains")
  void nothingBreaks(Visit visit) throws IOException {
    Page page = visit.page();
    page.onFileChooser(chooser -> {});
    visit.open();
    page.evaluate(Files.readString(MONKEY));
    page.evaluate("seed => monkey.seed(seed)", SEED);
    Random random = new Random(SEED);
    openEverything(page);
    Size early = sizeAtRest(page);
    for (int done = 0; done < ACTIONS; done += AT_ONCE) {
      page.evaluate("chainrule.play()");
      page.evaluate("count => monkey.act(count)", AT_ONCE - realActions(page, random));
      assertThat((List<?>) page.evaluate("monkey.problems()")).isEmpty();
    }
    Size late = sizeAtRest(page);
    System.out.printf("Random actions: before %s, after %,d %s%n", early, ACTIONS, late);
    assertThat(late.nodes).as("nodes").isLessThan(GROWTH * early.nodes);
    assertThat(late.listeners).as("listeners").isLessThan(GROWTH * early.listeners);
    assertThat(late.heap).as("heap").isLessThan(GROWTH * early.heap);
  }

  /** Views are made when they are first looked at, and stay. */
  private static void openEverything(Page page) {
    for (String tabs :
        List.of("#inside [role=tab]", "#charts [role=tab]", "#figure-tabs [role=tab]")) {
      for (Locator tab : page.locator(tabs).all()) {
        tab.click();
        Visit.settle(page);
      }
    }
    page.click("#masthead [data-action=showExperiments]");
    page.waitForSelector("#experiments .card");
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

  private record Size(double nodes, double listeners, double heap) {
    @Override
    public String toString() {
      return "%,.0f nodes, %,.0f listeners, %.1f MB".formatted(nodes, listeners, heap / 1e6);
    }
  }

  /** Of the experiment that the page begins with, paused, drawn, and swept. */
  private static Size sizeAtRest(Page page) {
    page.setViewportSize(1440, 900);
    page.evaluate(
        "() => document.querySelectorAll('dialog[open]').forEach((dialog) => dialog.close())");
    page.evaluate("async () => { await chainrule.pause(); await chainrule.open('v=1'); }");
    Visit.settle(page);
    CDPSession devTools = page.context().newCDPSession(page);
    devTools.send("Performance.enable");
    devTools.send("HeapProfiler.enable");
    for (int sweep = 0; sweep < 3; sweep++) {
      devTools.send("HeapProfiler.collectGarbage");
    }
    JsonObject metrics = devTools.send("Performance.getMetrics");
    devTools.detach();
    return new Size(
        metric(metrics, "Nodes"),
        metric(metrics, "JSEventListeners"),
        metric(metrics, "JSHeapUsedSize"));
  }

  private static double metric(JsonObject metrics, String name) {
    for (JsonElement each : metrics.getAsJsonArray("metrics")) {
      JsonObject metric = each.getAsJsonObject();
      if (metric.get("name").getAsString().equals(name)) {
        return metric.get("value").getAsDouble();
      }
    }
    throw new IllegalArgumentException("There is no metric " + name);
  }
}
