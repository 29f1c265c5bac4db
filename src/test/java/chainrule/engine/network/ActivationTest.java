package chainrule.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Activation functions")
class ActivationTest {
  private static final int POINTS = 4001;
  private static final double RANGE = 30;
  private static final double STEP = 1e-4;

  /** The formulas once more, in Java's own functions. */
  private static final Map<Activation, DoubleUnaryOperator> FORMULAS =
      Map.ofEntries(
          Map.entry(Activation.LINEAR, z -> z),
          Map.entry(Activation.RELU, z -> Math.max(z, 0)),
          Map.entry(Activation.LEAKY_RELU, z -> z > 0 ? z : 0.01 * z),
          Map.entry(Activation.ELU, z -> z > 0 ? z : Math.expm1(z)),
          Map.entry(Activation.GELU, ActivationTest::gelu),
          Map.entry(Activation.SILU, z -> z / (1 + Math.exp(-z))),
          Map.entry(Activation.SOFTPLUS, z -> Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)))),
          Map.entry(Activation.TANH, Math::tanh),
          Map.entry(Activation.SIGMOID, z -> 1 / (1 + Math.exp(-z))),
          Map.entry(Activation.SINE, Math::sin),
          Map.entry(Activation.GAUSSIAN, z -> Math.exp(-z * z)),
          Map.entry(Activation.HARD_STEP, z -> z > 0 ? 1 : 0));

  @ParameterizedTest
  @EnumSource
  @DisplayName("are what their formula says")
  void valueFollowsTheFormula(Activation activation) {
    DoubleUnaryOperator formula = FORMULAS.get(activation);
    for (int i = 0; i < POINTS; i++) {
      double z = at(i);
      assertThat(Math.abs(activation.value(z) - formula.applyAsDouble(z)))
          .as("%s at %s", activation.id(), z)
          .isLessThan(1e-10);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SIGMOID", "SILU"})
  @DisplayName("are exactly 0 far below 0 where their source says so")
  void isExactlyZeroFarBelow(Activation activation) {
    assertThat(activation.source()).contains("xactly 0 below about −26.5");
    assertThat(activation.value(-26.6)).isZero();
    assertThat(activation.value(-26.4)).isNotZero();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("have the slope that differences show")
  void derivativeIsTheSlope(Activation activation) {
    if (activation.straightThrough()) {
      assertThat(activation).isEqualTo(Activation.HARD_STEP); // whose stand-in is tested below
      return;
    }
    for (int i = 0; i < POINTS; i++) {
      double z = at(i);
      if (Math.abs(z) > STEP) { // some have a kink at 0
        double slope = (activation.value(z + STEP) - activation.value(z - STEP)) / (2 * STEP);
        assertThat(Math.abs(activation.derivative(z, activation.value(z)) - slope))
            .as("%s at %s", activation.id(), z)
            .isLessThan(1e-7);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("give many the same bits as one, and touch nothing else")
  void loopsGiveTheSameBits(Activation activation) {
    double[] z = new double[POINTS];
    double[] a = new double[POINTS];
    double[] delta = new double[POINTS];
    for (int i = 0; i < POINTS; i++) {
      z[i] = at(i);
      a[i] = 7;
      delta[i] = 1.5 - i;
    }
    double[] all = new double[3 * POINTS];
    System.arraycopy(z, 0, all, 0, POINTS);
    System.arraycopy(a, 0, all, POINTS, POINTS);
    System.arraycopy(delta, 0, all, 2 * POINTS, POINTS);
    activation.apply(all, 1, POINTS + 1, POINTS - 2);
    System.arraycopy(all, POINTS, a, 0, POINTS);
    assertThat(a[0]).isEqualTo(7);
    assertThat(a[POINTS - 1]).isEqualTo(7);
    activation.multiplyByDerivative(all, 1, POINTS + 1, 2 * POINTS + 1, POINTS - 2);
    System.arraycopy(all, 2 * POINTS, delta, 0, POINTS);
    assertThat(delta[0]).isEqualTo(1.5);
    assertThat(delta[POINTS - 1]).isEqualTo(2.5 - POINTS);
    for (int i = 1; i < POINTS - 1; i++) {
      double value = activation.value(z[i]);
      assertThat(a[i]).as("at %s", z[i]).isEqualTo(value);
      assertThat(delta[i])
          .as("slope at %s", z[i])
          .isEqualTo(activation.derivative(z[i], value) * (1.5 - i));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "RELU, 0, 0, 0",
    "RELU, 1e-300, 1e-300, 1",
    "RELU, 1e300, 1e300, 1",
    "LEAKY_RELU, 0, 0, 0.01",
    "LEAKY_RELU, -200, -2, 0.01",
    "LEAKY_RELU, 3.7, 3.7, 1",
    "ELU, 0, 0, 1",
    "HARD_STEP, 0, 0, 1",
    "HARD_STEP, 1, 1, 1",
    "HARD_STEP, -1, 0, 1",
    "HARD_STEP, 1.0000000000000002, 1, 0",
    "HARD_STEP, -1.0000000000000002, 0, 0",
    "HARD_STEP, 1e300, 1, 0"
  })
  @DisplayName("are exact where two pieces meet")
  void piecesMeetExactly(Activation activation, double z, double value, double slope) {
    assertThat(activation.value(z)).isEqualTo(value);
    assertThat(activation.derivative(z, value)).isEqualTo(slope);
  }

  @ParameterizedTest
  @CsvSource({"RELU, -5", "RELU, -0.0", "HARD_STEP, -0.0"})
  @DisplayName("never give a negative zero where the formula says 0")
  void zeroHasNoSign(Activation activation, double z) {
    assertThat(1 / activation.value(z)).isEqualTo(Double.POSITIVE_INFINITY);
  }

  private static double at(int point) {
    return RANGE * (2.0 * point / (POINTS - 1) - 1);
  }

  private static double gelu(double z) {
    return 0.5 * z * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (z + 0.044715 * z * z * z)));
  }
}
