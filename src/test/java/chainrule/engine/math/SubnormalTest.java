package chainrule.engine.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubnormalTest {
  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-252, 3.3e-200, 1e-8, 0.1, 1, 12345.678, 1e300})
  @DisplayName("numbers of a usual size stay the same to the last bit")
  void usualNumbersStay(double x) {
    assertThat(Subnormal.avoided(x)).isEqualTo(x);
    assertThat(Subnormal.avoided(-x)).isEqualTo(0 - x);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.MIN_VALUE, 1e-320, 2e-308, 3e-308, 1e-286, 4e-286, 1e-270})
  @DisplayName("tiny numbers become 0 or one that is not subnormal")
  void tinyNumbersAreNeverSubnormal(double x) {
    double step = Math.scalb(1.0, -949);
    for (double signed : new double[] {x, -x}) {
      double rounded = Subnormal.avoided(signed);
      assertThat(rounded).isEqualTo(signed, within(step / 2));
      assertThat(rounded == 0 || Math.abs(rounded) >= step).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  @DisplayName("what is not finite stays so")
  void notFiniteStays(double x) {
    assertThat(Subnormal.avoided(x)).isEqualTo(Double.valueOf(x));
  }
}
