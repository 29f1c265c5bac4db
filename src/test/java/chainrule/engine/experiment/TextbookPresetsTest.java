package chainrule.engine.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chainrule.engine.run.Run;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Examples of textbooks come out as they are printed")
class TextbookPresetsTest {
  private static Run run(Preset preset, String changes) {
    Link.Reading reading = Link.change(Link.read(preset.link()).experiment(), changes);
    assertThat(reading.notices()).isEmpty();
    return new Run(reading.experiment());
  }

  private static Offset<Double> printed(int digits) {
    return within(0.5 * Math.pow(10, -digits));
  }

  @Test
  @DisplayName("back-propagation step by step: Mazur 2015")
  void stepByStep() {
    Run run = run(Preset.STEP_BY_STEP, "");
    assertThat(run.trainingSamples().inputs()).containsExactly(0.05, 0.1);
    assertThat(run.trainingSamples().targets()).containsExactly(0.01, 0.99);
    assertThat(run.answers()[0]).isCloseTo(0.75136507, printed(8));
    assertThat(run.answers()[1]).isCloseTo(0.772928465, printed(9));
    assertThat(run.training().loss()).isCloseTo(0.298371109, printed(9));
    run.train(1);
    double[] parameters = run.trainer().parameters();
    double[] expected = {
      0.149780716, 0.19956143, 0.24975114, 0.29950229, 0.35, 0.35, //
      0.35891648, 0.408666186, 0.511301270, 0.561370121, 0.6, 0.6
    };
    for (int i = 0; i < expected.length; i++) {
      assertThat(parameters[i]).as("parameter " + i).isCloseTo(expected[i], printed(8));
    }
    assertThat(run.training().loss()).isCloseTo(0.291, printed(3));
    run.train(9_999);
    assertThat(run.training().loss()).isCloseTo(0.000035, printed(6));
  }

  @Test
  @DisplayName("XOR by hand: Goodfellow, Bengio and Courville 2016, section 6.1")
  void exclusiveOrByHand() {
    Run run = run(Preset.XOR_BY_HAND, "");
    String before = run.fingerprint();

    assertThat(run.answers()).containsExactly(run.targets());
    assertThat(run.targets()).containsExactlyInAnyOrder(0, 1, 1, 0);
    assertThat(run.training().loss()).isZero();
    run.trainEpochs(100, Integer.MAX_VALUE);
    assertThat(run.fingerprint()).isEqualTo(before);
  }

  @Test
  @DisplayName("a saturated neuron: Nielsen 2015, chapter 3")
  void saturatedNeuron() {
    Run squared = run(Preset.SATURATED_NEURON, "");
    assertThat(squared.trainingSamples().inputs()).containsExactly(1);
    assertThat(squared.trainingSamples().targets()).containsExactly(0);
    assertThat(squared.answers()[0]).isCloseTo(0.98, printed(2));
    squared.trainEpochs(150, Integer.MAX_VALUE);
    assertThat(squared.answers()[0]).isGreaterThan(0.8);
    squared.trainEpochs(150, Integer.MAX_VALUE);
    assertThat(squared.answers()[0]).isCloseTo(0.20, printed(2));

    Run entropy = run(Preset.SATURATED_NEURON, "loss=binaryCrossEntropy");
    entropy.trainEpochs(40, Integer.MAX_VALUE);
    assertThat(entropy.answers()[0]).isLessThan(0.2);
  }

  @Test
  @DisplayName("the perceptron's rule: Hagan, Demuth and Beale, Neural Network Design, chapter 4")
  void perceptron() {
    Run run = run(Preset.PERCEPTRON_STEPS, "");
    double[][] weights = {{1, -0.8}, {2, 1.2}, {3, -0.8}, {3, 1.2}, {3, 1.2}, {3, 1.2}};
    for (double[] expected : weights) {
      double[] parameters = run.trainer().parameters();
      assertThat(parameters[0]).isCloseTo(expected[0], within(1e-15));
      assertThat(parameters[1]).isCloseTo(expected[1], within(1e-15));
      assertThat(parameters[2]).isZero();
      run.train(1);
    }
    assertThat(run.training().loss()).isZero();
    assertThat(run.training().accuracy()).isEqualTo(1);
  }
}
