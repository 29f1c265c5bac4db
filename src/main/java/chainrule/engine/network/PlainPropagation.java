package chainrule.engine.network;

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
  public void forward(double[] parameters, Workspace workspace, int samples) {
    double[] z = workspace.z;
    double[] a = workspace.a;
    int stride = workspace.stride;
    int outputLayer = shape.outputLayer();
    for (int layer = 1; layer <= outputLayer; layer++) {
      int in = shape.size(layer - 1);
      int before = shape.firstNeuron(layer - 1) * stride;
      int here = shape.firstNeuron(layer) * stride;
      for (int j = 0; j < shape.size(layer); j++) {
        int weights = shape.firstWeight(layer) + j * in;
        for (int s = 0; s < samples; s++) {
          double sum = parameters[shape.firstBias(layer) + j];
          for (int i = 0; i < in; i++) {
            sum = sum + parameters[weights + i] * a[before + i * stride + s];
          }
          z[here + j * stride + s] = sum;
        }
      }
      if (layer < outputLayer) {
        activate(workspace, layer, samples);
      } else {
        specification.outputActivation().apply(z, a, here, shape.size(layer), stride);
      }
    }
  }

  private void activate(Workspace workspace, int layer, int samples) {
    LayerSpecification specified = hidden.get(layer - 1);
    int stride = workspace.stride;
    for (int j = 0; j < shape.size(layer); j++) {
      int row = (shape.firstNeuron(layer) + j) * stride;
      for (int s = 0; s < samples; s++) {
        double value = specified.activation().value(workspace.z[row + s]);
        workspace.undropped[row + s] = value;
        if (specified.dropout() > 0) {
          workspace.a[row + s] = value * workspace.mask[row + s];
        } else {
          workspace.a[row + s] = value;
        }
      }
    }
  }

  /**
   *
   *
   * <pre>
   * delta[k] = dL/dz[k]                                        of the outputs, from the loss
   * delta[i] = (sum over j of W[j][i] delta[j]) m[i] g'(z[i])  j: neurons of the layer behind
   * dL/dW[j][i] = mean over the samples of delta[j] a[i]
   * dL/db[j]    = mean over the samples of delta[j]
   * </pre>
   */
  @Override
  public void backward(double[] parameters, Workspace workspace, int samples, double[] gradient) {
    int outputLayer = shape.outputLayer();
    int stride = workspace.stride;
    specification
        .loss()
        .delta(
            workspace.z,
            workspace.a,
            workspace.targets,
            workspace.delta,
            shape.firstNeuron(outputLayer) * stride,
            shape.size(outputLayer),
            stride,
            specification.outputActivation());
    for (int layer = outputLayer; layer >= 1; layer--) {
      meanGradient(workspace, layer, samples, gradient);
      if (layer > 1) {
        propagateDelta(parameters, workspace, layer, samples);
      }
    }
  }

  private void meanGradient(Workspace workspace, int layer, int samples, double[] gradient) {
    double[] a = workspace.a;
    double[] delta = workspace.delta;
    int stride = workspace.stride;
    int in = shape.size(layer - 1);
    double share = 1.0 / samples;
    for (int j = 0; j < shape.size(layer); j++) {
      int deltas = (shape.firstNeuron(layer) + j) * stride;
      for (int i = 0; i < in; i++) {
        int inputs = (shape.firstNeuron(layer - 1) + i) * stride;
        double sum = 0;
        for (int s = 0; s < samples; s++) {
          sum = sum + delta[deltas + s] * a[inputs + s];
        }
        gradient[shape.firstWeight(layer) + j * in + i] = sum * share;
      }
      double sum = 0;
      for (int s = 0; s < samples; s++) {
        sum = sum + delta[deltas + s];
      }
      gradient[shape.firstBias(layer) + j] = sum * share;
    }
  }

  /** From the deltas of a layer to those of the layer before it. */
  private void propagateDelta(double[] parameters, Workspace workspace, int layer, int samples) {
    double[] delta = workspace.delta;
    int stride = workspace.stride;
    int in = shape.size(layer - 1);
    LayerSpecification specified = hidden.get(layer - 2);
    for (int i = 0; i < in; i++) {
      int row = (shape.firstNeuron(layer - 1) + i) * stride;
      for (int s = 0; s < samples; s++) {
        double sum = 0;
        for (int j = 0; j < shape.size(layer); j++) {
          double weight = parameters[shape.firstWeight(layer) + j * in + i];
          sum = sum + weight * delta[(shape.firstNeuron(layer) + j) * stride + s];
        }
        if (specified.dropout() > 0) {
          sum = sum * workspace.mask[row + s];
        }
        double slope =
            specified.activation().derivative(workspace.z[row + s], workspace.undropped[row + s]);
        delta[row + s] = sum * slope;
      }
    }
  }
}
