package chainrule.engine.explain;

import chainrule.engine.data.Examples;
import chainrule.engine.experiment.Experiment;
import chainrule.engine.network.NetworkSpecification;
import chainrule.engine.network.OutputActivation;
import chainrule.engine.network.Shape;
import chainrule.engine.run.Run;
import chainrule.engine.training.Optimizer;
import chainrule.engine.training.OptimizerSettings;
import chainrule.engine.training.RuleLine;
import chainrule.engine.training.Samples;
import chainrule.engine.training.Step;
import chainrule.engine.training.TrainingSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Explains the next step of a run, seen from one example. The run is not changed.
 *
 * <p>An example of the next mini-batch is shown as the step propagates it, with its dropout. Any
 * other one is propagated by itself, with all neurons; the update is that of the mini-batch all the
 * same.
 */
public final class Explainer {
  private final Experiment experiment;
  private final Step step;
  private final Shape shape;
  private final double[] parameters;
  private final ExplainedExample example;
  private final Propagated propagated;
  private final double penaltyValue;

  /**
   * @param index which example, as in {@link Run#points}; refused if there is none such
   */
  public Explainer(Run run, int index) {
    int trainingCount = run.trainingSamples().count();
    int count = trainingCount + run.testSamples().count();
    if (index < 0 || index >= count) {
      throw new IllegalArgumentException(
          "example is "
              + index
              + "; allowed: "
              + (count == 0 ? "none, since there is no data" : "0 to " + (count - 1)));
    }
    experiment = run.experiment();
    step = run.trainer().nextStep();
    shape = step.shape();
    parameters = step.parameters();
    penaltyValue = run.penalty();
    boolean test = index >= trainingCount;
    Samples samples = test ? run.testSamples() : run.trainingSamples();
    int among = test ? index - trainingCount : index;
    int place = test ? -1 : placeOf(index, step.samples());
    propagated =
        place >= 0 ? Propagated.inMiniBatch(step, place) : Propagated.alone(step, samples, among);
    Examples examples = test ? run.data().test() : run.data().training();
    example =
        new ExplainedExample(
            index,
            test,
            place,
            examples.x1()[among],
            examples.x2()[among],
            activations(0),
            targets());
  }

  private static int placeOf(int index, int[] samples) {
    for (int place = 0; place < samples.length; place++) {
      if (samples[place] == index) {
        return place;
      }
    }
    return -1;
  }

  private double[] targets() {
    double[] targets = new double[shape.size(shape.outputLayer())];
    for (int k = 0; k < targets.length; k++) {
      targets[k] = propagated.target(k);
    }
    return targets;
  }

  /** The training example with the largest loss, the first one if there are several; -1 if none. */
  public static int hardestExample(Run run) {
    double[] losses = run.trainingLosses();
    int hardest = -1;
    double largest = -1;
    for (int i = 0; i < losses.length; i++) {
      if (losses[i] != losses[i]) {
        return i;
      }
      if (losses[i] > largest) {
        largest = losses[i];
        hardest = i;
      }
    }
    return hardest;
  }

  /** The next step of the run. */
  public Step step() {
    return step;
  }

  /** The whole network, layer by layer, and the step. */
  public Explanation explanation() {
    List<LayerValues> layers = new ArrayList<>();
    for (int layer = 1; layer <= shape.outputLayer(); layer++) {
      layers.add(layer(layer));
    }
    double[] batchLosses = new double[step.samples().length];
    for (int place = 0; place < batchLosses.length; place++) {
      batchLosses[place] = Propagated.inMiniBatch(step, place).loss();
    }
    return new Explanation(experiment, example, layers, loss(), batchLosses, penalty(), step);
  }

