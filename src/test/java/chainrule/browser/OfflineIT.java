package chainrule.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import chainrule.cli.Serve;
import chainrule.site.Lessons;
import chainrule.site.SiteServer;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@InChromium
@DisplayName("After the first visit the page needs no network")
class OfflineIT {
  /** The title, and what the main script has left: of one version or of another. */
  private static final String VERSIONS =
      """
      async () => {
        await chainrule.ready;
        return [document.title.slice(0, 3), window.versionOfMain || 'Cha'];
      }
      """;

  private static final List<String> OLD = List.of("Cha", "Cha");
  private static final List<String> NEW = List.of("New", "New");

  @TempDir private Path site;
  private HttpServer server;
  private BrowserContext visitor;
  private Page page;

  @BeforeEach
  void visit(Visit visit) throws IOException {
    try (Stream<Path> files = Files.walk(SiteServer.SITE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = site.resolve(SiteServer.SITE.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    server = Serve.start(site, "/a/path/of/its/own/", 0);
    visitor = visit.page().context().browser().newContext();
    page = visitor.newPage();
    page.navigate(address());
    page.evaluate("() => navigator.serviceWorker.ready.then(() => true)");
  }

  @AfterEach
  void leave() {
    visitor.close();
    server.stop(0);
  }

  @Test
  @DisplayName("it starts, trains and shows what is loaded late; so do the pages beside it")
  void runsWithoutNetwork() {
    server.stop(0);
    page.reload();
    assertThat(page.evaluate("async () => (await chainrule.train(2)).epoch")).isEqualTo(2);
    Visit.look(page, "Layer space");
    assertThat(page.getByLabel("Bending")).isVisible();
    for (String view : List.of("Backward", "Map", "Landscape")) {
      Visit.look(page, view);
    }
    page.waitForFunction("() => window.katex && window.d3");
    assertThat(page.locator(".landscape-canvas")).isVisible();
    Locator tour = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Tour"));
    for (int chapter : Lessons.chapters().keySet()) {
      page.navigate(address() + "#tour=" + chapter + ".1");
      assertThat(tour.getByRole(AriaRole.HEADING))
          .hasText(Lessons.steps(chapter).get(0).get("title").getAsString());
    }
    page.navigate(address() + "?engine=javascript#v=1&data=circle");
    assertThat(page.evaluate("async () => (await chainrule.train(2)).epoch")).isEqualTo(2);
    assertThat(page.evaluate("chainrule.engine")).isEqualTo("javascript");
    for (String beside : List.of("bench.html", "scripting.html")) {
      page.navigate(address() + beside);
      assertThat(page.locator("h1")).isVisible();
    }
  }

  @Test
  @DisplayName("a new version is served as a whole, and not while a window shows the old one")
  void turnsToANewVersion() throws Exception {
    publish("index.html", "<title>", "<title>New ");
    publish("main.js", "", "window.versionOfMain='New';");
    Page other = visitor.newPage();
    other.navigate(address());
    page.reload();
    // Reloading puts off the browser's look for a new version.
    Visit.until(page, "async () => (await navigator.serviceWorker.ready).waiting !== null");
    page.reload();
    assertThat(page.evaluate(VERSIONS)).isEqualTo(OLD);
    other.close();
    // The browser may take a moment to count it as closed.
    page.waitForCondition(
        () -> {
          page.reload();
          return page.evaluate(VERSIONS).equals(NEW);
        });
    server.stop(0);
    page.reload();
    assertThat(page.evaluate(VERSIONS)).isEqualTo(NEW);
    assertThat(page.evaluate("async () => (await caches.keys()).length")).isEqualTo(1);
  }

  /** Changes a file of the site, and what the service worker knows of it. */
  private void publish(String file, String old, String changed) throws Exception {
    Path path = site.resolve(file);
    Path worker = site.resolve("service-worker.js");
    String digestBefore = digest(path);
    Files.writeString(path, Files.readString(path).replaceFirst(old, changed));
    String list = Files.readString(worker);
    assertThat(list).contains(digestBefore);
    Files.writeString(
        worker,
        list.replace(digestBefore, digest(path)).replaceFirst("VERSION = '.", "VERSION = 'x"));
  }

  private static String digest(Path file) throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return Base64.getEncoder().encodeToString(digest);
  }

  private String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/a/path/of/its/own/";
  }
}
