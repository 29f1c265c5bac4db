package chainrule.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chainrule.engine.data.DataFixtures.Example;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Generated data")
class GeneratedDataTest {
  static Stream<Dataset> generated() {
    return DataFixtures.ofOrigin(Origin.GENERATED);
  }

  static Stream<Arguments> generatedWithNoise() {
    return generated()
        .flatMap(
            dataset ->
                Stream.of(0.0, 35.0, DataSettings.MAXIMUM_NOISE)
                    .map(noise -> Arguments.of(dataset, noise)));
  }

  @ParameterizedTest(name = "{0} at noise {1} stays in its domain and its targets in -1 to 1")
  @MethodSource("generatedWithNoise")
  void staysInRange(Dataset dataset, double noise) {
    Data data = Data.of(DataFixtures.settings(dataset, 2000, noise, 5));
    assertThat(DataFixtures.examples(data))
        .hasSize(2000)
        .allSatisfy(
            example -> {
              assertThat(example.x1()).isBetween(-6.0, 6.0);
              assertThat(example.x2()).isBetween(-6.0, 6.0);
              if (dataset.task() == Task.REGRESSION) {
                assertThat(example.answer()).hasSize(dataset.targetCount());
                assertThat(example.answer())
                    .allSatisfy(target -> assertThat(target).isBetween(-1.0, 1.0));
              }
            });
    assertThat(data.coordinates().x1Range()).isEqualTo(new Range(-6, 6));
    assertThat(data.coordinates().x2Range()).isEqualTo(new Range(-6, 6));
    assertThat(data.coordinates().targetRange()).isEqualTo(new Range(-1, 1));
    assertThat(data.coordinates().targets()).hasSize(dataset.targetCount());
  }

  @ParameterizedTest(name = "{0} is disturbed as far as is said of it")
  @MethodSource("generated")
  void saysWhatNoiseDoes(Dataset dataset) {
    String said = dataset.noise();
    if (said.contains("adds 7 to the variance of each cloud, which is 0.5 without noise")) {
      double[] moved = moves(dataset, 10);
      double deviation = Math.sqrt(0.5 + 7 * 0.1) - Math.sqrt(0.5);
      assertThat(moved[moved.length / 2]).isCloseTo(0.6745 * deviation, within(0.03));
      return;
    }
    double[] moved = moves(dataset, 100);
    Matcher reach = Pattern.compile("up to (\\d) along").matcher(said);
    double farthest = reach.find() ? Double.parseDouble(reach.group(1)) : 5.0 / 3; // of a ring
    assertThat(moved[moved.length - 1]).isBetween(0.99 * farthest, farthest);
    assertThat(said).endsWith("what leaves the plane is mirrored back at ±6.");
  }

  /** How far noise moves each point along each axis, sorted. */
  private static double[] moves(Dataset dataset, double noise) {
    List<Example> still = DataFixtures.examples(DataFixtures.settings(dataset, 5000, 0, 5));
    List<Example> noisy = DataFixtures.examples(DataFixtures.settings(dataset, 5000, noise, 5));
    return IntStream.range(0, still.size())
        .mapToObj(i -> List.of(still.get(i), noisy.get(i)))
        .flatMapToDouble(
            pair ->
                DoubleStream.of(
                    Math.abs(pair.get(1).x1() - pair.get(0).x1()),
                    Math.abs(pair.get(1).x2() - pair.get(0).x2())))
        .sorted()
        .toArray();
  }

  @ParameterizedTest(name = "{0} at noise {1} fills a good part of its domain")
  @MethodSource("generatedWithNoise")
  void spreads(Dataset dataset, double noise) {
    List<Example> examples = DataFixtures.examples(DataFixtures.settings(dataset, 2000, noise, 5));
    for (ToDoubleBiFunction<Double, Double> axis :
        List.<ToDoubleBiFunction<Double, Double>>of((x1, x2) -> x1, (x1, x2) -> x2)) {
      double[] values =
          examples.stream().mapToDouble(e -> axis.applyAsDouble(e.x1(), e.x2())).toArray();
      assertThat(Arrays.stream(values).max().orElseThrow()).isGreaterThan(2.5);
      assertThat(Arrays.stream(values).min().orElseThrow()).isLessThan(-2.5);
    }
  }

  static Stream<Arguments> classCounts() {
    return generated()
        .filter(dataset -> dataset.task() == Task.CLASSIFICATION)
        .flatMap(
            dataset ->
                IntStream.rangeClosed(dataset.classes().minimum(), dataset.classes().maximum())
                    .boxed()
                    .flatMap(
                        count ->
                            Stream.of(0.0, 100.0)
                                .map(noise -> Arguments.of(dataset, count, noise))));
  }

  @ParameterizedTest(name = "{0} with {1} classes at noise {2} has equally many points of each")
  @MethodSource("classCounts")
  void classesAreBalanced(Dataset dataset, int count, double noise) {
    DataSettings settings =
        DataFixtures.withClasses(dataset, Math.min(count, DataSettings.MAXIMUM_ARMS), count, noise);
    assertThat(settings.classCount()).isEqualTo(count);
    assertThat(settings.classNames()).hasSize(count).doesNotHaveDuplicates();
    int[] sizes = new int[count];
    for (Example example : DataFixtures.examples(settings)) {
      sizes[example.answer().get(0).intValue()]++;
    }
    assertThat(Arrays.stream(sizes).max().orElseThrow() - Arrays.stream(sizes).min().orElseThrow())
        .isLessThanOrEqualTo(1);
  }

