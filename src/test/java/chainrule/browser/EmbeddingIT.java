package chainrule.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@InChromium(withOwnProfiles = true)
@DisplayName("The page stands in somebody's page, whole or in part")
class EmbeddingIT {
  /** A page with the playground in a frame, which keeps what it is told. */
  private static final String AROUND =
      """
      <!doctype html><title>Course</title><iframe id="frame" width="640" height="400"></iframe>
      """;

  private static final String LISTEN =
      """
      (address) => {
        window.told = [];
        window.addEventListener('message', ({ data }) => told.push(data));
        document.querySelector('iframe').src = address;
      }
      """;

  private static final String SEND =
      "(message) => document.querySelector('iframe').contentWindow.postMessage(message, '*')";

  /** A frame of the same page is not the page around. */
  private static final String SEND_FROM_BESIDE =
      """
      () => new Promise((sent) => {
        const beside = document.createElement('iframe');
        beside.srcdoc = '<script>parent.frames[0].postMessage({chainrule: 1, call: "pause"}, "*")</script>';
        beside.addEventListener('load', () => setTimeout(sent, 100));
        document.body.append(beside);
      })
      """;

  @Test
  @DisplayName(
      "640 by 400 pixels hold it; the page around loads, plays, pauses, and is told the state")
  void answersThePageAround(Visit visit) {
    Page page = visit.page();
    page.setContent(AROUND);
    page.evaluate(LISTEN, visit.address("?embed=1#v=1&data=moons&trained=7"));
    page.waitForFunction("() => told.some(({ event, epoch }) => event === 'state' && epoch === 7)");
    FrameLocator inside = page.frameLocator("iframe");
    assertThat(inside.getByText("Open in Chainrule")).isVisible();
    assertThat(inside.locator("#diagram")).isVisible();
    assertThat(inside.locator("#plot")).isVisible();
    assertThat(inside.locator("#settings")).isHidden();
    Frame frame = page.frames().get(1);
    assertThat(
            frame.evaluate(
                "() => [...document.querySelectorAll('#toolbar button, .plot-plane, .way-out')]"
                    + ".filter((each) => each.checkVisibility())"
                    + ".every((each) => { const { right, bottom } = each.getBoundingClientRect();"
                    + " return right <= 640 && bottom <= 400; })"))
        .isEqualTo(true);
    page.evaluate(SEND, java.util.Map.of("chainrule", 1, "call", "load", "link", "v=1&data=xor"));
    page.waitForFunction("() => told.at(-1).link === 'v=1&data=xor'");
    page.evaluate(SEND, java.util.Map.of("chainrule", 1, "call", "load", "link", "v=7"));
    page.waitForFunction("() => told.at(-1).refusal.includes('version 7')");
    page.evaluate(SEND, java.util.Map.of("chainrule", 1, "call", "play"));
    page.waitForFunction("() => told.at(-1).playing && told.at(-1).epoch > 1");
    for (String call : new String[] {"reset", "train", "constructor", "open"}) {
      page.evaluate(SEND, java.util.Map.of("chainrule", 1, "call", call));
    }
    page.evaluate(SEND, java.util.Map.of("chainrule", 1, "call", "pause", "more", 1));
    page.evaluate(SEND, java.util.Map.of("call", "pause"));
    page.evaluate(SEND, "pause");
    page.evaluate(SEND_FROM_BESIDE);
    assertThat(page.evaluate("() => told.at(-1).playing")).isEqualTo(true);
    page.evaluate(SEND, java.util.Map.of("chainrule", 1, "call", "pause"));
    page.waitForFunction("() => !told.at(-1).playing && told.at(-1).epoch > 1");
  }

  @Test
  @DisplayName("the page around is not told the reader's own points")
  void keepsOwnPoints(Visit visit) {
    Page page = visit.page();
    page.setContent(AROUND);
    page.evaluate(LISTEN, visit.address("?embed=1"));
    page.waitForFunction("() => told.length > 0");
    Frame frame = page.frames().get(1);
    frame.evaluate("() => chainrule.useTable('age,height,kind\\n1,2,a\\n3,4,b\\n5,6,a\\n')");
    assertThat((String) frame.evaluate("() => chainrule.link()")).contains("&own=");
    page.waitForFunction("() => told.at(-1).link.includes('data=own')");
    assertThat((String) page.evaluate("() => JSON.stringify(told)"))
        .contains("&leftout=3")
        .doesNotContain("own=");
  }

  @Test
  @DisplayName("parts are left out, one figure stands alone, and a teacher asks")
  void partsAreLeftOut(Visit visit) {
    Page page =
        visit.open("?hide=charts_optimizer_learn_nonsense&ask=Why%3F%7CBecause <b>so</b>.#v=1");
    assertThat(page.locator("#charts")).isHidden();
    assertThat(page.locator("#field-optimizer")).isHidden();
    assertThat(page.locator("#field-loss")).isVisible();
    assertThat(Visit.button(page, "Learn")).isHidden();
    assertThat(page.locator("#notices")).containsText("hide is nonsense; allowed: data, network");
    assertThat(page.locator("#question")).containsText("Why?");
    assertThat(page.getByText("Because")).isHidden();
    Visit.button(page, "Show the answer").click();
    assertThat(page.getByText("Because <b>so</b>.")).isVisible();
    page.navigate("about:blank");
    visit.open("#v=1&data=moons&only=valley");
    assertThat(page.locator("#inside")).isVisible();
    assertThat(page.locator("#network")).isHidden();
    assertThat(page.getByText("Open in Chainrule")).isVisible();
    page.reload();
    assertThat(page.locator("#network")).isHidden();
    assertThat(page.locator("#inside")).isVisible();
  }
}
