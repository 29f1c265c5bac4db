package chainrule.engine.network.kernels;

/** A function of single numbers with its derivative: an activation, as the kernels know it. */
public interface Pointwise {
  /** Its number among the activations. */
  int ordinal();

  /** v[a + i] = g(v[z + i]) for i in 0 .. count - 1; z may be a. */
  void apply(double[] v, int z, int a, int count);

  /** v[delta + i] = g'(v[z + i]) v[delta + i], where v[a + i] = g(v[z + i]). */
  void multiplyByDerivative(double[] v, int z, int a, int delta, int count);
}
