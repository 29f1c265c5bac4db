import com.google.javascript.jscomp.CommandLineRunner;
import com.google.javascript.jscomp.CompilerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lays the libraries beside the page, and joins its modules and its style sheets, so that it needs
 * few requests: {@code java JoinModules.java WEBJARS SITE PARTS}, with the Closure compiler on the
 * class path. WEBJARS is where the libraries have been unpacked, PARTS a folder for what becomes of
 * the page in one file.
 */
final class JoinModules {
  /** What the build lays beside the modules is imported from there. */
  private static final List<String> ALWAYS =
      List.of(
          "--dependency_mode=PRUNE",
          "--module_resolution=BROWSER",
          "--compilation_level=SIMPLE",
          "--language_in=ECMASCRIPT_NEXT",
          "--language_out=ECMASCRIPT_2021",
          "--allow_dynamic_import",
          // What is missing elsewhere, a browser that runs the engine has.
          "--rewrite_polyfills=false",
          "--warning_level=QUIET",
          "--jscomp_off=moduleLoad",
          "--js=web/*/**.js",
          "--js_module_root=web");

  /** Modules that the page in one file replaces by those of the same name in one-file/. */
  private static final List<String> LOADING =
      List.of("parts.js", "library-files.js", "engine-files.js", "worker-parts.js");

  /** A library's file among the WebJars; it goes to katex/katex.min.js, katex/LICENSE. */
  private static final Pattern LIBRARY_FILE =
      Pattern.compile("META-INF/resources/webjars/([^/]+)/[^/]+/(?:dist/|build/)?(.*)");

  private static final Path SHEETS = Path.of("web/css");

  /** The sheet that names the others, in whose place they come. */
  private static final String ALL_SHEETS = "page.css";

  private static final Pattern IMPORT = Pattern.compile("^@import \"(.*)\";", Pattern.MULTILINE);

  private JoinModules() {}

  public static void main(String[] arguments) throws IOException {
    Path site = Path.of(arguments[1]);
    Path parts = Path.of(arguments[2]);
    layLibraries(Path.of(arguments[0]), site.resolve("vendor"));
    Files.writeString(site.resolve("css").resolve(ALL_SHEETS), joinedSheets());
    Files.createDirectories(parts);
    for (String name : LOADING) {
      Files.writeString(parts.resolve(name), "export * from './one-file/%s';".formatted(name));
    }
    // The parts share what is loaded at first. The worker has a run of its own: a part shared with
    // it would be one request more.
    List<String> page =
        List.of(
            "main",
            "working",
            "descent",
            "space",
            "story",
            "glossary",
            "timeline",
            "charts",
            "compare",
            "diagnosis",
            "scripts",
            "share",
            "sheets",
            "weights",
            "own-data",
            "sweep",
            "exports");
    List<String> worker = List.of("worker", "looking", "tables", "measuring");
    // All are made before the first runs, because the compiler keeps its arguments in one place.
    List.of(
            forSite(site, page),
            forOneFile(site, parts, page),
            forSite(site, worker),
            forOneFile(site, parts, worker))
        .parallelStream()
        .forEach(Compiler::run);
  }

  private static void layLibraries(Path webjars, Path libraries) throws IOException {
    try (Stream<Path> files = Files.walk(webjars.resolve("META-INF"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = webjars.relativize(file).toString().replace('\\', '/');
        Path laid = libraries.resolve(LIBRARY_FILE.matcher(name).replaceFirst("$1/$2"));
        Files.createDirectories(laid.getParent());
        // Source maps are not there.
        Files.writeString(laid, Files.readString(file).replaceAll("//# sourceMappingURL=.*", ""));
      }
    }
  }

  /** Without comments and needless spaces: a fifth fewer bytes. */
  private static String joinedSheets() throws IOException {
    StringBuilder joined = new StringBuilder();
    Matcher sheet = IMPORT.matcher(Files.readString(SHEETS.resolve(ALL_SHEETS)));
    while (sheet.find()) {
      joined.append(Files.readString(SHEETS.resolve(sheet.group(1))));
    }
    return joined
        .toString()
        .replaceAll("(?s)/\\*.*?\\*/", "")
        .replaceAll("\\s+", " ")
        .replaceAll(" ?([{};,]) ?", "$1");
  }

  /** The first is loaded first, the others when they are needed; source maps lead back. */
  private static Compiler forSite(Path site, List<String> names) {
    List<String> arguments = new ArrayList<>();
    arguments.add("--chunk_output_type=ES_MODULES");
    arguments.add("--chunk_output_path_prefix=" + site + "/");
    arguments.add("--create_source_map=%outname%.map");
    arguments.add("--source_map_include_content");
    LOADING.forEach(name -> arguments.add("--js=web/" + name));
    for (String name : names) {
      boolean isFirst = name.equals(names.get(0));
      arguments.add("--entry_point=" + name + ".js");
      arguments.add("--chunk=" + name + (isFirst ? ":auto" : ":1:" + names.get(0)));
      arguments.add("--chunk_wrapper=%1$s:%%s//# sourceMappingURL=%1$s.js.map".formatted(name));
    }
    return compiler(site, names, arguments);
  }

  private static Compiler forOneFile(Path site, Path parts, List<String> names) {
    List<String> arguments = new ArrayList<>();
    arguments.add("--isolation_mode=IIFE");
    arguments.add("--js_module_root=" + parts);
    arguments.add("--js_output_file=" + parts.resolve("joined-" + names.get(0) + ".js"));
    arguments.add("--entry_point=" + names.get(0) + ".js");
    LOADING.forEach(name -> arguments.add("--js=" + parts.resolve(name)));
    return compiler(site, names, arguments);
  }

  private static Compiler compiler(Path site, List<String> names, List<String> arguments) {
    List<String> all = new ArrayList<>(ALWAYS);
    all.add("--js_module_root=" + site);
    all.add("--js=" + site.resolve("vendor/lit-html") + "/**.js");
    all.add("--js=web/libraries.js");
    all.addAll(arguments);
    // Last, because each is the one file that a part has for itself.
    names.forEach(name -> all.add("--js=web/" + name + ".js"));
    Compiler compiler = new Compiler(all);
    compiler.setExitCodeReceiver(
        code -> {
          if (code != 0) {
            throw new IllegalStateException("The modules cannot be joined: " + names);
          }
          return null;
        });
    return compiler;
  }

  private static final class Compiler extends CommandLineRunner {
    Compiler(List<String> arguments) {
      super(arguments.toArray(String[]::new));
    }

    /** What only a later part uses goes to it, whichever module it stands in. */
    @Override
    protected CompilerOptions createOptions() {
      CompilerOptions options = super.createOptions();
      options.setCrossChunkCodeMotion(true);
      return options;
    }
  }
}
