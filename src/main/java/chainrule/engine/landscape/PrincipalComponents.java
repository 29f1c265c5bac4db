package chainrule.engine.landscape;

/**
 * The directions in which points differ most (Pearson 1901), for points with far more coordinates
 * than there are points: the eigenvectors of the small Gram matrix of the points, relative to their
 * mean, are the weights with which the points themselves add up to the directions.
 */
final class PrincipalComponents {
  /** Of a longer trajectory so many points are taken, evenly: enough for two directions. */
  private static final int MOST_POINTS = 64;

  /**
   * Below this share of the first variance, a second direction would be made of rounding errors.
   */
  private static final double LEAST_SHARE = 1e-12;

  /** The first and second direction, each of norm 1, or of norm 0 where the points have none. */
  final double[] first;

  final double[] second;

  /**
   * @param points (point, coordinate), at least one
   */
  PrincipalComponents(double[][] points) {
    double[][] centred = centred(thinned(points));
    int count = centred.length;
    first = new double[centred[0].length];
    second = new double[first.length];
    double largest = 0;
    for (double[] point : centred) {
      largest = Math.max(largest, Vectors.largest(point, 0, point.length));
    }
    if (largest == 0 || largest == Double.POSITIVE_INFINITY) {
      return;
    }
    double[] gram = new double[count * count];
    for (int k = 0; k < count; k++) {
      for (int i = 0; i < first.length; i++) {
        centred[k][i] = centred[k][i] / largest;
      }
      for (int l = 0; l <= k; l++) {
        double product = Vectors.dot(centred[k], centred[l]);
        gram[k * count + l] = product;
        gram[l * count + k] = product;
      }
    }
    Eigenvectors eigenvectors = new Eigenvectors(gram, count);
    int major = eigenvectors.largestExcept(-1);
    combine(centred, eigenvectors, major, first);
    int minor = eigenvectors.largestExcept(major);
    if (minor >= 0 && eigenvectors.value(minor) > eigenvectors.value(major) * LEAST_SHARE) {
      combine(centred, eigenvectors, minor, second);
      Vectors.makePerpendicular(second, first);
      Vectors.normalise(second);
    }
  }

  private static double[][] thinned(double[][] points) {
    if (points.length <= MOST_POINTS) {
      return points;
    }
    double[][] some = new double[MOST_POINTS][];
    for (int k = 0; k < MOST_POINTS; k++) {
      some[k] = points[k * (points.length - 1) / (MOST_POINTS - 1)];
    }
    return some;
  }

  /** The points less their mean; coordinates that all share become 0 without rounding. */
  static double[][] centred(double[][] points) {
    int length = points[0].length;
    double[] mean = new double[length];
    double[][] centred = new double[points.length][];
    for (int k = 0; k < points.length; k++) {
      centred[k] = Vectors.difference(points[k], points[0]);
      Vectors.addMultiple(mean, 1.0 / points.length, centred[k], 0, length);
    }
    for (double[] point : centred) {
      Vectors.addMultiple(point, -1, mean, 0, length);
    }
    return centred;
  }

  /**
   * The direction sum over k of v[k] x[k], of norm 1. It points to where the trajectory ends, so
   * that pictures of it do not turn over.
   */
  private static void combine(
      double[][] centred, Eigenvectors eigenvectors, int index, double[] direction) {
    int last = centred.length - 1;
    double rise = eigenvectors.component(index, last) - eigenvectors.component(index, 0);
    double sign = rise < 0 ? -1 : 1;
    for (int k = 0; k <= last; k++) {
      double weight = eigenvectors.component(index, k) * sign;
      Vectors.addMultiple(direction, weight, centred[k], 0, direction.length);
    }
    Vectors.normalise(direction);
  }
}
