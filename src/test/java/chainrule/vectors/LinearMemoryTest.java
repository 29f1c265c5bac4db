package chainrule.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import chainrule.engine.network.kernels.UpdateRule;
import chainrule.kernels.Layout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("All memories take turns in one place")
class LinearMemoryTest {
  @BeforeEach
  void begin() {
    new Simulated(0, 0).begin();
  }

  @Test
  @DisplayName("10,000 that come and go take no more room than the largest of them")
  void takesNoMoreThanTheLargest() {
    for (int i = 0; i < 10_000; i++) {
      Simulated memory = new Simulated(1_000 + i % 7_000, 2_000);
      memory.enter();
      memory.write(new double[] {i}, 0, 2_500 + i % 500, 1);
      assertThat(memory.get(2_500 + i % 500)).isEqualTo(i);
    }
    int largest = Layout.FIRST_PLACE + 8 * (1_000 + 6_999 + 2_000);
    assertThat(Simulated.pages).isEqualTo((largest + 65_535) / 65_536);
  }

  @Test
  @DisplayName("numbers that last are found again, wherever they are meanwhile")
  void keepsWhatLasts() {
    List<Simulated> memories = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      Simulated memory = new Simulated(10, 90);
      memory.enter();
      memory.set(0, i);
      memory.set(9, -i);
      memories.add(memory);
    }
    for (int i = 0; i < 5; i++) {
      Simulated memory = memories.get(i);
      assertThat(memory.get(0)).isEqualTo(i);
      memory.set(1, 10 + i); // while another one may be present
      memory.enter();
      double[] all = new double[10];
      memory.read(0, all, 0, 10);
      assertThat(all).containsExactly(i, 10 + i, 0, 0, 0, 0, 0, 0, 0, -i);
    }
  }

  /** Linear memory in an array, without kernels. */
  private static final class Simulated extends LinearMemory {
    private static final int FIRST = Layout.FIRST_PLACE / 8;

    static int pages = 18;
    private static double[] numbers = new double[8192 * pages];

    Simulated(int lasting, int passing) {
      super(lasting, passing);
    }

    @Override
    double load(int place) {
      return numbers[FIRST + place];
    }

    @Override
    void store(int place, double value) {
      numbers[FIRST + place] = value;
    }

    @Override
    void load(int place, double[] target, int to, int count) {
      System.arraycopy(numbers, FIRST + place, target, to, count);
    }

    @Override
    void store(double[] source, int from, int place, int count) {
      System.arraycopy(source, from, numbers, FIRST + place, count);
    }

    @Override
    int grow(int more) {
      int before = pages;
      pages += more;
      numbers = Arrays.copyOf(numbers, 8192 * pages);
      return before;
    }

    @Override
    boolean isThere(int kernel) {
      return kernel == Layout.ACTIVATIONS;
    }

    @Override
    public void gather(double[] source, int from, int[] order, int start, int place, int count) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void sumOfProducts(
        int w,
        int rowStep,
        int innerStep,
        int first,
        int rows,
        int inner,
        int x,
        int c,
        int stride,
        int samples) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void sumOfProductsOfOne(
        int w, int rowStep, int innerStep, int first, int rows, int inner, int x, int c) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void meanGradient(
        int delta,
        int out,
        int a,
        int in,
        int stride,
        int samples,
        double share,
        int weights,
        int biases,
        int scratch) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void productsOfOne(int delta, int out, int a, int in, int gradient) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void softmax(int z, int y, int outputs, int stride) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void multiply(int values, int factors, int result, int count) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void scale(int values, int count, double factor) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void copy(int from, int to, int count) {
      throw new UnsupportedOperationException();
    }

    @Override
    public double sumOfSquares(int values, int count, double start) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void addPenalty(int w, int gradient, int count, double l1, double l2) {
      throw new UnsupportedOperationException();
    }

    @Override
    void applyKernel(int z, int a, int count, int kernel) {
      throw new UnsupportedOperationException();
    }

    @Override
    void slopeKernel(int z, int a, int delta, int count, int kernel) {
      throw new UnsupportedOperationException();
    }

    @Override
    void lossKernel(int z, int y, int t, int delta, int count, int kernel) {
      throw new UnsupportedOperationException();
    }

    @Override
    void drawKernel(double probability, double kept, int mask, int rows, int samples, int stride) {
      throw new UnsupportedOperationException();
    }

    @Override
    double updateKernel(UpdateRule.Operands operands, int from, int count, int kernel) {
      throw new UnsupportedOperationException();
    }
  }
}
