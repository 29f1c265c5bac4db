package chainrule.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * How smoothly the page draws and how little that costs the training. Times are printed, not
 * asserted: they are those of the machine.
 */
@Isolated
@InChromium(withOwnProfiles = true)
@DisplayName("While a large network trains as fast as it goes")
class SpeedIT {
  private static final int TURNS = 3;

  /** Counts the frames that have been asked of the worker and not yet answered. */
  private static final String WATCH_REQUESTS =
      """
      window.inFlight = { now: 0, most: 0, answered: 0 };
      const Real = window.Worker;
      window.Worker = function (url, options) {
        const worker = new Real(url, options);
        const asked = new Set();
        const post = worker.postMessage.bind(worker);
        worker.postMessage = (message, transfer) => {
          if (message.command === 'frame') {
            asked.add(message.id);
            inFlight.most = Math.max(inFlight.most, asked.size);
          }
          post(message, transfer || []);
        };
        worker.addEventListener('message', ({ data }) => {
          if (asked.delete(data.id)) {
            inFlight.answered += 1;
          }
        });
        return worker;
      };
      """;

  /**
   * Plays for a while; with or without animation frames, which all drawing and all looking into the
   * training waits for.
   */
  private static final String PLAY =
      """
      async ({ milliseconds, draws }) => {
        const real = window.requestAnimationFrame;
        const tasks = [];
        const observer = new PerformanceObserver((list) =>
          list.getEntries().forEach((entry) => tasks.push(entry.duration)));
        observer.observe({ entryTypes: ['longtask'] });
        let frames = 0;
        let goesOn = true;
        const count = () => { frames += 1; if (goesOn) { nextFrame(count); } };
        const held = [];
        if (!draws) {
          window.requestAnimationFrame = (callback) => held.push(callback);
        }
        await chainrule.play();
        const before = await chainrule.state();
        const answered = inFlight.answered;
        const start = performance.now();
        nextFrame(count);
        await new Promise((resolve) => setTimeout(resolve, milliseconds));
        const elapsed = performance.now() - start;
        const after = await chainrule.state();
        goesOn = false;
        await chainrule.pause();
        observer.disconnect();
        window.requestAnimationFrame = real;
        held.forEach((callback) => real(callback));
        return {
          frames: 1000 * frames / elapsed,
          drawn: inFlight.answered - answered,
          steps: 1000 * (after.step - before.step) / elapsed,
          longest: Math.max(0, ...tasks),
        };
      }
      """;

  @Test
  @DisplayName("the page draws, one frame in flight at most, and the training goes on")
  void drawsAndTrains(Visit visit) {
    Page page = visit.page();
    page.addInitScript(WATCH_REQUESTS);
    visit.open("#v=1&layers=64_64_64");
    page.selectOption("#pace", "Infinity");
    play(page, true);
    double[] ratios = new double[TURNS];
    double[] frames = new double[TURNS];
    double[] longest = new double[TURNS];
    for (int turn = 0; turn < TURNS; turn++) {
      Map<String, Object> drawing = play(page, true);
      Map<String, Object> alone = play(page, false);
      frames[turn] = number(drawing, "frames");
      longest[turn] = number(drawing, "longest");
      ratios[turn] = number(drawing, "steps") / number(alone, "steps");
      assertThat(number(drawing, "frames")).isPositive();
      assertThat(number(drawing, "drawn")).as("frames of the network").isPositive();
      assertThat(number(drawing, "steps")).isPositive();
      assertThat(number(alone, "drawn")).as("frames without drawing").isLessThanOrEqualTo(1);
      assertThat(number(alone, "steps")).isPositive();
    }
    System.out.printf(
        "2-64-64-64-1 as fast as it goes, median of %d: %.1f frames/s, longest task %.0f ms (0:"
            + " none above 50), throughput %.2f of the worker alone (%.2f to %.2f)%n",
        TURNS,
        median(frames),
        median(longest),
        median(ratios),
        DoubleStream.of(ratios).min().orElseThrow(),
        DoubleStream.of(ratios).max().orElseThrow());
    assertThat(page.evaluate("inFlight.most")).as("frames in flight").isEqualTo(1);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> play(Page page, boolean draws) {
    return (Map<String, Object>) page.evaluate(PLAY, Map.of("milliseconds", 1200, "draws", draws));
  }

  private static double median(double[] values) {
    List<Double> sorted = DoubleStream.of(values).sorted().boxed().toList();
    return sorted.get(values.length / 2);
  }

  private static double number(Map<String, Object> measured, String name) {
    return ((Number) measured.get(name)).doubleValue();
  }
}
