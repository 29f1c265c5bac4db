package chainrule.export;

/**
 * A formula as a text.
 *
 * @param binding how tightly it holds together: from {@link #CHOICE} to {@link #ATOM}
 */
record Term(String text, int binding) {
  static final int CHOICE = 0;
  static final int SUM = 1;
  static final int PRODUCT = 2;
  static final int NEGATIVE = 3;
  static final int POWER = 4;
  static final int ATOM = 5;

  static Term atom(String text) {
    return new Term(text, ATOM);
  }

  /** In brackets, unless it holds together at least so tightly. */
  String within(int least) {
    return binding >= least ? text : "(" + text + ")";
  }
}
