package chainrule.engine.network;

import chainrule.engine.math.Bits;
import chainrule.engine.math.Elementary;
import chainrule.engine.math.Tanh;
import chainrule.engine.math.TanhTable;
import chainrule.engine.network.kernels.Pointwise;
import chainrule.engine.prose.Prose;

/**
 * Activation functions a = g(z). Without a non-linear one between them, layers collapse into a
 * single linear map.
 *
 * <p>To add one, add one constant: menus, links, exports and tests derive from it, and its loops
 * train everywhere. Where vectors do, the same formulas may follow in {@code
 * chainrule.kernels.Activations}. Each constant repeats the two loops because a loop in this class
 * would call {@link #value} virtually for every number; inside the constant the compilers inline
 * it.
 */
public enum Activation implements Variant, Pointwise {
  LINEAR(
      "linear",
      "Linear",
      "g(z) = z",
      "g'(z) = 1",
      "The identity; linear layers in a row act as a single one.") {
    @Override
    public double value(double z) {
      return z;
    }

    @Override
    public double derivative(double z, double a) {
      return 1;
    }

    @Override
    public void apply(double[] v, int z, int a, int count) {
      for (int i = 0; i < count; i++) {
        v[a + i] = value(v[z + i]);
      }
    }

    @Override
    public void multiplyByDerivative(double[] v, int z, int a, int delta, int count) {
      for (int i = 0; i < count; i++) {
        v[delta + i] = derivative(v[z + i], v[a + i]) * v[delta + i];
      }
    }
  },

  RELU(
      "relu",
      "ReLU",
      "g(z) = \\max(0, z)",
      "g'(z) = \\begin{cases} 1 & z > 0 \\\\ 0 & z \\le 0 \\end{cases}",
      "Nair and Hinton 2010. The slope at 0 is taken as 0, as in PyTorch.") {
    @Override
    public double value(double z) {
      return Bits.isPositive(z) * z + 0; // not -0
    }

    @Override
    public double derivative(double z, double a) {
      return Bits.isPositive(z);
    }

    @Override
    public void apply(double[] v, int z, int a, int count) {
      for (int i = 0; i < count; i++) {
        v[a + i] = value(v[z + i]);
      }
    }

    @Override
    public void multiplyByDerivative(double[] v, int z, int a, int delta, int count) {
      for (int i = 0; i < count; i++) {
        v[delta + i] = derivative(v[z + i], v[a + i]) * v[delta + i];
      }
    }
  },

  LEAKY_RELU(
      "leakyRelu",
      "Leaky ReLU",
      "g(z) = \\begin{cases} z & z > 0 \\\\ 0.01\\,z & z \\le 0 \\end{cases}",
      "g'(z) = \\begin{cases} 1 & z > 0 \\\\ 0.01 & z \\le 0 \\end{cases}",
      "Maas, Hannun and Ng 2013. Slope 0.01 below 0, as in PyTorch.") {
    @Override
    public double value(double z) {
      return derivative(z, z) * z;
    }

    @Override
    public double derivative(double z, double a) {
      return Bits.isPositive(z) * 0.99 + 0.01;
    }

    @Override
    public void apply(double[] v, int z, int a, int count) {
      for (int i = 0; i < count; i++) {
        v[a + i] = value(v[z + i]);
      }
    }

    @Override
    public void multiplyByDerivative(double[] v, int z, int a, int delta, int count) {
      for (int i = 0; i < count; i++) {
        v[delta + i] = derivative(v[z + i], v[a + i]) * v[delta + i];
      }
    }
  },

  ELU(
      "elu",
      "ELU",
      "g(z) = \\begin{cases} z & z > 0 \\\\ e^z - 1 & z \\le 0 \\end{cases}",
      "g'(z) = \\begin{cases} 1 & z > 0 \\\\ e^z & z \\le 0 \\end{cases}",
      "Clevert, Unterthiner and Hochreiter 2016, with alpha = 1.") {
    @Override
    public double value(double z) {
      return z > 0 ? z : Elementary.exp(z) - 1;
    }

    @Override
    public double derivative(double z, double a) {
      return z > 0 ? 1 : a + 1;
    }

    @Override
    public void apply(double[] v, int z, int a, int count) {
      for (int i = 0; i < count; i++) {
        v[a + i] = value(v[z + i]);
      }
    }

    @Override
    public void multiplyByDerivative(double[] v, int z, int a, int delta, int count) {
      for (int i = 0; i < count; i++) {
        v[delta + i] = derivative(v[z + i], v[a + i]) * v[delta + i];
      }
    }
  },

