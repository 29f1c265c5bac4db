package chainrule.engine.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The generator of random numbers")
class GeneratorTest {
  private static final int DRAWS = 200_000;

  @Test
  @DisplayName("gives the sequence published for xoshiro128**")
  void givesThePublishedSequence() {
    Generator generator = Generator.ofState(1, 2, 3, 4);
    assertThat(LongStream.generate(() -> Integer.toUnsignedLong(generator.bits())).limit(10))
        .containsExactly(
            11520L,
            0L,
            5927040L,
            70819200L,
            2031721883L,
            1637235492L,
            1287239034L,
            3734860849L,
            3729100597L,
            4258142804L);
  }

  @Test
  @DisplayName("begins a stream anew, whatever was drawn before")
  void restarts() {
    Generator generator = new Generator(7, 3);
    int[] first = IntStream.generate(generator::bits).limit(100).toArray();
    generator.restart(7, 3);
    assertThat(IntStream.generate(generator::bits).limit(100).toArray()).isEqualTo(first);
  }

  @Test
  @DisplayName("has another sequence for every seed and stream")
  void seedsAndStreamsDiffer() {
    int seeds = 200;
    int streams = 50;
    long different =
        IntStream.range(0, seeds * streams)
            .mapToObj(i -> new Generator(i / streams, i % streams))
            .map(generator -> generator.bits() + ":" + generator.bits())
            .distinct()
            .count();
    assertThat(different).isEqualTo(seeds * streams);
  }

  @Test
  @DisplayName("draws uniform numbers from 0 up to, but not including, 1")
  void drawsUniformly() {
    Generator generator = new Generator(1, 0);
    int[] bins = new int[20];
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < DRAWS; i++) {
      double value = generator.uniform();
      assertThat(value).isGreaterThanOrEqualTo(0).isLessThan(1);
      bins[(int) (value * bins.length)]++;
      sum += value;
      squares += value * value;
    }
    double mean = sum / DRAWS;
    assertThat(Math.abs(mean - 0.5)).isLessThan(5 * Math.sqrt(1.0 / 12 / DRAWS));
    assertThat(Math.abs(squares / DRAWS - mean * mean - 1.0 / 12)).isLessThan(0.002);
    assertThat(chiSquare(bins)).isLessThan(50); // 19 degrees of freedom: 1 in 10^4
  }

  @Test
  @DisplayName("fills all 53 bits of a uniform number")
  void uniformNumbersHaveAllBits() {
    Generator generator = new Generator(1, 0);
    long union = 0;
    for (int i = 0; i < 1000; i++) {
      union |= (long) (generator.uniform() * 0x1p53);
    }
    assertThat(union).isEqualTo((1L << 53) - 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 100})
  @DisplayName("draws every whole number below a bound alike often")
  void drawsBelow(int bound) {
    Generator generator = new Generator(2, 0);
    int[] bins = new int[bound];
    for (int i = 0; i < DRAWS; i++) {
      bins[generator.below(bound)]++;
    }
    assertThat(chiSquare(bins)).isLessThan(bound + 5 * Math.sqrt(2.0 * bound));
  }

  @Test
  @DisplayName("draws between two bounds")
  void drawsBetween() {
    Generator generator = new Generator(3, 0);
    double least = 10;
    double most = -10;
    for (int i = 0; i < DRAWS; i++) {
      double value = generator.uniform(-3, 5);
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    assertThat(least).isBetween(-3.0, -2.999);
    assertThat(most).isBetween(4.999, 5.0);
  }

  @Test
  @DisplayName("draws normal numbers: mean 0, variance 1, and as many beyond 1 and 2 as there are")
  void drawsNormally() {
    Generator generator = new Generator(4, 0);
    double sum = 0;
    double squares = 0;
    int beyondOne = 0;
    int beyondTwo = 0;
    for (int i = 0; i < DRAWS; i++) {
      double value = generator.gaussian();
      sum += value;
      squares += value * value;
      beyondOne += Math.abs(value) > 1 ? 1 : 0;
      beyondTwo += Math.abs(value) > 2 ? 1 : 0;
    }
    assertThat(Math.abs(sum / DRAWS)).isLessThan(5 / Math.sqrt(DRAWS));
    assertThat(Math.abs(squares / DRAWS - 1)).isLessThan(5 * Math.sqrt(2.0 / DRAWS));
    assertThat((double) beyondOne / DRAWS).isBetween(0.3173 - 0.006, 0.3173 + 0.006);
    assertThat((double) beyondTwo / DRAWS).isBetween(0.0455 - 0.003, 0.0455 + 0.003);
  }

  private static double chiSquare(int[] bins) {
    double expected = (double) DRAWS / bins.length;
    return IntStream.of(bins)
        .mapToDouble(count -> (count - expected) * (count - expected) / expected)
        .sum();
  }
}
