package chainrule.browser;

import static org.assertj.core.api.Assertions.assertThat;

import chainrule.site.SiteServer;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One visitor of the served site, whose browser profile holds nothing of others. Everything that
 * must never happen on the page is collected: errors on the console, uncaught exceptions,
 * violations of the Content-Security-Policy, failed requests and requests to another origin.
 */
final class Visit implements AutoCloseable {
  private static final String REPORT_VIOLATIONS =
      """
      document.addEventListener('securitypolicyviolation', (violation) => {
        console.error(`policy: ${violation.violatedDirective} ${violation.blockedURI}`);
      });
      """;

  /** A service worker would answer in place of the test; OfflineIT has one. */
  private static final String WITHOUT_SERVICE_WORKER =
      """
      try {
        navigator.serviceWorker.register = () => Promise.reject(new Error('in OfflineIT alone'));
      } catch (sandboxed) {
        // There is none.
      }
      """;

  /** Hints come when training takes a turn; PromptsIT looks at them. */
  private static final String WITHOUT_HINTS =
      """
      try {
        if (localStorage.getItem('chainrule.prompts') === null) {
          localStorage.setItem('chainrule.prompts', 'off');
        }
      } catch (sandboxed) {
        // There is none.
      }
      """;

  /** Counts the animation frames that the page waits for. */
  private static final String COUNT_FRAMES =
      """
      window.framesAskedFor = 0;
      window.nextFrame = window.requestAnimationFrame.bind(window);
      window.requestAnimationFrame = (callback) => {
        window.framesAskedFor += 1;
        return window.nextFrame((time) => {
          window.framesAskedFor -= 1;
          callback(time);
        });
      };
      """;

  private static final String NO_FRAME_ASKED_FOR =
      """
      () => new Promise((settled) => {
        let quiet = 0; // two frames, because a new size is told after the first one's callbacks
        const look = () => {
          quiet = framesAskedFor === 0 ? quiet + 1 : 0;
          return quiet === 2 ? settled(true) : nextFrame(look);
        };
        nextFrame(look);
      })
      """;

  private static final Map<String, String> TYPES =
      Map.of(".js", "text/javascript", ".html", "text/html", ".wasm", "application/wasm");

  private static final Path PICTURES = Path.of("target/screenshots");

  private final SiteServer site;
  private final BrowserContext context;
  private final Runnable leave;
  private final Page page;
  private final List<String> problems = new ArrayList<>();
  private final Consumer<Request> checkOrigin = this::checkOrigin;
  private final Consumer<Response> checkStatus = this::checkStatus;
  private final Consumer<Request> noteFailure = this::noteFailure;

  /** A visit with a profile that nobody has used or will use. */
  static Visit withOwnProfile(Chromium chromium, SiteServer site) {
    BrowserContext context = chromium.newContext();
    prepare(context);
    return new Visit(context, site, context::close);
  }

  /** A visit with a profile that is emptied for each. */
  static Visit with(Profile profile, SiteServer site) {
    return new Visit(profile.enter(), site, profile::leave);
  }

  private Visit(BrowserContext context, SiteServer site, Runnable leave) {
    this.site = site;
    this.context = context;
    this.leave = leave;
    context.onRequest(checkOrigin);
    context.onResponse(checkStatus);
    context.onRequestFailed(noteFailure);
    page = newPage();
  }

  /** What every page of a profile begins with. */
  static void prepare(BrowserContext context) {
    context.addInitScript(REPORT_VIOLATIONS);
    context.addInitScript(WITHOUT_SERVICE_WORKER);
    context.addInitScript(WITHOUT_HINTS);
    context.addInitScript(COUNT_FRAMES);
  }

  /** The visitor's first page. */
  Page page() {
    return page;
  }

