package chainrule.browser;

import static org.assertj.core.api.Assertions.assertThat;

import chainrule.site.Trial;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@InChromium
@DisplayName("In Chromium both engines train to the bits of the Java virtual machine")
@Order(1)
class SameBitsIT {
  /** What each link comes to on the Java virtual machine, after so many epochs. */
  private static final Map<Trial, List<Object>> OUTCOMES =
      Stream.of(Trial.all(), Trial.presets(1000))
          .flatMap(List::stream)
          .collect(Collectors.toMap(Function.identity(), Trial::outcome));

  @ParameterizedTest(name = "{1}, {2}")
  @CsvSource({
    "'', wasm-gc, with vectors",
    "'', wasm-gc, without vectors",
    "?engine=javascript, javascript, with vectors",
    "?engine=javascript, javascript, without vectors"
  })
  void trainsToTheSameFingerprints(String query, String engine, String vectors, Visit visit) {
    if (vectors.equals("without vectors")) {
      visit.replace("engine/kernels.wasm", new byte[] {0});
    }
    visit.page().setViewportSize(320, 200); // where the page draws little of what it opens
    Page page = visit.open(query);
    assertThat(page.evaluate("chainrule.engine")).isEqualTo(engine);
    assertThat(page.locator("#engine").textContent()).contains(vectors);
    Map<Trial, Object> reached = new HashMap<>();
    for (Trial trial : OUTCOMES.keySet()) {
      List<?> told =
          (List<?>)
              page.evaluate(
                  """
                  async ([link, epochs]) => {
                    await chainrule.open(link);
                    const { fingerprint, trainLoss, testLoss } = await chainrule.train(epochs);
                    return [fingerprint, trainLoss, testLoss];
                  }
                  """,
                  List.of(trial.link(), trial.epochs()));
      reached.put(trial, List.of(told.get(0), number(told.get(1)), number(told.get(2))));
    }
    assertThat(reached).isEqualTo(OUTCOMES);
    System.out.printf("%d experiments, %s, %s: the same bits%n", OUTCOMES.size(), engine, vectors);
  }

  /** A whole one comes back as an integer. */
  private static double number(Object told) {
    return ((Number) told).doubleValue();
  }
}
