package chainrule.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chainrule.engine.network.Activation;
import chainrule.engine.network.LayerSpecification;
import chainrule.engine.network.Loss;
import chainrule.engine.network.NetworkSpecification;
import chainrule.engine.network.OutputActivation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Metrics, against numbers worked out by hand. */
class EvaluatorTest {
  private static final double[] NONE = {};

  private static NetworkSpecification linear(int inputs, int outputs, Loss loss) {
    return new NetworkSpecification(inputs, List.of(), outputs, loss, OutputActivation.LINEAR);
  }

  @Test
  void countsConfusionsOfTwoClasses() {
    Evaluator evaluator = new Evaluator(linear(1, 1, Loss.SQUARED_ERROR), 2);
    Samples samples =
        new Samples(new double[] {-2, -1, 1, 2, 3}, new double[] {-1, 1, -1, 1, 1}, 5);
    Metrics metrics = evaluator.measure(new double[] {1, 0}, samples);

    assertThat(metrics.confusion()).containsExactly(1, 1, 1, 2);
    assertThat(metrics.accuracy()).isEqualTo(3.0 / 5);
    assertThat(metrics.precision(1)).isEqualTo(2.0 / 3);
    assertThat(metrics.recall(1)).isEqualTo(2.0 / 3);
    assertThat(metrics.precision(0)).isEqualTo(1.0 / 2);
    // Half the squares of the errors -1, -2, 2, 1, 2, averaged.
    assertThat(metrics.loss()).isCloseTo(14.0 / 10, within(1e-15));
    assertThat(evaluator.loss(new double[] {1, 0}, samples)).isEqualTo(metrics.loss());
  }

  @Test
  void measuresRegressionOfEveryTarget() {
    Evaluator evaluator = new Evaluator(linear(1, 2, Loss.SQUARED_ERROR), 0);
    Samples samples = new Samples(new double[] {1, 2, 3}, new double[] {1, 2, 3, 2, 2, 5}, 3);
    Metrics metrics = evaluator.measure(new double[] {1, 1, 0, 0}, samples);

    assertThat(metrics.determination()[0]).isEqualTo(1);
    // Errors -1, 0, -2 of targets 2, 2, 5 with variation 6.
    assertThat(metrics.determination()[1]).isCloseTo(1 - 5.0 / 6, within(1e-15));
    assertThat(metrics.absoluteError()[1]).isEqualTo(1);
    assertThat(metrics.classes()).isZero();
  }

  @Test
  void hasNoPrecisionOfAClassThatIsNeverPredicted() {
    Metrics metrics = new Metrics(3, 0, new int[] {2, 0, 0, 1, 0, 0, 0, 0, 0}, NONE, NONE);
    assertThat(metrics.precision(0)).isEqualTo(2.0 / 3);
    assertThat(metrics.precision(1)).isNaN();
    assertThat(metrics.recall(1)).isZero();
    assertThat(metrics.recall(2)).isNaN();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 249, 250, 251, 1003})
  void chunksDoNotMatter(int count) {
    Evaluator evaluator = new Evaluator(linear(1, 1, Loss.ABSOLUTE_ERROR), 0);
    double[] inputs = new double[count];
    for (int s = 0; s < count; s++) {
      inputs[s] = s;
    }
    Metrics metrics =
        evaluator.measure(new double[] {1, 0}, new Samples(inputs, new double[count], count));
    assertThat(metrics.loss()).isEqualTo((count - 1) / 2.0);
    assertThat(metrics.count()).isEqualTo(count);
  }

  @Test
  void findsDeadAndSaturatedNeurons() {
    NetworkSpecification network =
        new NetworkSpecification(
            1,
            List.of(
                new LayerSpecification(2, Activation.RELU, 0),
                new LayerSpecification(2, Activation.TANH, 0)),
            1,
            Loss.SQUARED_ERROR,
            OutputActivation.LINEAR);
    // ReLU: one neuron always off. Tanh: one neuron far out.
    double[] parameters = {1, 1, 0, -100, /**/ 0, 0, 0, 0, 50, 0, /**/ 1, 1, 0};
    double[] idleness =
        new Evaluator(network, 0)
            .idleness(parameters, new Samples(new double[] {1, 2}, new double[] {0, 0}, 2));
    assertThat(idleness[0]).isEqualTo(0.5);
    assertThat(idleness[1]).isEqualTo(0);
    assertThat(idleness[2] + idleness[3]).isEqualTo(0.5);
  }
}
