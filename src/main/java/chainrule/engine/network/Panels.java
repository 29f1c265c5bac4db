package chainrule.engine.network;

/**
 * The loops that a step spends most of its time in: {@link Kernels} gives them the bulk of each sum
 * of products.
 *
 * <p>A load from a Java array costs a compiled engine four instructions: index, bound, branch and
 * load. A local variable costs none, even where the registers run out: an operation takes its
 * operand from the stack. So up to forty numbers are loaded into local variables once and stay
 * there while row after row goes by. In the names x12, a31 the digits are row and sample.
 */
final class Panels {
  private Panels() {}

  /**
   * c[r][s] = start + w[r][0] x[0][s] + ... + w[r][7] x[7][s] for every row r and sample s, where
   * start is first[r], or 0, or what c[r][s] was.
   *
   * @param p parameters; w[r][k] at w + r * rowStep + k * innerStep
   * @param begin whether the sums begin with first[r]; else they go on from c
   * @param first index in p of first[0], or -1 to begin at 0
   * @param x values (k, sample) from xFrom on, rows stride apart
   * @param c results (r, sample) from cFrom on, rows stride apart
   * @param lanes how many samples, a multiple of 5
   */
  static void addEight(
      double[] p,
      int w,
      int rowStep,
      int innerStep,
      boolean begin,
      int first,
      int rows,
      double[] x,
      int xFrom,
      double[] c,
      int cFrom,
      int stride,
      int lanes) {
    for (int s = 0; s < lanes; s += 5) {
      int at = xFrom + s;
      double x00 = x[at];
      double x01 = x[at + 1];
      double x02 = x[at + 2];
      double x03 = x[at + 3];
      double x04 = x[at + 4];
      at += stride;
      double x10 = x[at];
      double x11 = x[at + 1];
      double x12 = x[at + 2];
      double x13 = x[at + 3];
      double x14 = x[at + 4];
      at += stride;
      double x20 = x[at];
      double x21 = x[at + 1];
      double x22 = x[at + 2];
      double x23 = x[at + 3];
      double x24 = x[at + 4];
      at += stride;
      double x30 = x[at];
      double x31 = x[at + 1];
      double x32 = x[at + 2];
      double x33 = x[at + 3];
      double x34 = x[at + 4];
      at += stride;
      double x40 = x[at];
      double x41 = x[at + 1];
      double x42 = x[at + 2];
      double x43 = x[at + 3];
      double x44 = x[at + 4];
      at += stride;
      double x50 = x[at];
      double x51 = x[at + 1];
      double x52 = x[at + 2];
      double x53 = x[at + 3];
      double x54 = x[at + 4];
      at += stride;
      double x60 = x[at];
      double x61 = x[at + 1];
      double x62 = x[at + 2];
      double x63 = x[at + 3];
      double x64 = x[at + 4];
      at += stride;
      double x70 = x[at];
      double x71 = x[at + 1];
      double x72 = x[at + 2];
      double x73 = x[at + 3];
      double x74 = x[at + 4];
      int row = w;
      int to = cFrom + s;
      for (int r = 0; r < rows; r++) {
        double sum0;
        double sum1;
        double sum2;
        double sum3;
        double sum4;
        if (begin) {
          double start = first < 0 ? 0 : p[first + r];
          sum0 = start;
          sum1 = start;
          sum2 = start;
          sum3 = start;
          sum4 = start;
        } else {
          sum0 = c[to];
          sum1 = c[to + 1];
          sum2 = c[to + 2];
          sum3 = c[to + 3];
          sum4 = c[to + 4];
        }
        int next = row;
        double w0 = p[next];
        sum0 = sum0 + w0 * x00;
        sum1 = sum1 + w0 * x01;
        sum2 = sum2 + w0 * x02;
        sum3 = sum3 + w0 * x03;
        sum4 = sum4 + w0 * x04;
        next += innerStep;
        double w1 = p[next];
        sum0 = sum0 + w1 * x10;
        sum1 = sum1 + w1 * x11;
        sum2 = sum2 + w1 * x12;
        sum3 = sum3 + w1 * x13;
        sum4 = sum4 + w1 * x14;
        next += innerStep;
        double w2 = p[next];
        sum0 = sum0 + w2 * x20;
        sum1 = sum1 + w2 * x21;
        sum2 = sum2 + w2 * x22;
        sum3 = sum3 + w2 * x23;
        sum4 = sum4 + w2 * x24;
        next += innerStep;
        double w3 = p[next];
        sum0 = sum0 + w3 * x30;
        sum1 = sum1 + w3 * x31;
        sum2 = sum2 + w3 * x32;
        sum3 = sum3 + w3 * x33;
        sum4 = sum4 + w3 * x34;
        next += innerStep;
        double w4 = p[next];
        sum0 = sum0 + w4 * x40;
        sum1 = sum1 + w4 * x41;
        sum2 = sum2 + w4 * x42;
        sum3 = sum3 + w4 * x43;
        sum4 = sum4 + w4 * x44;
        next += innerStep;
        double w5 = p[next];
        sum0 = sum0 + w5 * x50;
        sum1 = sum1 + w5 * x51;
        sum2 = sum2 + w5 * x52;
        sum3 = sum3 + w5 * x53;
        sum4 = sum4 + w5 * x54;
        next += innerStep;
        double w6 = p[next];
        sum0 = sum0 + w6 * x60;
        sum1 = sum1 + w6 * x61;
        sum2 = sum2 + w6 * x62;
        sum3 = sum3 + w6 * x63;
        sum4 = sum4 + w6 * x64;
        next += innerStep;
        double w7 = p[next];
        sum0 = sum0 + w7 * x70;
        sum1 = sum1 + w7 * x71;
        sum2 = sum2 + w7 * x72;
        sum3 = sum3 + w7 * x73;
        sum4 = sum4 + w7 * x74;
        c[to] = sum0;
        c[to + 1] = sum1;
        c[to + 2] = sum2;
        c[to + 3] = sum3;
        c[to + 4] = sum4;
        row += rowStep;
        to += stride;
      }
    }
  }

