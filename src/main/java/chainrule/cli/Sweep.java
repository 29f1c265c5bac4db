package chainrule.cli;

import chainrule.engine.experiment.Json;
import chainrule.engine.experiment.Link;
import chainrule.engine.network.Shape;
import chainrule.engine.sweep.Grid;
import chainrule.engine.sweep.Outcome;
import chainrule.engine.sweep.Ranking;
import chainrule.engine.sweep.Setting;
import chainrule.engine.sweep.Summary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Trains an experiment with every combination of some fields' values, each with several seeds, on
 * all cores of the machine: {@code java -cp target/classes chainrule.cli.Sweep LINK
 * rate=0.01,0.03,0.1 layers=4,8,8_8 --seeds 20 --epochs 300}. The seeds are the link's own and the
 * next ones; they decide about weights and training, while the data stay the same. A link that the
 * page has made of a sweep needs nothing beside it.
 *
 * <p>Prints a line of JSON for every training, then one for every setting, and a last one that says
 * which did best and whether chance alone could have put it there. With {@code --csv runs} or
 * {@code --csv settings} it prints one of these tables instead. Bad input ends with exit code 2.
 */
public final class Sweep {
  private static final List<String> OF_RUNS =
      List.of(
          "seed",
          "epoch",
          "step",
          "trainLoss",
          "testLoss",
          "accuracy",
          "stopped",
          "fingerprint",
          "link");
  private static final List<String> OF_SETTINGS =
      List.of(
          "parameters",
          "seeds",
          "diverged",
          "least",
          "lower",
          "median",
          "upper",
          "greatest",
          "link");

  private final Grid grid;
  private final Format format;

  /** What is printed. */
  private enum Format {
    LINES,
    RUNS,
    SETTINGS
  }

  private Sweep(Grid grid, Format format) {
    this.grid = grid;
    this.format = format;
  }

  public static void main(String[] arguments) throws InterruptedException, ExecutionException {
    try {
      SweepArguments read = SweepArguments.read(List.of(arguments));
      read.notices().forEach(System.err::println);
      Format format =
          switch (read.table()) {
            case "runs" -> Format.RUNS;
            case "settings" -> Format.SETTINGS;
            default -> Format.LINES;
          };
      new Sweep(read.grid(), format).run();
    } catch (IllegalArgumentException refused) {
      Replay.refuse(String.valueOf(refused.getMessage()));
    }
  }

  /** Trains a setting with one of the seeds; the line of JSON that is printed for it. */
  public static String line(Grid grid, int setting, int seed) {
    Sweep sweep = new Sweep(grid, Format.LINES);
    return sweep.row(Format.RUNS, sweep.describeRun(setting, seed, grid.train(setting, seed)));
  }

  private void run() throws InterruptedException, ExecutionException {
    int settings = grid.settings().size();
    double[][] losses = new double[settings][grid.seeds()];
    print(heading());
    ExecutorService cores =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<Future<Outcome>> outcomes = new ArrayList<>();
      for (int setting = 0; setting < settings; setting++) {
        for (int seed = 0; seed < grid.seeds(); seed++) {
          outcomes.add(cores.submit(training(setting, seed)));
        }
      }
      for (int i = 0; i < outcomes.size(); i++) {
        int setting = i / grid.seeds();
        int seed = i % grid.seeds();
        Outcome outcome = outcomes.get(i).get();
        losses[setting][seed] = outcome.loss(grid.measure());
        print(row(Format.RUNS, describeRun(setting, seed, outcome)));
      }
    } finally {
      cores.shutdownNow();
    }
    for (int setting = 0; setting < settings; setting++) {
      print(row(Format.SETTINGS, describeSetting(setting, Summary.of(losses[setting]))));
    }
    if (format == Format.LINES) {
      print(verdict(Ranking.of(losses)));
    }
  }

  private Callable<Outcome> training(int setting, int seed) {
    return () -> grid.train(setting, seed);
  }

  private static void print(String line) {
    if (!line.isEmpty()) {
      System.out.println(line);
    }
  }

  private String heading() {
    if (format == Format.LINES) {
      return "";
    }
    List<String> names = new ArrayList<>();
    grid.fields().forEach(field -> names.add(field.key()));
    names.addAll(format == Format.RUNS ? OF_RUNS : OF_SETTINGS);
    return String.join(",", names);
  }

  /** One row, in the form asked for; empty if its table was not asked for. */
  private String row(Format kind, Row row) {
    if (format != Format.LINES) {
      return format == kind ? row.separated() : "";
    }
    return row.json(kind == Format.RUNS ? OF_RUNS : OF_SETTINGS);
  }

  private Row describeRun(int setting, int seed, Outcome outcome) {
    return new Row(
        grid.settings().get(setting),
        Arrays.asList(
            grid.seed(seed),
            outcome.epoch(),
            outcome.steps(),
            outcome.trainLoss(),
            outcome.testLoss(),
            outcome.accuracy(),
            outcome.stopReason().id(),
            outcome.fingerprint(),
            Link.write(grid.experiment(setting, seed))));
  }

  private Row describeSetting(int index, Summary summary) {
    Setting setting = grid.settings().get(index);
    return new Row(
        setting,
        Arrays.asList(
            new Shape(setting.experiment().network()).parameterCount(),
            summary.seeds(),
            summary.diverged(),
            summary.least(),
            summary.lower(),
            summary.median(),
            summary.upper(),
            summary.greatest(),
            Link.write(setting.experiment())));
  }

  private String verdict(Ranking ranking) {
    Json json = new Json(Double::toString).open();
    json.field("measure", grid.measure().id());
    json.field("comparable", grid.isComparable());
    if (ranking.best() >= 0 && grid.isComparable()) {
      writeSetting(json.name("best"), grid.settings().get(ranking.best()));
      json.field("clear", ranking.isClear());
      json.field("chance", ranking.chance());
      json.field("leastChance", ranking.leastChance());
      json.name("rivals").openList();
      ranking.rivals().forEach(rival -> writeSetting(json, grid.settings().get(rival)));
      json.closeList();
    }
    return json.close().toString();
  }

  private static void writeSetting(Json json, Setting setting) {
    json.open();
    setting.values().forEach(json::field);
    json.close();
  }

  /** What is told of a training or of a setting: numbers and texts by column. */
  private record Row(Setting setting, List<Object> cells) {
    String separated() {
      List<String> texts = new ArrayList<>(setting.values().values());
      cells.forEach(cell -> texts.add(text(cell)));
      return String.join(",", texts);
    }

    private static String text(Object cell) {
      if (cell instanceof Double number) {
        return number - number != 0
            ? ""
            : number == Math.rint(number) && Math.abs(number) < 1e9
                ? Long.toString(number.longValue())
                : number.toString();
      }
      return cell.toString();
    }

    String json(List<String> names) {
      Json json = new Json(Double::toString).open();
      writeSetting(json.name("setting"), setting);
      for (int i = 0; i < names.size(); i++) {
        Object cell = cells.get(i);
        json.name(names.get(i));
        if (cell instanceof Double number) {
          json.number(number);
        } else if (cell instanceof Integer number) {
          json.number(number);
        } else {
          json.string(cell.toString());
        }
      }
      return json.close().toString();
    }
  }
}
