package chainrule.bridge;

import chainrule.engine.experiment.Link;
import chainrule.engine.run.Pixels;
import chainrule.engine.run.Run;
import chainrule.engine.session.Session;
import org.teavm.jso.JSExport;
import org.teavm.jso.typedarrays.Float32Array;
import org.teavm.jso.typedarrays.Float64Array;

/**
 * An experiment that is trained for a short while only to be shown in small, as JavaScript sees it:
 * {@code engine.Preview}. The open experiment does not notice.
 */
public final class Preview {
  private static final Session SESSION = new Session(Link.defaults(), Training::numeral);

  private Preview() {}

  /** Begins the experiment of a link; returns the model, as {@link Training#open} does. */
  @JSExport
  public static String open(String link) {
    return SESSION.open(link);
  }

  /** Changes fields, given as in a link; returns the model. */
  @JSExport
  public static String edit(String changes) {
    return SESSION.edit(changes);
  }

  /** How far training has come, see {@link Session#status}. */
  @JSExport
  public static String status() {
    return SESSION.status();
  }

  /** Trains for at most so many mini-batches; returns how many were done. */
  @JSExport
  public static int train(int steps) {
    return SESSION.run().train(steps);
  }

  /** The mean loss of its training data, without penalty. */
  @JSExport
  public static double loss() {
    return SESSION.run().training().loss();
  }

  /** 16 hexadecimal digits over the bits of all its parameters. */
  @JSExport
  public static String fingerprint() {
    return SESSION.run().fingerprint();
  }

  /** The examples, see {@link Run#points}. */
  @JSExport
  public static Float64Array data() {
    return Float64Array.copyFromJavaArray(SESSION.run().points());
  }

  /** What the outputs answer over the whole plane, see {@link Run#outputMaps}. */
  @JSExport
  public static Float32Array map(int resolution) {
    Run run = SESSION.run();
    return Singles.of(run.outputMaps(Pixels.ofAll(run.data().coordinates(), resolution)));
  }
}
