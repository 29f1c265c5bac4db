package chainrule.engine.training;

import chainrule.engine.network.Activation;
import chainrule.engine.network.BlockedPropagation;
import chainrule.engine.network.NetworkSpecification;
import chainrule.engine.network.Propagation;
import chainrule.engine.network.Shape;
import chainrule.engine.network.Workspace;

/** Runs many samples through a network without training it or dropout, with the same kernels. */
public final class Evaluator {
  /** Samples propagated at once: their rows of a small network stay in the fast caches. */
  private static final int CHUNK = 250;

  private final NetworkSpecification specification;
  private final Shape shape;
  private final Propagation propagation;
  private final Workspace workspace;

  /** Pre-activations, outputs and targets of the chunk last propagated, (output, sample). */
  private final double[] z;

  private final double[] y;
  private final double[] t;

  private final int classes;

  /**
   * @param classes number of classes, or 0 for regression
   */
  public Evaluator(NetworkSpecification trained, int classes) {
    specification = trained.withoutDropout();
    this.classes = classes;
    shape = new Shape(specification);
    propagation = new BlockedPropagation(specification);
    workspace = new Workspace(specification, shape, CHUNK, shape.parameterCount(), false);
    int numbers = specification.outputs() * workspace.stride;
    z = new double[numbers];
    y = new double[numbers];
    t = new double[numbers];
  }

  /** Loss and metrics of the network with the given parameters. */
  public Metrics measure(double[] parameters, Samples samples) {
    int outputs = specification.outputs();
    int count = samples.count();
    int[] confusion = new int[classes * classes];
    int numbers = classes == 0 ? outputs : 0;
    double[] squares = new double[numbers];
    double[] absolutes = new double[numbers];
    double sum = 0;
    for (int start = 0; start < count; start += CHUNK) {
      int size = Math.min(CHUNK, count - start);
      propagate(parameters, samples, start, size);
      sum = sum + sumOfLosses(size);
      for (int s = 0; s < size; s++) {
        if (classes > 0) {
          confusion[decide(t, s) * classes + decide(y, s)]++;
        }
        for (int k = 0; k < numbers; k++) {
          int row = k * workspace.stride + s;
          double error = y[row] - t[row];
          squares[k] = squares[k] + error * error;
          absolutes[k] = absolutes[k] + Math.abs(error);
        }
      }
    }
    if (count == 0) {
      return new Metrics(0, 0, confusion, squares, absolutes);
    }
    for (int k = 0; k < numbers; k++) {
      double variation = variation(samples, k);
      squares[k] = variation == 0 ? 0 : 1 - squares[k] / variation;
      absolutes[k] = absolutes[k] / count;
    }
    return new Metrics(count, sum / count, confusion, squares, absolutes);
  }

  /** The mean loss alone, which costs less than all {@link #measure}. */
  public double loss(double[] parameters, Samples samples) {
    double sum = 0;
    for (int start = 0; start < samples.count(); start += CHUNK) {
      int size = Math.min(CHUNK, samples.count() - start);
      propagate(parameters, samples, start, size);
      sum = sum + sumOfLosses(size);
    }
    return samples.count() == 0 ? 0 : sum / samples.count();
  }

  /** The loss of each sample. */
  public double[] losses(double[] parameters, Samples samples) {
    double[] losses = new double[samples.count()];
    for (int start = 0; start < samples.count(); start += CHUNK) {
      int size = Math.min(CHUNK, samples.count() - start);
      propagate(parameters, samples, start, size);
      for (int s = 0; s < size; s++) {
        losses[start + s] = lossOf(s);
      }
    }
    return losses;
  }

  private void propagate(double[] parameters, Samples samples, int start, int size) {
    forward(parameters, samples.inputs(), samples.count(), start, size);
    int row = shape.firstNeuron(shape.outputLayer()) * workspace.stride;
    workspace.memory.read(workspace.z + row, z, 0, z.length);
    workspace.memory.read(workspace.a + row, y, 0, y.length);
    for (int k = 0; k < specification.outputs(); k++) {
      int from = k * samples.count() + start;
      System.arraycopy(samples.targets(), from, t, k * workspace.stride, size);
    }
  }

  /** Propagates a chunk of inputs (input, sample), count samples. */
  private void forward(double[] parameters, double[] inputs, int count, int start, int size) {
    workspace.memory.write(parameters, 0, 0, parameters.length);
    for (int row = 0; row < specification.inputs(); row++) {
      int place = workspace.a + row * workspace.stride;
      workspace.memory.write(inputs, row * count + start, place, size);
    }
    propagation.forward(0, workspace, size);
  }

