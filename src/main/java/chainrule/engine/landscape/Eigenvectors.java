package chainrule.engine.landscape;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix by Jacobi's method (1846): rotate away one
 * element beside the diagonal after the other, in rows, until hardly anything is left of them. Slow
 * for large matrices, but short, exact and without choices that depend on the machine.
 */
final class Eigenvectors {
  private static final int MAXIMUM_SWEEPS = 50;

  /** Square root of the share that may be left beside the diagonal. */
  private static final double NEGLIGIBLE = 1e-15;

  private final int size;
  private final double[] matrix;
  private final double[] vectors;

  /**
   * @param matrix (row, column), symmetric; destroyed
   */
  Eigenvectors(double[] matrix, int size) {
    this.matrix = matrix;
    this.size = size;
    vectors = new double[size * size];
    for (int i = 0; i < size; i++) {
      vectors[i * size + i] = 1;
    }
    for (int sweep = 0; sweep < MAXIMUM_SWEEPS && !isDiagonal(); sweep++) {
      for (int p = 0; p < size; p++) {
        for (int q = p + 1; q < size; q++) {
          rotate(p, q);
        }
      }
    }
  }

  private boolean isDiagonal() {
    double beside = 0;
    double all = 0;
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        double square = matrix[i * size + j] * matrix[i * size + j];
        all = all + square;
        beside = i == j ? beside : beside + square;
      }
    }
    return beside <= NEGLIGIBLE * NEGLIGIBLE * all;
  }

  /** Turns the plane of the axes p and q so that their element becomes 0. */
  private void rotate(int p, int q) {
    double element = matrix[p * size + q];
    if (element == 0) {
      return;
    }
    double theta = (matrix[q * size + q] - matrix[p * size + p]) / (2 * element);
    double root = Math.sqrt(theta * theta + 1);
    double tangent = theta >= 0 ? 1 / (theta + root) : 1 / (theta - root);
    double cosine = 1 / Math.sqrt(tangent * tangent + 1);
    double sine = tangent * cosine;
    for (int k = 0; k < size; k++) {
      turn(matrix, k * size + p, k * size + q, cosine, sine);
    }
    for (int k = 0; k < size; k++) {
      turn(matrix, p * size + k, q * size + k, cosine, sine);
      turn(vectors, k * size + p, k * size + q, cosine, sine);
    }
  }

  private static void turn(double[] values, int p, int q, double cosine, double sine) {
    double atP = values[p];
    double atQ = values[q];
    values[p] = cosine * atP - sine * atQ;
    values[q] = sine * atP + cosine * atQ;
  }

  double value(int index) {
    return matrix[index * size + index];
  }

  /** Component k of the eigenvector of {@link #value}, which has norm 1. */
  double component(int index, int k) {
    return vectors[k * size + index];
  }

  /** The index of the largest eigenvalue but one; without exception if that is -1. */
  int largestExcept(int exception) {
    int largest = -1;
    for (int i = 0; i < size; i++) {
      if (i != exception && (largest < 0 || value(i) > value(largest))) {
        largest = i;
      }
    }
    return largest;
  }
}
