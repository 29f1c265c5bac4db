package chainrule.engine.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The hyperbolic tangent")
class TanhTest {
  private static final double[] TABLE = TanhTable.VALUES;
  private static final int POINTS = 200_000;

  @ParameterizedTest
  @CsvSource({"0.01, 3e-12", "1, 3e-12", "4, 3e-12", "13, 3e-12", "25, 1e-11", "1000, 1e-11"})
  @DisplayName("is near the true value, odd to the last bit and never beyond 1")
  void isAccurateAndOdd(double range, double tolerance) {
    for (int i = 0; i < POINTS; i++) {
      double x = range * (i + 0.37) / POINTS;
      double value = Tanh.value(TABLE, x);
      assertThat(Math.abs(value - StrictMath.tanh(x))).as("error at %s", x).isLessThan(tolerance);
      assertThat(value).as("tanh %s", x).isBetween(0.0, 1.0);
      assertThat(Tanh.value(TABLE, -x)).as("tanh -%s", x).isEqualTo(-value);
    }
  }

  static DoubleStream tiny() {
    return DoubleStream.of(0.0, -0.0, Double.MIN_VALUE, 1e-300, -1e-300, 1e-20, -1e-20);
  }

  @ParameterizedTest
  @MethodSource("tiny")
  @DisplayName("is its argument near 0, the sign of 0 included")
  void isTheIdentityNearZero(double x) {
    assertThat(Tanh.value(TABLE, x)).isEqualTo(x);
  }

  /** Beside ordinary large numbers those whose bits an index is made from. */
  static DoubleStream large() {
    return DoubleStream.of(
        13.26,
        20,
        1000,
        16384,
        32768,
        49152,
        98304,
        1e9,
        Math.pow(2, 44),
        1e17,
        1e300,
        Double.MAX_VALUE,
        Double.POSITIVE_INFINITY);
  }

  @ParameterizedTest
  @MethodSource("large")
  @DisplayName("is 1 for large arguments, however large")
  void isOneFarOut(double x) {
    assertThat(Tanh.value(TABLE, x)).isEqualTo(1);
    assertThat(Tanh.value(TABLE, -x)).isEqualTo(-1);
  }

  @Test
  @DisplayName("is not a number where its argument is not")
  void keepsNaN() {
    assertThat(Tanh.value(TABLE, Double.NaN)).isNaN();
  }

  @Test
  @DisplayName("never falls where its argument grows")
  void rises() {
    double before = -1;
    for (int i = -POINTS; i <= POINTS; i++) {
      double x = 20.0 * i / POINTS;
      double value = Tanh.value(TABLE, x);
      assertThat(value).as("tanh %s", x).isGreaterThanOrEqualTo(before);
      before = value;
    }
  }

  @Test
  @DisplayName("gives many the same bits as one, and touches nothing else")
  void givesManyTheSameBits() {
    double[] z = DoubleStream.concat(large(), tiny()).toArray();
    double[] both = Arrays.copyOf(z, 2 * z.length);
    both[z.length] = 7;
    both[2 * z.length - 1] = 7;
    Tanh.values(TABLE, both, 1, z.length + 1, z.length - 2);
    double[] many = Arrays.copyOfRange(both, z.length, 2 * z.length);
    assertThat(many[0]).isEqualTo(7);
    assertThat(many[z.length - 1]).isEqualTo(7);
    for (int i = 1; i < z.length - 1; i++) {
      assertThat(many[i]).as("tanh %s", z[i]).isEqualTo(Tanh.value(TABLE, z[i]));
    }
  }

  @Test
  @DisplayName("makes a sigmoid within 5e-12 of the true value, between 0 and 1")
  void makesTheSigmoid() {
    for (int i = 0; i < POINTS; i++) {
      double x = 60.0 * i / POINTS - 30;
      double value = Tanh.sigmoid(TABLE, x);
      assertThat(Math.abs(value - 1 / (1 + StrictMath.exp(-x)))).as("at %s", x).isLessThan(5e-12);
      assertThat(value).isBetween(0.0, 1.0);
    }
  }
}
