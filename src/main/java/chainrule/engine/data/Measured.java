package chainrule.engine.data;

import chainrule.engine.math.Decimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Measured data, standardised for the network. The tables are generated from {@code src/main/data}
 * when the program is built; the engine itself reads no files. Axes and bounds come from all rows;
 * of more rows than the settings want, a random choice is taken.
 */
final class Measured {
  private static final int VOLCANO_COLUMNS = 87;

  private Measured() {}

  static Sample iris(DataSettings settings) {
    return Sample.ofClasses(
            new Column("petal length", "cm", numbers(Iris.PETAL_LENGTH_CM)),
            new Column("petal width", "cm", numbers(Iris.PETAL_WIDTH_CM)),
            labels(Iris.SPECIES, settings.classNames()))
        .choose(settings);
  }

  static Sample penguins(DataSettings settings) {
    return Sample.ofClasses(
            new Column("bill length", "mm", numbers(Penguins.BILL_LENGTH_MM)),
            new Column("bill depth", "mm", numbers(Penguins.BILL_DEPTH_MM)),
            labels(Penguins.SPECIES, settings.classNames()))
        .choose(settings);
  }

  static Sample autoMpg(DataSettings settings) {
    return Sample.ofTargets(
            new Column("power", "hp", numbers(AutoMpg.HORSEPOWER)),
            new Column("weight", "lb", numbers(AutoMpg.WEIGHT_LB)),
            List.of(new Column("fuel economy", "mpg", numbers(AutoMpg.MPG))))
        .choose(settings);
  }

  /** Its cells stand row by row, so that their places need not be held. */
  static Sample volcano(DataSettings settings) {
    double[] elevation = stepped(Volcano.ELEVATION_M);
    double[] column = new double[elevation.length];
    double[] row = new double[elevation.length];
    for (int i = 0; i < elevation.length; i++) {
      int line = i / VOLCANO_COLUMNS;
      column[i] = i % VOLCANO_COLUMNS;
      row[i] = line;
    }
    return Sample.ofTargets(
            new Column("column", "10 m", column),
            new Column("row", "10 m", row),
            List.of(new Column("elevation", "m", elevation)))
        .choose(settings);
  }

  /** The values of a column, which commas join. */
  private static List<String> values(String column) {
    List<String> values = new ArrayList<>();
    int start = 0;
    while (start <= column.length()) {
      int comma = column.indexOf(',', start);
      int end = comma < 0 ? column.length() : comma;
      values.add(column.substring(start, end));
      start = end + 1;
    }
    return values;
  }

  private static double[] numbers(String column) {
    List<String> values = values(column);
    double[] numbers = new double[values.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Decimal.parse(values.get(i));
    }
    return numbers;
  }

  /** The values of a column of whole numbers that differ little from row to row. */
  private static double[] stepped(String column) {
    int letters = 0;
    while (column.charAt(letters) <= '9') {
      letters++;
    }
    double[] numbers = new double[column.length() - letters + 1];
    numbers[0] = Decimal.parse(column.substring(0, letters));
    for (int i = 1; i < numbers.length; i++) {
      numbers[i] = numbers[i - 1] + (column.charAt(letters + i - 1) - 'J');
    }
    return numbers;
  }

  /** The class index of each row. */
  private static int[] labels(String column, List<String> classNames) {
    List<String> values = values(column);
    int[] labels = new int[values.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = classNames.indexOf(values.get(i));
    }
    return labels;
  }
}
