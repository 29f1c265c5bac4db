package chainrule.engine.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import chainrule.engine.run.Run;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A slice through the loss")
class SliceTest {
  private static Slice open(Run run, Directions directions, double radius, int resolution) {
    Standpoint from = Landscapes.trained(run, 60);
    Plane plane = Plane.through(from.parameters(), directions.pair(from));
    return Slice.ofPlane(Landscapes.training(run), plane, radius, resolution);
  }

  private static Slice finished(Run run, Directions directions, double radius, int resolution) {
    Slice slice = open(run, directions, radius, resolution);
    assertThat(slice.advance(Integer.MAX_VALUE)).isZero();
    return slice;
  }

  @ParameterizedTest
  @EnumSource(Directions.class)
  @DisplayName("has the loss of the run in its middle, to the bit")
  void middleIsExact(Directions directions) {
    for (String link : new String[] {Landscapes.SMALL, "v=1&dropout=0.2&l2=0.01"}) {
      Run run = Landscapes.run(link);
      Slice slice = finished(run, directions, 1, 17);
      int middle = 8 * 17 + 8;
      assertThat(slice.losses()[middle]).isEqualTo(run.training().loss());
      assertThat(slice.penalties()[middle]).isEqualTo(run.penalty());
      Standpoint from = Landscapes.standpoint(run, new double[][] {run.trainer().parameters()});
      Plane plane = Plane.through(from.parameters(), directions.pair(from));
      Slice ofTest = Slice.ofPlane(Landscapes.test(run), plane, 1, 17);
      ofTest.advance(Integer.MAX_VALUE);
      assertThat(ofTest.losses()[middle]).isEqualTo(run.test().loss());
    }
  }

  @ParameterizedTest
  @EnumSource(Directions.class)
  @DisplayName("has at every node the loss of the parameters there, at both ends of the zoom")
  void nodesAreTrue(Directions directions) {
    for (double radius : new double[] {1e-6, 1, 1e3}) {
      Run run = Landscapes.run(Landscapes.SMALL);
      Slice slice = finished(run, directions, radius, 17);
      LossSurface surface = Landscapes.training(run);
      double[] losses = slice.losses();
      double[] parameters = new double[run.shape().parameterCount()];
      assertThat(slice.u(0)).isEqualTo(-radius);
      assertThat(slice.u(16)).isEqualTo(radius);
      assertThat(slice.v(0)).isEqualTo(radius);
      for (int row = 0; row < 17; row++) {
        for (int column = 0; column < 17; column++) {
          slice.plane().at(slice.u(column), slice.v(row), parameters);
          double loss = losses[row * 17 + column];
          assertThat(loss).isEqualTo(surface.loss(parameters)).isBetween(0.0, 1e10);
          assertThat(slice.penalties()[row * 17 + column]).isEqualTo(surface.penalty(parameters));
        }
      }
      double largest = Arrays.stream(losses).max().getAsDouble();
      double smallest = Arrays.stream(losses).min().getAsDouble();
      assertThat(slice.greatest()).isEqualTo(largest).isGreaterThan(smallest);
      assertThat(slice.least()).isEqualTo(smallest);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 80, 81, 82, 1000})
  @DisplayName("is the same in portions as in one go")
  void portionsDoNotMatter(int portion) {
    Run run = Landscapes.run(Landscapes.SMALL);
    double[] inOneGo = finished(run, Directions.RANDOM, 2, 33).losses();
    Slice slice = open(Landscapes.run(Landscapes.SMALL), Directions.RANDOM, 2, 33);
    assertThat(slice.missing()).isEqualTo(33 * 33);
    assertThat(slice.advance(0)).isEqualTo(33 * 33);
    int missing = slice.missing();
    while (missing > 0) {
      int left = slice.advance(portion);
      assertThat(left).isEqualTo(Math.max(0, missing - portion));
      missing = left;
    }
    assertThat(slice.losses()).isEqualTo(inOneGo);
    assertThat(slice.advance(10)).isZero();
    assertThat(slice.losses()).isEqualTo(inOneGo);
  }

