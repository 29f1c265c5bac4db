package chainrule.browser;

import static chainrule.browser.Visit.button;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import chainrule.engine.experiment.Link;
import chainrule.engine.session.Session;
import chainrule.site.SiteServer;
import chainrule.site.Variants;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@InChromium
@DisplayName("Whatever becomes of the worker")
class FaultsIT {
  private static final Path SCRIPT = Path.of("src/test/resources/browser/faults.js");
  private static final Path WORKER = SiteServer.SITE.resolve("worker.js");

  private static final int MOMENTS = 50;
  private static final List<String> FAULTS = List.of("throw", "hang", "reject", "close");

  /** Behind the worker's own script: it fails when it is told to. */
  private static final String FAULTY =
      """

      self.addEventListener('message', ({ data: { fault } }) => {
        if (fault === 'hang') {
          for (;;);
        } else if (fault === 'close') {
          self.close();
        } else if (fault === 'throw') {
          throw new Error('a fault');
        } else if (fault === 'reject') {
          Promise.reject(new Error('a rejection'));
        }
      });
      """;

  private static final List<String> OPTIMIZERS = Variants.ids("optimizer");
  private static final List<String> SCHEDULES = Variants.ids("schedule");

  @Test
  @DisplayName(
      "training comes to the same bits, at 50 random moments, whatever is changed on the way")
  void comesToTheSameBits(Visit visit) throws IOException {
    Random random = new Random(11);
    Page page = open(visit, 8);
    page.evaluate(
        "() => document.querySelectorAll('details').forEach((each) => { each.open = true; })");
    for (String key : List.of("d", "ArrowRight", "Enter", "Enter")) {
      page.keyboard().press(key);
    }
    // The settings have made room for the weight's working.
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Settings")).click();
    for (int moment = 0; moment < MOMENTS; moment++) {
      Object wish = List.of(5 + random.nextInt(20), random.nextInt(50), FAULTS.get(moment % 4));
      page.evaluate(
          """
          ([epochs, pause, fault]) => {
            const paused = new Promise((resolve) => setTimeout(resolve, pause));
            window.training = Promise.all([chainrule.train(epochs), paused.then(() => window.fault(fault))]);
          }
          """,
          wish);
      switch (moment % 5) {
        case 0 -> control(page, "Optimizer").selectOption(oneOf(random, OPTIMIZERS));
        case 1 -> control(page, "Schedule").selectOption(oneOf(random, SCHEDULES));
        case 2 -> control(page, "Batch size").fill("" + (1 + random.nextInt(20)));
        case 3 -> control(page, "Weight, exact value").fill("" + random.nextInt(9) / 8.0);
        default -> {} // nothing changes on the way
      }
      page.evaluate("() => training.then(() => true)");
    }
    assertThat((int) page.evaluate("workers.length")).isGreaterThan(MOMENTS);
    Object reached =
        page.evaluate(
            "() => chainrule.state().then(({ fingerprint, trainLoss }) => [fingerprint,"
                + " trainLoss])");
    assertThat(reached).isEqualTo(undisturbed(page));
    System.out.printf(
        "%d faults, %s workers, %s steps: the same bits%n",
        MOMENTS,
        page.evaluate("workers.length"),
        page.evaluate("() => chainrule.state().then(({ step }) => step)"));
  }

  /** The page, whose worker fails when it is told to. */
  private static Page open(Visit visit, int haste) throws IOException {
    Page page = visit.page();
    page.addInitScript(Files.readString(SCRIPT));
    page.addInitScript("window.haste = " + haste);
    visit.replace(
        "worker.js", (Files.readString(WORKER) + FAULTY).getBytes(StandardCharsets.UTF_8));
    visit.open("#v=1&points=120&dropout=0.1");
    return page;
  }

  private static Locator control(Page page, String name) {
    return page.getByLabel(name, new Page.GetByLabelOptions().setExact(true)).first();
  }

  private static String oneOf(Random random, List<String> ids) {
    return ids.get(random.nextInt(ids.size()));
  }

  /** What a run comes to that is changed at the same steps, on a machine without faults. */
  @SuppressWarnings("unchecked")
  private static List<Object> undisturbed(Page page) {
    Session session = new Session(Link.defaults());
    for (List<Object> done : (List<List<Object>>) page.evaluate("changes")) {
      trainTo(session, done.get(0));
      String input = (String) done.get(2);
      switch ((String) done.get(1)) {
        case "open" -> session.open(input);
        case "edit" -> session.edit(input);
        case "setParameter" -> {
          String[] change = input.split("=");
          session.run().setParameter(Integer.parseInt(change[0]), Double.parseDouble(change[1]));
        }
        default -> throw new IllegalStateException(done.toString());
      }
    }
    trainTo(session, page.evaluate("() => chainrule.state().then(({ step }) => step)"));
    return List.of(session.run().fingerprint(), session.run().training().loss());
  }

