package chainrule.engine.network;

import chainrule.engine.math.Elementary;

/** What turns the last pre-activations z into outputs y; it follows from the loss. */
public enum OutputActivation implements Variant {
  LINEAR("linear", "Linear", "y = z", "\\frac{\\partial y}{\\partial z} = 1", Activation.LINEAR),
  TANH(
      "tanh",
      "Tanh",
      "y = \\tanh z",
      "\\frac{\\partial y}{\\partial z} = 1 - y^2",
      Activation.TANH),
  SIGMOID(
      "sigmoid",
      "Sigmoid",
      "y = \\frac{1}{1 + e^{-z}}",
      "\\frac{\\partial y}{\\partial z} = y (1 - y)",
      Activation.SIGMOID),
  SOFTMAX(
      "softmax",
      "Softmax",
      "y_k = \\frac{e^{z_k}}{\\sum_j e^{z_j}}",
      "\\frac{\\partial y_k}{\\partial z_j} = y_k \\left([j = k] - y_j\\right)",
      Activation.LINEAR) {
    /** The largest z is subtracted first: the quotient is the same and nothing overflows. */
    @Override
    public void apply(double[] z, double[] y, int from, int outputs, int stride) {
      for (int s = from; s < from + stride; s++) {
        double largest = largest(z, s, outputs, stride);
        double sum = 0;
        for (int k = 0; k < outputs; k++) {
          double e = Elementary.exp(z[s + k * stride] - largest);
          y[s + k * stride] = e;
          sum = sum + e;
        }
        for (int k = 0; k < outputs; k++) {
          y[s + k * stride] = y[s + k * stride] / sum;
        }
      }
    }

    @Override
    public double derivative(double[] z, double[] y, int at, int k, int j, int stride) {
      double same = k == j ? 1 : 0;
      return (same - y[at + j * stride]) * y[at + k * stride];
    }
  };

  private static final String SOURCE =
      "Follows from the loss: Bishop 2006, Pattern Recognition and Machine Learning, 4.3.6.";

  private final Description description;
  private final Activation pointwise;

  OutputActivation(
      String id, String displayName, String tex, String derivativeTex, Activation pointwise) {
    description = new Description(id, displayName, tex, derivativeTex, SOURCE);
    this.pointwise = pointwise;
  }

  /**
   * Computes the outputs of all samples of a batch.
   *
   * @param z pre-activations, output k of sample s at from + k * stride + s
   * @param y outputs, laid out like z
   */
  public void apply(double[] z, double[] y, int from, int outputs, int stride) {
    pointwise.apply(z, y, from, from + outputs * stride);
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
}
