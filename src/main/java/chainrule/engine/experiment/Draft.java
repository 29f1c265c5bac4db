package chainrule.engine.experiment;

import chainrule.engine.data.DataSettings;
import chainrule.engine.data.Dataset;
import chainrule.engine.data.Input;
import chainrule.engine.data.Origin;
import chainrule.engine.data.OwnPoints;
import chainrule.engine.data.Task;
import chainrule.engine.network.LayerSpecification;
import chainrule.engine.network.Loss;
import chainrule.engine.network.OutputActivation;
import chainrule.engine.training.OptimizerSettings;
import chainrule.engine.training.ScheduleSettings;
import chainrule.engine.training.StopSettings;
import chainrule.engine.training.TrainingSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An experiment while its fields are being filled in, each by itself. */
final class Draft {
  private final @Nullable Experiment start;
  private final Map<Field<?>, Object> changes = new HashMap<>();

  /** Every field has its default. */
  Draft() {
    start = null;
  }

  /** Every field has its value in an experiment. */
  Draft(Experiment start) {
    this.start = start;
  }

  @SuppressWarnings("unchecked") // set() takes only what the field holds
  <T> T get(Field<T> field) {
    Object changed = changes.get(field);
    if (changed != null) {
      return (T) changed;
    }
    if (start == null) {
      return field.otherwise(this);
    }
    T value = field.of(start);
    boolean isUsual = field.follows() && value.equals(field.otherwise(new Draft(start)));
    return isUsual ? field.otherwise(this) : value;
  }

  /**
   * Whether a link need not hold the field: it has the value that it has unless it is given one.
   */
  <T> boolean goesWithoutSaying(Field<T> field) {
    return field.format(get(field)).equals(field.format(field.otherwise(this)));
  }

  private boolean isUnchanged(Field<?> field) {
    return !changes.containsKey(field);
  }

  <T> void set(Field<T> field, T value) {
    changes.put(field, value);
  }

  /**
   * Makes fields agree with each other, with a notice for each that had to change.
   *
   * @return the experiment
   */
  Experiment settle(List<Notice> notices) {
    settleOwnPoints(notices);
    settleList(Fields.ACTIVATIONS, notices);
    settleList(Fields.DROPOUTS, notices);
    DataSettings data =
        new DataSettings(
            get(Fields.DATASET),
            get(Fields.POINTS),
            get(Fields.NOISE),
            get(Fields.TEST_SHARE),
            get(Fields.ARMS),
            get(Fields.CLASSES),
            get(Fields.OWN),
            get(Fields.DATA_SEED),
            get(Fields.PLAYGROUND));
    settleLoss(data, notices);
    settleOutput(notices);
    settleParameters(data, notices);
    settleBatch(data, notices);
    int batchSize = get(Fields.BATCH_SIZE);
    TrainingSettings training =
        new TrainingSettings(
            get(Fields.LEARNING_RATE),
            new ScheduleSettings(
                get(Fields.SCHEDULE),
                get(Fields.GAMMA),
                get(Fields.EVERY),
                get(Fields.SPAN),
                get(Fields.WARMUP)),
            new OptimizerSettings(
                get(Fields.OPTIMIZER),
                get(Fields.MOMENTUM),
                get(Fields.DECAY),
                get(Fields.BETA1),
                get(Fields.BETA2),
                get(Fields.EPSILON),
                get(Fields.WEIGHT_DECAY)),
            batchSize == 0 ? Integer.MAX_VALUE : batchSize,
            get(Fields.SHUFFLE),
            get(Fields.L1),
            get(Fields.L2),
            get(Fields.CLIP_NORM),
            rising(Fields.FROZEN),
            rising(Fields.OFF),
            get(Fields.SEED));
    return new Experiment(
        data,
        inputs(),
        hiddenLayers(),
        get(Fields.LOSS),
        get(Fields.OUTPUT),
        get(Fields.INITIALISER),
        get(Fields.BIAS),
        get(Fields.WEIGHTS),
        training,
        new StopSettings(get(Fields.EPOCHS), get(Fields.TARGET_LOSS), get(Fields.PATIENCE)),
        new ViewSettings(
            get(Fields.VIEW), get(Fields.DIRECTIONS), get(Fields.RADIUS), get(Fields.PARAMETERS)));
  }

  private <T> void replace(Field<T> field, T used, String allowed, List<Notice> notices) {
    notices.add(Notice.of(field.key(), field.read(this), field.format(used), allowed));
    set(field, used);
  }

  private void settleOwnPoints(List<Notice> notices) {
    Dataset dataset = get(Fields.DATASET);
    OwnPoints own = get(Fields.OWN);
    if (dataset.origin() == Origin.OWN && own.count() > 0 && own.task() != dataset.task()) {
      Dataset fitting = Dataset.ofOwnPoints(own);
      String allowed = fitting.id() + ", to match the own points";
      replace(Fields.DATASET, fitting, allowed, notices);
    }
  }

