package chainrule.engine.sweep;

import chainrule.engine.experiment.Experiment;
import chainrule.engine.experiment.Link;
import chainrule.engine.experiment.Notice;
import chainrule.engine.math.Decimal;
import chainrule.engine.run.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An experiment to be trained with every combination of some fields' values, each with several
 * seeds: its own and the next ones. The seed decides about weights and training, while the data
 * stay the same. Settings count from 0, the last field's values changing first; seeds, too.
 */
public final class Grid {
  public static final int MOST_SEEDS = 100;
  public static final int MOST_TRAININGS = 10_000;
  public static final int MOST_EPOCHS = 1_000_000;

  /** For an experiment that does not stop by itself. */
  public static final int USUAL_EPOCHS = 300;

  private static final String SEED = "seed";
  private static final String DATA_SEED = "dataSeed";
  private static final int LARGEST_SEED = 999_999_999;

  /** Fields that decide which examples are measured, or how. */
  private static final Set<String> OF_MEASURING =
      Set.of(
          "data", "arms", "classes", "points", "noise", "test", "own", DATA_SEED, "loss", "output");

  private final List<SweptField> fields;
  private final List<Setting> settings = new ArrayList<>();
  private final int firstSeed;
  private final int seeds;
  private final int epochs;

  /**
   * @param base has the values of all other fields
   * @param fields none for one setting
   * @param seeds 1 to {@link #MOST_SEEDS}
   * @param epochs of each training, if it does not stop earlier, 1 to {@link #MOST_EPOCHS}; 0 for
   *     those at which the experiment itself stops, or else {@link #USUAL_EPOCHS}
   * @throws IllegalArgumentException which says what is not allowed, and what is
   */
  public Grid(Experiment base, List<SweptField> fields, int seeds, int epochs) {
    this.fields = List.copyOf(fields);
    this.seeds = seeds;
    this.epochs = epochs > 0 ? epochs : usualEpochs(base);
    firstSeed = base.training().seed();
    refuseUnless(seeds >= 1 && seeds <= MOST_SEEDS, "seeds is " + seeds, "1 to " + MOST_SEEDS);
    refuseUnless(
        epochs >= 0 && epochs <= MOST_EPOCHS, "epochs is " + epochs, "1 to " + MOST_EPOCHS);
    refuseUnless(
        firstSeed <= LARGEST_SEED - seeds + 1,
        "seed is " + firstSeed,
        "0 to " + (LARGEST_SEED - seeds + 1) + " with " + seeds + " seeds");
    refuseRepeatedFields();
    double trainings = seeds;
    for (SweptField field : fields) {
      trainings *= field.values().size();
    }
    refuseUnless(
        trainings <= MOST_TRAININGS,
        "the sweep has " + Decimal.inWords(trainings) + " trainings",
        "up to " + MOST_TRAININGS);
    combine(base, 0, "", new LinkedHashMap<>());
  }

  /** How many epochs a sweep of the experiment takes unless it is told. */
  public static int usualEpochs(Experiment experiment) {
    return experiment.stop().epochs() > 0 ? experiment.stop().epochs() : USUAL_EPOCHS;
  }

  private void refuseRepeatedFields() {
    List<String> keys = new ArrayList<>();
    for (SweptField field : fields) {
      String key = field.key();
      refuseUnless(!keys.contains(key), "field " + key + " is there twice", "each once");
      refuseUnless(
          !key.equals(SEED),
          "seed is a swept field",
          "a number of seeds: the link's own and the next ones");
      keys.add(key);
    }
  }

  /** Adds every setting that begins with the changes made so far. */
  private void combine(Experiment base, int depth, String changes, Map<String, String> values) {
    if (depth == fields.size()) {
      add(base, changes, values);
      return;
    }
    SweptField field = fields.get(depth);
    for (String value : field.values()) {
      refuseForeign(base, field.key(), value);
      values.put(field.key(), value);
      String separator = changes.isEmpty() ? "" : "&";
      combine(base, depth + 1, changes + separator + field.key() + "=" + value, values);
    }
    values.remove(field.key());
  }

