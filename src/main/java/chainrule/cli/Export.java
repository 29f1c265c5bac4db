package chainrule.cli;

import chainrule.engine.landscape.Path;
import chainrule.engine.run.Run;
import chainrule.export.Kind;
import chainrule.export.LearningCurves;
import chainrule.export.Measured;
import chainrule.export.Picture;
import chainrule.export.Trained;

/**
 * Trains an experiment and writes it as a program or a file: {@code java -cp target/classes
 * chainrule.cli.Export LINK EPOCHS KIND [PICTURE [SCALE]] > FILE}. The kinds are those of {@link
 * Kind}; SVG and PNG are of one {@link Picture}, all in one sheet unless another is named, and a
 * PNG has 1, 2 or 4 pixels a unit of the drawing, usually 2. What cannot be done ends with exit
 * code 2.
 */
public final class Export {
  private static final String USUAL_SCALE = "2";

  private Export() {}

  public static void main(String[] arguments) {
    if (arguments.length < 3 || arguments.length > 5) {
      Replay.refuse(
          "usage: java -cp target/classes chainrule.cli.Export LINK EPOCHS KIND [PICTURE [SCALE]]");
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
    if (arguments.length > 3 && !kind.isPicture()) {
      Replay.refuse("picture", arguments[3], "none, for " + kind.id());
      return;
    }
    String id = arguments.length > 3 ? arguments[3] : Picture.SHEET.id();
    Picture picture = Picture.ofId(id);
    if (picture == null) {
      Replay.refuse("picture", id, Picture.ids());
      return;
    }
    String scale = arguments.length > 4 ? arguments[4] : USUAL_SCALE;
    if (!scale.matches("[124]")) {
      Replay.refuse("scale", scale, "1, 2, 4");
      return;
    }
    Run run = Replay.runOf(arguments[0]);
    if (run == null) {
      return;
    }
    Path path = new Path(run.shape().parameterCount(), Path.CAPACITY);
    LearningCurves curves = LearningCurves.whileTraining(run, epochs, path);
    Trained trained = Trained.of(run, curves);
    Measured measured = picture.usual(run, path);
    byte[] bytes =
        kind.isPainted()
            ? painted(trained, picture, measured, Integer.parseInt(scale))
            : kind.bytes(trained, picture, measured);
    System.out.write(bytes, 0, bytes.length);
    System.out.flush();
  }

  private static byte[] painted(Trained trained, Picture picture, Measured measured, int scale) {
    System.setProperty("java.awt.headless", "true");
    Painting painting = new Painting(picture.frame(trained), scale);
    picture.draw(trained, measured, painting);
    return painting.png();
  }
}
