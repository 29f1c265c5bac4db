package chainrule.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How long the page cannot answer while a link is opened. The time is printed, not asserted: it is
 * that of the machine. What makes it long is asserted.
 */
@Isolated
@InChromium(withOwnProfiles = true)
@DisplayName("Opening a link leaves the page time to answer")
class OpeningIT {
  private static final String DEEP = "v=1&layers=64_64_64_64_64_64_64_64";

  /** In one frame. */
  private static final int MOST_ELEMENTS = 1500;

  /** In one frame: links are drawn with them. Twice 600, and those of the neuron looked at. */
  private static final int MOST_CURVES = 1500;

  /** Counts by frame, which all share one time. */
  private static final String WATCH =
      """
      window.opening = { longest: 0, elements: {}, curves: {} };
      window.mostOf = (counted) => Math.max(0, ...Object.values(opening[counted]));
      const count = (counted) => {
        const frame = document.timeline.currentTime;
        opening[counted][frame] = (opening[counted][frame] || 0) + 1;
      };
      new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => {
        opening.longest = Math.max(opening.longest, duration);
      })).observe({ type: 'longtask', buffered: true });
      const seen = new WeakSet();
      const see = (node) => {
        if (node.nodeType === Node.ELEMENT_NODE && !seen.has(node)) {
          seen.add(node);
          count('elements');
          Array.from(node.children).forEach(see);
        }
      };
      new MutationObserver((records) => records.forEach(({ addedNodes }) => addedNodes.forEach(see)))
        .observe(document, { childList: true, subtree: true });
      const { bezierCurveTo } = CanvasRenderingContext2D.prototype;
      CanvasRenderingContext2D.prototype.bezierCurveTo = function (...points) {
        count('curves');
        return bezierCurveTo.apply(this, points);
      };
      """;

  /** Gives the link of two thousand rows of one's own. */
  private static final String OWN =
      """
      async () => {
        const rows = Array.from({ length: 2000 }, (_, row) =>
          [Math.sin(row), Math.cos(7 * row), row % 3].map((value) => value.toFixed(3)).join());
        await chainrule.useTable(`a,b,kind\\n${rows.join('\\n')}`);
        return chainrule.link();
      }
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v=1",
        DEEP + "&initialiser=zeros",
        DEEP + "&view=backward",
        DEEP + "&view=matrices",
        "own"
      })
  @DisplayName("at first, and again from another experiment")
  void drawsLittleAtATime(String kind, Visit visit) {
    String link = kind;
    if (kind.equals("own")) {
      link = (String) visit.open().evaluate(OWN);
    }
    visit.page().addInitScript(WATCH);
    visit.page().navigate("about:blank");
    Page page = visit.open("#" + link);
    assertDrawnBitByBit(page, kind + " at first");
    page.evaluate("() => chainrule.open('v=1&data=circle')");
    Visit.settle(page);
    page.evaluate("() => { opening.longest = 0; }");
    page.evaluate("link => chainrule.open(link)", link);
    assertDrawnBitByBit(page, kind + " again");
  }

  private static void assertDrawnBitByBit(Page page, String opened) {
    Visit.settle(page);
    Map<?, ?> most =
        (Map<?, ?>)
            page.evaluate(
                "() => ({ elements: mostOf('elements'), curves: mostOf('curves'),"
                    + " longest: opening.longest })");
    System.out.printf("Opening %s: %s%n", opened, most);
    assertThat((Integer) most.get("elements")).as("elements").isBetween(1, MOST_ELEMENTS);
    assertThat((Integer) most.get("curves")).as("curves").isLessThanOrEqualTo(MOST_CURVES);
  }
}
