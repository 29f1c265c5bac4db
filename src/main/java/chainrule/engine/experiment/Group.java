package chainrule.engine.experiment;

/** Which controls stand together in the page. */
enum Group {
  DATA("data", "Data", false, false),
  NETWORK("network", "Network", false, false),
  RATE("rate", "Learning rate", true, false),
  TRAINING("training", "Training", false, false),
  REGULARISATION("regularisation", "Regularisation", true, false),
  OPTIMIZER("optimizer", "Optimizer", true, false),
  INITIALISATION("initialisation", "Initialisation", false, true),
  SCHEDULE("schedule", "Learning-rate schedule", true, true),
  STOP("stop", "Stopping", true, true),
  VIEW("view", "View", true, false);

  private final String id;
  private final String displayName;
  private final boolean live;
  private final boolean advanced;

  /**
   * @param live whether all its fields can change while training goes on
   * @param advanced whether all its fields belong behind a disclosure
   */
  Group(String id, String displayName, boolean live, boolean advanced) {
    this.id = id;
    this.displayName = displayName;
    this.live = live;
    this.advanced = advanced;
  }

  String id() {
    return id;
  }

  String displayName() {
    return displayName;
  }

  boolean isLive() {
    return live;
  }

  boolean isAdvanced() {
    return advanced;
  }
}
