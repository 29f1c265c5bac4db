package chainrule.engine.math;

/**
 * Random numbers: xoshiro128** 1.1 (Blackman and Vigna 2018, public domain reference at
 * prng.di.unimi.it), which needs 32-bit integers only and so gives the same sequence everywhere.
 *
 * <p>A generator is made from the experiment's seed and a stream number, so that data, first
 * weights, shuffling and dropout draw from sequences of their own and adding a draw to one does not
 * change the others.
 */
public final class Generator {
  private static final double TWO_TO_MINUS_26 = 1.0 / 67108864;
  private static final double TWO_TO_MINUS_27 = 1.0 / 134217728;
  private static final double TWO_TO_MINUS_31 = 1.0 / 2147483648.0;

  private int s0;
  private int s1;
  private int s2;
  private int s3;

  /**
   * @param seed the experiment's seed
   * @param stream which sequence of this seed; any number
   */
  public Generator(int seed, int stream) {
    restart(seed, stream);
  }

  private Generator() {}

  /** A generator with the given state, for comparison with published sequences. */
  public static Generator ofState(int s0, int s1, int s2, int s3) {
    Generator generator = new Generator();
    generator.s0 = s0;
    generator.s1 = s1;
    generator.s2 = s2;
    generator.s3 = s3;
    return generator;
  }

  /** Begins the given stream of the given seed, without allocation. */
  public void restart(int seed, int stream) {
    // The finaliser of MurmurHash3 is a bijection, so different seeds give different states.
    int mixed = Murmur.finish(seed ^ Murmur.finish(stream + 0x6a09e667));
    s0 = Murmur.finish(mixed + 0x9e3779b9);
    s1 = Murmur.finish(mixed + 0x3c6ef372);
    s2 = Murmur.finish(mixed + 0xdaa66d2b);
    s3 = Murmur.finish(mixed + 0x78dde6e4);
    if ((s0 | s1 | s2 | s3) == 0) {
      s0 = 1; // the all-zero state is the one that the recurrence never leaves
    }
  }

  /** The next 32 random bits. */
  public int bits() {
    int product = s1 * 5;
    int result = ((product << 7) | (product >>> 25)) * 9;
    int t = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= t;
    s3 = (s3 << 11) | (s3 >>> 21);
    return result;
  }

  /** Uniform in [0, 1), with 53 random bits. */
  public double uniform() {
    double high = bits() >>> 5;
    double low = bits() >>> 6;
    return (low * TWO_TO_MINUS_26 + high) * TWO_TO_MINUS_27;
  }

  /** Uniform in [from, to). */
  public double uniform(double from, double to) {
    return uniform() * (to - from) + from;
  }

  /** Uniform in 0 .. bound - 1; the bias of at most bound / 2^31 is far below what anyone sees. */
  public int below(int bound) {
    double fraction = (bits() >>> 1) * TWO_TO_MINUS_31;
    return (int) (fraction * bound);
  }

  /**
   * Puts numbers into a random order: Fisher and Yates 1938. The recurrence of {@link #bits} runs
   * in local variables here and in {@link #drawMask}, which takes half the time.
   */
  public void shuffle(int[] numbers) {
    int a = s0;
    int b = s1;
    int c = s2;
    int d = s3;
    for (int i = numbers.length - 1; i > 0; i--) {
      int product = b * 5;
      int bits = ((product << 7) | (product >>> 25)) * 9;
      int t = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= t;
      d = (d << 11) | (d >>> 21);
      double fraction = (bits >>> 1) * TWO_TO_MINUS_31;
      int j = (int) (fraction * (i + 1));
      int swapped = numbers[i];
      numbers[i] = numbers[j];
      numbers[j] = swapped;
    }
    setState(a, b, c, d);
  }

  /**
   * mask[from + i] = a factor of inverted dropout for i in 0 .. count - 1: 0 with this probability,
   * else 1 / (1 - probability).
   */
  public void drawMask(double probability, double[] mask, int from, int count) {
    double kept = 1 / (1 - probability);
    int a = s0;
    int b = s1;
    int c = s2;
    int d = s3;
    for (int i = 0; i < count; i++) {
      int product = b * 5;
      int high = ((product << 7) | (product >>> 25)) * 9;
      int t = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= t;
      d = (d << 11) | (d >>> 21);
      product = b * 5;
      int low = ((product << 7) | (product >>> 25)) * 9;
      t = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= t;
      d = (d << 11) | (d >>> 21);
      double lowPart = (low >>> 6) * TWO_TO_MINUS_26;
      double uniform = (lowPart + (high >>> 5)) * TWO_TO_MINUS_27;
      mask[from + i] = uniform < probability ? 0 : kept;
    }
    setState(a, b, c, d);
  }

  /** One of the four words that the next draw is made from. */
  public int state(int word) {
    return switch (word) {
      case 0 -> s0;
      case 1 -> s1;
      case 2 -> s2;
      default -> s3;
    };
  }

  /** Goes on as another generator whose state these words are. */
  public void setState(int newS0, int newS1, int newS2, int newS3) {
    s0 = newS0;
    s1 = newS1;
    s2 = newS2;
    s3 = newS3;
  }

  /** Standard normal, by Marsaglia's polar method (1964); the second variate is not kept. */
  public double gaussian() {
    while (true) {
      double u = uniform() * 2 - 1;
      double v = uniform() * 2 - 1;
      double s = u * u + v * v;
      if (s < 1 && s > 0) {
        double ratio = Elementary.log(s) * -2 / s;
        return Math.sqrt(ratio) * u;
      }
    }
  }
}
