import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Completes the site once the engine has been compiled: {@code java CompleteSite.java SITE}.
 *
 * <p>The runtime that TeaVM gives its WebAssembly gets a {@code Function} of its own, because the
 * page's policy forbids to make functions of texts.
 */
final class CompleteSite {
  private static final Path FUNCTIONS = Path.of("src/build/js/functions-of-text.js");

  private CompleteSite() {}

  public static void main(String[] arguments) throws IOException {
    Path site = Path.of(arguments[0]);
    Path runtime = site.resolve("engine/classes.wasm-runtime.js");
    Files.writeString(runtime, Files.readString(FUNCTIONS) + Files.readString(runtime));
  }
}
