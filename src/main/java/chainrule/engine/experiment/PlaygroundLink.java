package chainrule.engine.experiment;

import chainrule.engine.data.DataSettings;
import chainrule.engine.data.Dataset;
import chainrule.engine.data.Input;
import chainrule.engine.math.Decimal;
import chainrule.engine.network.Activation;
import chainrule.engine.network.Initialiser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A link of tensorflow/playground, as lecture notes hold them: {@code #activation=relu&dataset=xor}
 * or the whole address. What it leaves out is as that page begins. Data and first weights are drawn
 * as there; all that is otherwise here is told in one notice.
 */
final class PlaygroundLink {
  private static final String ADDRESS = "playground.tensorflow.org";

  /** Fields that tell such a link from one of Chainrule's. */
  private static final List<String> OWN_KEYS =
      List.of(
          "networkShape",
          "dataset",
          "regDataset",
          "learningRate",
          "regularization",
          "regularizationRate",
          "batchSize",
          "percTrainData",
          "problem",
          "initZero",
          "showTestData",
          "discretize",
          "hideText",
          "collectStats");

  private static final List<String> OTHER_KEYS = List.of("activation", "noise", "seed", "tutorial");

  /** The keys of inputs, each at the place of {@link #INPUTS}. */
  private static final List<String> INPUT_KEYS =
      List.of("x", "y", "xSquared", "ySquared", "xTimesY", "sinX", "sinY");

  private static final List<Input> INPUTS =
      List.of(
          Input.X1,
          Input.X2,
          Input.X1_SQUARED,
          Input.X2_SQUARED,
          Input.X1_X2,
          Input.SIN_X1,
          Input.SIN_X2);

  private static final List<String> KEYS_WITHOUT_EFFECT = List.of("cosX", "cosY");

  /** Ends the key of a control that is not shown: the page sees to that. */
  private static final String HIDES = "_hide";

  private final Map<String, String> given = new LinkedHashMap<>();
  private final Draft draft = new Draft();
  private final List<String> differences = new ArrayList<>();

  /**
   * @param link which {@link #isMeant} knows
   */
  PlaygroundLink(String link) {
    for (String pair : fieldsOf(link)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        given.put(pair.substring(0, equals), pair.substring(equals + 1).trim());
      }
    }
  }

  /** Its pairs of key and value; the text before {@code #} is none. */
  private static List<String> fieldsOf(String link) {
    List<String> pairs = new ArrayList<>();
    int start = link.lastIndexOf('#') + 1;
    while (start < link.length()) {
      int and = link.indexOf('&', start);
      int end = and < 0 ? link.length() : and;
      pairs.add(link.substring(start, end));
      start = end + 1;
    }
    return pairs;
  }

  /** Whether a link is one of that page, not of Chainrule. */
  static boolean isMeant(String link) {
    boolean isMeant = link.contains(ADDRESS);
    for (String pair : fieldsOf(link)) {
      String key = pair.substring(0, Math.max(0, pair.indexOf('=')));
      if (key.equals(Link.VERSION_KEY)) {
        return false;
      }
      // Seeds of Chainrule are whole numbers.
      boolean isSeed = pair.startsWith("seed=0.");
      isMeant = isMeant || isSeed || OWN_KEYS.contains(key) || key.endsWith(HIDES);
    }
    return isMeant && link.length() <= Link.MAXIMUM_OF_SETTINGS;
  }

  Link.Reading read() {
    readData();
    readInputs();
    readNetwork();
    readTraining();
    readRest();
    List<Notice> notices = new ArrayList<>();
    Experiment experiment = draft.settle(notices);
    for (Notice notice : notices) {
      differences.add(notice.text());
    }
    compareRules(experiment);
    return new Link.Reading(
        experiment,
        differences.isEmpty() ? List.of() : List.of(Notice.ofPlayground(differences)),
        "");
  }

  private String text(String key) {
    return given.getOrDefault(key, "");
  }

  private boolean flag(String key, boolean otherwise) {
    String text = text(key);
    return text.isEmpty() ? otherwise : !text.equals("false");
  }

  private void differs(String key, String used, String allowed) {
    differences.add(Notice.of(key, text(key), used, allowed).text());
  }

  /** One of some names; the first unless another one is given. */
  private String choice(String key, String... names) {
    String text = text(key);
    for (String name : names) {
      if (name.equals(text)) {
        return name;
      }
    }
    if (!text.isEmpty()) {
      differs(key, names[0], String.join(", ", names));
    }
    return names[0];
  }

  /** Takes a number into a field, which has that page's own default otherwise. */
  private void number(Field<?> field, String key, String otherwise) {
    field.write(draft, otherwise);
    String text = text(key);
    if (!text.isEmpty() && !field.write(draft, text)) {
      differs(key, otherwise, field.allowed());
    }
  }

  private void readData() {
    boolean regression = choice("problem", "classification", "regression").equals("regression");
    if (regression) {
      boolean hills = choice("regDataset", "reg-plane", "reg-gauss").equals("reg-gauss");
      draft.set(Fields.DATASET, hills ? Dataset.MULTI_GAUSS : Dataset.PLANE);
    } else {
      Fields.DATASET.write(draft, choice("dataset", "circle", "xor", "gauss", "spiral"));
    }
    draft.set(Fields.POINTS, regression ? 1200 : 500);
    double noise = Decimal.parse(text("noise"));
    if (noise < 0 || noise > 80) {
      draft.set(Fields.NOISE, noise < 0 ? 0.0 : 50.0); // as that page does
    } else {
      number(Fields.NOISE, "noise", "0");
    }
    String share = text("percTrainData");
    double training = share.isEmpty() ? 50 : Decimal.parse(share);
    if (training >= 100 - DataSettings.MAXIMUM_TEST_SHARE && training <= 100) {
      draft.set(Fields.TEST_SHARE, 100 - training);
    } else {
      differs("percTrainData", "50", "a number from 1 to 100");
    }
    if (text("seed").isEmpty()) {
      differences.add("the link names no seed, and that page would draw one; used: 0.00001");
    }
    number(Fields.PLAYGROUND, "seed", "0.00001");
  }

  private void readInputs() {
    List<Input> inputs = new ArrayList<>();
    for (int i = 0; i < INPUTS.size(); i++) {
      if (flag(INPUT_KEYS.get(i), i < 2)) {
        inputs.add(INPUTS.get(i));
      }
    }
    if (inputs.isEmpty()) {
      differences.add("no input is chosen; used: x and y");
    } else {
      draft.set(Fields.INPUTS, inputs);
    }
    for (String key : KEYS_WITHOUT_EFFECT) {
      if (flag(key, false)) {
        differences.add(key + " has no effect there, and is left out");
      }
    }
  }

  private void readNetwork() {
    draft.set(Fields.LAYERS, List.of(4, 2));
    String shape = text("networkShape").replace("%2C", ",").replace(" ", "");
    if (shape.isEmpty() && given.containsKey("networkShape")) {
      draft.set(Fields.LAYERS, List.of());
    } else if (!shape.isEmpty() && !Fields.LAYERS.write(draft, shape.replace(',', '_'))) {
      String allowed =
          "up to " + Experiment.MAXIMUM_LAYERS + " numbers from 1 to " + Experiment.MAXIMUM_NEURONS;
      differs("networkShape", "4,2", allowed);
    }
    String activation = choice("activation", "tanh", "relu", "sigmoid", "linear");
    for (Activation each : Activation.values()) {
      if (each.id().equals(activation)) {
        draft.set(Fields.ACTIVATIONS, List.of(each));
      }
    }
    boolean zero = flag("initZero", false);
    draft.set(Fields.INITIALISER, zero ? Initialiser.ZEROS : Initialiser.UNIFORM);
  }

  private void readTraining() {
    number(Fields.LEARNING_RATE, "learningRate", "0.03");
    number(Fields.BATCH_SIZE, "batchSize", "10");
    String penalty = choice("regularization", "none", "L1", "L2");
    if (!penalty.equals("none")) {
      number(penalty.equals("L1") ? Fields.L1 : Fields.L2, "regularizationRate", "0");
    }
    draft.set(Fields.SHUFFLE, false);
  }

  private void readRest() {
    if (!text("tutorial").isEmpty()) {
      differences.add("its tutorial is left out");
    }
    StringBuilder unknown = new StringBuilder();
    for (String key : given.keySet()) {
      boolean isKnown =
          OWN_KEYS.contains(key)
              || OTHER_KEYS.contains(key)
              || INPUT_KEYS.contains(key)
              || KEYS_WITHOUT_EFFECT.contains(key)
              || key.endsWith(HIDES);
      if (!isKnown) {
        unknown.append(unknown.length() == 0 ? "" : ", ").append(key);
      }
    }
    if (unknown.length() > 0) {
      differences.add("unknown there, too: " + Notice.printable(unknown.toString()));
    }
  }

  /** Where training goes another way although the settings are the same. */
  private void compareRules(Experiment experiment) {
    int training = Experiment.mostTrainingExamples(experiment.data());
    int batch = experiment.training().batchSize();
    if (batch < training && training % batch != 0) {
      differences.add(
          "the last mini-batch of an epoch holds the "
              + training % batch
              + " examples that are left, which that page keeps for the next epoch");
    }
    if (experiment.training().l1() > 0) {
      differences.add("a weight that L1 has brought to 0 can change again, where it stays 0 there");
    }
  }
}
