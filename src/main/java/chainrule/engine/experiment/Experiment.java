package chainrule.engine.experiment;

import chainrule.engine.data.DataSettings;
import chainrule.engine.data.Input;
import chainrule.engine.data.Origin;
import chainrule.engine.data.Task;
import chainrule.engine.math.Decimal;
import chainrule.engine.network.Initialiser;
import chainrule.engine.network.LayerSpecification;
import chainrule.engine.network.Loss;
import chainrule.engine.network.NetworkSpecification;
import chainrule.engine.network.OutputActivation;
import chainrule.engine.training.StopSettings;
import chainrule.engine.training.TrainingSettings;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that decides a training run: the same experiment gives the same bits everywhere.
 *
 * @param inputs what the network is fed with, 1 or more, in the order of {@link Input}
 * @param hidden the hidden layers, at most {@link #MAXIMUM_LAYERS}
 * @param loss one that suits the data's task
 * @param output what turns the last sums into outputs, one that the loss allows
 * @param bias added to the initialiser's own start value of every bias
 * @param weights all parameters to start from, laid out as {@link chainrule.engine.network.Shape}
 *     says; empty to let the initialiser draw them
 * @param view what the page shows of it, which decides nothing
 */
public record Experiment(
    DataSettings data,
    List<Input> inputs,
    List<LayerSpecification> hidden,
    Loss loss,
    OutputActivation output,
    Initialiser initialiser,
    double bias,
    List<Double> weights,
    TrainingSettings training,
    StopSettings stop,
    ViewSettings view) {
  public static final int MAXIMUM_LAYERS = 8;
  public static final int MAXIMUM_NEURONS = 128;

  public Experiment {
    inputs = List.copyOf(inputs);
    hidden = List.copyOf(hidden);
    weights = List.copyOf(weights);
    require(!inputs.isEmpty(), "inputs is empty; allowed: one or more");
    require(
        hidden.size() <= MAXIMUM_LAYERS,
        "layers is " + hidden.size() + "; allowed: 0 to " + MAXIMUM_LAYERS);
    for (LayerSpecification layer : hidden) {
      require(
          layer.neurons() <= MAXIMUM_NEURONS,
          "neurons is " + layer.neurons() + "; allowed: 1 to " + MAXIMUM_NEURONS);
    }
    require(
        data.task() == Task.CLASSIFICATION || loss.suitsRegression(),
        "loss is "
            + loss.id()
            + "; allowed: an error of numbers, since "
            + data.dataset().id()
            + " is a regression");
    int batch = training.batchSize();
    require(
        batch == Integer.MAX_VALUE || batch <= mostTrainingExamples(data),
        "batch is "
            + batch
            + "; allowed: 1 to "
            + mostTrainingExamples(data)
            + ", the training examples");
    require(
        bias >= -MAXIMUM_BIAS && bias <= MAXIMUM_BIAS,
        "bias is " + Decimal.inWords(bias) + "; allowed: -10 to 10");
    require(
        loss.allows(output),
        "output is " + output.id() + "; allowed: one that goes with " + loss.id());
    int parameters = parameterCount(inputs.size(), hidden, outputs(data, loss));
    require(
        weights.isEmpty() || weights.size() == parameters,
        "weights are " + weights.size() + "; allowed: none or " + parameters);
    for (double weight : weights) {
      require(
          Math.abs(weight) <= MAXIMUM_WEIGHT,
          "weight is " + Decimal.inWords(weight) + "; allowed: -1000000 to 1000000");
    }
    requireBelow("frozen", training.frozen(), parameters);
    requireBelow("off", training.off(), neurons(sizes(hidden)));
  }

  /** The largest size of a weight or a bias that is given. */
  static final double MAXIMUM_WEIGHT = 1_000_000;

  private static final double MAXIMUM_BIAS = 10;

  /**
   * How many examples are left for training if the dataset gives all the points asked for. The user
   * may paint a point at any time, so own points set no bound.
   */
  static int mostTrainingExamples(DataSettings data) {
    if (data.dataset().origin() == Origin.OWN) {
      return DataSettings.MAXIMUM_POINTS;
    }
    if (data.testShare() == 0) {
      return data.points();
    }
    int test = (int) Math.floor(data.points() * data.testShare() / 100 + 0.5);
    return Math.max(1, data.points() - Math.max(1, test));
  }

  private static void requireBelow(String name, List<Integer> indices, int count) {
    for (int index : indices) {
      require(index < count, name + " is " + index + "; allowed: 0 to " + (count - 1));
    }
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }

  /** The network, which needs an output for every class or target. */
  public NetworkSpecification network() {
    return new NetworkSpecification(inputs.size(), hidden, outputs(), loss, output);
  }

  /**
   * How many outputs the network has: one for two classes, unless the loss is categorical; else one
   * a class. One a target for a regression.
   */
  public int outputs() {
    return outputs(data, loss);
  }

  static int outputs(DataSettings data, Loss loss) {
    if (data.task() == Task.REGRESSION) {
      return data.targetCount();
    }
    int classes = data.classCount();
    return classes == 2 && loss != Loss.CATEGORICAL_CROSS_ENTROPY ? 1 : classes;
  }

  /** The number of weights and biases. */
  static int parameterCount(int inputs, List<LayerSpecification> hidden, int outputs) {
    int count = 0;
    int in = inputs;
    for (LayerSpecification layer : hidden) {
      count += (in + 1) * layer.neurons();
      in = layer.neurons();
    }
    return count + (in + 1) * outputs;
  }

  /** The number of hidden neurons. */
  static int neurons(List<Integer> sizes) {
    int count = 0;
    for (int size : sizes) {
      count += size;
    }
    return count;
  }

  /** Whether a run of the other experiment can go on as this one with the same parameters. */
  public boolean continues(Experiment other) {
    return data.equals(other.data)
        && inputs.equals(other.inputs)
        && loss == other.loss
        && output == other.output
        && initialiser == other.initialiser
        && bias == other.bias
        && weights.equals(other.weights)
        && sizes(hidden).equals(sizes(other.hidden))
        && training.seed() == other.training.seed();
  }

  /** Whether the other one is the same but for what is looked at. */
  public boolean differsInViewOnly(Experiment other) {
    return equals(other.lookedAtAs(view));
  }

  /** The same, looked at in another way. */
  public Experiment lookedAtAs(ViewSettings other) {
    return new Experiment(
        data, inputs, hidden, loss, output, initialiser, bias, weights, training, stop, other);
  }

  static List<Integer> sizes(List<LayerSpecification> layers) {
    List<Integer> sizes = new ArrayList<>();
    for (LayerSpecification layer : layers) {
      sizes.add(layer.neurons());
    }
    return sizes;
  }
}
