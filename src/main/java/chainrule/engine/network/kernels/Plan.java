package chainrule.engine.network.kernels;

/**
 * What a memory has to know of a layer in order to compute a network by itself: numbers side by
 * side, at these distances from the first. Places are those of rows (neuron, sample).
 */
public final class Plan {
  public static final int INPUTS = 0;
  public static final int OUTPUTS = 1;

  /** Of the layer's weights and biases, counted from the first parameter or its gradient. */
  public static final int WEIGHTS = 2;

  public static final int BIASES = 3;

  /** The activations of the layer before. */
  public static final int X = 4;

  public static final int Z = 5;

  /** The number of g among the activations; -1 if nothing is to be done to z. */
  public static final int ACTIVATION = 6;

  /** g(z), before dropout. */
  public static final int G = 7;

  /** Dropout's factors; -1 without dropout. */
  public static final int MASK = 8;

  public static final int A = 9;
  public static final int DELTA = 10;

  /** How many numbers there are for each layer. */
  public static final int LENGTH = 11;

  /** Added to each number, which thereby stands as an integer in the lower 32 bits. */
  public static final double INTEGER = 0x1.8p52;

  private Plan() {}
}
