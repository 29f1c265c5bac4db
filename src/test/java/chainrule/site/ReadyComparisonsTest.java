package chainrule.site;

import static org.assertj.core.api.Assertions.assertThat;

import chainrule.engine.experiment.Experiment;
import chainrule.engine.experiment.Link;
import chainrule.engine.run.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Every ready comparison shows what its text says")
class ReadyComparisonsTest {
  private static final Pattern COMPARISON =
      Pattern.compile("id: '(\\w+)',\\s+name: '[^']+',\\s+link: '([^']+)',\\s+others: \\[(.+)\\],");
  private static final Pattern CHANGE = Pattern.compile("(\\w+): '([^']+)'");

  /** Of the runs in the order of the list, the one on the page first. */
  private static final Map<String, Consumer<List<Run>>> PROMISES =
      Map.of(
          "activation",
          runs -> {
            assertThat(loss(runs, 0)).isLessThan(0.05);
            assertThat(loss(runs, 1)).isGreaterThan(0.4);
          },
          "optimizer",
          runs -> {
            assertThat(loss(runs, 1)).as("momentum").isLessThan(0.2 * loss(runs, 0));
            assertThat(loss(runs, 2)).as("Adam").isLessThan(0.2 * loss(runs, 0));
            assertThat(loss(runs, 3) / loss(runs, 1)).as("tenfold rate").isBetween(0.5, 2.0);
          },
          "batch",
          runs -> {
            assertThat(steps(runs, 0)).isGreaterThan(10 * steps(runs, 1));
            assertThat(loss(runs, 0)).isLessThan(0.1 * loss(runs, 1));
          },
          "penalty",
          runs -> {
            for (int penalised = 1; penalised < 3; penalised++) {
              assertThat(loss(runs, 0)).isLessThan(loss(runs, penalised));
              assertThat(runs.get(penalised).test().loss())
                  .isLessThan(0.8 * runs.get(0).test().loss());
            }
            assertThat(runs.get(0).test().loss())
                .as("rises")
                .isGreaterThan(1.2 * trained(runs.get(0).experiment(), 20).test().loss());
            assertThat(smallest(runs, 1)).as("close to 0 with L1").isGreaterThan(0.5);
            assertThat(smallest(runs, 0)).isLessThan(0.1);
            assertThat(greatest(runs, 2)).as("small with L2").isLessThan(0.7 * greatest(runs, 0));
          },
          "depth",
          runs ->
              assertThat(parameters(runs, 1) / (double) parameters(runs, 0)).isBetween(0.8, 1.25),
          "relu",
          runs -> {
            assertThat(loss(runs, 0)).isLessThan(loss(runs, 1));
            assertThat(loss(runs, 1)).isLessThan(0.25);
          },
          "weights",
          runs -> {
            assertThat(loss(runs, 0)).isLessThan(0.1);
            assertThat(loss(runs, 1)).isGreaterThan(0.45);
          });

  private static Map<String, List<Experiment>> comparisons() throws IOException {
    Matcher found =
        COMPARISON.matcher(Files.readString(WebModule.WEB.resolve("views/compare/ready.js")));
    Map<String, List<Experiment>> comparisons = new LinkedHashMap<>();
    while (found.find()) {
      Link.Reading own = Link.read(found.group(2));
      assertThat(own.notices()).isEmpty();
      List<Experiment> runs = new ArrayList<>(List.of(own.experiment()));
      Matcher change = CHANGE.matcher(found.group(3));
      while (change.find()) {
        Link.Reading other = Link.change(own.experiment(), change.group(1) + "=" + change.group(2));
        assertThat(other.notices()).isEmpty();
        runs.add(other.experiment());
      }
      comparisons.put(found.group(1), runs);
    }
    return comparisons;
  }

  @Test
  @DisplayName("each is among those that are tried here")
  void areAll() throws IOException {
    assertThat(comparisons().keySet()).hasSize(7).isEqualTo(PROMISES.keySet());
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 300})
  @DisplayName("whether one looks after 100 epochs or after 300")
  void keepTheirPromise(int epochs) throws IOException {
    comparisons()
        .forEach(
            (id, experiments) ->
                assertThat(experiments.stream().map(each -> trained(each, epochs)).toList())
                    .as(id)
                    .satisfies(runs -> PROMISES.get(id).accept(List.copyOf(runs))));
  }

  @Test
  @DisplayName(
      "the deep network stays where it is for longer, and which is ahead depends on the seed")
  void depth() throws IOException {
    List<Experiment> networks = comparisons().get("depth");
    assertThat(trained(networks.get(0), 100).training().loss())
        .isLessThan(trained(networks.get(1), 100).training().loss());
    List<Boolean> isDeepAhead = new ArrayList<>();
    for (int seed = 1; seed <= 4; seed++) {
      String change = "seed=" + seed;
      isDeepAhead.add(
          trained(Link.change(networks.get(1), change).experiment(), 300).training().loss()
              < trained(Link.change(networks.get(0), change).experiment(), 300).training().loss());
    }
    assertThat(isDeepAhead).contains(true, false);
  }

  private static Run trained(Experiment experiment, int epochs) {
    Run run = new Run(experiment);
    run.trainFor(epochs);
    return run;
  }

  private static double loss(List<Run> runs, int run) {
    return runs.get(run).training().loss();
  }

  private static double steps(List<Run> runs, int run) {
    return runs.get(run).trainer().steps();
  }

  private static int parameters(List<Run> runs, int run) {
    return runs.get(run).shape().parameterCount();
  }

  private static double[] sizes(List<Run> runs, int run) {
    return Arrays.stream(runs.get(run).trainer().parameters()).map(Math::abs).toArray();
  }

  /** The share of parameters that are close to 0. */
  private static double smallest(List<Run> runs, int run) {
    return Arrays.stream(sizes(runs, run)).filter(size -> size < 0.02).count()
        / (double) parameters(runs, run);
  }

  private static double greatest(List<Run> runs, int run) {
    return Arrays.stream(sizes(runs, run)).max().orElse(0);
  }
}
