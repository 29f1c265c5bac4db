package chainrule.engine.run;

import chainrule.engine.data.Input;
import chainrule.engine.network.NetworkSpecification;
import chainrule.engine.network.NeuronMaps;
import chainrule.engine.network.Shape;
import chainrule.engine.training.Evaluator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a network answers over the plane. The page asks for the same pixels many times a second, so
 * what depends on them alone is kept until it asks for others.
 */
final class Pictures {
  private final NetworkSpecification network;
  private final List<Input> inputs;
  private final Evaluator evaluator;
  private final int outputs;
  private final int firstOutput;

  private @Nullable Pixels neuronPixels;
  private @Nullable NeuronMaps neuronMaps;

  private @Nullable Pixels outputPixels;
  private double[] outputFeatures = {};

  Pictures(NetworkSpecification network, List<Input> inputs, Evaluator evaluator) {
    this.network = network;
    this.inputs = inputs;
    this.evaluator = evaluator;
    Shape shape = new Shape(network);
    outputs = network.outputs();
    firstOutput = shape.firstNeuron(shape.outputLayer());
  }

  /** The activations of all neurons: the same object, computed anew, while the pixels are equal. */
  NeuronMaps ofNeurons(double[] parameters, Pixels pixels) {
    NeuronMaps maps = neuronMaps;
    if (maps == null || !pixels.equals(neuronPixels)) {
      maps = new NeuronMaps(network, pixels.features(inputs), pixels.count());
      neuronMaps = maps;
      neuronPixels = pixels;
    }
    maps.compute(parameters);
    return maps;
  }

  /**
   * The outputs alone, which takes no memory for the other neurons.
   *
   * @return (output, pixel)
   */
  double[] ofOutputs(double[] parameters, Pixels pixels) {
    if (!pixels.equals(outputPixels)) {
      outputFeatures = pixels.features(inputs);
      outputPixels = pixels;
    }
    double[] result = new double[outputs * pixels.count()];
    evaluator.activations(parameters, outputFeatures, pixels.count(), firstOutput, result);
    return result;
  }
}