  private double sumOfLosses(int size) {
    double sum = 0;
    for (int s = 0; s < size; s++) {
      sum = sum + lossOf(s);
    }
    return sum;
  }

  private double lossOf(int sample) {
    return specification
        .loss()
        .ofSample(z, y, t, 0, sample, specification.outputs(), workspace.stride);
  }

  /** The class that outputs or targets stand for: the largest one, or the side of a single one. */
  private int decide(double[] values, int sample) {
    int outputs = specification.outputs();
    if (outputs == 1) {
      double middle = (specification.outputActivation().lowTarget() + 1) * 0.5;
      return values[sample] > middle ? 1 : 0;
    }
    int best = 0;
    for (int k = 1; k < outputs; k++) {
      if (values[k * workspace.stride + sample] > values[best * workspace.stride + sample]) {
        best = k;
      }
    }
    return best;
  }

  /** Sum of the squared distances of an output's targets from their mean. */
  private static double variation(Samples samples, int output) {
    int from = output * samples.count();
    double mean = 0;
    for (int s = 0; s < samples.count(); s++) {
      mean = mean + samples.targets()[from + s];
    }
    mean = mean / samples.count();
    double sum = 0;
    for (int s = 0; s < samples.count(); s++) {
      double distance = samples.targets()[from + s] - mean;
      sum = sum + distance * distance;
    }
    return sum;
  }

  /**
   * The activations of all neurons for many inputs.
   *
   * @param inputs (input, sample), count samples
   * @param firstRow the first row wanted, see {@link Shape#firstNeuron}
   * @param result receives (row, sample) from the first row wanted to the last output
   */
  public void activations(
      double[] parameters, double[] inputs, int count, int firstRow, double[] result) {
    int rows = shape.neuronCount() - firstRow;
    for (int start = 0; start < count; start += CHUNK) {
      int size = Math.min(CHUNK, count - start);
      forward(parameters, inputs, count, start, size);
      for (int row = 0; row < rows; row++) {
        int place = workspace.a + (firstRow + row) * workspace.stride;
        workspace.memory.read(place, result, row * count + start, size);
      }
    }
  }

  /**
   * For each hidden layer, the share of its neurons that no training sample can move any more.
   *
   * @return (hidden layer, 2): the share of dead neurons, whose slope g'(z) is 0 on every sample,
   *     and the share of saturated ones, whose slope is below 0.1 on nine of ten samples
   */
  public double[] idleness(double[] parameters, Samples samples) {
    int layers = shape.outputLayer() - 1;
    int[] zero = new int[shape.neuronCount()];
    int[] small = new int[shape.neuronCount()];
    for (int start = 0; start < samples.count(); start += CHUNK) {
      int size = Math.min(CHUNK, samples.count() - start);
      propagate(parameters, samples, start, size);
      countIdle(size, zero, small);
    }
    double[] shares = new double[2 * layers];
    for (int layer = 1; layer <= layers; layer++) {
      int dead = 0;
      int saturated = 0;
      for (int j = 0; j < shape.size(layer); j++) {
        int row = shape.firstNeuron(layer) + j;
        if (zero[row] == samples.count()) {
          dead++;
        } else if (small[row] * 10.0 >= samples.count() * 9.0) {
          saturated++;
        }
      }
      shares[2 * layer - 2] = dead / (double) shape.size(layer);
      shares[2 * layer - 1] = saturated / (double) shape.size(layer);
    }
    return shares;
  }

  private void countIdle(int size, int[] zero, int[] small) {
    int neurons = shape.firstNeuron(shape.outputLayer());
    double[] sums = workspace.rows(workspace.z, neurons);
    double[] values = workspace.rows(workspace.beforeDropout, neurons);
    for (int layer = 1; layer < shape.outputLayer(); layer++) {
      Activation activation = specification.hidden().get(layer - 1).activation();
      for (int j = 0; j < shape.size(layer); j++) {
        int row = shape.firstNeuron(layer) + j;
        for (int s = 0; s < size; s++) {
          int at = row * workspace.stride + s;
          double slope = activation.derivative(sums[at], values[at]);
          if (slope == 0) {
            zero[row]++;
          }
          if (slope < 0.1 && slope > -0.1) {
            small[row]++;
          }
        }
      }
    }
  }
}
