package chainrule.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;

import chainrule.engine.experiment.Link;
import chainrule.engine.network.Activation;
import chainrule.engine.network.Shape;
import chainrule.engine.run.Run;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A parameter that is moved by a small step")
class MovedParameterTest {
  private static final double STEP = 1e-6;

  private static final double TOLERANCE = 1e-6;

  private static Run run(String link) {
    Link.Reading reading = Link.read(link);
    assertThat(reading.notices()).isEmpty();
    return new Run(reading.experiment());
  }

  @Test
  @DisplayName("changes z, a and the loss in ratios whose product is the gradient, kinks apart")
  void ratiosMultiplyToTheGradient() {
    double worst = 0;
    int compared = 0;
    int kinks = 0;
    for (Activation activation : Activation.values()) {
      if (activation.straightThrough()) {
        continue;
      }
      Run run = run("v=1&data=moons&layers=4_3&seed=7&activation=" + activation.id());
      run.train(20);
      Explainer explainer = new Explainer(run, 5);
      double[] before = explainer.moved(0, 0);
      for (int p = 0; p < run.shape().parameterCount(); p++) {
        ParameterUpdate update = explainer.parameter(p);
        if (update.check().kink()) {
          kinks++;
          continue;
        }
        double up = product(run.shape(), update.place(), before, explainer.moved(p, STEP), STEP);
        double down =
            product(run.shape(), update.place(), before, explainer.moved(p, -STEP), -STEP);
        double ratio = (up + down) * 0.5; // either by itself is off by the curvature times 5e-7
        worst = Math.max(worst, Math.abs(ratio - update.gradient()));
        compared++;
      }
    }
    System.out.printf("%d ratios, %d at kinks, worst difference %.1e%n", compared, kinks, worst);
    assertThat(compared).isGreaterThan(300);
    assertThat(worst).isLessThan(TOLERANCE);
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
