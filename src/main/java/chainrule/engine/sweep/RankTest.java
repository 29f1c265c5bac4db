package chainrule.engine.sweep;

/**
 * How often chance alone would set two groups of losses as far apart as they are: the exact
 * two-sided test of Mann and Whitney (1947). It asks only which loss of each pair is the lower one,
 * so that it holds however losses are distributed.
 */
final class RankTest {
  private RankTest() {}

  /**
   * @param one losses, one or more
   * @param other losses, one or more
   * @return the share of all ways to deal the losses out to both groups that set them at least as
   *     far apart, above 0 to 1
   */
  static double chance(double[] one, double[] other) {
    double wins = 0;
    for (double mine : one) {
      for (double theirs : other) {
        wins += mine < theirs ? 1 : mine == theirs ? 0.5 : 0;
      }
    }
    double pairs = one.length * (double) other.length;
    // Half a win, of a tie, is given away: the answer is never too small.
    int most = (int) Math.floor(Math.max(wins, pairs - wins));
    double[] ways = ways(one.length, other.length);
    double all = 0;
    double extreme = 0;
    for (int u = 0; u < ways.length; u++) {
      all += ways[u];
      extreme += u >= most ? ways[u] : 0;
    }
    return Math.min(1, extreme / all * 2);
  }

  /** The smallest answer that groups of such sizes can get. */
  static double leastChance(int size) {
    double all = 0;
    for (double each : ways(size, size)) {
      all += each;
    }
    return Math.min(1, 2 / all);
  }

  /**
   * In how many ways one group wins so many pairs: the coefficients of the Gaussian binomial, the
   * product over i from 1 to m of (1 - x^(n + i)) / (1 - x^i).
   *
   * @return (wins), 0 to m n
   */
  private static double[] ways(int m, int n) {
    double[] ways = new double[m * n + 1];
    ways[0] = 1;
    for (int i = 1; i <= m; i++) {
      for (int u = ways.length - 1; u >= n + i; u--) {
        ways[u] -= ways[u - n - i];
      }
      for (int u = i; u < ways.length; u++) {
        ways[u] += ways[u - i];
      }
    }
    return ways;
  }
}