  /** A value may hold nothing that would begin another field of a link. */
  private static void refuseForeign(Experiment base, String key, String value) {
    String printable = value.replace('&', '?').replace('#', '?');
    if (!printable.equals(value) || value.length() > Link.MAXIMUM_OF_SETTINGS) {
      refuse(Link.change(base, key + "=?" + printable).notices(), key, value);
    }
  }

  private void add(Experiment base, String changes, Map<String, String> values) {
    Link.Reading reading = Link.change(base, changes);
    refuseUnless(reading.refusal().isEmpty(), "the sweep is " + changes, reading.refusal());
    refuse(reading.notices(), "", "");
    Experiment experiment = reading.experiment();
    refuseUnless(
        fields.isEmpty() || experiment.equals(base) || !experiment.differsInViewOnly(base),
        "the field is " + changes,
        "a field that decides training");
    Map<String, String> canonical = Link.fields(experiment);
    values.replaceAll((key, value) -> canonical.getOrDefault(key, value));
    for (Setting setting : settings) {
      refuseUnless(
          !setting.experiment().equals(experiment),
          "the setting " + inWords(values) + " is there twice",
          "each once");
    }
    settings.add(new Setting(values, experiment));
  }

  private static void refuse(List<Notice> notices, String key, String value) {
    for (Notice notice : notices) {
      String field = key.isEmpty() ? notice.field() : key;
      String shown = key.isEmpty() ? notice.value() : value;
      throw new IllegalArgumentException(
          field + " is " + (shown.isEmpty() ? "empty" : shown) + "; allowed: " + notice.allowed());
    }
  }

  private static void refuseUnless(boolean holds, String what, String allowed) {
    if (!holds) {
      throw new IllegalArgumentException(what + "; allowed: " + allowed);
    }
  }

  private static String inWords(Map<String, String> values) {
    StringBuilder words = new StringBuilder();
    values.forEach(
        (key, value) ->
            words.append(words.length() == 0 ? "" : ", ").append(key).append(' ').append(value));
    return words.toString();
  }

  public List<SweptField> fields() {
    return fields;
  }

  public List<Setting> settings() {
    return settings;
  }

  public int seeds() {
    return seeds;
  }

  public int epochs() {
    return epochs;
  }

  /** The seed of the weights and of training. */
  public int seed(int index) {
    return firstSeed + index;
  }

  /** What is trained: a setting with one of the seeds, on the data of the setting. */
  public Experiment experiment(int setting, int seed) {
    Experiment experiment = settings.get(setting).experiment();
    String dataSeed = Link.fields(experiment).get(DATA_SEED);
    return Link.change(experiment, DATA_SEED + "=" + dataSeed + "&" + SEED + "=" + seed(seed))
        .experiment();
  }

  /** Trains a setting with one of the seeds to its end. */
  public Outcome train(int setting, int seed) {
    Run run = new Run(experiment(setting, seed));
    int done = 1;
    while (run.trainer().epoch() < epochs && done > 0) {
      done = run.trainEpochs(epochs - run.trainer().epoch(), Integer.MAX_VALUE);
    }
    return Outcome.of(run);
  }

  /** What the trainings can be compared by. */
  public Measure measure() {
    boolean isTested = true;
    for (Setting setting : settings) {
      isTested &= setting.experiment().data().testShare() > 0;
    }
    return isTested ? Measure.TEST_LOSS : Measure.TRAINING_LOSS;
  }

  /**
   * Whether the losses of all settings are of the same kind and on the same examples, so that a
   * lower one is better.
   */
  public boolean isComparable() {
    for (SweptField field : fields) {
      if (OF_MEASURING.contains(field.key())) {
        return false;
      }
    }
    return true;
  }
}
