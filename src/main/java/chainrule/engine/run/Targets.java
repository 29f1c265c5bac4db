package chainrule.engine.run;

import chainrule.engine.data.Examples;
import chainrule.engine.data.Input;
import chainrule.engine.data.Task;
import chainrule.engine.experiment.Experiment;
import chainrule.engine.training.Samples;
import java.util.List;

/** From examples, points with a class or numbers, to what the network's inputs and outputs see. */
final class Targets {
  private Targets() {}

  static Samples samples(Experiment experiment, Examples examples) {
    List<Input> inputs = experiment.inputs();
    int count = examples.count();
    int outputs = experiment.outputs();
    double[] targets = new double[outputs * count];
    double low = experiment.output().lowTarget();
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
