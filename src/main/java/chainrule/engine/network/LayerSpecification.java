package chainrule.engine.network;

import chainrule.engine.math.Decimal;

/**
 * A hidden layer.
 *
 * @param neurons 1 or more
 * @param activation the activation of all its neurons
 * @param dropout the probability, in [0, 0.9], with which training silences a neuron for a sample
 */
public record LayerSpecification(int neurons, Activation activation, double dropout) {
  /** The largest dropout probability: beyond it hardly a neuron would be left. */
  public static final double MAXIMUM_DROPOUT = 0.9;

  public LayerSpecification {
    if (neurons < 1) {
      throw new IllegalArgumentException("neurons is " + neurons + "; allowed: 1 or more");
    }
    if (!(dropout >= 0 && dropout <= MAXIMUM_DROPOUT)) {
      throw new IllegalArgumentException(
          "dropout is " + Decimal.inWords(dropout) + "; allowed: 0 to 0.9");
    }
  }
}
