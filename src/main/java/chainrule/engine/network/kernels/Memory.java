package chainrule.engine.network.kernels;

import chainrule.engine.math.Generator;

/**
 * Numbers in a row, found by their places from 0 on, and what training computes from them.
 *
 * <p>Every kernel gives the same bits on every kind of memory: each sum is added up in the order
 * that its formula names. Values of samples are rows (neuron, sample), {@code stride} apart; {@link
 * #stride} says how far that must be, and what stands in the padding is never read into a result.
 */
public abstract class Memory {
  /**
   * Memory of the fastest kind here, all 0 at first.
   *
   * @param lasting how many numbers keep their values, the first ones
   * @param passing how many follow that may lose them as soon as another memory is used
   */
  public static Memory of(int lasting, int passing) {
    return Machines.FASTEST.memory(lasting, passing);
  }

  /** Memory in plain Java, which is everywhere. */
  public static Memory plain(int length) {
    return new Blocks(length);
  }

  /** How far apart rows of so many samples have to be; 1 for a single sample. */
  public static int stride(int samples) {
    return Machines.FASTEST.stride(samples);
  }

  /** How many numbers {@link #meanGradient} overwrites for a layer with so many inputs. */
  public static int scratch(int in, int stride) {
    return Machines.FASTEST.scratch(in, stride);
  }

  public abstract double get(int place);

  public abstract void set(int place, double value);

  /** Copies numbers out. */
  public abstract void read(int place, double[] target, int to, int count);

  /** Copies numbers in. */
  public abstract void write(double[] source, int from, int place, int count);

  /** Puts source[from + order[start + s]] at place + s, for s in 0 .. count - 1. */
  public abstract void gather(
      double[] source, int from, int[] order, int start, int place, int count);

  /**
   *
   *
   * <pre>c[r][s] = first[r] + sum over k of w[r][k] x[k][s]</pre>
   *
   * @param w w[r][k] stands at w + r * rowStep + k * innerStep
   * @param first place of first[0], or -1 to begin at 0
   * @param x values (k, sample)
   * @param c results (r, sample)
   * @param samples how many samples are wanted; more may be computed, up to the stride
   */
  public abstract void sumOfProducts(
      int w,
      int rowStep,
      int innerStep,
      int first,
      int rows,
      int inner,
      int x,
      int c,
      int stride,
      int samples);

  /** The same for a single sample: c[r] = first[r] + sum over k of w[r][k] x[k]. */
  public abstract void sumOfProductsOfOne(
      int w, int rowStep, int innerStep, int first, int rows, int inner, int x, int c);

  /**
   * The gradient of a layer's mean loss, where share is 1 / samples:
   *
   * <pre>
   * weights[j][i] = share * sum over s of delta[j][s] a[i][s]
   * biases[j]     = share * sum over s of delta[j][s]
   * </pre>
   *
   * @param delta values (j, sample), out rows
   * @param a values (i, sample), in rows
   * @param scratch place of {@link #scratch} numbers that may be overwritten
   */
  public abstract void meanGradient(
      int delta,
      int out,
      int a,
      int in,
      int stride,
      int samples,
      double share,
      int weights,
      int biases,
      int scratch);

  /** gradient[j][i] = a[i] delta[j], for a single sample. */
  public abstract void productsOfOne(int delta, int out, int a, int in, int gradient);

  /** Whether {@link #forward} and {@link #backward} know an activation, and are there at all. */
  public boolean computesLayersOf(Pointwise g) {
    return false;
  }

  /**
   * All layers, from the first one on, as their plans say: z, g(z) and what dropout leaves of it.
   *
   * @param plan place of the first layer's {@link Plan}
   * @param layers how many
   * @param parameters place of the first parameter
   */
  public void forward(int plan, int layers, int parameters, int stride, int samples) {
    throw new UnsupportedOperationException();
  }

  /**
   * All layers, from the last one back, whose delta is there: the gradient of the mean loss, and
   * delta of the layers before.
   *
   * @param gradient place of the first parameter's gradient
   * @param scratch as that of {@link #meanGradient}
   */
  public void backward(
      int plan, int layers, int parameters, int stride, int samples, int gradient, int scratch) {
    throw new UnsupportedOperationException();
  }

  /** a[i] = g(z[i]) for i in 0 .. count - 1. */
  public abstract void apply(Pointwise g, int z, int a, int count);

  /** delta[i] = g'(z[i]) delta[i], where a[i] = g(z[i]). */
  public abstract void multiplyByDerivative(Pointwise g, int z, int a, int delta, int count);

  /**
   *
   *
   * <pre>y[k][s] = e^(z[k][s]) / sum over j of e^(z[j][s])</pre>
   *
   * for all s below the stride; the largest z is subtracted first: the quotient is the same and
   * nothing overflows.
   */
  public abstract void softmax(int z, int y, int outputs, int stride);

  /** delta[i] = the slope of a loss at z[i], y[i] and t[i]. */
  public abstract void lossSlope(LossSlope loss, int z, int y, int t, int delta, int count);

  /** result[i] = values[i] factors[i]. */
  public abstract void multiply(int values, int factors, int result, int count);

  /** values[i] = values[i] factor. */
  public abstract void scale(int values, int count, double factor);

  /**
   * Inverted dropout's factors for rows (neuron, sample), drawn row by row: 0 with this
   * probability, else 1 / (1 - probability).
   */
  public abstract void drawMasks(
      Generator generator, double probability, int mask, int rows, int samples, int stride);

  public abstract void copy(int from, int to, int count);

  /** start + the sum of values[i]^2, added up one by one. */
  public abstract double sumOfSquares(int values, int count, double start);

  /** gradient[i] = (l2 w[i] + l1 sign(w[i])) + gradient[i], the slope of l1 |w| + l2 w^2 / 2. */
  public abstract void addPenalty(int w, int gradient, int count, double l1, double l2);

  /** See {@link UpdateRule#update}. */
  public abstract double update(
      UpdateRule rule, UpdateRule.Operands operands, int from, int count, double keep);
}
