package chainrule.engine.diagnosis;

import chainrule.engine.network.Activation;
import chainrule.engine.network.OutputActivation;
import chainrule.engine.network.Shape;
import chainrule.engine.run.Run;

/** The layer of a run where most neurons are out of action, of three kinds. */
final class Neurons {
  /** As {@link chainrule.engine.training.Evaluator#idleness} has it. */
  private static final double SMALL_SLOPE = 0.1;

  private static final double MOST_EXAMPLES = 0.9;

  private Neurons() {}

  /**
   * So many neurons of a layer.
   *
   * @param layer from 1, the first hidden layer, to the outputs; 0 for none
   */
  record Share(int layer, int count, int size) {
    static final Share NONE = new Share(0, 0, 1);

    double value() {
      return count / (double) size;
    }

    Share orLarger(Share other) {
      return other.value() > value() ? other : this;
    }
  }

  /**
   * Dead and saturated neurons of the hidden layers, in this order. A neuron that is flat on both
   * sides is saturated, even where rounding leaves no slope at all.
   */
  static Share[] idle(Run run) {
    double[] shares = run.idleness();
    Share dead = Share.NONE;
    Share saturated = Share.NONE;
    Shape shape = run.shape();
    for (int layer = 1; layer < shape.outputLayer(); layer++) {
      int size = shape.size(layer);
      int zero = (int) (shares[2 * layer - 2] * size + 0.5);
      int small = (int) (shares[2 * layer - 1] * size + 0.5);
      boolean isBounded = isBounded(run.network().hidden().get(layer - 1).activation());
      dead = dead.orLarger(new Share(layer, isBounded ? 0 : zero, size));
      saturated = saturated.orLarger(new Share(layer, isBounded ? zero + small : small, size));
    }
    return new Share[] {dead, saturated.orLarger(outputs(run))};
  }

  private static boolean isBounded(Activation activation) {
    return activation == Activation.TANH
        || activation == Activation.SIGMOID
        || activation == Activation.GAUSSIAN;
  }

  /** Outputs that are saturated where the loss does not make up for it. */
  private static Share outputs(Run run) {
    int outputs = run.network().outputs();
    int examples = run.trainingSamples().count();
    if (run.network().outputActivation() != OutputActivation.TANH) {
      return Share.NONE;
    }
    double[] answers = run.answers();
    int saturated = 0;
    for (int k = 0; k < outputs; k++) {
      int flat = 0;
      for (int e = 0; e < examples; e++) {
        double y = answers[e * outputs + k];
        flat += 1 - y * y < SMALL_SLOPE ? 1 : 0;
      }
      saturated += flat >= MOST_EXAMPLES * examples ? 1 : 0;
    }
    return new Share(run.shape().outputLayer(), saturated, outputs);
  }

  /** Neurons of a hidden layer that have the very weights and the bias of another one. */
  static Share equal(Run run) {
    Share most = Share.NONE;
    Shape shape = run.shape();
    double[] parameters = run.trainer().parameters();
    for (int layer = 1; layer < shape.outputLayer(); layer++) {
      int equal = 0;
      for (int j = 0; j < shape.size(layer); j++) {
        boolean hasTwin = false;
        for (int k = 0; k < shape.size(layer) && !hasTwin; k++) {
          hasTwin = k != j && areEqual(parameters, shape, layer, j, k);
        }
        equal += hasTwin ? 1 : 0;
      }
      most = most.orLarger(new Share(layer, equal, shape.size(layer)));
    }
    return most;
  }

  private static boolean areEqual(double[] parameters, Shape shape, int layer, int j, int k) {
    int inputs = shape.size(layer - 1);
    int first = shape.firstWeight(layer);
    for (int i = 0; i < inputs; i++) {
      if (parameters[first + j * inputs + i] != parameters[first + k * inputs + i]) {
        return false;
      }
    }
    return parameters[shape.firstBias(layer) + j] == parameters[shape.firstBias(layer) + k];
  }
}
