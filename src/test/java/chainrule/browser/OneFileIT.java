package chainrule.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import chainrule.engine.experiment.Link;
import chainrule.engine.experiment.View;
import chainrule.engine.run.Run;
import chainrule.site.Lessons;
import chainrule.site.SiteServer;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@InChromium(withOwnProfiles = true)
@DisplayName("The page in one file needs nothing else")
class OneFileIT {
  private static final String LINK = "v=1&data=moons&layers=4_3";

  @Test
  @DisplayName("opened from a disk it trains to the same bits, and shows every view")
  void runsFromADisk(Visit visit) {
    Page page = visit.page();
    page.navigate(SiteServer.SITE.resolve("chainrule.html").toUri() + "#" + LINK);
    assertThat(page.evaluate("async () => (await chainrule.train(7)).fingerprint"))
        .isEqualTo(fingerprint());
    assertThat(page.evaluate("chainrule.engine")).isEqualTo("wasm-gc");
    Visit.look(page, "Layer space");
    assertThat(page.getByLabel("Bending")).isVisible();
    for (View view : View.values()) {
      if (view != View.NONE) {
        Visit.look(page, view.displayName());
        Visit.settle(page);
        assertThat(page.getByText("could not be loaded")).hasCount(0);
      }
    }
    page.waitForFunction("() => window.katex && window.d3"); // loaded while all that was shown
    assertThat(page.getByRole(AriaRole.LINK)).hasCount(0);
  }

  @Test
  @DisplayName("opened from a disk it saves and opens files, and tells the tour")
  void savesFilesOnADisk(Visit visit) {
    Page page = visit.page();
    String file = SiteServer.SITE.resolve("chainrule.html").toUri() + "#";
    page.navigate(file + LINK);
    page.evaluate("() => chainrule.train(7).then(() => true)");
    Locator save =
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save as file"));
    Download saved = page.waitForDownload(save::click);
    page.evaluate("() => chainrule.open('v=1&data=xor')");
    page.getByLabel("File", new Page.GetByLabelOptions().setExact(true))
        .setInputFiles(saved.path());
    page.waitForFunction("link => chainrule.link() === link", LINK);
    assertThat(page.evaluate("() => chainrule.state().then(({ fingerprint }) => fingerprint)"))
        .isEqualTo(fingerprint());
    Locator tour = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Tour"));
    for (int chapter : Lessons.chapters().keySet()) {
      page.navigate(file + "tour=" + chapter + ".1");
      assertThat(tour.getByRole(AriaRole.HEADING))
          .hasText(Lessons.steps(chapter).get(0).get("title").getAsString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"chainrule.html", "index.html"})
  @DisplayName("in a sandboxed frame it runs, and so does the site itself")
  void runsInASandbox(String file, Visit visit) {
    String frame = "<!doctype html><iframe sandbox=\"allow-scripts\" src=\"%s#%s\"></iframe>";
    visit.replace("frame.html", frame.formatted(file, LINK).getBytes(StandardCharsets.UTF_8));
    Page page = visit.page();
    page.navigate(visit.address("frame.html"));
    Frame inside = page.frames().get(1);
    inside.waitForFunction("() => window.chainrule");
    assertThat(inside.evaluate("async () => (await chainrule.train(7)).fingerprint"))
        .isEqualTo(fingerprint());
  }

  private static String fingerprint() {
    Run run = new Run(Link.read(LINK).experiment());
    run.trainEpochs(7, Integer.MAX_VALUE);
    return run.fingerprint();
  }
}
