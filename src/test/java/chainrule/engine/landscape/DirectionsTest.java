package chainrule.engine.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import chainrule.engine.network.Shape;
import chainrule.engine.run.Run;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Directions in the space of parameters")
class DirectionsTest {
  private static final String[] LINKS = {
    Landscapes.SMALL,
    "v=1",
    "v=1&layers=0&inputs=x1",
    "v=1&layers=4&activation=relu&initialiser=zeros",
    "v=1&data=blobs&loss=categoricalCrossEntropy&optimizer=adam"
  };

  @ParameterizedTest
  @EnumSource(Directions.class)
  @DisplayName("have the shape of the parameters and are perpendicular, trained or not")
  void arePerpendicular(Directions directions) {
    for (String link : LINKS) {
      for (int steps : new int[] {0, 1, 2, 50, 700}) {
        Run run = Landscapes.run(link);
        DirectionPair pair = directions.pair(Landscapes.trained(run, steps));
        String place = link + " after " + steps;
        assertThat(pair.first()).as(place).hasSize(run.shape().parameterCount());
        assertThat(pair.second()).as(place).hasSize(run.shape().parameterCount());
        double first = Landscapes.norm(pair.first());
        double second = Landscapes.norm(pair.second());
        assertThat(first).as(place).isBetween(1e-9, 1e9);
        assertThat(second).as(place).isBetween(1e-9, 1e9);
        if (directions != Directions.RANDOM) {
          assertThat(first).as(place).isEqualTo(1, within(1e-12));
          assertThat(second).as(place).isEqualTo(1, within(1e-12));
        }
        boolean roomForPerpendicular = run.network().inputs() > 1;
        if (directions != Directions.RANDOM || roomForPerpendicular) {
          double cosine = Landscapes.dot(pair.first(), pair.second()) / first / second;
          assertThat(cosine).as(place).isEqualTo(0, within(1e-12));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Directions.class)
  @DisplayName("are the same for the same standpoint, and have words and a formula")
  void areReproducible(Directions directions) {
    DirectionPair once = directions.pair(Landscapes.trained(Landscapes.run("v=1"), 90));
    DirectionPair again = directions.pair(Landscapes.trained(Landscapes.run("v=1"), 90));
    assertThat(again.first()).isEqualTo(once.first());
    assertThat(again.second()).isEqualTo(once.second());
    assertThat(once.remark()).isEmpty();
    assertThat(directions.id()).matches("[A-Za-z0-9]+");
    assertThat(directions.displayName()).isNotBlank();
    assertThat(directions.tex()).contains("\\theta");
    assertThat(directions.source()).endsWith(".");
    assertThat(directions.explanation()).endsWith(".");
    assertThat(directions.axes()).hasSize(directions == Directions.PARAMETERS ? 0 : 2);
  }

  @Test
  @DisplayName("of parameters change these alone")
  void parametersAreAxes() {
    Run run = Landscapes.run(Landscapes.SMALL);
    LossSurface surface = Landscapes.training(run);
    double[] present = run.trainer().parameters();
    Standpoint from = new Standpoint(surface, present, new double[][] {present}, 4, 2, 1);
    DirectionPair pair = Directions.PARAMETERS.pair(from);
    for (int i = 0; i < present.length; i++) {
      assertThat(pair.first()[i]).isEqualTo(i == 4 ? 1 : 0);
      assertThat(pair.second()[i]).isEqualTo(i == 2 ? 1 : 0);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1000})
  @DisplayName("of parameters that are not there are refused")
  void refusesUnknownParameters(int index) {
    Run run = Landscapes.run(Landscapes.SMALL);
    LossSurface surface = Landscapes.training(run);
    double[] present = run.trainer().parameters();
    double[][] walk = {present};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Standpoint(surface, present, walk, index, 2, 1))
        .withMessage("first parameter is " + index + "; allowed: 0 to 19");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Standpoint(surface, present, walk, 2, index, 1))
        .withMessageContaining("second parameter is " + index);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Standpoint(surface, present, walk, 2, 2, 1))
        .withMessageContaining("another than the first");
  }

