package chainrule.engine.network;

import chainrule.engine.network.kernels.Memory;
import java.util.List;

/**
 * The activations of all neurons for inputs that stay the same while the parameters change: a
 * picture of the plane, computed again and again with nothing allocated.
 *
 * <p>The values stand in bands of some samples. In a band all rows (neuron, sample) follow each
 * other, so that a layer and the one before it fit into the fastest cache. Dropout takes no part.
 */
public final class NeuronMaps {
  /** Numbers of two layers that stay in the fastest cache of a common processor. */
  private static final int CACHED = 3000;

  /** The kernels take ten samples at once. */
  private static final int NARROWEST_BAND = 10;

  private static final int WIDEST_BAND = 100;

  private final Shape shape;
  private final Activation[] activations;
  private final OutputActivation outputActivation;
  private final int count;
  private final double[] inputs;

  /** Samples of a band. */
  private final int width;

  private final Memory memory;

  /** Place of the first band, behind the parameters. */
  private final int bands;

  /**
   * @param inputs (input, sample), count samples; not copied
   */
  public NeuronMaps(NetworkSpecification specification, double[] inputs, int count) {
    this.count = count;
    this.inputs = inputs;
    shape = new Shape(specification);
    List<LayerSpecification> hidden = specification.hidden();
    activations = new Activation[hidden.size() + 1];
    for (int layer = 1; layer <= hidden.size(); layer++) {
      activations[layer] = hidden.get(layer - 1).activation();
    }
    outputActivation = specification.outputActivation();
    width = width(shape, count);
    bands = shape.parameterCount() + (shape.parameterCount() & 1);
    int numbers = (count + width - 1) / width * shape.neuronCount() * width;
    memory = Memory.of(0, bands + numbers);
  }

  private static int width(Shape shape, int count) {
    int widest = Math.min(WIDEST_BAND, count);
    for (int layer = 1; layer <= shape.outputLayer(); layer++) {
      widest = Math.min(widest, CACHED / (shape.size(layer - 1) + shape.size(layer)));
    }
    return Math.max(NARROWEST_BAND, widest - widest % NARROWEST_BAND);
  }

  /** a = g(W a + b), layer by layer and band by band. */
  public void compute(double[] parameters) {
    memory.write(parameters, 0, 0, parameters.length);
    for (int from = 0; from < count; from += width) {
      int samples = Math.min(width, count - from);
      for (int row = 0; row < shape.size(0); row++) {
        memory.write(inputs, row * count + from, place(row, from), samples);
      }
      computeBand(place(0, from));
    }
  }

  private void computeBand(int band) {
    int outputLayer = shape.outputLayer();
    for (int layer = 1; layer <= outputLayer; layer++) {
      int in = shape.size(layer - 1);
      int out = shape.size(layer);
      int before = band + shape.firstNeuron(layer - 1) * width;
      int here = band + shape.firstNeuron(layer) * width;
      int weights = shape.firstWeight(layer);
      int biases = shape.firstBias(layer);
      memory.sumOfProducts(weights, in, 1, biases, out, in, before, here, width, width);
      if (layer < outputLayer) {
        memory.apply(activations[layer], here, here, out * width);
      } else {
        outputActivation.apply(memory, here, here, out, width);
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

  /**
   * The activations of all neurons, until another network is computed.
   *
   * @return (neuron, sample), the inputs first
   */
  public double[] values() {
    double[] values = new double[rows() * count];
    for (int row = 0; row < rows(); row++) {
      for (int from = 0; from < count; from += width) {
        int samples = Math.min(width, count - from);
        memory.read(place(row, from), values, row * count + from, samples);
      }
    }
    return values;
  }

  /** One of the {@link #values}. */
  public double value(int row, int sample) {
    return memory.get(place(row, sample));
  }

  private int place(int row, int sample) {
    int band = sample / width;
    return bands + (band * shape.neuronCount() + row) * width + sample - band * width;
  }
}
