package chainrule.engine.network;

/**
 * The loops that nearly all time is spent in: sums of products, a block of results at a time in
 * local variables, so that each number loaded is used several times.
 *
 * <p>Every sum is added up in the same order as in {@link PlainPropagation} and so gives the same
 * bits. The class has no static state: a static initialiser would cost a check on every call.
 *
 * <p>How far from the limit: vectors of two, written by hand in C and compiled to WebAssembly,
 * trained 2-8-8-1 at 12.1 million samples a second, where these kernels reach 6.6 in Chromium, and
 * 2-32-32-1 at 1.1 to 1.6, where they reach 1.0. What keeps them from there: TeaVM makes neither
 * vector instructions nor fused ones (whose rounding differs, too); a load from an array costs four
 * instructions, for its index, its bound, the branch and the load; and three tenths of a step of
 * 2-8-8-1 go into tanh.
 */
final class Kernels {
  /** From so many rows on, filling a panel's local variables pays. */
  private static final int ROWS_WORTH_A_PANEL = 4;

  private Kernels() {}

  /**
   * c[r][s] = first[r] + sum over k of w[r][k] x[k][s], for r in 0 .. rows - 1.
   *
   * <p>{@link Panels} take eight terms of each sum at a time, or two or one at its end; what is
   * left over goes in blocks.
   *
   * @param p parameters; w[r][k] at w + r * rowStep + k * innerStep
   * @param first index in p of first[0], or -1 to begin at 0
   * @param x values (k, sample) from xFrom on, rows stride apart
   * @param c results (r, sample) from cFrom on, rows stride apart
   * @param lanes how many samples, a multiple of 5
   */
  static void sumOfProducts(
      double[] p,
      int w,
      int rowStep,
      int innerStep,
      int first,
      int rows,
      int inner,
      double[] x,
      int xFrom,
      double[] c,
      int cFrom,
      int stride,
      int lanes) {
    int k = 0;
    if (rows >= ROWS_WORTH_A_PANEL) {
      int tens = lanes - lanes % 10;
      for (; tens == lanes && k + 16 <= inner; k += 16) {
        WidePanels.addSixteen(
            p,
            w + k * innerStep,
            rowStep,
            innerStep,
            k == 0,
            first,
            rows,
            x,
            xFrom + k * stride,
            c,
            cFrom,
            stride,
            lanes);
      }
      for (; k + 8 <= inner; k += 8) {
        int column = w + k * innerStep;
        int from = xFrom + k * stride;
        boolean begin = k == 0;
        if (tens > 0) {
          WidePanels.addEight(
              p, column, rowStep, innerStep, begin, first, rows, x, from, c, cFrom, stride, tens);
        }
        if (tens < lanes) {
          from += tens;
          int to = cFrom + tens;
          int rest = lanes - tens;
          Panels.addEight(
              p, column, rowStep, innerStep, begin, first, rows, x, from, c, to, stride, rest);
        }
      }
      if (k + 2 == inner) {
        Panels.addTwo(
            p,
            w + k * innerStep,
            rowStep,
            innerStep,
            k == 0,
            first,
            rows,
            x,
            xFrom + k * stride,
            c,
            cFrom,
            stride,
            lanes);
        return;
      }
      if (k + 1 == inner) {
        Panels.addOne(
            p,
            w + k * innerStep,
            rowStep,
            k == 0,
            first,
            rows,
            x,
            xFrom + k * stride,
            c,
            cFrom,
            stride,
            lanes);
        return;
      }
    }
    if (k < inner) {
      addRest(
          p,
          w + k * innerStep,
          rowStep,
          innerStep,
          k == 0,
          first,
          rows,
          inner - k,
          x,
          xFrom + k * stride,
          c,
          cFrom,
          stride,
          lanes);
    }
  }

