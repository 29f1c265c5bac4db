package chainrule.engine.run;

import chainrule.engine.data.Coordinates;
import chainrule.engine.data.Input;
import java.util.List;

/**
 * The pixels of a square picture of a part of the plane, in network coordinates: row by row from
 * the top, each at its centre.
 *
 * @param resolution pixels along each side
 */
public record Pixels(int resolution, double x1From, double x1To, double x2From, double x2To) {
  /** The pixels of a picture of the whole plane. */
  public static Pixels ofAll(Coordinates plane, int resolution) {
    return new Pixels(
        resolution,
        plane.x1Range().from(),
        plane.x1Range().to(),
        plane.x2Range().from(),
        plane.x2Range().to());
  }

  /** How many there are. */
  public int count() {
    return resolution * resolution;
  }

  /**
   * What a network is given at each pixel.
   *
   * @return (input, pixel)
   */
  double[] features(List<Input> inputs) {
    double[] x1 = new double[count()];
    double[] x2 = new double[count()];
    for (int row = 0; row < resolution; row++) {
      double up = (resolution - row - 0.5) / resolution;
      for (int column = 0; column < resolution; column++) {
        double right = (column + 0.5) / resolution;
        x1[row * resolution + column] = right * (x1To - x1From) + x1From;
        x2[row * resolution + column] = up * (x2To - x2From) + x2From;
      }
    }
    return Input.features(inputs, x1, x2);
  }
}
