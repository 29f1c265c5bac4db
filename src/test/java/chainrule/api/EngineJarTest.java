package chainrule.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chainrule.engine.experiment.Link;
import chainrule.engine.run.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("chainrule-engine.jar needs nothing but a Java virtual machine")
class EngineJarTest {
  private static final String JAR = "target/chainrule-engine.jar";

  private static final String LINK = "v=1&data=blobs&points=20&layers=3&optimizer=adam";

  /** As somebody writes it who has the jar alone. */
  private static final String PROGRAM =
      """
      import chainrule.api.Experiment;
      import java.util.Arrays;

      class Program {
        public static void main(String[] links) {
          Experiment experiment = Experiment.of(links[0]).train(3).train(4);
          System.out.println(experiment.json());
          System.out.println(experiment.link() + " " + experiment.epoch());
          System.out.println(experiment.trainLoss() + " " + experiment.testLoss());
          System.out.println(experiment.trainAccuracy() + " " + experiment.testAccuracy());
          System.out.println(experiment.fingerprint());
          System.out.println(Arrays.toString(experiment.layers()));
          System.out.println(Arrays.toString(experiment.parameters()));
          System.out.println(Arrays.toString(experiment.predict(1, -2)));
          System.out.println(Experiment.of(links[0] + "&rate=fast").notices());
          for (Runnable wrong : new Runnable[] {
              () -> Experiment.of("v=2"), () -> Experiment.of("hello"),
              () -> experiment.train(-1), () -> experiment.predict(0, Double.NaN)}) {
            try {
              wrong.run();
            } catch (IllegalArgumentException e) {
              System.out.println(e.getMessage());
            }
          }
        }
      }
      """;

  private static List<String> java(String... arguments) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(Arrays.asList(arguments));
    Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
    process.getOutputStream().close();
    List<String> output =
        new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
    assertThat(process.waitFor()).as(String.join("\n", output)).isZero();
    return output;
  }

  @Test
  @DisplayName("a program of somebody else gets the results of the engine from it")
  void isUsedByAProgram(@TempDir Path folder) throws Exception {
    Path program = Files.writeString(folder.resolve("Program.java"), PROGRAM);
    Run run = new Run(Link.read(LINK).experiment());
    run.trainFor(7);
    List<String> told = java("-cp", JAR, program.toString(), LINK);
    assertThat(told.get(0)).isEqualTo(Experiment.of(LINK).train(7).json());
    assertThat(told.subList(1, 8))
        .containsExactly(
            LINK + " 7",
            run.training().loss() + " " + run.test().loss(),
            run.training().accuracy() + " " + run.test().accuracy(),
            run.fingerprint(),
            "[2, 3, 3]",
            Arrays.toString(run.trainer().parameters()),
            Arrays.toString(run.predict(1, -2)));
    assertThat(told.get(8)).contains("rate is fast");
    assertThat(told.subList(9, told.size()))
        .containsExactly(
            "The link has version 2; allowed: 1.",
            "link is hello; allowed: a text such as v=1&data=circle",
            "epochs is -1; allowed: 0 or more",
            "the point is (0.0, NaN); allowed: finite numbers");
    assertThat(java("-jar", JAR, LINK, "7")).containsExactly(told.get(0));
  }

  @Test
  @DisplayName("holds the engine, the interface and the commands, and nothing of others")
  void holdsNothingElse() throws IOException {
    try (JarFile jar = new JarFile(JAR)) {
      List<String> classes =
          jar.stream()
              .map(entry -> entry.getName())
              .filter(name -> name.endsWith(".class"))
              .toList();
      assertThat(classes)
          .contains("chainrule/api/Experiment.class", "chainrule/cli/Replay.class")
          .allMatch(name -> name.startsWith("chainrule/"))
          .noneMatch(name -> name.matches("chainrule/(bridge|kernels|vectors)/.*"));
      assertThat(jar.getEntry("META-INF/services")).isNull();
    }
  }
}
