package chainrule.engine.explain;

import chainrule.engine.network.Shape;

/**
 * Which weight or bias a parameter is.
 *
 * @param parameter its index in the flat array, see {@link Shape}
 * @param layer the layer that it leads to, from 1 on
 * @param neuron the neuron that it leads to
 * @param input the neuron of the layer before that a weight comes from; -1 for a bias
 */
public record ParameterPlace(int parameter, int layer, int neuron, int input) {
  /** Finds a parameter, or refuses an index that none has. */
  static ParameterPlace of(Shape shape, int parameter) {
    if (parameter >= 0) {
      for (int layer = 1; layer <= shape.outputLayer(); layer++) {
        int in = shape.size(layer - 1);
        int biases = shape.firstBias(layer);
        if (parameter < biases) {
          int at = parameter - shape.firstWeight(layer);
          return new ParameterPlace(parameter, layer, at / in, at % in);
        }
        if (parameter < biases + shape.size(layer)) {
          return new ParameterPlace(parameter, layer, parameter - biases, -1);
        }
      }
    }
    throw new IllegalArgumentException(
        "parameter is " + parameter + "; allowed: 0 to " + (shape.parameterCount() - 1));
  }

  boolean isWeight() {
    return input >= 0;
  }
}
