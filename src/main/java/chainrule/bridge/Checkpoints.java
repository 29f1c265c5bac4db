package chainrule.bridge;

import chainrule.engine.session.Session;
import org.teavm.jso.JSExport;
import org.teavm.jso.typedarrays.Float64Array;

/** The open experiment as one row of numbers, for JavaScript: {@code engine.Checkpoints}. */
public final class Checkpoints {
  private Checkpoints() {}

  /** See {@link Session#checkpoint}. */
  @JSExport
  public static Float64Array take(Float64Array notes) {
    return Float64Array.copyFromJavaArray(Bridge.session().checkpoint(notes.copyToJavaArray()));
  }

  /** See {@link Session#restore}; returns the model. */
  @JSExport
  public static String restore(Float64Array checkpoint) {
    return Bridge.session().restore(checkpoint.copyToJavaArray());
  }

  /** The notes of the checkpoint that was restored last. */
  @JSExport
  public static Float64Array notes() {
    return Float64Array.copyFromJavaArray(Bridge.session().notes());
  }
}
