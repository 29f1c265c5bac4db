package chainrule.engine.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import chainrule.engine.data.Coordinates;
import chainrule.engine.network.Shape;
import chainrule.engine.run.Run;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What a preset promises is what its network does")
class PresetPromisesTest {
  /**
   * Something that can be seen in so many runs.
   *
   * @param share the words with which the answer says so; empty where it says so without
   * @param kept in how many runs
   * @param runs of the seeds from 1 on
   */
  private record Promise(String share, int kept, int runs, IntPredicate holds) {}

  @ParameterizedTest
  @EnumSource(Preset.class)
  void keepsItsPromises(Preset preset) {
    for (Promise promise : promises(preset)) {
      assertThat(preset.answer()).contains(promise.share());
      long kept =
          IntStream.rangeClosed(1, promise.runs()).parallel().filter(promise.holds()).count();
      assertThat(kept).as(preset.id() + " " + promise.share()).isEqualTo(promise.kept());
    }
  }

  private static List<Promise> promises(Preset preset) {
    return switch (preset) {
      case SPIRAL ->
          List.of(promise("ten of ten", 10, 10, s -> run(preset, "", s, 300).accuracy() > 0.97));
      case SMALLEST ->
          List.of(
              always(s -> run(preset, "", s, 1000).accuracy() < 0.9),
              promise("eight always do", 10, 10, s -> fits(run(preset, "layers=8", s, 1000))),
              promise("eight of ten", 8, 10, s -> fits(run(preset, "layers=4_4", s, 2000))));
      case ONE_LAYER ->
          List.of(
              always(s -> run(preset, "", s, 1000).accuracy() > 0.97),
              promise(
                  "ten of ten",
                  10,
                  10,
                  s -> run(preset, "", s, 300).loss() > run(Preset.SPIRAL, "", s, 300).loss()));
      case DEEP ->
          List.of(
              promise(
                  "nine of ten",
                  9,
                  10,
                  s -> run(preset, "", s, 200).loss() < run(Preset.SPIRAL, "", s, 200).loss()));
      case VANISHING ->
          List.of(
              always(s -> run(preset, "", s, 100).accuracy() < 0.7),
              promise(
                  "a hundred times",
                  10,
                  10,
                  s -> {
                    double[] norms = run(preset, "", s, 1).run.gradientNorms();
                    return norms[norms.length - 1] > 100 * norms[0];
                  }),
              promise(
                  "nine of ten",
                  9,
                  10,
                  s -> fits(run(preset, "", s, 100).goOn("activation=tanh", 200))));
      case LINEAR ->
          List.of(
              always(s -> run(preset, "", s, 300).accuracy() < 0.75),
              always(s -> run(preset, "", s, 300).isAStraightSlope()));
      case EXCLUSIVE_OR ->
          List.of(
              always(s -> run(preset, "", s, 300).accuracy() < 0.75),
              promise(
                  "more than nine of ten",
                  47,
                  50,
                  s -> run(preset, "layers=4", s, 400).loss() < 0.2));
      case ONE_GOOD_INPUT -> List.of(always(s -> run(preset, "", s, 50).accuracy() > 0.99));
      case CIRCLE_INPUTS ->
          List.of(
              promise("50 of 50", 50, 50, s -> run(preset, "", s, 100).accuracy() > 0.99),
              always(s -> run(preset, "inputs=x1_x2&layers=3", s, 500).accuracy() > 0.95));
      case ZEROS ->
          List.of(
              always(s -> Math.abs(run(preset, "", s, 100).accuracy() - 0.5) < 0.1),
              promise(
                  "Only the output’s bias changes",
                  10,
                  10,
                  s -> {
                    double[] parameters = run(preset, "", s, 100).run.trainer().parameters();
                    int last = parameters.length - 1;
                    return parameters[last] != 0
                        && Arrays.stream(parameters, 0, last).allMatch(value -> value == 0);
                  }));
      case DIVERGING ->
          List.of(
              always(s -> run(preset, "", s, 10).run.trainer().diverged()),
              promise("0.3", 9, 10, s -> run(preset, "rate=0.3", s, 100).loss() < 0.001),
              promise("0.03", 10, 10, s -> run(preset, "rate=0.03", s, 100).loss() < 0.001));
      case TOO_SLOW ->
          List.of(
              promise(
                  "watch the loss curve bend",
                  10,
                  10,
                  s -> {
                    double first = run(preset, "", s, 0).loss();
                    Trained slow = run(preset, "", s, 20);
                    double before = slow.loss();
                    return before - slow.goOn("rate=0.001", 20).loss() > first - before;
                  }));
      case MOMENTUM ->
          List.of(
              promise(
                  "five of ten",
                  5,
                  10,
                  s -> run(preset, "", s, 200).loss() < run(Preset.SPIRAL, "", s, 200).loss()),
              always(
                  s ->
                      run(preset, "", s, 200).loss()
                          < run(preset, "optimizer=sgd", s, 200).loss() / 5));
      case SINGLE_EXAMPLES ->
          List.of(
              promise(
                  "nearly half", 10, 10, s -> Math.abs(run(preset, "", s, 0).rises() - 46) <= 5),
              promise("never rises", 10, 10, s -> run(preset, "batch=0", s, 0).rises() == 0));
      case OVERFITTING ->
          List.of(
              promise("18 of 20", 18, 20, s -> run(preset, "", s, 0).risesFromItsLeast(1.2)),
              promise(
                  "16 of 20",
                  16,
                  20,
                  s ->
                      run(preset, "layers=0", s, 1000).testLoss()
                          < run(preset, "", s, 1000).testLoss()),
              promise(
                  "narrow the gap in nine of ten",
                  9,
                  10,
                  s -> run(preset, "points=1000", s, 100).gap() < run(preset, "", s, 1000).gap()));
      case SPARSE ->
          List.of(
              promise("a few dozen", 10, 10, s -> run(preset, "", s, 500).weightsAbove(0.1) < 60),
              promise("648", 10, 10, s -> run(preset, "", s, 0).weightsAbove(0) == 648),
              always(s -> run(preset, "", s, 200).accuracy() > 0.99));
      case DROPOUT ->
          List.of(
              promise(
                  "in nine of ten runs it stays higher",
                  9,
                  10,
                  s ->
                      run(preset, "", s, 1000).loss()
                          > run(Preset.OVERFITTING, "", s, 1000).loss()),
              promise(
                  "in eight of ten the test loss ends lower",
                  8,
                  10,
                  s ->
                      run(preset, "", s, 1000).testLoss()
                          < run(Preset.OVERFITTING, "", s, 1000).testLoss()));
      case DEAD_UNITS ->
          List.of(
              always(s -> run(preset, "", s, 100).accuracy() < 0.6),
              promise(
                  "In the second layer every sum",
                  10,
                  10,
                  s -> run(preset, "", s, 100).run.idleness()[2] == 1),
              promise(
                  "eight of ten",
                  8,
                  10,
                  s -> run(preset, "", s, 100).goOn("activation=leakyRelu", 500).loss() < 0.1));
      case PENGUINS ->
          List.of(promise("94%", 10, 10, s -> run(preset, "", s, 100).accuracy() >= 0.94));
      case IRIS -> List.of(always(s -> run(preset, "", s, 100).confusesTheLastTwoOfThree()));
      case FIVE_ARMS ->
          List.of(
              promise("50", 10, 10, s -> run(preset, "", s, 50).accuracy() > 0.95),
              promise(
                  "one of eight is enough",
                  10,
                  10,
                  s -> run(preset, "layers=8", s, 500).accuracy() > 0.95),
              promise(
                  "One layer of five is too small",
                  10,
                  10,
                  s -> run(preset, "layers=5", s, 500).accuracy() < 0.95));
      case VOLCANO ->
          List.of(
              promise("a hill", 10, 10, s -> run(preset, "", s, 10).heightOfCrater() > 0),
              promise("a crater", 10, 10, s -> run(preset, "", s, 100).heightOfCrater() < 0));
      case WAVES ->
          List.of(
              promise(
                  "within a hundred epochs",
                  10,
                  10,
                  s -> run(preset, "", s, 100).determination() > 0.94),
              always(s -> run(preset, "activation=tanh", s, 100).determination() < 0.8));
      case MILES ->
          List.of(
              promise(
                  "about three quarters",
                  10,
                  10,
                  s -> Math.abs(run(preset, "", s, 100).determination() - 0.735) < 0.06),
              promise(
                  "more neurons hardly help",
                  10,
                  10,
                  s ->
                      run(preset, "layers=32_32", s, 100).determination()
                          < run(preset, "", s, 100).determination() + 0.03));
      case STEP_BY_STEP, XOR_BY_HAND, SATURATED_NEURON, PERCEPTRON_STEPS ->
          List.of(); // see TextbookPresetsTest
      case THREE_ARMS ->
          List.of(
              promise(
                  "ten of ten",
                  10,
                  10,
                  s -> run(preset, "", s, 300).run.training().accuracy() > 0.97),
              promise(
                  "about half",
                  10,
                  10,
                  s -> {
                    Run linear = run(preset, "layers=0", s, 300).run;
                    return Math.abs(linear.training().accuracy() - 0.5) < 0.1;
                  }));
    };
  }

