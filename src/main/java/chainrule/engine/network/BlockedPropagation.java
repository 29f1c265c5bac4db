package chainrule.engine.network;

import java.util.List;

/**
 * The sums of {@link PlainPropagation}, to the same bits, in the blocks of {@link Kernels}.
 *
 * <p>A whole layer is one call of a kernel and one of the activation's loop. Single samples (stride
 * 1) take paths of their own.
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
  public void forward(double[] parameters, Workspace workspace, int samples) {
    int stride = workspace.stride;
    int outputLayer = shape.outputLayer();
    for (int layer = 1; layer <= outputLayer; layer++) {
      int in = shape.size(layer - 1);
      int out = shape.size(layer);
      int weights = shape.firstWeight(layer);
      int biases = shape.firstBias(layer);
      int before = shape.firstNeuron(layer - 1) * stride;
      int here = shape.firstNeuron(layer) * stride;
      if (stride == 1) {
        Kernels.sumOfProductsOfOne(
            parameters, weights, in, 1, biases, out, in, workspace.a, before, workspace.z, here);
      } else {
        Kernels.sumOfProducts(
            parameters,
            weights,
            in,
            1,
            biases,
            out,
            in,
            workspace.a,
            before,
            workspace.z,
            here,
            stride,
            Workspace.padded(samples));
      }
      if (layer == outputLayer) {
        specification.outputActivation().apply(workspace.z, workspace.a, here, out, stride);
      } else {
        int end = here + out * stride;
        activations[layer].apply(workspace.z, workspace.undropped, here, end);
        if (dropsOut[layer]) {
          mask(workspace.undropped, workspace.mask, workspace.a, here, end);
        } else if (workspace.undropped != workspace.a) {
          System.arraycopy(workspace.undropped, here, workspace.a, here, end - here);
        }
      }
    }
  }

  /** delta, layer by layer from the outputs back, and the gradient as it becomes known. */
  @Override
  public void backward(double[] parameters, Workspace workspace, int samples, double[] gradient) {
    int stride = workspace.stride;
    double[] delta = workspace.delta;
    int outputLayer = shape.outputLayer();
    specification
        .loss()
        .delta(
            workspace.z,
            workspace.a,
            workspace.targets,
            delta,
            shape.firstNeuron(outputLayer) * stride,
            shape.size(outputLayer),
            stride,
            specification.outputActivation());
    for (int layer = outputLayer; layer >= 1; layer--) {
      meanGradient(workspace, layer, samples, gradient);
      if (layer > 1) {
        propagateDelta(parameters, workspace, layer, samples);
        int row = shape.firstNeuron(layer - 1) * stride;
        int end = row + shape.size(layer - 1) * stride;
        if (dropsOut[layer - 1]) {
          mask(delta, workspace.mask, delta, row, end);
        }
        activations[layer - 1].multiplyByDerivative(
            workspace.z, workspace.undropped, delta, row, end);
      }
    }
  }

  private void meanGradient(Workspace workspace, int layer, int samples, double[] gradient) {
    int stride = workspace.stride;
    int in = shape.size(layer - 1);
    int out = shape.size(layer);
    int weights = shape.firstWeight(layer);
    int biases = shape.firstBias(layer);
    int before = shape.firstNeuron(layer - 1) * stride;
    int here = shape.firstNeuron(layer) * stride;
    if (stride == 1) {
      Kernels.productsOfOne(workspace.delta, here, out, workspace.a, before, in, gradient, weights);
      System.arraycopy(workspace.delta, here, gradient, biases, out);
      return;
    }
    Kernels.meanGradient(
        workspace.delta,
        here,
        out,
        workspace.a,
        before,
        in,
        stride,
        samples,
        1.0 / samples,
        gradient,
        weights,
        biases);
  }

  /** delta[i] = sum over j of W[j][i] delta[j]: the same kernel with W read by columns. */
  private void propagateDelta(double[] parameters, Workspace workspace, int layer, int samples) {
    int stride = workspace.stride;
    int in = shape.size(layer - 1);
    int out = shape.size(layer);
    int weights = shape.firstWeight(layer);
    int from = shape.firstNeuron(layer) * stride;
    int to = shape.firstNeuron(layer - 1) * stride;
    double[] delta = workspace.delta;
    if (stride == 1) {
      Kernels.sumOfProductsOfOne(parameters, weights, 1, in, -1, in, out, delta, from, delta, to);
    } else {
      Kernels.sumOfProducts(
          parameters,
          weights,
          1,
          in,
          -1,
          in,
          out,
          delta,
          from,
          delta,
          to,
          stride,
          Workspace.padded(samples));
    }
  }

  private static void mask(double[] values, double[] mask, double[] result, int from, int to) {
    for (int i = from; i < to; i++) {
      result[i] = values[i] * mask[i];
    }
  }
}
