package chainrule.engine.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Eigenvalues and eigenvectors of symmetric matrices")
class EigenvectorsTest {
  @ParameterizedTest(name = "of {0} x {0} random numbers: A v = lambda v, v orthonormal")
  @ValueSource(ints = {1, 2, 3, 17, 64})
  void solveTheirEquation(int size) {
    double[] numbers = Landscapes.random(size * size, size);
    double[] matrix = new double[size * size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        matrix[i * size + j] = numbers[i * size + j] + numbers[j * size + i];
      }
    }
    Eigenvectors eigenvectors = new Eigenvectors(matrix.clone(), size);
    for (int e = 0; e < size; e++) {
      double[] vector = vector(eigenvectors, e, size);
      for (int i = 0; i < size; i++) {
        double product = 0;
        for (int j = 0; j < size; j++) {
          product += matrix[i * size + j] * vector[j];
        }
        assertThat(product).isEqualTo(eigenvectors.value(e) * vector[i], within(1e-12 * size));
      }
      for (int f = 0; f <= e; f++) {
        double product = Landscapes.dot(vector, vector(eigenvectors, f, size));
        assertThat(product).isEqualTo(e == f ? 1 : 0, within(1e-13 * size));
      }
    }
  }

  private static double[] vector(Eigenvectors eigenvectors, int index, int size) {
    double[] vector = new double[size];
    for (int k = 0; k < size; k++) {
      vector[k] = eigenvectors.component(index, k);
    }
    return vector;
  }

  @Test
  @DisplayName("of the second difference: 2 - 2 cos(k pi / (n + 1))")
  void matchKnownValues() {
    int size = 12;
    double[] matrix = new double[size * size];
    for (int i = 0; i < size; i++) {
      matrix[i * size + i] = 2;
      if (i > 0) {
        matrix[i * size + i - 1] = -1;
        matrix[(i - 1) * size + i] = -1;
      }
    }
    Eigenvectors eigenvectors = new Eigenvectors(matrix, size);
    double[] values = new double[size];
    for (int i = 0; i < size; i++) {
      values[i] = eigenvectors.value(i);
    }
    Arrays.sort(values);
    for (int k = 1; k <= size; k++) {
      double expected = 2 - 2 * Math.cos(k * Math.PI / (size + 1));
      assertThat(values[k - 1]).isEqualTo(expected, within(1e-13));
    }
    int major = eigenvectors.largestExcept(-1);
    assertThat(eigenvectors.value(major)).isEqualTo(values[size - 1]);
    assertThat(eigenvectors.value(eigenvectors.largestExcept(major))).isEqualTo(values[size - 2]);
  }

  @Test
  @DisplayName("of zeros and of equal values")
  void standDegenerateMatrices() {
    assertThat(new Eigenvectors(new double[9], 3).value(2)).isZero();
    double[] identity = {5, 0, 0, 5};
    Eigenvectors eigenvectors = new Eigenvectors(identity, 2);
    assertThat(vector(eigenvectors, 0, 2)).containsExactly(1, 0);
    assertThat(eigenvectors.value(1)).isEqualTo(5);
  }
}
