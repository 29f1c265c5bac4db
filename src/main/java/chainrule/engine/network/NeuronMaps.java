package chainrule.engine.network;

import java.util.List;

/**
 * The activations of all neurons for inputs that stay the same while the parameters change: a
 * picture of the plane, computed again and again with nothing allocated and nothing copied.
 *
 * <p>The values stand in bands of {@link #lanes} samples. In a band all rows (neuron, sample)
 * follow each other, so that a layer and the one before it fit into the fastest cache. Dropout
 * takes no part.
 */
public final class NeuronMaps {
  /** Numbers of two layers that stay in the fastest cache of a common processor. */
  private static final int CACHED = 3000;

  /** The kernels take ten samples at once. */
  private static final int FEWEST_LANES = 10;

  private static final int MOST_LANES = 100;

  private final Shape shape;
  private final Activation[] activations;
  private final OutputActivation outputActivation;
  private final int count;
  private final int lanes;
  private final double[] values;

  /**
   * @param inputs (input, sample), count samples; copied
   */
  public NeuronMaps(NetworkSpecification specification, double[] inputs, int count) {
    this.count = count;
    shape = new Shape(specification);
    List<LayerSpecification> hidden = specification.hidden();
    activations = new Activation[hidden.size() + 1];
    for (int layer = 1; layer <= hidden.size(); layer++) {
      activations[layer] = hidden.get(layer - 1).activation();
    }
    outputActivation = specification.outputActivation();
    lanes = lanes(shape, count);
    int bands = (count + lanes - 1) / lanes;
    values = new double[bands * shape.neuronCount() * lanes];
    for (int row = 0; row < specification.inputs(); row++) {
      for (int sample = 0; sample < count; sample++) {
        values[index(row, sample)] = inputs[row * count + sample];
      }
    }
  }

  private static int lanes(Shape shape, int count) {
    int most = Math.min(MOST_LANES, count);
    for (int layer = 1; layer <= shape.outputLayer(); layer++) {
      most = Math.min(most, CACHED / (shape.size(layer - 1) + shape.size(layer)));
    }
    return Math.max(FEWEST_LANES, most - most % FEWEST_LANES);
  }

  /** a = g(W a + b), layer by layer and band by band. */
  public void compute(double[] parameters) {
    int band = shape.neuronCount() * lanes;
    for (int from = 0; from < values.length; from += band) {
      computeBand(parameters, from);
    }
  }

  private void computeBand(double[] parameters, int from) {
    int outputLayer = shape.outputLayer();
    for (int layer = 1; layer <= outputLayer; layer++) {
      int in = shape.size(layer - 1);
      int out = shape.size(layer);
      int here = from + shape.firstNeuron(layer) * lanes;
      Kernels.sumOfProducts(
          parameters,
          shape.firstWeight(layer),
          in,
          1,
          shape.firstBias(layer),
          out,
          in,
          values,
          from + shape.firstNeuron(layer - 1) * lanes,
          values,
          here,
          lanes,
          lanes);
      if (layer < outputLayer) {
        activations[layer].apply(values, values, here, here + out * lanes);
      } else {
        outputActivation.apply(values, values, here, out, lanes);
      }
    }
  }

  /** How many neurons there are, the inputs included. */
  public int rows() {
    return shape.neuronCount();
  }

  /** How many samples there are. */
  public int count() {
    return count;
  }

  /** How many samples of a row follow each other in {@link #values}. */
  public int lanes() {
    return lanes;
  }

  /** Where the value of a row and sample stands in {@link #values}. */
  public int index(int row, int sample) {
    int band = sample / lanes;
    return (band * shape.neuronCount() + row) * lanes + sample - band * lanes;
  }

  /** The activations: not a copy. */
  public double[] values() {
    return values;
  }
}
