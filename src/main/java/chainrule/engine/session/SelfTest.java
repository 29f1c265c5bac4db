package chainrule.engine.session;

import chainrule.engine.experiment.Link;
import chainrule.engine.run.Run;

/**
 * A short training whose outcome is known. Some browsers accept the WebAssembly module and then
 * compute nonsense; this finds out within a few milliseconds.
 */
public final class SelfTest {
  /** The fingerprint on the Java virtual machine; a test keeps it true. */
  public static final String KNOWN_ANSWER = "587c981b8e7e868d";

  private static final String LINK =
      "v=1&points=100&test=50&layers=4_3_5&activation=tanh_gelu_relu&optimizer=adam&loss=categoricalCrossEntropy";
  private static final int STEPS = 60;

  private SelfTest() {}

  public static String fingerprint() {
    Run run = new Run(Link.read(LINK).experiment());
    run.train(STEPS);
    return run.fingerprint();
  }
}
