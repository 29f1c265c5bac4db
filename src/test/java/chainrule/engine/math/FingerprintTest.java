package chainrule.engine.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The fingerprint of numbers")
class FingerprintTest {
  @ParameterizedTest
  @ValueSource(
      doubles = {
        0.0,
        -0.0,
        1,
        -1,
        1.5,
        Math.PI,
        -1e-5,
        1e300,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        Double.MIN_NORMAL,
        0x1.fffffffffffffp-1,
        0x0.fffffffffffffp-1022, // the largest subnormal number
        -0x0.8p-1022,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN
      })
  @DisplayName("is that of their IEEE 754 bits")
  void isThatOfTheBits(double value) {
    assertThat(new Fingerprint().add(value).digits()).isEqualTo(ofBits(value));
  }

  @Test
  @DisplayName("is that of the bits of any numbers, in their order")
  void isThatOfAllBits() {
    Random random = new Random(7);
    double[] values = random.longs(20_000).mapToDouble(Double::longBitsToDouble).toArray();
    assertThat(new Fingerprint().addAll(values).digits()).isEqualTo(ofBits(values));
  }

  @Test
  @DisplayName("depends on the order and on the last bit of each")
  void dependsOnOrderAndEveryBit() {
    String digits = new Fingerprint().addAll(new double[] {1, 2, 3}).digits();
    assertThat(digits).matches("[0-9a-f]{16}");
    assertThat(new Fingerprint().addAll(new double[] {1, 3, 2}).digits()).isNotEqualTo(digits);
    assertThat(new Fingerprint().addAll(new double[] {1, 2, Math.nextUp(3.0)}).digits())
        .isNotEqualTo(digits);
    assertThat(new Fingerprint().addAll(new double[] {1, 2, 3, 0}).digits()).isNotEqualTo(digits);
  }

  /** The same hash over the bits that Java knows of. */
  private static String ofBits(double... values) {
    int first = 0x243f6a88;
    int second = 0x85a308d3;
    for (double value : values) {
      long bits = Double.doubleToLongBits(value);
      first = block(first, (int) (bits >>> 32)) + second;
      second = block(second, (int) bits) + first;
    }
    int high = finish(first ^ values.length);
    return String.format("%08x%08x", high, finish(second ^ high));
  }

  private static int block(int hash, int word) {
    int k = Integer.rotateLeft(word * 0xcc9e2d51, 15) * 0x1b873593;
    return Integer.rotateLeft(hash ^ k, 13) * 5 + 0xe6546b64;
  }

  private static int finish(int hash) {
    int h = (hash ^ hash >>> 16) * 0x85ebca6b;
    h = (h ^ h >>> 13) * 0xc2b2ae35;
    return h ^ h >>> 16;
  }
}
