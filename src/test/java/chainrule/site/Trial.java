package chainrule.site;

import chainrule.engine.experiment.Link;
import chainrule.engine.experiment.Preset;
import chainrule.engine.run.Run;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An experiment that every machine has to train to the same bits.
 *
 * @param link the experiment
 * @param epochs so many that they hold the steps wanted
 */
public record Trial(String link, int epochs) {
  private static final int STEPS = 300;

  /**
   * One trial a dataset. Between them they use every activation, loss, optimizer, schedule,
   * initialiser and input, several batch sizes and every kind of regularisation.
   */
  public static List<Trial> all() {
    List<JsonObject> datasets =
        Variants.of("data")
            .filter(dataset -> !dataset.get("origin").getAsString().equals("own"))
            .toList();
    List<Trial> trials = new ArrayList<>();
    for (int i = 0; i < datasets.size(); i++) {
      trials.add(on(datasets.get(i), i));
    }
    return trials;
  }

  /** Every preset, for so many steps. */
  public static List<Trial> presets(int steps) {
    return Stream.of(Preset.values())
        .map(preset -> new Trial(preset.link(), epochs(preset.link(), steps)))
        .toList();
  }

  /**
   * Every activation with every loss and every optimizer, on layers and batches of odd and even
   * sizes, for a few steps.
   */
  public static List<Trial> combinations() {
    List<Trial> trials = new ArrayList<>();
    for (String activation : Variants.ids("activation")) {
      for (String loss : Variants.ids("loss")) {
        for (String optimizer : Variants.ids("optimizer")) {
          int i = trials.size();
          String link =
              String.join(
                  "&",
                  "v=1&data=spiral&points=106&test=50&rate=0.01",
                  loss.equals("categoricalCrossEntropy") ? "arms=3" : "arms=2",
                  "layers=" + at(List.of("8_8", "7_3", "1", "5_4_9", "16", "2_31"), i),
                  "activation=" + activation,
                  "loss=" + loss,
                  "optimizer=" + optimizer,
                  "batch=" + at(List.of("1", "2", "3", "7", "10", "53", "0"), i / 2),
                  at(List.of("seed=1", "l1=0.001", "l2=0.001", "dropout=0.2", "clip=0.1"), i));
          trials.add(new Trial(link, epochs(link, 20)));
        }
      }
    }
    return trials;
  }

  private static int epochs(String link, int steps) {
    return (steps - 1) / begin(link).trainer().batches() + 1;
  }

  /** The fingerprint that the Java virtual machine comes to. */
  public String fingerprint() {
    return trained().fingerprint();
  }

  /** The same, and the losses on training and test data, to the last bit. */
  public List<Object> outcome() {
    Run run = trained();
    return List.of(run.fingerprint(), run.training().loss(), run.test().loss());
  }

  private Run trained() {
    Run run = begin(link);
    run.train(run.trainer().batches() * epochs);
    return run;
  }

  private static Trial on(JsonObject dataset, int i) {
    boolean regression = dataset.get("task").getAsString().equals("regression");
    List<String> losses =
        Variants.of("loss")
            .filter(loss -> !regression || loss.get("regression").getAsBoolean())
            .map(loss -> loss.get("id").getAsString())
            .toList();
    List<String> activations = Variants.ids("activation");
    List<String> inputs = Variants.ids("input");
    String link =
        String.join(
            "&",
            "v=1",
            "data=" + dataset.get("id").getAsString(),
            "layers=5_4_3",
            "activation=%s_%s_%s"
                .formatted(at(activations, i), at(activations, i + 1), at(activations, i + 5)),
            "inputs=x1_x2_" + at(inputs.subList(2, inputs.size()), i),
            "rate=0.01",
            "loss=" + at(losses, i),
            "optimizer=" + at(Variants.ids("optimizer"), i),
            "schedule=" + at(Variants.ids("schedule"), i),
            "initialiser=" + at(Variants.ids("initialiser"), i + 1),
            at(
                List.of(
                    "points=120&batch=1",
                    "points=120&batch=7&dropout=0.2",
                    "points=120&batch=10&l1=0.001",
                    "points=120&batch=16&l2=0.001",
                    "points=30&batch=0&clip=1"),
                i),
            at(List.of("seed=1", "noise=20", "shuffle=no&seed=77", "warmup=3"), i));
    return new Trial(link, epochs(link, STEPS));
  }

  private static Run begin(String link) {
    Link.Reading reading = Link.read(link);
    if (!reading.refusal().isEmpty() || !reading.notices().isEmpty()) {
      throw new IllegalStateException(link + ": " + reading.refusal() + reading.notices());
    }
    return new Run(reading.experiment());
  }

  private static String at(List<String> variants, int i) {
    return variants.get(i % variants.size());
  }
}
