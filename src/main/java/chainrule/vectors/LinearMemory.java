package chainrule.vectors;

import chainrule.engine.math.Generator;
import chainrule.engine.math.TanhTable;
import chainrule.engine.network.kernels.LossSlope;
import chainrule.engine.network.kernels.Memory;
import chainrule.engine.network.kernels.Pointwise;
import chainrule.engine.network.kernels.UpdateRule;
import chainrule.kernels.Layout;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in WebAssembly's linear memory, where the kernels of {@code kernels.wasm} work in
 * vectors.
 *
 * <p>There is one place for them, which all memories use in turn: whoever comes in puts its numbers
 * there, and those that last go back into an array of its own when the next one comes. So nothing
 * has to be given back, however many trainers come and go.
 */
abstract class LinearMemory extends Memory {
  private static final int PAGE = 65536;

  /** Whose numbers are in linear memory now. */
  private static @Nullable LinearMemory present;

  private static int pages;

  /** Which of the numbered kernels there are. */
  private static final boolean[] HAS_KERNEL = new boolean[Layout.NUMBERS];

  private final int length;

  /** The lasting numbers, while another memory is present. */
  private final double[] kept;

  LinearMemory(int lasting, int passing) {
    length = lasting + passing;
    kept = new double[lasting];
  }

  /** Finds out which kernels there are, and writes what they look up; false if there are none. */
  final boolean begin() {
    pages = grow(0);
    for (int kernel = 0; kernel < Layout.NUMBERS; kernel++) {
      HAS_KERNEL[kernel] = isThere(kernel);
    }
    if (!HAS_KERNEL[Layout.ACTIVATIONS]) {
      return false;
    }
    enter();
    int table = (Layout.TANH_TABLE - Layout.FIRST_PLACE) / 8;
    for (int k = 0; k < Layout.TANH_ENTRIES; k++) {
      int entry = (k + Layout.TANH_ENTRIES / 2) % Layout.TANH_ENTRIES;
      store(table + entry, TanhTable.VALUES[k]);
    }
    return true;
  }

  /** Makes sure that the numbers are in linear memory. */
  final void enter() {
    if (present != this) {
      comeIn();
    }
  }

  private void comeIn() {
    LinearMemory before = present;
    if (before != null) {
      before.load(0, before.kept, 0, before.kept.length);
    }
    present = null;
    int missing = (Layout.FIRST_PLACE + 8 * length + PAGE - 1) / PAGE - pages;
    if (missing > 0) {
      if (grow(missing) < 0) {
        throw new IllegalStateException("There is no memory for " + length + " numbers.");
      }
      pages += missing;
    }
    store(kept, 0, 0, kept.length);
    present = this;
  }

  /** Whether so many numbers are found in {@link #kept}. */
  private boolean isKept(int place, int count) {
    return present != this && place + count <= kept.length;
  }

  @Override
  public final double get(int place) {
    if (isKept(place, 1)) {
      return kept[place];
    }
    enter();
    return load(place);
  }

  @Override
  public final void set(int place, double value) {
    if (isKept(place, 1)) {
      kept[place] = value;
      return;
    }
    enter();
    store(place, value);
  }

  @Override
  public final void read(int place, double[] target, int to, int count) {
    if (isKept(place, count)) {
      System.arraycopy(kept, place, target, to, count);
      return;
    }
    enter();
    load(place, target, to, count);
  }

  @Override
  public final void write(double[] source, int from, int place, int count) {
    if (isKept(place, count)) {
      System.arraycopy(source, from, kept, place, count);
      return;
    }
    enter();
    store(source, from, place, count);
  }

  @Override
  public final void apply(Pointwise g, int z, int a, int count) {
    enter();
    int kernel = Layout.ACTIVATIONS + g.ordinal();
    if (HAS_KERNEL[kernel]) {
      applyKernel(z, a, count, kernel);
      return;
    }
    double[] v = new double[2 * count];
    load(z, v, 0, count);
    g.apply(v, 0, count, count);
    store(v, count, a, count);
  }

  @Override
  public final void multiplyByDerivative(Pointwise g, int z, int a, int delta, int count) {
    enter();
    int kernel = Layout.SLOPES + g.ordinal();
    if (HAS_KERNEL[kernel]) {
      slopeKernel(z, a, delta, count, kernel);
      return;
    }
    double[] v = new double[3 * count];
    load(z, v, 0, count);
    load(a, v, count, count);
    load(delta, v, 2 * count, count);
    g.multiplyByDerivative(v, 0, count, 2 * count, count);
    store(v, 2 * count, delta, count);
  }

  @Override
  public final boolean computesLayersOf(Pointwise g) {
    return HAS_KERNEL[Layout.ACTIVATIONS + g.ordinal()] && HAS_KERNEL[Layout.SLOPES + g.ordinal()];
  }

  @Override
  public final void lossSlope(LossSlope loss, int z, int y, int t, int delta, int count) {
    enter();
    int kernel = Layout.LOSSES + loss.ordinal();
    if (HAS_KERNEL[kernel]) {
      lossKernel(z, y, t, delta, count, kernel);
      return;
    }
    for (int i = 0; i < count; i++) {
      store(delta + i, loss.derivative(load(z + i), load(y + i), load(t + i)));
    }
  }

  @Override
  public final double update(
      UpdateRule rule, UpdateRule.Operands operands, int from, int count, double keep) {
    enter();
    int kernel = Layout.OPTIMIZERS + rule.ordinal();
    if (HAS_KERNEL[kernel]) {
      int coefficients = (Layout.COEFFICIENTS - Layout.FIRST_PLACE) / 8;
      store(coefficients, operands.rate);
      store(coefficients + 1, keep);
      store(coefficients + 2, operands.firstDecay);
      store(coefficients + 3, operands.secondDecay);
      store(coefficients + 4, operands.correction);
      store(coefficients + 5, operands.epsilon);
      return updateKernel(operands, from, count, kernel);
    }
    double[] v = new double[length];
    load(0, v, 0, length);
    double squares = rule.update(v, operands, from, count, keep);
    store(v, 0, 0, length);
    return squares;
  }

  @Override
  public final void drawMasks(
      Generator generator, double probability, int mask, int rows, int samples, int stride) {
    enter();
    int state = (Layout.GENERATOR - Layout.FIRST_PLACE) / 8;
    for (int word = 0; word < 4; word++) {
      store(state + word, generator.state(word));
    }
    drawKernel(probability, 1 / (1 - probability), mask, rows, samples, stride);
    generator.setState(
        (int) load(state), (int) load(state + 1), (int) load(state + 2), (int) load(state + 3));
  }

  // With the numbers present:

  abstract double load(int place);

  abstract void store(int place, double value);

  abstract void load(int place, double[] target, int to, int count);

  abstract void store(double[] source, int from, int place, int count);

  abstract int grow(int pages);

  abstract boolean isThere(int kernel);

  abstract void applyKernel(int z, int a, int count, int kernel);

  abstract void slopeKernel(int z, int a, int delta, int count, int kernel);

  abstract void lossKernel(int z, int y, int t, int delta, int count, int kernel);

  abstract void drawKernel(
      double probability, double kept, int mask, int rows, int samples, int stride);

  abstract double updateKernel(UpdateRule.Operands operands, int from, int count, int kernel);
}
