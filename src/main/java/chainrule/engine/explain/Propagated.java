package chainrule.engine.explain;

import chainrule.engine.network.Activation;
import chainrule.engine.network.BlockedPropagation;
import chainrule.engine.network.NetworkSpecification;
import chainrule.engine.network.OutputActivation;
import chainrule.engine.network.Shape;
import chainrule.engine.network.Workspace;
import chainrule.engine.training.Samples;
import chainrule.engine.training.Step;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * One sample that has been propagated forward and back: its column of a workspace. Rows are those
 * of {@link Shape#firstNeuron}.
 */
record Propagated(
    NetworkSpecification specification, Shape shape, Workspace workspace, int sample) {

  /** A sample of a step's mini-batch. */
  static Propagated inMiniBatch(Step step, int place) {
    return new Propagated(step.specification(), step.shape(), step.workspace(), place);
  }

  /** A sample by itself, without dropout, at the parameters before a step. */
  static Propagated alone(Step step, Samples samples, int index) {
    NetworkSpecification specification = step.specification();
    Shape shape = step.shape();
    int count = shape.parameterCount();
    Workspace workspace = new Workspace(specification, shape, 1, 2 * count, true);
    for (int i = 0; i < specification.inputs(); i++) {
      double input = samples.inputs()[i * samples.count() + index];
      workspace.memory.set(workspace.a + i, input);
    }
    for (int k = 0; k < specification.outputs(); k++) {
      double target = samples.targets()[k * samples.count() + index];
      workspace.memory.set(workspace.targets + k, target);
    }
    workspace.memory.write(step.parameters(), 0, 0, count);
    BlockedPropagation propagation = new BlockedPropagation(specification);
    propagation.forward(0, workspace, 1);
    propagation.backward(0, workspace, 1, count);
    return new Propagated(specification, shape, workspace, 0);
  }

  /** The same sample with the same dropout, propagated forward with other parameters. */
  Propagated with(double[] parameters) {
    Workspace single = new Workspace(specification, shape, 1, parameters.length, true);
    for (int i = 0; i < specification.inputs(); i++) {
      single.memory.set(single.a + i, a(i));
    }
    for (int k = 0; k < specification.outputs(); k++) {
      single.memory.set(single.targets + k, target(k));
    }
    if (single.hasMask) {
      for (int row = 0; row < shape.neuronCount(); row++) {
        single.memory.set(single.mask + row, mask(row));
      }
    }
    single.memory.write(parameters, 0, 0, parameters.length);
    new BlockedPropagation(specification).forward(0, single, 1);
    return new Propagated(specification, shape, single, 0);
  }

  /** The weighted sum of a neuron. */
  double z(int row) {
    return at(workspace.z, row);
  }

  /** What a neuron passes on: g(z) m, an input or an output. */
  double a(int row) {
    return at(workspace.a, row);
  }

  /** g(z), before dropout; of an output, which has none, the output. */
  double value(int row) {
    return row < outputRow(0) ? at(workspace.beforeDropout, row) : a(row);
  }

  /** The dropout factor m of a neuron; 1 where there is no dropout. */
  double mask(int row) {
    return workspace.hasMask ? at(workspace.mask, row) : 1;
  }

  /** dL/dz of a neuron. */
  double delta(int row) {
    return at(workspace.delta, row);
  }

  /** The target t of an output. */
  double target(int output) {
    return at(workspace.targets, output);
  }

  /** g'(z) of a hidden neuron. */
  double slope(int layer, int row) {
    Activation activation = specification.hidden().get(layer - 1).activation();
    return activation.derivative(z(row), value(row));
  }

  /** dy[k]/dz[j]. */
  double outputSlope(int k, int j) {
    OutputActivation activation = specification.outputActivation();
    return activation.derivative(sums(), outputs(), 0, k, j, 1);
  }

  /** The loss, without penalty. */
  double loss() {
    int outputs = specification.outputs();
    return specification.loss().ofSample(sums(), outputs(), targets(), 0, 0, outputs, 1);
  }

  /** What an output adds to the loss. */
  double loss(int output) {
    int outputs = specification.outputs();
    return specification.loss().ofOutput(sums(), outputs(), targets(), 0, 0, output, outputs, 1);
  }

  /** The z of all outputs. */
  private double[] sums() {
    return ofOutputs(k -> z(outputRow(k)));
  }

  private double[] outputs() {
    return ofOutputs(k -> a(outputRow(k)));
  }

  private double[] targets() {
    return ofOutputs(this::target);
  }

  private double[] ofOutputs(IntToDoubleFunction value) {
    return IntStream.range(0, specification.outputs()).mapToDouble(value).toArray();
  }

  /** dL/dy of an output. */
  double lossSlope(int output) {
    int row = outputRow(output);
    return specification.loss().derivativeByOutput(z(row), a(row), target(output));
  }

  /** The row of an output. */
  int outputRow(int output) {
    return shape.firstNeuron(shape.outputLayer()) + output;
  }

  private double at(int place, int row) {
    return workspace.memory.get(place + row * workspace.stride + sample);
  }
}