  @Test
  @DisplayName("comes coarse first: each level is a regular grid with the final numbers")
  void comesCoarseFirst() {
    double[] last = finished(Landscapes.run(Landscapes.SMALL), Directions.RANDOM, 2, 65).losses();
    Slice slice = open(Landscapes.run(Landscapes.SMALL), Directions.RANDOM, 2, 65);
    int computed = 0;
    assertThat(slice.completeResolution()).isZero();
    assertThat(slice.losses()).isEmpty();
    for (int resolution = 9; resolution <= 65; resolution = 2 * resolution - 1) {
      int needed = resolution * resolution;
      slice.advance(needed - 1 - computed);
      assertThat(slice.completeResolution()).isLessThan(resolution);
      assertThat(slice.missing()).isEqualTo(65 * 65 - needed + 1);
      slice.advance(1);
      computed = needed;
      assertThat(slice.completeResolution()).isEqualTo(resolution);
      double[] losses = slice.losses();
      assertThat(losses).hasSize(needed);
      int stride = 64 / (resolution - 1);
      for (int row = 0; row < resolution; row++) {
        for (int column = 0; column < resolution; column++) {
          assertThat(losses[row * resolution + column])
              .isEqualTo(last[row * stride * 65 + column * stride]);
        }
      }
    }
  }

  @Test
  @DisplayName("may be a line: the middle row of the plane")
  void mayBeALine() {
    Run run = Landscapes.run(Landscapes.SMALL);
    Standpoint from = Landscapes.trained(run, 60);
    DirectionPair pair = Directions.RANDOM.pair(from);
    LossSurface surface = Landscapes.training(run);
    Slice line = Slice.ofLine(surface, Plane.lineThrough(from.parameters(), pair), 2, 33);
    Slice plane = Slice.ofPlane(surface, Plane.through(from.parameters(), pair), 2, 33);
    assertThat(line.missing()).isEqualTo(33);
    assertThat(line.advance(8)).isEqualTo(25);
    assertThat(line.completeResolution()).isZero();
    line.advance(1);
    assertThat(line.losses()).hasSize(9);
    line.advance(1000);
    plane.advance(33 * 33);
    assertThat(line.losses()).isEqualTo(Arrays.copyOfRange(plane.losses(), 16 * 33, 17 * 33));
    assertThat(line.v(0)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        Landscapes.SMALL,
        "v=1&layers=4&l2=0.01",
        "v=1&data=blobs&loss=categoricalCrossEntropy&layers=4",
        "v=1&loss=binaryCrossEntropy&layers=4&activation=sigmoid",
        "v=1&data=ripple&layers=5&activation=gelu"
      })
  @DisplayName("rises along each parameter as the gradient says, to 1e-9")
  void slopeIsTheGradient(String link) {
    Run run = Landscapes.run(link);
    run.train(60);
    LossSurface surface = Landscapes.training(run);
    double[] present = run.trainer().parameters();
    double[] gradient = surface.gradient(present);
    for (int i = 0; i < present.length; i++) {
      double[][] walk = {present};
      int other = i == 0 ? 1 : 0;
      Standpoint from = new Standpoint(surface, present, walk, i, other, 1);
      DirectionPair pair = Directions.PARAMETERS.pair(from);
      Slice valley = Slice.ofLine(surface, Plane.lineThrough(present, pair), 0.008, 9);
      valley.advance(9);
      double slope = slopeInTheMiddle(valley);
      assertThat(slope).as("parameter " + i).isEqualTo(gradient[i], within(1e-9));
      assertThat(valley.plane().slopes(gradient)[0]).isEqualTo(gradient[i]);
    }
  }

  /** The central difference of eighth order over the nine nodes of a line. */
  private static double slopeInTheMiddle(Slice line) {
    double[] weights = {0, 4.0 / 5, -1.0 / 5, 4.0 / 105, -1.0 / 280};
    double[] losses = line.losses();
    double[] penalties = line.penalties();
    double sum = 0;
    for (int k = 1; k <= 4; k++) {
      double right = losses[4 + k] + penalties[4 + k];
      double left = losses[4 - k] + penalties[4 - k];
      sum += weights[k] * (right - left);
    }
    return sum / (line.u(5) - line.u(4));
  }

