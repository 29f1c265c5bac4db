package chainrule.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import chainrule.engine.experiment.Link;
import chainrule.engine.run.Run;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@InChromium
@DisplayName("A link of tensorflow/playground opens in the page")
class PlaygroundLinkIT {
  private static final String FIELDS =
      "activation=relu&regularization=L2&batchSize=20&dataset=xor&regDataset=reg-plane"
          + "&learningRate=0.1&regularizationRate=0.003&noise=10&networkShape=4,2&seed=0.5"
          + "&showTestData=true&discretize=false&percTrainData=70&x=true&y=true&xTimesY=true"
          + "&xSquared=false&problem=classification&initZero=false&hideText=false";

  private static void assertOpen(Page page, String link) {
    Run run = new Run(Link.read(link).experiment());
    String own = Link.write(run.experiment());
    page.waitForFunction("link => chainrule.link() === link", own);
    page.waitForFunction("link => location.hash === `#${link}`", own);
    assertThat(page.evaluate("async () => (await chainrule.state()).fingerprint"))
        .isEqualTo(run.fingerprint());
    run.trainFor(5);
    assertThat(page.evaluate("async () => (await chainrule.train(5)).fingerprint"))
        .isEqualTo(run.fingerprint());
  }

  private static Locator checkbox(Page page, String name) {
    return page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(name));
  }

  @Test
  @DisplayName("in the address, with one notice, and with its two switches")
  void opensInTheAddress(Visit visit) {
    Page page = visit.open("#" + FIELDS);
    assertThat(page.locator("#notices .notice-list li")).hasCount(1);
    assertThat(page.locator("#notices")).containsText("is of TensorFlow Playground");
    assertOpen(page, FIELDS);
    assertThat(checkbox(page, "Test data")).isChecked();
    assertThat(checkbox(page, "Classes only")).not().isChecked();
    String other = FIELDS.replace("showTestData=true&discretize=false", "discretize=true");
    page.evaluate("link => chainrule.open(link)", other);
    assertThat(checkbox(page, "Test data")).not().isChecked();
    assertThat(checkbox(page, "Classes only")).isChecked();
  }

  @Test
  @DisplayName("typed or pasted as it stands in a web page")
  void opensTyped(Visit visit) {
    Page page = visit.open();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Copy link").setExact(true))
        .click();
    Locator field = page.getByLabel("Open a link");
    field.fill("hello");
    field.press("Enter");
    assertThat(page.getByRole(AriaRole.ALERT).getByText("This is no link")).isAttached();
    String link = "https://playground.tensorflow.org/#" + FIELDS;
    field.fill("  " + link.replace("&", "&amp;"));
    field.press("Enter");
    assertOpen(page, link);
  }

  @Test
  @DisplayName("without the controls that it hides, which can be shown again")
  void hidesControls(Visit visit) {
    Page page = visit.open("#seed=0.5&noise_hide=true&playButton_hide=true&dataset_hide=false");
    Locator noise = page.locator("#field-noise");
    assertThat(noise).isHidden();
    assertThat(page.locator("[data-action=play]")).isHidden();
    assertThat(page.locator("[data-action=step]")).isVisible();
    assertThat(page.locator(".field[data-key=data]")).isVisible();
    assertThat(page.locator("#notices .notice-list li")).hasCount(1);
    page.waitForFunction("() => location.hash.endsWith('&playground=0.5&hide=noise_play')");
    Visit.button(page, "Show all").click();
    assertThat(noise).isVisible();
    page.waitForFunction("() => location.hash.endsWith('&playground=0.5')");
    page.evaluate("() => chainrule.open('seed=0.5&nothing_hide=true&hide=speed')");
    assertThat(page.locator("#notices"))
        .containsText("nothing_hide is true; allowed: showTestData");
    assertThat(page.locator(".pace")).isHidden();
  }
}
