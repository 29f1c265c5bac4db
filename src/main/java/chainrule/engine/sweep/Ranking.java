package chainrule.engine.sweep;

import java.util.ArrayList;
import java.util.List;

/**
 * Which setting of a sweep did best, and whether chance alone could have put it there.
 *
 * @param best the setting with the lowest median; the first of several; -1 if all diverged
 * @param rivals settings that cannot be told from the best one: their median is within the spread
 *     of it, or chance alone would part these two like this too often
 * @param chance at most so often, 0 to 1, would chance alone part the best from one of the others
 *     like this, somewhere among all settings; 1 if there is only one setting
 * @param leastChance the smallest that {@code chance} could have become with so many seeds
 */
public record Ranking(int best, List<Integer> rivals, double chance, double leastChance) {
  /** What chance does at least this often says nothing. */
  public static final double DOUBT = 0.05;

  public Ranking {
    rivals = List.copyOf(rivals);
  }

  /**
   * @param losses (setting, seed), infinite where training diverged
   */
  public static Ranking of(double[][] losses) {
    Summary[] summaries = new Summary[losses.length];
    int best = -1;
    double lowest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < losses.length; i++) {
      summaries[i] = Summary.of(losses[i]);
      if (summaries[i].median() < lowest) {
        best = i;
        lowest = summaries[i].median();
      }
    }
    // The best of many is found by looking at all pairs, each of which chance may part
    // (Bonferroni).
    double pairs = losses.length * (losses.length - 1.0) / 2;
    double chance = losses.length < 2 || best < 0 ? 1 : 0;
    List<Integer> rivals = new ArrayList<>();
    for (int i = 0; i < losses.length && best >= 0; i++) {
      if (i == best) {
        continue;
      }
      double alone = RankTest.chance(losses[best], losses[i]);
      chance = Math.max(chance, Math.min(1, alone * pairs));
      double lead = summaries[i].median() - lowest;
      double spread = Math.max(summaries[best].spread(), spreadOf(summaries[i]));
      if (!(lead > spread) || alone >= DOUBT) {
        rivals.add(i);
      }
    }
    double least = losses.length < 2 ? 1 : RankTest.leastChance(losses[0].length) * pairs;
    return new Ranking(best, rivals, chance, Math.min(1, least));
  }

  /** Of a setting most of whose trainings diverged, nothing is left that could be spread. */
  private static double spreadOf(Summary summary) {
    return summary.median() == Double.POSITIVE_INFINITY ? 0 : summary.spread();
  }

  /** Whether the best setting is better than every other one beyond doubt. */
  public boolean isClear() {
    return best >= 0 && chance < DOUBT && rivals.isEmpty();
  }
}
