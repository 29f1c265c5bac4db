package chainrule.engine.network;

import chainrule.engine.network.kernels.Memory;
import chainrule.engine.prose.Prose;

/**
 * What turns the last pre-activations z into outputs y. {@link Loss} says which ones it allows, and
 * which one is usual.
 */
public enum OutputActivation implements Variant {
  LINEAR(
      "linear",
      "Linear",
      "y = z",
      "\\frac{\\partial y}{\\partial z} = 1",
      Activation.LINEAR,
      "\\num{z}",
      "With squared error a canonical pair: Bishop 2006, Pattern Recognition and Machine Learning,"
          + " 4.3.6."),
  TANH(
      "tanh",
      "Tanh",
      "y = \\tanh z",
      "\\frac{\\partial y}{\\partial z} = 1 - y^2",
      Activation.TANH,
      "\\tanh \\num{z}",
      "For targets from −1 to +1. No canonical pair with any loss: the slope 1 − y² stays in the"
          + " gradient, so an output that is wrong and saturated hardly learns."),
  SIGMOID(
      "sigmoid",
      "Sigmoid",
      "y = \\frac{1}{1 + e^{-z}}",
      "\\frac{\\partial y}{\\partial z} = y (1 - y)",
      Activation.SIGMOID,
      "\\frac{1}{1 + e^{-\\num{z}}}",
      "For targets from 0 to 1. "
          + Source.CANONICAL
          + " With squared error it is none: the slope y (1 − y) stays in the gradient, so an output"
          + " that is wrong and saturated hardly learns.") {
    @Override
    public boolean givesProbabilities() {
      return true;
    }
  },
  SOFTMAX(
      "softmax",
      "Softmax",
      "y_k = \\frac{e^{z_k}}{\\sum_j e^{z_j}}",
      "\\frac{\\partial y_k}{\\partial z_j} = y_k \\left([j = k] - y_j\\right)",
      Activation.LINEAR,
      "\\frac{e^{\\num{z}}}{\\sum_j e^{z_j}}",
      Source.CANONICAL) {
    @Override
    public void apply(Memory memory, int z, int y, int outputs, int stride) {
      memory.softmax(z, y, outputs, stride);
    }

    @Override
    public double derivative(double[] z, double[] y, int at, int k, int j, int stride) {
      double same = k == j ? 1 : 0;
      return (same - y[at + j * stride]) * y[at + k * stride];
    }

    @Override
    public boolean givesProbabilities() {
      return true;
    }

    @Override
    public boolean mixes() {
      return true;
    }

    @Override
    public String workedTex(int outputs) {
      if (outputs > MOST_TERMS) {
        return super.workedTex(outputs);
      }
      StringBuilder sum = new StringBuilder();
      for (int k = 1; k <= outputs; k++) {
        sum.append(k == 1 ? "" : " + ").append("e^{\\num{z").append(k).append("}}");
      }
      return "\\frac{e^{\\num{z}}}{" + sum + "}";
    }
  };

  /** Longer sums are not written out. */
  private static final int MOST_TERMS = 4;

  private final Description description;
  private final Activation pointwise;
  private final String workedTex;

  OutputActivation(
      String id,
      String displayName,
      @Prose String tex,
      @Prose String derivativeTex,
      Activation pointwise,
      String workedTex,
      @Prose String source) {
    description = new Description(id, displayName, tex, derivativeTex, source);
    this.pointwise = pointwise;
    this.workedTex = workedTex;
  }

  /**
   * Computes the outputs of all samples of a batch.
   *
   * @param z place of the pre-activations (output, sample), rows stride apart
   * @param y place of the outputs
   */
  public void apply(Memory memory, int z, int y, int outputs, int stride) {
    memory.apply(pointwise, z, y, outputs * stride);
  }

  /**
   * dy[k]/dz[j] of one sample, which is 0 for k != j unless the outputs mix.
   *
   * @param at where z and y of the sample's first output stand; the others follow, stride apart
   */
  public double derivative(double[] z, double[] y, int at, int k, int j, int stride) {
    return k == j ? pointwise.derivative(z[at + k * stride], y[at + k * stride]) : 0;
  }

  /** The function of one z that an output is; softmax, which mixes all z, has none and gives z. */
  public Activation pointwise() {
    return pointwise;
  }

  /** Whether an output depends on all z, and not on its own alone. */
  public boolean mixes() {
    return false;
  }

  /** Whether the outputs lie from 0 to 1, as probabilities do. */
  public boolean givesProbabilities() {
    return false;
  }

  /** The target of an output whose class is not the example's: 0 for probabilities, else -1. */
  public double lowTarget() {
    return givesProbabilities() ? 0 : -1;
  }

  /** Whether y is z. */
  public boolean isIdentity() {
    return pointwise == Activation.LINEAR && !mixes();
  }

  /**
   * How an output comes about, in TeX with gaps for numbers: {@code \num{z}} for its own z, and
   * {@code \num{z1}}, {@code \num{z2}} ... for those of all outputs.
   *
   * @param outputs how many there are; a sum of many is not written out
   */
  public String workedTex(int outputs) {
    return workedTex;
  }

  /** The largest of the z of sample {@code at}, outputs stride apart. */
  static double largest(double[] z, int at, int outputs, int stride) {
    double largest = z[at];
    for (int k = 1; k < outputs; k++) {
      double candidate = z[at + k * stride];
      if (candidate > largest) {
        largest = candidate;
      }
    }
    return largest;
  }

  @Override
  public Description description() {
    return description;
  }

  private static final class Source {
    static final String CANONICAL =
        "With its cross-entropy a canonical pair: Bishop 2006, Pattern Recognition and Machine"
            + " Learning, 4.3.6.";
  }
}
