package chainrule.spark;

import chainrule.api.Experiment;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;

/**
 * A sweep of 10,000 experiments on Apache Spark, each trained for 20 epochs; then the same by
 * Replay, whose lines must be equal to the bit. Exits with 1 if one is not.
 */
final class Sweep {
  private static final int EXPERIMENTS = 10_000;
  private static final int EPOCHS = 20;

  private Sweep() {}

  /** Four learning rates, five penalties, 500 seeds. */
  private static List<String> links() {
    String[] rates = {"0.003", "0.03", "0.3", "3"};
    String[] penalties = {"0", "0.0001", "0.001", "0.01", "0.1"};
    return IntStream.range(0, EXPERIMENTS)
        .mapToObj(
            i ->
                "v=1&data=xor&points=100&layers=4_2&rate=%s&l2=%s&seed=%d"
                    .formatted(rates[i % 4], penalties[i / 4 % 5], i / 20 + 1))
        .toList();
  }

  private static List<String> bySpark(List<String> links) throws IOException {
    try (SparkSession spark =
        SparkSession.builder().master("local[*]").config("spark.ui.enabled", false).getOrCreate()) {
      Dataset<String> all = spark.createDataset(links, Encoders.STRING());
      MapFunction<String, String> trained = link -> Experiment.of(link).train(EPOCHS).json();
      return all.map(trained, Encoders.STRING()).collectAsList();
    }
  }

  /** In a process of its own, by the jar alone. */
  private static List<String> byReplay(List<String> links, String jar)
      throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process = new ProcessBuilder(java, "-jar", jar, "-", String.valueOf(EPOCHS)).start();
    Thread writer =
        new Thread(
            () -> {
              try (PrintStream input =
                  new PrintStream(process.getOutputStream(), false, StandardCharsets.UTF_8)) {
                links.forEach(input::println);
              }
            });
    writer.start();
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    writer.join();
    process.waitFor();
    return lines;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<String> links = links();
    List<String> spark = bySpark(links);
    List<String> replay = byReplay(links, arguments[0]);
    int equal = 0;
    for (int i = 0; i < Math.min(spark.size(), replay.size()); i++) {
      // Replay begins a line with its number, and says more at its end.
      String begin = "{\"line\":" + (i + 1) + ",";
      String told = spark.get(i).substring(1, spark.get(i).length() - 1);
      equal += replay.get(i).startsWith(begin + told) ? 1 : 0;
    }
    System.out.printf(
        "Spark trained %,d experiments, Replay %,d; %,d are equal to the bit.%n",
        spark.size(), replay.size(), equal);
    System.exit(equal == links.size() && replay.size() == equal ? 0 : 1);
  }
}
