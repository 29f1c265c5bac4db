package chainrule.engine.experiment;

import chainrule.engine.landscape.Directions;
import chainrule.engine.math.Decimal;
import java.util.List;

/**
 * What is looked at, which changes nothing of the training.
 *
 * @param directions of the slice that map and landscape show
 * @param radius how far the slice goes in each direction; 0 for as far as there is something to see
 * @param parameters indices of one or two parameters: those that the slice "parameters" changes; an
 *     index that the network lacks stands for none
 */
public record ViewSettings(
    View view, Directions directions, double radius, List<Integer> parameters) {
  public static final double MAXIMUM_RADIUS = 1000;

  /** More than any network has. */
  static final int MAXIMUM_INDEX = 199_999;

  public ViewSettings {
    parameters = List.copyOf(parameters);
    if (!(radius >= 0 && radius <= MAXIMUM_RADIUS)) {
      throw new IllegalArgumentException(
          "radius is " + Decimal.inWords(radius) + "; allowed: 0 to 1000");
    }
    if (parameters.isEmpty() || parameters.size() > 2) {
      throw new IllegalArgumentException(
          "parameters are " + parameters.size() + "; allowed: one or two");
    }
    for (int index : parameters) {
      if (index < 0 || index > MAXIMUM_INDEX) {
        throw new IllegalArgumentException(
            "parameters holds " + index + "; allowed: 0 to " + MAXIMUM_INDEX);
      }
    }
  }
}
