package chainrule.engine.run;

import chainrule.engine.network.Shape;
import chainrule.engine.training.Histogram;
import chainrule.engine.training.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What can be counted in the layers of a run: one histogram for each layer from 1 on. */
public enum Quantity {
  /** The weights, without biases. */
  WEIGHTS("weights", run -> ofWeights(run.shape(), run.trainer().parameters())),

  /** What the neurons answer to the training samples, or to {@link #MOST_SAMPLES} of them. */
  ACTIVATIONS("activations", Quantity::ofActivations),

  /** The gradient of the loss for the weights in the last step, biases left out. */
  GRADIENTS("gradients", run -> ofWeights(run.shape(), run.trainer().lossGradient())),

  /** The same after penalty and clipping, as the optimizer was given it. */
  GIVEN_GRADIENTS("givenGradients", run -> ofWeights(run.shape(), run.trainer().gradient()));

  /** So many show the shape of a histogram, and a large network answers them in an instant. */
  private static final int MOST_SAMPLES = 1000;

  private final String id;
  private final Function<Run, List<Histogram>> count;

  Quantity(String id, Function<Run, List<Histogram>> count) {
    this.id = id;
    this.count = count;
  }

  public String id() {
    return id;
  }

  /** The histogram of each layer, the first hidden one first, the outputs last. */
  public List<Histogram> histograms(Run run) {
    return count.apply(run);
  }

  private static List<Histogram> ofWeights(Shape shape, double[] values) {
    List<Histogram> histograms = new ArrayList<>();
    for (int layer = 1; layer <= shape.outputLayer(); layer++) {
      histograms.add(Histogram.of(values, shape.firstWeight(layer), shape.firstBias(layer)));
    }
    return histograms;
  }

  private static List<Histogram> ofActivations(Run run) {
    Samples all = run.trainingSamples();
    int every = (all.count() + MOST_SAMPLES - 1) / MOST_SAMPLES;
    int count = all.count() == 0 ? 0 : (all.count() + every - 1) / every;
    int inputs = run.shape().size(0);
    double[] values = new double[inputs * count];
    for (int i = 0; i < inputs; i++) {
      for (int s = 0; s < count; s++) {
        values[i * count + s] = all.inputs()[i * all.count() + s * every];
      }
    }
    double[] activations = run.activations(values, count);
    List<Histogram> histograms = new ArrayList<>();
    Shape shape = run.shape();
    for (int layer = 1; layer <= shape.outputLayer(); layer++) {
      int from = (shape.firstNeuron(layer) - inputs) * count;
      histograms.add(Histogram.of(activations, from, from + shape.size(layer) * count));
    }
    return histograms;
  }
}
