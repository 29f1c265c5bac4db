package chainrule.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * What axe finds on a page. The page has no frames, so one call of axe is enough; its builder would
 * load axe twice for every look and report all that is in order.
 */
final class Axe {
  private static final String LOADED = "() => 'axe' in window";

  private static final String VIOLATIONS =
      """
      (part) => axe.run(part, { resultTypes: ['violations'] }).then(({ violations }) =>
        violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) =>
          `${id}: ${html} ${failureSummary}`)))
      """;

  private Axe() {}

  /** Every violation on the whole page: the rule, the element and what is wrong with it. */
  static List<String> violations(Page page) {
    return violations(page, "html");
  }

  /**
   * Every violation in one part of the page.
   *
   * @param part as a selector
   */
  @SuppressWarnings("unchecked")
  static List<String> violations(Page page, String part) {
    if (!(boolean) page.evaluate(LOADED)) {
      page.evaluate(AxeBuilder.getAxeScript());
    }
    return (List<String>) page.evaluate(VIOLATIONS, part);
  }
}
