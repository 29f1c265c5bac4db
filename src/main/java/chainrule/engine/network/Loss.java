package chainrule.engine.network;

import chainrule.engine.math.Elementary;
import chainrule.engine.network.kernels.LossSlope;
import chainrule.engine.prose.Prose;

/**
 * Loss functions: how far the outputs y are from the targets t, summed over the outputs.
 *
 * <p>Each is defined on the last pre-activations z, so that sigmoid with binary cross-entropy and
 * softmax with categorical cross-entropy are one fused, stable formula. In a batch, output k of
 * sample s stands at from + k * stride + s in z, y and delta, and at k * stride + s in t.
 */
public enum Loss implements Variant, LossSlope {
  SQUARED_ERROR(
      "squaredError",
      "Squared error",
      "L = \\tfrac{1}{2} \\sum_k (y_k - t_k)^2",
      "\\frac{\\partial L}{\\partial y_k} = y_k - t_k",
      "\\tfrac{1}{2} (\\num{y} - \\num{t})^2",
      "\\num{y} - \\num{t}",
      "Legendre 1805. The factor 1/2 cancels the 2 of the derivative; PyTorch’s MSELoss"
          + " has no such factor and averages over the outputs.",
      OutputActivation.TANH,
      OutputActivation.LINEAR) {
    @Override
    public double value(double z, double y, double t) {
      double error = y - t;
      return error * error * 0.5;
    }

    @Override
    public double derivative(double z, double y, double t) {
      return y - t;
    }
  },

  ABSOLUTE_ERROR(
      "absoluteError",
      "Absolute error",
      "L = \\sum_k |y_k - t_k|",
      "\\frac{\\partial L}{\\partial y_k} = \\operatorname{sign}(y_k - t_k)",
      "|\\num{y} - \\num{t}|",
      "\\operatorname{sign}(\\num{y} - \\num{t})",
      "Laplace 1774. The slope where y = t is taken as 0, as in PyTorch.",
      OutputActivation.TANH,
      OutputActivation.LINEAR) {
    @Override
    public double value(double z, double y, double t) {
      return Math.abs(y - t);
    }

    @Override
    public double derivative(double z, double y, double t) {
      return y > t ? 1 : y < t ? -1 : 0;
    }
  },

  HUBER(
      "huber",
      "Huber",
      "L = \\sum_k \\begin{cases} \\tfrac{1}{2} (y_k - t_k)^2 & |y_k - t_k| \\le 1 \\\\"
          + " |y_k - t_k| - \\tfrac{1}{2} & \\text{otherwise} \\end{cases}",
      "\\frac{\\partial L}{\\partial y_k} = \\max(-1, \\min(1, y_k - t_k))",
      "\\tfrac{1}{2} (\\num{y} - \\num{t})^2",
      "\\max(-1, \\min(1, \\num{y} - \\num{t}))",
      "Huber 1964, with delta = 1.",
      OutputActivation.TANH,
      OutputActivation.LINEAR) {
    @Override
    public double value(double z, double y, double t) {
      double error = Math.abs(y - t);
      return error <= 1 ? error * error * 0.5 : error - 0.5;
    }

    @Override
    public String workedTex(double z, double y, double t) {
      return Math.abs(y - t) <= 1
          ? super.workedTex(z, y, t)
          : "|\\num{y} - \\num{t}| - \\tfrac{1}{2}";
    }

    @Override
    public double derivative(double z, double y, double t) {
      double error = y - t;
      return error > 1 ? 1 : error < -1 ? -1 : error;
    }
  },

  BINARY_CROSS_ENTROPY(
      "binaryCrossEntropy",
      "Binary cross-entropy",
      "L = -\\sum_k \\left( t_k \\ln y_k + (1 - t_k) \\ln(1 - y_k) \\right)",
      "\\frac{\\partial L}{\\partial z_k} = y_k - t_k",
      "-\\num{t} \\cdot \\ln \\num{y} - (1 - \\num{t}) \\cdot \\ln(1 - \\num{y})",
      "\\num{y} - \\num{t}",
      "Good 1952. Computed as softplus(z) − t z; the derivative is fused with the sigmoid’s.",
      OutputActivation.SIGMOID,
      null) {
    @Override
    public double value(double z, double y, double t) {
      return Elementary.softplus(z) - t * z;
    }

    @Override
    public double derivative(double z, double y, double t) {
      return y - t;
    }

    @Override
    public double derivativeByOutput(double z, double y, double t) {
      double whenTargetIs1 = t == 0 ? 0 : t / y;
      double whenTargetIs0 = t == 1 ? 0 : (1 - t) / (1 - y);
      return whenTargetIs0 - whenTargetIs1;
    }

    @Override
    public String fusionTex() {
      return "\\frac{\\partial L}{\\partial z_k}"
          + " = \\frac{\\partial L}{\\partial y_k} \\cdot \\frac{\\partial y_k}{\\partial z_k}"
          + " = \\left( \\frac{1 - t_k}{1 - y_k} - \\frac{t_k}{y_k} \\right)"
          + " \\cdot y_k (1 - y_k) = y_k - t_k";
    }
  },

