package chainrule.engine.explain;

import chainrule.engine.experiment.Json;
import chainrule.engine.experiment.Link;
import chainrule.engine.network.LayerSpecification;
import chainrule.engine.network.Loss;
import chainrule.engine.network.NetworkSpecification;
import chainrule.engine.network.Shape;
import chainrule.engine.network.Workspace;
import chainrule.engine.training.Optimizer;
import chainrule.engine.training.OptimizerSettings;
import chainrule.engine.training.ScheduleSettings;
import chainrule.engine.training.Step;
import chainrule.engine.training.TrainingSettings;

/**
 * The next step as one example sees it, as JSON. Numbers that are not finite are null; vectors run
 * over the neurons of a layer, matrices are lists of rows, (out, in).
 *
 * <p>At {@link Detail#NEURONS}:
 *
 * <pre>
 * version       1
 * epoch, batch  completed before the step; batches: mini-batches of an epoch
 * example       index, part ("training" or "test"), inMiniBatch, place (in it, or -1),
 *               x1, x2, inputs, targets; outside the mini-batch all masks are 1
 * layers        a list, hidden layers and outputs, see {@link LayerValues}:
 *   activation (id), dropout, z, g (g(z)), slope (g'(z)), mask, a, dLda, delta (dL/dz)
 * loss          of the example, see {@link LossValues}:
 *   id, value, ofOutput, fused, dLdy, dydz (rows y, columns z), dLdz,
 *   worked, workedDerivative (for each output TeX with gaps, see {@link Loss#workedTex}),
 *   fusion (TeX)
 * penalty       l1, l2, absolutes, squares, value, see {@link Penalty}
 * miniBatch     of the step: examples (their indices, in order), losses, meanLoss
 * update        of the step, see {@link Step}: optimizer, schedule (ids), learningRate, rateFactor,
 *               rate, time, norm, clipNorm, clipFactor, weightDecayFactor, finite
 * </pre>
 *
 * <p>At {@link Detail#MATRICES} also:
 *
 * <pre>
 * layers[]      W, b, dW, db
 * </pre>
 *
 * <p>At {@link Detail#COMPLETE} also all that is needed to compute every number again:
 *
 * <pre>
 * link          the experiment
 * layers[]      terms (W[j][i] a[i], which z[j] sums over i, and b[j]),
 *               backTerms (W[j][i] delta[j], which dLda[i] of the layer before sums over j)
 * miniBatch     inputs, targets (a list for each sample), masks (for each sample a list for each
 *               hidden layer)
 * settings      learningRate, schedule, gamma, every, span, warmup, optimizer, momentum, decay,
 *               beta1, beta2, epsilon, weightDecay, l1, l2, clipNorm
 * update        lists over all parameters, layer by layer, W row by row and then b:
 *   mean, penalty, gradient (clipped), old, new, change;
 *   buffers (a list: symbol, biasCorrection, before, after)
 * </pre>
 */
public final class ExplanationJson {
  /** How much is told; each level has all of the one before. */
  public enum Detail {
    /** The neurons: little enough to be asked for several times a second. */
    NEURONS,
    /** Weights, biases and their gradients for this example. */
    MATRICES,
    /** Every term and every parameter's update. */
    COMPLETE;

    /** The lower-case name that scripts use: neurons, matrices or complete. */
    public static Detail of(String name) {
      for (Detail detail : values()) {
        if (detail.toString().equals(name)) {
          return detail;
        }
      }
      throw new IllegalArgumentException(
          "detail is " + name + "; allowed: neurons, matrices or complete");
    }

    @Override
    public String toString() {
      return switch (this) {
        case NEURONS -> "neurons";
        case MATRICES -> "matrices";
        case COMPLETE -> "complete";
      };
    }
  }

  private static final int VERSION = 1;

  private final Explanation explanation;
  private final Step step;
  private final Json json;
  private final boolean matrices;
  private final boolean complete;

  private ExplanationJson(Explanation explanation, Detail detail, Json json) {
    this.explanation = explanation;
    step = explanation.step();
    this.json = json;
    matrices = detail != Detail.NEURONS;
    complete = detail == Detail.COMPLETE;
  }

