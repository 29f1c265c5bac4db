package chainrule.engine.session;

import chainrule.engine.data.Axis;
import chainrule.engine.data.Coordinates;
import chainrule.engine.data.Input;
import chainrule.engine.data.Origin;
import chainrule.engine.data.Range;
import chainrule.engine.data.Task;
import chainrule.engine.experiment.Experiment;
import chainrule.engine.experiment.Json;
import chainrule.engine.experiment.Link;
import chainrule.engine.experiment.Notice;
import chainrule.engine.math.Decimal;
import chainrule.engine.network.LayerSpecification;
import chainrule.engine.network.OutputActivation;
import chainrule.engine.network.Shape;
import chainrule.engine.run.Checkpoint;
import chainrule.engine.run.Moment;
import chainrule.engine.run.Run;
import chainrule.engine.training.Metrics;
import java.util.List;
import java.util.function.DoubleFunction;

/** The one experiment that is open, described as JSON. */
public final class Session {
  private final DoubleFunction<String> numeral;
  private Run run;
  private double[] notes = {};

  public Session(Experiment experiment) {
    this(experiment, Decimal::format);
  }

  /**
   * @param numeral the text of a finite number: there are many, and a platform's own way may be
   *     many times as fast
   */
  public Session(Experiment experiment, DoubleFunction<String> numeral) {
    run = new Run(experiment);
    this.numeral = numeral;
  }

  Json json() {
    return new Json(numeral);
  }

  public Run run() {
    return run;
  }

  void goOnWith(Run other) {
    run = other;
  }

  /** Starts the experiment of a link, or keeps the present one if the link is refused. */
  public String open(String link) {
    Link.Reading reading = Link.read(link);
    if (reading.refusal().isEmpty()) {
      run = new Run(reading.experiment());
    }
    return model(reading, reading.refusal().isEmpty());
  }

  /** Changes fields of the present experiment; training goes on where it can. */
  public String edit(String changes) {
    Link.Reading reading = Link.change(run.experiment(), changes);
    boolean goesOn = !reading.refusal().isEmpty() || run.adopt(reading.experiment());
    if (!goesOn) {
      run = new Run(reading.experiment());
    }
    return model(reading, !goesOn);
  }

  /** The run as a row of numbers, see {@link Checkpoint}, with notes of whoever keeps it. */
  public double[] checkpoint(double[] ownNotes) {
    return Checkpoint.of(run, ownNotes).write();
  }

  /** Where the run is, in few numbers: see {@link Moment}. */
  public double[] moment() {
    return Moment.of(run);
  }

  /** Goes on with the experiment from a {@link Moment}, or as before if that is refused. */
  public String resume(double[] moment) {
    try {
      run = Moment.run(run.experiment(), moment);
      return model("", true);
    } catch (IllegalArgumentException refused) {
      return model(String.valueOf(refused.getMessage()), false);
    }
  }

  /** Goes on from a checkpoint, or with the present run if the checkpoint is refused. */
  public String restore(double[] numbers) {
    try {
      Checkpoint checkpoint = Checkpoint.read(numbers);
      run = checkpoint.run();
      notes = checkpoint.notes();
      return model("", true);
    } catch (IllegalArgumentException refused) {
      return model(String.valueOf(refused.getMessage()), false);
    }
  }

  /** The notes of the checkpoint that was restored last. */
  public double[] notes() {
    return notes;
  }

  /** The model of the run as it is. */
  public String model() {
    return model("", false);
  }

  private String model(String refusal, boolean rebuilt) {
    return model(new Link.Reading(run.experiment(), List.of(), refusal), rebuilt);
  }

  private String model(Link.Reading reading, boolean rebuilt) {
    Experiment experiment = run.experiment();
    Json json = json().open();
    json.field("link", Link.write(experiment));
    json.field("refusal", reading.refusal());
    json.name("notices").openList();
    for (Notice notice : reading.notices()) {
      json.open()
          .field("field", notice.field())
          .field("value", notice.value())
          .field("used", notice.used())
          .field("allowed", notice.allowed())
          .field("text", notice.text())
          .close();
    }
    json.closeList();
    json.field("rebuilt", rebuilt);
    json.name("experiment").open();
    Link.fields(experiment).forEach(json::field);
    json.close();
    describeNetwork(json, experiment);
    describeData(json, experiment);
    return json.close().toString();
  }

