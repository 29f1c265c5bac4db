package chainrule.bridge;

import chainrule.engine.experiment.Catalogue;
import chainrule.engine.experiment.Link;
import chainrule.engine.experiment.Pixels;
import chainrule.engine.experiment.Run;
import chainrule.engine.network.NeuronMaps;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSExportClasses;
import org.teavm.jso.typedarrays.Float32Array;
import org.teavm.jso.typedarrays.Float64Array;

/**
 * The engine as JavaScript sees it: numbers, strings and typed arrays, around one session with one
 * experiment. Strings hold JSON where nothing else is said.
 */
@JSExportClasses({
  Explanations.class,
  Landscape.class,
  Layers.class,
  LossGrid.class,
  OwnData.class,
  Preview.class
})
public final class Bridge {
  private static Session session = new Session(Link.defaults());
  private static Walk walk = new Walk(session);
  private static Benchmark benchmark = new Benchmark();

  private Bridge() {}

  static Session session() {
    return session;
  }

  static Walk walk() {
    return walk;
  }

  /** TeaVM asks for one; there is nothing to do. */
  public static void main(String[] arguments) {}

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

  /** Begins the experiment of a link; returns the model. */
  @JSExport
  public static String open(String link) {
    return session.open(link);
  }

  /** Changes fields, given as in a link; returns the model. */
  @JSExport
  public static String edit(String changes) {
    return session.edit(changes);
  }

  /** The examples, see {@link Run#points}. */
  @JSExport
  public static Float64Array data() {
    return Float64Array.copyFromJavaArray(session.run().points());
  }

  /** The targets of the examples, see {@link Run#targets}. */
  @JSExport
  public static Float64Array targets() {
    return Float64Array.copyFromJavaArray(session.run().targets());
  }

  /** What the network answers to the examples, see {@link Run#answers}. */
  @JSExport
  public static Float64Array answers() {
    return Float64Array.copyFromJavaArray(session.run().answers());
  }

  /** Back to the first weights. */
  @JSExport
  public static void reset() {
    session.run().reset();
  }

  /** Trains for at most so many mini-batches; returns how many were done. */
  @JSExport
  public static int run(int steps) {
    return walk.train(steps);
  }

  /** Trains to the end of the n-th epoch from now, for at most so many mini-batches. */
  @JSExport
  public static int runEpochs(double epochs, int maxSteps) {
    int bounded = (int) Math.min(epochs, 1e9);
    return walk.trainEpochs(bounded, maxSteps);
  }

  /** Epochs completed. */
  @JSExport
  public static int epoch() {
    return session.run().trainer().epoch();
  }

  /** Steps that make up the epochs completed and the mini-batches of the present one. */
  @JSExport
  public static double steps() {
    return session.run().trainer().steps();
  }

  /** How far training has come. */
  @JSExport
  public static String status() {
    return session.status();
  }

  /** The parameters, layer by layer: W (out, in) row by row, then b (out). */
  @JSExport
  public static Float64Array parameters() {
    return Float64Array.copyFromJavaArray(session.run().trainer().parameters());
  }

  /** Sets one parameter; false if there is none such or the value is not finite. */
  @JSExport
  public static boolean setParameter(int index, double value) {
    return walk.setParameter(index, value);
  }

  /** 16 hexadecimal digits over the bits of all parameters. */
  @JSExport
  public static String fingerprint() {
    return session.run().fingerprint();
  }

  /** The outputs at a point, in network coordinates. */
  @JSExport
  public static Float64Array predict(double x1, double x2) {
    return Float64Array.copyFromJavaArray(session.run().predict(x1, x2));
  }

  /**
   * What every neuron answers over a part of the plane, see {@link Run#maps}.
   *
   * @return (neuron, pixel), the inputs first
   */
  @JSExport
  public static Float32Array maps(
      int resolution, double x1From, double x1To, double x2From, double x2To) {
    return singles(session.run().maps(new Pixels(resolution, x1From, x1To, x2From, x2To)));
  }

  /** The same for the outputs alone. */
  @JSExport
  public static Float32Array outputMap(
      int resolution, double x1From, double x1To, double x2From, double x2To) {
    return singles(session.run().outputMaps(new Pixels(resolution, x1From, x1To, x2From, x2To)));
  }

  /** What every neuron answers at some points, see {@link Run#activationsAt}. */
  @JSExport
  public static Float32Array activationsAt(Float64Array x1, Float64Array x2) {
    return singles(session.run().activationsAt(x1.copyToJavaArray(), x2.copyToJavaArray()));
  }

  private static Float32Array singles(NeuronMaps maps) {
    double[] values = maps.values();
    int count = maps.count();
    int lanes = maps.lanes();
    float[] singles = new float[maps.rows() * count];
    int to = 0;
    for (int row = 0; row < maps.rows(); row++) {
      for (int start = 0; start < count; start += lanes) {
        int from = maps.index(row, start);
        int end = from + Math.min(lanes, count - start);
        for (int at = from; at < end; at++) {
          singles[to] = (float) values[at];
          to++;
        }
      }
    }
    return Float32Array.copyFromJavaArray(singles);
  }

  static Float32Array singles(double[] values) {
    float[] singles = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      singles[i] = (float) values[i];
    }
    return Float32Array.copyFromJavaArray(singles);
  }

  /** Sets up an experiment to be measured, beside the session; returns its model. */
  @JSExport
  public static String prepareBenchmark(String link) {
    return benchmark.open(link);
  }

  /** Trains the experiment to be measured for so many mini-batches; returns how many were done. */
  @JSExport
  public static int runBenchmark(int steps) {
    return benchmark.train(steps);
  }

  /** Evaluates all its neurons on a square grid; returns a number that depends on all of them. */
  @JSExport
  public static double benchmarkGrid(int resolution) {
    return benchmark.grid(resolution);
  }
}
