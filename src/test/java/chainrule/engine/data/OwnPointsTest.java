package chainrule.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chainrule.engine.data.DataFixtures.Example;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The user's own points")
class OwnPointsTest {
  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  static Stream<Arguments> kinds() {
    return Stream.of(
        Arguments.of("No points", OwnPoints.none()),
        Arguments.of("Painted points", painted(300)),
        Arguments.of("Painted values", values()),
        Arguments.of("Rows with classes", classes()),
        Arguments.of("Rows with numbers", numbers()),
        Arguments.of("Rows with several numbers", several()),
        Arguments.of("Rows with test data", classes().with(Scaling.STANDARDISED, 2)),
        Arguments.of("Rows that reach from -1 to 1", numbers().with(Scaling.SPAN, 0)));
  }

  private static OwnPoints painted(int count) {
    Random random = new Random(1);
    return OwnPoints.painted(
        random.doubles(count, -6, 6).toArray(),
        random.doubles(count, -6, 6).toArray(),
        random.ints(count, 0, 4).toArray());
  }

  private static OwnPoints values() {
    Random random = new Random(4);
    return OwnPoints.paintedValues(
        random.doubles(50, -6, 6).toArray(),
        random.doubles(50, -6, 6).toArray(),
        random.doubles(50, -1, 1).toArray());
  }

  private static OwnPoints classes() {
    return OwnPoints.ofClasses(
        "height (cm)",
        new double[] {180, 172.5, 169},
        "Größe_2 \uD83D\uDC27",
        new double[] {-1e9, 0, 1e9},
        new int[] {2, 0, 1},
        List.of("yes", "no", "don't know--"));
  }

  private static OwnPoints numbers() {
    return ofTarget(
        "a",
        new double[] {0.001, 0.002, 0.0035},
        "b",
        new double[] {7, 7, 7},
        "price",
        new double[] {1e12, -3e12, 0});
  }

  private static OwnPoints ofTarget(
      String x1Name, double[] x1, String x2Name, double[] x2, String name, double[] target) {
    return OwnPoints.ofTargets(x1Name, x1, x2Name, x2, List.of(name), new double[][] {target});
  }

  private static OwnPoints several() {
    return OwnPoints.ofTargets(
            "i1",
            new double[] {0.05, 0.25, -9999},
            "i2",
            new double[] {0.1, 0.3, 0.123456},
            List.of("o1", "o2", "o2"),
            new double[][] {{0.01, 0.5, 0.5}, {0.99, 0.25, 0}, {1, 2, 3}})
        .with(Scaling.PLAIN, 1);
  }

  @ParameterizedTest(name = "{0} come back from the text of a link as they were")
  @MethodSource("kinds")
  void textHoldsEverything(String kind, OwnPoints points) {
    OwnPoints.Reading reading = OwnPoints.read(points.text());
    assertThat(reading.problem()).isEmpty();
    assertThat(points.text()).matches("[A-Za-z0-9_-]*");
    OwnPoints read = reading.points();
    assertThat(read).isEqualTo(points).hasSameHashCodeAs(points);
    assertThat(read.text()).isEqualTo(points.text());
    assertThat(read.classNames()).isEqualTo(points.classNames());
    assertThat(read.task()).isEqualTo(points.task());
    assertThat(read.painted()).isEqualTo(points.painted());
    Data before = Data.of(DataFixtures.withOwn(points));
    Data after = Data.of(DataFixtures.withOwn(read));
    assertThat(DataFixtures.examples(after)).isEqualTo(DataFixtures.examples(before));
    assertThat(after.coordinates()).isEqualTo(before.coordinates());
  }

  @Test
  @DisplayName("300 painted points fit into a link of 1,502 characters")
  void linksStayShort() {
    assertThat(painted(300).text()).hasSize(1502);
  }

  @Test
  @DisplayName("painted points stay within 0.0025 of where they were painted, or at the edge")
  void paintedPointsStayInPlace() {
    double[] x1 = {0, 1, -5.9987, 6, 500, -0.0031};
    double[] x2 = {0, -1, 5.9987, -6, -500, 3.14159};
    OwnPoints points = OwnPoints.painted(x1, x2, new int[] {0, 1, 2, 3, 4, 5});
    double[] kept = points.x1();
    for (int i : new int[] {0, 1, 2, 3, 5}) {
      assertThat(kept[i]).isCloseTo(x1[i], within(0.0025 + 1e-12));
      assertThat(points.x2()[i]).isCloseTo(x2[i], within(0.0025 + 1e-12));
    }
    assertThat(kept[0]).isZero();
    assertThat(kept[4]).isEqualTo(10.235);
    assertThat(points.x2()[4]).isEqualTo(-10.24);
    assertThat(points.classIndex()).containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(points.classNames()).hasSize(6);
    Coordinates coordinates = Data.of(DataFixtures.withOwn(points)).coordinates();
    assertThat(coordinates.x1()).isEqualTo(new Axis("x1", "", 0, 1));
    assertThat(coordinates.x1Range()).isEqualTo(new Range(-6, 6));
  }

