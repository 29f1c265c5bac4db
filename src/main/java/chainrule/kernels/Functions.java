package chainrule.kernels;

import chainrule.kernels.Value.Pair;

/**
 * The elementary functions of {@link chainrule.engine.math}, operation by operation for two numbers
 * at once and so to the same bits. There are no branches: both ways are computed, and the one that
 * holds is chosen.
 */
final class Functions {
  /** Adding 1.5 * 2^52 rounds to an integer, which then stands in the lowest bits. */
  private static final double ROUND = 6755399441055744.0;

  private static final double SHIFT = ROUND - 12582912.0;
  private static final long SHIFTED_BITS = 0x4b400000;

  private static final double LN2_HIGH = 0.6931471803691238;
  private static final double LN2_LOW = 1.9082149292705877e-10;

  private final WasmFunction f;

  Functions(WasmFunction f) {
    this.f = f;
  }

  Pair both(double value) {
    return f.both(value);
  }

  Pair one() {
    return f.both(1);
  }

  Pair let(Pair value) {
    return f.let(value);
  }

  /** 1 where x > 0, otherwise 0. */
  Pair isPositive(Pair x) {
    return x.isGreater(0).and(f.both(1));
  }

  /**
   * {@link chainrule.engine.math.Tanh#value}, where one addition rounds x to k/256; beyond the
   * table's end, its last entry serves.
   */
  Pair tanh(Pair argument) {
    Pair x = f.let(argument.atMost(15.9).atLeast(-15.9));
    Pair rounded = f.let(x.plus(ROUND / 256));
    Pair entry = f.let(rounded.andBits(8191).shiftedLeft(3));
    Pair n = f.let(f.lookUp(entry.lowBits(0), entry.lowBits(1)));
    Pair h = f.let(x.minus(rounded.minus(ROUND / 256)));
    Pair square = f.let(n.times(n));
    Pair first = f.both(1).minus(square).times(h);
    return first.times(square.minus(1.0 / 3).times(h).plus(n).times(h).plus(1)).minus(n);
  }

  /** {@link chainrule.engine.math.Tanh#sigmoid}. */
  Pair sigmoid(Pair x) {
    return tanh(f.both(0.5).times(x)).times(0.5).plus(0.5);
  }

  /** {@link chainrule.engine.math.Elementary#exp}. */
  Pair exp(Pair argument) {
    Pair x = f.let(argument);
    Pair rounded = f.let(x.times(1.4426950408889634).plus(ROUND));
    Pair k = f.let(rounded.minus(ROUND));
    Pair r = f.let(x.minus(k.times(LN2_HIGH)).minus(k.times(LN2_LOW)));
    Pair series = f.both(1.0 / 6227020800.0);
    for (double coefficient :
        new double[] {
          1.0 / 479001600.0,
          1.0 / 39916800.0,
          1.0 / 3628800.0,
          1.0 / 362880.0,
          1.0 / 40320.0,
          1.0 / 5040.0,
          1.0 / 720.0,
          1.0 / 120.0,
          1.0 / 24.0,
          1.0 / 6.0,
          0.5,
          1,
          1
        }) {
      series = series.times(r).plus(coefficient);
    }
    Pair scaled = f.let(timesPowerOfTwo(series, rounded));
    Pair notAbove = x.isGreater(709.8).choose(f.both(Double.POSITIVE_INFINITY), scaled);
    return x.isLess(-745.2).choose(f.both(0), notAbove);
  }

  /** value * 2^k, where k + ROUND is given: 2^k in two factors, so that it is rounded once. */
  private Pair timesPowerOfTwo(Pair value, Pair rounded) {
    long roundBits = Double.doubleToRawLongBits(ROUND);
    Pair biased = f.let(rounded.plusBits(2048 - roundBits)); // k + 2048
    Pair half = f.let(biased.shiftedRightUnsigned(1)); // floor(k / 2) + 1024
    Pair first = half.plusBits(-1).shiftedLeft(52); // the bits of 2^floor(k / 2)
    Pair second = biased.minusBits(half).plusBits(-1).shiftedLeft(52);
    return value.times(first).times(second);
  }

