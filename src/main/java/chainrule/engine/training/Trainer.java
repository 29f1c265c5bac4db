package chainrule.engine.training;

import chainrule.engine.math.Decimal;
import chainrule.engine.math.Elementary;
import chainrule.engine.math.Generator;
import chainrule.engine.network.BlockedPropagation;
import chainrule.engine.network.LayerSpecification;
import chainrule.engine.network.Loss;
import chainrule.engine.network.NetworkSpecification;
import chainrule.engine.network.Propagation;
import chainrule.engine.network.Shape;
import chainrule.engine.network.Workspace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Mini-batch training. One {@link #step}: take the next mini-batch, propagate it forward and its
 * errors back, and let the optimizer update all parameters.
 *
 * <p>The order of the samples in an epoch and the dropout masks of a step are functions of the seed
 * and of the epoch or step alone. After construction nothing is allocated.
 */
public final class Trainer {
  private static final int SHUFFLE_STREAM = 1000;
  private static final int DROPOUT_STREAM = 1001;

  /** As in PyTorch's clip_grad_norm_, so that a zero gradient divides nothing by zero. */
  private static final double CLIP_EPSILON = 1e-6;

  /** Beyond this there is no way back, and the losses of other samples would overflow. */
  private static final double LARGEST_LOSS = 1e100;

  private final Samples samples;
  private final Shape shape;
  private final Generator generator;
  private final int[] order;

  private NetworkSpecification specification;
  private TrainingSettings settings;
  private Propagation propagation;
  private Workspace workspace;
  private Update update;

  /** What {@link #parameters} gives, once it has been asked for. */
  private double @Nullable [] parameters;

  /** What {@link #lossGradient} gives, once it has been asked for. */
  private double @Nullable [] lossGradient;

  /** The parameters that every step leaves as they are. */
  private int[] frozen;

  /** Those of them that are 0 because their neuron is switched off. */
  private int[] off;

  /** What those would be if it was not: the parameters when it was switched off. */
  private double[] kept;

  private int batchSize;
  private int batches;
  private int workspaceSamples;
  private int epoch;
  private int batch;
  private int time;
  private boolean shuffled;
  private boolean diverged;
  private boolean canStepBack;

  /**
   * @param parameters first parameters, laid out as {@link Shape} says; they are copied
   */
  public Trainer(
      NetworkSpecification specification,
      TrainingSettings settings,
      Samples samples,
      double[] parameters) {
    this.specification = specification;
    this.settings = settings;
    this.samples = samples;
    shape = new Shape(specification);
    if (parameters.length != shape.parameterCount()) {
      throw new IllegalArgumentException(
          "parameters are " + parameters.length + "; allowed: " + shape.parameterCount());
    }
    generator = new Generator(settings.seed(), 0);
    order = new int[samples.count()];
    propagation = new BlockedPropagation(specification);
    sizeBatches();
    workspace = createWorkspace();
    update = new Update(workspace.memory, parameters, settings.optimizer());
    holdFixed(parameters.clone());
    arrangeEpoch();
  }

  /**
   * A trainer that goes on from where another one was.
   *
   * @throws IllegalArgumentException if that was one of another network, optimizer or batch size
   */
  public Trainer(
      NetworkSpecification specification,
      TrainingSettings settings,
      Samples samples,
      TrainingState state) {
    this(specification, settings, samples, state.parameters());
    int buffers = settings.optimizer().optimizer().buffers() * shape.parameterCount();
    if (state.batch() > Math.max(0, batches - 1)
        || state.gradient().length != shape.parameterCount()
        || state.previousParameters().length != shape.parameterCount()
        || state.buffers().length != buffers
        || state.previousBuffers().length != buffers
        || !Elementary.areFinite(state.parameters())) {
      throw new IllegalArgumentException(
          "The checkpoint does not fit its experiment: network, optimizer or batch size differ.");
    }
    restore(state);
  }

  private void restore(TrainingState state) {
    epoch = state.epoch();
    batch = state.batch();
    time = state.time();
    diverged = state.diverged();
    canStepBack = state.canStepBack();
    update.restore(state);
    holdFixed(state.parameters());
    arrangeEpoch(state.shuffled());
  }

  /**
   * Goes to where this training was with that specification and those settings.
   *
   * @param gradientThen what {@link #lossGradient} gave, if it does not follow from the state
   */
  public void goTo(
      NetworkSpecification specificationThen,
      TrainingSettings settingsThen,
      TrainingState state,
      double @Nullable [] gradientThen) {
    if (!specificationThen.equals(specification) || !settingsThen.equals(settings)) {
      adopt(specificationThen, settingsThen);
    }
    restore(state);
    workspaceSamples = 0;
    parameters = null;
    lossGradient = gradientThen;
  }

  /** How far training has come; copies. */
  public TrainingState state() {
    return new TrainingState(
        epoch,
        batch,
        time,
        shuffled,
        diverged,
        canStepBack,
        withKept(update.parameters()),
        update.gradient(),
        update.bufferValues(),
        update.nextParameters(),
        update.nextBufferValues());
  }

  /** A trainer in the same state, with memory of its own. */
  private Trainer(Trainer other) {
    samples = other.samples;
    specification = other.specification;
    settings = other.settings;
    frozen = other.frozen;
    off = other.off;
    kept = other.kept;
    shape = other.shape;
    generator = new Generator(settings.seed(), 0);
    order = other.order.clone();
    shuffled = other.shuffled;
    propagation = new BlockedPropagation(specification);
    batchSize = other.batchSize;
    batches = other.batches;
    workspace = createWorkspace();
    update = new Update(workspace.memory, other.update, settings.optimizer());
    epoch = other.epoch;
    batch = other.batch;
    time = other.time;
  }

  /** A workspace behind what the update needs. */
  private Workspace createWorkspace() {
    int before = Update.length(shape.parameterCount(), settings.optimizer());
    return new Workspace(specification, shape, batchSize, before, true);
  }

  /**
   * Goes on with other settings, or with a specification of the same shape, from the present
   * parameters. The optimizer's buffers are kept unless the optimizer changes; an epoch that has
   * begun with another batch size begins again.
   */
  public void adopt(NetworkSpecification newSpecification, TrainingSettings newSettings) {
    lossGradient = lossGradient(); // the settings of the last step are still known
    boolean sameOptimizer = newSettings.optimizer().optimizer() == settings.optimizer().optimizer();
    int oldBatchSize = batchSize;
    specification = newSpecification;
    settings = newSettings;
    propagation = new BlockedPropagation(newSpecification);
    if (!sameOptimizer) {
      time = 0;
    }
    sizeBatches();
    if (batchSize != oldBatchSize) {
      batch = 0;
    }
    workspace = createWorkspace();
    update = new Update(workspace.memory, update, newSettings.optimizer());
    double[] whole = withKept(update.parameters());
    update.setParameters(whole);
    parameters = null;
    holdFixed(whole);
    workspaceSamples = 0;
    canStepBack = false;
    diverged = false;
  }

  /**
   * Nothing of what is switched off arrives at the next layer.
   *
   * @param whole the parameters with what it is going to have again
   */
  private void holdFixed(double[] whole) {
    kept = whole;
    List<Integer> held = shape.outgoing(settings.off());
    off = indices(held);
    held.addAll(settings.frozen());
    frozen = indices(held);
    for (int parameter : off) {
      workspace.memory.set(update.operands.parameters + parameter, 0);
    }
  }

  private double[] withKept(double[] values) {
    for (int parameter : off) {
      values[parameter] = kept[parameter];
    }
    return values;
  }

  private void sizeBatches() {
    batchSize = Math.max(1, Math.min(settings.batchSize(), samples.count()));
    batches = (samples.count() + batchSize - 1) / batchSize;
  }

  /** Puts the samples into the order of the present epoch: Fisher and Yates 1938. */
  private void arrangeEpoch() {
    arrangeEpoch(settings.shuffle());
  }

  private void arrangeEpoch(boolean inRandomOrder) {
    shuffled = inRandomOrder;
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    if (shuffled) {
      generator.restart(settings.seed(), SHUFFLE_STREAM + 2 * epoch);
      generator.shuffle(order);
    }
  }

  /**
   * Trains on the next mini-batch.
   *
   * @return false if the step would have made a parameter or the loss infinite or not a number: it
   *     was not applied, and {@link #diverged} says so from now on
   */
  public boolean step() {
    if (diverged) {
      return false;
    }
    propagateForward();
    if (!lossIsFinite()) {
      diverged = true;
      stepBack();
      return false;
    }
    propagateBack();
    addPenalty();
    clearFrozenGradient();
    clip();
    computeUpdate();
    if (!update.isFinite()) {
      diverged = true;
      return false;
    }
    update.swap();
    parameters = null;
    lossGradient = null;
    canStepBack = true;
    time++;
    batch++;
    if (batch == batches) {
      batch = 0;
      epoch++;
      arrangeEpoch();
    }
    return true;
  }

  /**
   * What the next {@link #step} is going to compute. A trainer in the same state computes it, by
   * the same methods, and does not take it: here nothing changes.
   */
  public Step nextStep() {
    return new Trainer(this).computeStep();
  }

  /** A trainer in the same state that goes a way of its own. */
  public Trainer copy() {
    return new Trainer(this);
  }

  private Step computeStep() {
    propagateForward();
    boolean lossIsFinite = lossIsFinite();
    propagateBack();
    double[] mean = update.gradient();
    addPenalty();
    clearFrozenGradient();
    double norm = norm();
    double clipFactor = clipFactor();
    clip();
    computeUpdate();
    int[] batchSamples = new int[workspaceSamples];
    System.arraycopy(order, batch * batchSize, batchSamples, 0, workspaceSamples);
    return new Step(
        specification,
        settings,
        shape,
        epoch,
        batch,
        batches,
        batchSamples,
        workspace,
        batchLoss(),
        mean,
        penalty(),
        norm,
        clipFactor,
        update.gradient(),
        settings.schedule().factor(epoch, batch, batches),
        update.rate,
        update.time,
        update.weightDecayFactor(),
        update.parameters(),
        update.nextParameters(),
        update.bufferValues(),
        update.nextBufferValues(),
        lossIsFinite && update.isFinite());
  }

  /** Computes z and a of the next mini-batch. */
  private void propagateForward() {
    workspaceSamples = prepareBatch();
    propagation.forward(update.operands.parameters, workspace, workspaceSamples);
  }

  private boolean lossIsFinite() {
    return outputsAreModerate(workspaceSamples) || batchLoss() < LARGEST_LOSS;
  }

  /** Computes delta of the mini-batch and the gradient of its mean loss. */
  private void propagateBack() {
    propagation.backward(
        update.operands.parameters, workspace, workspaceSamples, update.operands.gradient);
  }

  private void computeUpdate() {
    update.rate = rate();
    update.time = time + 1;
    update.apply(shape);
    for (int parameter : frozen) {
      update.keep(parameter);
    }
  }

  /** What is held fixed has no gradient: neither the optimizer nor clipping knows of it. */
  private void clearFrozenGradient() {
    for (int parameter : frozen) {
      workspace.memory.set(update.operands.gradient + parameter, 0);
    }
  }

  private static int[] indices(List<Integer> list) {
    int[] indices = new int[list.size()];
    for (int i = 0; i < indices.length; i++) {
      indices[i] = list.get(i);
    }
    return indices;
  }

  /** Returns to the parameters before the last step, whose loss turned out not to be finite. */
  private void stepBack() {
    if (!canStepBack) {
      return;
    }
    update.swap();
    parameters = null;
    canStepBack = false;
    time--;
    batch--;
    if (batch < 0) {
      batch = batches - 1;
      epoch--;
      arrangeEpoch();
    }
  }

  /** Puts the next mini-batch and its dropout masks into the workspace; returns its size. */
  private int prepareBatch() {
    int start = batch * batchSize;
    int count = Math.min(batchSize, samples.count() - start);
    int stride = workspace.stride;
    gather(samples.inputs(), specification.inputs(), start, count, workspace.a, stride);
    gather(samples.targets(), specification.outputs(), start, count, workspace.targets, stride);
    if (workspace.hasMask) {
      drawMasks(count);
    }
    return count;
  }

  private void gather(double[] source, int rows, int start, int count, int target, int stride) {
    for (int row = 0; row < rows; row++) {
      int from = row * samples.count();
      workspace.memory.gather(source, from, order, start, target + row * stride, count);
    }
  }

  /** Inverted dropout (Srivastava et al. 2014): m = 0 with probability p, else 1 / (1 - p). */
  private void drawMasks(int count) {
    generator.restart(settings.seed(), DROPOUT_STREAM + 2 * (epoch * batches + batch));
    for (int layer = 1; layer < shape.outputLayer(); layer++) {
      LayerSpecification hidden = specification.hidden().get(layer - 1);
      double probability = hidden.dropout();
      if (probability > 0) {
        int stride = workspace.stride;
        int row = workspace.mask + shape.firstNeuron(layer) * stride;
        workspace.memory.drawMasks(generator, probability, row, hidden.neurons(), count, stride);
      }
    }
  }

  /** Whether the outputs are small enough for every loss, which grows at most with z^2. */
  private boolean outputsAreModerate(int count) {
    int row = workspace.z + shape.firstNeuron(shape.outputLayer()) * workspace.stride;
    double squares = 0;
    for (int k = 0; k < specification.outputs(); k++) {
      squares = workspace.memory.sumOfSquares(row, count, squares);
      row += workspace.stride;
    }
    return squares < LARGEST_LOSS;
  }

  /** Adds the penalty's slope to the gradient of every weight, never to that of a bias. */
  private void addPenalty() {
    double l1 = settings.l1();
    double l2 = settings.l2();
    if (l1 == 0 && l2 == 0) {
      return;
    }
    for (int layer = 1; layer <= shape.outputLayer(); layer++) {
      int weights = shape.firstWeight(layer);
      int count = shape.firstBias(layer) - weights;
      int w = update.operands.parameters + weights;
      workspace.memory.addPenalty(w, update.operands.gradient + weights, count, l1, l2);
    }
  }

  /** The slope of l1 |w| + l2 w^2 / 2: l1 sign(w) + l2 w. */
  private static double penaltySlope(double w, double l1, double l2) {
    double sign = w > 0 ? l1 : w < 0 ? -l1 : 0;
    return l2 * w + sign;
  }

  /** What {@link #addPenalty} adds to each parameter's gradient. */
  private double[] penalty() {
    double[] slopes = new double[shape.parameterCount()];
    double[] values = update.parameters();
    for (int layer = 1; layer <= shape.outputLayer(); layer++) {
      for (int i = shape.firstWeight(layer); i < shape.firstBias(layer); i++) {
        slopes[i] = penaltySlope(values[i], settings.l1(), settings.l2());
      }
    }
    return slopes;
  }

  /** Scales the gradient down to the largest norm allowed (Pascanu, Mikolov and Bengio 2013). */
  private void clip() {
    double factor = clipFactor();
    if (factor < 1) {
      workspace.memory.scale(update.operands.gradient, shape.parameterCount(), factor);
    }
  }

  /** What the gradient has to be multiplied by: at most 1, and 1 without clipping. */
  private double clipFactor() {
    if (settings.clipNorm() == 0) {
      return 1;
    }
    return Math.min(1, settings.clipNorm() / (norm() + CLIP_EPSILON));
  }

  private double norm() {
    return Math.sqrt(
        workspace.memory.sumOfSquares(update.operands.gradient, shape.parameterCount(), 0));
  }

  /** The learning rate of the next step. */
  public double rate() {
    return settings.schedule().factor(epoch, batch, batches) * settings.learningRate();
  }

  /**
   * The mean loss of the mini-batch of the last step, before that step and without penalty; NaN
   * before the first step.
   */
  public double batchLoss() {
    int count = workspaceSamples;
    Loss loss = specification.loss();
    int stride = workspace.stride;
    int outputs = specification.outputs();
    int first = shape.firstNeuron(shape.outputLayer()) * stride;
    double[] z = workspace.rows(workspace.z + first, outputs);
    double[] y = workspace.rows(workspace.a + first, outputs);
    double[] t = workspace.rows(workspace.targets, outputs);
    double sum = 0;
    for (int s = 0; s < count; s++) {
      sum = sum + loss.ofSample(z, y, t, 0, s, outputs, stride);
    }
    return sum / count;
  }

  /** The present parameters: the same array until they change. */
  public double[] parameters() {
    double[] known = parameters;
    if (known == null) {
      known = update.parameters();
      parameters = known;
    }
    return known;
  }

  /** Sets one parameter, as a learner does by hand; training goes on from there. */
  public void setParameter(int index, double value) {
    if (index < 0 || index >= shape.parameterCount()) {
      throw new IllegalArgumentException(
          "parameter is " + index + "; allowed: 0 to " + (shape.parameterCount() - 1));
    }
    if (!Elementary.isFinite(value)) {
      throw new IllegalArgumentException(
          "value is " + Decimal.inWords(value) + "; allowed: a finite number");
    }
    for (int parameter : off) {
      if (parameter == index) {
        return; // it stays 0 until its neuron is switched on again
      }
    }
    if (canStepBack) {
      lossGradient = lossGradient();
    }
    workspace.memory.set(update.operands.parameters + index, value);
    parameters = null;
    canStepBack = false;
    diverged = false;
  }

  /**
   * The gradient that the optimizer was given in the last step: mean over the mini-batch, with
   * penalty, clipped.
   */
  public double[] gradient() {
    return update.gradient();
  }

  /**
   * The gradient of the loss alone in the last step: mean over the mini-batch, without penalty,
   * before clipping. Where it differs it is computed again, which training does not wait for.
   */
  public double[] lossGradient() {
    double[] known = lossGradient;
    if (known == null) {
      known = isGradientChanged() && canStepBack ? gradientOfLastStep() : update.gradient();
      lossGradient = known;
    }
    return known;
  }

  private boolean isGradientChanged() {
    return settings.l1() != 0
        || settings.l2() != 0
        || settings.clipNorm() != 0
        || frozen.length > 0;
  }

  private double[] gradientOfLastStep() {
    Trainer past = new Trainer(this);
    past.canStepBack = true;
    past.stepBack();
    past.propagateForward();
    past.propagateBack();
    return past.update.gradient();
  }

  public NetworkSpecification specification() {
    return specification;
  }

  public Shape shape() {
    return shape;
  }

  /** Epochs completed. */
  public int epoch() {
    return epoch;
  }

  /** Mini-batches completed in the present epoch. */
  public int batch() {
    return batch;
  }

  /** Mini-batches of an epoch. */
  public int batches() {
    return batches;
  }

  /** Steps that make up the epochs and mini-batches completed. */
  public double steps() {
    return epoch * (double) batches + batch;
  }

  /** Whether training stopped because a step was not finite. */
  public boolean diverged() {
    return diverged;
  }
}
