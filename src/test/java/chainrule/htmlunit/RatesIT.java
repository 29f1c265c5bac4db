package chainrule.htmlunit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("In HtmlUnit the fan of learning rates looks ahead and leaves the training alone")
class RatesIT {
  private static final String LINK = "v=1&data=xor&points=30&layers=2";
  private static final String VIEW = LINK + "&view=rates";

  private static HtmlUnitPage page;

  @BeforeAll
  static void open() {
    page = HtmlUnitPage.open("");
  }

  @AfterAll
  static void close() {
    page.close();
  }

  @AfterEach
  void hadNoProblems() {
    page.assertNoProblems();
  }

  private static String summary() {
    return page.run("document.querySelector('.rates-summary').textContent").getAsString();
  }

  /** Waits until all curves have come, from so many epochs on. */
  private static void awaitFan(int epoch) {
    page.awaitValue(
        "/^From epoch %d, .* after|^From epoch %d, .*same/.test((document.querySelector('.rates-summary') || {}).textContent)"
            .formatted(epoch, epoch));
  }

  private static void click(String selector) {
    page.run("document.querySelector(\"%s\").click()".formatted(selector));
  }

  private static String fingerprint() {
    return page.await("chainrule.state()").getAsJsonObject().get("fingerprint").getAsString();
  }

  @Test
  @DisplayName("training with the fan in view comes to the same bits as without")
  void trainingIsUndisturbed() {
    page.await("chainrule.open('%s')".formatted(LINK));
    page.await("chainrule.train(4)");
    String alone = fingerprint();
    page.await("chainrule.open('%s')".formatted(VIEW));
    awaitFan(0);
    page.await("chainrule.train(2)");
    awaitFan(2);
    page.await("chainrule.train(2)");
    awaitFan(4);
    assertThat(fingerprint()).isEqualTo(alone);
    assertThat(page.run("document.querySelectorAll('.rate').length").getAsInt()).isEqualTo(5);
  }

  @Test
  @DisplayName("one click adopts a rate, the fan begins anew, and undo brings the old rate back")
  void rateIsAdopted() {
    page.await("chainrule.open('%s')".formatted(VIEW));
    awaitFan(0);
    click(".rate[aria-label='Learning rate 0.09'] button");
    page.awaitValue("chainrule.link().indexOf('&rate=0.09') > 0");
    page.awaitValue("document.querySelector(\".rate[aria-label='Learning rate 0.9'] button\")");
    click("#masthead [data-action=undo]");
    page.awaitValue("chainrule.link().indexOf('rate=') < 0");
    page.awaitValue("document.querySelector(\".rate[aria-label='Learning rate 0.3'] button\")");
  }

  @Test
  @DisplayName("a rate that diverges says so, and none is beyond what is allowed")
  void divergenceIsSaid() {
    page.await("chainrule.open('v=1&data=plane&points=60&layers=0&rate=2&view=rates')");
    page.awaitValue(
        "/diverges with /.test((document.querySelector('.rates-summary') || {}).textContent)");
    String last = "document.querySelectorAll('.rate')[4]";
    assertThat(page.run(last + ".querySelector('.rate-result').textContent").getAsString())
        .matches("diverged after \\d+ steps?");
    assertThat(page.run(last + ".getAttribute('aria-label')").getAsString())
        .isEqualTo("Learning rate 6");
  }

  @Test
  @DisplayName(
      "a rate that no longer learns is called stuck, with the test loss beside the training loss")
  void standstillIsSaid() {
    page.await(
        "chainrule.open('v=1&data=xor&points=30&layers=2&initialiser=zeros&batch=0&view=rates')");
    page.awaitValue(
        "/stuck, because gradients are near 0/.test("
            + "(document.querySelector('.rates-summary') || {}).textContent)");
    String lines = "document.querySelectorAll('.rate')[3].querySelectorAll('.rate-result span')";
    assertThat(page.run(lines + "[0].textContent").getAsString()).startsWith("training 0.");
    assertThat(page.run(lines + "[1].textContent").getAsString()).startsWith("test 0.");
    assertThat(page.run(lines + "[2].textContent").getAsString())
        .isEqualTo("stuck: gradient near 0");
  }

  @Test
  @DisplayName("without examples it says that there are none")
  void nothingToLookAheadWith() {
    page.await("chainrule.open('v=1&data=own&view=rates')");
    page.awaitValue("document.querySelector('.rates-cards').hidden");
    assertThat(summary()).isEmpty();
    assertThat(page.run("document.querySelector('.rates .chart-empty').textContent").getAsString())
        .contains("no training data");
  }
}
