package chainrule.engine.training;

import chainrule.engine.network.Shape;
import chainrule.engine.network.kernels.Memory;
import chainrule.engine.network.kernels.UpdateRule.Operands;

/**
 * One update of all parameters: where what an {@link Optimizer} reads and writes stands in a
 * memory, from its beginning on. Old and new parameters and buffers change places when a step is
 * accepted.
 */
final class Update {
  private final Memory memory;

  /** Numbers of an array over the parameters, which begins at an even place. */
  private final int pitch;

  private final int parameterCount;

  OptimizerSettings settings;

  final Operands operands = new Operands();

  /** The learning rate of this step. */
  double rate;

  /** The sum of the squares of the next parameters. */
  private double squares;

  /** The number of this update, from 1 on, since the buffers were empty. */
  int time;

  Update(Memory memory, double[] parameters, OptimizerSettings settings) {
    this(memory, parameters.length, settings);
    setParameters(parameters);
  }

  /** An update at the same point, in another memory. */
  Update(Memory memory, Update other, OptimizerSettings settings) {
    this(memory, other.parameters(), settings);
    if (settings.optimizer() == other.settings.optimizer()) {
      copy(other, other.operands.nextParameters, operands.nextParameters, 1);
      copy(other, other.operands.gradient, operands.gradient, 1);
      copy(other, other.operands.buffers, operands.buffers, buffers());
      copy(other, other.operands.nextBuffers, operands.nextBuffers, buffers());
    }
  }

  private Update(Memory memory, int parameterCount, OptimizerSettings settings) {
    this.memory = memory;
    this.parameterCount = parameterCount;
    this.settings = settings;
    pitch = even(parameterCount);
    operands.nextParameters = pitch;
    operands.gradient = 2 * pitch;
    operands.buffers = 3 * pitch;
    operands.nextBuffers = (3 + buffers()) * pitch;
    operands.secondBuffer = pitch;
  }

  /** How many numbers an update takes of its memory. */
  static int length(int parameterCount, OptimizerSettings settings) {
    return (3 + 2 * settings.optimizer().buffers()) * even(parameterCount);
  }

  private static int even(int count) {
    return count + (count & 1);
  }

  private int buffers() {
    return settings.optimizer().buffers();
  }

  private void copy(Update from, int source, int target, int arrays) {
    double[] numbers = new double[arrays * pitch];
    from.memory.read(source, numbers, 0, numbers.length);
    memory.write(numbers, 0, target, numbers.length);
  }

  /** Computes the next parameters and buffers. */
  void apply(Shape shape) {
    Optimizer optimizer = settings.optimizer();
    optimizer.prepare(operands, settings, rate, time);
    if (!optimizer.decaysWeights()) {
      squares = memory.update(optimizer, operands, 0, parameterCount, 1);
      return;
    }
    double keep = weightDecayFactor();
    squares = 0;
    for (int layer = 1; layer <= shape.outputLayer(); layer++) {
      int weights = shape.firstWeight(layer);
      int biases = shape.firstBias(layer);
      squares = squares + memory.update(optimizer, operands, weights, biases - weights, keep);
      squares = squares + memory.update(optimizer, operands, biases, shape.size(layer), 1);
    }
  }

  /** Lets one parameter be the same after this step as before it. */
  void keep(int parameter) {
    double value = memory.get(operands.parameters + parameter);
    memory.set(operands.nextParameters + parameter, value);
  }

  /** What the weights are multiplied by before the gradient moves them. */
  double weightDecayFactor() {
    return settings.optimizer().decaysWeights() ? 1 - rate * settings.weightDecay() : 1;
  }

  /**
   * Whether all new parameters are numbers of a sensible size. Beyond 1e15 there is no way back. Up
   * to there no sample's loss can overflow: nine layers multiply an input by 1e135 at most, which a
   * loss squares.
   */
  boolean isFinite() {
    return squares < 1e30;
  }

  /** Lets the new arrays be the present ones; a second call takes the step back. */
  void swap() {
    int old = operands.parameters;
    operands.parameters = operands.nextParameters;
    operands.nextParameters = old;
    int oldBuffers = operands.buffers;
    operands.buffers = operands.nextBuffers;
    operands.nextBuffers = oldBuffers;
  }

  /** Takes over parameters, gradient and buffers of a training. */
  void restore(TrainingState state) {
    put(state.parameters(), operands.parameters);
    put(state.gradient(), operands.gradient);
    put(state.buffers(), operands.buffers);
    put(state.previousParameters(), operands.nextParameters);
    put(state.previousBuffers(), operands.nextBuffers);
  }

  private void put(double[] values, int place) {
    for (int i = 0; i * parameterCount < values.length; i++) {
      memory.write(values, i * parameterCount, place + i * pitch, parameterCount);
    }
  }

  void setParameters(double[] values) {
    memory.write(values, 0, operands.parameters, values.length);
  }

  void setGradient(double[] values) {
    memory.write(values, 0, operands.gradient, values.length);
  }

  /** A copy, as all that follow. */
  double[] parameters() {
    return copyOf(operands.parameters, 1);
  }

  double[] nextParameters() {
    return copyOf(operands.nextParameters, 1);
  }

  double[] gradient() {
    return copyOf(operands.gradient, 1);
  }

  /** The buffers one behind the other, each laid out like the parameters. */
  double[] bufferValues() {
    return copyOf(operands.buffers, buffers());
  }

  double[] nextBufferValues() {
    return copyOf(operands.nextBuffers, buffers());
  }

  private double[] copyOf(int place, int arrays) {
    double[] copy = new double[arrays * parameterCount];
    for (int i = 0; i < arrays; i++) {
      memory.read(place + i * pitch, copy, i * parameterCount, parameterCount);
    }
    return copy;
  }
}
