package chainrule.cli;

import chainrule.engine.run.Run;
import chainrule.export.Kind;
import chainrule.export.LearningCurves;
import chainrule.export.Sheet;
import chainrule.export.Trained;

/**
 * Trains an experiment and writes it as a program or a file: {@code java -cp target/classes
 * chainrule.cli.Export LINK EPOCHS KIND > FILE}. The kinds are those of {@link Kind}. What cannot
 * be done ends with exit code 2.
 */
public final class Export {
  /** Pixels a unit of a drawing. */
  private static final int SCALE = 2;

  private Export() {}

  public static void main(String[] arguments) {
    if (arguments.length != 3) {
      Replay.refuse("usage: java -cp target/classes chainrule.cli.Export LINK EPOCHS KIND");
      return;
    }
    int epochs = Replay.wholeNumber(arguments[1]);
    if (epochs < 0) {
      Replay.refuseEpochs(arguments[1]);
      return;
    }
    Kind kind = Kind.ofId(arguments[2]);
    if (kind == null) {
      Replay.refuse("kind", arguments[2], Kind.ids());
      return;
    }
    Run run = Replay.runOf(arguments[0]);
    if (run == null) {
      return;
    }
    LearningCurves curves = LearningCurves.whileTraining(run, epochs);
    Trained trained = Trained.of(run, curves);
    byte[] bytes = kind.isPainted() ? painted(trained) : kind.bytes(trained);
    System.out.write(bytes, 0, bytes.length);
    System.out.flush();
  }

  private static byte[] painted(Trained trained) {
    System.setProperty("java.awt.headless", "true");
    Painting painting = new Painting(Sheet.WIDTH, Sheet.HEIGHT, SCALE);
    Sheet.draw(trained, painting);
    return painting.png();
  }
}