  GELU(
      "gelu",
      "GELU",
      "g(z) = \\tfrac{1}{2} z \\left(1 + "
          + "\\tanh\\left(\\sqrt{2/\\pi}\\,(z + 0.044715\\,z^3)\\right)\\right)",
      "g'(z) = \\tfrac{1}{2}(1 + t) + "
          + "\\tfrac{1}{2} z (1 - t^2) \\sqrt{2/\\pi}\\,(1 + 0.134145\\,z^2)",
      "Hendrycks and Gimpel 2016, in its tanh form; t is that tanh.") {
    private final double[] table = TanhTable.VALUES;

    @Override
    public double value(double z) {
      return (Tanh.value(table, inner(z)) + 1) * 0.5 * z;
    }

    @Override
    public double derivative(double z, double a) {
      double t = Tanh.value(table, inner(z));
      double innerSlope = (z * z * 0.134145 + 1) * 0.7978845608028654;
      return innerSlope * (1 - t * t) * 0.5 * z + (t + 1) * 0.5;
    }

    /** sqrt(2 / pi) (z + 0.044715 z^3). */
    private double inner(double z) {
      return (z * z * 0.044715 + 1) * 0.7978845608028654 * z;
    }

    @Override
    public void apply(double[] v, int z, int a, int count) {
      for (int i = 0; i < count; i++) {
        v[a + i] = value(v[z + i]);
      }
    }

    @Override
    public void multiplyByDerivative(double[] v, int z, int a, int delta, int count) {
      for (int i = 0; i < count; i++) {
        v[delta + i] = derivative(v[z + i], v[a + i]) * v[delta + i];
      }
    }
  },

  SILU(
      "silu",
      "SiLU",
      "g(z) = \\frac{z}{1 + e^{-z}}",
      "g'(z) = s + z\\,s\\,(1 - s), \\quad s = \\frac{1}{1 + e^{-z}}",
      "Elfwing, Uchibe and Doya 2018; also called swish. Exactly 0 below about −26.5, as the"
          + " sigmoid is here.") {
    private final double[] table = TanhTable.VALUES;

    @Override
    public double value(double z) {
      return Tanh.sigmoid(table, z) * z;
    }

    @Override
    public double derivative(double z, double a) {
      double s = Tanh.sigmoid(table, z);
      return (1 - s) * a + s;
    }

    @Override
    public void apply(double[] v, int z, int a, int count) {
      for (int i = 0; i < count; i++) {
        v[a + i] = value(v[z + i]);
      }
    }

    @Override
    public void multiplyByDerivative(double[] v, int z, int a, int delta, int count) {
      for (int i = 0; i < count; i++) {
        v[delta + i] = derivative(v[z + i], v[a + i]) * v[delta + i];
      }
    }
  },

  SOFTPLUS(
      "softplus",
      "Softplus",
      "g(z) = \\ln(1 + e^z)",
      "g'(z) = \\frac{1}{1 + e^{-z}}",
      "Dugas et al. 2001: a smooth ReLU.") {
    private final double[] table = TanhTable.VALUES;

    @Override
    public double value(double z) {
      return Elementary.softplus(z);
    }

    @Override
    public double derivative(double z, double a) {
      return Tanh.sigmoid(table, z);
    }

    @Override
    public void apply(double[] v, int z, int a, int count) {
      for (int i = 0; i < count; i++) {
        v[a + i] = value(v[z + i]);
      }
    }

    @Override
    public void multiplyByDerivative(double[] v, int z, int a, int delta, int count) {
      for (int i = 0; i < count; i++) {
        v[delta + i] = derivative(v[z + i], v[a + i]) * v[delta + i];
      }
    }
  },

  TANH(
      "tanh",
      "Tanh",
      "g(z) = \\tanh z",
      "g'(z) = 1 - \\tanh^2 z",
      "LeCun et al. 1998, Efficient BackProp.") {
    private final double[] table = TanhTable.VALUES;

    @Override
    public double value(double z) {
      return Tanh.value(table, z);
    }

    @Override
    public double derivative(double z, double a) {
      return 1 - a * a;
    }

    @Override
    public void apply(double[] v, int z, int a, int count) {
      Tanh.values(table, v, z, a, count);
    }

    @Override
    public void multiplyByDerivative(double[] v, int z, int a, int delta, int count) {
      Tanh.multiplyBySlopes(v, a, delta, count);
    }
  },