  /** {@link chainrule.engine.math.Elementary#softplus}. */
  Pair softplus(Pair argument) {
    Pair x = f.let(argument);
    Pair positive = x.isGreater(0);
    Pair tail = f.let(logOnePlus(exp(positive.choose(x.negated(), x))));
    return positive.choose(tail.plus(x), tail);
  }

  /** {@link chainrule.engine.math.Elementary#logOnePlus}. */
  private Pair logOnePlus(Pair argument) {
    Pair x = f.let(argument);
    Pair small = f.let(x.isLess(0.41421356237309503));
    Pair numerator = small.choose(x, x.minus(1));
    Pair artanh = f.let(twiceArtanh(numerator.over(x.plus(small.choose(2, 3)))));
    return small.choose(artanh, artanh.plus(LN2_LOW).plus(LN2_HIGH));
  }

  private Pair twiceArtanh(Pair argument) {
    Pair s = f.let(argument);
    Pair t = f.let(s.times(s));
    Pair series = f.both(1.0 / 23);
    for (int odd = 21; odd >= 3; odd -= 2) {
      series = series.times(t).plus(1.0 / odd);
    }
    return series.times(t).times(s).plus(s).times(2);
  }

  /** {@link chainrule.engine.math.Elementary#sin}, and its cosine for one quadrant more. */
  Pair sine(Pair argument, int quadrants) {
    Pair x = f.let(argument);
    Pair huge = f.let(x.isGreater(4e6).or(x.isLess(-4e6)));
    double twoPi = 6.283185307179586;
    Pair turned = x.minus(x.over(twoPi).floor().times(twoPi));
    Pair reduced = f.let(huge.choose(turned, x));
    Pair rounded = f.let(reduced.times(0.6366197723675814).plus(ROUND));
    Pair n = f.let(rounded.minus(ROUND));
    Pair r =
        f.let(
            reduced
                .minus(n.times(1.5707963267341256))
                .minus(n.times(6.077100506303966e-11))
                .minus(n.times(2.0222662487959506e-21)));
    Pair quadrant = f.let(rounded.minus(SHIFT).floatBits().plusBits(quadrants - SHIFTED_BITS));
    Pair t = f.let(r.times(r));
    Pair isCosine = quadrant.shiftedLeft(63).allBitsLikeTheFirst();
    Pair value = isCosine.choose(cosineNearZero(t), sineNearZero(r, t));
    Pair sign = quadrant.shiftedRightUnsigned(1).shiftedLeft(63);
    return value.xor(sign);
  }

  private Pair sineNearZero(Pair r, Pair t) {
    Pair series =
        series(
            t,
            1.0 / 355687428096000.0,
            -1.0 / 1307674368000.0,
            1.0 / 6227020800.0,
            -1.0 / 39916800.0,
            1.0 / 362880.0,
            -1.0 / 5040.0,
            1.0 / 120.0,
            -1.0 / 6.0);
    return series.times(t).times(r).plus(r);
  }

  private Pair cosineNearZero(Pair t) {
    return series(
        t,
        -1.0 / 6402373705728000.0,
        1.0 / 20922789888000.0,
        -1.0 / 87178291200.0,
        1.0 / 479001600.0,
        -1.0 / 3628800.0,
        1.0 / 40320.0,
        -1.0 / 720.0,
        1.0 / 24.0,
        -0.5,
        1);
  }

  /** Horner's scheme, from the highest power down. */
  private Pair series(Pair t, double... coefficients) {
    Pair sum = f.both(coefficients[0]);
    for (int i = 1; i < coefficients.length; i++) {
      sum = sum.times(t).plus(coefficients[i]);
    }
    return sum;
  }
}
