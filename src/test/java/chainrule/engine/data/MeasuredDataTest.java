package chainrule.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chainrule.engine.data.DataFixtures.Example;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Measured data")
class MeasuredDataTest {
  private static final int ALL = DataSettings.MAXIMUM_POINTS;

  static Stream<Dataset> measured() {
    return DataFixtures.ofOrigin(Origin.MEASURED);
  }

  static Stream<Arguments> files() {
    return Stream.of(
        Arguments.of(
            Dataset.IRIS,
            "iris.csv",
            List.of("petal_length_cm", "petal_width_cm", "species"),
            List.of("cm", "cm")),
        Arguments.of(
            Dataset.PENGUINS,
            "penguins.csv",
            List.of("bill_length_mm", "bill_depth_mm", "species"),
            List.of("mm", "mm")),
        Arguments.of(
            Dataset.AUTO_MPG,
            "auto-mpg.csv",
            List.of("horsepower", "weight_lb", "mpg"),
            List.of("hp", "lb", "mpg")),
        Arguments.of(
            Dataset.VOLCANO,
            "volcano.csv",
            List.of("column_10m", "row_10m", "elevation_m"),
            List.of("10 m", "10 m", "m")));
  }

  @ParameterizedTest(name = "{0} holds what {1} holds, in its units")
  @MethodSource("files")
  void equalsTheFile(Dataset dataset, String file, List<String> columns, List<String> units)
      throws IOException {
    List<String> published = rows(file, columns);
    Sample sample = dataset.draw(DataFixtures.settings(dataset, ALL, 0, 1));
    Coordinates coordinates = sample.coordinates();
    List<Axis> axes = new ArrayList<>(List.of(coordinates.x1(), coordinates.x2()));
    axes.addAll(coordinates.targets());
    assertThat(axes).extracting(Axis::unit).isEqualTo(units);

    List<String> embedded = new ArrayList<>();
    Examples examples = sample.examples();
    for (int i = 0; i < examples.count(); i++) {
      String answer =
          dataset.task() == Task.CLASSIFICATION
              ? dataset.classes().names().get(examples.classIndex()[i])
              : decimal(coordinates.targets().get(0).toOriginal(examples.targets()[0][i]));
      embedded.add(
          decimal(coordinates.x1().toOriginal(examples.x1()[i]))
              + ","
              + decimal(coordinates.x2().toOriginal(examples.x2()[i]))
              + ","
              + answer);
    }
    if (published.size() <= ALL) {
      assertThat(embedded).isEqualTo(published);
    } else {
      assertThat(embedded).hasSize(ALL).isSubsetOf(published).doesNotHaveDuplicates();
    }
  }

  /** The wanted columns of a file, its numbers in their shortest form. */
  private static List<String> rows(String file, List<String> columns) throws IOException {
    List<String> lines = Files.readAllLines(Path.of("src/main/data", file));
    List<String> header = List.of(lines.get(0).split(",", -1));
    return lines.stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .map(
            cells ->
                columns.stream()
                    .map(column -> cells[header.indexOf(column)])
                    .map(cell -> cell.matches("[0-9.]+") ? decimal(Double.parseDouble(cell)) : cell)
                    .collect(Collectors.joining(",")))
        .toList();
  }

  private static String decimal(double value) {
    return String.valueOf(Math.rint(value * 1e6) / 1e6);
  }

  @ParameterizedTest(name = "{0} has mean 0 and variance 1 along every axis")
  @MethodSource("measured")
  void isStandardised(Dataset dataset) {
    Examples examples = Data.of(DataFixtures.settings(dataset, ALL, 0, 1)).training();
    Examples rest = Data.of(DataFixtures.settings(dataset, ALL, 0, 1)).test();
    // At most 5,000 of the volcano's 5,307 cells are used, so its figures are not exact.
    double tolerance = dataset == Dataset.VOLCANO ? 0.02 : 1e-9;
    assertStandardised(examples.x1(), rest.x1(), tolerance);
    assertStandardised(examples.x2(), rest.x2(), tolerance);
    for (int k = 0; k < examples.targetCount(); k++) {
      assertStandardised(examples.targets()[k], rest.targets()[k], tolerance);
    }
  }

