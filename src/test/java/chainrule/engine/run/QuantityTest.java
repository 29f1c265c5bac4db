package chainrule.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chainrule.engine.data.Dataset;
import chainrule.engine.experiment.Link;
import chainrule.engine.training.Histogram;
import chainrule.engine.training.StopReason;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A run's layers can be counted")
class QuantityTest {
  private static Run run(String link) {
    Link.Reading reading = Link.read(link);
    assertThat(reading.notices()).isEmpty();
    return new Run(reading.experiment());
  }

  private static int total(Histogram histogram) {
    return Arrays.stream(histogram.counts()).sum();
  }

  @ParameterizedTest
  @EnumSource(Quantity.class)
  @DisplayName("one histogram a layer, and training goes on as if nobody had looked")
  void looksWithoutTouching(Quantity quantity) {
    Run watched = run("v=1&layers=5_3&dropout=0.2");
    Run alone = run("v=1&layers=5_3&dropout=0.2");
    for (int i = 0; i < 10; i++) {
      assertThat(quantity.histograms(watched)).hasSize(3);
      watched.train(7);
      alone.train(7);
    }
    assertThat(watched.fingerprint()).isEqualTo(alone.fingerprint());
  }

  @ParameterizedTest
  @CsvSource({"WEIGHTS", "GRADIENTS"})
  @DisplayName("weights and their gradients count, biases do not")
  void leavesBiasesOut(Quantity quantity) {
    Run run = run("v=1&layers=5_3");
    run.train(10);
    List<Histogram> histograms = quantity.histograms(run);

    assertThat(histograms.stream().map(QuantityTest::total)).containsExactly(2 * 5, 5 * 3, 3);
  }

  @Test
  @DisplayName("the mean weight is that of the weights")
  void meansTheWeights() {
    Run run = run("v=1&layers=2");
    double[] parameters = run.trainer().parameters();
    double mean = Arrays.stream(parameters, 0, 4).average().orElseThrow();

    assertThat(Quantity.WEIGHTS.histograms(run).get(0).mean()).isCloseTo(mean, within(1e-15));
  }

  @ParameterizedTest(name = "{0} training samples: {1} answers of a neuron")
  @CsvSource({"50, 50", "1000, 1000", "1001, 501", "2500, 834"})
  @DisplayName("activations are those on the training data, or on every n-th of many")
  void samplesActivations(int samples, int answers) {
    Run run = run("v=1&layers=4&test=50&points=" + 2 * samples);
    assertThat(run.trainingSamples().count()).isEqualTo(samples);
    List<Histogram> histograms = Quantity.ACTIVATIONS.histograms(run);

    assertThat(histograms.stream().map(QuantityTest::total)).containsExactly(4 * answers, answers);
  }

  @ParameterizedTest
  @EnumSource(Dataset.class)
  @DisplayName("on every dataset, answers of tanh stay within its range")
  void activationsStayInRange(Dataset dataset) {
    Run run = run("v=1&activation=tanh&data=" + dataset.id());
    Histogram hidden = Quantity.ACTIVATIONS.histograms(run).get(0);

    assertThat(hidden.low()).isGreaterThanOrEqualTo(-1);
    assertThat(hidden.high()).isLessThanOrEqualTo(1);
    assertThat(Math.abs(hidden.mean())).isLessThanOrEqualTo(1);
  }

  @Test
  @DisplayName("without a patience nothing is waited for")
  void countsEpochsWithoutImprovement() {
    Run patient = run("v=1&initialiser=zeros&bias=0");
    Run impatient = run("v=1&initialiser=zeros&bias=0&patience=3");
    patient.trainEpochs(100, Integer.MAX_VALUE);
    impatient.trainEpochs(100, Integer.MAX_VALUE);

    assertThat(patient.epochsWithoutImprovement()).isZero();
    assertThat(impatient.stopReason()).isEqualTo(StopReason.PATIENCE);
    assertThat(impatient.epochsWithoutImprovement()).isEqualTo(3);
  }
}
