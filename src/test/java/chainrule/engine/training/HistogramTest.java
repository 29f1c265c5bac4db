package chainrule.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A histogram counts values between round ends")
class HistogramTest {
  private static Histogram of(double... values) {
    return Histogram.of(values, 0, values.length);
  }

  @Test
  @DisplayName("every value is in the bin that its place says")
  void countsEveryValueOnce() {
    Histogram histogram = of(-1, -0.97, 0, 0.02, 0.99, 1);

    assertThat(histogram.low()).isEqualTo(-1);
    assertThat(histogram.high()).isEqualTo(1);
    int[] expected = new int[Histogram.BINS];
    expected[0] = 2;
    expected[12] = 2;
    expected[24] = 2;
    assertThat(histogram.counts()).containsExactly(expected);
  }

  @Test
  @DisplayName("mean and standard deviation are those of the values")
  void describesTheValues() {
    Histogram histogram = of(2, 4, 4, 4, 5, 5, 7, 9);

    assertThat(histogram.mean()).isEqualTo(5);
    assertThat(histogram.deviation()).isCloseTo(2, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e149, 1e151, 4e200, 1.7e308, Double.MAX_VALUE})
  @DisplayName("however large the values are, all its numbers are finite")
  void countsHugeValues(double size) {
    Histogram histogram = of(size, -size, size, -size);

    assertThat(histogram.high()).isBetween(size, Double.MAX_VALUE);
    assertThat(histogram.low()).isEqualTo(-histogram.high());
    assertThat(Arrays.stream(histogram.counts()).sum()).isEqualTo(4);
    assertThat(histogram.mean()).isZero();
    assertThat(histogram.deviation() / size).isCloseTo(1, within(1e-12));
  }

  @ParameterizedTest(name = "{0} and {1}: from {2} to {3}")
  @CsvSource({
    "0.3, 0.7, 0, 1",
    "-0.3, 0.7, -1, 1",
    "-0.3, -0.1, -0.5, 0",
    "3e-7, 4e-7, 0, 5e-7",
    "-1.5e90, 1, -2e90, 2e90",
    "0, 0, -1, 1",
    "0, 1, 0, 1",
    "0, 10, 0, 10",
    "0, 10.5, 0, 20",
  })
  @DisplayName("ends are round, and zero is an end or the middle")
  void hasRoundEnds(double first, double second, double low, double high) {
    Histogram histogram = of(first, second);

    assertThat(histogram.low()).isCloseTo(low, within(Math.abs(low) * 1e-12));
    assertThat(histogram.high()).isCloseTo(high, within(high * 1e-12));
    assertThat(Arrays.stream(histogram.counts()).sum()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  @DisplayName("what is not finite does not count")
  void leavesOutWhatIsNotFinite(double value) {
    assertThat(of(value, 0.5)).usingRecursiveComparison().isEqualTo(of(0.5));
  }

  @Test
  @DisplayName("only the values asked for count")
  void takesAPart() {
    Histogram part = Histogram.of(new double[] {100, 1, 2, -100}, 1, 3);

    assertThat(part).usingRecursiveComparison().isEqualTo(of(1, 2));
    assertThat(Histogram.of(new double[0], 0, 0).mean()).isZero();
  }
}
