package chainrule.engine.training;

import chainrule.engine.network.Shape;

/**
 * One update of all parameters: what an {@link Optimizer} reads and writes. Made once; old and new
 * arrays change places when a step is accepted.
 */
final class Update {
  /** Old and new parameters, laid out as {@link Shape} says. */
  double[] parameters;

  double[] nextParameters;

  /**
   * The optimizer's old and new buffers: {@link Optimizer#buffers} times the parameters' length.
   */
  double[] buffers;

  double[] nextBuffers;

  /** The gradient of the mean loss with its penalty, clipped. */
  final double[] gradient;

  OptimizerSettings settings;

  /** The learning rate of this step. */
  double rate;

  /** The sum of the squares of the next parameters. */
  private double squares;

  /** The number of this update, from 1 on, since the buffers were empty. */
  int time;

  Update(double[] parameters, OptimizerSettings settings) {
    this.parameters = parameters;
    nextParameters = new double[parameters.length];
    gradient = new double[parameters.length];
    this.settings = settings;
    int length = settings.optimizer().buffers() * parameters.length;
    buffers = new double[length];
    nextBuffers = new double[length];
  }

  /** An update at the same point, with memory of its own. */
  Update(Update other) {
    this(other.parameters.clone(), other.settings);
    System.arraycopy(other.buffers, 0, buffers, 0, buffers.length);
  }

  /** Computes the next parameters and buffers. */
  void apply(Shape shape) {
    Optimizer optimizer = settings.optimizer();
    if (!optimizer.decaysWeights()) {
      squares = optimizer.updateRange(this, 0, parameters.length, 1);
      return;
    }
    double keep = weightDecayFactor();
    squares = 0;
    for (int layer = 1; layer <= shape.outputLayer(); layer++) {
      int biases = shape.firstBias(layer);
      squares = squares + optimizer.updateRange(this, shape.firstWeight(layer), biases, keep);
      squares = squares + optimizer.updateRange(this, biases, biases + shape.size(layer), 1);
    }
  }

  /** What the weights are multiplied by before the gradient moves them. */
  double weightDecayFactor() {
    return settings.optimizer().decaysWeights() ? 1 - rate * settings.weightDecay() : 1;
  }

  /**
   * Whether all new parameters are numbers of a sensible size. Beyond 1e100 there is no way back,
   * and the losses of other samples would overflow.
   */
  boolean isFinite() {
    return squares < 1e200;
  }

  /** Lets the new arrays be the present ones; a second call takes the step back. */
  void swap() {
    double[] old = parameters;
    parameters = nextParameters;
    nextParameters = old;
    double[] oldBuffers = buffers;
    buffers = nextBuffers;
    nextBuffers = oldBuffers;
  }
}