  @Test
  @DisplayName("by chance have the norm of each neuron's weights, and leave biases alone")
  void randomOnesAreFilterNormalised() {
    Run run = Landscapes.run("v=1&layers=5_3&data=blobs&loss=categoricalCrossEntropy&bias=0.3");
    double[] parameters = run.trainer().parameters();
    DirectionPair pair = Directions.RANDOM.pair(Landscapes.trained(run, 0));
    Shape shape = run.shape();
    for (int layer = 1; layer <= shape.outputLayer(); layer++) {
      int in = shape.size(layer - 1);
      for (int j = 0; j < shape.size(layer); j++) {
        int from = shape.firstWeight(layer) + j * in;
        double norm = norm(parameters, from, in);
        assertThat(norm(pair.first(), from, in)).isEqualTo(norm, within(1e-13));
        assertThat(norm(pair.second(), from, in)).isEqualTo(norm, within(1e-13));
        assertThat(pair.first()[shape.firstBias(layer) + j]).isZero();
        assertThat(pair.second()[shape.firstBias(layer) + j]).isZero();
      }
    }
  }

  private static double norm(double[] vector, int from, int length) {
    double squares = 0;
    for (int i = from; i < from + length; i++) {
      squares += vector[i] * vector[i];
    }
    return Math.sqrt(squares);
  }

  @Test
  @DisplayName("by chance depend on the seed alone")
  void randomOnesFollowTheSeed() {
    Run run = Landscapes.run("v=1");
    double[] present = run.trainer().parameters();
    LossSurface surface = Landscapes.training(run);
    double[][] walk = {present};
    DirectionPair one = Directions.RANDOM.pair(new Standpoint(surface, present, walk, 0, 1, 1));
    DirectionPair other = Directions.RANDOM.pair(new Standpoint(surface, present, walk, 3, 5, 1));
    DirectionPair two = Directions.RANDOM.pair(new Standpoint(surface, present, walk, 0, 1, 2));
    assertThat(other.first()).isEqualTo(one.first());
    assertThat(two.first()).isNotEqualTo(one.first());
    assertThat(two.second()).isNotEqualTo(one.second());
  }

  @Test
  @DisplayName("of a network of zeros still lead somewhere, and say how")
  void zerosHaveRandomDirections() {
    Run run = Landscapes.run("v=1&initialiser=zeros");
    DirectionPair pair = Directions.RANDOM.pair(Landscapes.trained(run, 0));
    assertThat(norm(pair.first(), 0, 2)).isEqualTo(1, within(1e-13));
    assertThat(pair.remark()).startsWith("All weights are zero");
  }

  @Test
  @DisplayName("along the gradient: downhill is what a full-batch step does")
  void gradientIsThatOfAFullBatch() {
    Run run = Landscapes.run("v=1&batch=0&rate=0.01");
    Standpoint from = Landscapes.trained(run, 3);
    double[] before = run.trainer().parameters().clone();
    DirectionPair pair = Directions.GRADIENT.pair(from);
    run.train(1);
    double[] after = run.trainer().parameters();
    double along = 0;
    double all = 0;
    for (int i = 0; i < before.length; i++) {
      double change = after[i] - before[i];
      along += change * pair.first()[i];
      all += change * change;
    }
    assertThat(along).isEqualTo(-Math.sqrt(all), within(1e-12));
  }

  @Test
  @DisplayName("across the gradient: with it, they hold the last movement")
  void gradientPlaneHoldsTheLastMovement() {
    Run run = Landscapes.run("v=1&optimizer=momentum");
    Standpoint from = Landscapes.trained(run, 40);
    DirectionPair pair = Directions.GRADIENT.pair(from);
    assertThat(pair.remark()).isEmpty();
    double[] present = from.parameters();
    double[] before = from.trajectory()[39];
    assertThat(from.trajectory()[40]).isEqualTo(present);
    Plane plane = Plane.through(present, pair);
    double[] movement = plane.coordinates(before);
    assertThat(Math.hypot(movement[0], movement[1])).isGreaterThan(1e-4);
    assertThat(plane.distance(before)).isEqualTo(0, within(1e-14));
    assertThat(movement[1]).as("so that the walk goes up").isNegative();
  }

