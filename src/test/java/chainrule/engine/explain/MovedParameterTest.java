package chainrule.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;

import chainrule.engine.experiment.Link;
import chainrule.engine.network.Activation;
import chainrule.engine.network.Shape;
import chainrule.engine.run.Run;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A parameter that is moved by a small step")
class MovedParameterTest {
  private static final double STEP = 1e-6;

  private static final double TOLERANCE = 1e-6;

  private static final double WIDE = 3e-5;

  private static Run run(String link) {
    Link.Reading reading = Link.read(link);
    assertThat(reading.notices()).isEmpty();
    return new Run(reading.experiment());
  }

  /**
   * Ten networks, drawn once: shapes, data, losses and first weights, each activation somewhere.
   */
  private static final List<String> NETWORKS =
      List.of(
          "data=moons&layers=4_3&activation=tanh_relu&seed=71",
          "data=spiral&layers=5_2_4&activation=sigmoid_gelu_sine&loss=binaryCrossEntropy&seed=802",
          "data=penguins&layers=6_3&activation=silu_softplus&loss=categoricalCrossEntropy&seed=13",
          "data=vortex&layers=3_5&activation=leakyRelu_gaussian&loss=huber&seed=450",
          "data=circle&layers=4_4_4&activation=elu_tanh_linear&loss=hinge&seed=926",
          "data=xor&layers=7&activation=hardStep&seed=37",
          "data=iris&layers=2_6_3&activation=gaussian_sine_silu&loss=categoricalCrossEntropy&seed=68",
          "data=autoMpg&layers=4_2&activation=softplus_elu&seed=519",
          "data=saddle&layers=3_3_3_3&activation=gelu_leakyRelu_sigmoid_tanh&loss=absoluteError&seed=284",
          "data=checkerboard&layers=5_5&activation=linear_relu&loss=perceptron&seed=143");

  @Test
  @DisplayName("changes z, a and the loss in ratios whose product is the gradient, kinks apart")
  void ratiosMultiplyToTheGradient() {
    double worst = 0;
    double worstBent = 0;
    int compared = 0;
    int kinks = 0;
    for (String network : NETWORKS) {
      Run run = run("v=1&" + network);
      run.train(20);
      Explainer explainer = new Explainer(run, 5);
      double[] before = explainer.moved(0, 0);
      for (int p = 0; p < run.shape().parameterCount(); p++) {
        ParameterUpdate update = explainer.parameter(p);
        if (update.check().kink() || update.check().straightThrough()) {
          kinks++;
          continue;
        }
        double up = product(run.shape(), update.place(), before, explainer.moved(p, STEP), STEP);
        double down =
            product(run.shape(), update.place(), before, explainer.moved(p, -STEP), -STEP);
        worst = Math.max(worst, Math.abs((up + down) * 0.5 - update.gradient()));
        double bend = curvature(explainer, p, before) * STEP * 0.5;
        worstBent = Math.max(worstBent, Math.abs(up - bend - update.gradient()));
        compared++;
      }
    }
    System.out.printf(
        "%d weights, %d more at kinks; off by %.1e as the mean of a step up and one down, by %.1e "
            + "as a step up less its curvature%n",
        compared, kinks, worst, worstBent);
    assertThat(compared).isGreaterThan(300);
    assertThat(kinks).isBetween(1, compared / 5);
    assertThat(worst).isLessThan(TOLERANCE);
    assertThat(worstBent).isLessThan(TOLERANCE);
  }

  @Test
  @DisplayName("is tried with every activation")
  void everyActivationIsTried() {
    for (Activation activation : Activation.values()) {
      assertThat(NETWORKS).anyMatch(link -> link.matches(".*[=_]" + activation.id() + "(_.*|&.*)"));
    }
  }

  /** The second derivative of the loss, measured over a larger step. */
  private static double curvature(Explainer explainer, int parameter, double[] before) {
    double above = loss(explainer.moved(parameter, WIDE));
    double below = loss(explainer.moved(parameter, -WIDE));
    return (above - 2 * loss(before) + below) / (WIDE * WIDE);
  }

  private static double loss(double[] moved) {
    return moved[moved.length - 1];
  }

  /** dz / dw times da / dz times dL / da, each as it is measured; 0 where a link does not move. */
  private static double product(
      Shape shape, ParameterPlace place, double[] before, double[] after, double step) {
    int neurons = shape.neuronCount() - shape.firstNeuron(1);
    int at = shape.firstNeuron(place.layer()) - shape.firstNeuron(1) + place.neuron();
    double ofSum = after[at] - before[at];
    double ofActivation = after[neurons + at] - before[neurons + at];
    double ofLoss = after[2 * neurons] - before[2 * neurons];
    if (ofSum == 0 || ofActivation == 0) {
      return 0;
    }
    return ofSum / step * (ofActivation / ofSum) * (ofLoss / ofActivation);
  }

  @Test
  @DisplayName("changes the loss as setting it does, bit for bit")
  void lossIsThatOfTheTrainer() {
    Run run = run("v=1&data=circle&seed=3");
    run.train(100);
    double[] moved = new Explainer(run, 2).moved(11, 0.25);
    run.setParameter(11, run.trainer().parameters()[11] + 0.25);
    double[] losses = run.trainingLosses();
    assertThat(moved[moved.length - 1]).isEqualTo(losses[2]);
  }
}
