package chainrule.engine.experiment;

import java.util.Set;

/**
 * What stands in a link for the page alone: how far training had come, and what is looked at. It is
 * no part of an experiment. The page reads it, checks it, and says what is wrong with it.
 */
final class PageFields {
  /** The one that may be long, as own points may be. */
  static final String STATE = "state";

  static final Set<String> KEYS =
      Set.of(
          STATE,
          "trained",
          "edits",
          "fingerprint",
          "leftout",
          "selected",
          "example",
          "plane",
          "space",
          "slice",
          "sweep",
          "pass",
          "options",
          "theme",
          "tour",
          "with",
          "embed",
          "hide",
          "only",
          "ask");

  private PageFields() {}
}
