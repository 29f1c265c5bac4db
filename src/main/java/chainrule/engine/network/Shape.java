package chainrule.engine.network;

import java.util.ArrayList;
import java.util.List;

/**
 * Where everything stands in the flat arrays. Layers are counted from 0, the inputs; the last one
 * holds the outputs.
 *
 * <p>Parameters are one {@code double[]}, layer by layer: the weights W (out, in) row by row, then
 * the biases b (out). Values of neurons are rows, layer by layer, one number a sample.
 */
public final class Shape {
  private final int[] sizes;
  private final int[] firstWeight;
  private final int[] firstBias;
  private final int[] firstNeuron;
  private final int parameterCount;
  private final int neuronCount;

  public Shape(NetworkSpecification specification) {
    List<LayerSpecification> hidden = specification.hidden();
    int layers = hidden.size() + 2;
    sizes = new int[layers];
    firstWeight = new int[layers];
    firstBias = new int[layers];
    firstNeuron = new int[layers];
    sizes[0] = specification.inputs();
    int parameters = 0;
    int neurons = sizes[0];
    for (int layer = 1; layer < layers; layer++) {
      sizes[layer] =
          layer == layers - 1 ? specification.outputs() : hidden.get(layer - 1).neurons();
      firstWeight[layer] = parameters;
      firstBias[layer] = parameters + sizes[layer] * sizes[layer - 1];
      parameters = firstBias[layer] + sizes[layer];
      firstNeuron[layer] = neurons;
      neurons += sizes[layer];
    }
    parameterCount = parameters;
    neuronCount = neurons;
  }

  /** Number of layers, inputs and outputs included. */
  public int layers() {
    return sizes.length;
  }

  /** The last layer, that of the outputs. */
  public int outputLayer() {
    return sizes.length - 1;
  }

  /** Number of neurons of a layer. */
  public int size(int layer) {
    return sizes[layer];
  }

  /** Index of W[0][0] of a layer >= 1; W[j][i] stands size(layer - 1) * j + i behind. */
  public int firstWeight(int layer) {
    return firstWeight[layer];
  }

  /** Index of b[0] of a layer >= 1; also the end of the layer's weights. */
  public int firstBias(int layer) {
    return firstBias[layer];
  }

  /** Row of the layer's first neuron. */
  public int firstNeuron(int layer) {
    return firstNeuron[layer];
  }

  /** Number of weights and biases. */
  public int parameterCount() {
    return parameterCount;
  }

  /** Number of rows: inputs, hidden neurons and outputs. */
  public int neuronCount() {
    return neuronCount;
  }

  /**
   * The weights that carry what some hidden neurons compute to the next layer.
   *
   * @param hidden counted from 0, the first neuron of the first hidden layer
   * @return their indices, neuron by neuron, one a neuron of the next layer; a list of its own
   */
  public List<Integer> outgoing(List<Integer> hidden) {
    List<Integer> weights = new ArrayList<>();
    for (int row : hidden) {
      int layer = 1;
      int neuron = row;
      while (neuron >= sizes[layer]) {
        neuron -= sizes[layer];
        layer++;
      }
      for (int i = firstWeight[layer + 1] + neuron; i < firstBias[layer + 1]; i += sizes[layer]) {
        weights.add(i);
      }
    }
    return weights;
  }

  /** Whether the parameter at an index is a weight, not a bias. */
  public boolean isWeight(int parameter) {
    for (int layer = 1; layer < sizes.length; layer++) {
      if (parameter < firstBias[layer] + sizes[layer]) {
        return parameter < firstBias[layer];
      }
    }
    throw new IllegalArgumentException(
        "parameter is " + parameter + "; allowed: 0 to " + (parameterCount - 1));
  }
}
