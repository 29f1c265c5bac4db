package chainrule.engine.network.kernels;

import chainrule.engine.math.Elementary;
import chainrule.engine.math.Generator;

/**
 * The kernels in plain Java: sums of products, a block of results at a time in local variables, so
 * that each number loaded is used several times.
 */
final class Blocks extends Memory {
  /** Samples of a block. */
  private static final int BLOCK = 5;

  private final double[] values;

  Blocks(int length) {
    values = new double[length];
  }

  /** The least multiple of the block that holds that many samples. */
  static int padded(int samples) {
    return (samples + BLOCK - 1) / BLOCK * BLOCK;
  }

  @Override
  public double get(int place) {
    return values[place];
  }

  @Override
  public void set(int place, double value) {
    values[place] = value;
  }

  @Override
  public void read(int place, double[] target, int to, int count) {
    System.arraycopy(values, place, target, to, count);
  }

  @Override
  public void write(double[] source, int from, int place, int count) {
    System.arraycopy(source, from, values, place, count);
  }

  @Override
  public void gather(double[] source, int from, int[] order, int start, int place, int count) {
    double[] v = values;
    for (int s = 0; s < count; s++) {
      v[place + s] = source[from + order[start + s]];
    }
  }

  /** In blocks of 2 rows x 5 samples: ten sums use each of seven loaded numbers several times. */
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
    double[] v = values;
    int padded = padded(samples);
    int r = 0;
    for (; r + 1 < rows; r += 2) {
      int row = w + r * rowStep;
      int c0 = c + r * stride;
      int c1 = c0 + stride;
      for (int s = 0; s < padded; s += 5) {
        double sum00 = 0;
        double sum01 = 0;
        double sum02 = 0;
        double sum03 = 0;
        double sum04 = 0;
        double sum10 = 0;
        double sum11 = 0;
        double sum12 = 0;
        double sum13 = 0;
        double sum14 = 0;
        if (first >= 0) {
          double start0 = v[first + r];
          double start1 = v[first + r + 1];
          sum00 = start0;
          sum01 = start0;
          sum02 = start0;
          sum03 = start0;
          sum04 = start0;
          sum10 = start1;
          sum11 = start1;
          sum12 = start1;
          sum13 = start1;
          sum14 = start1;
        }
        int w0 = row;
        int w1 = row + rowStep;
        int at = x + s;
        for (int k = 0; k < inner; k++) {
          double p = v[w0];
          double q = v[w1];
          double x0 = v[at];
          sum00 = sum00 + p * x0;
          sum10 = sum10 + q * x0;
          double x1 = v[at + 1];
          sum01 = sum01 + p * x1;
          sum11 = sum11 + q * x1;
          double x2 = v[at + 2];
          sum02 = sum02 + p * x2;
          sum12 = sum12 + q * x2;
          double x3 = v[at + 3];
          sum03 = sum03 + p * x3;
          sum13 = sum13 + q * x3;
          double x4 = v[at + 4];
          sum04 = sum04 + p * x4;
          sum14 = sum14 + q * x4;
          w0 += innerStep;
          w1 += innerStep;
          at += stride;
        }
        v[c0 + s] = sum00;
        v[c0 + s + 1] = sum01;
        v[c0 + s + 2] = sum02;
        v[c0 + s + 3] = sum03;
        v[c0 + s + 4] = sum04;
        v[c1 + s] = sum10;
        v[c1 + s + 1] = sum11;
        v[c1 + s + 2] = sum12;
        v[c1 + s + 3] = sum13;
        v[c1 + s + 4] = sum14;
      }
    }
    if (r < rows) {
      lastRow(
          w + r * rowStep,
          innerStep,
          first < 0 ? first : first + r,
          inner,
          x,
          c + r * stride,
          stride,
          padded);
    }
  }

  /** The row that is left over when their number is odd: 1 x 5 samples. */
  private void lastRow(
      int row, int innerStep, int first, int inner, int x, int c, int stride, int padded) {
    double[] v = values;
    for (int s = 0; s < padded; s += 5) {
      double sum0 = 0;
      double sum1 = 0;
      double sum2 = 0;
      double sum3 = 0;
      double sum4 = 0;
      if (first >= 0) {
        double start = v[first];
        sum0 = start;
        sum1 = start;
        sum2 = start;
        sum3 = start;
        sum4 = start;
      }
      int w0 = row;
      int at = x + s;
      for (int k = 0; k < inner; k++) {
        double p = v[w0];
        sum0 = sum0 + p * v[at];
        sum1 = sum1 + p * v[at + 1];
        sum2 = sum2 + p * v[at + 2];
        sum3 = sum3 + p * v[at + 3];
        sum4 = sum4 + p * v[at + 4];
        w0 += innerStep;
        at += stride;
      }
      v[c + s] = sum0;
      v[c + s + 1] = sum1;
      v[c + s + 2] = sum2;
      v[c + s + 3] = sum3;
      v[c + s + 4] = sum4;
    }
  }

  /** In blocks of 4 rows. */
  @Override
  public void sumOfProductsOfOne(
      int w, int rowStep, int innerStep, int first, int rows, int inner, int x, int c) {
    double[] v = values;
    int r = 0;
    for (; r + 3 < rows; r += 4) {
      double sum0 = first < 0 ? 0 : v[first + r];
      double sum1 = first < 0 ? 0 : v[first + r + 1];
      double sum2 = first < 0 ? 0 : v[first + r + 2];
      double sum3 = first < 0 ? 0 : v[first + r + 3];
      int w0 = w + r * rowStep;
      int w1 = w0 + rowStep;
      int w2 = w1 + rowStep;
      int w3 = w2 + rowStep;
      for (int k = 0; k < inner; k++) {
        double value = v[x + k];
        sum0 = sum0 + v[w0] * value;
        sum1 = sum1 + v[w1] * value;
        sum2 = sum2 + v[w2] * value;
        sum3 = sum3 + v[w3] * value;
        w0 += innerStep;
        w1 += innerStep;
        w2 += innerStep;
        w3 += innerStep;
      }
      v[c + r] = sum0;
      v[c + r + 1] = sum1;
      v[c + r + 2] = sum2;
      v[c + r + 3] = sum3;
    }
    for (; r < rows; r++) {
      double sum = first < 0 ? 0 : v[first + r];
      int w0 = w + r * rowStep;
      for (int k = 0; k < inner; k++) {
        sum = sum + v[w0] * v[x + k];
        w0 += innerStep;
      }
      v[c + r] = sum;
    }
  }

  /** In tiles of 2 x 4: eight sums use each of six loaded numbers several times. */
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
    int j = 0;
    for (; j + 1 < out; j += 2) {
      int d = delta + j * stride;
      int g = weights + j * in;
      int i = 0;
      for (; i + 3 < in; i += 4) {
        tile2x4(d, a + i * stride, stride, samples, share, g + i, in);
      }
      for (; i + 1 < in; i += 2) {
        tile2x2(d, a + i * stride, stride, samples, share, g + i, in);
      }
      if (i < in) {
        int row = a + i * stride;
        tile1x1(d, row, samples, share, g + i);
        tile1x1(d + stride, row, samples, share, g + i + in);
      }
    }
    if (j < out) {
      int d = delta + j * stride;
      int g = weights + j * in;
      int i = 0;
      for (; i + 3 < in; i += 4) {
        tile1x4(d, a + i * stride, stride, samples, share, g + i);
      }
      for (; i < in; i++) {
        tile1x1(d, a + i * stride, samples, share, g + i);
      }
    }
    sumRows(delta, out, stride, samples, share, biases);
  }

  private void tile2x4(int delta, int a, int stride, int samples, double share, int g, int in) {
    double[] v = values;
    double sum00 = 0;
    double sum01 = 0;
    double sum02 = 0;
    double sum03 = 0;
    double sum10 = 0;
    double sum11 = 0;
    double sum12 = 0;
    double sum13 = 0;
    int d1 = delta + stride;
    int a1 = a + stride;
    int a2 = a1 + stride;
    int a3 = a2 + stride;
    for (int s = 0; s < samples; s++) {
      double p = v[delta + s];
      double q = v[d1 + s];
      double x0 = v[a + s];
      sum00 = sum00 + p * x0;
      sum10 = sum10 + q * x0;
      double x1 = v[a1 + s];
      sum01 = sum01 + p * x1;
      sum11 = sum11 + q * x1;
      double x2 = v[a2 + s];
      sum02 = sum02 + p * x2;
      sum12 = sum12 + q * x2;
      double x3 = v[a3 + s];
      sum03 = sum03 + p * x3;
      sum13 = sum13 + q * x3;
    }
    v[g] = sum00 * share;
    v[g + 1] = sum01 * share;
    v[g + 2] = sum02 * share;
    v[g + 3] = sum03 * share;
    v[g + in] = sum10 * share;
    v[g + in + 1] = sum11 * share;
    v[g + in + 2] = sum12 * share;
    v[g + in + 3] = sum13 * share;
  }

  private void tile2x2(int delta, int a, int stride, int samples, double share, int g, int in) {
    double[] v = values;
    double sum00 = 0;
    double sum01 = 0;
    double sum10 = 0;
    double sum11 = 0;
    int d1 = delta + stride;
    int a1 = a + stride;
    for (int s = 0; s < samples; s++) {
      double p = v[delta + s];
      double q = v[d1 + s];
      double x0 = v[a + s];
      sum00 = sum00 + p * x0;
      sum10 = sum10 + q * x0;
      double x1 = v[a1 + s];
      sum01 = sum01 + p * x1;
      sum11 = sum11 + q * x1;
    }
    v[g] = sum00 * share;
    v[g + 1] = sum01 * share;
    v[g + in] = sum10 * share;
    v[g + in + 1] = sum11 * share;
  }

  private void tile1x4(int delta, int a, int stride, int samples, double share, int g) {
    double[] v = values;
    double sum0 = 0;
    double sum1 = 0;
    double sum2 = 0;
    double sum3 = 0;
    int a1 = a + stride;
    int a2 = a1 + stride;
    int a3 = a2 + stride;
    for (int s = 0; s < samples; s++) {
      double p = v[delta + s];
      sum0 = sum0 + p * v[a + s];
      sum1 = sum1 + p * v[a1 + s];
      sum2 = sum2 + p * v[a2 + s];
      sum3 = sum3 + p * v[a3 + s];
    }
    v[g] = sum0 * share;
    v[g + 1] = sum1 * share;
    v[g + 2] = sum2 * share;
    v[g + 3] = sum3 * share;
  }

  private void tile1x1(int delta, int a, int samples, double share, int g) {
    double[] v = values;
    double sum = 0;
    for (int s = 0; s < samples; s++) {
      sum = sum + v[delta + s] * v[a + s];
    }
    v[g] = sum * share;
  }

  /** v[to + j] = share * sum over s of delta[j][s]. */
  private void sumRows(int delta, int out, int stride, int samples, double share, int to) {
    double[] v = values;
    int d = delta;
    for (int j = 0; j < out; j++) {
      double sum = 0;
      for (int s = 0; s < samples; s++) {
        sum = sum + v[d + s];
      }
      v[to + j] = sum * share;
      d += stride;
    }
  }

  @Override
  public void productsOfOne(int delta, int out, int a, int in, int gradient) {
    double[] v = values;
    int g = gradient;
    for (int j = 0; j < out; j++) {
      double d = v[delta + j];
      for (int i = 0; i < in; i++) {
        v[g + i] = v[a + i] * d;
      }
      g += in;
    }
  }

  @Override
  public void apply(Pointwise g, int z, int a, int count) {
    double[] v = values;
    g.apply(v, z, a, count);
  }

  @Override
  public void multiplyByDerivative(Pointwise g, int z, int a, int delta, int count) {
    double[] v = values;
    g.multiplyByDerivative(v, z, a, delta, count);
  }

  @Override
  public void softmax(int z, int y, int outputs, int stride) {
    double[] v = values;
    int rows = outputs * stride;
    for (int s = 0; s < stride; s++) {
      double largest = v[z + s];
      for (int row = s; row < rows; row += stride) {
        largest = v[z + row] > largest ? v[z + row] : largest;
      }
      double sum = 0;
      for (int row = s; row < rows; row += stride) {
        double e = Elementary.exp(v[z + row] - largest);
        v[y + row] = e;
        sum = sum + e;
      }
      for (int row = s; row < rows; row += stride) {
        v[y + row] = v[y + row] / sum;
      }
    }
  }

  /** Outputs are few, so that calling {@link LossSlope#derivative} for each costs little. */
  @Override
  public void lossSlope(LossSlope loss, int z, int y, int t, int delta, int count) {
    double[] v = values;
    for (int i = 0; i < count; i++) {
      v[delta + i] = loss.derivative(v[z + i], v[y + i], v[t + i]);
    }
  }

  @Override
  public void multiply(int from, int factors, int result, int count) {
    double[] v = values;
    for (int i = 0; i < count; i++) {
      v[result + i] = v[from + i] * v[factors + i];
    }
  }

  @Override
  public void scale(int from, int count, double factor) {
    double[] v = values;
    for (int i = from; i < from + count; i++) {
      v[i] = v[i] * factor;
    }
  }

  @Override
  public void drawMasks(
      Generator generator, double probability, int mask, int rows, int samples, int stride) {
    double[] v = values;
    for (int r = 0; r < rows; r++) {
      generator.drawMask(probability, v, mask + r * stride, samples);
    }
  }

  @Override
  public void copy(int from, int to, int count) {
    System.arraycopy(values, from, values, to, count);
  }

  @Override
  public double sumOfSquares(int from, int count, double start) {
    double[] v = values;
    double sum = start;
    for (int i = from; i < from + count; i++) {
      sum = sum + v[i] * v[i];
    }
    return sum;
  }

  @Override
  public void addPenalty(int w, int gradient, int count, double l1, double l2) {
    double[] v = values;
    for (int i = 0; i < count; i++) {
      double weight = v[w + i];
      double sign = weight > 0 ? l1 : weight < 0 ? -l1 : 0;
      v[gradient + i] = (l2 * weight + sign) + v[gradient + i];
    }
  }

  @Override
  public double update(
      UpdateRule rule, UpdateRule.Operands operands, int from, int count, double keep) {
    double[] v = values;
    return rule.update(v, operands, from, count, keep);
  }
}
