package chainrule.engine.landscape;

import chainrule.engine.math.Generator;
import chainrule.engine.network.Shape;

/** Directions drawn from a seed. */
final class RandomDirections {
  /** Streams that neither data nor training use. */
  private static final int FIRST_STREAM = -1;

  private static final int SECOND_STREAM = -2;
  private static final int PERPENDICULAR_STREAM = -3;

  private RandomDirections() {}

  /**
   * Two filter-normalised directions (Li et al. 2018): the weights into each neuron are drawn from
   * a normal distribution and scaled to the norm of that neuron's own, so that u = 1 changes every
   * neuron by as much as it is. Biases stay as they are, as in the authors' program.
   *
   * <p>In a small network two random directions are far from perpendicular by chance. Other than in
   * the paper, the second is therefore made perpendicular to the first, neuron by neuron; neurons
   * with a single input have no room for that.
   */
  static DirectionPair filterNormalised(Shape shape, double[] parameters, int seed) {
    double[] first = drawWeights(shape, new Generator(seed, FIRST_STREAM));
    double[] second = drawWeights(shape, new Generator(seed, SECOND_STREAM));
    boolean allZero = true;
    for (int layer = 1; layer <= shape.outputLayer(); layer++) {
      int in = shape.size(layer - 1);
      for (int from = shape.firstWeight(layer); from < shape.firstBias(layer); from += in) {
        allZero = allZero && Vectors.largest(parameters, from, from + in) == 0;
      }
    }
    for (int layer = 1; layer <= shape.outputLayer(); layer++) {
      int in = shape.size(layer - 1);
      for (int from = shape.firstWeight(layer); from < shape.firstBias(layer); from += in) {
        int to = from + in;
        double norm = allZero ? 1 : Vectors.norm(parameters, from, to);
        if (in > 1) {
          Vectors.makePerpendicular(second, first, from, to);
        }
        Vectors.rescale(first, norm, from, to);
        Vectors.rescale(second, norm, from, to);
      }
    }
    String remark =
        allZero
            ? "All weights are zero, so each neuron is moved by 1 instead of its own size."
            : "";
    return new DirectionPair(first, second, remark);
  }

  private static double[] drawWeights(Shape shape, Generator generator) {
    double[] direction = new double[shape.parameterCount()];
    for (int layer = 1; layer <= shape.outputLayer(); layer++) {
      for (int i = shape.firstWeight(layer); i < shape.firstBias(layer); i++) {
        direction[i] = generator.gaussian();
      }
    }
    return direction;
  }

  /** A direction of norm 1 among all those perpendicular to the given one, which may be 0. */
  static double[] perpendicularTo(double[] first, int seed) {
    Generator generator = new Generator(seed, PERPENDICULAR_STREAM);
    double[] second = new double[first.length];
    for (int i = 0; i < second.length; i++) {
      second[i] = generator.gaussian();
    }
    Vectors.makePerpendicular(second, first);
    Vectors.normalise(second);
    return second;
  }
}
