package chainrule.engine.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A plane in the space of parameters")
class PlaneTest {
  private static final int LENGTH = 40;
  private static final double[] ORIGIN = Landscapes.random(LENGTH, 1);
  private static final double[] FIRST = Landscapes.random(LENGTH, 2);

  /** At about 45 degrees to the first. */
  private static final double[] SECOND =
      Landscapes.point(FIRST, 1, Landscapes.random(LENGTH, 3), 0, FIRST);

  private static final Plane PLANE = Plane.through(ORIGIN, new DirectionPair(FIRST, SECOND, ""));

  @ParameterizedTest
  @ValueSource(doubles = {1e-6, 0.3, 1, 1e3, 1e9})
  @DisplayName("finds the coordinates of its points, also with slanting directions")
  void coordinatesComeBack(double scale) {
    double[] parameters = new double[LENGTH];
    PLANE.at(2 * scale, -0.7 * scale, parameters);
    double[] coordinates = PLANE.coordinates(parameters);
    double precision = Math.max(scale, 1) * 1e-13;
    assertThat(coordinates[0]).isEqualTo(2 * scale, within(precision));
    assertThat(coordinates[1]).isEqualTo(-0.7 * scale, within(precision));
    assertThat(PLANE.distance(parameters)).isEqualTo(0, within(precision * 10));
  }

  @Test
  @DisplayName("has its origin at (0, 0), to the bit")
  void originIsExact() {
    double[] parameters = new double[LENGTH];
    PLANE.at(0, 0, parameters);
    assertThat(parameters).isEqualTo(ORIGIN);
    assertThat(PLANE.coordinates(ORIGIN)).containsExactly(0, 0);
  }

  @Test
  @DisplayName("shows points beside it at their foot, and says how far they are")
  void pointsBesideItHaveAFoot() {
    double[] away = Landscapes.random(LENGTH, 4);
    Vectors.makePerpendicular(away, FIRST);
    double[] across = SECOND.clone();
    Vectors.makePerpendicular(across, FIRST);
    Vectors.makePerpendicular(away, across);
    Vectors.normalise(away);
    double[] parameters = new double[LENGTH];
    PLANE.at(0.5, 0.25, parameters);
    double[] beside = Landscapes.point(parameters, 3, away, 0, away);
    assertThat(PLANE.coordinates(beside)[0]).isEqualTo(0.5, within(1e-13));
    assertThat(PLANE.coordinates(beside)[1]).isEqualTo(0.25, within(1e-13));
    assertThat(PLANE.distance(beside)).isEqualTo(3, within(1e-13));
    assertThat(PLANE.components(Vectors.difference(beside, parameters))[0])
        .isEqualTo(0, within(1e-13));
  }

  @Test
  @DisplayName("is a line when its directions are parallel, or a point without any")
  void parallelDirectionsMakeALine() {
    double[] opposite = Landscapes.point(new double[LENGTH], -2, FIRST, 0, FIRST);
    Plane line = Plane.through(ORIGIN, new DirectionPair(FIRST, opposite, ""));
    double[] parameters = new double[LENGTH];
    line.at(0.5, 0, parameters);
    assertThat(line.coordinates(parameters)[0]).isEqualTo(0.5, within(1e-14));
    assertThat(line.coordinates(parameters)[1]).isZero();

    double[] none = new double[LENGTH];
    Plane point = Plane.through(ORIGIN, new DirectionPair(none, none, ""));
    assertThat(point.coordinates(parameters)).containsExactly(0, 0);
    assertThat(point.distance(parameters)).isEqualTo(0.5 * Landscapes.norm(FIRST), within(1e-14));
  }

  @Test
  @DisplayName("tells the slope along each direction")
  void slopesAreDirectional() {
    double[] gradient = Landscapes.random(LENGTH, 5);
    assertThat(PLANE.slopes(gradient)[0]).isEqualTo(Landscapes.dot(gradient, FIRST));
    assertThat(PLANE.slopes(gradient)[1]).isEqualTo(Landscapes.dot(gradient, SECOND));
  }

  @Test
  @DisplayName("shows all the variance of points in a parallel plane, and none of those across")
  void shareOfVarianceIsTrue() {
    double[] away = Landscapes.random(LENGTH, 6);
    Vectors.makePerpendicular(away, FIRST);
    double[] across = SECOND.clone();
    Vectors.makePerpendicular(across, FIRST);
    Vectors.makePerpendicular(away, across);
    double[][] inside = new double[20][];
    double[][] outside = new double[20][];
    double[][] halfway = new double[20][];
    double ratio = Landscapes.norm(FIRST) / Landscapes.norm(away);
    for (int k = 0; k < inside.length; k++) {
      double[] shifted = Landscapes.point(ORIGIN, 5, away, 0, away);
      inside[k] = Landscapes.point(shifted, Math.sin(k), FIRST, Math.cos(3 * k), SECOND);
      outside[k] = Landscapes.point(ORIGIN, Math.sin(k), away, 0, away);
      halfway[k] = Landscapes.point(ORIGIN, Math.sin(k), FIRST, Math.sin(k) * ratio, away);
    }
    assertThat(PLANE.shareOfVariance(inside)).isEqualTo(1, within(1e-13));
    assertThat(PLANE.shareOfVariance(outside)).isEqualTo(0, within(1e-13));
    assertThat(PLANE.shareOfVariance(halfway)).isEqualTo(0.5, within(1e-13));
    assertThat(PLANE.shareOfVariance(new double[][] {ORIGIN})).isEqualTo(1);
  }

  @Test
  @DisplayName("shows less of the same points as a line")
  void aLineShowsLess() {
    Plane line = Plane.lineThrough(ORIGIN, new DirectionPair(FIRST, SECOND, ""));
    double[][] points = new double[50][];
    for (int k = 0; k < points.length; k++) {
      points[k] = Landscapes.point(ORIGIN, Math.sin(k), FIRST, Math.cos(3 * k), SECOND);
    }
    assertThat(line.shareOfVariance(points)).isBetween(0.1, 0.95);
    assertThat(line.coordinates(points[3])[1]).isZero();
  }
}
