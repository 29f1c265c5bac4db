package chainrule.engine.network;

import chainrule.engine.network.kernels.Memory;
import chainrule.engine.network.kernels.Plan;
import chainrule.engine.network.kernels.Pointwise;

/**
 * Scratch memory for propagating up to {@code capacity} samples at once, made once and used again.
 *
 * <p>Values are rows (neuron, sample), the samples of a neuron side by side: that of row n and
 * sample s stands n * stride + s behind the place of its kind. What stands in the padding of a row
 * is never read into a result.
 */
public final class Workspace {
  /** Where all numbers are. Those before the workspace's own belong to whoever made it. */
  public final Memory memory;

  /** Rows are this far apart. */
  public final int stride;

  /** Place of the pre-activations z (neuron, sample); the rows of the inputs are unused. */
  public final int z;

  /** Place of the activations a (neuron, sample): inputs first, outputs last, dropout applied. */
  public final int a;

  /** Place of the activations before dropout; the same as {@link #a} where there is no dropout. */
  public final int beforeDropout;

  /** Place of dL/dz of each sample's own loss (neuron, sample); the inputs' rows are unused. */
  public final int delta;

  /** Whether there are {@link #mask}s. */
  public final boolean hasMask;

  /** Place of the dropout factors (neuron, sample): 0, or 1 / (1 - p); all 1 unless drawn. */
  public final int mask;

  /** Place of the targets t (output, sample). */
  public final int targets;

  /**
   * Place of the {@link Plan}s of all layers but the inputs; -1 if the memory has no use for them.
   */
  final int plan;

  /** Place that {@link Memory#meanGradient} may overwrite. */
  final int scratch;

  private final int length;

  /**
   * @param before how many numbers the memory holds before the workspace, for whoever makes it
   * @param lasting whether all keep their values when another workspace is used; they have to for
   *     dropout, whose factors are drawn before
   */
  public Workspace(
      NetworkSpecification specification, Shape shape, int capacity, int before, boolean lasting) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity is " + capacity + "; allowed: 1 or more");
    }
    if (specification.usesDropout() && !lasting) {
      throw new IllegalArgumentException("dropout needs a workspace that lasts");
    }
    stride = Memory.stride(capacity);
    length = shape.neuronCount() * stride;
    hasMask = specification.usesDropout();
    z = before + (before & 1);
    a = z + length;
    delta = a + length;
    beforeDropout = hasMask ? delta + length : a;
    mask = beforeDropout + length;
    targets = hasMask ? mask + length : delta + length;
    int plans = targets + specification.outputs() * stride;
    scratch = plans + (lasting ? shape.outputLayer() * Plan.LENGTH : 0);
    int end = scratch + Memory.scratch(widest(shape), stride);
    memory = Memory.of(lasting ? scratch : 0, lasting ? end - scratch : end);
    clearMask();
    plan = lasting && computesLayers(specification) ? plans : -1;
    if (plan >= 0) {
      writePlans(specification, shape);
    }
  }

  private boolean computesLayers(NetworkSpecification specification) {
    boolean computes = memory.computesLayersOf(specification.outputActivation().pointwise());
    for (LayerSpecification layer : specification.hidden()) {
      computes = computes && memory.computesLayersOf(layer.activation());
    }
    return computes;
  }

  private void writePlans(NetworkSpecification specification, Shape shape) {
    double[] layer = new double[Plan.LENGTH];
    for (int i = 1; i <= shape.outputLayer(); i++) {
      boolean isHidden = i < shape.outputLayer();
      int row = shape.firstNeuron(i) * stride;
      layer[Plan.INPUTS] = shape.size(i - 1);
      layer[Plan.OUTPUTS] = shape.size(i);
      layer[Plan.WEIGHTS] = shape.firstWeight(i);
      layer[Plan.BIASES] = shape.firstBias(i);
      layer[Plan.X] = a + shape.firstNeuron(i - 1) * stride;
      layer[Plan.Z] = z + row;
      layer[Plan.ACTIVATION] = activationOf(specification, i);
      layer[Plan.G] = (isHidden ? beforeDropout : a) + row;
      layer[Plan.MASK] = isHidden && hasMask ? mask + row : -1;
      layer[Plan.A] = a + row;
      layer[Plan.DELTA] = delta + row;
      for (int field = 0; field < layer.length; field++) {
        layer[field] = layer[field] + Plan.INTEGER;
      }
      memory.write(layer, 0, plan + (i - 1) * Plan.LENGTH, Plan.LENGTH);
    }
  }

  /** The number of a layer's activation; outputs that mix all z have none. */
  private static int activationOf(NetworkSpecification specification, int layer) {
    OutputActivation output = specification.outputActivation();
    boolean isHidden = layer <= specification.hidden().size();
    if (!isHidden && output.mixes()) {
      return -1;
    }
    Pointwise g =
        isHidden ? specification.hidden().get(layer - 1).activation() : output.pointwise();
    return g.ordinal();
  }

  private static int widest(Shape shape) {
    int widest = 0;
    for (int layer = 0; layer < shape.layers(); layer++) {
      widest = Math.max(widest, shape.size(layer));
    }
    return widest;
  }

  /** Lets all neurons take part. */
  private void clearMask() {
    if (hasMask) {
      double[] ones = new double[length];
      java.util.Arrays.fill(ones, 1);
      memory.write(ones, 0, mask, length);
    }
  }

  /** A copy of rows (row, sample), stride apart. */
  public double[] rows(int place, int count) {
    double[] rows = new double[count * stride];
    memory.read(place, rows, 0, rows.length);
    return rows;
  }
}
