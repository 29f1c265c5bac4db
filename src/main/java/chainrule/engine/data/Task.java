package chainrule.engine.data;

/** What a network is asked for. */
public enum Task {
  /** One class out of several. */
  CLASSIFICATION("classification"),

  /** One number, or several. */
  REGRESSION("regression");

  private final String id;

  Task(String id) {
    this.id = id;
  }

  /** The word used in the catalogue. */
  public String id() {
    return id;
  }
}
