package chainrule.engine.math;

/**
 * Integers from the bits of numbers, without a branch: a processor guesses which way a branch goes,
 * and a wrong guess costs as much as twenty additions.
 *
 * <p>The bits are those of a {@code float}, the only ones at hand on every backend in a few
 * instructions. This class alone works with {@code float}: TeaVM's JavaScript does not round a
 * {@code float} until it takes its bits, which is all that happens here.
 */
public final class Bits {
  /** Adding 1.5 * 2^52 rounds to an integer, halves to even: the same for -x. */
  static final double ROUND = 6755399441055744.0;

  /** What a number rounded by {@link #ROUND} is brought down by so that it fits a float. */
  static final double SHIFT = ROUND - 12582912.0; // 1.5 * 2^23

  private static final int SHIFTED_BITS = 0x4b400000; // of 1.5 * 2^23

  private Bits() {}

  /** 1 for x > 0, otherwise 0; either for NaN. */
  public static int isPositive(double x) {
    return Float.floatToRawIntBits((float) (0 - x)) >>> 31; // 0 - 0 is +0
  }

  /**
   * k for a number k + ROUND - SHIFT, where k is an integer and |k| < 2^22; anything that is not
   * below 2^22 or NaN gives an integer that is not below 2^22 either.
   */
  static int integer(double shifted) {
    return Float.floatToRawIntBits((float) shifted) - SHIFTED_BITS;
  }
}
