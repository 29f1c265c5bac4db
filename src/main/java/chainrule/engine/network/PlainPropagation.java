package chainrule.engine.network;

import chainrule.engine.network.kernels.Memory;
import java.util.List;

/** The textbook's equations as plain loops: the reference for {@link BlockedPropagation}. */
public final class PlainPropagation implements Propagation {
  private final NetworkSpecification specification;
  private final List<LayerSpecification> hidden;
  private final Shape shape;

  public PlainPropagation(NetworkSpecification specification) {
    this.specification = specification;
    hidden = specification.hidden();
    shape = new Shape(specification);
  }

  /**
   *
   *
   * <pre>
   * z[j] = b[j] + sum over i of W[j][i] a[i]      of the layer before
   * a[j] = g(z[j]) m[j]                           m: dropout mask, 1 without dropout
   * </pre>
   */
  @Override
  public void forward(int parameters, Workspace workspace, int samples) {
    Memory memory = workspace.memory;
    int stride = workspace.stride;
    int outputLayer = shape.outputLayer();
    for (int layer = 1; layer <= outputLayer; layer++) {
      int in = shape.size(layer - 1);
      int before = workspace.a + shape.firstNeuron(layer - 1) * stride;
      int row = shape.firstNeuron(layer) * stride;
      for (int j = 0; j < shape.size(layer); j++) {
        int weights = parameters + shape.firstWeight(layer) + j * in;
        for (int s = 0; s < samples; s++) {
          double sum = memory.get(parameters + shape.firstBias(layer) + j);
          for (int i = 0; i < in; i++) {
            sum = sum + memory.get(weights + i) * memory.get(before + i * stride + s);
          }
          memory.set(workspace.z + row + j * stride + s, sum);
        }
      }
      if (layer < outputLayer) {
        activate(workspace, layer, samples);
      } else {
        OutputActivation output = specification.outputActivation();
        output.apply(memory, workspace.z + row, workspace.a + row, shape.size(layer), stride);
      }
    }
  }

  private void activate(Workspace workspace, int layer, int samples) {
    LayerSpecification specified = hidden.get(layer - 1);
    Memory memory = workspace.memory;
    int stride = workspace.stride;
    for (int j = 0; j < shape.size(layer); j++) {
      int row = (shape.firstNeuron(layer) + j) * stride;
      for (int s = 0; s < samples; s++) {
        double value = specified.activation().value(memory.get(workspace.z + row + s));
        memory.set(workspace.beforeDropout + row + s, value);
        if (specified.dropout() > 0) {
          value = value * memory.get(workspace.mask + row + s);
        }
        memory.set(workspace.a + row + s, value);
      }
    }
  }

  /**
   *
   *
   * <pre>
   * delta[k] = dL/dz[k]                                        of the outputs, from the loss
   * delta[i] = (sum over j of W[j][i] delta[j]) m[i] g'(z[i])  j: neurons of the next layer
   * dL/dW[j][i] = mean over the samples of delta[j] a[i]
   * dL/db[j]    = mean over the samples of delta[j]
   * </pre>
   */
  @Override
  public void backward(int parameters, Workspace workspace, int samples, int gradient) {
    int outputLayer = shape.outputLayer();
    outputDelta(workspace, samples);
    for (int layer = outputLayer; layer >= 1; layer--) {
      meanGradient(workspace, layer, samples, gradient);
      if (layer > 1) {
        propagateDelta(parameters, workspace, layer, samples);
      }
    }
  }

  private void outputDelta(Workspace workspace, int samples) {
    Memory memory = workspace.memory;
    Loss loss = specification.loss();
    for (int k = 0; k < specification.outputs(); k++) {
      int row = (shape.firstNeuron(shape.outputLayer()) + k) * workspace.stride;
      for (int s = 0; s < samples; s++) {
        double z = memory.get(workspace.z + row + s);
        double y = memory.get(workspace.a + row + s);
        double slope =
            loss.derivative(z, y, memory.get(workspace.targets + k * workspace.stride + s));
        if (!loss.fused()) {
          slope = specification.outputActivation().pointwise().derivative(z, y) * slope;
        }
        memory.set(workspace.delta + row + s, slope);
      }
    }
  }

  private void meanGradient(Workspace workspace, int layer, int samples, int gradient) {
    Memory memory = workspace.memory;
    int stride = workspace.stride;
    int in = shape.size(layer - 1);
    double share = 1.0 / samples;
    for (int j = 0; j < shape.size(layer); j++) {
      int deltas = workspace.delta + (shape.firstNeuron(layer) + j) * stride;
      for (int i = 0; i < in; i++) {
        int inputs = workspace.a + (shape.firstNeuron(layer - 1) + i) * stride;
        double sum = 0;
        for (int s = 0; s < samples; s++) {
          sum = sum + memory.get(deltas + s) * memory.get(inputs + s);
        }
        memory.set(gradient + shape.firstWeight(layer) + j * in + i, sum * share);
      }
      double sum = 0;
      for (int s = 0; s < samples; s++) {
        sum = sum + memory.get(deltas + s);
      }
      memory.set(gradient + shape.firstBias(layer) + j, sum * share);
    }
  }

  /** From the deltas of a layer to those of the layer before it. */
  private void propagateDelta(int parameters, Workspace workspace, int layer, int samples) {
    Memory memory = workspace.memory;
    int stride = workspace.stride;
    int in = shape.size(layer - 1);
    LayerSpecification specified = hidden.get(layer - 2);
    for (int i = 0; i < in; i++) {
      int row = (shape.firstNeuron(layer - 1) + i) * stride;
      for (int s = 0; s < samples; s++) {
        double sum = 0;
        for (int j = 0; j < shape.size(layer); j++) {
          double weight = memory.get(parameters + shape.firstWeight(layer) + j * in + i);
          int next = (shape.firstNeuron(layer) + j) * stride;
          sum = sum + weight * memory.get(workspace.delta + next + s);
        }
        if (specified.dropout() > 0) {
          sum = sum * memory.get(workspace.mask + row + s);
        }
        double z = memory.get(workspace.z + row + s);
        double a = memory.get(workspace.beforeDropout + row + s);
        memory.set(workspace.delta + row + s, sum * specified.activation().derivative(z, a));
      }
    }
  }
}
