package chainrule.htmlunit;

import static org.assertj.core.api.Assertions.assertThat;

import chainrule.site.Trial;
import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("In HtmlUnit the engine's JavaScript trains to the bits of the Java virtual machine")
class SameBitsIT {
  private static HtmlUnitPage page;

  @BeforeAll
  static void open() {
    page = HtmlUnitPage.open("");
  }

  @AfterAll
  static void close() {
    page.close();
  }

  static List<Trial> trials() {
    return Trial.all();
  }

  @ParameterizedTest
  @MethodSource("trials")
  void trainsToTheSameFingerprint(Trial trial) {
    page.await("chainrule.open('%s')".formatted(trial.link()));
    JsonObject state =
        page.await("chainrule.train(%d)".formatted(trial.epochs())).getAsJsonObject();
    assertThat(state.get("fingerprint").getAsString()).isEqualTo(trial.fingerprint());
    page.assertNoProblems();
  }
}
