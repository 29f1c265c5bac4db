package chainrule.engine.network;

/**
 * Scratch memory for propagating up to {@code capacity} samples at once, made once and used again.
 *
 * <p>All arrays are (neuron, sample), the samples of a neuron side by side: value of row n and
 * sample s at n * stride + s. The stride is the capacity, padded to a multiple of five for the
 * blocked kernels; what stands in the padding is never read into a result.
 */
public final class Workspace {
  /** Samples that the blocked kernels take at once. */
  static final int BLOCK = 5;

  /** Rows are this far apart. */
  public final int stride;

  /** Pre-activations z (neuron, sample); the rows of the inputs are unused. */
  public final double[] z;

  /** Activations a (neuron, sample): inputs first, outputs last, dropout applied. */
  public final double[] a;

  /** Activations before dropout; the same array as {@link #a} where there is no dropout. */
  public final double[] undropped;

  /** dL/dz of each sample's own loss (neuron, sample); the rows of the inputs are unused. */
  public final double[] delta;

  /** Dropout factors (neuron, sample): 0, or 1 / (1 - p); all 1 unless drawn. */
  public final double[] mask;

  /** Targets t (output, sample). */
  public final double[] targets;

  public Workspace(NetworkSpecification specification, Shape shape, int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity is " + capacity + "; allowed: 1 or more");
    }
    stride = capacity == 1 ? 1 : padded(capacity);
    int length = shape.neuronCount() * stride;
    z = new double[length];
    a = new double[length];
    delta = new double[length];
    boolean dropout = specification.usesDropout();
    undropped = dropout ? new double[length] : a;
    mask = new double[dropout ? length : 0];
    targets = new double[specification.outputs() * stride];
    clearMask();
  }

  /** Lets all neurons take part. */
  public void clearMask() {
    for (int i = 0; i < mask.length; i++) {
      mask[i] = 1;
    }
  }

  /** The least multiple of the block that holds that many samples. */
  static int padded(int samples) {
    return (samples + BLOCK - 1) / BLOCK * BLOCK;
  }
}