  private LayerValues layer(int layer) {
    int out = shape.size(layer);
    int in = shape.size(layer - 1);
    double[] before = activations(layer - 1);
    double[][] weights = new double[out][in];
    double[][] weightGradient = new double[out][in];
    double[] biases = new double[out];
    double[] z = new double[out];
    double[] value = new double[out];
    double[] slope = new double[out];
    double[] mask = new double[out];
    double[] upstream = new double[out];
    double[] delta = new double[out];
    for (int j = 0; j < out; j++) {
      int row = shape.firstNeuron(layer) + j;
      biases[j] = parameters[shape.firstBias(layer) + j];
      z[j] = propagated.z(row);
      value[j] = propagated.value(row);
      slope[j] = slope(layer, j);
      mask[j] = propagated.mask(row);
      upstream[j] = upstream(layer, j);
      delta[j] = propagated.delta(row);
      System.arraycopy(parameters, shape.firstWeight(layer) + j * in, weights[j], 0, in);
      for (int i = 0; i < in; i++) {
        weightGradient[j][i] = delta[j] * before[i];
      }
    }
    return new LayerValues(
        weights,
        biases,
        z,
        value,
        slope,
        mask,
        activations(layer),
        upstream,
        delta,
        weightGradient);
  }

  private double[] activations(int layer) {
    double[] activations = new double[shape.size(layer)];
    for (int j = 0; j < activations.length; j++) {
      activations[j] = propagated.a(shape.firstNeuron(layer) + j);
    }
    return activations;
  }

  private double slope(int layer, int neuron) {
    return layer == shape.outputLayer()
        ? propagated.outputSlope(neuron, neuron)
        : propagated.slope(layer, shape.firstNeuron(layer) + neuron);
  }

  /** dL/da[i] = sum over j of W[j][i] delta[j], of the next layer; dL/dy of an output. */
  private double upstream(int layer, int neuron) {
    if (layer == shape.outputLayer()) {
      return propagated.lossSlope(neuron);
    }
    int in = shape.size(layer);
    double sum = 0;
    for (int j = 0; j < shape.size(layer + 1); j++) {
      double weight = parameters[shape.firstWeight(layer + 1) + j * in + neuron];
      double product = weight * propagated.delta(shape.firstNeuron(layer + 1) + j);
      sum = sum + product;
    }
    return sum;
  }

  private LossValues loss() {
    NetworkSpecification specification = step.specification();
    int outputs = specification.outputs();
    double[] ofOutput = new double[outputs];
    double[] outputDerivative = new double[outputs];
    double[][] jacobian = new double[outputs][outputs];
    double[] delta = new double[outputs];
    for (int k = 0; k < outputs; k++) {
      ofOutput[k] = propagated.loss(k);
      outputDerivative[k] = propagated.lossSlope(k);
      delta[k] = propagated.delta(propagated.outputRow(k));
      for (int j = 0; j < outputs; j++) {
        jacobian[k][j] = propagated.outputSlope(k, j);
      }
    }
    return new LossValues(
        propagated.loss(),
        ofOutput,
        specification.loss().fused(),
        outputDerivative,
        jacobian,
        delta);
  }

  private Penalty penalty() {
    double absolutes = 0;
    double squares = 0;
    for (int layer = 1; layer <= shape.outputLayer(); layer++) {
      for (int i = shape.firstWeight(layer); i < shape.firstBias(layer); i++) {
        absolutes = absolutes + Math.abs(parameters[i]);
        squares = squares + parameters[i] * parameters[i];
      }
    }
    TrainingSettings settings = step.settings();
    return new Penalty(settings.l1(), settings.l2(), absolutes, squares, penaltyValue);
  }

