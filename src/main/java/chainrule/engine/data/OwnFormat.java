package chainrule.engine.data;

/**
 * The text of own points in links, in digits of base 64: A-Z, a-z, 0-9, -, _ stand for 0 to 63.
 *
 * <pre>
 * painted   1p point...                                point = x1 x1 x2 x2 class
 * values    1v point...                                point = x1 x1 x2 x2 y y
 * classes   1c column column classes name... point...  point = x1 x1 x2 x2 class
 * numbers   1n column column column point...           point = x1 x1 x2 x2 y y
 * column    name, step (2 digits), first + 2^52 (9 digits)
 * name      letters and digits as they are, _ for a blank, - and 3 digits for any other
 *           character, -- at the end
 * </pre>
 *
 * <p>The leading 1 is the version. Values are painted too. Two digits of a point are a level of
 * {@link OwnColumn}. What this cannot say is written as version 2:
 *
 * <pre>
 * classes   2c scaling test column column classes name... point...
 * numbers   2n scaling test column column targets column... point...
 * scaling   1 digit: the place in {@link Scaling}
 * test      3 digits: how many points at the end are test data; 0 to part all at random
 * column    name, digits of a level (1 digit), step (2 digits), first + 2^52 (9 digits)
 * targets   1 digit
 * </pre>
 */
final class OwnFormat {
  static final char VERSION = '1';
  static final char FULL_VERSION = '2';
  static final char PAINTED = 'p';
  static final char VALUES = 'v';
  static final char CLASSES = 'c';
  static final char NUMBERS = 'n';

  static final int LEVEL_DIGITS = 2;
  static final int CLASS_DIGITS = 1;
  static final int SCALING_DIGITS = 1;
  static final int TEST_DIGITS = 3;
  static final int COUNT_DIGITS = 1;
  static final int STEP_DIGITS = 2;
  static final int FIRST_DIGITS = 9;
  static final int CHARACTER_DIGITS = 3;

  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private OwnFormat() {}

  static char digit(int value) {
    return DIGITS.charAt(value);
  }

  /** The value of a digit, or -1 for any other character. */
  static int valueOf(char digit) {
    return DIGITS.indexOf(digit);
  }

  static boolean isLetterOrDigit(char c) {
    return c != '-' && c != '_' && DIGITS.indexOf(c) >= 0;
  }
}
