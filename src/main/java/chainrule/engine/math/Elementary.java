package chainrule.engine.math;

/**
 * Elementary functions built from {@code + - * /} and the square root alone, so that every machine
 * and every TeaVM backend computes the same bits.
 *
 * <p>Each group is written before what it is added to or multiplied with: TeaVM's JavaScript output
 * drops parentheses on the right of {@code +} and {@code *}.
 *
 * <p>The class has no static state: a static initialiser would cost a check on every call.
 */
public final class Elementary {
  private static final double LOG2_E = 1.4426950408889634;

  /** The leading 33 bits of ln 2, and the rest: k * LN2_HIGH is exact for |k| < 2^20. */
  private static final double LN2_HIGH = 0.6931471803691238;

  private static final double LN2_LOW = 1.9082149292705877e-10;

  private static final double SQRT_2 = 1.4142135623730951;

  private static final double TWO_OVER_PI = 0.6366197723675814;

  /** Pi / 2 in three parts (Cody and Waite 1980): the first two have 33 significant bits. */
  private static final double HALF_PI_HIGH = 1.5707963267341256;

  private static final double HALF_PI_MIDDLE = 6.077100506303966e-11;
  private static final double HALF_PI_LOW = 2.0222662487959506e-21;

  private static final double HALF_PI = 1.5707963267948966;
  private static final double PI = 3.141592653589793;
  private static final double TWO_PI = 6.283185307179586;

  private Elementary() {}

  /**
   * e^x, relative error below 1e-15; 0 below about -745.1 and infinite above about 709.8.
   *
   * <p>x = k ln 2 + r with |r| <= ln 2 / 2, and e^r by its Taylor series to r^13.
   */
  public static double exp(double x) {
    if (x > 709.8) {
      return Double.POSITIVE_INFINITY;
    }
    if (x < -745.2) {
      return 0;
    }
    double rounded = x * LOG2_E + Bits.ROUND;
    double k = rounded - Bits.ROUND;
    double r = (x - k * LN2_HIGH) - k * LN2_LOW;
    double series = 1.0 / 6227020800.0;
    series = series * r + 1.0 / 479001600.0;
    series = series * r + 1.0 / 39916800.0;
    series = series * r + 1.0 / 3628800.0;
    series = series * r + 1.0 / 362880.0;
    series = series * r + 1.0 / 40320.0;
    series = series * r + 1.0 / 5040.0;
    series = series * r + 1.0 / 720.0;
    series = series * r + 1.0 / 120.0;
    series = series * r + 1.0 / 24.0;
    series = series * r + 1.0 / 6.0;
    series = series * r + 0.5;
    series = series * r + 1;
    series = series * r + 1;
    return scale(series, Bits.integer(rounded - Bits.SHIFT));
  }

  /**
   * Natural logarithm, relative error below 1e-15; -infinity at 0, NaN below 0.
   *
   * <p>x = m 2^k with m in [1/sqrt 2, sqrt 2), and ln m = 2 artanh((m - 1) / (m + 1)).
   */
  public static double log(double x) {
    if (!(x > 0)) {
      return x == 0 ? Double.NEGATIVE_INFINITY : Double.NaN;
    }
    if (x == Double.POSITIVE_INFINITY) {
      return x;
    }
    int k = 0;
    double m = x;
    double step = 1.3407807929942597e154; // 2^512
    for (int bit = 512; bit > 0; bit >>= 1) {
      if (m >= step) {
        m = m / step;
        k += bit;
      } else if (m * step < 2) {
        m = m * step;
        k -= bit;
      }
      step = Math.sqrt(step);
    }
    while (m >= SQRT_2) {
      m = m * 0.5;
      k += 1;
    }
    while (m < 0.5 * SQRT_2) {
      m = m * 2;
      k -= 1;
    }
    double fraction = twiceArtanh((m - 1) / (m + 1));
    return (k * LN2_LOW + fraction) + k * LN2_HIGH;
  }

  /** ln(1 + x) for x in [0, 1], exact to the last bits also for tiny x. */
  public static double logOnePlus(double x) {
    if (x < 0.41421356237309503) {
      return twiceArtanh(x / (x + 2));
    }
    double half = twiceArtanh((x - 1) / (x + 3)); // ln((1 + x) / 2)
    return (half + LN2_LOW) + LN2_HIGH;
  }

  /** ln(1 + e^x), the softplus: max(x, 0) + ln(1 + e^-|x|), which cannot overflow. */
  public static double softplus(double x) {
    double tail = logOnePlus(exp(x > 0 ? -x : x));
    return x > 0 ? tail + x : tail;
  }

  /** 2 artanh s = 2 (s + s^3/3 + s^5/5 + ...), for |s| <= 0.172. */
  private static double twiceArtanh(double s) {
    double t = s * s;
    double series = 1.0 / 23;
    series = series * t + 1.0 / 21;
    series = series * t + 1.0 / 19;
    series = series * t + 1.0 / 17;
    series = series * t + 1.0 / 15;
    series = series * t + 1.0 / 13;
    series = series * t + 1.0 / 11;
    series = series * t + 1.0 / 9;
    series = series * t + 1.0 / 7;
    series = series * t + 1.0 / 5;
    series = series * t + 1.0 / 3;
    double cubic = series * t * s;
    return (cubic + s) * 2;
  }