  /**
   * One neuron, term by term.
   *
   * @param layer from 1, the first hidden layer, to the outputs
   * @param neuron from 0 on
   */
  public NeuronTerms neuron(int layer, int neuron) {
    requireBetween("layer", layer, 1, shape.outputLayer());
    requireBetween("neuron", neuron, 0, shape.size(layer) - 1);
    double[] inputs = activations(layer - 1);
    double[] weights = new double[inputs.length];
    double[] products = new double[inputs.length];
    for (int i = 0; i < inputs.length; i++) {
      weights[i] = parameters[shape.firstWeight(layer) + neuron * inputs.length + i];
      products[i] = weights[i] * inputs[i];
    }
    int[] backNeurons = backNeurons(layer, neuron);
    double[] backWeights = new double[backNeurons.length];
    double[] backDeltas = new double[backNeurons.length];
    double[] backProducts = new double[backNeurons.length];
    for (int n = 0; n < backNeurons.length; n++) {
      int j = backNeurons[n];
      if (layer == shape.outputLayer()) {
        backWeights[n] = propagated.outputSlope(j, neuron);
        backDeltas[n] = propagated.lossSlope(j);
      } else {
        backWeights[n] = parameters[shape.firstWeight(layer + 1) + j * shape.size(layer) + neuron];
        backDeltas[n] = propagated.delta(shape.firstNeuron(layer + 1) + j);
      }
      backProducts[n] = backWeights[n] * backDeltas[n];
    }
    int row = shape.firstNeuron(layer) + neuron;
    return new NeuronTerms(
        layer,
        neuron,
        inputs,
        weights,
        products,
        parameters[shape.firstBias(layer) + neuron],
        propagated.z(row),
        propagated.value(row),
        slope(layer, neuron),
        propagated.mask(row),
        propagated.a(row),
        curve(layer, neuron),
        backNeurons,
        backWeights,
        backDeltas,
        backProducts,
        upstream(layer, neuron),
        propagated.delta(row));
  }

  private ActivationCurve curve(int layer, int neuron) {
    NetworkSpecification specification = step.specification();
    if (layer < shape.outputLayer()) {
      int row = shape.firstNeuron(layer) + neuron;
      return ActivationCurve.of(
          specification.hidden().get(layer - 1).activation(), propagated.z(row));
    }
    double[] z = new double[specification.outputs()];
    for (int k = 0; k < z.length; k++) {
      z[k] = propagated.z(propagated.outputRow(k));
    }
    return ActivationCurve.of(specification.outputActivation(), z, neuron);
  }