  private static Promise promise(String share, int kept, int runs, IntPredicate holds) {
    return new Promise(share, kept, runs, holds);
  }

  private static Promise always(IntPredicate holds) {
    return new Promise("", 10, 10, holds);
  }

  /** Nearly all of the spiral's points lie on their side; at a loss of 0.5 half of them do. */
  private static boolean fits(Trained trained) {
    return trained.loss() < 0.05;
  }

  private static Trained run(Preset preset, String changes, int seed, int epochs) {
    Experiment experiment = Link.read(preset.link()).experiment();
    Link.Reading reading = Link.change(experiment, changes + "&seed=" + seed);
    assertThat(reading.notices()).isEmpty();
    return new Trained(new Run(reading.experiment())).train(epochs);
  }

  /** A run that has been trained. */
  private static final class Trained {
    final Run run;

    Trained(Run run) {
      this.run = run;
    }

    private Trained train(int epochs) {
      run.trainEpochs(epochs, Integer.MAX_VALUE);
      return this;
    }

    /** With other settings, from where it is. */
    Trained goOn(String changes, int epochs) {
      assertThat(run.adopt(Link.change(run.experiment(), changes).experiment())).isTrue();
      return train(epochs);
    }

    double loss() {
      return run.training().loss();
    }

    double testLoss() {
      return run.test().loss();
    }

