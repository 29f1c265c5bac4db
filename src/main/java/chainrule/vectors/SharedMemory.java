package chainrule.vectors;

import chainrule.engine.network.kernels.UpdateRule;
import chainrule.kernels.Layout;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSObject;

/** Linear memory as the engine in JavaScript sees it: an array that it shares with the kernels. */
final class SharedMemory extends LinearMemory {
  private static final int FIRST = Layout.FIRST_PLACE / 8;

  private static final Kernels KERNELS = kernels();
  private static double[] numbers = numbersOf(KERNELS);

  SharedMemory(int lasting, int passing) {
    super(lasting, passing);
  }

  /** What the worker has put there before it loads the engine, if it has. */
  @JSBody(script = "return globalThis.chainruleKernels;")
  private static native Kernels kernels();

  @JSBody(script = "return Boolean(globalThis.chainruleKernels);")
  static native boolean hasKernels();

  @JSByRef
  @JSBody(params = "kernels", script = "return new Float64Array(kernels.memory.buffer);")
  private static native double[] numbersOf(Kernels kernels);

  @Override
  double load(int place) {
    return numbers[FIRST + place];
  }

  @Override
  void store(int place, double value) {
    numbers[FIRST + place] = value;
  }

  @Override
  void load(int place, double[] target, int to, int count) {
    System.arraycopy(numbers, FIRST + place, target, to, count);
  }

  @Override
  void store(double[] source, int from, int place, int count) {
    System.arraycopy(source, from, numbers, FIRST + place, count);
  }

  @Override
  public void gather(double[] source, int from, int[] order, int start, int place, int count) {
    enter();
    for (int s = 0; s < count; s++) {
      numbers[FIRST + place + s] = source[from + order[start + s]];
    }
  }

  @Override
  public void sumOfProducts(
      int w,
      int rowStep,
      int innerStep,
      int first,
      int rows,
      int inner,
      int x,
      int c,
      int stride,
      int samples) {
    enter();
    KERNELS.sumOfProducts(w, rowStep, innerStep, first, rows, inner, x, c, stride, samples);
  }

  @Override
  public void sumOfProductsOfOne(
      int w, int rowStep, int innerStep, int first, int rows, int inner, int x, int c) {
    enter();
    KERNELS.sumOfProductsOfOne(w, rowStep, innerStep, first, rows, inner, x, c);
  }

  @Override
  public void meanGradient(
      int delta,
      int out,
      int a,
      int in,
      int stride,
      int samples,
      double share,
      int weights,
      int biases,
      int scratch) {
    enter();
    KERNELS.meanGradient(delta, out, a, in, stride, samples, share, weights, biases, scratch);
  }

  @Override
  public void productsOfOne(int delta, int out, int a, int in, int gradient) {
    enter();
    KERNELS.productsOfOne(delta, out, a, in, gradient);
  }

  @Override
  public void forward(int plan, int layers, int parameters, int stride, int samples) {
    enter();
    KERNELS.forward(plan, layers, parameters, stride, samples);
  }

  @Override
  public void backward(
      int plan, int layers, int parameters, int stride, int samples, int gradient, int scratch) {
    enter();
    double share = 1.0 / samples;
    KERNELS.backward(plan, layers, parameters, stride, samples, gradient, share, scratch);
  }

  @Override
  public void softmax(int z, int y, int outputs, int stride) {
    enter();
    KERNELS.softmax(z, y, outputs, stride);
  }

  @Override
  public void multiply(int values, int factors, int result, int count) {
    enter();
    KERNELS.multiply(values, factors, result, count);
  }

  @Override
  public void scale(int values, int count, double factor) {
    enter();
    KERNELS.scale(values, count, factor);
  }

  @Override
  public void copy(int from, int to, int count) {
    enter();
    KERNELS.copy(from, to, count);
  }

  @Override
  public double sumOfSquares(int values, int count, double start) {
    enter();
    return KERNELS.sumOfSquares(values, count, start);
  }

  @Override
  public void addPenalty(int w, int gradient, int count, double l1, double l2) {
    enter();
    KERNELS.addPenalty(w, gradient, count, l1, l2);
  }

  @Override
  void applyKernel(int z, int a, int count, int kernel) {
    KERNELS.apply(z, a, count, kernel);
  }

  @Override
  void slopeKernel(int z, int a, int delta, int count, int kernel) {
    KERNELS.multiplyByDerivative(z, a, delta, count, kernel);
  }

  @Override
  void lossKernel(int z, int y, int t, int delta, int count, int kernel) {
    KERNELS.lossSlope(z, y, t, delta, count, kernel);
  }

  @Override
  void drawKernel(double probability, double kept, int mask, int rows, int samples, int stride) {
    KERNELS.drawMasks(probability, kept, mask, rows, samples, stride);
  }

  @Override
  double updateKernel(UpdateRule.Operands u, int from, int count, int kernel) {
    return KERNELS.update(
        u.parameters + from,
        u.gradient + from,
        u.nextParameters + from,
        u.buffers + from,
        u.nextBuffers + from,
        u.secondBuffer,
        count,
        kernel);
  }

  @Override
  boolean isThere(int kernel) {
    return KERNELS.isThere(kernel) != 0;
  }

  @Override
  int grow(int pages) {
    int before = KERNELS.grow(pages);
    numbers = numbersOf(KERNELS); // the old array has lost its memory
    return before;
  }

  /** What {@code kernels.wasm} exports; see the classes of {@code chainrule.kernels}. */
  interface Kernels extends JSObject {

    void sumOfProducts(
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

    void sumOfProductsOfOne(
        int w, int rowStep, int innerStep, int first, int rows, int inner, int x, int c);

    void meanGradient(
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

    void productsOfOne(int delta, int out, int a, int in, int gradient);

    void forward(int plan, int layers, int parameters, int stride, int samples);

    void backward(
        int plan,
        int layers,
        int parameters,
        int stride,
        int samples,
        int gradient,
        double share,
        int scratch);

    void softmax(int z, int y, int outputs, int stride);

    void multiply(int values, int factors, int result, int count);

    void scale(int values, int count, double factor);

    void copy(int from, int to, int count);

    double sumOfSquares(int values, int count, double start);

    void addPenalty(int w, int gradient, int count, double l1, double l2);

    void apply(int z, int a, int count, int kernel);

    void multiplyByDerivative(int z, int a, int delta, int count, int kernel);

    void lossSlope(int z, int y, int t, int delta, int count, int kernel);

    double update(int w, int g, int next, int old, int fresh, int second, int count, int kernel);

    void drawMasks(double probability, double kept, int mask, int rows, int samples, int stride);

    int isThere(int kernel);

    int grow(int pages);
  }
}
