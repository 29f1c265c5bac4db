package chainrule.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@InChromium
@DisplayName("A link copied in a random state")
class CopiedLinksIT {
  private static final int STATES = 40;

  /** So many of them are seen in every run. */
  private static final int FEW = 4;

  /** Room for a view beside the plane. */
  private static final int WIDTH = 1920;

  private static final int HEIGHT = 1080;

  /** So many share a page of the receiver's; each of these pages begins with a link. */
  private static final int ON_A_PAGE = 20;

  private static final int LONGEST_WAIT = 5000;

  /** What the forty links hold, all together. */
  private static final List<String> KINDS =
      List.of(
          "&trained=",
          "&edits=",
          "&state=",
          "&own=",
          "&selected=",
          "&plane=",
          "&space=",
          "&view=map",
          "&view=valley",
          "&slice=",
          "&options=",
          "&example=");

  private static final List<String> FACTS =
      List.of("async () => (await chainrule.state()).fingerprint", "() => chainrule.link()");

  /** All that a screen reader finds, the learning curves only where they are trained again. */
  private static final String SCREEN =
      """
      (hasCurves) => ['toolbar-row', 'settings', 'network', 'inside', 'output'].flatMap((id) => {
        const place = document.getElementById(id);
        const isTold = (each) => each.checkVisibility() && (hasCurves || !each.closest('#charts'));
        const named = [...place.querySelectorAll('[aria-label], [aria-valuetext], input, select, canvas, svg')]
          .filter(isTold)
          .map((each) => [each.tagName, each.ariaLabel, each.ariaDescription, each.ariaValueText,
            each.ariaSelected, each.ariaCurrent, each.ariaPressed, each.value, each.checked].join('|'));
        const texts = [...place.querySelectorAll('*')]
          .filter((each) => isTold(each) && each.children.length === 0)
          .map((each) => each.textContent.trim());
        return named.concat(texts);
      }).filter((line) => line !== '').map((line) => hasCurves ? line
        : line.replace(/after a path of \\S+ points?/, '').replace(/This slice holds .* variance./, ''))
      """;

  @Test
  @DisplayName("opens in another profile to the same fingerprint and the same screen")
  void opensAsItWas(Visit visit) {
    assertThat(differences(visit, FEW)).isEmpty();
  }

  @Test
  @Tag("soak")
  @DisplayName("opens likewise in any of forty states")
  void anyOpensAsItWas(Visit visit) {
    assertThat(differences(visit, STATES)).isEmpty();
  }

  /** By the link, what is otherwise than where it was copied. */
  private static Map<String, List<String>> differences(Visit visit, int states) {
    Map<String, List<String>> different = new LinkedHashMap<>();
    Page here = visit.open();
    here.setViewportSize(WIDTH, HEIGHT);
    List<String> links = new ArrayList<>();
    BrowserContext elsewhere = null;
    Page there = null;
    for (int seed = 0; seed < states; seed++) {
      bringAbout(here, new Random(seed));
      settled(here);
      String link = copied(here);
      links.add(link);
      if (there == null || seed % ON_A_PAGE == 0) {
        if (elsewhere != null) {
          elsewhere.close();
        }
        elsewhere =
            here.context()
                .browser()
                .newContext(new Browser.NewContextOptions().setViewportSize(WIDTH, HEIGHT));
        there = elsewhere.newPage();
        there.addInitScript("localStorage.setItem('chainrule.prompts', 'off')");
        there.navigate(visit.address("#" + link));
        there.evaluate("() => chainrule.ready");
      } else {
        there.evaluate("link => chainrule.open(link)", link);
      }
      List<String> lines = differences(here, there, !link.contains("&state="));
      for (String fact : FACTS) {
        Object sent = here.evaluate(fact);
        Object received = there.evaluate(fact);
        if (!received.equals(sent)) {
          lines.add(sent + ", there: " + received);
        }
      }
      if (!lines.isEmpty()) {
        different.put(seed + ": " + link, lines);
      }
    }
    if (elsewhere != null) {
      elsewhere.close();
    }
    if (states == STATES) {
      assertThat(links.toString()).contains(KINDS);
    }
    return different;
  }

