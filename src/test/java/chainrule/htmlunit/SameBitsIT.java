package chainrule.htmlunit;

import static org.assertj.core.api.Assertions.assertThat;

import chainrule.site.Trial;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("In HtmlUnit the engine's JavaScript trains to the bits of the Java virtual machine")
class SameBitsIT {
  /** A browser written in Java takes half a minute for 1,000; Chromium trains those. */
  private static final int STEPS_OF_PRESETS = 100;

  private static HtmlUnitPage page;

  @BeforeAll
  static void open() {
    page = HtmlUnitPage.openEngine();
  }

  @AfterAll
  static void close() {
    page.close();
  }

  static Stream<Trial> trials() {
    return Stream.concat(Trial.all().stream(), Trial.presets(STEPS_OF_PRESETS).stream());
  }

  @Test
  void twentyPresetsAreAmongThem() {
    assertThat(trials().count() - Trial.all().size()).isGreaterThanOrEqualTo(20);
  }

  /** By the engine alone: the page would take longer to follow the training than the training. */
  @ParameterizedTest
  @MethodSource("trials")
  void trainsToTheSameFingerprint(Trial trial) {
    String fingerprint =
        page.run(
                """
                (function (link, epochs) {
                  engine.Training.open(link);
                  engine.Training.runEpochs(epochs, 1000000000);
                  return engine.Training.fingerprint();
                })('%s', %d)
                """
                    .formatted(trial.link(), trial.epochs()))
            .getAsString();
    assertThat(fingerprint).isEqualTo(trial.fingerprint());
  }
}