  /**
   * The terms of {@link #sumOfProducts} that are too few for a panel, in blocks of 2 rows x 5
   * samples: ten sums use each of seven loaded numbers several times.
   */
  private static void addRest(
      double[] p,
      int w,
      int rowStep,
      int innerStep,
      boolean begin,
      int first,
      int rows,
      int inner,
      double[] x,
      int xFrom,
      double[] c,
      int cFrom,
      int stride,
      int lanes) {
    int r = 0;
    for (; r + 1 < rows; r += 2) {
      int row = w + r * rowStep;
      int c0 = cFrom + r * stride;
      int c1 = c0 + stride;
      for (int s = 0; s < lanes; s += 5) {
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
        if (!begin) {
          sum00 = c[c0 + s];
          sum01 = c[c0 + s + 1];
          sum02 = c[c0 + s + 2];
          sum03 = c[c0 + s + 3];
          sum04 = c[c0 + s + 4];
          sum10 = c[c1 + s];
          sum11 = c[c1 + s + 1];
          sum12 = c[c1 + s + 2];
          sum13 = c[c1 + s + 3];
          sum14 = c[c1 + s + 4];
        } else if (first >= 0) {
          double start0 = p[first + r];
          double start1 = p[first + r + 1];
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
        int at = xFrom + s;
        for (int k = 0; k < inner; k++) {
          double u = p[w0];
          double v = p[w1];
          double x0 = x[at];
          sum00 = sum00 + u * x0;
          sum10 = sum10 + v * x0;
          double x1 = x[at + 1];
          sum01 = sum01 + u * x1;
          sum11 = sum11 + v * x1;
          double x2 = x[at + 2];
          sum02 = sum02 + u * x2;
          sum12 = sum12 + v * x2;
          double x3 = x[at + 3];
          sum03 = sum03 + u * x3;
          sum13 = sum13 + v * x3;
          double x4 = x[at + 4];
          sum04 = sum04 + u * x4;
          sum14 = sum14 + v * x4;
          w0 += innerStep;
          w1 += innerStep;
          at += stride;
        }
        c[c0 + s] = sum00;
        c[c0 + s + 1] = sum01;
        c[c0 + s + 2] = sum02;
        c[c0 + s + 3] = sum03;
        c[c0 + s + 4] = sum04;
        c[c1 + s] = sum10;
        c[c1 + s + 1] = sum11;
        c[c1 + s + 2] = sum12;
        c[c1 + s + 3] = sum13;
        c[c1 + s + 4] = sum14;
      }
    }
    if (r < rows) {
      lastRow(
          p,
          w + r * rowStep,
          innerStep,
          begin,
          first < 0 ? first : first + r,
          inner,
          x,
          xFrom,
          c,
          cFrom + r * stride,
          stride,
          lanes);
    }
  }

  /** The row that is left over when their number is odd: 1 x 5 samples. */
  private static void lastRow(
      double[] p,
      int row,
      int innerStep,
      boolean begin,
      int first,
      int inner,
      double[] x,
      int xFrom,
      double[] c,
      int cFrom,
      int stride,
      int lanes) {
    for (int s = 0; s < lanes; s += 5) {
      double sum0 = 0;
      double sum1 = 0;
      double sum2 = 0;
      double sum3 = 0;
      double sum4 = 0;
      if (!begin) {
        sum0 = c[cFrom + s];
        sum1 = c[cFrom + s + 1];
        sum2 = c[cFrom + s + 2];
        sum3 = c[cFrom + s + 3];
        sum4 = c[cFrom + s + 4];
      } else if (first >= 0) {
        double start = p[first];
        sum0 = start;
        sum1 = start;
        sum2 = start;
        sum3 = start;
        sum4 = start;
      }
      int w0 = row;
      int at = xFrom + s;
      for (int k = 0; k < inner; k++) {
        double u = p[w0];
        sum0 = sum0 + u * x[at];
        sum1 = sum1 + u * x[at + 1];
        sum2 = sum2 + u * x[at + 2];
        sum3 = sum3 + u * x[at + 3];
        sum4 = sum4 + u * x[at + 4];
        w0 += innerStep;
        at += stride;
      }
      c[cFrom + s] = sum0;
      c[cFrom + s + 1] = sum1;
      c[cFrom + s + 2] = sum2;
      c[cFrom + s + 3] = sum3;
      c[cFrom + s + 4] = sum4;
    }
  }

  /** {@link #sumOfProducts} for a single sample and stride 1: blocks of 4 rows. */
  static void sumOfProductsOfOne(
      double[] p,
      int w,
      int rowStep,
      int innerStep,
      int first,
      int rows,
      int inner,
      double[] x,
      int xFrom,
      double[] c,
      int cFrom) {
    int r = 0;
    for (; r + 3 < rows; r += 4) {
      double sum0 = first < 0 ? 0 : p[first + r];
      double sum1 = first < 0 ? 0 : p[first + r + 1];
      double sum2 = first < 0 ? 0 : p[first + r + 2];
      double sum3 = first < 0 ? 0 : p[first + r + 3];
      int w0 = w + r * rowStep;
      int w1 = w0 + rowStep;
      int w2 = w1 + rowStep;
      int w3 = w2 + rowStep;
      for (int k = 0; k < inner; k++) {
        double value = x[xFrom + k];
        sum0 = sum0 + p[w0] * value;
        sum1 = sum1 + p[w1] * value;
        sum2 = sum2 + p[w2] * value;
        sum3 = sum3 + p[w3] * value;
        w0 += innerStep;
        w1 += innerStep;
        w2 += innerStep;
        w3 += innerStep;
      }
      c[cFrom + r] = sum0;
      c[cFrom + r + 1] = sum1;
      c[cFrom + r + 2] = sum2;
      c[cFrom + r + 3] = sum3;
    }
    for (; r < rows; r++) {
      double sum = first < 0 ? 0 : p[first + r];
      int w0 = w + r * rowStep;
      for (int k = 0; k < inner; k++) {
        sum = sum + p[w0] * x[xFrom + k];
        w0 += innerStep;
      }
      c[cFrom + r] = sum;
    }
  }

  /**
   * The gradient of a layer, where share is 1 / samples: for all j and i
   *
   * <pre>
   * gradient[weights + j * in + i] = share * sum over s of delta[j][s] a[i][s]
   * gradient[biases + j]           = share * sum over s of delta[j][s]
   * </pre>
   *
   * @param delta values (j, sample) from deltaFrom on, rows stride apart
   * @param a values (i, sample) from aFrom on, rows stride apart
   * @param samples how many samples to add up
   */
  static void meanGradient(
      double[] delta,
      int deltaFrom,
      int out,
      double[] a,
      int aFrom,
      int in,
      int stride,
      int samples,
      double share,
      double[] gradient,
      int weights,
      int biases) {
    int whole = samples - samples % 10;
    int i = 0;
    if (out >= ROWS_WORTH_A_PANEL && whole > 0) {
      while (i + 1 < in) {
        int inputs = i + 7 < in ? 8 : i + 3 < in ? 4 : 2;
        for (int s = 0; s < whole; s += 10) {
          addPanelOfMeans(
              delta,
              deltaFrom + s,
              out,
              a,
              aFrom + i * stride + s,
              in,
              stride,
              s == 0,
              s + 10 == samples ? share : 1,
              gradient,
              weights + i,
              i == 0 ? biases : -1,
              inputs);
        }
        i += inputs;
      }
    }
    if (i > 0 && whole < samples) {
      addRestOfMeans(
          delta,
          deltaFrom + whole,
          out,
          a,
          aFrom + whole,
          i,
          stride,
          samples - whole,
          false,
          share,
          gradient,
          weights,
          in);
    }
    if (i < in) {
      addRestOfMeans(
          delta,
          deltaFrom,
          out,
          a,
          aFrom + i * stride,
          in - i,
          stride,
          samples,
          true,
          share,
          gradient,
          weights + i,
          in);
    }
    if (i == 0) {
      addRows(delta, deltaFrom, out, stride, samples, true, share, gradient, biases);
    } else if (whole < samples) {
      addRows(
          delta, deltaFrom + whole, out, stride, samples - whole, false, share, gradient, biases);
    }
  }

  /**
   * A panel of {@link #meanGradient}: ten samples of 2, 4 or 8 inputs.
   *
   * @param biases where the sums of the deltas belong; -1 if they have been taken already
   */
  private static void addPanelOfMeans(
      double[] delta,
      int d,
      int out,
      double[] a,
      int from,
      int in,
      int stride,
      boolean begin,
      double share,
      double[] gradient,
      int to,
      int biases,
      int inputs) {
    if (inputs == 8) {
      if (biases >= 0) {
        WidePanels.addEightInputsAndBiases(
            delta, d, out, a, from, in, stride, begin, share, gradient, to, biases);
      } else {
        WidePanels.addEightInputs(delta, d, out, a, from, in, stride, begin, share, gradient, to);
      }
    } else if (inputs == 4) {
      if (biases >= 0) {
        Panels.addFourInputsAndBiases(
            delta, d, out, a, from, in, stride, begin, share, gradient, to, biases);
      } else {
        Panels.addFourInputs(delta, d, out, a, from, in, stride, begin, share, gradient, to);
      }
    } else if (biases >= 0) {
      Panels.addTwoInputsAndBiases(
          delta, d, out, a, from, in, stride, begin, share, gradient, to, biases);
    } else {
      Panels.addTwoInputs(delta, d, out, a, from, in, stride, begin, share, gradient, to);
    }
  }

  /**
   * What {@link #meanGradient} leaves over from its panels, in tiles of 2 x 4: eight sums use each
   * of six loaded numbers several times.
   */
  private static void addRestOfMeans(
      double[] delta,
      int deltaFrom,
      int out,
      double[] a,
      int aFrom,
      int inputs,
      int stride,
      int samples,
      boolean begin,
      double share,
      double[] gradient,
      int gradientFrom,
      int in) {
    int j = 0;
    for (; j + 1 < out; j += 2) {
      int d = deltaFrom + j * stride;
      int g = gradientFrom + j * in;
      int i = 0;
      for (; i + 3 < inputs; i += 4) {
        tile2x4(
            delta, d, a, aFrom + i * stride, stride, samples, begin, share, gradient, g + i, in);
      }
      for (; i + 1 < inputs; i += 2) {
        tile2x2(
            delta, d, a, aFrom + i * stride, stride, samples, begin, share, gradient, g + i, in);
      }
      if (i < inputs) {
        int from = aFrom + i * stride;
        tile1x1(delta, d, a, from, samples, begin, share, gradient, g + i);
        tile1x1(delta, d + stride, a, from, samples, begin, share, gradient, g + i + in);
      }
    }
    if (j < out) {
      int d = deltaFrom + j * stride;
      int g = gradientFrom + j * in;
      int i = 0;
      for (; i + 3 < inputs; i += 4) {
        tile1x4(delta, d, a, aFrom + i * stride, stride, samples, begin, share, gradient, g + i);
      }
      for (; i < inputs; i++) {
        tile1x1(delta, d, a, aFrom + i * stride, samples, begin, share, gradient, g + i);
      }
    }
  }

  private static void tile2x4(
      double[] delta,
      int deltaFrom,
      double[] a,
      int aFrom,
      int stride,
      int samples,
      boolean begin,
      double share,
      double[] gradient,
      int g,
      int in) {
    double sum00 = 0;
    double sum01 = 0;
    double sum02 = 0;
    double sum03 = 0;
    double sum10 = 0;
    double sum11 = 0;
    double sum12 = 0;
    double sum13 = 0;
    if (!begin) {
      sum00 = gradient[g];
      sum01 = gradient[g + 1];
      sum02 = gradient[g + 2];
      sum03 = gradient[g + 3];
      sum10 = gradient[g + in];
      sum11 = gradient[g + in + 1];
      sum12 = gradient[g + in + 2];
      sum13 = gradient[g + in + 3];
    }
    int d1 = deltaFrom + stride;
    int a1 = aFrom + stride;
    int a2 = a1 + stride;
    int a3 = a2 + stride;
    for (int s = 0; s < samples; s++) {
      double u = delta[deltaFrom + s];
      double v = delta[d1 + s];
      double x0 = a[aFrom + s];
      sum00 = sum00 + u * x0;
      sum10 = sum10 + v * x0;
      double x1 = a[a1 + s];
      sum01 = sum01 + u * x1;
      sum11 = sum11 + v * x1;
      double x2 = a[a2 + s];
      sum02 = sum02 + u * x2;
      sum12 = sum12 + v * x2;
      double x3 = a[a3 + s];
      sum03 = sum03 + u * x3;
      sum13 = sum13 + v * x3;
    }
    gradient[g] = sum00 * share;
    gradient[g + 1] = sum01 * share;
    gradient[g + 2] = sum02 * share;
    gradient[g + 3] = sum03 * share;
    gradient[g + in] = sum10 * share;
    gradient[g + in + 1] = sum11 * share;
    gradient[g + in + 2] = sum12 * share;
    gradient[g + in + 3] = sum13 * share;
  }

  private static void tile2x2(
      double[] delta,
      int deltaFrom,
      double[] a,
      int aFrom,
      int stride,
      int samples,
      boolean begin,
      double share,
      double[] gradient,
      int g,
      int in) {
    double sum00 = 0;
    double sum01 = 0;
    double sum10 = 0;
    double sum11 = 0;
    if (!begin) {
      sum00 = gradient[g];
      sum01 = gradient[g + 1];
      sum10 = gradient[g + in];
      sum11 = gradient[g + in + 1];
    }
    int d1 = deltaFrom + stride;
    int a1 = aFrom + stride;
    for (int s = 0; s < samples; s++) {
      double u = delta[deltaFrom + s];
      double v = delta[d1 + s];
      double x0 = a[aFrom + s];
      sum00 = sum00 + u * x0;
      sum10 = sum10 + v * x0;
      double x1 = a[a1 + s];
      sum01 = sum01 + u * x1;
      sum11 = sum11 + v * x1;
    }
    gradient[g] = sum00 * share;
    gradient[g + 1] = sum01 * share;
    gradient[g + in] = sum10 * share;
    gradient[g + in + 1] = sum11 * share;
  }

  private static void tile1x4(
      double[] delta,
      int deltaFrom,
      double[] a,
      int aFrom,
      int stride,
      int samples,
      boolean begin,
      double share,
      double[] gradient,
      int g) {
    double sum0 = 0;
    double sum1 = 0;
    double sum2 = 0;
    double sum3 = 0;
    if (!begin) {
      sum0 = gradient[g];
      sum1 = gradient[g + 1];
      sum2 = gradient[g + 2];
      sum3 = gradient[g + 3];
    }
    int a1 = aFrom + stride;
    int a2 = a1 + stride;
    int a3 = a2 + stride;
    for (int s = 0; s < samples; s++) {
      double u = delta[deltaFrom + s];
      sum0 = sum0 + u * a[aFrom + s];
      sum1 = sum1 + u * a[a1 + s];
      sum2 = sum2 + u * a[a2 + s];
      sum3 = sum3 + u * a[a3 + s];
    }
    gradient[g] = sum0 * share;
    gradient[g + 1] = sum1 * share;
    gradient[g + 2] = sum2 * share;
    gradient[g + 3] = sum3 * share;
  }

  private static void tile1x1(
      double[] delta,
      int deltaFrom,
      double[] a,
      int aFrom,
      int samples,
      boolean begin,
      double share,
      double[] gradient,
      int g) {
    double sum = begin ? 0 : gradient[g];
    for (int s = 0; s < samples; s++) {
      sum = sum + delta[deltaFrom + s] * a[aFrom + s];
    }
    gradient[g] = sum * share;
  }

  /** gradient[j] = share * (start + sum over s of delta[j][s]), start being 0 or what it was. */
  private static void addRows(
      double[] delta,
      int deltaFrom,
      int out,
      int stride,
      int samples,
      boolean begin,
      double share,
      double[] gradient,
      int gradientFrom) {
    int d = deltaFrom;
    for (int j = 0; j < out; j++) {
      double sum = begin ? 0 : gradient[gradientFrom + j];
      for (int s = 0; s < samples; s++) {
        sum = sum + delta[d + s];
      }
      gradient[gradientFrom + j] = sum * share;
      d += stride;
    }
  }

  /** gradient[j][i] = delta[j] a[i], for a single sample and stride 1. */
  static void productsOfOne(
      double[] delta,
      int deltaFrom,
      int out,
      double[] a,
      int aFrom,
      int in,
      double[] gradient,
      int gradientFrom) {
    int g = gradientFrom;
    for (int j = 0; j < out; j++) {
      double d = delta[deltaFrom + j];
      for (int i = 0; i < in; i++) {
        gradient[g + i] = a[aFrom + i] * d;
      }
      g += in;
    }
  }
}
