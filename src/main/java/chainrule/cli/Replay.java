package chainrule.cli;

import chainrule.engine.experiment.Json;
import chainrule.engine.experiment.Link;
import chainrule.engine.run.Run;

/**
 * Replays an experiment on the Java virtual machine: {@code java -cp target/classes
 * chainrule.cli.Replay LINK EPOCHS} prints one line of JSON with the canonical link and the state
 * after so many epochs. A link that cannot be opened at all ends with exit code 2.
 */
public final class Replay {
  static final int LARGEST_NUMBER = 1_000_000_000;

  private Replay() {}

  public static void main(String[] arguments) {
    if (arguments.length != 2) {
      refuse("usage: java -cp target/classes chainrule.cli.Replay LINK EPOCHS");
      return;
    }
    Link.Reading reading = Link.read(arguments[0]);
    if (!reading.refusal().isEmpty()) {
      refuse(reading.refusal());
      return;
    }
    int epochs = wholeNumber(arguments[1]);
    if (epochs < 0) {
      refuseEpochs(arguments[1]);
      return;
    }
    reading.notices().forEach(notice -> System.err.println(notice.text()));
    System.out.println(replay(new Run(reading.experiment()), epochs));
  }

  /** Trains a run and describes where it has come to, as one line of JSON. */
  static String replay(Run run, int epochs) {
    train(run, epochs);
    return new Json(Double::toString)
        .open()
        .field("link", Link.write(run.experiment()))
        .field("epoch", run.trainer().epoch())
        .field("step", run.trainer().steps())
        .field("trainLoss", run.training().loss())
        .field("testLoss", run.test().loss())
        .field("fingerprint", run.fingerprint())
        .close()
        .toString();
  }

  /** Trains for so many epochs, or until training stops by itself. */
  static void train(Run run, int epochs) {
    int left = epochs;
    while (left > 0) {
      int before = run.trainer().epoch();
      if (run.trainEpochs(left, Integer.MAX_VALUE) == 0) {
        break;
      }
      left -= run.trainer().epoch() - before;
    }
  }

  /** A number from 0 to {@link #LARGEST_NUMBER}, or -1 if the text is none such. */
  static int wholeNumber(String text) {
    try {
      int number = Integer.parseInt(text);
      return number >= 0 && number <= LARGEST_NUMBER ? number : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  static void refuseEpochs(String text) {
    refuse("epochs", text, "a whole number from 0 to " + LARGEST_NUMBER);
  }

  static void refuse(String name, String text, String allowed) {
    refuse(name + " is " + text.replaceAll("\\s+", " ") + "; allowed: " + allowed);
  }

  /** One line on standard error, and exit code 2. */
  static void refuse(String message) {
    System.err.println(message);
    System.exit(2);
  }
}
