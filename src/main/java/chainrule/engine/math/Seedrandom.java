package chainrule.engine.math;

/**
 * Random numbers as David Bau's seedrandom 2.4 for JavaScript draws them from a text: the stream
 * cipher ARC4 (as posted anonymously in 1994), 48 to 56 bits a number. What another page has drawn
 * with it can be drawn again; else {@link Generator} is meant.
 */
public final class Seedrandom {
  private static final int WIDTH = 256;
  private static final double TWO_TO_52 = 4503599627370496.0;
  private static final double TWO_TO_48 = 281474976710656.0;

  private final int[] state = new int[WIDTH];
  private int i;
  private int j;

  /**
   * @param seed not empty
   */
  public Seedrandom(String seed) {
    int[] key = new int[Math.min(seed.length(), WIDTH)];
    int smear = 0;
    for (int at = 0; at < seed.length(); at++) {
      int place = at % WIDTH;
      smear ^= key[place] * 19;
      key[place] = (smear + seed.charAt(at)) % WIDTH;
    }
    for (int at = 0; at < WIDTH; at++) {
      state[at] = at;
    }
    int other = 0;
    for (int at = 0; at < WIDTH; at++) {
      other = (other + key[at % key.length] + state[at]) % WIDTH;
      swap(at, other);
    }
    for (int at = 0; at < WIDTH; at++) {
      nextByte();
    }
  }

  private void swap(int one, int other) {
    int kept = state[one];
    state[one] = state[other];
    state[other] = kept;
  }

  private int nextByte() {
    i = (i + 1) % WIDTH;
    j = (j + state[i]) % WIDTH;
    swap(i, j);
    return state[(state[i] + state[j]) % WIDTH];
  }

  /** Uniform in [0, 1): six bytes, and more until there are 52 bits behind the first one set. */
  public double uniform() {
    double bits = 0;
    for (int k = 0; k < 6; k++) {
      bits = bits * WIDTH + nextByte();
    }
    double scale = TWO_TO_48;
    int last = 0;
    while (bits < TWO_TO_52) {
      bits = (bits + last) * WIDTH;
      scale *= WIDTH;
      last = nextByte();
    }
    while (bits >= TWO_TO_52 * 2) {
      bits /= 2;
      scale /= 2;
      last >>>= 1;
    }
    return (bits + last) / scale;
  }

  /** Uniform in [from, to). */
  public double uniform(double from, double to) {
    return uniform() * (to - from) + from;
  }
}