  /** {@link #addEight} for two products, those of a layer with two inputs. */
  static void addTwo(
      double[] p,
      int w,
      int rowStep,
      int innerStep,
      boolean begin,
      int first,
      int rows,
      double[] x,
      int xFrom,
      double[] c,
      int cFrom,
      int stride,
      int lanes) {
    for (int s = 0; s < lanes; s += 5) {
      int at = xFrom + s;
      double x00 = x[at];
      double x01 = x[at + 1];
      double x02 = x[at + 2];
      double x03 = x[at + 3];
      double x04 = x[at + 4];
      at += stride;
      double x10 = x[at];
      double x11 = x[at + 1];
      double x12 = x[at + 2];
      double x13 = x[at + 3];
      double x14 = x[at + 4];
      int row = w;
      int to = cFrom + s;
      for (int r = 0; r < rows; r++) {
        double sum0;
        double sum1;
        double sum2;
        double sum3;
        double sum4;
        if (begin) {
          double start = first < 0 ? 0 : p[first + r];
          sum0 = start;
          sum1 = start;
          sum2 = start;
          sum3 = start;
          sum4 = start;
        } else {
          sum0 = c[to];
          sum1 = c[to + 1];
          sum2 = c[to + 2];
          sum3 = c[to + 3];
          sum4 = c[to + 4];
        }
        int next = row;
        double w0 = p[next];
        sum0 = sum0 + w0 * x00;
        sum1 = sum1 + w0 * x01;
        sum2 = sum2 + w0 * x02;
        sum3 = sum3 + w0 * x03;
        sum4 = sum4 + w0 * x04;
        next += innerStep;
        double w1 = p[next];
        sum0 = sum0 + w1 * x10;
        sum1 = sum1 + w1 * x11;
        sum2 = sum2 + w1 * x12;
        sum3 = sum3 + w1 * x13;
        sum4 = sum4 + w1 * x14;
        c[to] = sum0;
        c[to + 1] = sum1;
        c[to + 2] = sum2;
        c[to + 3] = sum3;
        c[to + 4] = sum4;
        row += rowStep;
        to += stride;
      }
    }
  }