  @Test
  @DisplayName(
      "painted values stay within 0.0025 on the axes of generated data, and within -1 to 1")
  void paintedValuesStayInPlace() {
    OwnPoints points =
        OwnPoints.paintedValues(
            new double[] {1, -2, 3}, new double[] {0, 5, -6}, new double[] {0.333, 7, -1});
    assertThat(points.answers()[0]).containsExactly(new double[] {0.333, 1, -1}, within(0.0025));
    assertThat(points.task()).isEqualTo(Task.REGRESSION);
    Data data = Data.of(DataFixtures.withOwn(points));
    assertThat(data.coordinates()).isEqualTo(Coordinates.plain(1));
    assertThat(DataFixtures.examples(data)).contains(new Example(-2, 5, List.of(1.0)));
  }

  @Test
  @DisplayName("a table of ordinary decimals keeps its exact values")
  void tablesAreExact() {
    double[] years = {1970, 1971, 1982, 2024};
    double[] prices = {19.99, 3.5, 0.01, 12};
    OwnPoints points =
        ofTarget("year", years, "price", prices, "share", new double[] {1, 0.5, 0, 0.25});
    assertThat(points.x1()).containsExactly(years);
    assertThat(points.x2()).containsExactly(prices);
    Data data = Data.of(DataFixtures.withOwn(points));
    Axis year = data.coordinates().x1();
    assertThat(year.name()).isEqualTo("year");
    double[] read =
        DataFixtures.examples(data).stream().mapToDouble(e -> year.toOriginal(e.x1())).toArray();
    Arrays.sort(read);
    assertThat(read).containsExactly(years, within(1e-9));
  }

  @Test
  @DisplayName("a table of its own test data keeps them last, whatever the share and the seed")
  void ownTestDataStay() {
    Data data = Data.of(DataFixtures.withOwn(several()));
    assertThat(data.training().x1()).containsExactly(0.05, 0.25);
    assertThat(data.test().x1()).containsExactly(-9999);
    assertThat(data.test().targets()).hasDimensions(3, 1);
    assertThatThrownBy(() -> several().with(Scaling.PLAIN, 3))
        .hasMessage("number of test rows is 3; allowed: 0 to 2");
  }

  @ParameterizedTest
  @EnumSource(Scaling.class)
  @DisplayName("the network sees columns and targets in the scaling that was chosen")
  void numbersAreScaled(Scaling scaling) {
    double[] column = {20, 30, 60};
    OwnPoints points =
        ofTarget("a", column, "b", new double[] {7, 7, 7}, "c", column).with(scaling, 0);
    Data data = Data.of(DataFixtures.withOwn(points, 0));
    double[] seen =
        switch (scaling) {
          case STANDARDISED ->
              Arrays.stream(column).map(value -> (value - 110 / 3.0) / 16.99673171197595).toArray();
          case SPAN -> new double[] {-1, -0.5, 1};
          case PLAIN -> column;
        };
    double[] answers = data.training().targets()[0].clone();
    double[] inputs = data.training().x1().clone();
    Arrays.sort(answers);
    Arrays.sort(inputs);
    assertThat(inputs).containsExactly(seen, within(1e-12));
    assertThat(answers).containsExactly(seen, within(1e-12));
    assertThat(data.training().x2()).containsOnly(scaling == Scaling.PLAIN ? 7 : 0);
  }

  @ParameterizedTest(name = "{0}: steps of {1}")
  @CsvSource({
    "-9999 80 31 92 22 70 43 64, 0",
    "1e6 0.1 0.2 0.35 0.7 0.55, 0",
    "0 0 0 0 0 1e9 3 4.25 0, 0",
    "0.1234567 0.2345678 0.9 0.5, 0.0002",
    "1e12 0.1234567 0.2345678 0.9 0.5, 0.1",
    "1 2 3 4095, 0",
  })
  @DisplayName("one number far away does not make the others coarse")
  void outliersSpoilNothing(String numbers, double step) {
    double[] values = Arrays.stream(numbers.split(" ")).mapToDouble(Double::parseDouble).toArray();
    OwnPoints points =
        OwnPoints.ofClasses("a", values, "b", values, new int[values.length], List.of("no", "yes"));
    double[][] given = {values, values, new double[values.length]};
    assertThat(points.roundings(given)[0]).isEqualTo(step);
    assertThat(points.x1()).containsExactly(values, within(step / 2 + 1e-12));
    assertThat(OwnPoints.read(points.text()).points().x1()).isEqualTo(points.x1());
  }