  @Test
  @DisplayName("say when there is no gradient, no movement or no path")
  void substitutesAreAnnounced() {
    Standpoint unmoved = Landscapes.trained(Landscapes.run("v=1"), 0);
    assertThat(Directions.GRADIENT.pair(unmoved).remark())
        .contains("the other direction is random");
    assertThat(Directions.PATH.pair(unmoved).remark()).startsWith("There is no path yet");
    Standpoint once = Landscapes.trained(Landscapes.run("v=1"), 1);
    assertThat(Directions.PATH.pair(once).remark()).startsWith("The path is a straight line");
    assertThat(Directions.PATH.pair(unmoved).axes()).isEqualTo(Directions.RANDOM.axes());
    assertThat(Directions.PATH.pair(once).axes())
        .containsExactly("first principal direction", "random direction");

    Run linear = Landscapes.run("v=1&data=plane&activation=linear&layers=3");
    LossSurface surface = Landscapes.training(linear);
    double[] far = new double[linear.shape().parameterCount()];
    Arrays.fill(far, 1e200);
    DirectionPair lost =
        Directions.GRADIENT.pair(new Standpoint(surface, far, new double[][] {far}, 0, 1, 1));
    assertThat(lost.remark()).contains("zero or not finite");
    assertThat(Landscapes.norm(lost.first())).isEqualTo(1, within(1e-12));
    assertThat(Landscapes.dot(lost.first(), lost.second())).isEqualTo(0, within(1e-12));
  }

  @Test
  @DisplayName("of a path: the axes of an ellipse in a plane")
  void pathHasTheAxesOfAnEllipse() {
    Run run = Landscapes.run("v=1");
    int length = run.shape().parameterCount();
    double[] centre = Landscapes.random(length, 1);
    double[] major = Landscapes.random(length, 2);
    Vectors.normalise(major);
    double[] minor = Landscapes.random(length, 3);
    Vectors.makePerpendicular(minor, major);
    Vectors.normalise(minor);
    double[][] walk = new double[300][];
    for (int k = 0; k < walk.length; k++) {
      double angle = Math.PI * k / walk.length; // half of it, so that it leads somewhere
      double u = -3e-3 * Math.cos(angle);
      walk[k] = Landscapes.point(centre, u, major, 1e-3 * Math.sin(angle), minor);
    }
    Standpoint from =
        new Standpoint(Landscapes.training(run), walk[walk.length - 1], walk, 0, 1, 1);
    DirectionPair pair = Directions.PATH.pair(from);
    assertThat(Landscapes.dot(pair.first(), major)).isEqualTo(1, within(1e-4));
    assertThat(Math.abs(Landscapes.dot(pair.second(), minor))).isEqualTo(1, within(1e-4));
    Plane plane = Plane.through(walk[walk.length - 1], pair);
    assertThat(plane.shareOfVariance(walk)).isEqualTo(1, within(1e-9));
    double radius = Directions.PATH.usualRadius(from, plane);
    assertThat(radius).isBetween(6e-3, 9e-3);
  }

  @Test
  @DisplayName("of a path show at least as much of it as any other pair")
  void pathShowsMost() {
    Run run = Landscapes.run("v=1");
    Standpoint from = Landscapes.trained(run, 60);
    double[] present = from.parameters();
    double best =
        Plane.through(present, Directions.PATH.pair(from)).shareOfVariance(from.trajectory());
    assertThat(best).isBetween(0.5, 1.0);
    assertThat(
            Plane.through(present, Directions.GRADIENT.pair(from))
                .shareOfVariance(from.trajectory()))
        .isLessThan(best);
    for (int seed = 0; seed < 50; seed++) {
      DirectionPair pair = Directions.PATH.pair(from);
      double[] first =
          Landscapes.point(pair.first(), 0.02, Landscapes.random(present.length, seed), 0, present);
      double[] second =
          Landscapes.point(
              pair.second(), 0.02, Landscapes.random(present.length, ~seed), 0, present);
      Plane other = Plane.through(present, new DirectionPair(first, second, ""));
      assertThat(other.shareOfVariance(from.trajectory())).isLessThan(best);
    }
  }
}
