package chainrule.engine.training;

import chainrule.engine.math.Decimal;

/** Refuses numbers out of range, naming the field, the value and what is allowed. */
final class Checks {
  private Checks() {}

  static void positive(String field, double value) {
    require(value > 0 && value < Double.POSITIVE_INFINITY, field, value, "a number above 0");
  }

  static void notNegative(String field, double value) {
    require(value >= 0 && value < Double.POSITIVE_INFINITY, field, value, "0 or a number above");
  }

  static void below1(String field, double value) {
    require(value >= 0 && value < 1, field, value, "0 or a number above, less than 1");
  }

  static void atLeast(String field, int value, int least) {
    if (value < least) {
      throw new IllegalArgumentException(
          field + " is " + value + "; allowed: a whole number from " + least + " on");
    }
  }

  private static void require(boolean holds, String field, double value, String allowed) {
    if (!holds) {
      throw new IllegalArgumentException(
          field + " is " + Decimal.inWords(value) + "; allowed: " + allowed);
    }
  }
}
