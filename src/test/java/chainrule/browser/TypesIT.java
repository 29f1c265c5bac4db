package chainrule.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
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
  private static final String WEBJARS = "/META-INF/resources/webjars/";
  private static final Path UNPACKED = Path.of("target/typescript");

  @Test
  @DisplayName("TypeScript's strict check finds nothing")
  void typesAreRight() throws Exception {
    unpack("typescript", "lib", "[^/]*\\.(d\\.ts|js)", UNPACKED);
    unpack("lit-html", "", ".*\\.d\\.ts", UNPACKED.resolve("vendor/lit-html"));
    Process check =
        new ProcessBuilder(
                List.of(
                    node(),
                    UNPACKED.resolve("tsc.js").toString(),
                    "--project",
                    "src/test/web/tsconfig.json"))
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

  /** Takes files of a library, where folders below the given ones stay. */
  private static void unpack(String library, String folder, String wanted, Path target)
      throws IOException {
    URL found = TypesIT.class.getResource(WEBJARS + library);
    URI jar = URI.create(found.toString().replaceFirst("!.*", "!/"));
    try (FileSystem inside = FileSystems.newFileSystem(jar, Map.of())) {
      Path version = onlyChild(inside.getPath(WEBJARS + library)).resolve(folder);
      try (Stream<Path> files = Files.walk(version)) {
        for (Path file :
            files.filter(path -> version.relativize(path).toString().matches(wanted)).toList()) {
          Path copy = target.resolve(version.relativize(file).toString());
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private static Path onlyChild(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.findFirst().orElseThrow();
    }
  }
}
