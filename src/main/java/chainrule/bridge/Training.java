package chainrule.bridge;

import chainrule.engine.experiment.Catalogue;
import chainrule.engine.experiment.Link;
import chainrule.engine.run.Pixels;
import chainrule.engine.run.Run;
import chainrule.engine.session.Benchmark;
import chainrule.engine.session.OpenRun;
import chainrule.engine.session.SelfTest;
import chainrule.engine.session.Session;
import chainrule.vectors.Vectors;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSExport;
import org.teavm.jso.typedarrays.Float32Array;
import org.teavm.jso.typedarrays.Float64Array;

/**
 * The training of the open experiment as JavaScript sees it, {@code engine.Training}: numbers,
 * strings and typed arrays. Strings hold JSON where nothing else is said.
 */
public final class Training {
  private static final Session SESSION = new Session(Link.defaults(), Training::numeral);
  private static final OpenRun RUN = new OpenRun(SESSION);
  private static final Benchmark BENCHMARK = new Benchmark();

  private Training() {}

  @JSBody(params = "value", script = "return String(value);")
  static native String numeral(double value);

  static Session session() {
    return SESSION;
  }

  static OpenRun openRun() {
    return RUN;
  }

  /** All fields and variants, see {@link Catalogue}. */
  @JSExport
  public static String catalogue() {
    return Catalogue.json();
  }

  /** The fingerprint of a short training; {@link #knownAnswer} if the engine computes rightly. */
  @JSExport
  public static String selfTest() {
    return SelfTest.fingerprint();
  }

  @JSExport
  public static String knownAnswer() {
    return SelfTest.KNOWN_ANSWER;
  }

  /** Why the engine does without vectors, as a sentence; empty if it computes with them. */
  @JSExport
  public static String withoutVectors() {
    return Vectors.reasonAgainst();
  }

  /** Begins the experiment of a link; returns the model. */
  @JSExport
  public static String open(String link) {
    return SESSION.open(link);
  }

  /** Changes fields, given as in a link; returns the model. */
  @JSExport
  public static String edit(String changes) {
    return SESSION.edit(changes);
  }

  /** The examples, see {@link Run#points}. */
  @JSExport
  public static Float64Array data() {
    return Float64Array.copyFromJavaArray(SESSION.run().points());
  }

  /** The targets of the examples, see {@link Run#targets}. */
  @JSExport
  public static Float64Array targets() {
    return Float64Array.copyFromJavaArray(SESSION.run().targets());
  }

  /** What the network answers to the examples, see {@link Run#answers}. */
  @JSExport
  public static Float64Array answers() {
    return Float64Array.copyFromJavaArray(SESSION.run().answers());
  }

  /** Back to the first weights. */
  @JSExport
  public static void reset() {
    SESSION.run().reset();
  }

  /** Trains for at most so many mini-batches; returns how many were done. */
  @JSExport
  public static int run(int steps) {
    return RUN.train(steps);
  }

  /** Trains to the end of the n-th epoch from now, for at most so many mini-batches. */
  @JSExport
  public static int runEpochs(double epochs, int maxSteps) {
    int bounded = (int) Math.min(epochs, 1e9);
    return RUN.trainEpochs(bounded, maxSteps);
  }

  /** Epochs completed. */
  @JSExport
  public static int epoch() {
    return SESSION.run().trainer().epoch();
  }

  /** Steps that make up the epochs completed and the mini-batches of the present one. */
  @JSExport
  public static double steps() {
    return SESSION.run().trainer().steps();
  }

  /** How far training has come, see {@link Session#status}. */
  @JSExport
  public static String status() {
    return SESSION.status();
  }

  /** The parameters, layer by layer: W (out, in) row by row, then b (out). */
  @JSExport
  public static Float64Array parameters() {
    return Float64Array.copyFromJavaArray(SESSION.run().trainer().parameters());
  }

  /** See {@link OpenRun#setParameter}. */
  @JSExport
  public static boolean setParameter(int index, double value) {
    return RUN.setParameter(index, value);
  }

  /** See {@link OpenRun#setParameters}. */
  @JSExport
  public static boolean setParameters(Float64Array values) {
    return RUN.setParameters(values.copyToJavaArray());
  }

  /** 16 hexadecimal digits over the bits of all parameters. */
  @JSExport
  public static String fingerprint() {
    return SESSION.run().fingerprint();
  }

  /** The outputs at a point, in network coordinates. */
  @JSExport
  public static Float64Array predict(double x1, double x2) {
    return Float64Array.copyFromJavaArray(SESSION.run().predict(x1, x2));
  }

  /**
   * What every neuron answers over a part of the plane, see {@link Run#maps}.
   *
   * @return (neuron, pixel), the inputs first
   */
  @JSExport
  public static Float32Array maps(
      int resolution, double x1From, double x1To, double x2From, double x2To) {
    return Singles.of(SESSION.run().maps(new Pixels(resolution, x1From, x1To, x2From, x2To)));
  }

  /** The same for the outputs alone. */
  @JSExport
  public static Float32Array outputMap(
      int resolution, double x1From, double x1To, double x2From, double x2To) {
    return Singles.of(SESSION.run().outputMaps(new Pixels(resolution, x1From, x1To, x2From, x2To)));
  }

  /** What every neuron answers at some points, see {@link Run#activationsAt}. */
  @JSExport
  public static Float32Array activationsAt(Float64Array x1, Float64Array x2) {
    return Singles.of(SESSION.run().activationsAt(x1.copyToJavaArray(), x2.copyToJavaArray()));
  }

  /** Sets up an experiment to be measured, beside the session; returns its model. */
  @JSExport
  public static String prepareBenchmark(String link) {
    return BENCHMARK.open(link);
  }

  /** Trains the experiment to be measured for so many mini-batches; returns how many were done. */
  @JSExport
  public static int runBenchmark(int steps) {
    return BENCHMARK.train(steps);
  }

  /** Evaluates all its neurons on a square grid; returns a number that depends on all of them. */
  @JSExport
  public static double benchmarkGrid(int resolution) {
    return BENCHMARK.grid(resolution);
  }
}
