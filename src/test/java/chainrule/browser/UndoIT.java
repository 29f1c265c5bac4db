package chainrule.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Every change can be undone and done again")
@InChromium
class UndoIT {
  /** Gives the control of a field another value, as its user would. */
  private static final String CHANGE_FIELD =
      """
      (key) => {
        const tell = (element, type) => element.dispatchEvent(new Event(type, { bubbles: true }));
        const place = document.querySelector(`.field[data-key="${key}"]`);
        if (!place || place.hidden) {
          return false;
        }
        const other = [...place.querySelectorAll('input[type=radio]')].find((each) => !each.checked);
        const menu = place.querySelector('select');
        const box = place.querySelector('input[type=checkbox]');
        const number = place.querySelector('input[type=number]');
        const text = place.querySelector('input[type=text]');
        if (other) {
          other.click();
        } else if (menu) {
          menu.value = [...menu.options].find((each) => each.value !== menu.value).value;
          tell(menu, 'change');
        } else if (number) {
          number.value = number.value === number.max ? number.min : number.max;
          tell(number, 'change');
        } else if (text) {
          text.value = key === 'dropout' ? '0.5' : '3 2';
          tell(text, 'change');
        } else if (box) {
          [...place.querySelectorAll('input[type=checkbox]')].pop().click();
        } else {
          return false;
        }
        return true;
      }
      """;

  private static final String EVERY_KEY =
      "() => [...document.querySelectorAll('.field')].map((field) => field.dataset.key)";

  @Test
  void ofEveryField(Visit visit) {
    Page page = visit.open();
    int changed = 0;
    for (String link :
        new String[] {
          "v=1", "v=1&optimizer=adamw&schedule=step", "v=1&optimizer=rmsprop&schedule=cosine"
        }) {
      page.evaluate("link => chainrule.open(link)", link);
      String before = link(page);
      for (Object key : (Iterable<?>) page.evaluate(EVERY_KEY)) {
        if (Boolean.TRUE.equals(page.evaluate(CHANGE_FIELD, key))) {
          page.waitForFunction("before => chainrule.link() !== before", before);
          String after = link(page);
          press(page, "Control+z", after);
          assertThat(link(page)).as("%s undone", key).isEqualTo(before);
          press(page, "Control+Shift+z", before);
          assertThat(link(page)).as("%s done again", key).isEqualTo(after);
          press(page, "Control+y", after); // nothing is left to be done again
          press(page, "Control+z", after);
          changed++;
        }
      }
    }
    assertThat(changed).isGreaterThan(60);
  }

  @Test
  void ofAPreset(Visit visit) {
    Page page = visit.open("#v=1&data=moons&rate=0.1");
    String before = link(page);
    page.keyboard().press("x");
    page.click("#experiments .card:has-text('Dropout')");
    page.waitForFunction("before => chainrule.link() !== before", before);
    assertThat(page.locator("#masthead [data-action=undo]"))
        .hasAttribute("title", "Undo: Another experiment");
    page.click("#masthead [data-action=undo]");
    page.waitForFunction("before => chainrule.link() === before", before);
  }

  @Test
  void ofAChangeThatEndsATrainingBringsItBack(Visit visit) {
    Page page = visit.open();
    Object trained = page.evaluate("async () => (await chainrule.train(40)).fingerprint");
    Locator layers =
        page.getByRole(
            AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Hidden layers").setExact(true));
    layers.fill("4 4");
    layers.press("Enter");
    page.getByText("Training starts anew. The network of epoch 40 can be brought back.").waitFor();
    assertThat(page.evaluate("async () => (await chainrule.state()).epoch")).isEqualTo(0);
    page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bring back the trained network"))
        .click();
    Visit.until(page, "async () => (await chainrule.state()).epoch === 40");
    assertThat(page.evaluate("async () => (await chainrule.state()).fingerprint"))
        .isEqualTo(trained);
    assertThat(layers).hasValue("8 8");
  }

  @Test
  void andWhatIsChosenInTheSameMomentComesWhole(Visit visit) {
    Page page = visit.open("#v=1&data=vortex");
    page.evaluate("async () => { await chainrule.train(2); }");
    page.selectOption("#field-loss", "huber");
    page.getByText("Training starts anew.").waitFor();
    page.evaluate("async () => { await chainrule.show({view: 'loss'}); }");
    page.evaluate(
        """
        () => {
          document.querySelector('#masthead [data-action=undo]').click();
          document.querySelector('#field-data-circle').click();
        }
        """);
    page.waitForFunction("() => chainrule.link().includes('data=circle')");
    Visit.look(page, "Output");
    page.getByRole(
            AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Test data").setExact(true))
        .check(); // points without a class could not be drawn
    Visit.settle(page);
    assertThat((Object) page.evaluate("async () => (await chainrule.state()).layers.at(-1)"))
        .isEqualTo(1);
  }

  @Test
  void butATextFieldKeepsItsOwn(Visit visit) {
    Page page = visit.open("#v=1&data=xor&layers=0");
    page.selectOption("#field-loss", "hinge");
    page.waitForFunction("() => chainrule.link().includes('hinge')");
    page.locator("#field-layers").press("End");
    page.locator("#field-layers").pressSequentially("_4");
    assertThat(page.locator("#field-layers")).hasValue("0_4");
    page.keyboard().press("Control+z");
    assertThat(page.locator("#field-layers")).not().hasValue("0_4");
    assertThat(link(page)).contains("hinge");
  }

  @Test
  void butNothingIsLeftOfAWeightThatIsPutBack(Visit visit) {
    Page page = visit.open();
    Locator undo = page.locator("#masthead [data-action=undo]");
    Locator value = page.getByLabel("Weight, exact value");
    Locator back = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Restore"));
    for (String typed : new String[] {"1.5 2.5", ""}) {
      for (String key : new String[] {"d", "ArrowRight", "Enter", "Enter"}) {
        page.keyboard().press(key);
      }
      for (String number : typed.split(" ")) {
        if (!number.isEmpty()) {
          value.fill(number);
          assertThat(undo).hasAttribute("title", "Undo: Weight");
          page.evaluate("() => { const now = Date.now; Date.now = () => now() + 1500; }");
        }
      }
      back.click();
      assertThat(value).hasCount(0);
      assertThat(undo).hasAttribute("title", "Nothing to undo");
      page.evaluate("() => document.activeElement.blur()");
    }
  }

  private static void press(Page page, String keys, String before) {
    page.evaluate("() => document.activeElement.blur()");
    page.keyboard().press(keys);
    if (!keys.equals("Control+y")) {
      page.waitForFunction("before => chainrule.link() !== before", before);
    }
  }

  private static String link(Page page) {
    return (String) page.evaluate("() => chainrule.link()");
  }
}