  /**
   * Writes an explanation.
   *
   * @param json an empty one, which knows how numbers become text
   */
  public static String write(Explanation explanation, Detail detail, Json json) {
    return new ExplanationJson(explanation, detail, json).write();
  }

  private String write() {
    json.open()
        .field("version", VERSION)
        .field("epoch", step.epoch())
        .field("batch", step.batch())
        .field("batches", step.batches());
    if (complete) {
      json.field("link", Link.write(explanation.experiment()));
    }
    example();
    json.name("layers").openList();
    for (int layer = 1; layer <= explanation.layers().size(); layer++) {
      layer(layer);
    }
    json.closeList();
    loss();
    penalty();
    miniBatch();
    settings();
    update();
    return json.close().toString();
  }

  private void example() {
    ExplainedExample example = explanation.example();
    json.name("example")
        .open()
        .field("index", example.index())
        .field("part", example.test() ? "test" : "training")
        .field("inMiniBatch", example.inMiniBatch())
        .field("place", example.place())
        .field("x1", example.x1())
        .field("x2", example.x2())
        .field("inputs", example.inputs())
        .field("targets", example.targets())
        .close();
  }

  private void layer(int layer) {
    NetworkSpecification specification = step.specification();
    LayerValues values = explanation.layers().get(layer - 1);
    json.open();
    if (layer <= specification.hidden().size()) {
      LayerSpecification hidden = specification.hidden().get(layer - 1);
      json.field("activation", hidden.activation().id()).field("dropout", hidden.dropout());
    } else {
      json.field("activation", specification.outputActivation().id()).field("dropout", 0);
    }
    json.field("z", values.z())
        .field("g", values.value())
        .field("slope", values.slope())
        .field("mask", values.mask())
        .field("a", values.a())
        .field("dLda", values.upstream())
        .field("delta", values.delta());
    if (matrices) {
      json.field("W", values.weights())
          .field("b", values.biases())
          .field("dW", values.weightGradient())
          .field("db", values.delta());
    }
    if (complete) {
      double[] before =
          layer == 1 ? explanation.example().inputs() : explanation.layers().get(layer - 2).a();
      terms(values, before);
    }
    json.close();
  }

  private void terms(LayerValues values, double[] before) {
    json.name("terms").openList();
    for (double[] row : values.weights()) {
      json.openList();
      for (int i = 0; i < row.length; i++) {
        json.number(row[i] * before[i]);
      }
      json.closeList();
    }
    json.closeList();
    json.name("backTerms").openList();
    for (int j = 0; j < values.delta().length; j++) {
      json.openList();
      for (double weight : values.weights()[j]) {
        json.number(weight * values.delta()[j]);
      }
      json.closeList();
    }
    json.closeList();
  }

  private void loss() {
    Loss loss = step.specification().loss();
    LossValues values = explanation.loss();
    json.name("loss")
        .open()
        .field("id", loss.id())
        .field("value", values.value())
        .field("ofOutput", values.ofOutput())
        .field("fused", values.fused())
        .field("dLdy", values.outputDerivative())
        .field("dydz", values.jacobian())
        .field("dLdz", values.delta());
    LayerValues outputs = explanation.layers().get(explanation.layers().size() - 1);
    double[] targets = explanation.example().targets();
    json.name("worked").openList();
    for (int k = 0; k < targets.length; k++) {
      json.string(loss.workedTex(outputs.z()[k], outputs.a()[k], targets[k]));
    }
    json.closeList().name("workedDerivative").openList();
    for (int k = 0; k < targets.length; k++) {
      json.string(loss.workedDerivativeTex(outputs.z()[k], outputs.a()[k], targets[k]));
    }
    json.closeList().field("fusion", loss.fusionTex()).close();
  }

  private void penalty() {
    Penalty penalty = explanation.penalty();
    json.name("penalty")
        .open()
        .field("l1", penalty.l1())
        .field("l2", penalty.l2())
        .field("absolutes", penalty.absolutes())
        .field("squares", penalty.squares())
        .field("value", penalty.value())
        .close();
  }