  @ParameterizedTest(name = "{0} at noise {1}: the seed decides everything")
  @MethodSource("generatedWithNoise")
  void seedDecides(Dataset dataset, double noise) {
    List<Example> first = DataFixtures.examples(DataFixtures.settings(dataset, 300, noise, 5));
    List<Example> again = DataFixtures.examples(DataFixtures.settings(dataset, 300, noise, 5));
    List<Example> other = DataFixtures.examples(DataFixtures.settings(dataset, 300, noise, 6));
    assertThat(again).isEqualTo(first);
    assertThat(other).doesNotContainAnyElementsOf(first);
  }

  @ParameterizedTest(name = "{0}: more noise moves the same points further")
  @MethodSource("generated")
  void noiseMovesPoints(Dataset dataset) {
    List<Example> places = DataFixtures.examples(DataFixtures.settings(dataset, 500, 0, 5));
    List<Example> slightly = DataFixtures.examples(DataFixtures.settings(dataset, 500, 1, 5));
    List<Example> strongly = DataFixtures.examples(DataFixtures.settings(dataset, 500, 100, 5));
    double before = 0;
    double after = 0;
    for (int i = 0; i < places.size(); i++) {
      double small = distance(places.get(i), slightly.get(i));
      assertThat(small).isPositive().isLessThan(0.3);
      assertThat(slightly.get(i).answer()).isEqualTo(places.get(i).answer());
      assertThat(strongly.get(i).answer()).isEqualTo(places.get(i).answer());
      before += small;
      after += distance(places.get(i), strongly.get(i));
    }
    assertThat(after).isGreaterThan(before * 10);
  }

  private static double distance(Example one, Example other) {
    return Math.hypot(one.x1() - other.x1(), one.x2() - other.x2());
  }

  @ParameterizedTest(name = "{0}: another share of test data moves no point")
  @MethodSource("generated")
  void shareMovesNothing(Dataset dataset) {
    DataSettings half = DataFixtures.settings(dataset, 200, 20, 5);
    DataSettings most =
        new DataSettings(dataset, 200, 20, 90, half.arms(), half.classes(), half.own(), 5);
    assertThat(DataFixtures.examples(most))
        .containsExactlyInAnyOrderElementsOf(DataFixtures.examples(half));
  }

  /** What each rule says about a place, written down again with the JVM's functions. */
  private static final Map<Dataset, ToDoubleBiFunction<Double, Double>> POSITIVE = new HashMap<>();

  /** What is to be learned at a place, likewise. */
  private static final Map<Dataset, ToDoubleBiFunction<Double, Double>> TARGET = new HashMap<>();

  static {
    POSITIVE.put(Dataset.CIRCLE, (x, y) -> 2.5 - Math.hypot(x, y));
    POSITIVE.put(Dataset.EXCLUSIVE_OR, (x, y) -> x * y);
    POSITIVE.put(
        Dataset.CHECKERBOARD, (x, y) -> Math.sin(Math.PI * x / 3) * Math.sin(Math.PI * y / 3));
    POSITIVE.put(
        Dataset.HEART,
        (x, y) ->
            Math.pow(x / 4, 2) * Math.pow(y / 4, 3) - Math.pow(x * x / 16 + y * y / 16 - 1, 3));
    POSITIVE.put(Dataset.ABOVE_SINE, (x, y) -> y - 3 * Math.sin(x));
    POSITIVE.put(Dataset.ABOVE_CUBIC, (x, y) -> y - (Math.pow(x, 3) - 16 * x) / 20);
    POSITIVE.put(Dataset.ABOVE_ABSOLUTE, (x, y) -> y - (Math.abs(x) - 3));
    TARGET.put(Dataset.PLANE, (x, y) -> (x + y) / 12);
    TARGET.put(Dataset.RIPPLE, (x, y) -> Math.cos(1.5 * Math.hypot(x, y)));
    TARGET.put(Dataset.SADDLE, (x, y) -> (x * x - y * y) / 36);
    TARGET.put(
        Dataset.MULTI_GAUSS,
        (x, y) ->
            cone(x + 4, y - 2.5)
                - cone(x, y - 2.5)
                + cone(x - 4, y - 2.5)
                - cone(x + 4, y + 2.5)
                + cone(x, y + 2.5)
                - cone(x - 4, y + 2.5));
    TARGET.put(Dataset.VORTEX, (x, y) -> -y / 3 * Math.exp((1 - (x * x + y * y) / 9) / 2));
  }

  private static double cone(double dx, double dy) {
    return Math.exp(-(dx * dx + dy * dy) / 3);
  }

  static Stream<Dataset> rules() {
    return POSITIVE.keySet().stream().sorted();
  }

