package chainrule.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Skipped where npx is not there or cannot fetch Lighthouse: nothing of the build needs it. */
@InChromium
@DisplayName("Lighthouse")
class LighthouseIT {
  private static final String LIGHTHOUSE = "lighthouse@12.8.2";
  private static final Path REPORT = Path.of("target/lighthouse.json");

  @Test
  @DisplayName("finds the page fully accessible and in good practice")
  void isContent(Visit visit) throws Exception {
    if (!succeeds(List.of("--version"))) {
      abort("npx cannot run " + LIGHTHOUSE);
    }
    boolean done =
        succeeds(
            List.of(
                visit.address(""),
                "--quiet",
                "--output=json",
                "--output-path=" + REPORT,
                "--only-categories=performance,accessibility,best-practices",
                "--chrome-flags=--headless=new --no-sandbox --disable-dev-shm-usage"));
    assertThat(done).as("lighthouse ran").isTrue();
    JsonObject report = JsonParser.parseString(Files.readString(REPORT)).getAsJsonObject();
    System.out.printf(
        "Lighthouse: performance %d, accessibility %d, best practices %d%n",
        score(report, "performance"),
        score(report, "accessibility"),
        score(report, "best-practices"));
    assertThat(score(report, "accessibility")).as(failures(report)).isEqualTo(100);
    assertThat(score(report, "best-practices")).as(failures(report)).isEqualTo(100);
  }

  private static int score(JsonObject report, String category) {
    JsonObject categories = report.getAsJsonObject("categories");
    double score = categories.getAsJsonObject(category).get("score").getAsDouble();
    return (int) Math.round(100 * score);
  }

  /** What is not in order, of any category. */
  private static String failures(JsonObject report) {
    return report.getAsJsonObject("audits").entrySet().stream()
        .map(audit -> audit.getValue().getAsJsonObject())
        .filter(audit -> audit.get("scoreDisplayMode").getAsString().equals("binary"))
        .filter(audit -> audit.get("score").getAsDouble() < 1)
        .map(audit -> audit.get("title").getAsString())
        .toList()
        .toString();
  }

  private static boolean succeeds(List<String> arguments) throws InterruptedException {
    List<String> command = new ArrayList<>(List.of("npx", "--yes", LIGHTHOUSE));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(Path.of("target/lighthouse.log").toFile());
    Chromium.program()
        .ifPresent(program -> builder.environment().put("CHROME_PATH", program.toString()));
    try {
      Process process = builder.start();
      if (!process.waitFor(5, TimeUnit.MINUTES)) {
        process.destroy();
        return false;
      }
      return process.exitValue() == 0;
    } catch (IOException notThere) {
      return false;
    }
  }
}
