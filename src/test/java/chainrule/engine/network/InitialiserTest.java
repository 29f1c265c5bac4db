package chainrule.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chainrule.engine.math.Generator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** First weights have the mean and the variance that their sources say. */
class InitialiserTest {
  private static final int IN = 500;
  private static final int OUT = 200;

  /** One layer of 10^5 weights. */
  private static final Shape SHAPE =
      new Shape(
          new NetworkSpecification(
              IN, List.<LayerSpecification>of(), OUT, Loss.SQUARED_ERROR, OutputActivation.LINEAR));

  private static double variance(Initialiser initialiser) {
    return switch (initialiser) {
      case ZEROS -> 0;
      case UNIFORM -> 1.0 / 12;
      case GLOROT_UNIFORM, GLOROT_NORMAL -> 2.0 / (IN + OUT);
      case HE_UNIFORM, HE_NORMAL -> 2.0 / IN;
      case LECUN_NORMAL -> 1.0 / IN;
      case ORTHOGONAL -> 1.0 / Math.max(IN, OUT);
    };
  }

  @ParameterizedTest
  @EnumSource(Initialiser.class)
  void hasItsMeanAndVariance(Initialiser initialiser) {
    double[] parameters = initialiser.parameters(SHAPE, 0, new Generator(5, 1));
    int count = SHAPE.firstBias(1);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < count; i++) {
      sum += parameters[i];
      squares += parameters[i] * parameters[i];
    }
    assertThat(count).isEqualTo(100_000);
    double expected = variance(initialiser);
    double mean = sum / count;
    // Five standard errors of the mean; kurtosis of at most 3 bounds that of the variance.
    assertThat(mean).isCloseTo(0, within(5 * Math.sqrt(expected / count) + 1e-300));
    assertThat(squares / count - mean * mean)
        .isCloseTo(expected, within(5 * expected * Math.sqrt(2.0 / count) + 1e-300));
  }

  @ParameterizedTest
  @EnumSource(Initialiser.class)
  void biasesStartAtTheirOwnValuePlusTheSetOne(Initialiser initialiser) {
    double[] parameters = initialiser.parameters(SHAPE, 0.25, new Generator(5, 1));
    for (int j = 0; j < OUT; j++) {
      assertThat(parameters[SHAPE.firstBias(1) + j]).isEqualTo(initialiser.bias() + 0.25);
    }
    assertThat(Initialiser.UNIFORM.bias()).isEqualTo(0.1);
  }

  @Test
  void orthogonalRowsOrColumnsAreOrthonormal() {
    for (int[] size : new int[][] {{6, 4}, {4, 6}, {5, 5}}) {
      Shape shape =
          new Shape(
              new NetworkSpecification(
                  size[0],
                  List.<LayerSpecification>of(),
                  size[1],
                  Loss.SQUARED_ERROR,
                  OutputActivation.LINEAR));
      double[] w = Initialiser.ORTHOGONAL.parameters(shape, 0, new Generator(3, 1));
      boolean rows = size[1] <= size[0];
      int vectors = rows ? size[1] : size[0];
      int length = rows ? size[0] : size[1];
      for (int u = 0; u < vectors; u++) {
        for (int v = 0; v < vectors; v++) {
          double product = 0;
          for (int k = 0; k < length; k++) {
            product +=
                rows
                    ? w[u * size[0] + k] * w[v * size[0] + k]
                    : w[k * size[0] + u] * w[k * size[0] + v];
          }
          assertThat(product).isCloseTo(u == v ? 1 : 0, within(1e-12));
        }
      }
    }
  }
}