  CATEGORICAL_CROSS_ENTROPY(
      "categoricalCrossEntropy",
      "Categorical cross-entropy",
      "L = -\\sum_k t_k \\ln y_k",
      "\\frac{\\partial L}{\\partial z_k} = y_k - t_k",
      "-\\num{t} \\cdot \\ln \\num{y}",
      "\\num{y} - \\num{t}",
      "Bridle 1990. Computed as t (ln of the sum of e^z, minus z); the derivative is fused with the"
          + " softmax’s.",
      OutputActivation.SOFTMAX,
      null) {
    @Override
    public double value(double z, double y, double t) {
      throw new UnsupportedOperationException("softmax mixes all outputs of a sample");
    }

    @Override
    public double ofSample(
        double[] z, double[] y, double[] t, int from, int sample, int outputs, int stride) {
      int at = from + sample;
      double largest = OutputActivation.largest(z, at, outputs, stride);
      double logarithm = logarithmOfSum(z, at, largest, outputs, stride);
      double loss = 0;
      for (int k = 0; k < outputs; k++) {
        double surprise = (largest - z[at + k * stride]) + logarithm;
        loss = loss + t[sample + k * stride] * surprise;
      }
      return loss;
    }

    @Override
    public double ofOutput(
        double[] z, double[] y, double[] t, int from, int sample, int k, int outputs, int stride) {
      int at = from + sample;
      double largest = OutputActivation.largest(z, at, outputs, stride);
      double logarithm = logarithmOfSum(z, at, largest, outputs, stride);
      double surprise = (largest - z[at + k * stride]) + logarithm;
      return t[sample + k * stride] * surprise;
    }

    /** ln of the sum of e^(z - largest) over a sample's outputs. */
    private double logarithmOfSum(double[] z, int at, double largest, int outputs, int stride) {
      double sum = 0;
      for (int k = 0; k < outputs; k++) {
        sum = sum + Elementary.exp(z[at + k * stride] - largest);
      }
      return Elementary.log(sum);
    }

    @Override
    public double derivative(double z, double y, double t) {
      return y - t;
    }

    @Override
    public double derivativeByOutput(double z, double y, double t) {
      return t == 0 ? 0 : -t / y;
    }

    @Override
    public String fusionTex() {
      return "\\frac{\\partial L}{\\partial z_k}"
          + " = \\sum_j \\frac{\\partial L}{\\partial y_j}"
          + " \\cdot \\frac{\\partial y_j}{\\partial z_k}"
          + " = \\sum_j \\frac{-t_j}{y_j} \\cdot y_j \\left([j = k] - y_k\\right)"
          + " = y_k \\sum_j t_j - t_k = y_k - t_k";
    }
  },

  HINGE(
      "hinge",
      "Hinge",
      "L = \\sum_k \\max(0, 1 - t_k z_k)",
      "\\frac{\\partial L}{\\partial z_k} = \\begin{cases} -t_k & t_k z_k < 1 \\\\ 0 &"
          + " \\text{otherwise} \\end{cases}",
      "\\max(0, 1 - \\num{t} \\cdot \\num{z})",
      "-\\num{t}",
      "Cortes and Vapnik 1995. Targets are −1 and +1.",
      OutputActivation.LINEAR,
      null) {
    @Override
    public double value(double z, double y, double t) {
      double margin = 1 - t * z;
      return margin > 0 ? margin : 0;
    }

    @Override
    public double derivative(double z, double y, double t) {
      return t * z < 1 ? -t : 0;
    }

    @Override
    public String workedDerivativeTex(double z, double y, double t) {
      return t * z < 1 ? super.workedDerivativeTex(z, y, t) : "0";
    }

    @Override
    public String fusionTex() {
      return "y_k = z_k, \\quad "
          + "\\frac{\\partial L}{\\partial z_k} = \\frac{\\partial L}{\\partial y_k}";
    }
  },

