package chainrule.engine.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chainrule.engine.run.Run;
import chainrule.engine.training.Step;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The loss as a function of all parameters")
class LossSurfaceTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        Landscapes.SMALL,
        "v=1&points=1300&test=40",
        "v=1&data=iris&loss=categoricalCrossEntropy&l2=0.1",
        "v=1&data=penguins&loss=hinge&l1=0.01&dropout=0.3",
        "v=1&data=autoMpg&activation=gelu_sine&loss=huber"
      })
  @DisplayName("is what the run measures, to the bit")
  void equalsWhatTheRunMeasures(String link) {
    Run run = Landscapes.run(link);
    run.train(70);
    double[] present = run.trainer().parameters();
    assertThat(Landscapes.training(run).loss(present)).isEqualTo(run.training().loss());
    assertThat(Landscapes.test(run).loss(present)).isEqualTo(run.test().loss());
    assertThat(Landscapes.training(run).penalty(present)).isEqualTo(run.penalty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        Landscapes.SMALL,
        "v=1&points=1300&layers=4_3&l2=0.05",
        "v=1&data=blobs&loss=categoricalCrossEntropy&layers=4&l2=0.01",
        "v=1&loss=binaryCrossEntropy&layers=4&activation=sigmoid",
        "v=1&data=ripple&layers=5_4&activation=gelu_silu",
        "v=1&data=vortex&layers=5&activation=sine&loss=squaredError",
        "v=1&layers=6&dropout=0.4"
      })
  @DisplayName("has the gradient that central differences find")
  void gradientMatchesDifferences(String link) {
    Run run = Landscapes.run(link);
    run.train(50);
    LossSurface surface = Landscapes.training(run);
    double[] present = run.trainer().parameters().clone();
    double[] gradient = surface.gradient(present);
    for (int i = 0; i < present.length; i++) {
      double h = 1e-5;
      double[] beside = present.clone();
      beside[i] = present[i] + h;
      double above = surface.loss(beside) + surface.penalty(beside);
      beside[i] = present[i] - h;
      double below = surface.loss(beside) + surface.penalty(beside);
      double width = present[i] + h - (present[i] - h);
      assertThat(gradient[i]).as("parameter " + i).isEqualTo((above - below) / width, within(2e-9));
    }
  }

  @Test
  @DisplayName("has the gradient of a full-batch step")
  void gradientIsThatOfAFullBatch() {
    Run run = Landscapes.run("v=1&batch=0&shuffle=no&l1=0.001&l2=0.01");
    run.train(5);
    Step next = run.trainer().nextStep();
    double[] gradient = Landscapes.training(run).gradient(run.trainer().parameters());
    for (int i = 0; i < gradient.length; i++) {
      assertThat(gradient[i]).isEqualTo(next.mean()[i] + next.penalty()[i], within(1e-16));
    }
  }

  @Test
  @DisplayName("is beyond the scale where it is infinite or not a number")
  void nonFiniteLossesAreBeyond() {
    Run run = Landscapes.run("v=1&data=plane&activation=linear&l2=1");
    LossSurface surface = Landscapes.training(run);
    double[] parameters = new double[run.shape().parameterCount()];
    for (double value : new double[] {1e60, 1e160, -1e300, Double.MAX_VALUE, Double.NaN}) {
      Arrays.fill(parameters, value);
      assertThat(surface.loss(parameters)).isEqualTo(LossSurface.BEYOND);
    }
    assertThat(surface.penalty(parameters)).isEqualTo(LossSurface.BEYOND);
    Arrays.fill(parameters, 0.1);
    assertThat(surface.loss(parameters)).isBetween(0.0, 10.0);
  }

  @Test
  @DisplayName("has no penalty unless the settings say so")
  void penaltyIsOptional() {
    Run run = Landscapes.run("v=1");
    LossSurface surface = Landscapes.training(run);
    double[] parameters = new double[run.shape().parameterCount()];
    Arrays.fill(parameters, Double.POSITIVE_INFINITY);
    assertThat(surface.penalty(parameters)).isZero();
    assertThat(surface.hasPenaltyOf(run.experiment().training())).isTrue();
    assertThat(surface.hasPenaltyOf(Landscapes.run("v=1&l2=0.1").experiment().training()))
        .isFalse();
  }
}