  private void miniBatch() {
    json.name("miniBatch")
        .open()
        .field("examples", step.samples())
        .field("losses", explanation.batchLosses())
        .field("meanLoss", step.meanLoss());
    if (complete) {
      Workspace workspace = step.workspace();
      columns("inputs", workspace.a, step.specification().inputs());
      columns("targets", workspace.targets, step.specification().outputs());
      masks();
    }
    json.close();
  }

  /** From (row, sample) to a list for each sample. */
  private void columns(String name, int place, int rows) {
    double[] values = step.workspace().rows(place, rows);
    json.name(name).openList();
    for (int s = 0; s < step.samples().length; s++) {
      json.openList();
      for (int row = 0; row < rows; row++) {
        json.number(values[row * step.workspace().stride + s]);
      }
      json.closeList();
    }
    json.closeList();
  }

  private void masks() {
    Shape shape = step.shape();
    json.name("masks").openList();
    for (int s = 0; s < step.samples().length; s++) {
      Propagated sample = Propagated.inMiniBatch(step, s);
      json.openList();
      for (int layer = 1; layer < shape.outputLayer(); layer++) {
        json.openList();
        for (int j = 0; j < shape.size(layer); j++) {
          json.number(sample.mask(shape.firstNeuron(layer) + j));
        }
        json.closeList();
      }
      json.closeList();
    }
    json.closeList();
  }

  private void settings() {
    TrainingSettings settings = step.settings();
    ScheduleSettings schedule = settings.schedule();
    OptimizerSettings optimizer = settings.optimizer();
    json.name("settings")
        .open()
        .field("learningRate", settings.learningRate())
        .field("schedule", schedule.schedule().id())
        .field("gamma", schedule.gamma())
        .field("every", schedule.every())
        .field("span", schedule.span())
        .field("warmup", schedule.warmup())
        .field("optimizer", optimizer.optimizer().id())
        .field("momentum", optimizer.momentum())
        .field("decay", optimizer.decay())
        .field("beta1", optimizer.beta1())
        .field("beta2", optimizer.beta2())
        .field("epsilon", optimizer.epsilon())
        .field("weightDecay", optimizer.weightDecay())
        .field("l1", settings.l1())
        .field("l2", settings.l2())
        .field("clipNorm", settings.clipNorm())
        .close();
  }

  private void update() {
    TrainingSettings settings = step.settings();
    json.name("update")
        .open()
        .field("optimizer", settings.optimizer().optimizer().id())
        .field("schedule", settings.schedule().schedule().id())
        .field("learningRate", settings.learningRate())
        .field("scheduleEpoch", settings.schedule().scheduleEpoch(step.epoch()))
        .field("rateFactor", step.rateFactor())
        .field("rate", step.rate())
        .field("time", step.time())
        .field("norm", step.norm())
        .field("clipNorm", settings.clipNorm())
        .field("clipFactor", step.clipFactor())
        .field("weightDecayFactor", step.weightDecayFactor())
        .field("finite", step.finite());
    if (complete) {
      json.field("mean", step.mean())
          .field("penalty", step.penalty())
          .field("gradient", step.gradient())
          .field("old", step.parameters())
          .field("new", step.nextParameters());
      json.field("change", differences(step.nextParameters(), step.parameters()));
      buffers();
    }
    json.close();
  }

  private void buffers() {
    OptimizerSettings settings = step.settings().optimizer();
    Optimizer optimizer = settings.optimizer();
    int length = step.parameters().length;
    json.name("buffers").openList();
    for (int b = 0; b < optimizer.buffers(); b++) {
      json.open()
          .field("symbol", optimizer.bufferSymbols().get(b))
          .field("biasCorrection", optimizer.biasCorrection(settings, b, step.time()))
          .name("before")
          .numbers(step.buffers(), b * length, length)
          .name("after")
          .numbers(step.nextBuffers(), b * length, length)
          .close();
    }
    json.closeList();
  }

  private static double[] differences(double[] left, double[] right) {
    double[] differences = new double[left.length];
    for (int i = 0; i < left.length; i++) {
      differences[i] = left[i] - right[i];
    }
    return differences;
  }
}
