package chainrule.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import chainrule.engine.network.Activation;
import chainrule.engine.network.Loss;
import chainrule.engine.training.Optimizer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The module of all kernels")
class WriteKernelsTest {
  private static final WasmModule MODULE = WriteKernels.module();

  @Test
  @DisplayName("holds every activation, loss and optimizer; add here what runs by its scalar loop")
  void leavesNothingScalar() {
    assertThat(
            Stream.of(Activation.values())
                .filter(activation -> !MODULE.has(Layout.ACTIVATIONS + activation.ordinal())))
        .isEmpty();
    assertThat(
            Stream.of(Activation.values())
                .filter(activation -> !MODULE.has(Layout.SLOPES + activation.ordinal())))
        .isEmpty();
    assertThat(Stream.of(Loss.values()).filter(loss -> !MODULE.has(Layout.LOSSES + loss.ordinal())))
        .isEmpty();
    assertThat(
            Stream.of(Optimizer.values())
                .filter(optimizer -> !MODULE.has(Layout.OPTIMIZERS + optimizer.ordinal())))
        .isEmpty();
  }

  @Test
  @DisplayName("gives no two kernels the same number")
  void familiesDoNotOverlap() {
    assertThat(Activation.values().length).isLessThanOrEqualTo(Layout.SLOPES - Layout.ACTIVATIONS);
    assertThat(Activation.values().length).isLessThanOrEqualTo(Layout.LOSSES - Layout.SLOPES);
    assertThat(Loss.values().length).isLessThanOrEqualTo(Layout.OPTIMIZERS - Layout.LOSSES);
    assertThat(Optimizer.values().length).isLessThanOrEqualTo(Layout.NUMBERS - Layout.OPTIMIZERS);
  }

  @Test
  @DisplayName("is the same whenever it is written")
  void isReproducible() {
    assertThat(WriteKernels.module().encode()).isEqualTo(MODULE.encode());
  }
}
