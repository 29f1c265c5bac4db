package chainrule.engine.training;

/** Why training stopped by itself. */
public enum StopReason {
  NONE("", ""),
  DIVERGED(
      "diverged",
      "Training diverged: the next step would have made a weight or the loss infinite. The last "
          + "finite weights are kept. A smaller learning rate usually helps."),
  EPOCHS("epochs", "Training has reached its epoch limit."),
  TARGET("target", "The training loss has reached the target."),
  PATIENCE("patience", "The test loss has stopped improving.");

  private final String id;
  private final String sentence;

  StopReason(String id, String sentence) {
    this.id = id;
    this.sentence = sentence;
  }

  public String id() {
    return id;
  }

  /** The reason in words, for people. */
  public String sentence() {
    return sentence;
  }
}
