package chainrule.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chainrule.engine.experiment.Link;
import chainrule.engine.experiment.MutatedLinks;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@InChromium
@DisplayName("The address always holds the experiment")
class LinksIT {
  private static final String MOONS = "v=1&data=moons&layers=4_3&activation=relu_tanh&seed=7";
  private static final String XOR = "v=1&data=xor&layers=6";

  private static final Locator.GetByRoleOptions COPY =
      new Locator.GetByRoleOptions().setName("Copy link");

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
    visit.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    Page page = visit.open("#v=1&rate=__proto__&layers=9999&nonsense");
    assertThat(page.evaluate("chainrule.link()")).isEqualTo("v=1");
    assertThat(page.locator("#notices .notice-list li").count()).isPositive();
    for (int end = 0; end < MOONS.length(); end++) {
      String cut = MOONS.substring(0, end);
      page.evaluate("link => chainrule.open(link).catch(() => null)", cut);
      assertThat((String) page.evaluate("chainrule.link()")).as(cut).startsWith("v=1");
    }
    page.evaluate("link => chainrule.open(link)", MOONS);
    Visit.button(page, "Copy link").click();
    page.locator("#share").getByRole(AriaRole.BUTTON, COPY).click();
    page.waitForCondition(() -> copied(page).contains("moons"));
    String link = copied(page).replaceAll(".*#", "");
    assertThat(said(page, link)).isZero();
    assertThat(page.evaluate("chainrule.link()")).isEqualTo(MOONS);
    for (int end = 1; end < link.length(); end++) {
      assertThat(said(page, link.substring(0, end))).as("cut at %d", end).isPositive();
    }
  }

  private static String copied(Page page) {
    return (String) page.evaluate("() => navigator.clipboard.readText()");
  }

  /** How many notices a link opens with; 1 if it is refused. */
  private static int said(Page page, String link) {
    String open = "link => chainrule.open(link).then(({ notices }) => notices.length, () => 1)";
    return (int) page.evaluate(open, link);
  }

  @ParameterizedTest
  @ValueSource(strings = {"v", "v=2&data=volcano", "v=1&noise="})
  @DisplayName("a refused link says so once, and shows the user's own experiment or the default")
  void refusedLinksLeaveNothingBehind(String beginning, Visit visit) {
    String refused = beginning.endsWith("noise=") ? beginning + "1".repeat(40_000) : beginning;
    Page page = visit.open("#" + MOONS);
    page.evaluate("link => { location.hash = link; }", refused);
    assertRefused(page, "everybody begins with is shown", "v=1");

    page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Loss").setExact(true))
        .selectOption("Hinge");
    page.waitForFunction("() => chainrule.link() === 'v=1&loss=hinge'");
    page.evaluate("link => chainrule.open(link)", MOONS);
    Object refusal =
        page.evaluate(
            "link => chainrule.open(link).then(() => 'opened', (error) => error.message)", refused);
    assertThat((String) refusal).startsWith("The link").contains("allowed:");
    assertRefused(page, "Your own experiment is shown", "v=1&loss=hinge");

    page.evaluate("() => chainrule.train(3).then(() => true)");
    page.getByLabel("File", new Page.GetByLabelOptions().setExact(true))
        .setInputFiles(
            new FilePayload("link.txt", "text/plain", ("#" + refused + "\n").getBytes(UTF_8)));
    assertRefused(page, "Your own experiment stays", "v=1&loss=hinge");
    assertThat(page.evaluate("async () => (await chainrule.state()).epoch")).isEqualTo(3);

    page.navigate("about:blank");
    visit.open("#" + refused);
    assertRefused(page, "Your own experiment is shown", "v=1&loss=hinge");
  }

  private static void assertRefused(Page page, String instead, String link) {
    Locator notices = page.locator("#notices").getByRole(AriaRole.LISTITEM);
    assertThat(notices.filter(new Locator.FilterOptions().setHasText(instead))).hasCount(1);
    assertThat(notices).hasCount(1);
    assertThat(notices).containsText("The link was not opened.");
    page.waitForFunction("link => chainrule.link() === link && location.hash === `#${link}`", link);
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
    for (String link : links) {
      Link.Reading reading = Link.read(link);
      expected.add(
          reading.refusal().isEmpty()
              ? List.of(link, Link.write(reading.experiment()), reading.notices().size(), true)
              : List.of(link, "v=1", reading.refusal(), true));
    }
    Page page = visit.open();
    Object opened =
        page.evaluate(
            """
                async (links) => {
                  const opened = [];
                  window.slowest = 0;
                  for (const link of links) {
                    const begun = performance.now();
                    const said = await chainrule.open(link)
                      .then(({ notices }) => notices.length, (refusal) => refusal.message);
                    const { parameters } = await chainrule.state();
                    window.slowest = Math.max(slowest, performance.now() - begun);
                    const finite = parameters.every(Number.isFinite);
                    opened.push([link, chainrule.link(), said, finite]);
                  }
                  return opened;
                }
                """,
            links);
    assertThat(opened).isEqualTo(expected);
    System.out.printf(
        "%d mutated links opened, each within %.0f ms%n",
        links.size(), ((Number) page.evaluate("slowest")).doubleValue());
  }

  @Test
  @DisplayName("opened by a script, they bring all that they bring in the address")
  void scriptsOpenAllOfThem(Visit visit) {
    Page page = visit.open();
    page.evaluate("() => chainrule.open('v=1&data=xor&trained=3&view=none&with=rate:0.3')");
    assertThat(page.evaluate("async () => (await chainrule.state()).epoch")).isEqualTo(3);
    Locator compare = page.locator("#compare-panel");
    compare.getByText("rate 0.3").first().waitFor();
    page.evaluate("() => chainrule.open('v=1&data=moons&tour=1.2')");
    page.locator("#story").getByText("2 of").waitFor();
    page.evaluate("() => chainrule.open('#v=1&data=moons&sweep=6..400--rate..0.01..0.3')");
    page.locator("#sweep[open]").waitFor();
  }
}