  /** {@link #addEight} for one product, that of a layer with one output, on the way back. */
  static void addOne(
      double[] p,
      int w,
      int rowStep,
      boolean begin,
      int first,
      int rows,
      double[] x,
      int xFrom,
      double[] c,
      int cFrom,
      int stride,
      int lanes) {
    for (int s = 0; s < lanes; s += 5) {
      int at = xFrom + s;
      double x00 = x[at];
      double x01 = x[at + 1];
      double x02 = x[at + 2];
      double x03 = x[at + 3];
      double x04 = x[at + 4];
      int row = w;
      int to = cFrom + s;
      for (int r = 0; r < rows; r++) {
        double sum0;
        double sum1;
        double sum2;
        double sum3;
        double sum4;
        if (begin) {
          double start = first < 0 ? 0 : p[first + r];
          sum0 = start;
          sum1 = start;
          sum2 = start;
          sum3 = start;
          sum4 = start;
        } else {
          sum0 = c[to];
          sum1 = c[to + 1];
          sum2 = c[to + 2];
          sum3 = c[to + 3];
          sum4 = c[to + 4];
        }
        double w0 = p[row];
        sum0 = sum0 + w0 * x00;
        sum1 = sum1 + w0 * x01;
        sum2 = sum2 + w0 * x02;
        sum3 = sum3 + w0 * x03;
        sum4 = sum4 + w0 * x04;
        c[to] = sum0;
        c[to + 1] = sum1;
        c[to + 2] = sum2;
        c[to + 3] = sum3;
        c[to + 4] = sum4;
        row += rowStep;
        to += stride;
      }
    }
  }

  /**
   * gradient[j][i] = share * (start + sum over s of delta[j][s] a[i][s]) for every j, i = 0 .. 3
   * and s = 0 .. 9, where start is 0 or what gradient[j][i] was.
   *
   * @param delta values (j, sample) from deltaFrom on, rows stride apart
   * @param a values (i, sample) from aFrom on, rows stride apart
   * @param begin whether the sums begin at 0; else they go on from the gradient
   * @param gradient receives (out, in) from gradientFrom on
   */
  static void addFourInputs(
      double[] delta,
      int deltaFrom,
      int out,
      double[] a,
      int aFrom,
      int in,
      int stride,
      boolean begin,
      double share,
      double[] gradient,
      int gradientFrom) {
    int at = aFrom;
    double a00 = a[at];
    double a01 = a[at + 1];
    double a02 = a[at + 2];
    double a03 = a[at + 3];
    double a04 = a[at + 4];
    double a05 = a[at + 5];
    double a06 = a[at + 6];
    double a07 = a[at + 7];
    double a08 = a[at + 8];
    double a09 = a[at + 9];
    at += stride;
    double a10 = a[at];
    double a11 = a[at + 1];
    double a12 = a[at + 2];
    double a13 = a[at + 3];
    double a14 = a[at + 4];
    double a15 = a[at + 5];
    double a16 = a[at + 6];
    double a17 = a[at + 7];
    double a18 = a[at + 8];
    double a19 = a[at + 9];
    at += stride;
    double a20 = a[at];
    double a21 = a[at + 1];
    double a22 = a[at + 2];
    double a23 = a[at + 3];
    double a24 = a[at + 4];
    double a25 = a[at + 5];
    double a26 = a[at + 6];
    double a27 = a[at + 7];
    double a28 = a[at + 8];
    double a29 = a[at + 9];
    at += stride;
    double a30 = a[at];
    double a31 = a[at + 1];
    double a32 = a[at + 2];
    double a33 = a[at + 3];
    double a34 = a[at + 4];
    double a35 = a[at + 5];
    double a36 = a[at + 6];
    double a37 = a[at + 7];
    double a38 = a[at + 8];
    double a39 = a[at + 9];
    int d = deltaFrom;
    int g = gradientFrom;
    for (int j = 0; j < out; j++) {
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
      double d0 = delta[d];
      sum0 = sum0 + d0 * a00;
      sum1 = sum1 + d0 * a10;
      sum2 = sum2 + d0 * a20;
      sum3 = sum3 + d0 * a30;
      double d1 = delta[d + 1];
      sum0 = sum0 + d1 * a01;
      sum1 = sum1 + d1 * a11;
      sum2 = sum2 + d1 * a21;
      sum3 = sum3 + d1 * a31;
      double d2 = delta[d + 2];
      sum0 = sum0 + d2 * a02;
      sum1 = sum1 + d2 * a12;
      sum2 = sum2 + d2 * a22;
      sum3 = sum3 + d2 * a32;
      double d3 = delta[d + 3];
      sum0 = sum0 + d3 * a03;
      sum1 = sum1 + d3 * a13;
      sum2 = sum2 + d3 * a23;
      sum3 = sum3 + d3 * a33;
      double d4 = delta[d + 4];
      sum0 = sum0 + d4 * a04;
      sum1 = sum1 + d4 * a14;
      sum2 = sum2 + d4 * a24;
      sum3 = sum3 + d4 * a34;
      double d5 = delta[d + 5];
      sum0 = sum0 + d5 * a05;
      sum1 = sum1 + d5 * a15;
      sum2 = sum2 + d5 * a25;
      sum3 = sum3 + d5 * a35;
      double d6 = delta[d + 6];
      sum0 = sum0 + d6 * a06;
      sum1 = sum1 + d6 * a16;
      sum2 = sum2 + d6 * a26;
      sum3 = sum3 + d6 * a36;
      double d7 = delta[d + 7];
      sum0 = sum0 + d7 * a07;
      sum1 = sum1 + d7 * a17;
      sum2 = sum2 + d7 * a27;
      sum3 = sum3 + d7 * a37;
      double d8 = delta[d + 8];
      sum0 = sum0 + d8 * a08;
      sum1 = sum1 + d8 * a18;
      sum2 = sum2 + d8 * a28;
      sum3 = sum3 + d8 * a38;
      double d9 = delta[d + 9];
      sum0 = sum0 + d9 * a09;
      sum1 = sum1 + d9 * a19;
      sum2 = sum2 + d9 * a29;
      sum3 = sum3 + d9 * a39;
      gradient[g] = sum0 * share;
      gradient[g + 1] = sum1 * share;
      gradient[g + 2] = sum2 * share;
      gradient[g + 3] = sum3 * share;
      d += stride;
      g += in;
    }
  }

