package chainrule.cli;

import chainrule.engine.experiment.Json;
import chainrule.engine.explain.Explainer;
import chainrule.engine.explain.ExplanationJson;
import chainrule.engine.explain.ExplanationJson.Detail;
import chainrule.engine.run.Run;

/**
 * Explains a training step on the Java virtual machine: {@code java -cp target/classes
 * chainrule.cli.Explain LINK EPOCHS EXAMPLE} trains an experiment for so many epochs and prints one
 * line of JSON with every number of the next step, seen from one example, as {@link
 * ExplanationJson} describes it in completeness. Examples count from 0, training examples first.
 * Bad input ends with exit code 2.
 */
public final class Explain {
  private Explain() {}

  public static void main(String[] arguments) {
    if (arguments.length != 3) {
      Replay.refuse("usage: java -cp target/classes chainrule.cli.Explain LINK EPOCHS EXAMPLE");
      return;
    }
    int epochs = Replay.wholeNumber(arguments[1]);
    if (epochs < 0) {
      Replay.refuseEpochs(arguments[1]);
      return;
    }
    Run run = Replay.runOf(arguments[0]);
    if (run == null) {
      return;
    }
    int examples = run.trainingSamples().count() + run.testSamples().count();
    int example = Replay.wholeNumber(arguments[2]);
    if (example < 0 || example >= examples) {
      String allowed =
          examples == 0
              ? "none, since there is no data"
              : "a whole number from 0 to " + (examples - 1);
      Replay.refuse("example", arguments[2], allowed);
      return;
    }
    run.trainFor(epochs);
    System.out.println(explain(run, example));
  }

  /** The next step of a run, as one line of JSON. */
  static String explain(Run run, int example) {
    return ExplanationJson.write(
        new Explainer(run, example).explanation(), Detail.COMPLETE, new Json(Double::toString));
  }
}
