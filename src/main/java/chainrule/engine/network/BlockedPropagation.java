package chainrule.engine.network;

import chainrule.engine.network.kernels.Memory;
import java.util.List;

/**
 * The sums of {@link PlainPropagation}, to the same bits, by the kernels of {@link Memory}.
 *
 * <p>A whole layer is one call of a kernel and one of the activation's loop, and where the memory
 * goes from layer to layer itself, all layers are one call. Single samples (stride 1) take paths of
 * their own.
 */
public final class BlockedPropagation implements Propagation {
  private final NetworkSpecification specification;
  private final Activation[] activations;
  private final boolean[] dropsOut;
  private final Shape shape;

  public BlockedPropagation(NetworkSpecification specification) {
    this.specification = specification;
    shape = new Shape(specification);
    List<LayerSpecification> hidden = specification.hidden();
    activations = new Activation[hidden.size() + 1];
    dropsOut = new boolean[hidden.size() + 1];
    for (int layer = 1; layer <= hidden.size(); layer++) {
      activations[layer] = hidden.get(layer - 1).activation();
      dropsOut[layer] = hidden.get(layer - 1).dropout() > 0;
    }
  }

  /** z = W a + b and a = g(z) m, layer by layer. */
  @Override
  public void forward(int parameters, Workspace workspace, int samples) {
    Memory memory = workspace.memory;
    int stride = workspace.stride;
    int outputLayer = shape.outputLayer();
    if (workspace.plan >= 0) {
      memory.forward(workspace.plan, outputLayer, parameters, stride, samples);
      mixOutputs(workspace);
      return;
    }
    for (int layer = 1; layer <= outputLayer; layer++) {
      int in = shape.size(layer - 1);
      int out = shape.size(layer);
      int weights = parameters + shape.firstWeight(layer);
      int biases = parameters + shape.firstBias(layer);
      int before = workspace.a + shape.firstNeuron(layer - 1) * stride;
      int row = shape.firstNeuron(layer) * stride;
      int z = workspace.z + row;
      int a = workspace.a + row;
      if (stride == 1) {
        memory.sumOfProductsOfOne(weights, in, 1, biases, out, in, before, z);
      } else {
        memory.sumOfProducts(weights, in, 1, biases, out, in, before, z, stride, samples);
      }
      if (layer == outputLayer) {
        specification.outputActivation().apply(memory, z, a, out, stride);
      } else {
        int beforeDropout = workspace.beforeDropout + row;
        memory.apply(activations[layer], z, beforeDropout, out * stride);
        if (dropsOut[layer]) {
          memory.multiply(beforeDropout, workspace.mask + row, a, out * stride);
        } else if (beforeDropout != a) {
          memory.copy(beforeDropout, a, out * stride);
        }
      }
    }
  }

  /** delta, layer by layer from the outputs back, and the gradient as it becomes known. */
  @Override
  public void backward(int parameters, Workspace workspace, int samples, int gradient) {
    Memory memory = workspace.memory;
    int stride = workspace.stride;
    int outputLayer = shape.outputLayer();
    outputDelta(workspace);
    if (workspace.plan >= 0) {
      memory.backward(
          workspace.plan, outputLayer, parameters, stride, samples, gradient, workspace.scratch);
      return;
    }
    for (int layer = outputLayer; layer >= 1; layer--) {
      meanGradient(workspace, layer, samples, gradient);
      if (layer > 1) {
        propagateDelta(parameters, workspace, layer, samples);
        int row = shape.firstNeuron(layer - 1) * stride;
        int count = shape.size(layer - 1) * stride;
        int delta = workspace.delta + row;
        if (dropsOut[layer - 1]) {
          memory.multiply(delta, workspace.mask + row, delta, count);
        }
        memory.multiplyByDerivative(
            activations[layer - 1], workspace.z + row, workspace.beforeDropout + row, delta, count);
      }
    }
  }

  /** Softmax, for which a plan of layers has no place. */
  private void mixOutputs(Workspace workspace) {
    OutputActivation output = specification.outputActivation();
    if (output.mixes()) {
      int row = shape.firstNeuron(shape.outputLayer()) * workspace.stride;
      int z = workspace.z + row;
      output.apply(
          workspace.memory, z, workspace.a + row, specification.outputs(), workspace.stride);
    }
  }

  /** delta = dL/dz of every output and sample: dL/dy * dy/dz, or the fused formula. */
  private void outputDelta(Workspace workspace) {
    Loss loss = specification.loss();
    int row = shape.firstNeuron(shape.outputLayer()) * workspace.stride;
    int count = specification.outputs() * workspace.stride;
    int z = workspace.z + row;
    int y = workspace.a + row;
    int delta = workspace.delta + row;
    workspace.memory.lossSlope(loss, z, y, workspace.targets, delta, count);
    if (!loss.fused()) {
      Activation output = specification.outputActivation().pointwise();
      workspace.memory.multiplyByDerivative(output, z, y, delta, count);
    }
  }

  private void meanGradient(Workspace workspace, int layer, int samples, int gradient) {
    Memory memory = workspace.memory;
    int stride = workspace.stride;
    int in = shape.size(layer - 1);
    int out = shape.size(layer);
    int weights = gradient + shape.firstWeight(layer);
    int biases = gradient + shape.firstBias(layer);
    int a = workspace.a + shape.firstNeuron(layer - 1) * stride;
    int delta = workspace.delta + shape.firstNeuron(layer) * stride;
    if (stride == 1) {
      memory.productsOfOne(delta, out, a, in, weights);
      memory.copy(delta, biases, out);
    } else {
      memory.meanGradient(
          delta, out, a, in, stride, samples, 1.0 / samples, weights, biases, workspace.scratch);
    }
  }

  /** delta[i] = sum over j of W[j][i] delta[j]: the same kernel with W read by columns. */
  private void propagateDelta(int parameters, Workspace workspace, int layer, int samples) {
    Memory memory = workspace.memory;
    int stride = workspace.stride;
    int in = shape.size(layer - 1);
    int out = shape.size(layer);
    int weights = parameters + shape.firstWeight(layer);
    int from = workspace.delta + shape.firstNeuron(layer) * stride;
    int to = workspace.delta + shape.firstNeuron(layer - 1) * stride;
    if (stride == 1) {
      memory.sumOfProductsOfOne(weights, 1, in, -1, in, out, from, to);
    } else {
      memory.sumOfProducts(weights, 1, in, -1, in, out, from, to, stride, samples);
    }
  }
}