  /**
   * {@link #addFourInputs}, and the sums of the deltas, which are at hand: gradient[biases + j] =
   * share * (start + sum over s of delta[j][s]).
   */
  static void addFourInputsAndBiases(
      double[] delta,
      int deltaFrom,
      int out,
      double[] a,
      int aFrom,
      int in,
      int stride,
      boolean begin,
      double share,
      double[] gradient,
      int gradientFrom,
      int biases) {
    int at = aFrom;
    double a00 = a[at];
    double a01 = a[at + 1];
    double a02 = a[at + 2];
    double a03 = a[at + 3];
    double a04 = a[at + 4];
    double a05 = a[at + 5];
    double a06 = a[at + 6];
    double a07 = a[at + 7];
    double a08 = a[at + 8];
    double a09 = a[at + 9];
    at += stride;
    double a10 = a[at];
    double a11 = a[at + 1];
    double a12 = a[at + 2];
    double a13 = a[at + 3];
    double a14 = a[at + 4];
    double a15 = a[at + 5];
    double a16 = a[at + 6];
    double a17 = a[at + 7];
    double a18 = a[at + 8];
    double a19 = a[at + 9];
    at += stride;
    double a20 = a[at];
    double a21 = a[at + 1];
    double a22 = a[at + 2];
    double a23 = a[at + 3];
    double a24 = a[at + 4];
    double a25 = a[at + 5];
    double a26 = a[at + 6];
    double a27 = a[at + 7];
    double a28 = a[at + 8];
    double a29 = a[at + 9];
    at += stride;
    double a30 = a[at];
    double a31 = a[at + 1];
    double a32 = a[at + 2];
    double a33 = a[at + 3];
    double a34 = a[at + 4];
    double a35 = a[at + 5];
    double a36 = a[at + 6];
    double a37 = a[at + 7];
    double a38 = a[at + 8];
    double a39 = a[at + 9];
    int d = deltaFrom;
    int g = gradientFrom;
    for (int j = 0; j < out; j++) {
      double sum0 = 0;
      double sum1 = 0;
      double sum2 = 0;
      double sum3 = 0;
      double bias = 0;
      if (!begin) {
        sum0 = gradient[g];
        sum1 = gradient[g + 1];
        sum2 = gradient[g + 2];
        sum3 = gradient[g + 3];
        bias = gradient[biases + j];
      }
      double d0 = delta[d];
      sum0 = sum0 + d0 * a00;
      sum1 = sum1 + d0 * a10;
      sum2 = sum2 + d0 * a20;
      sum3 = sum3 + d0 * a30;
      bias = bias + d0;
      double d1 = delta[d + 1];
      sum0 = sum0 + d1 * a01;
      sum1 = sum1 + d1 * a11;
      sum2 = sum2 + d1 * a21;
      sum3 = sum3 + d1 * a31;
      bias = bias + d1;
      double d2 = delta[d + 2];
      sum0 = sum0 + d2 * a02;
      sum1 = sum1 + d2 * a12;
      sum2 = sum2 + d2 * a22;
      sum3 = sum3 + d2 * a32;
      bias = bias + d2;
      double d3 = delta[d + 3];
      sum0 = sum0 + d3 * a03;
      sum1 = sum1 + d3 * a13;
      sum2 = sum2 + d3 * a23;
      sum3 = sum3 + d3 * a33;
      bias = bias + d3;
      double d4 = delta[d + 4];
      sum0 = sum0 + d4 * a04;
      sum1 = sum1 + d4 * a14;
      sum2 = sum2 + d4 * a24;
      sum3 = sum3 + d4 * a34;
      bias = bias + d4;
      double d5 = delta[d + 5];
      sum0 = sum0 + d5 * a05;
      sum1 = sum1 + d5 * a15;
      sum2 = sum2 + d5 * a25;
      sum3 = sum3 + d5 * a35;
      bias = bias + d5;
      double d6 = delta[d + 6];
      sum0 = sum0 + d6 * a06;
      sum1 = sum1 + d6 * a16;
      sum2 = sum2 + d6 * a26;
      sum3 = sum3 + d6 * a36;
      bias = bias + d6;
      double d7 = delta[d + 7];
      sum0 = sum0 + d7 * a07;
      sum1 = sum1 + d7 * a17;
      sum2 = sum2 + d7 * a27;
      sum3 = sum3 + d7 * a37;
      bias = bias + d7;
      double d8 = delta[d + 8];
      sum0 = sum0 + d8 * a08;
      sum1 = sum1 + d8 * a18;
      sum2 = sum2 + d8 * a28;
      sum3 = sum3 + d8 * a38;
      bias = bias + d8;
      double d9 = delta[d + 9];
      sum0 = sum0 + d9 * a09;
      sum1 = sum1 + d9 * a19;
      sum2 = sum2 + d9 * a29;
      sum3 = sum3 + d9 * a39;
      bias = bias + d9;
      gradient[g] = sum0 * share;
      gradient[g + 1] = sum1 * share;
      gradient[g + 2] = sum2 * share;
      gradient[g + 3] = sum3 * share;
      gradient[biases + j] = bias * share;
      d += stride;
      g += in;
    }
  }