  static Stream<Dataset> surfaces() {
    return TARGET.keySet().stream().sorted();
  }

  @ParameterizedTest(name = "{0} without noise keeps its rule")
  @MethodSource("rules")
  void rulesHold(Dataset dataset) {
    for (Example example : DataFixtures.examples(DataFixtures.settings(dataset, 3000, 0, 8))) {
      double side = POSITIVE.get(dataset).applyAsDouble(example.x1(), example.x2());
      assertThat(side > 0).as(example.toString()).isEqualTo(example.answer().get(0) == 1);
    }
  }

  @ParameterizedTest(name = "{0} without noise lies on its surface")
  @MethodSource("surfaces")
  void surfacesHold(Dataset dataset) {
    for (Example example : DataFixtures.examples(DataFixtures.settings(dataset, 3000, 0, 8))) {
      double target = TARGET.get(dataset).applyAsDouble(example.x1(), example.x2());
      assertThat(example.answer().get(0)).isCloseTo(target, within(1e-12));
    }
  }

  @Test
  @DisplayName("every regression recipe is checked against its surface")
  void noSurfaceIsForgotten() {
    assertThat(generated().filter(dataset -> dataset.task() == Task.REGRESSION))
        .containsExactlyInAnyOrderElementsOf(TARGET.keySet());
  }

  @Test
  @DisplayName("the vortex turns anticlockwise: its velocity stands at right angles to the radius")
  void vortexTurns() {
    for (Example example :
        DataFixtures.examples(DataFixtures.settings(Dataset.VORTEX, 500, 0, 8))) {
      double y1 = example.answer().get(0);
      double y2 = example.answer().get(1);
      assertThat(example.x1() * y1 + example.x2() * y2).isCloseTo(0, within(1e-12));
      assertThat(example.x1() * y2 - example.x2() * y1).isPositive();
    }
  }

  @Test
  @DisplayName(
      "spiral arms without noise never cross: each radius meets every arm at its own angle")
  void spiralArmsAreApart() {
    for (int arms = 2; arms <= 5; arms++) {
      for (Example example :
          DataFixtures.examples(DataFixtures.withClasses(Dataset.SPIRAL, arms, 2, 0))) {
        double s = (Math.hypot(example.x1(), example.x2()) - 0.5) / 4.5;
        double angle = Math.atan2(example.x1(), example.x2());
        double arm = (angle * arms - 5 * Math.PI * s) / (2 * Math.PI);
        double turned = Math.floorMod(Math.round(arm), arms);
        assertThat(arm - Math.rint(arm)).isCloseTo(0, within(1e-9));
        assertThat(turned).isEqualTo(example.answer().get(0));
      }
    }
  }

  @ParameterizedTest(name = "{0}: classes lie where they should, and spread with noise")
  @MethodSource("clouds")
  void cloudsSpread(Dataset dataset, int classes, double radius) {
    for (double noise : new double[] {0, 5}) {
      DataSettings settings =
          new DataSettings(dataset, 5000, noise, 50, 2, classes, OwnPoints.none(), 2);
      double[] sum1 = new double[classes];
      double[] sum2 = new double[classes];
      double[] size = new double[classes];
      double squares = 0;
      for (Example example : DataFixtures.examples(settings)) {
        int label = example.answer().get(0).intValue();
        sum1[label] += example.x1();
        sum2[label] += example.x2();
        size[label]++;
        squares += example.x1() * example.x1() + example.x2() * example.x2();
      }
      for (int label = 0; label < classes; label++) {
        assertThat(Math.hypot(sum1[label] / size[label], sum2[label] / size[label]))
            .isCloseTo(radius, within(0.25));
      }
      double variance = (squares / 5000 - radius * radius) / 2;
      assertThat(variance).isCloseTo(0.5 + 7 * noise / 100, within(0.25));
    }
  }

  static Stream<Arguments> clouds() {
    return Stream.of(
        Arguments.of(Dataset.GAUSSIANS, 2, Math.sqrt(8)),
        Arguments.of(Dataset.BLOBS, 3, 4.0),
        Arguments.of(Dataset.BLOBS, 6, 4.0));
  }

  @Test
  @DisplayName("rings lie inside each other")
  void ringsAreNested() {
    for (int rings = 2; rings <= 6; rings++) {
      for (Example example :
          DataFixtures.examples(DataFixtures.withClasses(Dataset.RINGS, 2, rings, 0))) {
        double place = Math.hypot(example.x1(), example.x2()) * rings / 5;
        assertThat(Math.floor(place)).isEqualTo(example.answer().get(0));
      }
    }
  }

  @Test
  @DisplayName("moons are half circles around different centres")
  void moonsAreHalfCircles() {
    for (Example example : DataFixtures.examples(DataFixtures.settings(Dataset.MOONS, 500, 0, 8))) {
      double side = example.answer().get(0) == 1 ? 1 : -1;
      double dx = example.x1() + side * 1.75;
      double dy = example.x2() + side * 0.875;
      assertThat(Math.hypot(dx, dy)).isCloseTo(3.5, within(1e-12));
      assertThat(side * dy).isBetween(-1e-12, 3.5 + 1e-12);
    }
  }
}