  private static void requireBetween(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + " is " + value + "; allowed: " + least + " to " + most);
    }
  }

  /** The neurons behind; of an output, itself, or all outputs that its z enters. */
  private int[] backNeurons(int layer, int neuron) {
    boolean isOutput = layer == shape.outputLayer();
    if (isOutput && step.specification().outputActivation() != OutputActivation.SOFTMAX) {
      return new int[] {neuron};
    }
    int[] all = new int[shape.size(isOutput ? layer : layer + 1)];
    for (int j = 0; j < all.length; j++) {
      all[j] = j;
    }
    return all;
  }

  /**
   * One weight or bias, from gradient to new value.
   *
   * @param parameter its index in the flat array, see {@link Shape}
   */
  public ParameterUpdate parameter(int parameter) {
    ParameterPlace place = ParameterPlace.of(shape, parameter);
    double delta = propagated.delta(neuronRow(place));
    double activation = place.isWeight() ? propagated.a(inputRow(place)) : 1;
    double gradient = delta * activation;
    double w = parameters[parameter];
    TrainingSettings settings = step.settings();
    double sign = w > 0 ? settings.l1() : w < 0 ? -settings.l1() : 0;
    Optimizer optimizer = settings.optimizer().optimizer();
    double[] corrections = new double[optimizer.buffers()];
    for (int b = 0; b < corrections.length; b++) {
      corrections[b] = optimizer.biasCorrection(settings.optimizer(), b, step.time());
    }
    double[] buffers = slice(step.buffers(), parameter);
    double[] nextBuffers = slice(step.nextBuffers(), parameter);
    return new ParameterUpdate(
        place,
        delta,
        activation,
        gradient,
        step.samples(),
        batchGradients(place),
        step.mean()[parameter],
        place.isWeight() ? sign : 0,
        place.isWeight() ? settings.l2() * w : 0,
        step.penalty()[parameter],
        step.gradient()[parameter],
        buffers,
        nextBuffers,
        corrections,
        place.isWeight() ? step.weightDecayFactor() : 1,
        w,
        step.nextParameters()[parameter],
        step.nextParameters()[parameter] - w,
        optimizer.rule(),
        quantities(place, buffers, nextBuffers, corrections),
        GradientCheck.of(propagated, parameters, place, gradient));
  }

  /**
   * What the example comes to when one parameter is moved, by the trainer's own arithmetic.
   *
   * @param parameter its index in the flat array, see {@link Shape}
   * @param change added to it
   * @return z of every neuron after the inputs, layer by layer, then a of all of them, then the
   *     loss
   */
  public double[] moved(int parameter, double change) {
    ParameterPlace place = ParameterPlace.of(shape, parameter);
    double[] values = parameters.clone();
    values[place.parameter()] = values[place.parameter()] + change;
    Propagated other = propagated.with(values);
    int first = shape.firstNeuron(1);
    int neurons = shape.neuronCount() - first;
    double[] moved = new double[2 * neurons + 1];
    for (int i = 0; i < neurons; i++) {
      moved[i] = other.z(first + i);
      moved[neurons + i] = other.a(first + i);
    }
    moved[2 * neurons] = other.loss();
    return moved;
  }

  private int neuronRow(ParameterPlace place) {
    return shape.firstNeuron(place.layer()) + place.neuron();
  }

  private int inputRow(ParameterPlace place) {
    return shape.firstNeuron(place.layer() - 1) + place.input();
  }

  /** delta * a of each sample of the mini-batch, whose mean the trainer forms. */
  private double[] batchGradients(ParameterPlace place) {
    double[] gradients = new double[step.samples().length];
    for (int s = 0; s < gradients.length; s++) {
      Propagated other = Propagated.inMiniBatch(step, s);
      double activation = place.isWeight() ? other.a(inputRow(place)) : 1;
      gradients[s] = other.delta(neuronRow(place)) * activation;
    }
    return gradients;
  }

  /** A parameter's number in each of the buffers, which stand one behind the other. */
  private double[] slice(double[] buffers, int parameter) {
    double[] slice = new double[buffers.length / parameters.length];
    for (int b = 0; b < slice.length; b++) {
      slice[b] = buffers[b * parameters.length + parameter];
    }
    return slice;
  }

  /** The numbers that {@link RuleLine} names. */
  private Map<String, Double> quantities(
      ParameterPlace place, double[] buffers, double[] nextBuffers, double[] corrections) {
    OptimizerSettings settings = step.settings().optimizer();
    Optimizer optimizer = settings.optimizer();
    boolean decays = place.isWeight() && optimizer.decaysWeights();
    Map<String, Double> quantities = new LinkedHashMap<>();
    quantities.put("w", parameters[place.parameter()]);
    quantities.put("g", step.gradient()[place.parameter()]);
    quantities.put("eta", step.rate());
    quantities.put("t", (double) step.time());
    quantities.put("mu", settings.momentum());
    quantities.put("rho", settings.decay());
    quantities.put("beta1", settings.beta1());
    quantities.put("beta2", settings.beta2());
    quantities.put("epsilon", settings.epsilon());
    quantities.put("lambda", decays ? settings.weightDecay() : 0);
    List<String> symbols = optimizer.bufferSymbols();
    for (int b = 0; b < buffers.length; b++) {
      quantities.put(symbols.get(b), buffers[b]);
      quantities.put(symbols.get(b) + "Next", nextBuffers[b]);
      quantities.put(symbols.get(b) + "Hat", nextBuffers[b] / corrections[b]);
    }
    quantities.put("wNext", step.nextParameters()[place.parameter()]);
    return quantities;
  }
}
