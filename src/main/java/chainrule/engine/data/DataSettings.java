package chainrule.engine.data;

import chainrule.engine.math.Decimal;
import java.util.List;

/**
 * Everything that decides which data a network learns from.
 *
 * @param dataset which dataset
 * @param points how many points a recipe draws, or the most rows taken from measured data
 * @param noise percent, 0 to 100; how far generated points are moved from their places
 * @param testShare percent of the points that are kept for testing, 0 to 99
 * @param arms how many arms a spiral has, 2 to 5
 * @param classes how many blobs or rings there are, 2 to 6
 * @param own the user's points
 * @param seed of every random draw
 * @param playground a seed of tensorflow/playground, which then draws the data, see {@link
 *     PlaygroundData}; empty for none
 */
public record DataSettings(
    Dataset dataset,
    int points,
    double noise,
    double testShare,
    int arms,
    int classes,
    OwnPoints own,
    int seed,
    String playground) {
  public static final int MINIMUM_POINTS = 10;
  public static final int MAXIMUM_POINTS = 5000;
  public static final double MAXIMUM_NOISE = 100;
  public static final double MINIMUM_TEST_SHARE = 0;
  public static final double MAXIMUM_TEST_SHARE = 99;
  public static final int MINIMUM_ARMS = 2;
  public static final int MAXIMUM_ARMS = 5;
  public static final int MINIMUM_CLASSES = 2;
  public static final int MAXIMUM_CLASSES = Classes.MAXIMUM;

  /** Drawn as Chainrule draws them. */
  public DataSettings(
      Dataset dataset,
      int points,
      double noise,
      double testShare,
      int arms,
      int classes,
      OwnPoints own,
      int seed) {
    this(dataset, points, noise, testShare, arms, classes, own, seed, "");
  }

  /**
   * Refuses what cannot be used.
   *
   * @throws IllegalArgumentException with the field, its value and what is allowed
   */
  public DataSettings {
    requireWithin("points", points, MINIMUM_POINTS, MAXIMUM_POINTS);
    requireWithin("noise", noise, 0, MAXIMUM_NOISE);
    requireWithin("test share", testShare, MINIMUM_TEST_SHARE, MAXIMUM_TEST_SHARE);
    requireWithin("arms", arms, MINIMUM_ARMS, MAXIMUM_ARMS);
    requireWithin("classes", classes, MINIMUM_CLASSES, MAXIMUM_CLASSES);
    if (dataset.origin() == Origin.OWN && own.count() > 0 && own.task() != dataset.task()) {
      throw new IllegalArgumentException(
          "data is "
              + dataset.id()
              + "; allowed with these own points: "
              + Dataset.ofOwnPoints(own).id());
    }
  }

  private static void requireWithin(String field, double value, double minimum, double maximum) {
    if (!(value >= minimum && value <= maximum)) {
      throw new IllegalArgumentException(
          field
              + " is "
              + Decimal.inWords(value)
              + "; allowed: a number from "
              + Decimal.format(minimum)
              + " to "
              + Decimal.format(maximum));
    }
  }

  /** How many examples at the end are test data by the user's own word; 0 to part all at random. */
  int ownTestCount() {
    return dataset.origin() == Origin.OWN ? own.testCount() : 0;
  }

  /** The user's points, where a recipe is asked for. */
  Sample ownSample() {
    return own.sample(targetCount());
  }

  /** What the network is asked for. */
  public Task task() {
    return dataset.task();
  }

  /** The names of the classes by class index; empty for regression. */
  public List<String> classNames() {
    return dataset.classes().names(this);
  }

  /** How many classes there are; 0 for regression. */
  public int classCount() {
    return classNames().size();
  }

  /** How many regression targets there are; 0 for classification. */
  public int targetCount() {
    return dataset == Dataset.OWN_VALUES && own.count() > 0
        ? own.targetCount()
        : dataset.targetCount();
  }
}