  static Stream<List<List<String>>> namesAndTheirTidyForms() {
    String island = "Adelie penguins of the island Torgersen ";
    return Stream.of(
        List.of(List.of("yes", "no"), List.of("yes", "no")),
        List.of(List.of("", "class 1", " "), List.of("class 1", "class 1 (2)", "class 3")),
        List.of(List.of("a\u000bb", "a b"), List.of("a b", "a b (2)")),
        List.of(
            List.of(island + "2007", island + "2008", island + "2009"),
            List.of(
                "Adelie penguins of the island Torgersen",
                "Adelie penguins of\u2026sland Torgersen 2008",
                "Adelie penguins of\u2026sland Torgersen 2009")),
        List.of(
            List.of("x".repeat(60), "x".repeat(61)),
            List.of("x".repeat(40), "x".repeat(19) + "\u2026" + "x".repeat(20))),
        List.of(
            List.of("x".repeat(60), "x".repeat(61), "x".repeat(62)),
            List.of(
                "x".repeat(40),
                "x".repeat(19) + "\u2026" + "x".repeat(20),
                "x".repeat(36) + " (2)")));
  }

  @ParameterizedTest
  @MethodSource("namesAndTheirTidyForms")
  @DisplayName("names that differ stay different, however they are shortened")
  void namesStayDifferent(List<List<String>> namesAndTidy) {
    List<String> names = namesAndTidy.get(0);
    int[] classes = IntStream.range(0, names.size()).toArray();
    double[] rows = new double[names.size()];
    OwnPoints points = OwnPoints.ofClasses("a", rows, "a", rows, classes, names);
    assertThat(points.classNames()).isEqualTo(namesAndTidy.get(1));
    assertThat(OwnPoints.read(points.text()).points().classNames()).isEqualTo(namesAndTidy.get(1));
    assertThat(Data.of(DataFixtures.withOwn(points)).coordinates().x2().name()).isEqualTo("a");
  }

  @Test
  @DisplayName("columns of any size or spread keep a 4,096th of their span and stay finite")
  void anyColumnWorks() {
    Random random = new Random(2);
    for (int trial = 0; trial < 500; trial++) {
      double size = Math.pow(10, random.nextInt(60) - 45);
      double offset = random.nextBoolean() ? 0 : random.nextGaussian() * size * 1000;
      double[] values = new double[20];
      for (int i = 0; i < values.length; i++) {
        values[i] = Math.max(-1e15, Math.min(1e15, random.nextGaussian() * size + offset));
      }
      OwnPoints points =
          OwnPoints.ofClasses("a", values, "b", values, new int[20], List.of("no", "yes"));
      double span =
          Arrays.stream(values).max().orElseThrow() - Arrays.stream(values).min().orElseThrow();
      // Half a step, which is rounded up by a factor of at most 2.5, and to 1e-22 at least.
      double resolution = Math.max(span * 2.5 / 4094, 1e-22) * 0.51;
      for (int i = 0; i < values.length; i++) {
        assertThat(points.x1()[i]).isCloseTo(values[i], within(resolution));
      }
      assertThat(OwnPoints.read(points.text()).points()).isEqualTo(points);
      for (Example example : DataFixtures.examples(DataFixtures.withOwn(points))) {
        assertThat(Math.abs(example.x1())).isLessThan(10);
      }
    }
  }

  @Test
  @DisplayName("one point or none is no error")
  void fewPoints() {
    Data none = Data.of(DataFixtures.withOwn(OwnPoints.none()));
    assertThat(none.training().count() + none.test().count()).isZero();
    assertThat(none.classNames()).hasSize(2);
    OwnPoints one = OwnPoints.painted(new double[] {1}, new double[] {2}, new int[] {0});
    assertThat(Data.of(DataFixtures.withOwn(one)).training().count()).isEqualTo(1);
    OwnPoints value =
        ofTarget("a", new double[] {5}, "b", new double[] {0}, "c", new double[] {-1e15});
    assertThat(DataFixtures.examples(DataFixtures.withOwn(value)))
        .containsExactly(new Example(0, 0, List.of(0.0)));
    DataSettings empty =
        new DataSettings(Dataset.OWN_VALUES, 500, 0, 50, 2, 3, OwnPoints.none(), 1);
    assertThat(Data.of(empty).training().targetCount()).isEqualTo(1);
  }

