package chainrule.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A Chromium of this machine; none is ever downloaded. Where there is none the tests are skipped,
 * except in continuous integration (CI=true), where they fail.
 */
final class Chromium implements AutoCloseable {
  /** Names the program to use. */
  private static final String PROPERTY = "chainrule.browser";

  private static final List<String> PROGRAMS =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private static final List<String> CHANNELS = List.of("chrome", "msedge");

  private static final List<String> ARGUMENTS =
      List.of(
          "--disable-gpu",
          // Without a graphics processor, what needs one is computed.
          "--enable-unsafe-swiftshader",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          // What one page has compiled is there for the next one of the same profile.
          "--process-per-site",
          // Nothing but the served site can be reached.
          "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");

  /** So long nothing happens only when something is broken, however busy the machine is. */
  private static final int GIVE_UP = 60_000;

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Starts the first browser found: the property's, one on the PATH, an installed channel. */
  static Chromium start() {
    PlaywrightAssertions.setDefaultAssertionTimeout(GIVE_UP);
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    List<String> tried = new ArrayList<>();
    for (LaunchOptions options : candidates().toList()) {
      String name =
          options.executablePath == null ? options.channel + "" : "" + options.executablePath;
      try {
        options.setArgs(ARGUMENTS).setTimeout(GIVE_UP);
        return new Chromium(playwright, playwright.chromium().launch(options));
      } catch (PlaywrightException notThere) {
        tried.add(name + ": " + notThere.getMessage().lines().findFirst().orElse(""));
      }
    }
    playwright.close();
    String message =
        "No Chromium starts; install chromium or google-chrome, or name the program with -D%s=...%n%s"
            .formatted(PROPERTY, String.join("\n", tried));
    if ("true".equals(System.getenv("CI"))) {
      throw new IllegalStateException(message);
    }
    return Assumptions.abort(message);
  }

  /** A visitor with a profile of their own. */
  BrowserContext newContext() {
    BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setViewportSize(1440, 900));
    context.setDefaultTimeout(GIVE_UP);
    return context;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  /** The first candidate that is a file; installed channels are found by whoever looks for them. */
  static Optional<Path> program() {
    return candidates()
        .flatMap(options -> Optional.ofNullable(options.executablePath).stream())
        .findFirst();
  }

  private static Stream<LaunchOptions> candidates() {
    String named = System.getProperty(PROPERTY);
    if (named != null) {
      return Stream.of(new LaunchOptions().setExecutablePath(Path.of(named)));
    }
    return Stream.concat(
        PROGRAMS.stream()
            .flatMap(name -> onPath(name).stream())
            .map(program -> new LaunchOptions().setExecutablePath(program)),
        CHANNELS.stream().map(channel -> new LaunchOptions().setChannel(channel)));
  }

  private static Optional<Path> onPath(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
