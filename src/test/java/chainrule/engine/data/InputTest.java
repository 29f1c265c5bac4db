package chainrule.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Inputs")
class InputTest {
  private static final Map<Input, DoubleBinaryOperator> EXPECTED = new EnumMap<>(Input.class);

  static {
    EXPECTED.put(Input.X1, (x1, x2) -> x1);
    EXPECTED.put(Input.X2, (x1, x2) -> x2);
    EXPECTED.put(Input.X1_SQUARED, (x1, x2) -> Math.pow(x1, 2));
    EXPECTED.put(Input.X2_SQUARED, (x1, x2) -> Math.pow(x2, 2));
    EXPECTED.put(Input.X1_X2, (x1, x2) -> x1 * x2);
    EXPECTED.put(Input.SIN_X1, (x1, x2) -> Math.sin(x1));
    EXPECTED.put(Input.SIN_X2, (x1, x2) -> Math.sin(x2));
    EXPECTED.put(Input.COS_X1, (x1, x2) -> Math.cos(x1));
    EXPECTED.put(Input.COS_X2, (x1, x2) -> Math.cos(x2));
    EXPECTED.put(Input.RADIUS, Math::hypot);
    EXPECTED.put(Input.ANGLE, (x1, x2) -> Math.atan2(x2, x1));
  }

  private static final double[] X1 = places(1);
  private static final double[] X2 = places(2);

  /** A thousand places in and around the domain, and the special ones. */
  private static double[] places(int seed) {
    Random random = new Random(seed);
    double[] places = random.doubles(1000, -10, 10).toArray();
    places[0] = 0;
    places[1] = seed == 1 ? 0 : -6;
    places[2] = seed == 1 ? -6 : 0;
    places[3] = seed == 1 ? 1e-9 : -1e-9;
    places[4] = 71;
    return places;
  }

  @ParameterizedTest(name = "{0} is what its formula says")
  @EnumSource
  void equalsTheFormula(Input input) {
    double[] values = new double[X1.length + 3];
    input.fill(X1, X2, values, 3);
    for (int i = 0; i < X1.length; i++) {
      double expected = EXPECTED.get(input).applyAsDouble(X1[i], X2[i]);
      assertThat(input.value(X1[i], X2[i])).isCloseTo(expected, within(1e-9));
      assertThat(values[i + 3]).isEqualTo(input.value(X1[i], X2[i]));
    }
    assertThat(values).startsWith(0, 0, 0);
  }

  @Test
  @DisplayName("features stand input by input, in the order asked for")
  void featuresAreLaidOutByInput() {
    List<Input> inputs = List.of(Input.X2, Input.X1_X2, Input.X1);
    assertThat(Input.features(inputs, new double[] {1, 2}, new double[] {3, 5}))
        .containsExactly(3, 5, 3, 10, 1, 2);
  }
}
