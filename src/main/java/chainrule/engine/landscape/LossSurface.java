package chainrule.engine.landscape;

import chainrule.engine.network.BlockedPropagation;
import chainrule.engine.network.NetworkSpecification;
import chainrule.engine.network.Propagation;
import chainrule.engine.network.Shape;
import chainrule.engine.network.Workspace;
import chainrule.engine.training.Evaluator;
import chainrule.engine.training.Samples;
import chainrule.engine.training.TrainingSettings;
import org.jspecify.annotations.Nullable;

/**
 * The loss as a function of all parameters: the mean over some samples, without dropout, and the
 * penalty that training adds to it.
 *
 * <p>The numbers are those of {@link Evaluator#loss}, to the bit.
 */
public final class LossSurface {
  /** Stands for a loss that is infinite or not a number: beyond every scale. */
  public static final double BEYOND = Double.MAX_VALUE;

  /** Samples propagated at once for the gradient. */
  private static final int CHUNK = 250;

  private final NetworkSpecification specification;
  private final Shape shape;
  private final Samples samples;
  private final double l1;
  private final double l2;
  private final Evaluator evaluator;
  private final Propagation propagation;
  private @Nullable Workspace workspace;

  /**
   * @param settings whose penalty is meant
   */
  public LossSurface(NetworkSpecification trained, Samples samples, TrainingSettings settings) {
    specification = trained.withoutDropout();
    this.samples = samples;
    l1 = settings.l1();
    l2 = settings.l2();
    shape = new Shape(specification);
    evaluator = new Evaluator(specification, 0);
    propagation = new BlockedPropagation(specification);
  }

  public Shape shape() {
    return shape;
  }

  /** Whether the penalty is the one of these settings. */
  public boolean hasPenaltyOf(TrainingSettings settings) {
    return settings.l1() == l1 && settings.l2() == l2;
  }

  /** The mean loss without penalty, or {@link #BEYOND}. */
  public double loss(double[] parameters) {
    return bounded(evaluator.loss(parameters, samples));
  }

  /** l1 sum |w| + l2 sum w^2 / 2 over the weights, or {@link #BEYOND}. */
  public double penalty(double[] parameters) {
    if (l1 == 0 && l2 == 0) {
      return 0;
    }
    double absolutes = 0;
    double squares = 0;
    for (int layer = 1; layer <= shape.outputLayer(); layer++) {
      for (int i = shape.firstWeight(layer); i < shape.firstBias(layer); i++) {
        absolutes = absolutes + Math.abs(parameters[i]);
        squares = squares + parameters[i] * parameters[i];
      }
    }
    return bounded(l1 * absolutes + l2 * squares * 0.5);
  }

  private static double bounded(double loss) {
    return loss - loss == 0 ? loss : BEYOND;
  }

  /**
   * The gradient of loss and penalty together, laid out like the parameters: what a step with the
   * full batch would descend, not clipped. Not all finite where the loss is beyond the scale.
   */
  public double[] gradient(double[] parameters) {
    double[] sum = new double[parameters.length];
    double[] ofChunk = new double[parameters.length];
    int count = samples.count();
    for (int start = 0; start < count; start += CHUNK) {
      int size = Math.min(CHUNK, count - start);
      Workspace chunk = fill(start, size);
      chunk.memory.write(parameters, 0, 0, parameters.length);
      propagation.forward(0, chunk, size);
      propagation.backward(0, chunk, size, parameters.length);
      chunk.memory.read(parameters.length, ofChunk, 0, ofChunk.length);
      double share = size / (double) count;
      Vectors.addMultiple(sum, share, ofChunk, 0, sum.length);
    }
    addPenalty(parameters, sum);
    return sum;
  }

  private Workspace fill(int start, int size) {
    Workspace chunk = workspace;
    if (chunk == null) {
      int before = 2 * shape.parameterCount(); // the parameters, then the gradient
      int capacity = Math.min(CHUNK, samples.count());
      chunk = new Workspace(specification, shape, capacity, before, false);
      workspace = chunk;
    }
    copy(samples.inputs(), specification.inputs(), start, size, chunk, chunk.a);
    copy(samples.targets(), specification.outputs(), start, size, chunk, chunk.targets);
    return chunk;
  }

  private void copy(double[] source, int rows, int start, int size, Workspace chunk, int target) {
    for (int row = 0; row < rows; row++) {
      int place = target + row * chunk.stride;
      chunk.memory.write(source, row * samples.count() + start, place, size);
    }
  }

  /** Adds l1 sign(w) + l2 w for every weight. */
  private void addPenalty(double[] parameters, double[] gradient) {
    for (int layer = 1; layer <= shape.outputLayer(); layer++) {
      for (int i = shape.firstWeight(layer); i < shape.firstBias(layer); i++) {
        double w = parameters[i];
        double sign = w > 0 ? l1 : w < 0 ? -l1 : 0;
        gradient[i] = (l2 * w + sign) + gradient[i];
      }
    }
  }
}
