package chainrule.engine.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Integers from the bits of numbers")
class BitsTest {
  @ParameterizedTest
  @ValueSource(doubles = {Double.MIN_VALUE, 1e-300, 1e-40, 0.3, 1, 1e39, 1e300, Double.MAX_VALUE})
  @DisplayName("tell positive numbers from negative ones, however small or large")
  void tellSigns(double x) {
    assertThat(Bits.isPositive(x)).isEqualTo(1);
    assertThat(Bits.isPositive(-x)).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.0, -0.0})
  @DisplayName("count neither zero as positive")
  void zeroIsNotPositive(double zero) {
    assertThat(Bits.isPositive(zero)).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, 2.5, 3.5, 1000.49, 4194302.6})
  @DisplayName("round to the nearest integer, halves to the even one, alike for both signs")
  void round(double x) {
    assertThat(integer(x)).isEqualTo((int) Math.rint(x));
    assertThat(integer(-x)).isEqualTo(-integer(x));
  }

  @ParameterizedTest
  @ValueSource(doubles = {4194305, 8388608, 12582912, 25165824, 1e9, 1e300, Double.NaN})
  @DisplayName("are far away for what they cannot hold")
  void areFarAwayOutOfRange(double x) {
    assertThat(Math.abs((long) integer(x))).isGreaterThanOrEqualTo(4194304);
    assertThat(Math.abs((long) integer(-x))).isGreaterThanOrEqualTo(4194304);
  }

  private static int integer(double x) {
    return Bits.integer((x + Bits.ROUND) - Bits.SHIFT);
  }
}
