package chainrule.export;

import java.util.List;

/**
 * What a picture shows of the training under way that its parameters alone do not tell.
 *
 * @param numbers what they are, {@link Picture.Need} says
 * @param names of axes, or none
 */
public record Measured(double[] numbers, List<String> names) {
  static final Measured NOTHING = new Measured(new double[0], List.of());
  static final Measured LOGARITHMIC = new Measured(new double[] {1}, List.of());

  boolean isLogarithmic() {
    return numbers.length == 1 && numbers[0] == 1;
  }

  boolean isKnown() {
    return numbers.length > 0;
  }
}
