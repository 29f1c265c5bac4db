package chainrule.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;

import chainrule.engine.network.Activation;
import chainrule.engine.network.Loss;
import chainrule.engine.run.Run;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The gradient that is measured")
class GradientCheckTest {
  private static final double TOLERANCE = 1e-6;

  /** Below this size the last digits of the losses, over 2 h, are all that is left. */
  private static final double FLOOR = 1e-3;

  static Stream<Arguments> activationsAndLosses() {
    return Stream.of(Activation.values())
        .flatMap(
            activation -> Stream.of(Loss.values()).map(loss -> Arguments.of(activation, loss)));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("activationsAndLosses")
  @DisplayName("is the one by back-propagation, wherever there is neither a kink nor a stand-in")
  void agrees(Activation activation, Loss loss) {
    String link =
        "v=1&data=blobs&points=24&layers=3_2&dropout=0.2&activation=%s&loss=%s"
            .formatted(activation.id(), loss.id());
    Run run = Explained.trained(link, 2, 0);
    int checked = 0;
    for (int example = 0; example < 24; example++) {
      Explainer explainer = new Explainer(run, example);
      for (int parameter = 0; parameter < run.shape().parameterCount(); parameter++) {
        ParameterUpdate update = explainer.parameter(parameter);
        GradientCheck check = update.check();
        assertThat(check.analytic()).isEqualTo(update.gradient());
        boolean standsIn = activation.straightThrough() && update.place().layer() <= 2;
        assertThat(check.straightThrough()).isEqualTo(standsIn);
        if (check.kink() || check.straightThrough()) {
          continue;
        }
        checked++;
        double size = Math.max(Math.abs(check.analytic()), Math.abs(check.numeric()));
        double difference = Math.abs(check.numeric() - check.analytic());
        assertThat(difference / Math.max(size, FLOOR))
            .as("example %s, parameter %s: %s", example, parameter, check)
            .isLessThan(TOLERANCE);
        if (size > 0) {
          assertThat(check.relativeDifference()).isEqualTo(difference / size);
        }
      }
    }
    // Almost everywhere; of a hard step at least the parameters behind it.
    int parameters = 24 * run.shape().parameterCount();
    int behind = 24 * (3 * 2 + 3);
    assertThat(checked)
        .isGreaterThan((activation.straightThrough() ? behind : parameters) * 9 / 10);
  }

  @Test
  @DisplayName("is a mixture where the slope of ReLU jumps, and says so")
  void namesTheKinkOfRelu() {
    Run run = Explained.run("v=1&data=moons&points=20&layers=1&activation=relu");
    Explainer before = new Explainer(run, 0);
    double x1 = before.explanation().example().x1();
    double x2 = before.explanation().example().x2();
    // z is 0 but for half of h, so that w - h and w + h lie on different sides.
    run.setParameters(new double[] {1, 1, -(x1 + x2) + 3e-6, 1, 0});
    GradientCheck check = new Explainer(run, 0).parameter(2).check();
    assertThat(check.kink()).isTrue();
    assertThat(check.straightThrough()).isFalse();
    assertThat(check.relativeDifference()).isGreaterThan(0.1);

    run.setParameters(new double[] {1, 1, -(x1 + x2) + 0.1, 1, 0});
    assertThat(new Explainer(run, 0).parameter(2).check().kink()).isFalse();
  }

  @Test
  @DisplayName("is a mixture where the slope of the hinge jumps, and says so")
  void namesTheKinkOfTheHinge() {
    Run run = Explained.run("v=1&data=moons&points=20&layers=0&loss=hinge");
    double target = new Explainer(run, 0).explanation().example().targets()[0];
    run.setParameters(new double[] {0, 0, target * (1 - 3e-6)});
    assertThat(new Explainer(run, 0).parameter(2).check().kink()).isTrue();
    run.setParameters(new double[] {0, 0, target * 0.9});
    GradientCheck check = new Explainer(run, 0).parameter(2).check();
    assertThat(check.kink()).isFalse();
    assertThat(check.relativeDifference()).isLessThan(TOLERANCE);
  }

  @Test
  @DisplayName("is 0 in front of a hard step, whose stand-in is named")
  void namesTheStandIn() {
    Run run = Explained.run("v=1&data=moons&points=20&layers=1&activation=hardStep");
    run.setParameters(new double[] {0, 0, 0.5, 1, 0});
    Explainer explainer = new Explainer(run, 0);
    GradientCheck inFront = explainer.parameter(2).check();
    assertThat(inFront.straightThrough()).isTrue();
    assertThat(inFront.numeric()).isZero();
    assertThat(inFront.analytic()).isNotZero();
    assertThat(inFront.relativeDifference()).isEqualTo(1);
    assertThat(explainer.parameter(3).check().straightThrough()).isFalse();
  }

  @Test
  @DisplayName("moves a large parameter farther")
  void movesLargeParametersFarther() {
    Run run = Explained.run("v=1&data=moons&points=20&layers=1");
    run.setParameters(new double[] {0.5, 200, 0, 1, 0});
    Explainer explainer = new Explainer(run, 0);
    assertThat(explainer.parameter(0).check().h()).isEqualTo(1e-5);
    assertThat(explainer.parameter(1).check().h()).isEqualTo(2e-3);
  }
}
