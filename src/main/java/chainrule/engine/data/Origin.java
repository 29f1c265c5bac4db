package chainrule.engine.data;

/** Where a dataset's points come from, and so which settings have an effect on them. */
public enum Origin {
  /** Drawn by a recipe: the number of points, the noise and the seed matter. */
  GENERATED,

  /** Measured in the world: at most the chosen number of rows is used, and nothing is added. */
  MEASURED,

  /** Given by the user: all points are used as they are. */
  OWN
}
