package chainrule.engine.network;

import chainrule.engine.math.Generator;
import chainrule.engine.prose.Prose;

/**
 * How the first weights are drawn. With n_in inputs and n_out neurons of the layer; the draws run
 * layer by layer, neuron by neuron, input by input.
 */
public enum Initialiser implements Variant {
  ZEROS(
      "zeros",
      "Zeros",
      "w = 0",
      "All neurons of a layer then stay equal for ever: a cautionary example.") {
    @Override
    double weight(Generator generator, int in, int out) {
      return 0;
    }
  },
  UNIFORM(
      "uniform",
      "Uniform (-1/2, 1/2)",
      "w \\sim U(-\\tfrac{1}{2}, \\tfrac{1}{2}), \\quad b = 0.1",
      "As in TensorFlow Playground (Smilkov et al. 2017).") {
    @Override
    double weight(Generator generator, int in, int out) {
      return generator.uniform(-0.5, 0.5);
    }

    @Override
    public double bias() {
      return 0.1;
    }
  },
  GLOROT_UNIFORM(
      "glorotUniform",
      "Glorot uniform",
      "w \\sim U(-r, r), \\quad r = \\sqrt{6 / (n_{in} + n_{out})}",
      "Glorot and Bengio 2010.") {
    @Override
    double weight(Generator generator, int in, int out) {
      double limit = Math.sqrt(6.0 / (in + out));
      return generator.uniform(-limit, limit);
    }
  },
  GLOROT_NORMAL(
      "glorotNormal",
      "Glorot normal",
      "w \\sim N(0, \\sigma^2), \\quad \\sigma^2 = 2 / (n_{in} + n_{out})",
      "Glorot and Bengio 2010.") {
    @Override
    double weight(Generator generator, int in, int out) {
      return generator.gaussian() * Math.sqrt(2.0 / (in + out));
    }
  },
  HE_UNIFORM(
      "heUniform",
      "He uniform",
      "w \\sim U(-r, r), \\quad r = \\sqrt{6 / n_{in}}",
      "He et al. 2015, for ReLU.") {
    @Override
    double weight(Generator generator, int in, int out) {
      double limit = Math.sqrt(6.0 / in);
      return generator.uniform(-limit, limit);
    }
  },
  HE_NORMAL(
      "heNormal",
      "He normal",
      "w \\sim N(0, \\sigma^2), \\quad \\sigma^2 = 2 / n_{in}",
      "He et al. 2015, for ReLU.") {
    @Override
    double weight(Generator generator, int in, int out) {
      return generator.gaussian() * Math.sqrt(2.0 / in);
    }
  },
  LECUN_NORMAL(
      "lecunNormal",
      "LeCun normal",
      "w \\sim N(0, \\sigma^2), \\quad \\sigma^2 = 1 / n_{in}",
      "LeCun et al. 1998, Efficient BackProp.") {
    @Override
    double weight(Generator generator, int in, int out) {
      return generator.gaussian() * Math.sqrt(1.0 / in);
    }
  },
  ORTHOGONAL(
      "orthogonal",
      "Orthogonal",
      "W W^\\top = I \\text{ or } W^\\top W = I",
      "Saxe, McClelland and Ganguli 2014; normal draws, then Gram-Schmidt.") {
    @Override
    double weight(Generator generator, int in, int out) {
      return generator.gaussian();
    }

    @Override
    void afterDraw(double[] parameters, int from, int in, int out) {
      // The shorter side can be made orthonormal: rows if out <= in, else columns.
      if (out <= in) {
        orthonormalise(parameters, from, out, in, in, 1);
      } else {
        orthonormalise(parameters, from, in, out, 1, in);
      }
    }
  };

  private final Description description;

  Initialiser(String id, String displayName, @Prose String tex, @Prose String source) {
    description = new Description(id, displayName, tex, source);
  }

  abstract double weight(Generator generator, int in, int out);

  /** What an initialiser does to a layer's W (out, in) once all its weights are drawn. */
  void afterDraw(double[] parameters, int from, int in, int out) {}

  /** The biases that belong to the initialiser; an experiment's own bias is added. */
  public double bias() {
    return 0;
  }

  /**
   * Draws the first parameters of a network.
   *
   * @param bias added to every bias
   * @return parameters laid out as {@link Shape} says
   */
  public double[] parameters(Shape shape, double bias, Generator generator) {
    double[] parameters = new double[shape.parameterCount()];
    for (int layer = 1; layer <= shape.outputLayer(); layer++) {
      int in = shape.size(layer - 1);
      int out = shape.size(layer);
      int from = shape.firstWeight(layer);
      for (int i = from; i < shape.firstBias(layer); i++) {
        parameters[i] = weight(generator, in, out);
      }
      afterDraw(parameters, from, in, out);
      for (int j = 0; j < out; j++) {
        parameters[shape.firstBias(layer) + j] = bias() + bias;
      }
    }
    return parameters;
  }

  /**
   * Modified Gram-Schmidt on {@code vectors} vectors: element k of vector v at from + v * step + k
   * * elementStep.
   */
  private static void orthonormalise(
      double[] w, int from, int vectors, int length, int step, int elementStep) {
    for (int v = 0; v < vectors; v++) {
      int at = from + v * step;
      for (int u = 0; u < v; u++) {
        int other = from + u * step;
        double projection = 0;
        for (int k = 0; k < length; k++) {
          projection += w[at + k * elementStep] * w[other + k * elementStep];
        }
        for (int k = 0; k < length; k++) {
          w[at + k * elementStep] -= projection * w[other + k * elementStep];
        }
      }
      double squares = 0;
      for (int k = 0; k < length; k++) {
        squares += w[at + k * elementStep] * w[at + k * elementStep];
      }
      double norm = Math.sqrt(squares);
      for (int k = 0; k < length; k++) {
        w[at + k * elementStep] /= norm;
      }
    }
  }

  @Override
  public Description description() {
    return description;
  }
}