  private static void trainTo(Session session, Object step) {
    int missing = (int) (((Number) step).doubleValue() - session.run().trainer().steps());
    assertThat(session.run().train(missing)).isEqualTo(missing);
  }

  @Test
  @DisplayName(
      "the page stands, keeps what is changed meanwhile, and offers to try again or the other"
          + " engine")
  void standsWithoutAWorker(Visit visit) throws IOException {
    Page page = open(visit, 1);
    System.out.println(
        "A hang was noticed, and mended, after ms: " + page.evaluate("() => fault('hang')"));
    Object before =
        page.evaluate("() => chainrule.train(20).then(({ fingerprint }) => fingerprint)");
    String link = (String) page.evaluate("chainrule.link()");
    visit.replace("worker.js", "throw new Error('no worker');".getBytes(StandardCharsets.UTF_8));
    page.evaluate("() => { fault('throw'); }");
    Locator notices = page.locator("#notices");
    assertThat(notices).containsText("could not be started again");
    assertThat(page.locator("#toolbar [data-reading='epoch']")).hasText("20");
    control(page, "Loss").selectOption("huber");
    assertThat(page.evaluate("chainrule.link()")).isEqualTo(link);
    visit.replace("worker.js", Files.readAllBytes(WORKER));
    button(page, "Use the JavaScript engine").click();
    page.waitForFunction("() => chainrule.link().includes('huber')");
    assertThat(page.evaluate("chainrule.engine")).isEqualTo("javascript");
    page.locator("#masthead [data-action=undo]").click();
    page.waitForFunction("link => chainrule.link() === link", link);
    assertThat(page.evaluate("() => chainrule.state().then(({ fingerprint }) => fingerprint)"))
        .as("what the change had ended")
        .isEqualTo(before);
  }

  @Test
  @DisplayName(
      "one that is silent is given up within 2 seconds, and later where machines have been slow")
  void patienceGrows(Visit visit) {
    Object milliseconds =
        visit
            .open()
            .evaluate(
                """
                async () => {
                  const { createHeartbeat, HEARTBEAT } = await import('./page/worker/heartbeat.js');
                  const patience = (heart) => {
                    let beats = 1;
                    while (!heart.isOverdue('running')) {
                      beats += 1;
                    }
                    return beats * HEARTBEAT;
                  };
                  const slow = createHeartbeat();
                  [1, 2, 3, 4].forEach(() => slow.isOverdue('running'));
                  slow.heard('running');
                  const heart = createHeartbeat();
                  const first = patience(heart);
                  heart.restart(true);
                  const second = patience(heart);
                  heart.restart(false);
                  heart.relax();
                  return [first, second, patience(heart), patience(slow)];
                }
                """);
    assertThat(milliseconds).isEqualTo(List.of(1750, 3250, 1750, 3250));
  }

  @Test
  @DisplayName("its files may arrive as slowly as they like, but not stop arriving")
  void filesMayBeSlow(Visit visit) {
    Object outcome =
        visit
            .open()
            .evaluate(
                """
                async () => {
                  const { fetchBytes } = await import('./session/fetch-bytes.js');
                  const soon = window.setTimeout.bind(window);
                  let due = null;
                  let file;
                  window.setTimeout = (work, wait) => {
                    due = wait === 10000 ? { work, wait } : due;
                    return wait === 10000 ? 0 : soon(work, wait);
                  };
                  window.fetch = async (address, { signal }) => new Response(new ReadableStream({
                    start(stream) {
                      file = stream;
                      signal.addEventListener('abort', () => stream.error(new Error('stopped')));
                    },
                  }));
                  const pass = async (milliseconds) => {
                    await new Promise((resolve) => soon(resolve));
                    due.wait -= milliseconds;
                    if (due.wait <= 0) {
                      due.work();
                    }
                  };
                  const slow = fetchBytes(new URL('slow', document.baseURI));
                  for (let part = 0; part < 30; part++) {
                    await pass(9000);
                    file.enqueue(new Uint8Array(2));
                  }
                  file.close();
                  const stopped = fetchBytes(new URL('stopped', document.baseURI));
                  await pass(9000);
                  file.enqueue(new Uint8Array(2));
                  await pass(10000);
                  return [(await slow).byteLength, await stopped.catch(({ message }) => message)];
                }
                """);
    assertThat(outcome).isEqualTo(List.of(60, "stopped"));
  }
}