  PERCEPTRON(
      "perceptron",
      "Perceptron",
      "L = \\sum_k \\max(0, -t_k z_k)",
      "\\frac{\\partial L}{\\partial z_k} = \\begin{cases} -t_k & t_k z_k \\le 0 \\\\ 0 &"
          + " \\text{otherwise} \\end{cases}",
      "\\max(0, -\\num{t} \\cdot \\num{z})",
      "-\\num{t}",
      "Rosenblatt 1958. Targets are −1 and +1. Mini-batches of one and a rate of 1 make it his rule:"
          + " what is on the wrong side is added to the weights, or taken away.",
      OutputActivation.LINEAR,
      null) {
    @Override
    public double value(double z, double y, double t) {
      double margin = t * z;
      return margin > 0 ? 0 : -margin;
    }

    @Override
    public double derivative(double z, double y, double t) {
      return t * z > 0 ? 0 : -t;
    }

    @Override
    public String workedDerivativeTex(double z, double y, double t) {
      return t * z > 0 ? "0" : super.workedDerivativeTex(z, y, t);
    }

    @Override
    public String fusionTex() {
      return HINGE.fusionTex();
    }
  };

  private final Description description;
  private final String workedTex;
  private final String workedDerivativeTex;
  private final OutputActivation forClasses;
  private final @org.jspecify.annotations.Nullable OutputActivation forNumbers;

  Loss(
      String id,
      String displayName,
      @Prose String tex,
      @Prose String derivativeTex,
      String workedTex,
      String workedDerivativeTex,
      @Prose String source,
      OutputActivation forClasses,
      @org.jspecify.annotations.Nullable OutputActivation forNumbers) {
    description = new Description(id, displayName, tex, derivativeTex, source);
    this.workedTex = workedTex;
    this.workedDerivativeTex = workedDerivativeTex;
    this.forClasses = forClasses;
    this.forNumbers = forNumbers;
  }

  /** The loss of one output with pre-activation z, output y and target t. */
  public abstract double value(double z, double y, double t);

  /** dL/dz for a {@link #fused} loss, dL/dy for the others. */
  @Override
  public abstract double derivative(double z, double y, double t);

  /** The loss of one sample, summed over its outputs. */
  public double ofSample(
      double[] z, double[] y, double[] t, int from, int sample, int outputs, int stride) {
    double sum = 0;
    for (int k = 0; k < outputs; k++) {
      int row = k * stride + sample;
      sum = sum + value(z[from + row], y[from + row], t[row]);
    }
    return sum;
  }

  /** What output k adds to {@link #ofSample}. */
  public double ofOutput(
      double[] z, double[] y, double[] t, int from, int sample, int k, int outputs, int stride) {
    int row = k * stride + sample;
    return value(z[from + row], y[from + row], t[row]);
  }

  /**
   * dL/dy of one output. Training needs it only where the loss is not {@link #fused}; where it is,
   * it explains how the fused formula comes about, and is infinite or not a number for y = 0 or 1.
   */
  public double derivativeByOutput(double z, double y, double t) {
    return derivative(z, y, t);
  }

  /** How dL/dy and the slope of the outputs make the fused derivative, in TeX; else empty. */
  public String fusionTex() {
    return "";
  }

  /**
   * The loss of one output in TeX, with gaps {@code \num{y}}, {@code \num{t}} and {@code \num{z}}
   * for numbers; of a formula in cases, the case that holds.
   */
  public String workedTex(double z, double y, double t) {
    return workedTex;
  }

  /** What {@link #derivative} computes, likewise. */
  public String workedDerivativeTex(double z, double y, double t) {
    return workedDerivativeTex;
  }

  /** Whether the derivative is taken with respect to z at once. */
  public boolean fused() {
    return forNumbers == null;
  }

  /** The loss that fits: classes beyond two need shares that sum up to 1. */
  public static Loss fitting(boolean regression, int classes) {
    return !regression && classes > 2 ? CATEGORICAL_CROSS_ENTROPY : SQUARED_ERROR;
  }

  /** Whether the loss can compare numbers, not only classes. */
  public boolean suitsRegression() {
    return forNumbers != null;
  }

  /**
   * Whether outputs can come about so: a fused loss has its own, others any that mixes no outputs.
   */
  public boolean allows(OutputActivation output) {
    return fused() ? output == forClasses : !output.mixes();
  }

  /** The output activation that is usual with the loss. */
  public OutputActivation outputActivation(boolean regression) {
    if (!regression) {
      return forClasses;
    }
    if (forNumbers == null) {
      throw new IllegalArgumentException(
          "loss "
              + id()
              + " is for classes; regression needs squaredError, absoluteError or huber");
    }
    return forNumbers;
  }

  @Override
  public Description description() {
    return description;
  }
}
