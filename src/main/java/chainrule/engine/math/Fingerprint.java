package chainrule.engine.math;

/**
 * A hash over the IEEE 754 bits of numbers: two runs with equal fingerprints ended in the same
 * bits.
 *
 * <p>The bits are found by arithmetic, since {@code long} is slow in JavaScript. The hash is two
 * lanes of MurmurHash3's block step (Appleby 2011, public domain) over the high and low words.
 */
public final class Fingerprint {
  private static final double TWO_TO_20 = 1048576;
  private static final double TWO_TO_31 = 2147483648.0;
  private static final double TWO_TO_32 = 4294967296.0;

  /** 2 to the 512, 256, 128 ... 1. */
  private final double[] powers = new double[10];

  private int first = 0x243f6a88;
  private int second = 0x85a308d3;
  private int count;

  public Fingerprint() {
    double power = 2;
    for (int k = powers.length - 1; k >= 0; k--) {
      powers[k] = power;
      power = power * power;
    }
  }

  /** Takes all numbers in, in order. */
  public Fingerprint addAll(double[] values) {
    for (double value : values) {
      add(value);
    }
    return this;
  }

  /** Takes one number in. */
  public Fingerprint add(double value) {
    if (value != value) {
      return addWords(0x7ff80000, 0);
    }
    int sign = value < 0 || (value == 0 && 1 / value < 0) ? 0x80000000 : 0;
    double magnitude = Math.abs(value);
    if (magnitude == 0) {
      return addWords(sign, 0);
    }
    if (magnitude == Double.POSITIVE_INFINITY) {
      return addWords(sign | 0x7ff00000, 0);
    }
    return addMagnitude(sign, magnitude);
  }

  private Fingerprint addMagnitude(int sign, double magnitude) {
    // magnitude = mantissa * 2^exponent with mantissa in [1, 2), or the least exponent if subnormal
    int exponent = 0;
    double mantissa = magnitude;
    for (int k = 0; k < powers.length; k++) {
      if (mantissa >= powers[k]) {
        mantissa = mantissa / powers[k];
        exponent += 512 >> k;
      }
    }
    for (int k = 0; k < powers.length && mantissa < 1; k++) {
      if (exponent - (512 >> k) >= -1022 && mantissa * powers[k] < 2) {
        mantissa = mantissa * powers[k];
        exponent -= 512 >> k;
      }
    }
    boolean subnormal = mantissa < 1;
    double fraction = (subnormal ? mantissa : mantissa - 1) * TWO_TO_20;
    double highFraction = Math.floor(fraction);
    double low = (fraction - highFraction) * TWO_TO_32;
    int biased = subnormal ? 0 : exponent + 1023;
    int lowWord = (int) (low >= TWO_TO_31 ? low - TWO_TO_32 : low);
    return addWords(sign | (biased << 20) | (int) highFraction, lowWord);
  }

  private Fingerprint addWords(int high, int low) {
    first = block(first, high) + second;
    second = block(second, low) + first;
    count += 1;
    return this;
  }

  private static int block(int hash, int word) {
    int k = word * 0xcc9e2d51;
    k = ((k << 15) | (k >>> 17)) * 0x1b873593;
    int h = hash ^ k;
    return ((h << 13) | (h >>> 19)) * 5 + 0xe6546b64;
  }

  /** The first half of {@link #digits}. */
  public int high() {
    return Murmur.finish(first ^ count);
  }

  /** The second half. */
  public int low() {
    return Murmur.finish(second ^ high());
  }

  /** 16 hexadecimal digits. */
  public String digits() {
    StringBuilder text = new StringBuilder(16);
    appendWord(text, high());
    appendWord(text, low());
    return text.toString();
  }

  private static void appendWord(StringBuilder text, int word) {
    for (int shift = 28; shift >= 0; shift -= 4) {
      text.append("0123456789abcdef".charAt((word >>> shift) & 15));
    }
  }
}
