package chainrule.engine.diagnosis;

import chainrule.engine.network.Shape;
import chainrule.engine.run.Run;
import chainrule.engine.training.Evaluator;
import chainrule.engine.training.Optimizer;
import chainrule.engine.training.OptimizerSettings;
import chainrule.engine.training.ScheduleSettings;
import chainrule.engine.training.Trainer;
import chainrule.engine.training.TrainingSettings;
import java.util.Arrays;
import java.util.List;

/** What copies of a training come to. The training itself goes on undisturbed. */
final class Copies {
  /** Multiplications of a copy at most, so that a large network is not kept waiting for long. */
  private static final double WORK = 1e7;

  private static final int EPOCHS = 20;

  /** So many mini-batches of so many examples tell how the gradient spreads over the layers. */
  private static final int BATCHES = 20;

  private static final int EXAMPLES = 10;

  /** Moves nothing. */
  private static final double NO_RATE = 1e-300;

  private final Run run;
  private final TrainingSettings settings;
  private final int steps;

  Copies(Run run) {
    this.run = run;
    settings = run.experiment().training();
    double batches = run.trainer().batches();
    double epoch = run.trainingSamples().count() * (double) run.shape().parameterCount();
    steps = (int) Math.min(EPOCHS * batches, WORK / (epoch / batches));
  }

  /** Epochs that a copy is trained for. */
  double epochs() {
    return steps / (double) run.trainer().batches();
  }

  /** The training loss that the rate times a factor comes to; infinite if it diverges. */
  double lossAfter(double factor) {
    return losses(factor, steps)[0];
  }

  /** The least of its training losses on the way there, after each epoch. */
  double leastLossAfter(double factor) {
    double least = Double.POSITIVE_INFINITY;
    for (double loss : losses(factor, run.trainer().batches())) {
      least = Math.min(least, loss);
    }
    return least;
  }

  /** The training losses each time so many steps are done. */
  private double[] losses(double factor, int portion) {
    Trainer copy = run.trainer().copy();
    copy.adopt(run.network(), settings.withLearningRate(settings.learningRate() * factor));
    Evaluator evaluator = new Evaluator(run.network(), 0);
    double[] losses = new double[steps / portion];
    Arrays.fill(losses, Double.POSITIVE_INFINITY);
    for (int i = 0; i < losses.length * portion; i++) {
      if (!copy.step()) {
        return losses;
      }
      if ((i + 1) % portion == 0) {
        losses[i / portion] = evaluator.loss(copy.parameters(), run.trainingSamples());
      }
    }
    return losses;
  }

  /**
   * The norm of the loss's gradient in the first layer over that in the last, the median of some
   * mini-batches: on a plateau the mean over all examples goes to 0 in every layer.
   */
  double gradientRatio() {
    TrainingSettings still =
        new TrainingSettings(
            NO_RATE,
            ScheduleSettings.constant(),
            OptimizerSettings.of(Optimizer.SGD),
            EXAMPLES,
            true,
            0,
            0,
            0,
            List.of(),
            List.of(),
            settings.seed());
    Trainer copy =
        new Trainer(
            run.network().withoutDropout(),
            still,
            run.trainingSamples(),
            run.trainer().parameters());
    double[] ratios = new double[Math.min(BATCHES, copy.batches())];
    Shape shape = run.shape();
    for (int i = 0; i < ratios.length; i++) {
      copy.step();
      double[] gradient = copy.gradient();
      ratios[i] = norm(gradient, shape, 1) / norm(gradient, shape, shape.outputLayer());
    }
    Arrays.sort(ratios);
    return ratios[ratios.length / 2];
  }

  private static double norm(double[] gradient, Shape shape, int layer) {
    double squares = 0;
    for (int i = shape.firstWeight(layer); i < shape.firstBias(layer) + shape.size(layer); i++) {
      squares = squares + gradient[i] * gradient[i];
    }
    return Math.sqrt(squares);
  }
}
