package chainrule.engine.data;

import chainrule.engine.math.Decimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Measured data, standardised for the network. Axes and bounds come from all rows; of more rows
 * than the settings want, a random choice is taken.
 */
final class Measured {
  private static final int VOLCANO_COLUMNS = 87;

  private Measured() {}

  static Sample iris(DataSettings settings) {
    List<String> tokens = tokens(IrisRows.ROWS);
    return Sample.ofClasses(
            new Column("petal length", "cm", numbers(tokens, 0)),
            new Column("petal width", "cm", numbers(tokens, 1)),
            labels(tokens, settings.classNames()))
        .choose(settings);
  }

  static Sample penguins(DataSettings settings) {
    List<String> tokens = tokens(PenguinRows.ROWS);
    return Sample.ofClasses(
            new Column("bill length", "mm", numbers(tokens, 0)),
            new Column("bill depth", "mm", numbers(tokens, 1)),
            labels(tokens, settings.classNames()))
        .choose(settings);
  }

  static Sample autoMpg(DataSettings settings) {
    List<String> tokens = tokens(AutoMpgRows.ROWS);
    return Sample.ofTarget(
            new Column("power", "hp", numbers(tokens, 0)),
            new Column("weight", "lb", numbers(tokens, 1)),
            new Column("fuel economy", "mpg", numbers(tokens, 2)))
        .choose(settings);
  }

  static Sample volcano(DataSettings settings) {
    List<String> tokens = tokens(VolcanoMap.ROWS);
    int count = tokens.size();
    double[] column = new double[count];
    double[] row = new double[count];
    double[] elevation = new double[count];
    for (int i = 0; i < count; i++) {
      int line = i / VOLCANO_COLUMNS;
      column[i] = i % VOLCANO_COLUMNS;
      row[i] = line;
      elevation[i] = Decimal.parse(tokens.get(i));
    }
    return Sample.ofTarget(
            new Column("column", "10 m", column),
            new Column("row", "10 m", row),
            new Column("elevation", "m", elevation))
        .choose(settings);
  }

  /** The values of a table, row by row, which commas, blanks and line ends separate. */
  private static List<String> tokens(String table) {
    List<String> tokens = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < table.length(); i++) {
      char c = table.charAt(i);
      if (c == ',' || c == ' ' || c == '\n') {
        tokens.add(table.substring(start, i));
        start = i + 1;
      }
    }
    return tokens;
  }

  /** One column of a table of three. */
  private static double[] numbers(List<String> tokens, int column) {
    double[] numbers = new double[tokens.size() / 3];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Decimal.parse(tokens.get(i * 3 + column));
    }
    return numbers;
  }

  /** The class indices in the last column of a table of three. */
  private static int[] labels(List<String> tokens, List<String> classNames) {
    int[] labels = new int[tokens.size() / 3];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = classNames.indexOf(tokens.get(i * 3 + 2));
    }
    return labels;
  }
}
