package chainrule.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import chainrule.site.SiteServer;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@InChromium
@DisplayName("The page starts, or says why it does not")
class StartupIT {
  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource({
    "main.js, 404, text/html, answered 404 when it was asked for main.js",
    "main.js, 200, text/plain, sends main.js as text/plain",
    "main.js, 200, text/html, sends main.js as text/html",
    "main.js, 200, text/javascript, main.js does not run",
    "worker.js, 404, text/html, could not be started",
    "worker.js, 200, text/plain, could not be started"
  })
  @DisplayName("a file that is missing, cut off or of another type")
  void saysWhatIsWrong(String file, int status, String type, String said, Visit visit)
      throws IOException {
    byte[] whole = Files.readAllBytes(SiteServer.SITE.resolve(file));
    visit.replace(file, status, type, Arrays.copyOf(whole, whole.length / 2));
    Page page = visit.page();
    page.navigate(visit.address(""));
    assertThat(page.locator("#startup")).containsText(said);
    visit.takeProblems();
  }

  @ParameterizedTest
  @ValueSource(strings = {"css/page.css", "page/browser/unsupported.js"})
  @DisplayName("starts without a file that never arrives, if it can")
  void startsWithout(String file, Visit visit) {
    visit.page().context().route(visit.address(file), never -> {});
    visit.page().navigate(visit.address(""), untilSent());
    assertThat(visit.page().locator("html")).hasAttribute("data-phase", "ready");
  }

  @Test
  @DisplayName("says that it still waits for its main script")
  void waits(Visit visit) {
    visit.page().context().route(visit.address("main.js"), never -> {});
    visit.page().navigate(visit.address(""), untilSent());
    assertThat(visit.page().locator("#startup")).containsText("still being loaded");
  }

  @Test
  @DisplayName("says so when all scripts are sent as plain text")
  void needsNoScriptToSaySo(Visit visit) {
    for (String file : new String[] {"main.js", "page/browser/unsupported.js"}) {
      visit.replace(file, 404, "text/plain", new byte[0]);
    }
    visit.page().navigate(visit.address(""));
    assertThat(visit.page().getByText("None of the page's scripts has run")).isVisible();
    visit.takeProblems();
  }

  @ParameterizedTest
  @ValueSource(strings = {"main.js", "worker.js"})
  @DisplayName("names the sandbox that forbids its scripts, or its worker, and leads out of it")
  void namesTheSandbox(String refused, Visit visit) {
    String frame = "<!doctype html><iframe sandbox=\"allow-scripts\" src=\"index.html\"></iframe>";
    visit.replace("frame.html", frame.getBytes(StandardCharsets.UTF_8));
    visit.page().context().route(visit.address(refused), route -> route.abort());
    visit.page().navigate(visit.address("frame.html"));
    FrameLocator inside = visit.page().frameLocator("iframe");
    assertThat(inside.locator("#startup")).containsText("sandboxed frame");
    Locator out = inside.locator("#startup").getByRole(AriaRole.LINK);
    assertThat(out).hasAttribute("href", visit.address("index.html"));
    assertThat(out).hasAttribute("target", "_blank");
    visit.takeProblems();
  }

  @Test
  @DisplayName("names the one file when it is opened from a disk itself")
  void namesTheOneFile(Visit visit) {
    visit.page().navigate(SiteServer.SITE.resolve("index.html").toUri().toString());
    assertThat(visit.page().locator("#startup")).containsText("Opened from a disk");
    assertThat(visit.page().locator("#startup").getByRole(AriaRole.LINK))
        .hasAttribute("href", "chainrule.html");
    visit.takeProblems();
  }

  private static Page.NavigateOptions untilSent() {
    return new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT);
  }
}
