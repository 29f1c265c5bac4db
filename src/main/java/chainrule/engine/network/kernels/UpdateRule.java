package chainrule.engine.network.kernels;

/** An optimizer's update, as the kernels know it. */
public interface UpdateRule {
  /** Its number among the optimizers. */
  int ordinal();

  /**
   * Computes new parameters and buffers from the old ones, for so many parameters.
   *
   * @param v the numbers
   * @param from the first parameter, counted from {@link Operands#parameters}
   * @param keep what the parameters are first multiplied by
   * @return the sum of the squares of the new parameters
   */
  double update(double[] v, Operands operands, int from, int count, double keep);

  /** Where the numbers of an update stand, and those that are the same for all parameters. */
  final class Operands {
    public int parameters;
    public int gradient;
    public int nextParameters;
    public int buffers;
    public int nextBuffers;

    /** From a parameter's first buffer to its second one. */
    public int secondBuffer;

    /** The learning rate, or what a rule makes of it. */
    public double rate;

    /** How much of the first and second buffers is kept. */
    public double firstDecay;

    public double secondDecay;

    /** What the root of the second buffer is multiplied by. */
    public double correction;

    public double epsilon;
  }
}
