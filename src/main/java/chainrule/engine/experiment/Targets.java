package chainrule.engine.experiment;

import chainrule.engine.data.Examples;
import chainrule.engine.data.Input;
import chainrule.engine.data.Task;
import chainrule.engine.network.Loss;
import chainrule.engine.training.Samples;
import java.util.List;

/** From examples, points with a class or numbers, to what the network's inputs and outputs see. */
final class Targets {
  private Targets() {}

  /**
   * One output for two classes, unless the loss is categorical; else one a class. One a target for
   * a regression.
   */
  static int outputs(Experiment experiment) {
    if (experiment.data().task() == Task.REGRESSION) {
      return experiment.data().targetCount();
    }
    int classes = experiment.data().classCount();
    return classes == 2 && experiment.loss() != Loss.CATEGORICAL_CROSS_ENTROPY ? 1 : classes;
  }

  static Samples samples(Experiment experiment, Examples examples) {
    List<Input> inputs = experiment.inputs();
    int count = examples.count();
    int outputs = outputs(experiment);
    double[] targets = new double[outputs * count];
    double low = experiment.loss().lowTarget();
    for (int k = 0; k < outputs; k++) {
      for (int s = 0; s < count; s++) {
        targets[k * count + s] = target(experiment, examples, k, outputs, s, low);
      }
    }
    return new Samples(Input.features(inputs, examples.x1(), examples.x2()), targets, count);
  }

  private static double target(
      Experiment experiment, Examples examples, int output, int outputs, int example, double low) {
    if (experiment.data().task() == Task.REGRESSION) {
      return examples.targets()[output][example];
    }
    int positive = outputs == 1 ? 1 : output;
    return examples.classIndex()[example] == positive ? 1 : low;
  }
}
