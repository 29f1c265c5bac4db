package chainrule.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chainrule.engine.experiment.Link;
import chainrule.engine.network.Loss;
import chainrule.engine.run.Run;
import chainrule.engine.training.Optimizer;
import chainrule.engine.training.Step;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The explained step")
class ExplainerTest {
  static Stream<Arguments> optimizersAndLosses() {
    return Explained.optimizersAndLosses();
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("optimizersAndLosses")
  @DisplayName("is, bit for bit, the one that training takes, which explaining does not disturb")
  void isTheStepThatTrainingTakes(Optimizer optimizer, Loss loss) {
    int turn = 0;
    for (String link : Explained.links(optimizer, loss)) {
      int epochs = turn % 4;
      int steps = turn % 3;
      Run explained = Explained.trained(link, epochs, steps);
      Run undisturbed = Explained.trained(link, epochs, steps);
      int examples = explained.points().length / 4;
      // Through the end of an epoch where its mini-batches are few, whose last is smaller.
      for (int ahead = 0; ahead < 4; ahead++) {
        Explainer explainer = new Explainer(explained, (turn + ahead) % examples);
        Step step = explainer.explanation().step();
        explainer.neuron(1 + ahead % 3, 0);
        explainer.parameter(turn % explained.shape().parameterCount());
        assertThat(step.parameters()).as(link).isEqualTo(explained.trainer().parameters());
        assertThat(step.finite()).as(link).isTrue();
        assertThat(explained.train(1)).as(link).isEqualTo(1);
        assertSameBits(link, explained.trainer().parameters(), step.nextParameters());
        assertSameBits(link, explained.trainer().nextStep().buffers(), step.nextBuffers());
        assertThat(explained.trainer().batchLoss()).as(link).isEqualTo(step.meanLoss());
      }
      undisturbed.train(4);
      assertThat(explained.fingerprint()).as(link).isEqualTo(undisturbed.fingerprint());
      turn++;
    }
  }

  private static void assertSameBits(String link, double[] actual, double[] expected) {
    assertThat(actual.length).as(link).isEqualTo(expected.length);
    for (int i = 0; i < actual.length; i++) {
      assertThat(Double.doubleToRawLongBits(actual[i]))
          .as("%s, number %s: %s, expected %s", link, i, actual[i], expected[i])
          .isEqualTo(Double.doubleToRawLongBits(expected[i]));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"optimizer=adam", "batch=3", "rate=0.3", "dropout=0.4", "l1=0.1"})
  @DisplayName("follows a change in the middle of an epoch")
  void followsAChange(String change) {
    Run run = Explained.trained("v=1&points=40&layers=3&optimizer=momentum&batch=5", 1, 2);
    assertThat(run.adopt(Link.change(run.experiment(), change).experiment())).isTrue();
    assertTrainsAsExplained(run);
    run.setParameter(3, 0.5);
    assertTrainsAsExplained(run);
  }

  private static void assertTrainsAsExplained(Run run) {
    Step step = new Explainer(run, 0).step();
    assertThat(run.train(1)).isEqualTo(1);
    assertSameBits("", run.trainer().parameters(), step.nextParameters());
  }

  @Test
  @DisplayName("tells beforehand that it will not be taken, since it is not finite")
  void tellsOfDivergence() {
    Run run = Explained.run("v=1&data=plane&layers=16_16&rate=10&activation=relu");
    int steps = 0;
    while (new Explainer(run, 0).step().finite()) {
      assertThat(run.train(1)).isEqualTo(1);
      steps++;
    }
    assertThat(steps).isPositive();
    assertThat(run.train(1)).isZero();
    assertThat(run.trainer().diverged()).isTrue();
  }

  @Test
  @DisplayName("is seen from any example, as it is propagated in the mini-batch or by itself")
  void isSeenFromAnyExample() {
    Run run = Explained.trained("v=1&points=40&layers=4&activation=relu&dropout=0.5&batch=6", 2, 1);
    double[] points = run.points();
    int inMiniBatch = 0;
    int silenced = 0;
    for (int example = 0; example < points.length / 4; example++) {
      Explanation explanation = new Explainer(run, example).explanation();
      ExplainedExample seen = explanation.example();
      assertThat(seen.index()).isEqualTo(example);
      assertThat(seen.x1()).isEqualTo(points[4 * example]);
      assertThat(seen.x2()).isEqualTo(points[4 * example + 1]);
      assertThat(seen.inputs()).containsExactly(seen.x1(), seen.x2());
      assertThat(seen.targets()).containsExactly(2 * points[4 * example + 2] - 1);
      assertThat(seen.test()).isEqualTo(points[4 * example + 3] == 1);
      LayerValues layer = explanation.layers().get(0);
      if (seen.inMiniBatch()) {
        inMiniBatch++;
        assertThat(explanation.step().samples()[seen.place()]).isEqualTo(example);
        assertThat(explanation.loss().value()).isEqualTo(explanation.batchLosses()[seen.place()]);
        assertThat(layer.mask()).containsAnyOf(0, 2).doesNotContain(1);
      } else {
        assertThat(seen.place()).isEqualTo(-1);
        assertThat(layer.mask()).containsOnly(1);
        double[] outputs = explanation.layers().get(1).a();
        assertThat(outputs).isEqualTo(run.predict(seen.x1(), seen.x2()));
      }
      for (double mask : layer.mask()) {
        silenced += mask == 0 ? 1 : 0;
      }
    }
    assertThat(inMiniBatch).isEqualTo(6);
    assertThat(silenced).isPositive();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("adds up: a neuron's terms to z, what comes back to its slope of the loss")
  void addsUp(Loss loss) {
    Run run = Explained.trained("v=1&data=blobs&points=30&layers=4_3&loss=" + loss.id(), 2, 0);
    int outputLayer = run.shape().outputLayer();
    for (int example = 0; example < 30; example++) {
      Explainer explainer = new Explainer(run, example);
      for (int layer = 1; layer <= outputLayer; layer++) {
        for (int neuron = 0; neuron < run.shape().size(layer); neuron++) {
          NeuronTerms terms = explainer.neuron(layer, neuron);
          assertThat(DoubleStream.of(terms.products()).sum() + terms.bias())
              .isCloseTo(terms.z(), within(1e-12));
          assertThat(DoubleStream.of(terms.backProducts()).sum())
              .isCloseTo(layer == outputLayer ? terms.delta() : terms.upstream(), within(1e-9));
        }
      }
    }
  }

  @Test
  @DisplayName("can be seen from the training example with the largest loss")
  void findsTheHardestExample() {
    Run run = Explained.trained("v=1&points=60&layers=4", 3, 0);
    int hardest = Explainer.hardestExample(run);
    double largest = new Explainer(run, hardest).explanation().loss().value();
    for (int example = 0; example < run.trainingSamples().count(); example++) {
      assertThat(new Explainer(run, example).explanation().loss().value())
          .isLessThanOrEqualTo(largest);
    }
    assertThat(Explainer.hardestExample(Explained.run("v=1&data=own"))).isEqualTo(-1);
  }

  @ParameterizedTest
  @CsvSource({
    "-1, example is -1; allowed: 0 to 39",
    "40, example is 40; allowed: 0 to 39",
    "2147483647, example is 2147483647; allowed: 0 to 39"
  })
  @DisplayName("is seen from no example that there is not")
  void refusesExamples(int example, String refusal) {
    Run run = Explained.run("v=1&points=40&layers=3");
    assertThatThrownBy(() -> new Explainer(run, example))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(refusal);
  }

  @ParameterizedTest
  @ValueSource(strings = {"own", "ownValues"})
  @DisplayName("does not come about without data")
  void refusesToExplainNothing(String data) {
    Run run = Explained.run("v=1&data=" + data);
    assertThatThrownBy(() -> new Explainer(run, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("example is 0; allowed: none, since there is no data");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, layer is 0; allowed: 1 to 2",
    "3, 0, layer is 3; allowed: 1 to 2",
    "1, -1, neuron is -1; allowed: 0 to 2",
    "1, 3, neuron is 3; allowed: 0 to 2",
    "2, 1, neuron is 1; allowed: 0 to 0"
  })
  @DisplayName("has no neuron that the network has not")
  void refusesNeurons(int layer, int neuron, String refusal) {
    Explainer explainer = new Explainer(Explained.run("v=1&points=40&layers=3"), 0);
    assertThatThrownBy(() -> explainer.neuron(layer, neuron))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(refusal);
  }

  @ParameterizedTest
  @CsvSource({"-1, parameter is -1; allowed: 0 to 12", "13, parameter is 13; allowed: 0 to 12"})
  @DisplayName("has no parameter that the network has not")
  void refusesParameters(int parameter, String refusal) {
    Explainer explainer = new Explainer(Explained.run("v=1&points=40&layers=3"), 0);
    assertThatThrownBy(() -> explainer.parameter(parameter))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(refusal);
  }
}
