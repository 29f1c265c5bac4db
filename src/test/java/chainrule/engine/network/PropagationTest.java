package chainrule.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Forward and back propagation")
class PropagationTest {
  private static final double STEP = 1e-5;

  /** Sizes at which the kernels change from one way of adding to another. */
  private static final List<List<Integer>> SHAPES =
      List.of(
          List.of(2, 8, 8, 1),
          List.of(3, 9, 18, 5, 3),
          List.of(7, 10, 3, 2),
          List.of(1, 4, 1),
          List.of(8, 26, 2),
          List.of(3, 41, 12, 2),
          List.of(2, 3));

  static Stream<Arguments> everyActivationAndLoss() {
    return Arrays.stream(Activation.values())
        .flatMap(
            activation -> Arrays.stream(Loss.values()).map(loss -> Arguments.of(activation, loss)));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("everyActivationAndLoss")
  @DisplayName("in blocks gives the bits of the plain loops, for every batch size from 1 to 23")
  void blocksGiveTheSameBits(Activation activation, Loss loss) {
    for (List<Integer> sizes : SHAPES) {
      for (double dropout : new double[] {0, 0.4}) {
        NetworkSpecification network = network(sizes, activation, dropout, loss);
        for (int samples = 1; samples <= 23; samples++) {
          assertSameBits(network, samples, samples, sizes + ", dropout " + dropout);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 9, 10, 13, 29})
  @DisplayName("in blocks gives the same bits when a batch does not fill its workspace")
  void batchesMayBeShort(int samples) {
    for (List<Integer> sizes : SHAPES) {
      NetworkSpecification network = network(sizes, Activation.TANH, 0, Loss.SQUARED_ERROR);
      assertSameBits(network, samples, 30, sizes.toString());
    }
  }

  static Stream<Arguments> everySlopeAndLoss() {
    return everyActivationAndLoss()
        .filter(arguments -> !((Activation) arguments.get()[0]).straightThrough());
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("everySlopeAndLoss")
  @DisplayName("finds the slope of the mean loss, as differences show")
  void gradientIsTheSlope(Activation activation, Loss loss) {
    NetworkSpecification network = network(List.of(2, 4, 3, 2), activation, 0.3, loss);
    Case drawn = new Case(network, 7, 7, 11);
    double[] gradient = drawn.gradient(new BlockedPropagation(network));
    for (int i = 0; i < gradient.length; i++) {
      double above = drawn.lossWith(i, STEP);
      double below = drawn.lossWith(i, -STEP);
      double slope = (above - below) / (2 * STEP);
      assertThat(Math.abs(gradient[i] - slope))
          .as("parameter %s: gradient %s, difference %s", i, gradient[i], slope)
          .isLessThan(2e-6);
    }
    assertThat(Arrays.stream(gradient).map(Math::abs).max().orElseThrow()).isGreaterThan(1e-3);
  }

  private static void assertSameBits(
      NetworkSpecification network, int samples, int capacity, String description) {
    Case plain = new Case(network, samples, capacity, samples);
    Case blocked = new Case(network, samples, capacity, samples);
    double[] expected = plain.gradient(new PlainPropagation(network));
    double[] actual = blocked.gradient(new BlockedPropagation(network));
    for (int i = 0; i < expected.length; i++) {
      // 0 and -0 are equal here: no sum of the blocks begins with 0 for a single sample.
      assertThat(actual[i] == expected[i])
          .as("%s, %s samples, parameter %s: %s", description, samples, i, actual[i])
          .isTrue();
    }
    for (int row = 0; row < plain.shape.neuronCount(); row++) {
      for (int s = 0; s < samples; s++) {
        assertThat(blocked.activation(row, s) == plain.activation(row, s))
            .as("%s, %s samples, activation of neuron %s", description, samples, row)
            .isTrue();
      }
    }
  }

  private static NetworkSpecification network(
      List<Integer> sizes, Activation activation, double dropout, Loss loss) {
    List<LayerSpecification> hidden =
        sizes.subList(1, sizes.size() - 1).stream()
            .map(neurons -> new LayerSpecification(neurons, activation, dropout))
            .toList();
    return new NetworkSpecification(
        sizes.get(0), hidden, sizes.get(sizes.size() - 1), loss, loss.outputActivation(false));
  }

  /** A network with parameters, inputs, targets and dropout drawn at random. */
  private static final class Case {
    final NetworkSpecification network;
    final Shape shape;
    final Workspace workspace;
    final double[] parameters;
    final int samples;

    Case(NetworkSpecification network, int samples, int capacity, int seed) {
      this.network = network;
      this.samples = samples;
      shape = new Shape(network);
      workspace = new Workspace(network, shape, capacity, 2 * shape.parameterCount(), true);
      Random random = new Random(seed);
      parameters = random.doubles(shape.parameterCount(), -1, 1).toArray();
      for (int i = 0; i < network.inputs(); i++) {
        for (int s = 0; s < samples; s++) {
          set(workspace.a, i, s, random.nextGaussian());
        }
      }
      int masks = workspace.hasMask ? shape.neuronCount() * workspace.stride : 0;
      for (int i = 0; i < masks; i++) {
        workspace.memory.set(workspace.mask + i, random.nextDouble() < 0.3 ? 0 : 1 / 0.7);
      }
      for (int s = 0; s < samples; s++) {
        int label = random.nextInt(network.outputs());
        for (int k = 0; k < network.outputs(); k++) {
          set(workspace.targets, k, s, k == label ? 1 : network.outputActivation().lowTarget());
        }
      }
    }

    double[] gradient(Propagation propagation) {
      int count = shape.parameterCount();
      double[] gradient = new double[count];
      Arrays.fill(gradient, Double.NaN);
      workspace.memory.write(gradient, 0, count, count);
      workspace.memory.write(parameters, 0, 0, count);
      propagation.forward(0, workspace, samples);
      propagation.backward(0, workspace, samples, count);
      workspace.memory.read(count, gradient, 0, count);
      return gradient;
    }

    void set(int place, int row, int sample, double value) {
      workspace.memory.set(place + row * workspace.stride + sample, value);
    }

    double activation(int row, int sample) {
      return workspace.memory.get(workspace.a + row * workspace.stride + sample);
    }

    /** The mean loss where one parameter is another one. */
    double lossWith(int parameter, double change) {
      double before = parameters[parameter];
      parameters[parameter] = before + change;
      workspace.memory.write(parameters, 0, 0, parameters.length);
      new PlainPropagation(network).forward(0, workspace, samples);
      parameters[parameter] = before;
      int first = shape.firstNeuron(shape.outputLayer()) * workspace.stride;
      int outputs = network.outputs();
      double sum = 0;
      for (int s = 0; s < samples; s++) {
        sum +=
            network
                .loss()
                .ofSample(
                    workspace.rows(workspace.z + first, outputs),
                    workspace.rows(workspace.a + first, outputs),
                    workspace.rows(workspace.targets, outputs),
                    0,
                    s,
                    outputs,
                    workspace.stride);
      }
      return sum / samples;
    }
  }
}
