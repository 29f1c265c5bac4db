package chainrule.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What axe finds on a page. The page has no frames, so one call of axe is enough; its builder would
 * load axe twice for every look and report all that is in order.
 */
final class Axe {
  private static final String LOADED = "() => 'axe' in window";

  private static final String VIOLATIONS =
      """
      ({ part, rules }) => axe.run(part, Object.assign({ resultTypes: ['violations'] }, rules))
        .then(({ violations }) => violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`)))
      """;

  private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

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
  static List<String> violations(Page page, String part) {
    return violations(page, part, Map.of());
  }

  /**
   * Every violation in one part of a page that is looked at in several themes and widths. Colours
   * are the same at every width; all else is the same in the light and the dark theme.
   *
   * @param part as a selector
   * @param isFirstWidth whether this theme has not been looked at before
   */
  static List<String> violations(Page page, String part, String theme, boolean isFirstWidth) {
    if (isFirstWidth) {
      return violations(page, part, theme.equals("dark") ? Map.of("runOnly", COLOURS) : Map.of());
    }
    Map<String, Object> off = new HashMap<>();
    COLOURS.forEach(rule -> off.put(rule, Map.of("enabled", false)));
    return theme.equals("dark") ? List.of() : violations(page, part, Map.of("rules", off));
  }

  @SuppressWarnings("unchecked")
  private static List<String> violations(Page page, String part, Map<String, ?> rules) {
    if (!(boolean) page.evaluate(LOADED)) {
      page.evaluate(AxeBuilder.getAxeScript());
    }
    return (List<String>) page.evaluate(VIOLATIONS, Map.of("part", part, "rules", rules));
  }
}
