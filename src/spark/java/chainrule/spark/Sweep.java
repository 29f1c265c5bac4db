package chainrule.spark;

import chainrule.cli.SweepArguments;
import chainrule.engine.sweep.Grid;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;

/**
 * A sweep on Apache Spark, with the arguments of {@code chainrule.cli.Sweep} after the engine's
 * jar; then the same by that command, whose lines must be equal to the bit. Exits with 1 if one is
 * not.
 */
final class Sweep {
  private Sweep() {}

  /** Trained in portions of the grid, each of which reads it once. */
  private static List<String> bySpark(List<String> sweep) {
    Grid grid = SweepArguments.read(sweep).grid();
    List<Integer> trainings =
        IntStream.range(0, grid.settings().size() * grid.seeds()).boxed().toList();
    MapPartitionsFunction<Integer, String> train =
        portion -> {
          Grid mine = SweepArguments.read(sweep).grid();
          List<String> lines = new ArrayList<>();
          portion.forEachRemaining(
              training ->
                  lines.add(
                      chainrule.cli.Sweep.line(
                          mine, training / mine.seeds(), training % mine.seeds())));
          return lines.iterator();
        };
    try (SparkSession spark =
        SparkSession.builder().master("local[*]").config("spark.ui.enabled", false).getOrCreate()) {
      Dataset<Integer> all = spark.createDataset(trainings, Encoders.INT());
      return all.mapPartitions(train, Encoders.STRING()).collectAsList();
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** In a process of its own, by the jar alone. */
  private static List<String> byCommand(List<String> sweep, String jar) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = new ArrayList<>(List.of(java, "-cp", jar, "chainrule.cli.Sweep"));
    command.addAll(sweep);
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
        .lines()
        .toList();
  }

  public static void main(String[] arguments) throws IOException {
    List<String> sweep = Arrays.asList(arguments).subList(1, arguments.length);
    List<String> spark = bySpark(new ArrayList<>(sweep));
    // It says after all trainings what they come to.
    List<String> command = byCommand(sweep, arguments[0]);
    int equal = 0;
    for (int i = 0; i < Math.min(spark.size(), command.size()); i++) {
      equal += spark.get(i).equals(command.get(i)) ? 1 : 0;
    }
    System.out.printf(
        "Spark did %,d trainings; %,d lines are equal to those of chainrule.cli.Sweep to the bit.%n",
        spark.size(), equal);
    System.exit(equal == spark.size() && equal > 0 ? 0 : 1);
  }
}
