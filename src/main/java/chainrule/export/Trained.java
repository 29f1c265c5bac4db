package chainrule.export;

import chainrule.engine.data.Axis;
import chainrule.engine.data.Coordinates;
import chainrule.engine.data.Input;
import chainrule.engine.data.Task;
import chainrule.engine.experiment.Experiment;
import chainrule.engine.experiment.Link;
import chainrule.engine.network.Activation;
import chainrule.engine.network.LayerSpecification;
import chainrule.engine.network.NetworkSpecification;
import chainrule.engine.network.OutputActivation;
import chainrule.engine.network.Shape;
import chainrule.engine.run.Run;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is exported: an experiment, how far its training has come, and the way there.
 *
 * @param run with the parameters as they stand; it is not trained any further
 * @param epoch epochs completed
 * @param curves the learning curves up to now
 */
public record Trained(Run run, double epoch, LearningCurves curves) {
  /** Of a run that has been trained here. */
  public static Trained of(Run run, LearningCurves curves) {
    return new Trained(
        run, run.trainer().steps() / (double) Math.max(1, run.trainer().batches()), curves);
  }

  /**
   * Of an experiment that has been trained elsewhere.
   *
   * @param link of the experiment
   * @param parameters laid out as {@link Shape} says
   * @throws IllegalArgumentException if the link is refused or the parameters are not as many
   */
  public static Trained of(String link, double[] parameters, double epoch, LearningCurves curves) {
    Link.Reading reading = Link.read(link);
    if (!reading.refusal().isEmpty()) {
      throw new IllegalArgumentException(reading.refusal());
    }
    Run run = new Run(reading.experiment());
    int count = run.shape().parameterCount();
    if (parameters.length != count) {
      throw new IllegalArgumentException(
          "parameters are " + parameters.length + "; allowed: " + count);
    }
    run.setParameters(parameters);
    return new Trained(run, epoch, curves);
  }

  Experiment experiment() {
    return run.experiment();
  }

  NetworkSpecification network() {
    return run.network();
  }

  Shape shape() {
    return run.shape();
  }

  /** The layer that a parameter belongs to, from 1 on. */
  static int layerOf(Shape shape, int parameter) {
    int layer = 1;
    while (parameter >= shape.firstBias(layer) + shape.size(layer)) {
      layer++;
    }
    return layer;
  }

  /** The parameters as they stand; nobody writes to them. */
  double[] parameters() {
    return run.trainer().parameters();
  }

  /** The parameters that training begins with; 0 for what leads on from neurons that are off. */
  double[] firstParameters() {
    double[] first = run.firstParameters();
    for (int parameter : shape().outgoing(experiment().training().off())) {
      first[parameter] = 0;
    }
    return first;
  }

  String link() {
    return Link.write(experiment());
  }

  boolean isClassification() {
    return experiment().data().task() == Task.CLASSIFICATION;
  }

  /** The names of the classes by class index; empty for regression. */
  List<String> classNames() {
    return experiment().data().classNames();
  }

  Coordinates coordinates() {
    return run.data().coordinates();
  }

  /** The axes of x1 and x2, in this order. */
  List<Axis> inputAxes() {
    return List.of(coordinates().x1(), coordinates().x2());
  }

  /** The axes of the targets; empty for classification. */
  List<Axis> targetAxes() {
    return coordinates().targets();
  }

  /** What each output answers: a class, or a target with its unit. */
  List<String> outputNames() {
    List<String> names = new ArrayList<>();
    for (int k = 0; k < network().outputs(); k++) {
      if (isClassification()) {
        names.add(classNames().get(network().outputs() == 1 ? 1 : k));
      } else {
        names.add(withUnit(targetAxes().get(k)));
      }
    }
    return names;
  }

  /** The classes by class index, or the targets. */
  List<String> answerNames() {
    return isClassification() ? classNames() : outputNames();
  }

  double[] targetScales() {
    return targetAxes().stream().mapToDouble(Axis::scale).toArray();
  }

  double[] targetOffsets() {
    return targetAxes().stream().mapToDouble(Axis::offset).toArray();
  }

  /** The value in the middle between the two targets of an output that decides alone. */
  double threshold() {
    return (network().outputActivation().lowTarget() + 1) / 2;
  }

  static String withUnit(Axis axis) {
    return axis.unit().isEmpty() ? axis.name() : axis.name() + " (" + axis.unit() + ")";
  }

  /** The inputs that the network is fed with. */
  List<Input> inputs() {
    return experiment().inputs();
  }

  /** The activations of the hidden layers, each once. */
  Set<Activation> activations() {
    Set<Activation> activations = new LinkedHashSet<>();
    for (LayerSpecification layer : network().hidden()) {
      activations.add(layer.activation());
    }
    return activations;
  }

  OutputActivation outputActivation() {
    return network().outputActivation();
  }

  /** What is said of the export in its first line. */
  String title() {
    StringBuilder sizes = new StringBuilder();
    for (int layer = 0; layer < shape().layers(); layer++) {
      sizes.append(layer == 0 ? "" : "-").append(shape().size(layer));
    }
    return "Network "
        + sizes
        + " trained on "
        + experiment().data().dataset().displayName()
        + " for "
        + epochText(epoch)
        + (epoch == 1 ? " epoch" : " epochs");
  }

  /** Epochs, to a hundredth. */
  static String epochText(double epoch) {
    return chainrule.engine.math.Decimal.format(Math.floor(epoch * 100 + 0.5) / 100);
  }

  /** What the two inputs are, in words. */
  String inputText() {
    return "x1: " + withUnit(coordinates().x1()) + "; x2: " + withUnit(coordinates().x2());
  }

  /** The weights of each layer from 1 on, (out, in), as nested lists. */
  String weights(double[] values, String brackets) {
    List<String> layers = new ArrayList<>();
    for (int layer = 1; layer < shape().layers(); layer++) {
      layers.add(weightsOf(layer, values, brackets));
    }
    return Literal.block(layers, brackets);
  }

  /** W (out, in) of a layer from 1 on. */
  String weightsOf(int layer, double[] values, String brackets) {
    int in = shape().size(layer - 1);
    return Literal.rows(values, shape().firstWeight(layer), shape().size(layer), in, brackets);
  }

  /** The biases of each layer from 1 on, as nested lists. */
  String biases(double[] values, String brackets) {
    List<String> layers = new ArrayList<>();
    for (int layer = 1; layer < shape().layers(); layer++) {
      layers.add(Literal.list(values, shape().firstBias(layer), shape().size(layer), brackets));
    }
    return Literal.block(layers, brackets);
  }
}
