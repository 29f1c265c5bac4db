package chainrule.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@InChromium
@DisplayName("A link holds what is on the screen")
class SharingIT {
  @Test
  @DisplayName(
      "a link opens where it was when its page is loaded, at its theme and with its epochs counted")
  void isThereWhenThePageOpens(Visit visit) {
    Page page =
        visit.open(
            "#v=1&data=moons&view=forward&trained=12.3&edits=0*0.5_1*-2.25&example=4&theme=dark");
    assertThat(page.evaluate("async () => (await chainrule.state()).epoch")).isEqualTo(12);
    assertThat(page.evaluate("async () => [...(await chainrule.state()).parameters].slice(0, 2)"))
        .isEqualTo(List.of(0.5, -2.25));
    assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    assertThat(page.evaluate("async () => (await chainrule.shown()).example")).isEqualTo(4);
    page.reload();
    page.evaluate("() => chainrule.ready");
    assertThat(page.locator("html")).hasAttribute("data-theme", "light");
    assertThat(page.evaluate("async () => (await chainrule.state()).epoch")).isEqualTo(12);
  }

  private static final String FINGERPRINT = "async () => (await chainrule.state()).fingerprint";

  /** Fields of a link, and what is said of them. */
  private static final Map<String, String> PROBLEMS =
      Map.ofEntries(
          entry("leftout=400&data=own", "400 points were left out of this link."),
          entry("leftout=1&data=own", "1 point was left out of this link."),
          entry("trained=2&fingerprint=0123456789abcdef", "not quite what the sender saw"),
          entry("trained=x", "trained is x; allowed: epochs"),
          entry("trained=1.999", "trained is 1.999; allowed: up to"),
          entry("edits=0*1e999", "edits is 0*1e999; allowed: weights and biases by index"),
          entry("edits=999*1", "edits is 999; allowed: 0 to"),
          entry("state=AAAA", "state is AAAA; allowed: text copied"),
          entry("state=AAAAAAAAAAA", "The state has 1 numbers; allowed:"),
          entry("selected=neuron.9.9", "selected is neuron.9.9; allowed: a neuron"),
          entry("selected=toString.1", "selected is toString.1; allowed: a neuron"),
          entry("example=99999", "example is 99999; allowed: the number of an example"),
          entry("plane=1_1_2_3", "plane is 1_1_2_3; allowed: the ends"),
          entry("space=7.0.1", "space is 7.0.1; allowed: a hidden layer"),
          entry("slice=0_0_0_0_all", "slice is 0_0_0_0_all; allowed: the middle"),
          entry("pass=sideways.1", "pass is sideways.1; allowed: forward or backward"),
          entry("options=chart.__proto__", "options is chart.__proto__; allowed: names"),
          entry("theme=pink", "theme is pink; allowed: light"));

  @Test
  @DisplayName("what cannot be had is said, and the rest is there")
  void problemsAreSaid(Visit visit) {
    Page page = visit.open();
    PROBLEMS.forEach(
        (fields, said) -> {
          page.evaluate("link => chainrule.open(link)", "v=1&" + fields + "&layers=3");
          assertThat(page.locator("#notices")).containsText(said);
          assertThat((String) page.evaluate("() => chainrule.link()")).contains("layers=3");
        });
  }

  @Test
  @DisplayName(
      "a saved file is as its schema says, and brings all back to the bit from beside the page")
  void filesHoldEverything(Visit visit) throws IOException {
    Page page = visit.open();
    page.evaluate("() => chainrule.open('v=1&data=moons&optimizer=adam&view=forward')");
    page.evaluate("() => chainrule.train(9).then(() => true)");
    page.evaluate("() => chainrule.show({ example: 6 })");
    Object fingerprint = page.evaluate(FINGERPRINT);
    Visit.button(page, "Copy link").click();
    page.getByLabel("A file: everything").check();
    Download download = page.waitForDownload(() -> Visit.button(page, "Save").click());
    page.keyboard().press("Escape");
    byte[] file;
    try (InputStream content = download.createReadStream()) {
      file = content.readAllBytes();
    }
    JsonObject json = JsonParser.parseString(new String(file, UTF_8)).getAsJsonObject();
    new Schema(Path.of("web/experiment.schema.json")).check(json);
    JsonObject saved = json.getAsJsonArray("experiments").get(0).getAsJsonObject();
    assertThat(saved.get("fingerprint").getAsString()).isEqualTo(fingerprint);
    assertThat(saved.getAsJsonArray("parameters")).hasSize(105);
    assertThat(saved.getAsJsonObject("optimizer").getAsJsonArray("buffers")).hasSize(210);
    assertThat(saved.getAsJsonObject("data").getAsJsonArray("examples")).hasSizeGreaterThan(100);
    page.evaluate("() => chainrule.train(5).then(() => true)");
    visit.replace("kept.json", file);
    page.navigate("about:blank");
    visit.open("?open=kept.json");
    Visit.until(
        page,
        "async () => { const { epoch, fingerprint } = await chainrule.state(); return epoch === 9"
            + " &&"
            + " fingerprint === '%s' && (await chainrule.shown()).example === 6; }"
                .formatted(fingerprint));
    page.evaluate("() => chainrule.train(2).then(() => true)");
    page.waitForFunction("() => history.state.experiment !== ''");
    page.navigate("about:blank");
    visit.open("?open=../secret.json#v=1&data=xor");
    assertThat(page.locator("#notices"))
        .containsText("open is ../secret.json; allowed: the name of");
  }
}
