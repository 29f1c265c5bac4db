package chainrule.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import chainrule.site.SiteServer;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@InChromium
@DisplayName("What the page may not do, its worker may not do either")
class PolicyIT {
  /** Tries everything, and answers whatever it is asked with the names of the errors. */
  private static final String WORKER =
      """
      const attempts = [
        () => eval('1'),
        () => new Function('return 1')(),
        () => import('ELSEWHEREmain.js'),
        () => fetch('ELSEWHERE', { mode: 'no-cors' }),
        () => new Worker('ELSEWHEREworker.js'),
        () => fetch(new URL('index.html', import.meta.url)),
      ];
      self.onmessage = async ({ data }) => {
        const outcomes = attempts.map(async (attempt) => attempt());
        const settled = await Promise.allSettled(outcomes);
        const names = settled.map(({ reason }) => (reason ? reason.name : 'done'));
        self.postMessage({ id: data.id, error: names.join(' ') });
      };
      """;

  @ParameterizedTest
  @CsvSource({"'', worker.js", "bench.html, bench-worker.js"})
  void textIsNeverRunAndNothingLeaves(String file, String worker, Visit visit) {
    try (SiteServer elsewhere = new SiteServer()) {
      String script = WORKER.replace("ELSEWHERE", elsewhere.address());
      visit.replace(worker, script.getBytes(StandardCharsets.UTF_8));
      Page page = visit.page();
      page.navigate(visit.address(file));
      Locator start =
          page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Measure"));
      start.or(page.getByRole(AriaRole.STATUS)).first().click();
      assertThat(page.getByText("EvalError"))
          .containsText("EvalError EvalError TypeError TypeError TypeError done");
      visit.takeProblems();
    }
  }
}
