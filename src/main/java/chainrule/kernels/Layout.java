package chainrule.kernels;

/** What the kernels and the engine that calls them agree on. */
public final class Layout {
  /**
   * Two numbers that are always 0; in bytes. Below are the texts of the engine in WebAssembly,
   * about 100 kB.
   */
  static final int ZEROS = 1 << 20;

  /**
   * What an update needs besides places, as in {@link
   * chainrule.engine.network.kernels.UpdateRule.Operands}: rate, keep, first and second decay,
   * correction and epsilon; in bytes.
   */
  public static final int COEFFICIENTS = ZEROS + 16;

  /** Where the last number of a row of odd length is worked on, 16 bytes a row. */
  static final int ALONE = ZEROS + 64;

  /** The words of a generator's state, as four numbers; in bytes. */
  public static final int GENERATOR = ZEROS + 512;

  /** The table of tanh, {@link #TANH_ENTRIES} numbers: that for k/256 at k mod 8192; in bytes. */
  public static final int TANH_TABLE = ZEROS + 1024;

  public static final int TANH_ENTRIES = 8192;

  /** Place 0 of the engine's own numbers; in bytes. */
  public static final int FIRST_PLACE = TANH_TABLE + 8 * TANH_ENTRIES;

  /** Kernels are numbered by family and, in it, by the ordinal of their variant. */
  public static final int ACTIVATIONS = 0;

  public static final int SLOPES = 32;
  public static final int LOSSES = 64;
  public static final int OPTIMIZERS = 96;

  /** Numbers are below this. */
  public static final int NUMBERS = 128;

  private Layout() {}
}