  /** One more page of the visitor, whose problems are noted, too. */
  Page newPage() {
    Page page = context.newPage();
    page.onConsoleMessage(this::checkMessage);
    page.onPageError(error -> problems.add("uncaught: " + error));
    page.onCrash(crashed -> problems.add("the page crashed"));
    return page;
  }

  /** Opens the site and waits until the engine runs and the page is to be seen. */
  Page open() {
    return open("");
  }

  /**
   * Opens the site and waits until the engine runs and the page is to be seen.
   *
   * @param suffix of the address: file, query and link, as in {@code ?engine=javascript#v=1}
   */
  Page open(String suffix) {
    page.navigate(address(suffix));
    page.evaluate("() => chainrule.ready");
    page.waitForFunction("() => 'drawn' in document.documentElement.dataset");
    return page;
  }

  /** The address that {@link #open(String)} opens. */
  String address(String suffix) {
    return site.address() + suffix;
  }

  /** Answers requests for a file of the site with other content. */
  void replace(String file, byte[] content) {
    replace(file, 200, TYPES.getOrDefault(file.substring(file.lastIndexOf('.')), ""), content);
  }

  /** The same, with a status and a type. */
  void replace(String file, int status, String type, byte[] content) {
    context.route(
        site.address() + file,
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(status)
                    .setContentType(type)
                    .setBodyBytes(content)));
  }

  /** Opens a view of the working or the descent by the name of its tab. */
  static void look(Page page, String name) {
    page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
  }

  /** A button by all of its name. */
  static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /** A control by all of its label. */
  static Locator field(Page page, String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  /** Opens the table of the view that is open; the charts have tables, too. */
  static void showTable(Page page) {
    page.locator("#inside")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Show as table"))
        .click();
  }

  /** Waits until everything is drawn, however slow the machine is. Nothing may be training. */
  static void settle(Page page) {
    page.evaluate(NO_FRAME_ASKED_FOR);
  }

  /**
   * Waits until an asynchronous function of the page answers true. (For {@code waitForFunction} any
   * promise is true.)
   */
  static void until(Page page, String condition) {
    page.waitForCondition(() -> (boolean) page.evaluate(condition));
  }

  /**
   * Keeps a picture of the whole page in {@code target/screenshots} for people to look at, where
   * they ask for it by {@code -Dchainrule.pictures=true}.
   */
  static void keepPicture(Page page, String name) {
    if (Boolean.getBoolean("chainrule.pictures")) {
      takePicture(page, name);
    }
  }

  /** The same, asked for or not. */
  static void takePicture(Page page, String name) {
    page.evaluate("() => window.scrollTo(0, 0)"); // where the toolbar does not cover anything
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
  }

  /** The problems so far, of a test that causes them; they are forgotten. */
  List<String> takeProblems() {
    List<String> taken = List.copyOf(problems);
    problems.clear();
    return taken;
  }

  void assertNoProblems() {
    assertThat(problems).as("problems of the page").isEmpty();
  }

  @Override
  public void close() {
    context.offRequest(checkOrigin);
    context.offResponse(checkStatus);
    context.offRequestFailed(noteFailure);
    leave.run();
  }

  private void checkMessage(ConsoleMessage message) {
    if (message.type().equals("error")) {
      problems.add("console: " + message.text() + " at " + message.location());
    }
  }

  private void checkOrigin(Request request) {
    String url = request.url();
    Stream<String> ours =
        Stream.of(site.origin() + "/", "data:", "blob:" + site.origin(), "blob:null/", "file:");
    if (ours.noneMatch(url::startsWith)) {
      problems.add("request to another origin: " + url);
    }
  }

  private void checkStatus(Response response) {
    if (response.status() >= 400) {
      problems.add("status " + response.status() + ": " + response.url());
    }
  }

  private void noteFailure(Request request) {
    // Leaving a page ends its requests.
    if (!"net::ERR_ABORTED".equals(request.failure())) {
      problems.add("request failed: " + request.url() + " " + request.failure());
    }
  }
}