  SIGMOID(
      "sigmoid",
      "Sigmoid",
      "g(z) = \\frac{1}{1 + e^{-z}}",
      "g'(z) = g(z)\\,(1 - g(z))",
      "The logistic function, Verhulst 1845. Computed as (1 + tanh(z/2)) / 2: exactly 0 below about"
          + " −26.5.") {
    private final double[] table = TanhTable.VALUES;

    @Override
    public double value(double z) {
      return Tanh.sigmoid(table, z);
    }

    @Override
    public double derivative(double z, double a) {
      return (1 - a) * a;
    }

    @Override
    public void apply(double[] v, int z, int a, int count) {
      for (int i = 0; i < count; i++) {
        v[a + i] = value(v[z + i]);
      }
    }

    @Override
    public void multiplyByDerivative(double[] v, int z, int a, int delta, int count) {
      for (int i = 0; i < count; i++) {
        v[delta + i] = derivative(v[z + i], v[a + i]) * v[delta + i];
      }
    }
  },

  SINE(
      "sine",
      "Sine",
      "g(z) = \\sin z",
      "g'(z) = \\cos z",
      "Sitzmann et al. 2020 (SIREN), without its frequency factor.") {
    @Override
    public double value(double z) {
      return Elementary.sin(z);
    }

    @Override
    public double derivative(double z, double a) {
      return Elementary.cos(z);
    }

    @Override
    public void apply(double[] v, int z, int a, int count) {
      for (int i = 0; i < count; i++) {
        v[a + i] = value(v[z + i]);
      }
    }

    @Override
    public void multiplyByDerivative(double[] v, int z, int a, int delta, int count) {
      for (int i = 0; i < count; i++) {
        v[delta + i] = derivative(v[z + i], v[a + i]) * v[delta + i];
      }
    }
  },

  GAUSSIAN(
      "gaussian",
      "Gaussian",
      "g(z) = e^{-z^2}",
      "g'(z) = -2z\\,e^{-z^2}",
      "Broomhead and Lowe 1988, radial basis functions.") {
    @Override
    public double value(double z) {
      return Elementary.exp(-z * z);
    }

    @Override
    public double derivative(double z, double a) {
      return z * a * -2;
    }

    @Override
    public void apply(double[] v, int z, int a, int count) {
      for (int i = 0; i < count; i++) {
        v[a + i] = value(v[z + i]);
      }
    }

    @Override
    public void multiplyByDerivative(double[] v, int z, int a, int delta, int count) {
      for (int i = 0; i < count; i++) {
        v[delta + i] = derivative(v[z + i], v[a + i]) * v[delta + i];
      }
    }
  },

  HARD_STEP(
      "hardStep",
      "Hard step",
      "g(z) = \\begin{cases} 1 & z > 0 \\\\ 0 & z \\le 0 \\end{cases}",
      "g'(z) := \\begin{cases} 1 & |z| \\le 1 \\\\ 0 & |z| > 1 \\end{cases}",
      "McCulloch and Pitts 1943. Its true slope is 0 except at 0, where it has none, so training"
          + " uses the straight-through gradient of Hubara et al. 2016 in its place.") {
    @Override
    public double value(double z) {
      return Bits.isPositive(z);
    }

    @Override
    public double derivative(double z, double a) {
      return 1 - Bits.isPositive(z - 1) - Bits.isPositive(-1 - z);
    }

    @Override
    public boolean straightThrough() {
      return true;
    }

    @Override
    public void apply(double[] v, int z, int a, int count) {
      for (int i = 0; i < count; i++) {
        v[a + i] = value(v[z + i]);
      }
    }

    @Override
    public void multiplyByDerivative(double[] v, int z, int a, int delta, int count) {
      for (int i = 0; i < count; i++) {
        v[delta + i] = derivative(v[z + i], v[a + i]) * v[delta + i];
      }
    }
  };

  private final Description description;

  Activation(
      String id,
      String displayName,
      @Prose String tex,
      @Prose String derivativeTex,
      @Prose String source) {
    description = new Description(id, displayName, tex, derivativeTex, source);
  }

  /** g(z). */
  public abstract double value(double z);

  /** g'(z), where a = g(z) is at hand and often saves work. */
  public abstract double derivative(double z, double a);

  /** Whether {@link #derivative} is a stand-in for a slope that is zero except at a jump. */
  public boolean straightThrough() {
    return false;
  }

  @Override
  public Description description() {
    return description;
  }
}
