package chainrule.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chainrule.engine.data.Dataset;
import chainrule.engine.data.OwnPoints;
import chainrule.engine.experiment.Link;
import chainrule.engine.network.Activation;
import chainrule.engine.network.NeuronMaps;
import chainrule.engine.training.Step;
import chainrule.engine.training.StopReason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A run trains, stops for a reason, and goes on when settings change that can. */
class RunTest {
  private static Run run(String link) {
    Link.Reading reading = Link.read(link);
    assertThat(reading.notices()).isEmpty();
    return new Run(reading.experiment());
  }

  @Test
  void learnsTheSpiralItOpensWith() {
    Run run = run("v=1");
    run.trainEpochs(1000, Integer.MAX_VALUE);

    assertThat(run.test().loss()).isLessThan(0.02);
    assertThat(run.test().accuracy()).isGreaterThan(0.97);
  }

  @ParameterizedTest
  @EnumSource(Dataset.class)
  void everyDatasetCanBeTrainedOn(Dataset dataset) {
    Run run = run("v=1&rate=0.01&data=" + dataset.id());
    double before = run.training().loss();
    run.train(300);

    assertThat(run.isFinite()).isTrue();
    if (run.data().training().count() > 0) {
      assertThat(run.training().loss()).isLessThan(before);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v=1&layers=3",
        "v=1&layers=3&l1=0.01&l2=0.1",
        "v=1&layers=3&clip=0.01&optimizer=adam",
        "v=1&layers=5_3&l2=0.1&clip=0.1&dropout=0.3&points=20&batch=4"
      })
  void knowsTheGradientOfTheLossAlone(String link) {
    Run run = run(link);
    Run unwatched = run(link);
    for (int step = 0; step < 7; step++) {
      Step next = run.trainer().nextStep();
      run.train(1);
      assertThat(run.trainer().lossGradient()).isEqualTo(next.mean());
      assertThat(run.trainer().gradient()).isEqualTo(next.gradient());
    }
    double[] last = run.trainer().lossGradient();
    run.adopt(Link.change(run.experiment(), "l2=0.5").experiment());
    run.setParameter(0, 1);
    assertThat(run.trainer().lossGradient()).isEqualTo(last);
    unwatched.train(7);
    unwatched.adopt(Link.change(unwatched.experiment(), "l2=0.5").experiment());
    unwatched.setParameter(0, 1);
    assertThat(unwatched.trainer().lossGradient()).isEqualTo(last);
    assertThat(run.fingerprint()).isEqualTo(unwatched.fingerprint());
  }

  @Test
  void resetBringsTheFirstWeightsBack() {
    Run run = run("v=1&dropout=0.2&optimizer=adam");
    String first = run.fingerprint();
    run.train(100);
    String trained = run.fingerprint();
    run.reset();
    assertThat(run.fingerprint()).isEqualTo(first).isNotEqualTo(trained);
    run.train(100);
    assertThat(run.fingerprint()).isEqualTo(trained);
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void keepsWeightsWhoseLossIsFiniteWhenItDiverges(Activation activation) {
    for (String layers : List.of("0", "1", "8_8", "4_4_4_4_4_4_4_4")) {
      for (String other : List.of("batch=1", "batch=10&dropout=0.5", "batch=0", "bias=10")) {
        for (String data :
            List.of("spiral&noise=50", "volcano", "plane&inputs=x1Squared_x1x2_angle")) {
          String link = "v=1&points=40&rate=10&initialiser=heNormal&data=" + data + "&" + other;
          Run run = run(link + "&layers=" + layers + "&activation=" + activation.id());
          run.train(2000);

          double losses = run.training().loss() + run.test().loss();
          assertThat(losses).as(link + layers).isFinite();
        }
      }
    }
  }

  @Test
  void trainsOnAllExamplesWhenNoneAreKeptForTesting() {
    OwnPoints xor =
        OwnPoints.painted(
            new double[] {0, 0, 1, 1}, new double[] {0, 1, 0, 1}, new int[] {0, 1, 1, 0});
    Run run = run("v=1&data=own&own=" + xor.text() + "&test=0&patience=2");
    run.train(100);

    assertThat(run.data().training().count()).isEqualTo(4);
    assertThat(run.trainer().epoch()).isEqualTo(100);
    assertThat(run.test().count()).isZero();
  }

  @Test
  void portionsDoNotMatter() {
    Run once = run("v=1&dropout=0.1&batch=7");
    once.trainEpochs(5, Integer.MAX_VALUE);
    Run often = run("v=1&dropout=0.1&batch=7");
    while (often.trainer().epoch() < 5) {
      often.trainEpochs(5 - often.trainer().epoch(), 3);
      often.test();
    }
    assertThat(often.fingerprint()).isEqualTo(once.fingerprint());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rate=0.1",
        "batch=3",
        "activation=relu",
        "dropout=0.3",
        "optimizer=adam",
        "l2=0.01",
        "clip=1",
        "schedule=cosine",
        "epochs=50",
        "shuffle=no"
      })
  void goesOnWhenAChangeCanApply(String change) {
    Run run = run("v=1");
    run.train(60);
    String before = run.fingerprint();

    assertThat(run.adopt(Link.change(run.experiment(), change).experiment())).isTrue();
    assertThat(run.fingerprint()).isEqualTo(before);
    run.train(60);
    assertThat(run.fingerprint()).isNotEqualTo(before);
    assertThat(run.isFinite()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"data=circle", "noise=5", "layers=4", "seed=2", "inputs=x1", "loss=huber"})
  void needsARunOfItsOwnWhenDataOrNetworkChange(String change) {
    Run run = run("v=1");
    String before = run.fingerprint();

    assertThat(run.adopt(Link.change(run.experiment(), change).experiment())).isFalse();
    assertThat(run.fingerprint()).isEqualTo(before);
  }

