package chainrule.engine.sweep;

import java.util.Arrays;

/**
 * What one setting came to over all seeds. Infinite where that many trainings diverged.
 *
 * @param seeds how many trainings there were
 * @param diverged how many of them diverged
 * @param least the lowest loss
 * @param lower a quarter of the losses is at or below it
 * @param median half of the losses are at or below it
 * @param upper three quarters of the losses are at or below it
 * @param greatest the highest loss
 */
public record Summary(
    int seeds,
    int diverged,
    double least,
    double lower,
    double median,
    double upper,
    double greatest) {
  private static final double QUARTER = 0.25;
  private static final double HALF = 0.5;
  private static final double THREE_QUARTERS = 0.75;

  /**
   * @param losses one a seed, infinite where training diverged; one or more
   */
  public static Summary of(double[] losses) {
    double[] sorted = losses.clone();
    Arrays.sort(sorted);
    int diverged = 0;
    for (double loss : sorted) {
      diverged += loss == Double.POSITIVE_INFINITY ? 1 : 0;
    }
    return new Summary(
        sorted.length,
        diverged,
        sorted[0],
        quantile(sorted, QUARTER),
        quantile(sorted, HALF),
        quantile(sorted, THREE_QUARTERS),
        sorted[sorted.length - 1]);
  }

  /** How far the middle half of the losses reaches; infinite where it is not all finite. */
  public double spread() {
    return upper == Double.POSITIVE_INFINITY ? upper : upper - lower;
  }

  /**
   * Interpolated between the two nearest (type 7 of Hyndman and Fan 1996, the default of R and
   * NumPy).
   */
  private static double quantile(double[] sorted, double share) {
    double place = (sorted.length - 1) * share;
    int below = (int) Math.floor(place);
    double rest = place - below;
    if (rest == 0 || sorted[below + 1] == Double.POSITIVE_INFINITY) {
      return rest == 0 ? sorted[below] : Double.POSITIVE_INFINITY;
    }
    return (sorted[below + 1] - sorted[below]) * rest + sorted[below];
  }
}