  /** A list must hold one entry, or one a layer; of any other only the first is kept. */
  private <T> void settleList(Field<List<T>> field, List<Notice> notices) {
    List<T> list = get(field);
    int layers = get(Fields.LAYERS).size();
    if (list.size() == 1 || list.size() == layers) {
      return;
    }
    List<T> first = list.subList(0, 1);
    if (layers == 0) {
      set(field, first);
    } else {
      replace(field, first, "one for all layers, or one for each of the " + layers, notices);
    }
  }

  private static Loss fittingLoss(DataSettings data) {
    return Loss.fitting(data.task() == Task.REGRESSION, data.classCount());
  }

  private void settleLoss(DataSettings data, List<Notice> notices) {
    // Other data bring their own loss along, unless another one had been chosen.
    if (start != null && start.loss() == fittingLoss(start.data()) && isUnchanged(Fields.LOSS)) {
      set(Fields.LOSS, fittingLoss(data));
    }
    if (data.task() == Task.REGRESSION && !get(Fields.LOSS).suitsRegression()) {
      String allowed =
          "squaredError, absoluteError or huber, since " + data.dataset().id() + " is a regression";
      replace(Fields.LOSS, Loss.SQUARED_ERROR, allowed, notices);
    }
  }

  /** A loss that is chosen brings its own output along where it does not allow the one before. */
  private void settleOutput(List<Notice> notices) {
    Loss loss = get(Fields.LOSS);
    if (loss.allows(get(Fields.OUTPUT))) {
      return;
    }
    OutputActivation usual = Fields.usualOutput(this);
    if (isUnchanged(Fields.OUTPUT)) {
      set(Fields.OUTPUT, usual);
    } else {
      String allowed = loss.fused() ? usual.id() : "linear, tanh or sigmoid";
      replace(Fields.OUTPUT, usual, allowed + ", since the loss is " + loss.id(), notices);
    }
  }

  /** Weights that are given, and parameters that are held, belong to one network alone. */
  private void settleParameters(DataSettings data, List<Notice> notices) {
    int outputs = Experiment.outputs(data, get(Fields.LOSS));
    int count = Experiment.parameterCount(inputs().size(), hiddenLayers(), outputs);
    boolean hasOtherLayers =
        start != null && !Experiment.sizes(start.hidden()).equals(get(Fields.LAYERS));
    boolean isOther =
        hasOtherLayers
            || (start != null
                && !(start.inputs().size() == inputs().size() && start.outputs() == outputs));
    int weights = get(Fields.WEIGHTS).size();
    if (weights > 0 && (weights != count || (isOther && isUnchanged(Fields.WEIGHTS)))) {
      String allowed = "none, or " + count + " numbers, one a weight or bias of this network";
      replace(Fields.WEIGHTS, List.of(), allowed, notices);
    }
    settleIndices(Fields.FROZEN, count, isOther, notices);
    settleIndices(Fields.OFF, Experiment.neurons(get(Fields.LAYERS)), hasOtherLayers, notices);
  }

  private void settleIndices(
      Field<List<Integer>> field, int count, boolean isOther, List<Notice> notices) {
    List<Integer> indices = rising(field);
    if (!indices.isEmpty()
        && (indices.get(indices.size() - 1) >= count || (isOther && isUnchanged(field)))) {
      String some = count == 0 ? "" : ", or whole numbers from 0 to " + (count - 1);
      replace(field, List.of(), "none" + some + " of this network", notices);
    }
  }

  /**
   * In rising order, so that a link has one form; by hand, since a library's sort is a long
   * download.
   */
  private List<Integer> rising(Field<List<Integer>> field) {
    List<Integer> rising = new ArrayList<>();
    for (int parameter : get(field)) {
      int at = rising.size();
      while (at > 0 && rising.get(at - 1) > parameter) {
        at--;
      }
      rising.add(at, parameter);
    }
    return rising;
  }

  private void settleBatch(DataSettings data, List<Notice> notices) {
    int most = Experiment.mostTrainingExamples(data);
    if (get(Fields.BATCH_SIZE) > most) {
      String allowed = "1 to " + most + ", the training examples, or 0 for all of them";
      replace(Fields.BATCH_SIZE, 0, allowed, notices);
    }
  }

  /** Their order in a network is fixed, so that a link has one form. */
  private List<Input> inputs() {
    List<Input> inputs = new ArrayList<>();
    for (Input input : Input.values()) {
      if (get(Fields.INPUTS).contains(input)) {
        inputs.add(input);
      }
    }
    return inputs;
  }

  private List<LayerSpecification> hiddenLayers() {
    List<Integer> layers = get(Fields.LAYERS);
    List<LayerSpecification> hidden = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      hidden.add(
          new LayerSpecification(
              layers.get(i), entry(get(Fields.ACTIVATIONS), i), entry(get(Fields.DROPOUTS), i)));
    }
    return hidden;
  }

  private static <T> T entry(List<T> list, int layer) {
    return list.get(list.size() == 1 ? 0 : layer);
  }
}