  /** {@link #addFourInputs} for two inputs, i = 0 and 1. */
  static void addTwoInputs(
      double[] delta,
      int deltaFrom,
      int out,
      double[] a,
      int aFrom,
      int in,
      int stride,
      boolean begin,
      double share,
      double[] gradient,
      int gradientFrom) {
    int at = aFrom;
    double a00 = a[at];
    double a01 = a[at + 1];
    double a02 = a[at + 2];
    double a03 = a[at + 3];
    double a04 = a[at + 4];
    double a05 = a[at + 5];
    double a06 = a[at + 6];
    double a07 = a[at + 7];
    double a08 = a[at + 8];
    double a09 = a[at + 9];
    at += stride;
    double a10 = a[at];
    double a11 = a[at + 1];
    double a12 = a[at + 2];
    double a13 = a[at + 3];
    double a14 = a[at + 4];
    double a15 = a[at + 5];
    double a16 = a[at + 6];
    double a17 = a[at + 7];
    double a18 = a[at + 8];
    double a19 = a[at + 9];
    int d = deltaFrom;
    int g = gradientFrom;
    for (int j = 0; j < out; j++) {
      double sum0 = 0;
      double sum1 = 0;
      if (!begin) {
        sum0 = gradient[g];
        sum1 = gradient[g + 1];
      }
      double d0 = delta[d];
      sum0 = sum0 + d0 * a00;
      sum1 = sum1 + d0 * a10;
      double d1 = delta[d + 1];
      sum0 = sum0 + d1 * a01;
      sum1 = sum1 + d1 * a11;
      double d2 = delta[d + 2];
      sum0 = sum0 + d2 * a02;
      sum1 = sum1 + d2 * a12;
      double d3 = delta[d + 3];
      sum0 = sum0 + d3 * a03;
      sum1 = sum1 + d3 * a13;
      double d4 = delta[d + 4];
      sum0 = sum0 + d4 * a04;
      sum1 = sum1 + d4 * a14;
      double d5 = delta[d + 5];
      sum0 = sum0 + d5 * a05;
      sum1 = sum1 + d5 * a15;
      double d6 = delta[d + 6];
      sum0 = sum0 + d6 * a06;
      sum1 = sum1 + d6 * a16;
      double d7 = delta[d + 7];
      sum0 = sum0 + d7 * a07;
      sum1 = sum1 + d7 * a17;
      double d8 = delta[d + 8];
      sum0 = sum0 + d8 * a08;
      sum1 = sum1 + d8 * a18;
      double d9 = delta[d + 9];
      sum0 = sum0 + d9 * a09;
      sum1 = sum1 + d9 * a19;
      gradient[g] = sum0 * share;
      gradient[g + 1] = sum1 * share;
      d += stride;
      g += in;
    }
  }

