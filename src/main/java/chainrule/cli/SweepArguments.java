package chainrule.cli;

import chainrule.engine.experiment.Link;
import chainrule.engine.sweep.Grid;
import chainrule.engine.sweep.LinkedSweep;
import chainrule.engine.sweep.SweptField;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@link Sweep} is to do: a grid of settings and seeds, and which table is asked for. A link
 * may hold a sweep of its own; fields, seeds and epochs that are given beside it take the place of
 * its own.
 *
 * @param notices about the link
 * @param table {@code runs}, {@code settings}, or empty for lines of JSON
 */
public record SweepArguments(Grid grid, List<String> notices, String table) {
  static final String USAGE =
      "usage: java -cp target/classes chainrule.cli.Sweep LINK [FIELD=VALUE,VALUE...]..."
          + " [--seeds N] [--epochs N] [--csv TABLE]";
  private static final int USUAL_SEEDS = 5;

  public SweepArguments {
    notices = List.copyOf(notices);
  }

  /**
   * @throws IllegalArgumentException which says what is not allowed, and what is
   */
  public static SweepArguments read(List<String> arguments) {
    String link = arguments.isEmpty() ? "" : arguments.get(0);
    refuseUnless(!arguments.isEmpty(), USAGE);
    Link.Reading reading = Link.read(link);
    refuseUnless(reading.refusal().isEmpty(), reading.refusal());
    List<SweptField> fields = new ArrayList<>();
    int seeds = 0;
    int epochs = 0;
    String table = "";
    for (int i = 1; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (!argument.startsWith("--")) {
        fields.add(SweptField.read(argument));
        continue;
      }
      i++;
      String value = i < arguments.size() ? arguments.get(i) : "";
      switch (argument) {
        case "--seeds" -> seeds = number("seeds", value, Grid.MOST_SEEDS);
        case "--epochs" -> epochs = number("epochs", value, Grid.MOST_EPOCHS);
        case "--csv" -> table = table(value);
        default -> throw new IllegalArgumentException(USAGE);
      }
    }
    if (LinkedSweep.isIn(link)) {
      LinkedSweep own = LinkedSweep.of(link);
      fields = fields.isEmpty() ? own.fields() : fields;
      seeds = seeds > 0 ? seeds : number("seeds", own.seeds(), Grid.MOST_SEEDS);
      epochs = epochs > 0 ? epochs : number("epochs", own.epochs(), Grid.MOST_EPOCHS);
    }
    Grid grid = new Grid(reading.experiment(), fields, seeds > 0 ? seeds : USUAL_SEEDS, epochs);
    return new SweepArguments(
        grid, reading.notices().stream().map(notice -> notice.text()).toList(), table);
  }

  private static void refuseUnless(boolean holds, String refusal) {
    if (!holds) {
      throw new IllegalArgumentException(refusal);
    }
  }

  private static int number(String name, String text, int most) {
    int number = Replay.wholeNumber(text);
    refuseUnless(
        number >= 1 && number <= most,
        name + " is " + (text.isEmpty() ? "empty" : text) + "; allowed: 1 to " + most);
    return number;
  }

  private static String table(String text) {
    refuseUnless(
        text.equals("runs") || text.equals("settings"),
        "csv is " + (text.isEmpty() ? "empty" : text) + "; allowed: runs or settings");
    return text;
  }
}
