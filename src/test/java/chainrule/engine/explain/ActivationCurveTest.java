package chainrule.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;

import chainrule.engine.network.Activation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActivationCurveTest {
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.3, -3.9, 25, -26, 1e5, -1e9, 1e20, -1e100})
  @DisplayName("has the present z inside, however large it is, and values at both ends")
  void hasTheZInside(double z) {
    ActivationCurve curve = ActivationCurve.of(Activation.LINEAR, z);
    assertThat(z).isStrictlyBetween(curve.from(), curve.to());
    assertThat(curve.values()[0]).isEqualTo(curve.from());
    assertThat(curve.values()[curve.values().length - 1]).isEqualTo(curve.to());
  }
}