  @Test
  void stopsAfterTheEpochsAskedFor() {
    Run run = run("v=1&epochs=3");
    run.train(100_000);
    assertThat(run.trainer().epoch()).isEqualTo(3);
    assertThat(run.stopReason()).isEqualTo(StopReason.EPOCHS);
    assertThat(run.stopReason().sentence()).isNotBlank();
    assertThat(run.train(1)).isZero();
  }

  @Test
  void stopsAtTheTargetLoss() {
    Run run = run("v=1&target=0.3");
    run.train(1_000_000);
    assertThat(run.stopReason()).isEqualTo(StopReason.TARGET);
    assertThat(run.training().loss()).isLessThanOrEqualTo(0.3);
  }

  @Test
  void stopsWhenNothingImproves() {
    Run run = run("v=1&data=xor&noise=100&layers=32_32&rate=0.1&patience=20");
    run.train(10_000_000);
    assertThat(run.stopReason()).isEqualTo(StopReason.PATIENCE);
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void divergenceKeepsTheLastFiniteParameters(Activation activation) {
    Run run = run("v=1&data=plane&layers=16_16_16_16&rate=10&l2=1&activation=" + activation.id());
    int done = run.train(100_000);

    for (double parameter : run.trainer().parameters()) {
      assertThat(parameter).isFinite();
    }
    if (done < 100_000) {
      assertThat(run.stopReason()).isEqualTo(StopReason.DIVERGED);
      assertThat(run.train(1)).isZero();
      run.setParameter(0, 0.5);
      assertThat(run.stopReason()).isEqualTo(StopReason.NONE);
    }
  }

  @Test
  void aLargeRateDiverges() {
    Run run = run("v=1&data=plane&layers=16_16&rate=10&activation=relu");
    assertThat(run.train(100_000)).isLessThan(100_000);
    assertThat(run.stopReason()).isEqualTo(StopReason.DIVERGED);
    assertThat(run.isFinite()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 33})
  void mapsShowWhatPredictSays(int resolution) {
    Run run =
        run("v=1&data=iris&inputs=x1_x2_sinX1&loss=categoricalCrossEntropy&layers=8_5&dropout=0.3");
    run.train(50);
    Pixels pixels = new Pixels(resolution, -2, 2, -1, 1);
    double[] outputs = run.outputMaps(pixels);
    NeuronMaps maps = run.maps(pixels);

    assertThat(outputs).hasSize(3 * pixels.count());
    for (int pixel = 0; pixel < pixels.count(); pixel++) {
      double x1 = (pixel % resolution + 0.5) / resolution * 4 - 2;
      double x2 = (resolution - pixel / resolution - 0.5) / resolution * 2 - 1;
      double[] neurons = run.activationsAt(new double[] {x1}, new double[] {x2});
      for (int row = 0; row < neurons.length; row++) {
        assertThat(maps.value(row, pixel))
            .as("neuron %d at pixel %d", row, pixel)
            .isEqualTo(neurons[row]);
      }
      double sum = 0;
      for (int k = 0; k < 3; k++) {
        assertThat(outputs[k * pixels.count() + pixel])
            .isEqualTo(maps.value(maps.rows() - 3 + k, pixel));
        sum += outputs[k * pixels.count() + pixel];
      }
      assertThat(sum).isCloseTo(1, within(1e-12));
    }
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void mapsOfEveryActivationShowWhatPredictSays(Activation activation) {
    Run run = run("v=1&layers=7_20&activation=" + activation.id());
    run.train(10);
    Pixels pixels = new Pixels(7, -3, 3, -3, 3);
    double[] outputs = run.outputMaps(pixels);
    NeuronMaps maps = run.maps(pixels);
    for (int pixel = 0; pixel < pixels.count(); pixel++) {
      assertThat(maps.value(maps.rows() - 1, pixel)).isEqualTo(outputs[pixel]);
    }
  }

  @Test
  void mapsFollowTheParametersAndTheNetwork() {
    Run run = run("v=1&layers=4");
    Pixels pixels = new Pixels(3, -1, 1, -1, 1);
    NeuronMaps maps = run.maps(pixels);
    double before = maps.value(6, 0);
    run.setParameter(run.shape().firstBias(2), 0.7);
    assertThat(run.maps(pixels)).isSameAs(maps);
    assertThat(maps.value(6, 0)).isNotEqualTo(before).isEqualTo(run.predict(-2 / 3.0, 2 / 3.0)[0]);

    run.adopt(Link.change(run.experiment(), "activation=relu").experiment());
    NeuronMaps rectified = run.maps(pixels);
    assertThat(rectified.value(6, 0)).isEqualTo(run.predict(-2 / 3.0, 2 / 3.0)[0]);
  }

  @Test
  void refusesParametersThatAreNotThere() {
    Run run = run("v=1");
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> run.setParameter(10_000, 1))
        .hasMessageContainingAll("10000", "allowed");
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> run.setParameter(0, Double.NaN))
        .hasMessageContainingAll("value", "allowed");
  }