    double gap() {
      return testLoss() - loss();
    }

    double accuracy() {
      return run.test().accuracy();
    }

    double determination() {
      return run.test().determination()[0];
    }

    /** Of 100 epochs, how many end with a larger training loss than the one before. */
    int rises() {
      int rises = 0;
      for (int epoch = 0; epoch < 100; epoch++) {
        double before = loss();
        rises += train(1).loss() > before ? 1 : 0;
      }
      return rises;
    }

    /** Whether the test loss after 1,000 epochs is so many times its least. */
    boolean risesFromItsLeast(double times) {
      double least = Double.POSITIVE_INFINITY;
      for (int epoch = 0; epoch < 1000; epoch += 10) {
        least = Math.min(least, train(10).testLoss());
      }
      return testLoss() > times * least;
    }

    int weightsAbove(double size) {
      Shape shape = run.shape();
      int count = 0;
      for (int layer = 1; layer <= shape.outputLayer(); layer++) {
        for (int i = shape.firstWeight(layer); i < shape.firstBias(layer); i++) {
          count += Math.abs(run.trainer().parameters()[i]) > size ? 1 : 0;
        }
      }
      return count;
    }

    /** Between two points, what the last hidden layer computes is the mean of both. */
    boolean isAStraightSlope() {
      double[] activations = run.activationsAt(new double[] {-4, 1, 6}, new double[] {5, 1.5, -2});
      Shape shape = run.shape();
      int last = shape.outputLayer() - 1;
      boolean isStraight = true;
      for (int j = 0; j < shape.size(last); j++) {
        int at = (shape.firstNeuron(last) + j) * 3;
        double mean = (activations[at] + activations[at + 2]) / 2;
        isStraight &= Math.abs(activations[at + 1] - mean) < 1e-9;
      }
      return isStraight;
    }

    boolean confusesTheLastTwoOfThree() {
      int[] confusion = run.test().confusion();
      int withTheFirst = confusion[1] + confusion[2] + confusion[3] + confusion[6];
      return withTheFirst == 0 && confusion[5] + confusion[7] > 0;
    }

    /** Height of the crater's deepest place over the mean of a ring of 140 m around it. */
    double heightOfCrater() {
      Coordinates coordinates = run.data().coordinates();
      double ring = 0;
      for (int k = 0; k < 16; k++) {
        double angle = k * Math.PI / 8;
        ring += height(coordinates, 28 + 7 * Math.cos(angle), 27 + 7 * Math.sin(angle)) / 16;
      }
      return height(coordinates, 28, 27) - ring;
    }

    private double height(Coordinates coordinates, double column, double row) {
      double x1 = (column - coordinates.x1().offset()) / coordinates.x1().scale();
      double x2 = (row - coordinates.x2().offset()) / coordinates.x2().scale();
      return run.predict(x1, x2)[0];
    }
  }
}
