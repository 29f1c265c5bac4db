package chainrule.vectors;

import chainrule.engine.network.kernels.UpdateRule;
import chainrule.kernels.Layout;
import org.teavm.interop.Address;
import org.teavm.interop.Import;

/**
 * Linear memory as the engine in WebAssembly sees it: its own, which {@code kernels.wasm} is given,
 * too. The kernels are called without a way through JavaScript.
 */
final class ImportedMemory extends LinearMemory {
  ImportedMemory(int lasting, int passing) {
    super(lasting, passing);
  }

  private static Address address(int place) {
    return Address.fromInt(Layout.FIRST_PLACE + 8 * place);
  }

  @Override
  double load(int place) {
    return address(place).getDouble();
  }

  @Override
  void store(int place, double value) {
    address(place).putDouble(value);
  }

  @Override
  void load(int place, double[] target, int to, int count) {
    for (int i = 0; i < count; i++) {
      target[to + i] = address(place + i).getDouble();
    }
  }

  @Override
  void store(double[] source, int from, int place, int count) {
    for (int i = 0; i < count; i++) {
      address(place + i).putDouble(source[from + i]);
    }
  }

  @Override
  public void gather(double[] source, int from, int[] order, int start, int place, int count) {
    enter();
    for (int s = 0; s < count; s++) {
      address(place + s).putDouble(source[from + order[start + s]]);
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
    Kernels.sumOfProducts(w, rowStep, innerStep, first, rows, inner, x, c, stride, samples);
  }

  @Override
  public void sumOfProductsOfOne(
      int w, int rowStep, int innerStep, int first, int rows, int inner, int x, int c) {
    enter();
    Kernels.sumOfProductsOfOne(w, rowStep, innerStep, first, rows, inner, x, c);
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
    Kernels.meanGradient(delta, out, a, in, stride, samples, share, weights, biases, scratch);
  }

  @Override
  public void productsOfOne(int delta, int out, int a, int in, int gradient) {
    enter();
    Kernels.productsOfOne(delta, out, a, in, gradient);
  }

  @Override
  public void forward(int plan, int layers, int parameters, int stride, int samples) {
    enter();
    Kernels.forward(plan, layers, parameters, stride, samples);
  }

  @Override
  public void backward(
      int plan, int layers, int parameters, int stride, int samples, int gradient, int scratch) {
    enter();
    double share = 1.0 / samples;
    Kernels.backward(plan, layers, parameters, stride, samples, gradient, share, scratch);
  }

  @Override
  public void softmax(int z, int y, int outputs, int stride) {
    enter();
    Kernels.softmax(z, y, outputs, stride);
  }

  @Override
  public void multiply(int values, int factors, int result, int count) {
    enter();
    Kernels.multiply(values, factors, result, count);
  }

  @Override
  public void scale(int values, int count, double factor) {
    enter();
    Kernels.scale(values, count, factor);
  }

  @Override
  public void copy(int from, int to, int count) {
    enter();
    Kernels.copy(from, to, count);
  }

  @Override
  public double sumOfSquares(int values, int count, double start) {
    enter();
    return Kernels.sumOfSquares(values, count, start);
  }

  @Override
  public void addPenalty(int w, int gradient, int count, double l1, double l2) {
    enter();
    Kernels.addPenalty(w, gradient, count, l1, l2);
  }

  @Override
  void applyKernel(int z, int a, int count, int kernel) {
    Kernels.apply(z, a, count, kernel);
  }

  @Override
  void slopeKernel(int z, int a, int delta, int count, int kernel) {
    Kernels.multiplyByDerivative(z, a, delta, count, kernel);
  }

  @Override
  void lossKernel(int z, int y, int t, int delta, int count, int kernel) {
    Kernels.lossSlope(z, y, t, delta, count, kernel);
  }

  @Override
  void drawKernel(double probability, double kept, int mask, int rows, int samples, int stride) {
    Kernels.drawMasks(probability, kept, mask, rows, samples, stride);
  }

  @Override
  double updateKernel(UpdateRule.Operands u, int from, int count, int kernel) {
    return Kernels.update(
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
    return Kernels.isThere(kernel) != 0;
  }

  @Override
  int grow(int pages) {
    return Kernels.grow(pages);
  }

  /** What {@code kernels.wasm} exports; see the classes of {@code chainrule.kernels}. */
  private static final class Kernels {

    @Import(module = "kernels", name = "sumOfProducts")
    static native void sumOfProducts(
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

    @Import(module = "kernels", name = "sumOfProductsOfOne")
    static native void sumOfProductsOfOne(
        int w, int rowStep, int innerStep, int first, int rows, int inner, int x, int c);

    @Import(module = "kernels", name = "meanGradient")
    static native void meanGradient(
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

    @Import(module = "kernels", name = "productsOfOne")
    static native void productsOfOne(int delta, int out, int a, int in, int gradient);

    @Import(module = "kernels", name = "forward")
    static native void forward(int plan, int layers, int parameters, int stride, int samples);

    @Import(module = "kernels", name = "backward")
    static native void backward(
        int plan,
        int layers,
        int parameters,
        int stride,
        int samples,
        int gradient,
        double share,
        int scratch);

    @Import(module = "kernels", name = "softmax")
    static native void softmax(int z, int y, int outputs, int stride);

    @Import(module = "kernels", name = "multiply")
    static native void multiply(int values, int factors, int result, int count);

    @Import(module = "kernels", name = "scale")
    static native void scale(int values, int count, double factor);

    @Import(module = "kernels", name = "copy")
    static native void copy(int from, int to, int count);

    @Import(module = "kernels", name = "sumOfSquares")
    static native double sumOfSquares(int values, int count, double start);

    @Import(module = "kernels", name = "addPenalty")
    static native void addPenalty(int w, int gradient, int count, double l1, double l2);

    @Import(module = "kernels", name = "apply")
    static native void apply(int z, int a, int count, int kernel);

    @Import(module = "kernels", name = "multiplyByDerivative")
    static native void multiplyByDerivative(int z, int a, int delta, int count, int kernel);

    @Import(module = "kernels", name = "lossSlope")
    static native void lossSlope(int z, int y, int t, int delta, int count, int kernel);

    @Import(module = "kernels", name = "update")
    static native double update(
        int w, int g, int next, int old, int fresh, int second, int count, int kernel);

    @Import(module = "kernels", name = "drawMasks")
    static native void drawMasks(
        double probability, double kept, int mask, int rows, int samples, int stride);

    @Import(module = "kernels", name = "isThere")
    static native int isThere(int kernel);

    @Import(module = "kernels", name = "grow")
    static native int grow(int pages);
  }
}