  @Test
  @DisplayName("what cannot be used is refused with the row, its value and what is allowed")
  void badTablesAreRefused() {
    double[] two = {1, 2};
    assertThatThrownBy(() -> OwnPoints.painted(two, new double[1], new int[2]))
        .hasMessage("x2 has 1 values; allowed: 2, one for each point");
    assertThatThrownBy(() -> OwnPoints.painted(two, two, new int[] {0, 6}))
        .hasMessage("class of point 2 is 6; allowed: 0 to 5");
    assertThatThrownBy(() -> OwnPoints.painted(two, new double[] {0, Double.NaN}, new int[2]))
        .hasMessage("x2 of point 2 is not a number; allowed: a number from -1e15 to 1e15");
    assertThatThrownBy(() -> ofTarget("a", two, "b", two, "c", new double[] {1, Double.MAX_VALUE}))
        .hasMessage("c of point 2 is too large; allowed: a number from -1e15 to 1e15");
    assertThatThrownBy(
            () -> OwnPoints.ofClasses("a", two, "b", two, new int[] {0, 2}, List.of("x", "y")))
        .hasMessage("class of point 2 is 2; allowed: 0 to 1");
    assertThatThrownBy(() -> OwnPoints.paintedValues(two, two, new double[] {0, Double.NaN}))
        .hasMessage("value of point 2 is not a number; allowed: a number from -1e15 to 1e15");
    assertThatThrownBy(() -> OwnPoints.ofClasses("a", two, "b", two, new int[2], List.of("x")))
        .hasMessage("number of classes is 1; allowed: 2 to 6");
    double[] many = new double[5001];
    assertThatThrownBy(() -> OwnPoints.painted(many, many, new int[5001]))
        .hasMessage("number of points is 5001; allowed: at most 5000");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "3pAAAAA | own begins with another version; allowed: 1 or 2",
        "2pAAAAA | own holds an unknown kind of points; allowed: c or n behind the version",
        "2cDAAA  | own has an unknown scaling; allowed: 0 to 2",
        "2nAAAAa--J | own has a column of 9 digits; allowed: 2 to 8",
        "1       | own ends too early; allowed: the whole text of the points",
        "1q      | own holds an unknown kind of points; allowed: p, v, c or n behind the version",
        "1p      | own holds no points; allowed: 1 to 5000",
        "1pAAAA  | own ends within a point; allowed: 5 characters for each point",
        "1pAA.AA | own has the character .; allowed: letters, digits, - and _",
        "1pAAAAG | own has a point of class 6; allowed: 0 to 5",
        "1vAAAAAA | own has a point with a value beyond 1; allowed: -1 to 1",
        "1vAAAAA | own ends within a point; allowed: 6 characters for each point",
        "1ca     | own ends too early; allowed: the whole text of the points",
        "1c--AA  | own has a name that is empty or too long; allowed: 1 to 40 characters",
      })
  void badTextIsExplained(String text, String problem) {
    OwnPoints.Reading reading = OwnPoints.read(text);
    assertThat(reading.problem()).isEqualTo(problem);
    assertThat(reading.points()).isEqualTo(OwnPoints.none());
  }

  @Test
  @DisplayName(
      "100,000 mutated texts: no exception, and what is read is written the same way again")
  void anyTextIsHarmless() {
    Random random = new Random(3);
    List<String> originals =
        Stream.of(painted(300), values(), classes(), numbers(), several())
            .map(OwnPoints::text)
            .toList();
    int readable = 0;
    for (int trial = 0; trial < 100_000; trial++) {
      String original = originals.get(random.nextInt(originals.size()));
      StringBuilder text =
          new StringBuilder(original.substring(0, Math.min(original.length(), 120)));
      for (int change = random.nextInt(4); change >= 0; change--) {
        mutate(text, random);
      }
      OwnPoints.Reading reading = OwnPoints.read(text.toString());
      OwnPoints points = reading.points();
      if (!reading.problem().isEmpty()) {
        assertThat(reading.problem()).startsWith("own ").contains("; allowed: ");
        assertThat(points.count()).isZero();
      } else {
        readable++;
        assertThat(OwnPoints.read(points.text()).points()).isEqualTo(points);
        for (Example example : DataFixtures.examples(DataFixtures.withOwn(points))) {
          assertThat(Double.isFinite(example.x1() + example.x2() + example.answer().get(0)))
              .isTrue();
        }
      }
    }
    assertThat(readable).isGreaterThan(5_000);
  }

  private static void mutate(StringBuilder text, Random random) {
    char c =
        random.nextInt(20) == 0
            ? (char) random.nextInt(0x10000)
            : DIGITS.charAt(random.nextInt(DIGITS.length()));
    int at = random.nextInt(text.length() + 1);
    switch (random.nextInt(4)) {
      case 0 -> text.insert(at, c);
      case 1 -> text.setLength(at);
      default -> {
        if (at < text.length()) {
          text.setCharAt(at, c);
        }
      }
    }
  }
}
