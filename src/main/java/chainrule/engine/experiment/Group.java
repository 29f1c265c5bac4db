package chainrule.engine.experiment;

/** Which controls stand together in the page. */
enum Group {
  DATA("data", "Data"),
  NETWORK("network", "Network"),
  INITIALISATION("initialisation", "Initialisation"),
  TRAINING("training", "Training"),
  OPTIMIZER("optimizer", "Optimizer"),
  SCHEDULE("schedule", "Learning-rate schedule"),
  REGULARISATION("regularisation", "Regularisation"),
  STOP("stop", "Stop conditions"),
  VIEW("view", "View");

  private final String id;
  private final String displayName;

  Group(String id, String displayName) {
    this.id = id;
    this.displayName = displayName;
  }

  String id() {
    return id;
  }

  String displayName() {
    return displayName;
  }
}
