package chainrule.engine.explain;

import chainrule.engine.network.Activation;
import chainrule.engine.network.BlockedPropagation;
import chainrule.engine.network.NetworkSpecification;
import chainrule.engine.network.OutputActivation;
import chainrule.engine.network.Shape;
import chainrule.engine.network.Workspace;
import chainrule.engine.training.Samples;
import chainrule.engine.training.Step;

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
    Workspace workspace = new Workspace(specification, shape, 1);
    for (int i = 0; i < specification.inputs(); i++) {
      workspace.a[i] = samples.inputs()[i * samples.count() + index];
    }
    for (int k = 0; k < specification.outputs(); k++) {
      workspace.targets[k] = samples.targets()[k * samples.count() + index];
    }
    BlockedPropagation propagation = new BlockedPropagation(specification);
    propagation.forward(step.parameters(), workspace, 1);
    propagation.backward(step.parameters(), workspace, 1, new double[shape.parameterCount()]);
    return new Propagated(specification, shape, workspace, 0);
  }

  /** The same sample with the same dropout, propagated forward with other parameters. */
  Propagated with(double[] parameters) {
    Workspace single = new Workspace(specification, shape, 1);
    for (int i = 0; i < specification.inputs(); i++) {
      single.a[i] = a(i);
    }
    for (int k = 0; k < specification.outputs(); k++) {
      single.targets[k] = target(k);
    }
    for (int row = 0; row < single.mask.length; row++) {
      single.mask[row] = mask(row);
    }
    new BlockedPropagation(specification).forward(parameters, single, 1);
    return new Propagated(specification, shape, single, 0);
  }

  /** The weighted sum of a neuron. */
  double z(int row) {
    return workspace.z[at(row)];
  }

  /** What a neuron passes on: g(z) m, an input or an output. */
  double a(int row) {
    return workspace.a[at(row)];
  }

  /** g(z), before dropout; of an output, which has none, the output. */
  double value(int row) {
    return row < outputRow(0) ? workspace.undropped[at(row)] : a(row);
  }

  /** The dropout factor m of a neuron; 1 where there is no dropout. */
  double mask(int row) {
    return workspace.mask.length == 0 ? 1 : workspace.mask[at(row)];
  }

  /** dL/dz of a neuron. */
  double delta(int row) {
    return workspace.delta[at(row)];
  }

  /** The target t of an output. */
  double target(int output) {
    return workspace.targets[at(output)];
  }

  /** g'(z) of a hidden neuron. */
  double slope(int layer, int row) {
    Activation activation = specification.hidden().get(layer - 1).activation();
    return activation.derivative(z(row), value(row));
  }

  /** dy[k]/dz[j]. */
  double outputSlope(int k, int j) {
    OutputActivation activation = specification.outputActivation();
    return activation.derivative(
        workspace.z, workspace.a, at(outputRow(0)), k, j, workspace.stride);
  }

  /** The loss, without penalty. */
  double loss() {
    return specification
        .loss()
        .ofSample(
            workspace.z,
            workspace.a,
            workspace.targets,
            outputRow(0) * workspace.stride,
            sample,
            specification.outputs(),
            workspace.stride);
  }

  /** What an output adds to the loss. */
  double loss(int output) {
    return specification
        .loss()
        .ofOutput(
            workspace.z,
            workspace.a,
            workspace.targets,
            outputRow(0) * workspace.stride,
            sample,
            output,
            specification.outputs(),
            workspace.stride);
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

  private int at(int row) {
    return row * workspace.stride + sample;
  }
}
