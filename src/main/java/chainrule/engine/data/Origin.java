package chainrule.engine.data;

import chainrule.engine.prose.Prose;

/** Where a dataset's points come from, and so which settings have an effect on them. */
public enum Origin {
  /** Drawn by a recipe: the number of points, the noise and the seed matter. */
  GENERATED(""),

  /** Measured in the world: at most the chosen number of rows is used, and nothing is added. */
  MEASURED(
      "Columns are standardised: less the mean of all rows, over their standard deviation. Test"
          + " rows count, too, so that the axes stay where they are whatever is kept for testing."),

  /** Given by the user: all points are used as they are. */
  OWN(
      "Unless chosen otherwise, the numbers of a table are standardised: less the mean of all rows,"
          + " over their standard deviation. Painted points stay as they are.");

  private final String preparation;

  Origin(@Prose String preparation) {
    this.preparation = preparation;
  }

  /** What becomes of the numbers before a network gets them, in words; empty for nothing. */
  public String preparation() {
    return preparation;
  }
}