  @ParameterizedTest
  @EnumSource(Dataset.class)
  void answersAndTargetsBelongToTheExamplesInTheirOrder(Dataset dataset) {
    Run run = run("v=1&points=50&rate=0.01&dropout=0.2&data=" + dataset.id());
    run.train(20);
    double[] points = run.points();
    double[] answers = run.answers();
    double[] targets = run.targets();
    int outputs = run.network().outputs();
    int examples = points.length / 4;
    assertThat(answers).hasSize(examples * outputs);
    assertThat(targets).hasSize(examples * dataset.targetCount());
    for (int e = 0; e < examples; e++) {
      double[] expected = run.predict(points[4 * e], points[4 * e + 1]);
      for (int k = 0; k < outputs; k++) {
        assertThat(answers[e * outputs + k]).isCloseTo(expected[k], within(1e-12));
      }
      if (targets.length > 0) {
        assertThat(targets[e * dataset.targetCount()]).isEqualTo(points[4 * e + 2]);
      }
    }
  }

  @Test
  void theSecondTargetOfAVortexPointsUpOnTheRight() {
    Run run = run("v=1&data=vortex&points=50");
    double[] points = run.points();
    double[] targets = run.targets();
    for (int e = 0; e < targets.length / 2; e++) {
      assertThat(Math.signum(targets[2 * e])).isEqualTo(-Math.signum(points[4 * e + 1]));
      assertThat(Math.signum(targets[2 * e + 1])).isEqualTo(Math.signum(points[4 * e]));
    }
  }

  @Test
  void activationsAtPointsRunFromTheInputsToTheOutputs() {
    Run run = run("v=1&inputs=x1_x2&layers=3");
    run.train(20);
    double[] x1 = {-1.5, 0, 4};
    double[] x2 = {2, 0.25, -3};

    double[] activations = run.activationsAt(x1, x2);

    assertThat(activations).hasSize((2 + 3 + 1) * 3);
    for (int point = 0; point < 3; point++) {
      assertThat(activations[point]).isEqualTo(x1[point]);
      assertThat(activations[3 + point]).isEqualTo(x2[point]);
      assertThat(activations[15 + point]).isEqualTo(run.predict(x1[point], x2[point])[0]);
    }
  }
}
