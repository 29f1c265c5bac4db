package chainrule.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The network as a Java class")
class ProgramTest {
  @Test
  @DisplayName("compiles, and answers as the engine does to twelve digits, for every variant")
  void answersAsTheEngine(@TempDir Path folder) throws Exception {
    List<String> files = new ArrayList<>();
    for (int i = 0; i < Exported.ALL.size(); i++) {
      String source = Program.JAVA.of(Exported.ALL.get(i).trained());
      Path file = folder.resolve("Network" + i + ".java");
      Files.writeString(file, source.replaceAll("\\bNetwork\\b(?= \\{|\\(|::)", "Network" + i));
      files.add(file.toString());
    }
    List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", folder.toString()));
    arguments.addAll(files);
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertThat(result).isZero();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      for (int i = 0; i < Exported.ALL.size(); i++) {
        Class<?> network = loader.loadClass("Network" + i);
        check(Exported.ALL.get(i), network);
      }
    }
  }

  private static void check(Exported exported, Class<?> network) throws Exception {
    Method outputs = network.getMethod("outputs", double.class, double.class);
    Method predict = network.getMethod("predict", double.class, double.class);
    for (int p = 0; p < exported.points().length; p++) {
      double x1 = exported.points()[p][0];
      double x2 = exported.points()[p][1];
      double[] y = (double[]) outputs.invoke(null, x1, x2);
      assertThat(y).hasSameSizeAs(exported.answers()[p]);
      for (int k = 0; k < y.length; k++) {
        assertThat(y[k]).as("%s", exported).isCloseTo(exported.answers()[p][k], within(1e-12));
      }
      Object predicted = predict.invoke(null, x1, x2);
      if (exported.trained().isClassification()) {
        assertThat(predicted).as("%s", exported).isEqualTo(exported.decision(p));
      } else {
        double expected = exported.original(p, 0);
        assertThat(((double[]) predicted)[0])
            .as("%s", exported)
            .isCloseTo(expected, within(1e-11 * Math.max(1, Math.abs(expected))));
      }
    }
  }
}
