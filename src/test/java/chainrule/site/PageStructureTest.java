package chainrule.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page's modules depend on each other in one direction")
class PageStructureTest {
  private static final Map<String, WebModule> MODULES = WebModule.all();

  /** Modules that may know the browser, besides the views. */
  private static final Set<String> EDGE =
      Set.of(
          "main.js",
          "address.js",
          "client.js",
          "clipboard.js",
          "contours.js",
          "worker.js",
          "bench.js",
          "bench-worker.js",
          "frames.js",
          "preferences.js",
          "storage.js",
          "unsupported.js");

  /** Modules that own state or decide; views are told, they do not ask. */
  private static final Set<String> OWNERS =
      Set.of(
          "store.js",
          "actions.js",
          "api.js",
          "appearance.js",
          "gallery.js",
          "journal.js",
          "thumbnails.js",
          "visits.js",
          "work.js",
          "hand.js",
          "playback.js",
          "session.js",
          "balls.js",
          "camera.js",
          "descent.js",
          "loss-grids.js",
          "fan.js",
          "history.js",
          "pacer.js",
          "previews.js",
          "sheet.js",
          "speedometer.js",
          "survey.js",
          "training.js");

  /** The page's, and the one that measures. */
  private static final Set<String> WORKERS = Set.of("worker.js", "bench-worker.js");

  /** Loads parts of views when they are first looked at, and hands them over. */
  private static final String LAZY = "lazy.js";

  /** Declare types alone, and are imported by comments. */
  private static final Set<String> TYPES = Set.of("protocol.js", "explanation.js");

  private static final Set<String> BROWSER =
      Set.of(
          "document",
          "window",
          "self",
          "globalThis",
          "navigator",
          "location",
          "localStorage",
          "sessionStorage",
          "requestAnimationFrame",
          "HTMLElement");

  private static final Set<String> TEXT_TO_CODE =
      Set.of(
          "innerHTML",
          "outerHTML",
          "insertAdjacentHTML",
          "createContextualFragment",
          "parseFromString",
          "setHTMLUnsafe");

  /** A namespace names a language; nothing is loaded from there. */
  private static final String NAMESPACES = "http://www.w3.org/";

  @Test
  @DisplayName("every import names a file that is there or that the build makes")
  void importsExist() {
    MODULES.values().stream()
        .flatMap(module -> module.imports().stream())
        .filter(target -> !target.startsWith("engine/") && !target.startsWith("vendor/"))
        .forEach(target -> assertThat(MODULES.keySet()).contains(target));
  }

  @Test
  @DisplayName("no module imports itself, however indirectly")
  void importsHaveNoCycles() {
    assertThat(
            MODULES.keySet().stream()
                .filter(path -> reached(MODULES.get(path).imports()).contains(path)))
        .isEmpty();
  }

  @Test
  @DisplayName("every module is used by a page or its worker")
  void modulesAreUsed() throws IOException {
    Set<String> roots = new TreeSet<>(attributes("index.html", "src"));
    roots.addAll(attributes("bench.html", "src"));
    roots.addAll(WORKERS);
    roots.addAll(TYPES);
    assertThat(MODULES.keySet()).isSubsetOf(reached(roots));
  }

  @Test
  @DisplayName("views import pure modules and parts of views, never an owner of state")
  void viewsAreDumb() {
    assertThat(MODULES.values()).filteredOn(WebModule::isView).isNotEmpty();
    for (WebModule view : MODULES.values()) {
      if (view.isView()) {
        assertThat(reached(view.imports()))
            .as(view.path())
            .doesNotContainAnyElementsOf(EDGE)
            .doesNotContainAnyElementsOf(OWNERS);
      }
    }
  }

  @Test
  @DisplayName("a view is used by the main module alone, its parts by that view alone")
  void viewsKeepTheirPartsToThemselves() {
    Set<String> views =
        MODULES.get("main.js").imports().stream()
            .filter(path -> path.startsWith("views/"))
            .collect(Collectors.toSet());
    assertThat(views).isNotEmpty();
    for (String view : views) {
      String stem = view.replaceAll("\\.js$", "");
      Predicate<String> isPartOfView = path -> path.startsWith(stem + "-");
      assertThat(importers(view::equals)).as("users of " + view).containsExactly("main.js");
      assertThat(importers(isPartOfView))
          .as("users of parts of " + view)
          .allMatch(user -> user.equals(view) || isPartOfView.test(user) || user.equals(LAZY));
    }
  }

  @Test
  @DisplayName("nothing but views and the edge knows the browser")
  void theMiddleKnowsNoBrowser() {
    assertThat(usersOf(WebModule::names, BROWSER))
        .allMatch(path -> EDGE.contains(path) || path.startsWith("views/"));
    assertThat(EDGE).isSubsetOf(MODULES.keySet());
    assertThat(OWNERS).isSubsetOf(MODULES.keySet());
  }

