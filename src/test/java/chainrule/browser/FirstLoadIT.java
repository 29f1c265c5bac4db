package chainrule.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
@InChromium(withOwnProfiles = true)
@DisplayName("A first visit loads little")
class FirstLoadIT {
  private static final int MOST_BYTES = 240_000;
  private static final int MOST_REQUESTS = 10;

  @Test
  @DisplayName("at most 240 kB, compressed, and 10 requests, until it stands still")
  void loadsLittle(Visit visit) {
    Page page = visit.page();
    Map<String, Integer> sizes = new ConcurrentHashMap<>();
    Map<String, Response> responses = new ConcurrentHashMap<>();
    page.context().onResponse(response -> responses.put(response.url(), response));
    visit.open();
    Object ready = page.evaluate("() => chainrule.ready.then(() => performance.now())");
    Visit.settle(page);
    responses.forEach((url, response) -> sizes.put(url, compressed(response.body())));
    int total = sizes.values().stream().mapToInt(Integer::intValue).sum();
    System.out.printf(
        "First load: %d requests, %,d bytes compressed, interactive after %.0f ms%n",
        sizes.size(), total, ((Number) ready).doubleValue());
    assertThat(sizes.keySet())
        .anyMatch(url -> url.endsWith("/main.js"))
        .anyMatch(url -> url.endsWith("/first-engine.wasm"))
        .noneMatch(url -> url.endsWith("/engine.wasm"));
    assertThat(sizes.size()).as("requests: %s", sizes).isLessThanOrEqualTo(MOST_REQUESTS);
    assertThat(total).as("bytes: %s", sizes).isLessThanOrEqualTo(MOST_BYTES);
  }

  private static int compressed(byte[] content) {
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(result)) {
      zip.write(content);
    } catch (IOException never) {
      throw new IllegalStateException(never);
    }
    return result.size();
  }
}
