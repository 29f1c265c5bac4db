package chainrule.engine.math;

/**
 * A positive decimal numeral of any length: 0.d1d2d3... times a power of ten. Twice and half of it
 * are computed as at school, digit by digit, so that nothing is rounded on the way from a numeral
 * to a {@code double} and back.
 */
final class Digits {
  /** Digits of the fraction of a {@code double}, and its smallest exponent, in base 2. */
  private static final int PRECISION = 53;

  private static final int SMALLEST_EXPONENT = -1074;

  /** Numbers of more digits before the point are infinite; of more zeros behind it, 0. */
  private static final int LARGEST_POWER = 330;

  private static final double TWO_TO_52 = 4503599627370496.0;

  private final StringBuilder digits;

  /** How many of them stand before the point. */
  private int point;

  private Digits(String digits, int point) {
    this.digits = new StringBuilder(digits);
    this.point = point;
    trim();
  }

  /**
   * The digits of a numeral, of which one at least is no zero.
   *
   * @param numeral digits and perhaps a point, which does not count
   * @param power of ten that the last digit stands for
   */
  static Digits of(String numeral, int power) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < numeral.length(); i++) {
      if (numeral.charAt(i) != '.') {
        digits.append(numeral.charAt(i));
      }
    }
    return new Digits(digits.toString(), digits.length() + power);
  }

  /** All digits of a positive finite number. */
  static Digits of(double value) {
    double integer = value;
    int doublings = 0;
    while (integer < TWO_TO_52 && integer != Math.floor(integer)) {
      integer *= 2;
      doublings--;
    }
    while (integer >= 2 * TWO_TO_52) {
      integer /= 2;
      doublings++;
    }
    int length = 1;
    for (double rest = integer; rest >= 10; rest = Math.floor(rest / 10)) {
      length++;
    }
    Digits all = new Digits(Decimal.digitsOf(integer, length), length);
    all.scale(doublings);
    return all;
  }

  /** The same numeral to so many digits at most; of a tie, the even last digit. */
  Digits rounded(int count) {
    if (digits.length() <= count) {
      return this;
    }
    StringBuilder kept = new StringBuilder(digits.substring(0, count));
    int next = digits.charAt(count) - '0';
    boolean isTie = next == 5 && digits.length() == count + 1;
    boolean isOdd = (kept.charAt(count - 1) - '0') % 2 == 1;
    int carry = (isTie ? isOdd : next >= 5) ? 1 : 0;
    for (int i = count - 1; i >= 0; i--) {
      int digit = kept.charAt(i) - '0' + carry;
      kept.setCharAt(i, (char) ('0' + digit % 10));
      carry = digit / 10;
    }
    return carry == 0 ? new Digits(kept.toString(), point) : new Digits("1" + kept, point + 1);
  }

  String text() {
    return digits.toString();
  }

  /** The power of ten that the first digit stands for. */
  int exponent() {
    return point - 1;
  }

  /** The nearest {@code double}; of two, the even one. */
  double value() {
    if (point > LARGEST_POWER) {
      return Double.POSITIVE_INFINITY;
    }
    if (point < -LARGEST_POWER) {
      return 0;
    }
    Digits rest = new Digits(text(), point);
    int exponent = rest.normalise();
    int bits = Math.min(PRECISION, exponent - SMALLEST_EXPONENT + 1);
    double fraction = 0;
    for (int i = 0; i < bits; i++) {
      fraction = 2 * fraction + rest.takeOne();
      rest.twice();
    }
    boolean isHalfOrMore = rest.takeOne() == 1;
    boolean isOdd = fraction != 2 * Math.floor(fraction / 2);
    if (bits >= 0 && isHalfOrMore && (isOdd || !rest.isZero())) {
      fraction++;
    }
    double value = fraction;
    for (int i = exponent - bits + 1; i > 0; i--) {
      value *= 2;
    }
    for (int i = exponent - bits + 1; i < 0; i++) {
      value /= 2;
    }
    return value;
  }

  /** Makes it at least 1 and less than 2; returns the power of two it has to be multiplied by. */
  private int normalise() {
    int exponent = 0;
    while (point > 1 || (point == 1 && digits.charAt(0) >= '2')) {
      half();
      exponent++;
    }
    while (point < 1) {
      twice();
      exponent--;
    }
    return exponent;
  }

  /** The digit before the point, 0 or 1, which becomes 0. */
  private int takeOne() {
    int one = digits.charAt(0) - '0';
    digits.setCharAt(0, '0');
    return one;
  }

  private boolean isZero() {
    for (int i = 0; i < digits.length(); i++) {
      if (digits.charAt(i) != '0') {
        return false;
      }
    }
    return true;
  }

  private void scale(int doublings) {
    for (int i = 0; i < doublings; i++) {
      twice();
    }
    for (int i = 0; i > doublings; i--) {
      half();
    }
  }

  private void twice() {
    int carry = 0;
    for (int i = digits.length() - 1; i >= 0; i--) {
      int digit = 2 * (digits.charAt(i) - '0') + carry;
      digits.setCharAt(i, (char) ('0' + digit % 10));
      carry = digit / 10;
    }
    if (carry > 0) {
      digits.insert(0, '1');
      point++;
    }
    trimEnd();
  }

  private void half() {
    int rest = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = 10 * rest + digits.charAt(i) - '0';
      digits.setCharAt(i, (char) ('0' + digit / 2));
      rest = digit % 2;
    }
    if (rest > 0) {
      digits.append('5');
    }
    trim();
  }

  /** Leaves out zeros that mean nothing. */
  private void trim() {
    int zeros = 0;
    while (zeros < digits.length() - 1 && digits.charAt(zeros) == '0') {
      zeros++;
    }
    digits.delete(0, zeros);
    point -= zeros;
    trimEnd();
  }

  private void trimEnd() {
    int length = digits.length();
    while (length > 1 && digits.charAt(length - 1) == '0') {
      length--;
    }
    digits.setLength(length);
  }
}
