package chainrule.engine.sweep;

/** What the trainings of a sweep are compared by. */
public enum Measure {
  TEST_LOSS("testLoss"),
  /** Where no data are kept for testing. */
  TRAINING_LOSS("trainLoss");

  private final String id;

  Measure(String id) {
    this.id = id;
  }

  /** The name of the number in each run's row. */
  public String id() {
    return id;
  }
}