  /**
   * {@link #addTwoInputs}, and the sums of the deltas, which are at hand: gradient[biases + j] =
   * share * (start + sum over s of delta[j][s]).
   */
  static void addTwoInputsAndBiases(
      double[] delta,
      int deltaFrom,
      int out,
      double[] a,
      int aFrom,
      int in,
      int stride,
      boolean begin,
      double share,
      double[] gradient,
      int gradientFrom,
      int biases) {
    int at = aFrom;
    double a00 = a[at];
    double a01 = a[at + 1];
    double a02 = a[at + 2];
    double a03 = a[at + 3];
    double a04 = a[at + 4];
    double a05 = a[at + 5];
    double a06 = a[at + 6];
    double a07 = a[at + 7];
    double a08 = a[at + 8];
    double a09 = a[at + 9];
    at += stride;
    double a10 = a[at];
    double a11 = a[at + 1];
    double a12 = a[at + 2];
    double a13 = a[at + 3];
    double a14 = a[at + 4];
    double a15 = a[at + 5];
    double a16 = a[at + 6];
    double a17 = a[at + 7];
    double a18 = a[at + 8];
    double a19 = a[at + 9];
    int d = deltaFrom;
    int g = gradientFrom;
    for (int j = 0; j < out; j++) {
      double sum0 = 0;
      double sum1 = 0;
      double bias = 0;
      if (!begin) {
        sum0 = gradient[g];
        sum1 = gradient[g + 1];
        bias = gradient[biases + j];
      }
      double d0 = delta[d];
      sum0 = sum0 + d0 * a00;
      sum1 = sum1 + d0 * a10;
      bias = bias + d0;
      double d1 = delta[d + 1];
      sum0 = sum0 + d1 * a01;
      sum1 = sum1 + d1 * a11;
      bias = bias + d1;
      double d2 = delta[d + 2];
      sum0 = sum0 + d2 * a02;
      sum1 = sum1 + d2 * a12;
      bias = bias + d2;
      double d3 = delta[d + 3];
      sum0 = sum0 + d3 * a03;
      sum1 = sum1 + d3 * a13;
      bias = bias + d3;
      double d4 = delta[d + 4];
      sum0 = sum0 + d4 * a04;
      sum1 = sum1 + d4 * a14;
      bias = bias + d4;
      double d5 = delta[d + 5];
      sum0 = sum0 + d5 * a05;
      sum1 = sum1 + d5 * a15;
      bias = bias + d5;
      double d6 = delta[d + 6];
      sum0 = sum0 + d6 * a06;
      sum1 = sum1 + d6 * a16;
      bias = bias + d6;
      double d7 = delta[d + 7];
      sum0 = sum0 + d7 * a07;
      sum1 = sum1 + d7 * a17;
      bias = bias + d7;
      double d8 = delta[d + 8];
      sum0 = sum0 + d8 * a08;
      sum1 = sum1 + d8 * a18;
      bias = bias + d8;
      double d9 = delta[d + 9];
      sum0 = sum0 + d9 * a09;
      sum1 = sum1 + d9 * a19;
      bias = bias + d9;
      gradient[g] = sum0 * share;
      gradient[g + 1] = sum1 * share;
      gradient[biases + j] = bias * share;
      d += stride;
      g += in;
    }
  }
}
