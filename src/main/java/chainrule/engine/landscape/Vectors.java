package chainrule.engine.landscape;

/** Arithmetic of vectors with one number a parameter. */
final class Vectors {
  private Vectors() {}

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum = sum + a[i] * b[i];
    }
    return sum;
  }

  /** a - b. */
  static double[] difference(double[] a, double[] b) {
    double[] result = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      result[i] = a[i] - b[i];
    }
    return result;
  }

  /** The Euclidean norm of part of a vector; the squares neither overflow nor vanish. */
  static double norm(double[] vector, int from, int to) {
    double largest = largest(vector, from, to);
    if (largest == 0 || largest == Double.POSITIVE_INFINITY) {
      return largest;
    }
    double squares = 0;
    for (int i = from; i < to; i++) {
      double share = vector[i] / largest;
      squares = squares + share * share;
    }
    return Math.sqrt(squares) * largest;
  }

  static double norm(double[] vector) {
    return norm(vector, 0, vector.length);
  }

  /** The largest absolute value of part of a vector; infinite if one is not a number. */
  static double largest(double[] vector, int from, int to) {
    double largest = 0;
    for (int i = from; i < to; i++) {
      double size = Math.abs(vector[i]);
      if (!(size <= largest)) {
        largest = size - size == 0 ? size : Double.POSITIVE_INFINITY;
      }
    }
    return largest;
  }

  /** target += factor * vector, for part of both. */
  static void addMultiple(double[] target, double factor, double[] vector, int from, int to) {
    for (int i = from; i < to; i++) {
      target[i] = factor * vector[i] + target[i];
    }
  }

  /** Gives part of a vector that norm; a part that has no direction becomes 0. */
  static boolean rescale(double[] vector, double norm, int from, int to) {
    double largest = largest(vector, from, to);
    boolean hasDirection = largest > 0 && largest < Double.POSITIVE_INFINITY;
    for (int i = from; i < to; i++) {
      vector[i] = hasDirection ? vector[i] / largest : 0;
    }
    double length = norm(vector, from, to);
    for (int i = from; i < to && hasDirection; i++) {
      vector[i] = vector[i] / length * norm;
    }
    return hasDirection;
  }

  /** Gives a vector the norm 1; false, and 0, if it has no direction. */
  static boolean normalise(double[] vector) {
    return rescale(vector, 1, 0, vector.length);
  }

  /**
   * Takes from part of a vector its component along that of another: Gram and Schmidt, twice, since
   * rounding leaves a little of it the first time.
   */
  static void makePerpendicular(double[] vector, double[] other, int from, int to) {
    double norm = norm(other, from, to);
    if (norm == 0) {
      return;
    }
    for (int pass = 0; pass < 2; pass++) {
      double along = 0;
      for (int i = from; i < to; i++) {
        along = along + other[i] / norm * vector[i];
      }
      addMultiple(vector, -along / norm, other, from, to);
    }
  }

  static void makePerpendicular(double[] vector, double[] other) {
    makePerpendicular(vector, other, 0, vector.length);
  }
}
