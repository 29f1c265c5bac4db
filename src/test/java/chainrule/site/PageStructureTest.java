package chainrule.site;

import static org.assertj.core.api.Assertions.assertThat;

import chainrule.engine.network.Activation;
import chainrule.engine.network.Initialiser;
import chainrule.engine.network.Loss;
import chainrule.engine.network.OutputActivation;
import chainrule.engine.network.Variant;
import chainrule.engine.training.Optimizer;
import chainrule.engine.training.Schedule;
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

  /**
   * What is loaded by itself: first by the pages and their workers, or later. They alone import
   * what the build makes, and only doors import doors.
   */
  private static final Set<String> DOORS =
      Set.of(
          "main.js",
          "working.js",
          "descent.js",
          "space.js",
          "story.js",
          "sweep.js",
          "glossary.js",
          "exports.js",
          "timeline.js",
          "diagnosis.js",
          "scripts.js",
          "share.js",
          "weights.js",
          "charts.js",
          "compare.js",
          "own-data.js",
          "tables.js",
          "looking.js",
          "measuring.js",
          "sheets.js",
          "worker-parts.js",
          "libraries.js",
          "library-files.js",
          "engine-files.js",
          "parts.js",
          "worker.js",
          "service-worker.js",
          "bench.js",
          "bench-worker.js",
          "one-file/library-files.js",
          "one-file/engine-files.js",
          "one-file/parts.js",
          "one-file/worker-parts.js");

  /** Imports the templates of lit-html for all views. */
  private static final String TEMPLATES = "figures/template.js";

  /**
   * The rooms, each with those it may import from, besides itself. A view is a folder below views/,
   * which no other view imports from.
   */
  private static final Map<String, Set<String>> ROOMS =
      Map.ofEntries(
          room("model"),
          room("benchmark", "model"),
          room("session", "model", "benchmark"),
          room("session/tables", "model"),
          room("page/browser", "model"),
          room("page/worker", "model", "page/browser"),
          room("page/experiments", "model", "page/browser"),
          room("page/runs", "model", "page/browser", "page/worker"),
          room("page/scripts", "model", "page/browser", "page/experiments"),
          room("page", "model", "page/browser", "page/worker", "page/experiments", "page/runs"),
          room("figures", "model", "vendor/lit-html", "vendor/lit-html/directives"));

  private static final Set<String> ROOMS_OF_VIEWS = Set.of("model", "figures");

  /** Workers are made by one module alone, and started by their pages. */
  private static final Set<String> WORKERS = Set.of("worker.js", "bench-worker.js");

  /** Rooms that know the browser, besides views; but no layout and no choice of words does. */
  private static final Set<String> WITH_BROWSER = Set.of("page/browser", "figures");

  private static final Pattern PURE = Pattern.compile("(.*/)?([a-z-]+-)?(layout|words)\\.js");

  /** Declare types alone, and are imported by comments. */
  private static final Set<String> TYPES =
      Set.of("model/protocol.js", "model/explanation.js", "model/state.js");

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
  @DisplayName("no module knows a variant by its id: what it means for the page, the engine says")
  void variantsAreTold() {
    Set<String> ids =
        Stream.<Variant[]>of(
                Activation.values(),
                OutputActivation.values(),
                Loss.values(),
                Initialiser.values(),
                Optimizer.values(),
                Schedule.values())
            .flatMap(Stream::of)
            .map(Variant::id)
            .collect(Collectors.toSet());
    assertThat(
            MODULES.values().stream()
                // It trains with plain loops of its own, to be measured against.
                .filter(module -> !module.path().startsWith("benchmark/"))
                .flatMap(
                    module ->
                        module.compared().stream()
                            .filter(ids::contains)
                            .map(id -> module.path() + ": " + id)))
        .isEmpty();
  }

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
    roots.add("service-worker.js");
    roots.addAll(TYPES);
    DOORS.stream().filter(door -> door.startsWith("one-file/")).forEach(roots::add);
    assertThat(MODULES.keySet()).isSubsetOf(reached(roots));
  }

  @Test
  @DisplayName("every module stands in a room, and rooms import one way")
  void roomsImportOneWay() {
    for (WebModule module : MODULES.values()) {
      String room = roomOf(module.path());
      if (DOORS.contains(module.path())) {
        continue;
      }
      assertThat(ROOMS.containsKey(room) || room.startsWith("views/")).as(module.path()).isTrue();
      for (String target : module.imports()) {
        assertThat(roomOf(target).equals(room) || mayImport(room).contains(roomOf(target)))
            .as(module.path() + " imports " + target)
            .isTrue();
      }
    }
  }

  @Test
  @DisplayName("the parts of a view stand apart: what they share is in other folders of it")
  void partsOfViewsStandApart() {
    Pattern entry = Pattern.compile("views/(?:.+/)?([^/]+)/\\1\\.js");
    for (WebModule view : MODULES.values()) {
      if (!entry.matcher(view.path()).matches()) {
        continue;
      }
      String folder = folderOf(view.path());
      Set<String> parts =
          view.imports().stream()
              .map(PageStructureTest::folderOf)
              .filter(part -> part.startsWith(folder + "/"))
              .collect(Collectors.toSet());
      for (WebModule module : MODULES.values()) {
        String own = folderOf(module.path());
        if ((own + "/").startsWith(folder + "/") && module != view) {
          assertThat(module.imports())
              .as(module.path())
              .noneMatch(
                  target -> parts.contains(folderOf(target)) && !folderOf(target).equals(own));
        }
      }
    }
  }

  @Test
  @DisplayName("only views, the figures they share, and one room of the page know the browser")
  void theMiddleKnowsNoBrowser() {
    Predicate<String> isPure = path -> PURE.matcher(path).matches();
    Predicate<String> isSilent =
        path -> ROOMS.containsKey(roomOf(path)) && !WITH_BROWSER.contains(roomOf(path));
    assertThat(usersOf(WebModule::names, BROWSER).filter(isPure.or(isSilent))).isEmpty();
  }

  @Test
  @DisplayName("the store imports nothing")
  void storeStandsAlone() {
    assertThat(MODULES.get("page/store.js").imports()).isEmpty();
  }

  @Test
  @DisplayName("one module alone makes workers, workers alone import the engine")
  void engineHasOneWayIn() {
    assertThat(usersOf(WebModule::made, Set.of("Worker", "SharedWorker", "window.Worker")))
        .containsExactly("page/browser/engine-worker.js");
    assertThat(importers(path -> path.startsWith("engine/"))).containsExactly("engine-files.js");
    assertThat(importers("engine-files.js"::equals)).containsExactlyInAnyOrderElementsOf(WORKERS);
    assertThat(importers(path -> path.startsWith("vendor/lit-html/"))).containsExactly(TEMPLATES);
    assertThat(importers(path -> path.startsWith("vendor/")))
        .filteredOn(path -> !path.equals(TEMPLATES))
        .isSubsetOf(DOORS);
    assertThat(importers(DOORS::contains)).isSubsetOf(DOORS);
  }

  @Test
  @DisplayName("one module touches the address, one the storage")
  void outsideStateHasOneOwner() {
    assertThat(usersOf(WebModule::names, Set.of("location"))).isEmpty();
    assertThat(usersOf(WebModule::properties, Set.of("location", "pushState", "replaceState")))
        .containsExactly("page/browser/address.js");
    assertThat(usersOf(WebModule::texts, Set.of("hashchange", "popstate")))
        .containsExactly("page/browser/address.js");
    assertThat(usersOf(WebModule::names, Set.of("localStorage", "sessionStorage", "indexedDB")))
        .isSubsetOf("page/browser/storage.js");
    assertThat(usersOf(WebModule::properties, Set.of("localStorage", "sessionStorage")))
        .isSubsetOf("page/browser/storage.js");
  }

  @Test
  @DisplayName("no text is ever turned into markup or code")
  void textStaysText() {
    assertThat(usersOf(WebModule::properties, TEXT_TO_CODE)).isEmpty();
    assertThat(usersOf(WebModule::names, Set.of("eval"))).isEmpty();
    assertThat(usersOf(WebModule::made, Set.of("Function"))).isEmpty();
    assertThat(usersOf(WebModule::properties, Set.of("write", "writeln"))).isEmpty();
    assertThat(MODULES.get(TEMPLATES).imports())
        .containsExactlyInAnyOrder(
            "vendor/lit-html/lit-html.js",
            "vendor/lit-html/directive.js",
            "vendor/lit-html/directives/class-map.js",
            "vendor/lit-html/directives/guard.js",
            "vendor/lit-html/directives/if-defined.js",
            "vendor/lit-html/directives/live.js",
            "vendor/lit-html/directives/ref.js",
            "vendor/lit-html/directives/repeat.js");
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
          .doesNotContain("unsafe-inline", "'unsafe-eval'")
          .doesNotContainPattern("(?i)<style\\b")
          .doesNotContainPattern("(?i)<script\\b(?![^>]*\\bsrc=)")
          .doesNotContainPattern("(?i)<[^>]+\\s(?:style|on[a-z]+)=")
          .doesNotContainPattern("(?i)javascript:");
    }
  }

  /** Of a module's path: its folder, or for a view and its parts the folder below views/. */
  private static String roomOf(String path) {
    Matcher view = Pattern.compile("views/[^/]+(?=/)").matcher(path);
    if (view.lookingAt()) {
      return view.group();
    }
    return folderOf(path);
  }

  private static Map.Entry<String, Set<String>> room(String name, String... mayImport) {
    return Map.entry(name, Set.of(mayImport));
  }

  private static String folderOf(String path) {
    return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
  }

  private static Set<String> mayImport(String room) {
    return room.startsWith("views/") ? ROOMS_OF_VIEWS : ROOMS.get(room);
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
