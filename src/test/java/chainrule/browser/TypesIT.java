package chainrule.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page's modules keep to the types in their comments")
class TypesIT {
  private static final String LIBRARY = "/META-INF/resources/webjars/typescript";
  private static final Path UNPACKED = Path.of("target/typescript");

  @Test
  @DisplayName("TypeScript's strict check finds nothing")
  void typesAreRight() throws Exception {
    unpack();
    Process check =
        new ProcessBuilder(
                List.of(
                    node(),
                    UNPACKED.resolve("tsc.js").toString(),
                    "--noEmit",
                    "--allowJs",
                    "--checkJs",
                    "--strict",
                    "--noUnusedLocals",
                    "--target",
                    "es2022",
                    "--module",
                    "esnext",
                    "--moduleResolution",
                    "bundler",
                    "--lib",
                    "es2022,dom,dom.iterable",
                    "web/main.js",
                    "web/worker.js",
                    "web/bench.js",
                    "web/bench-worker.js"))
            .redirectErrorStream(true)
            .start();
    assertThat(new String(check.getInputStream().readAllBytes())).isEmpty();
    assertThat(check.waitFor()).isZero();
  }

  /** The Node.js that the browser's driver brings along. */
  private static String node() {
    Map<String, String> environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    Driver driver = Driver.ensureDriverInstalled(environment, false);
    return driver.createProcessBuilder().command().get(0);
  }

  private static void unpack() throws IOException {
    URI jar = URI.create(TypesIT.class.getResource(LIBRARY).toString().replaceFirst("!.*", "!/"));
    Files.createDirectories(UNPACKED);
    try (FileSystem inside = FileSystems.newFileSystem(jar, Map.of());
        Stream<Path> files = Files.walk(inside.getPath(LIBRARY))) {
      for (Path file :
          files.filter(path -> path.toString().matches(".*/lib/[^/]*\\.(d\\.ts|js)")).toList()) {
        Files.copy(
            file,
            UNPACKED.resolve(file.getFileName().toString()),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
