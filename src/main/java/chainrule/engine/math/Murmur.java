package chainrule.engine.math;

/** What {@link Fingerprint} and {@link Generator} take from MurmurHash3 (Appleby 2011). */
final class Murmur {
  private Murmur() {}

  /** Its finalizer: every bit of the hash changes about half of the bits of the result. */
  static int finish(int hash) {
    int h = hash;
    h ^= h >>> 16;
    h *= 0x85ebca6b;
    h ^= h >>> 13;
    h *= 0xc2b2ae35;
    h ^= h >>> 16;
    return h;
  }
}
