package chainrule.engine.math;

/**
 * Numbers so near to 0 that they have fewer digits than others. A processor takes more than a
 * hundred cycles for an operation that meets one, and the running averages of an optimizer would
 * end among them whenever a gradient stays 0, as that of a saturated neuron does.
 */
public final class Subnormal {
  /**
   * The last digit of this number is worth 2^-949, far from the subnormal numbers below 2^-1022.
   */
  private static final double SMALL = 1e-270;

  private Subnormal() {}

  /**
   * x rounded to a multiple of 2^-949: never subnormal, nor are its products with a learning rate.
   * From 1e-252 on it is the same x.
   */
  public static double avoided(double x) {
    return x + SMALL - SMALL;
  }
}
