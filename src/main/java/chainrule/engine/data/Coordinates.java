package chainrule.engine.data;

import java.util.ArrayList;
import java.util.List;

/**
 * The coordinates in which a dataset lies, and the part of them that a plot shows.
 *
 * @param x1 the axis to the right
 * @param x2 the axis upwards
 * @param targets one axis a regression target; empty for classification
 * @param x1Range the plot's bounds to the left and right, as network values
 * @param x2Range the plot's bounds below and above, as network values
 * @param targetRange bounds for all regression targets, as network values; -1 to 1 for classes
 */
public record Coordinates(
    Axis x1, Axis x2, List<Axis> targets, Range x1Range, Range x2Range, Range targetRange) {
  /** Generated data and painted points lie in [-6, 6] x [-6, 6]. */
  static final Range DOMAIN = new Range(-6, 6);

  /** Generated targets, and the two sides of a decision. */
  static final Range UNIT = new Range(-1, 1);

  public Coordinates {
    targets = List.copyOf(targets);
  }

  /** Network values that are the original values, in the domain of generated data. */
  static Coordinates plain(int targetCount) {
    List<Axis> targets = new ArrayList<>();
    for (int k = 1; k <= targetCount; k++) {
      targets.add(Axis.plain(targetCount == 1 ? "y" : "y" + k));
    }
    return new Coordinates(Axis.plain("x1"), Axis.plain("x2"), targets, DOMAIN, DOMAIN, UNIT);
  }
}
