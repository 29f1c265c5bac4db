import static java.nio.charset.StandardCharsets.UTF_8;

import chainrule.kernels.WriteKernels;
import chainrule.prose.WriteCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Completes the site once the engine has been compiled: {@code java CompleteSite.java SITE}, with
 * the engine's classes on the class path.
 *
 * <p>The kernels are written, and what is only read, which the compiled engine leaves out: see
 * chainrule.prose. The runtime that TeaVM gives its WebAssembly gets a {@code Function} of its own,
 * because the page's policy forbids to make functions of texts. And the service worker is told
 * which files to keep: those that the pages name, and those that are named there.
 */
final class CompleteSite {
  private static final Path FUNCTIONS = Path.of("src/build/js/functions-of-text.js");

  /** How files of the site stand in others. */
  private static final Pattern NAMED =
      Pattern.compile("[\"'`]([\\w./-]+\\.(?:html|css|svg|js|wasm))[\"'`]");

  private static final String SERVICE_WORKER = "service-worker.js";

  /** Is itself kept by whoever wants it. */
  private static final String ONE_FILE = "chainrule.html";

  private CompleteSite() {}

  public static void main(String[] arguments) throws IOException {
    Path site = Path.of(arguments[0]);
    WriteKernels.main(new String[] {site.resolve("engine/kernels.wasm").toString()});
    WriteCatalogue.main(new String[] {site.resolve("engine/catalogue.json").toString()});
    Path runtime = site.resolve("engine/classes.wasm-runtime.js");
    Files.writeString(runtime, Files.readString(FUNCTIONS) + Files.readString(runtime));
    // From its source: that of an earlier build has a list already.
    String worker = Files.readString(Path.of("web", SERVICE_WORKER));
    Files.writeString(site.resolve(SERVICE_WORKER), listOf(filesToKeep(site)) + worker);
  }

  /** Names, each with the digest of what the file holds. */
  private static Map<String, String> filesToKeep(Path site) throws IOException {
    Map<String, String> found = new TreeMap<>();
    follow(site, site.resolve("index.html"), found);
    follow(site, site.resolve("engine/catalogue.json"), found);
    // The chapters of the tour, which the page names only by parts of their addresses.
    try (Stream<Path> chapters = Files.list(site.resolve("story"))) {
      for (Path chapter : chapters.toList()) {
        follow(site, chapter, found);
      }
    }
    return found;
  }

  private static void follow(Path site, Path file, Map<String, String> found) throws IOException {
    if (!file.startsWith(site) || !Files.isRegularFile(file)) {
      return;
    }
    String name = site.relativize(file).toString().replace('\\', '/');
    if (name.equals(SERVICE_WORKER) || name.equals(ONE_FILE) || found.containsKey(name)) {
      return;
    }
    byte[] content = Files.readAllBytes(file);
    found.put(name, "sha256-" + Base64.getEncoder().encodeToString(digest(content)));
    if (!name.endsWith(".wasm")) {
      Matcher named = NAMED.matcher(Files.readString(file));
      while (named.find()) {
        follow(site, file.resolveSibling(named.group(1)).normalize(), found);
      }
    }
  }

  private static String listOf(Map<String, String> files) {
    String list =
        files.entrySet().stream()
            // The page has the address of its folder.
            .map(file -> "  '%s': '%s',".formatted(address(file.getKey()), file.getValue()))
            .collect(Collectors.joining("\n"));
    String version = HexFormat.of().formatHex(digest(list.getBytes(UTF_8)), 0, 8);
    return "const VERSION = '%s';\nconst FILES = {\n%s\n};\n\n".formatted(version, list);
  }

  private static String address(String name) {
    return name.equals("index.html") ? "" : name;
  }

  private static byte[] digest(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }
}
