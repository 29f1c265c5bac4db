package chainrule.bridge;

import chainrule.engine.run.Moment;
import chainrule.engine.session.Repetition;
import chainrule.engine.session.Session;
import org.teavm.jso.JSExport;
import org.teavm.jso.typedarrays.Float64Array;

/** The open experiment as one row of numbers, for JavaScript: {@code engine.Checkpoints}. */
public final class Checkpoints {
  private static Repetition repetition = new Repetition(Training.session().run());

  private Checkpoints() {}

  /** See {@link Session#checkpoint}. */
  @JSExport
  public static Float64Array take(Float64Array notes) {
    return Float64Array.copyFromJavaArray(Training.session().checkpoint(notes.copyToJavaArray()));
  }

  /** See {@link Session#restore}; returns the model. */
  @JSExport
  public static String restore(Float64Array checkpoint) {
    return Training.session().restore(checkpoint.copyToJavaArray());
  }

  /** The notes of the checkpoint that was restored last. */
  @JSExport
  public static Float64Array notes() {
    return Float64Array.copyFromJavaArray(Training.session().notes());
  }

  /** Where the run is, in few numbers: see {@link Moment}. */
  @JSExport
  public static Float64Array moment() {
    return Float64Array.copyFromJavaArray(Training.session().moment());
  }

  /** See {@link Session#resume}; returns the model. */
  @JSExport
  public static String resume(Float64Array moment) {
    return Training.session().resume(moment.copyToJavaArray());
  }

  /** Begins to train once more, beside the run, see {@link Repetition}. */
  @JSExport
  public static void beginRepetition() {
    repetition = new Repetition(Training.session().run());
  }

  /** Repeats at most so many steps; returns how many it did, 0 at its end. */
  @JSExport
  public static int repeat(int steps) {
    return repetition.train(steps);
  }

  /** The {@link Moment} that it has come to; empty if it had to stop earlier. */
  @JSExport
  public static Float64Array repeated() {
    return Float64Array.copyFromJavaArray(repetition.moment());
  }
}
