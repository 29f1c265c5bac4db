package chainrule.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import chainrule.engine.experiment.Link;
import chainrule.engine.run.Run;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@InChromium
@DisplayName("Weights and biases that are given")
class WeightsIT {
  private static final String LINK = "v=1&data=xor&layers=2";
  private static final String FINGERPRINT = "async () => (await chainrule.state()).fingerprint";

  private static String replayed(String link, int epochs) {
    Run run = new Run(Link.read(link).experiment());
    run.trainEpochs(epochs, Integer.MAX_VALUE);
    return run.fingerprint();
  }

  private static void button(Locator place, String name) {
    place.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name)).click();
  }

  @Test
  @DisplayName("by a script are where training starts, in the link, and the same bits on the JVM")
  void byAScript(Visit visit) {
    Page page = visit.open("#" + LINK);
    Object problems =
        page.evaluate(
            "async () => { const said = [];"
                + " for (const given of [[1], null, [1, 2, 3, 4, 5, 6, 7, NaN, 9],"
                + " [{ weights: [[1, 2]], biases: [1, 2] }, {}]]) {"
                + " await chainrule.setParameters(given).catch((e) => said.push(e.message)); }"
                + " return said; }");
    assertThat(problems)
        .isEqualTo(
            List.of(
                "parameters has 1 entries; allowed: 9 numbers, or 2 layers {weights, biases}",
                "parameters is null; allowed: 9 numbers, or 2 layers {weights, biases}",
                "parameters[7] is NaN; allowed: a number from −1,000,000 to 1,000,000",
                "parameters[0].weights has 1 entries; allowed: 2 rows of 2 numbers, a row for each"
                    + " neuron"));
    page.evaluate("() => chainrule.train(2).then(() => 0)");
    Object opened =
        page.evaluate(
            "() => chainrule.setParameters([{ weights: [[0.1, -2e-7], [1 / 3, 4]], biases: [0, -1]"
                + " }, { weights: [[1, -2]], biases: [0.5] }])");
    String link = LINK + "&weights=0.1_-2e-7_0.3333333333333333_4_0_-1_1_-2_0.5";
    assertThat(opened.toString()).contains(link);
    assertThat(page.evaluate(FINGERPRINT)).isEqualTo(replayed(link, 0));
    page.evaluate("() => chainrule.train(3).then(() => 0)");
    assertThat(page.evaluate(FINGERPRINT)).isEqualTo(replayed(link, 3));
  }

  @Test
  @DisplayName("in the dialog become those of the network that is opened meanwhile")
  void ofAnotherNetwork(Visit visit) {
    Page page = visit.open("#" + LINK);
    button(page.locator("#diagram"), "Show as table");
    button(page.locator("#diagram"), "Give all weights…");
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    assertThat(dialog.getByLabel("Weight from input x2 to hidden layer 1, neuron 2")).isVisible();
    page.evaluate("() => chainrule.open('v=1&layers=3_2_4').then(() => 0)");
    assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("Another network is open now");
    assertThat(
            dialog.getByLabel("Weight from hidden layer 2, neuron 2 to hidden layer 3, neuron 4"))
        .isVisible();
    String before = (String) page.evaluate(FINGERPRINT);
    button(dialog, "Start from these");
    assertThat(dialog).isHidden();
    assertThat(page.evaluate(FINGERPRINT)).isEqualTo(before);
  }

  @Test
  @DisplayName(
      "in the dialog are typed or pasted; a cell that is wrong is named, and nothing is lost")
  void inTheDialog(Visit visit) {
    Page page = visit.open("#" + LINK);
    button(page.locator("#diagram"), "Show as table");
    button(page.locator("#diagram"), "Give all weights…");
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    Locator weight = dialog.getByLabel("Weight from input x2 to hidden layer 1, neuron 1");
    weight.press("ArrowDown");
    Locator below = dialog.getByLabel("Weight from input x2 to hidden layer 1, neuron 2");
    assertThat(below).isFocused();
    below.fill("one");
    button(dialog, "Start from these");
    assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("row 2, column 2 is “one”");
    assertThat(below).isFocused();
    String paste =
        "(cell, text) => { const data = new DataTransfer(); data.setData('text', text);"
            + " cell.dispatchEvent(new ClipboardEvent('paste',"
            + " { clipboardData: data, bubbles: true, cancelable: true })); }";
    below.evaluate(paste, "[[1, 2], [3, 4]]");
    assertThat(dialog.getByRole(AriaRole.ALERT))
        .hasText(
            "What was pasted has 2 rows and 2 columns; from row 2, column 2 on there is room for"
                + " 1 row and 2 columns. Begin further up or to the left.");
    weight.evaluate(paste, "0,25\t7\n-3\t8");
    assertThat(weight).hasValue("0.25");
    assertThat(below).hasValue("-3");
    dialog.getByLabel("as text").check();
    Locator first = dialog.getByLabel("Weights and biases of hidden 1");
    assertThat(first).hasValue(Pattern.compile("0\\.25\t7\n.+\t-3\t8"));
    first.fill("[[1 1 0]\n [1 one -1]]");
    dialog.getByLabel("Weights and biases of output").fill("1\t-2\t0,5");
    button(dialog, "Start from these");
    assertThat(dialog.getByRole(AriaRole.ALERT))
        .hasText(
            "Hidden 1: row 2, column 2 is “one”; allowed: a number from −1,000,000 to"
                + " 1,000,000.");
    assertThat(first).isFocused();
    assertThat(first).hasValue("[[1 1 0]\n [1 one -1]]");
    first.fill("[[1 1 0]\n [1 1 -1]]");
    button(dialog, "Start from these");
    page.waitForFunction("() => chainrule.link().includes('weights=1_1_1_1_0_-1_1_-2_0.5')");
    assertThat(dialog).isHidden();
  }

  @Test
  @DisplayName("are held fixed by a tick in the editor, which link, name and training keep to")
  void areHeldFixed(Visit visit) {
    Page page = visit.open("#" + LINK);
    page.locator("#diagram .diagram-neuron").nth(2).press("Enter");
    page.keyboard().press("Enter");
    page.getByLabel("held fixed while training").check();
    page.waitForFunction("() => chainrule.link().includes('frozen=0')");
    button(page.locator(".diagram-value"), "Done");
    assertThat(page.getByRole(AriaRole.BUTTON, named("held fixed")).first()).isVisible();
    String first = "async () => (await chainrule.state()).parameters[0]";
    Object before = page.evaluate(first);
    page.evaluate("() => chainrule.train(3).then(() => 0)");
    assertThat(page.evaluate(first)).isEqualTo(before);
    assertThat(page.evaluate(FINGERPRINT)).isEqualTo(replayed(LINK + "&frozen=0", 3));
    assertThat(page.locator(".diagram-frozen").first()).isVisible();
    page.keyboard().press("Control+z");
    page.waitForFunction("() => !chainrule.link().includes('frozen')");
  }

  @Test
  @DisplayName(
      "of a neuron are 0 from a click on its switch, or its key, until it is switched on again")
  void areSwitchedOff(Visit visit) {
    String link = "v=1&data=circle&layers=3&noise=0";
    Page page = visit.open("#" + link);
    page.getByRole(AriaRole.BUTTON, named("Hidden layer 1, neuron 2")).hover();
    Locator off = page.getByRole(AriaRole.BUTTON, named("Switch hidden layer 1, neuron 2 off"));
    off.hover();
    Visit.settle(page);
    off.click();
    page.waitForFunction("() => chainrule.link().includes('off=1')");
    assertThat(page.locator(".announcement")).hasText("Hidden layer 1, neuron 2 is switched off.");
    page.evaluate("() => chainrule.train(3).then(() => 0)");
    assertThat(page.evaluate(FINGERPRINT)).isEqualTo(replayed(link + "&off=1", 3));
    page.locator("#diagram .diagram-neuron").nth(2).press("o");
    page.waitForFunction("() => chainrule.link().includes('off=0_1')");
    page.evaluate("() => chainrule.train(3).then(() => 0)");
    assertThat(
            page.evaluate(
                "async () => Array.from((await chainrule.state()).parameters).slice(9, 11)"))
        .isEqualTo(List.of(0, 0));
    page.keyboard().press("Control+z");
    page.waitForFunction("() => !chainrule.link().includes('off=0')");
    page.getByRole(AriaRole.BUTTON, named("Switch hidden layer 1, neuron 2 on again")).click();
    page.waitForFunction("() => !chainrule.link().includes('off=')");
    assertThat(page.evaluate("async () => (await chainrule.state()).parameters[10]"))
        .isEqualTo(new Run(Link.read(link).experiment()).firstParameters()[10]);
  }

  /** Whether the editor is in the window and covers neither of two neurons nor the link between. */
  private static final String LEAVES_IN_SIGHT =
      """
      ([from, to]) => {
        const boxOf = (each) => each.getBoundingClientRect();
        const neurons = [...document.querySelectorAll('#diagram .diagram-neuron')].map(boxOf);
        const editor = boxOf(document.querySelector('#diagram [role=dialog]'));
        const [a, b] = [neurons[from], neurons[to]];
        const covers = ({ left, right, top, bottom }) => right > editor.left && left < editor.right
          && bottom > editor.top && top < editor.bottom;
        const along = Array.from({ length: 21 }, (_, index) => {
          const t = index / 20;
          const x = a.right + (b.left - a.right) * t * (1.5 - 1.5 * t + t * t);
          const y = (a.top + a.bottom) / 2
            + ((b.top + b.bottom) - (a.top + a.bottom)) / 2 * t * t * (3 - 2 * t);
          return { left: x, right: x, top: y, bottom: y };
        });
        return ![a, b, ...along].some(covers) && editor.left >= 0 && editor.top >= 0
          && editor.right <= innerWidth && editor.bottom <= innerHeight;
      }
      """;

  @Test
  @DisplayName("are edited beside the link and the neurons they belong to, which stay in sight")
  void stayInSight(Visit visit) {
    Page page = visit.open("#v=1"); // 2-8-8-1
    Locator neurons = page.locator("#diagram .diagram-neuron");
    for (List<Integer> ends :
        List.of(List.of(0, 2), List.of(0, 9), List.of(2, 10), List.of(2, 17), List.of(10, 18))) {
      neurons.nth(ends.get(1)).press("Enter");
      page.keyboard().press("Enter"); // the weight from the first neuron
      assertThat(page.locator("#diagram").getByRole(AriaRole.DIALOG)).isVisible();
      page.waitForFunction(LEAVES_IN_SIGHT, ends); // the network makes room for the view, too
      page.keyboard().press("Escape");
    }
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
