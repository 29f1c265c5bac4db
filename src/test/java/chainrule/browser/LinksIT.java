package chainrule.browser;

import static org.assertj.core.api.Assertions.assertThat;

import chainrule.engine.experiment.Link;
import chainrule.engine.experiment.MutatedLinks;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@InChromium
@DisplayName("The address always holds the experiment")
class LinksIT {
  private static final String MOONS = "v=1&data=moons&layers=4_3&activation=relu_tanh&seed=7";
  private static final String XOR = "v=1&data=xor&layers=6";

  @Test
  @DisplayName("a link opened elsewhere trains to the same fingerprint")
  void linkReopens(Visit visit) {
    Page page = visit.open("#" + MOONS);
    page.evaluate("() => chainrule.open('%s')".formatted(XOR));
    Object here = page.evaluate("async () => (await chainrule.train(7)).fingerprint");
    page.waitForFunction("link => location.hash === `#${link}`", XOR);
    String address = page.url();
    Page other = page.context().newPage();
    other.navigate(address);
    other.evaluate("() => chainrule.ready");
    assertThat(other.evaluate("chainrule.link()")).isEqualTo(XOR);
    assertThat(other.evaluate("async () => (await chainrule.train(7)).fingerprint"))
        .isEqualTo(here);
  }

  @Test
  @DisplayName("a change of the address is followed, and Back too")
  void addressIsFollowed(Visit visit) {
    Page page = visit.open("#" + MOONS);
    page.evaluate("link => { location.hash = link; }", XOR);
    page.waitForFunction("link => chainrule.link() === link", XOR);
    page.goBack();
    page.waitForFunction("link => chainrule.link() === link", MOONS);
  }

  @Test
  @DisplayName("changes of the experiment do not fill the history")
  void changesReplaceTheAddress(Visit visit) {
    Page page = visit.open();
    Object before = page.evaluate("history.length");
    for (int seed = 2; seed < 6; seed++) {
      String link = "v=1&seed=" + seed;
      page.evaluate("link => chainrule.open(link)", link);
      page.waitForFunction("link => location.hash === `#${link}`", link);
    }
    assertThat(page.evaluate("history.length")).isEqualTo(before);
  }

  @Test
  @DisplayName("a broken link opens the page with a notice, cut wherever it may be")
  void brokenLinksOpen(Visit visit) {
    Page page = visit.open("#v=1&rate=__proto__&layers=9999&nonsense");
    assertThat(page.evaluate("chainrule.link()")).isEqualTo("v=1");
    assertThat(page.locator("#notices .notice-list li").count()).isPositive();
    for (int end = 0; end < MOONS.length(); end++) {
      String cut = MOONS.substring(0, end);
      Object link = page.evaluate("async link => (await chainrule.open(link)).link", cut);
      assertThat((String) link).as(cut).startsWith("v=1");
    }
  }

  @Test
  @DisplayName("240 damaged and hostile links open as on the Java virtual machine, none dead")
  void mutatedLinksOpen(Visit visit) {
    List<String> links =
        MutatedLinks.from(240)
            .filter(link -> link.chars().noneMatch(c -> Character.isSurrogate((char) c)))
            .limit(240)
            .toList();
    List<Object> expected = new ArrayList<>();
    String present = "v=1";
    for (String link : links) {
      Link.Reading reading = Link.read(link);
      present = reading.refusal().isEmpty() ? Link.write(reading.experiment()) : present;
      expected.add(List.of(link, present, reading.notices().size(), true));
    }
    Object opened =
        visit
            .open()
            .evaluate(
                """
                async (links) => {
                  const opened = [];
                  for (const link of links) {
                    const answer = await chainrule.open(link);
                    const { parameters } = await chainrule.state();
                    const finite = parameters.every(Number.isFinite);
                    opened.push([link, answer.link, answer.notices.length, finite]);
                  }
                  return opened;
                }
                """,
                links);
    assertThat(opened).isEqualTo(expected);
  }
}