  private void describeNetwork(Json json, Experiment experiment) {
    Shape shape = run.shape();
    json.name("layers").openList();
    for (int layer = 0; layer < shape.layers(); layer++) {
      json.number(shape.size(layer));
    }
    json.closeList();
    List<LayerSpecification> hidden = experiment.hidden();
    json.name("activations").openList();
    for (LayerSpecification layer : hidden) {
      json.string(layer.activation().id());
    }
    json.closeList();
    json.name("dropout").openList();
    for (LayerSpecification layer : hidden) {
      json.number(layer.dropout());
    }
    json.closeList();
    OutputActivation output = run.network().outputActivation();
    json.field("outputActivation", output.id());
    json.name("output")
        .open()
        .field("isIdentity", output.isIdentity())
        .field("mixes", output.mixes())
        .field("givesProbabilities", output.givesProbabilities())
        .field("tex", output.workedTex(Integer.MAX_VALUE))
        .field("worked", output.workedTex(run.network().outputs()))
        .close();
    json.field("isRateConstant", experiment.training().schedule().isConstant());
    json.field("loss", experiment.loss().id());
    json.field("parameterCount", shape.parameterCount());
    json.field("stepsPerEpoch", run.trainer().batches());
    json.name("inputNames").openList();
    for (Input input : experiment.inputs()) {
      named(json, input.id(), input.symbolTex(), input.symbol());
    }
    json.closeList();
    json.name("outputNames").openList();
    List<String> classNames = experiment.data().classNames();
    for (int k = 0; k < run.network().outputs(); k++) {
      named(json, "y" + (k + 1), "y_" + (k + 1), outputName(classNames, k));
    }
    json.closeList();
  }

  private String outputName(List<String> classNames, int output) {
    int outputs = run.network().outputs();
    if (!classNames.isEmpty()) {
      return classNames.get(outputs == 1 ? 1 : output);
    }
    return run.data().coordinates().targets().get(output).name();
  }

  private static void named(Json json, String id, String tex, String text) {
    json.open().field("id", id).field("tex", tex).field("text", text).close();
  }

  private void describeData(Json json, Experiment experiment) {
    boolean classification = experiment.data().task() == Task.CLASSIFICATION;
    json.field("task", classification ? "classification" : "regression");
    json.field("hasOwnPoints", experiment.data().dataset().origin() == Origin.OWN);
    json.field("classes", experiment.data().classCount());
    json.field("classNames", experiment.data().classNames());
    Coordinates coordinates = run.data().coordinates();
    json.name("domain").open();
    range(json, "x1", coordinates.x1Range());
    range(json, "x2", coordinates.x2Range());
    json.close();
    Range answers = new Range(experiment.output().lowTarget(), 1);
    range(json, "targetRange", classification ? answers : coordinates.targetRange());
    json.name("axes").openList();
    axis(json, coordinates.x1());
    axis(json, coordinates.x2());
    json.closeList();
    json.name("targetAxes").openList();
    for (Axis target : coordinates.targets()) {
      axis(json, target);
    }
    json.closeList();
    json.field("trainCount", run.data().training().count());
    json.field("testCount", run.data().test().count());
  }

  private static void range(Json json, String name, Range range) {
    json.name(name).openList().number(range.from()).number(range.to()).closeList();
  }

  private static void axis(Json json, Axis axis) {
    json.open()
        .field("name", axis.name())
        .field("unit", axis.unit())
        .field("offset", axis.offset())
        .field("scale", axis.scale())
        .close();
  }

  /** How far training has come and how well the network does. */
  public String status() {
    Json json = json().open();
    json.field("epoch", run.trainer().epoch());
    json.field("step", run.trainer().steps());
    json.field("trainLoss", run.training().loss());
    json.field("testLoss", run.test().loss());
    json.field("penalty", run.penalty());
    json.field("finite", run.isFinite());
    json.field("stopped", run.stopReason().id());
    json.field("reason", run.stopReason().sentence());
    json.field("waited", run.epochsWithoutImprovement());
    json.field("rate", run.trainer().rate());
    metrics(json, "training", run.training());
    metrics(json, "test", run.test());
    json.field("gradientNorms", run.gradientNorms());
    json.field("givenNorms", run.givenNorms());
    return json.close().toString();
  }

  private static void metrics(Json json, String name, Metrics metrics) {
    json.name(name).open();
    if (metrics.classes() > 0) {
      json.field("accuracy", metrics.accuracy());
      json.field("confusion", metrics.confusion());
      json.name("precision").openList();
      for (int c = 0; c < metrics.classes(); c++) {
        json.number(metrics.precision(c));
      }
      json.closeList();
      json.name("recall").openList();
      for (int c = 0; c < metrics.classes(); c++) {
        json.number(metrics.recall(c));
      }
      json.closeList();
    } else {
      json.field("determination", metrics.determination());
      json.field("absoluteError", metrics.absoluteError());
    }
    json.close();
  }
}