  /** Sine, absolute error below 1e-15 for |x| up to a million; NaN for infinities. */
  public static double sin(double x) {
    return sineOfQuadrant(x, 0);
  }

  /** Cosine, absolute error below 1e-15 for |x| up to a million; NaN for infinities. */
  public static double cos(double x) {
    return sineOfQuadrant(x, 1);
  }

  /** sin(x + quadrants * pi/2) with x = n pi/2 + r and |r| <= pi/4. */
  private static double sineOfQuadrant(double x, int quadrants) {
    double reduced = x;
    if (x > 4e6 || x < -4e6) {
      reduced = x - Math.floor(x / TWO_PI) * TWO_PI; // keeps huge arguments bounded
    }
    double rounded = reduced * TWO_OVER_PI + Bits.ROUND;
    double n = rounded - Bits.ROUND;
    double r = ((reduced - n * HALF_PI_HIGH) - n * HALF_PI_MIDDLE) - n * HALF_PI_LOW;
    int quadrant = Bits.integer(rounded - Bits.SHIFT) + quadrants;
    double value = (quadrant & 1) == 0 ? sineNearZero(r) : cosineNearZero(r);
    return (quadrant & 2) == 0 ? value : -value;
  }

  /** Taylor series to r^17. */
  private static double sineNearZero(double r) {
    double t = r * r;
    double series = 1.0 / 355687428096000.0;
    series = series * t - 1.0 / 1307674368000.0;
    series = series * t + 1.0 / 6227020800.0;
    series = series * t - 1.0 / 39916800.0;
    series = series * t + 1.0 / 362880.0;
    series = series * t - 1.0 / 5040.0;
    series = series * t + 1.0 / 120.0;
    series = series * t - 1.0 / 6.0;
    double cubic = series * t * r;
    return cubic + r;
  }

  /** Taylor series to r^18. */
  private static double cosineNearZero(double r) {
    double t = r * r;
    double series = -1.0 / 6402373705728000.0;
    series = series * t + 1.0 / 20922789888000.0;
    series = series * t - 1.0 / 87178291200.0;
    series = series * t + 1.0 / 479001600.0;
    series = series * t - 1.0 / 3628800.0;
    series = series * t + 1.0 / 40320.0;
    series = series * t - 1.0 / 720.0;
    series = series * t + 1.0 / 24.0;
    series = series * t - 0.5;
    return series * t + 1;
  }

  /** Angle of the point (x, y) in (-pi, pi]; 0 at the origin. */
  public static double atan2(double y, double x) {
    if (x == 0 && y == 0) {
      return 0;
    }
    double absoluteX = Math.abs(x);
    double absoluteY = Math.abs(y);
    double angle =
        absoluteY <= absoluteX
            ? arctangent(absoluteY / absoluteX)
            : HALF_PI - arctangent(absoluteX / absoluteY);
    if (x < 0) {
      angle = PI - angle;
    }
    return y < 0 ? -angle : angle;
  }

  /** arctan t for t in [0, 1]: the angle is halved twice, then the Taylor series to t^25. */
  private static double arctangent(double t) {
    double half = t / (Math.sqrt(t * t + 1) + 1);
    double quarter = half / (Math.sqrt(half * half + 1) + 1);
    double square = -quarter * quarter;
    double series = 1.0 / 25;
    for (int odd = 23; odd > 0; odd -= 2) {
      double coefficient = 1.0 / odd;
      series = series * square + coefficient;
    }
    return series * quarter * 4;
  }

  /** base^exponent for an exponent >= 0, by repeated squaring. */
  public static double power(double base, int exponent) {
    double result = 1;
    double square = base;
    for (int rest = exponent; rest > 0; rest >>= 1) {
      if ((rest & 1) != 0) {
        result = result * square;
      }
      square = square * square;
    }
    return result;
  }

  /** value * 2^exponent for an exponent in [-1100, 1100], rounded once. */
  static double scale(double value, int exponent) {
    if (exponent >= -30 && exponent <= 30) { // nearly always
      return exponent >= 0 ? value * (1 << exponent) : value / (1 << -exponent);
    }
    if (exponent > 1000) {
      return value * power(2, 1000) * power(2, exponent - 1000);
    }
    if (exponent < -1000) {
      return value * power(0.5, 1000) * power(0.5, -1000 - exponent);
    }
    return exponent >= 0 ? value * power(2, exponent) : value * power(0.5, -exponent);
  }

  /** Whether x is neither infinite nor NaN. */
  public static boolean isFinite(double x) {
    return x - x == 0;
  }

  /** Whether all are neither infinite nor NaN. */
  public static boolean areFinite(double[] values) {
    for (double value : values) {
      if (!isFinite(value)) {
        return false;
      }
    }
    return true;
  }
}