  /** What is told on one of two pages alone, once both have come to rest. */
  private static List<String> differences(Page here, Page there, boolean hasCurves) {
    long end = System.currentTimeMillis() + LONGEST_WAIT;
    List<String> different;
    do {
      // Each look at pictures that stand still makes them finer, where that is quick.
      here.evaluate("() => chainrule.pause()");
      there.evaluate("() => chainrule.pause()");
      List<String> lines = lines(here, hasCurves);
      List<String> others = lines(there, hasCurves);
      different = new ArrayList<>(lines);
      different.removeAll(others);
      others.removeAll(lines);
      different.addAll(others.stream().map(line -> "there: " + line).toList());
    } while (!different.isEmpty() && System.currentTimeMillis() < end);
    return different;
  }

  @SuppressWarnings("unchecked")
  private static List<String> lines(Page page, boolean hasCurves) {
    return new ArrayList<>((List<String>) page.evaluate(SCREEN, hasCurves));
  }

  private static void settled(Page page) {
    List<String> before;
    List<String> now = lines(page, true);
    do {
      page.waitForTimeout(60);
      before = now;
      now = lines(page, true);
    } while (!now.equals(before));
  }

  private static void bringAbout(Page page, Random random) {
    String settings =
        "v=1&data=%s&layers=%s&activation=%s&optimizer=%s&batch=%d&seed=%d&view=%s"
            .formatted(
                one(random, "spiral", "moons", "xor", "plane", "iris"),
                one(random, "3", "4_2", "5_3"),
                one(random, "tanh", "relu", "sigmoid"),
                one(random, "sgd", "adam", "momentum"),
                10 + random.nextInt(20),
                1 + random.nextInt(100),
                one(
                    random,
                    "none",
                    "neuron",
                    "forward",
                    "backward",
                    "update",
                    "map",
                    "valley",
                    "map",
                    "valley"));
    page.evaluate("link => chainrule.open(link)", settings);
    if (random.nextInt(4) == 0) {
      String rows =
          IntStream.range(0, 30 + random.nextInt(60))
              .mapToObj(row -> row + "," + random.nextInt(50) + ",c" + random.nextInt(2))
              .collect(Collectors.joining("\n", "width (cm),height,kind\n", "\n"));
      page.evaluate("table => chainrule.useTable(table)", rows);
    }
    page.evaluate("epochs => chainrule.train(epochs).then(() => true)", random.nextInt(30));
    if (random.nextInt(3) == 0) {
      setWeight(page, random);
      if (random.nextInt(3) == 0) {
        page.evaluate("() => chainrule.train(2).then(() => true)");
      }
    }
    String subject =
        one(
            random,
            "{ neuron: { layer: 1, neuron: 2 } }",
            "{ weight: { layer: 2, from: 1, to: 0 } }",
            "{ bias: { layer: 1, neuron: 1 }, example: 7 }",
            "{ example: 3 }",
            "");
    if (!subject.isEmpty()) {
      page.evaluate("() => chainrule.show(" + subject + ")");
    }
    if (random.nextBoolean()) {
      tab(page, one(random, "Layers", "Rate curve", "Loss curve"));
    }
    if (random.nextInt(3) == 0) {
      tab(page, "Layer space");
    } else {
      tab(page, "Plane");
      if (random.nextBoolean()) {
        page.locator("#plot").getByRole(AriaRole.BUTTON, named("Zoom in")).click();
      }
    }
  }

  private static void setWeight(Page page, Random random) {
    page.evaluate("() => document.activeElement.blur()");
    String keys = "d Escape ArrowLeft ArrowLeft ArrowLeft ArrowRight Enter";
    for (String key : (keys + " +".repeat(1 + random.nextInt(3))).split(" ")) {
      page.keyboard().press(key);
    }
    page.keyboard().press("Escape");
  }

  private static void tab(Page page, String name) {
    Locator tab = page.locator("#output").getByRole(AriaRole.TAB, named(name).setExact(true));
    if (tab.isVisible()) {
      tab.click();
    }
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }

  private static String one(Random random, String... all) {
    return all[random.nextInt(all.length)];
  }

  private static String copied(Page page) {
    Visit.button(page, "Copy link").first().click();
    page.waitForFunction("() => document.activeElement.dataset.action === 'copy'");
    String address = Visit.field(page, "Link").inputValue();
    page.keyboard().press("Escape");
    return address.substring(address.indexOf('#') + 1);
  }
}