  @Test
  @DisplayName("marks what is not finite as beyond the scale, and nothing is not a number")
  void nonFiniteNodesAreMarked() {
    Run run = Landscapes.run("v=1&data=plane&activation=linear&layers=4_4&l2=0.1");
    double[] present = run.trainer().parameters().clone();
    Arrays.fill(present, 1e50); // the loss, of degree six in them, is just finite
    double[] first = new double[present.length];
    double[] second = new double[present.length];
    first[0] = 1e300;
    second[1] = Double.MAX_VALUE;
    Plane plane = Plane.through(present, new DirectionPair(first, second, ""));
    Slice slice = Slice.ofPlane(Landscapes.training(run), plane, 1e9, 17);
    slice.advance(Integer.MAX_VALUE);
    double[] losses = slice.losses();
    assertThat(losses[8 * 17 + 8]).isBetween(1e300, 1e308);
    assertThat(losses[8 * 17 + 16]).isEqualTo(LossSurface.BEYOND);
    assertThat(losses[0]).isEqualTo(LossSurface.BEYOND);
    for (int i = 0; i < losses.length; i++) {
      assertThat(losses[i]).isBetween(0.0, LossSurface.BEYOND);
      assertThat(slice.penalties()[i]).isBetween(0.0, LossSurface.BEYOND);
    }
    assertThat(slice.greatest()).isLessThan(LossSurface.BEYOND);

    Arrays.fill(present, 1e200);
    Plane lost = Plane.through(present, new DirectionPair(first, second, ""));
    Slice beyond = Slice.ofPlane(Landscapes.training(run), lost, 1, 9);
    beyond.advance(Integer.MAX_VALUE);
    assertThat(beyond.losses()).containsOnly(LossSurface.BEYOND);
    assertThat(beyond.least()).isEqualTo(LossSurface.BEYOND);
    assertThat(beyond.greatest()).isZero();
  }

  @Test
  @DisplayName("disturbs neither training nor what is shown when training goes on")
  void standsApartFromTraining() {
    Run undisturbed = Landscapes.run("v=1&dropout=0.1");
    undisturbed.train(200);
    Run run = Landscapes.run("v=1&dropout=0.1");
    Slice slice = open(run, Directions.GRADIENT, 1, 17);
    double middle = run.training().loss();
    while (slice.missing() > 0) {
      slice.advance(5);
      run.train(2);
    }
    run.train((int) (200 - run.trainer().steps()));
    assertThat(run.fingerprint()).isEqualTo(undisturbed.fingerprint());
    assertThat(slice.losses()[8 * 17 + 8]).isEqualTo(middle);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 1e-10, 1e10, Double.NaN, Double.POSITIVE_INFINITY})
  @DisplayName("has a radius above 0")
  void refusesOtherRadii(double radius) {
    Run run = Landscapes.run(Landscapes.SMALL);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> open(run, Directions.RANDOM, radius, 9))
        .withMessageStartingWith("radius is ")
        .withMessageEndingWith("allowed: 1e-9 to 1e9");
  }

  @Test
  @DisplayName("takes the next resolution that has a middle, up to the largest")
  void takesTheNextResolution() {
    Run run = Landscapes.run(Landscapes.SMALL);
    assertThat(open(run, Directions.RANDOM, 1, 0).resolution()).isEqualTo(9);
    assertThat(open(run, Directions.RANDOM, 1, 10).resolution()).isEqualTo(17);
    assertThat(open(run, Directions.RANDOM, 1, 64).resolution()).isEqualTo(65);
    assertThat(open(run, Directions.RANDOM, 1, 65).resolution()).isEqualTo(65);
    assertThat(open(run, Directions.RANDOM, 1, 257).resolution()).isEqualTo(257);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> open(run, Directions.RANDOM, 1, 258))
        .withMessage("resolution is 258; allowed: at most 257");
  }
}
