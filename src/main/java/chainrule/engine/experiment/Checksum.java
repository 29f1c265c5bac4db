package chainrule.engine.experiment;

/**
 * What tells a whole link from one that was cut off on its way: {@code check&v=1&...&check=k3f9}.
 * The last field holds a checksum of all that stands before it. The first one announces it, so that
 * it is missed wherever the link ends. Links without both are taken as they are.
 */
final class Checksum {
  static final String KEY = "check";

  /** How many checksums there are of four digits, each 0 to 9 or a to z. */
  private static final int COUNT = 36 * 36 * 36 * 36;

  private Checksum() {}

  /**
   * Whether a checksum is announced or given, and does not end the link or does not fit.
   *
   * @param fields the link behind {@code #}
   */
  static boolean isMissed(String fields) {
    String last = "&" + KEY + "=";
    int at = fields.lastIndexOf(last);
    if (at >= 0) {
      return !fields.substring(at + last.length()).equals(of(fields.substring(0, at)));
    }
    return fields.equals(KEY) || fields.startsWith(KEY + "&") || fields.startsWith(KEY + "=");
  }

  /** Four digits that every change of a single character changes. The page computes the same. */
  static String of(String text) {
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      sum = (31 * sum + text.charAt(i)) % COUNT;
    }
    return Integer.toString(COUNT + sum, 36).substring(1);
  }
}
