package chainrule.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The repository's top level stays small")
class RepositoryTest {
  private static final Set<String> WANTED =
      Set.of(
          "pom.xml",
          "src",
          "web",
          "README.md",
          "CHANGELOG.md",
          "LICENSE",
          ".github",
          ".ci",
          ".gitignore");

  @Test
  @DisplayName("it holds what a newcomer needs and nothing else")
  void topLevelHoldsWhatIsWanted() throws IOException {
    Set<String> present;
    try (Stream<Path> entries = Files.list(Path.of(""))) {
      present = entries.map(Path::toString).collect(Collectors.toCollection(TreeSet::new));
    }
    present.removeIf(name -> name.equals(".git") || isIgnored(name));
    assertThat(present).containsExactlyInAnyOrderElementsOf(WANTED);
  }

  private static boolean isIgnored(String name) {
    try {
      return Files.readAllLines(Path.of(".gitignore")).stream()
          .anyMatch(
              pattern -> {
                String plain = pattern.replaceFirst("/$", "");
                return plain.startsWith("*")
                    ? name.endsWith(plain.substring(1))
                    : name.equals(plain);
              });
    } catch (IOException problem) {
      throw new java.io.UncheckedIOException(problem);
    }
  }
}