  @Test
  @DisplayName("the store imports nothing")
  void storeStandsAlone() {
    assertThat(MODULES.get("store.js").imports()).isEmpty();
  }

  @Test
  @DisplayName("the client alone makes workers, workers alone import the engine")
  void engineHasOneWayIn() {
    assertThat(usersOf(WebModule::made, Set.of("Worker", "SharedWorker", "window.Worker")))
        .containsExactly("client.js");
    assertThat(importers(path -> path.startsWith("engine/")))
        .containsExactlyInAnyOrderElementsOf(WORKERS);
    assertThat(importers(WORKERS::contains)).isEmpty();
  }

  @Test
  @DisplayName("one module touches the address, one the storage")
  void outsideStateHasOneOwner() {
    assertThat(usersOf(WebModule::names, Set.of("location"))).isEmpty();
    assertThat(usersOf(WebModule::properties, Set.of("location", "pushState", "replaceState")))
        .containsExactly("address.js");
    assertThat(usersOf(WebModule::texts, Set.of("hashchange", "popstate")))
        .containsExactly("address.js");
    assertThat(usersOf(WebModule::names, Set.of("localStorage", "sessionStorage", "indexedDB")))
        .isSubsetOf("storage.js");
    assertThat(usersOf(WebModule::properties, Set.of("localStorage", "sessionStorage")))
        .isSubsetOf("storage.js");
  }

  @Test
  @DisplayName("no text is ever turned into markup or code")
  void textStaysText() {
    assertThat(usersOf(WebModule::properties, TEXT_TO_CODE)).isEmpty();
    assertThat(usersOf(WebModule::names, Set.of("eval"))).isEmpty();
    assertThat(usersOf(WebModule::made, Set.of("Function"))).isEmpty();
    assertThat(usersOf(WebModule::properties, Set.of("write", "writeln"))).isEmpty();
  }

  @Test
  @DisplayName("nothing names another site")
  void everythingIsRelative() throws IOException {
    Pattern absolute = Pattern.compile("(?i)\\b(?:https?:)?//[a-z0-9][^\\s\"')]*");
    for (WebModule module : MODULES.values()) {
      assertThat(module.texts())
          .as(module.path())
          .noneMatch(text -> absolute.matcher(text).find() && !text.startsWith(NAMESPACES));
    }
    for (Path file : files(".css", ".html", ".svg", ".webmanifest")) {
      String content = Files.readString(file).replace(NAMESPACES, "");
      assertThat(absolute.matcher(content).results().map(found -> found.group()))
          .as(file.toString())
          .isEmpty();
    }
    for (Path page : files(".html")) {
      String name = WebModule.WEB.relativize(page).toString();
      for (String attribute : Set.of("src", "href")) {
        assertThat(attributes(name, attribute)).as(name).noneMatch(value -> value.startsWith("/"));
      }
    }
  }

  @Test
  @DisplayName("the pages hold a policy, and no script or style of their own")
  void pagesHaveNoInlineCode() throws IOException {
    assertThat(files(".html")).isNotEmpty();
    for (Path page : files(".html")) {
      String content = Files.readString(page);
      assertThat(content)
          .as(page.toString())
          .contains("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
          .doesNotContain("unsafe-inline", "unsafe-eval'")
          .doesNotContainPattern("(?i)<style\\b")
          .doesNotContainPattern("(?i)<script\\b(?![^>]*\\bsrc=)")
          .doesNotContainPattern("(?i)<[^>]+\\s(?:style|on[a-z]+)=")
          .doesNotContainPattern("(?i)javascript:");
    }
  }

  private static Set<String> reached(Collection<String> roots) {
    Set<String> reached = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(roots);
    while (!open.isEmpty()) {
      String path = open.pop();
      if (reached.add(path) && MODULES.containsKey(path)) {
        open.addAll(MODULES.get(path).imports());
      }
    }
    return reached;
  }

  private static Stream<String> importers(Predicate<String> target) {
    return MODULES.values().stream()
        .filter(module -> module.imports().stream().anyMatch(target))
        .map(WebModule::path);
  }

  private static Stream<String> usersOf(
      Function<WebModule, Set<String>> kind, Set<String> searched) {
    return MODULES.values().stream()
        .filter(module -> kind.apply(module).stream().anyMatch(searched::contains))
        .map(WebModule::path);
  }

  private static Set<String> attributes(String page, String attribute) throws IOException {
    Matcher matcher =
        Pattern.compile("\\s" + attribute + "=\"([^\"]*)\"")
            .matcher(Files.readString(WebModule.WEB.resolve(page)));
    return matcher.results().map(found -> found.group(1)).collect(Collectors.toSet());
  }

  private static Set<Path> files(String... endings) throws IOException {
    try (Stream<Path> all = Files.walk(WebModule.WEB)) {
      return all.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
          .collect(Collectors.toSet());
    }
  }
}