  private static void assertStandardised(double[] some, double[] others, double tolerance) {
    double sum = 0;
    double squares = 0;
    for (double[] values : List.of(some, others)) {
      for (double value : values) {
        sum += value;
        squares += value * value;
      }
    }
    int count = some.length + others.length;
    assertThat(sum / count).isCloseTo(0, within(tolerance));
    assertThat(squares / count - Math.pow(sum / count, 2)).isCloseTo(1, within(tolerance));
  }

  @ParameterizedTest(name = "{0}: the plot has round bounds around all points")
  @MethodSource("measured")
  void boundsAreRound(Dataset dataset) {
    Data data = Data.of(DataFixtures.settings(dataset, ALL, 0, 1));
    Coordinates coordinates = data.coordinates();
    assertRound(coordinates.x1(), coordinates.x1Range());
    assertRound(coordinates.x2(), coordinates.x2Range());
    for (Axis target : coordinates.targets()) {
      assertRound(target, coordinates.targetRange());
    }
    for (Example example : DataFixtures.examples(data)) {
      assertThat(example.x1()).isBetween(coordinates.x1Range().from(), coordinates.x1Range().to());
      assertThat(example.x2()).isBetween(coordinates.x2Range().from(), coordinates.x2Range().to());
      if (dataset.task() == Task.REGRESSION) {
        assertThat(example.answer().get(0))
            .isBetween(coordinates.targetRange().from(), coordinates.targetRange().to());
      }
    }
  }

  private static void assertRound(Axis axis, Range range) {
    for (double bound : new double[] {range.from(), range.to()}) {
      double original = axis.toOriginal(bound);
      assertThat(original * 10).isCloseTo(Math.rint(original * 10), within(1e-6));
      assertThat(axis.toNetwork(original)).isCloseTo(bound, within(1e-12));
    }
  }

  @ParameterizedTest(name = "{0}: fewer points are a choice that the seed decides; axes stay")
  @MethodSource("measured")
  void pointsCapTheRows(Dataset dataset) {
    Data all = Data.of(DataFixtures.settings(dataset, ALL, 0, 1));
    Data few = Data.of(DataFixtures.settings(dataset, 100, 0, 1));
    Data others = Data.of(DataFixtures.settings(dataset, 100, 0, 2));
    assertThat(DataFixtures.examples(few)).hasSize(100).isSubsetOf(cells(dataset));
    assertThat(DataFixtures.examples(others)).hasSize(100);
    assertThat(DataFixtures.examples(few))
        .isEqualTo(DataFixtures.examples(DataFixtures.settings(dataset, 100, 0, 1)))
        .isNotEqualTo(DataFixtures.examples(others));
    assertThat(few.coordinates()).isEqualTo(all.coordinates()).isEqualTo(others.coordinates());
  }

  /** All rows, however many. */
  private static List<Example> cells(Dataset dataset) {
    if (dataset != Dataset.VOLCANO) {
      return DataFixtures.examples(DataFixtures.settings(dataset, ALL, 0, 1));
    }
    // Two choices of 5,000 cells meet nearly all; a third one meets the rest.
    return Stream.of(1, 2, 3)
        .flatMap(
            seed -> DataFixtures.examples(DataFixtures.settings(dataset, ALL, 0, seed)).stream())
        .distinct()
        .toList();
  }

  @ParameterizedTest(name = "{0} is left as it was measured, whatever the noise")
  @MethodSource("measured")
  void noiseHasNoEffect(Dataset dataset) {
    assertThat(DataFixtures.examples(DataFixtures.settings(dataset, 200, 100, 1)))
        .isEqualTo(DataFixtures.examples(DataFixtures.settings(dataset, 200, 0, 1)));
  }

  @Test
  @DisplayName("the volcano's map has 87 x 61 cells")
  void volcanoIsAGrid() {
    List<Example> cells = cells(Dataset.VOLCANO);
    assertThat(cells.stream().map(Example::x1).distinct()).hasSize(87);
    assertThat(cells.stream().map(Example::x2).distinct()).hasSize(61);
  }
}
