package chainrule.engine.session;

import chainrule.engine.experiment.Json;

/** What JavaScript is told instead of being thrown an exception. */
final class Refusal {
  private Refusal() {}

  /** {@code {"refusal": "..."}}: the field, its value and what is allowed. */
  static String of(IllegalArgumentException problem) {
    String message = problem.getMessage();
    return new Json()
        .open()
        .field("refusal", message == null ? "not allowed" : message)
        .close()
        .toString();
  }
}
