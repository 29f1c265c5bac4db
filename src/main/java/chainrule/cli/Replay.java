package chainrule.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import chainrule.api.LinkedRun;
import chainrule.engine.experiment.Json;
import chainrule.engine.experiment.Link;
import chainrule.engine.run.Run;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Replays experiments on the Java virtual machine: {@code java -cp target/classes
 * chainrule.cli.Replay LINK EPOCHS} prints one line of JSON with the canonical link and the state
 * after so many epochs, from where the link {@link LinkedRun holds} its training on. A link that
 * cannot be opened at all ends with exit code 2.
 *
 * <p>With {@code -} in place of the link, standard input gives many, as {@link ReplayLines} says.
 *
 * <p>With {@code --expect 'testLoss<0.05'}, once or more, each line says whether it is as {@link
 * Expectation expected}, and the exit code is 1 if one of them is not.
 */
public final class Replay {
  static final int LARGEST_NUMBER = 1_000_000_000;

  private static final String EXPECT = "--expect";

  private static final String USAGE =
      "usage: java -cp target/classes chainrule.cli.Replay LINK EPOCHS [--expect 'testLoss<0.05'];"
          + " - in place of LINK reads links and names of files from standard input, one a line";

  private Replay() {}

  public static void main(String[] arguments) throws InterruptedException {
    List<String> plain = new ArrayList<>();
    List<Expectation> expectations = new ArrayList<>();
    try {
      sort(arguments, plain, expectations);
    } catch (IllegalArgumentException e) {
      refuse(String.valueOf(e.getMessage()));
      return;
    }
    if (plain.size() != 2) {
      refuse(USAGE);
      return;
    }
    int epochs = wholeNumber(plain.get(1));
    if (epochs < 0) {
      refuseEpochs(plain.get(1));
      return;
    }
    boolean fulfilled;
    if (plain.get(0).equals("-")) {
      PrintStream output = new PrintStream(new FileOutputStream(FileDescriptor.out), false, UTF_8);
      BufferedReader input = new BufferedReader(new InputStreamReader(System.in, UTF_8));
      fulfilled = new ReplayLines(epochs, expectations).replay(input, output);
    } else {
      Run run = runOf(plain.get(0));
      if (run == null) {
        return;
      }
      fulfilled = replay(run, epochs, expectations);
    }
    if (!fulfilled) {
      System.exit(1);
    }
  }

  /**
   * The {@link LinkedRun} of a link, whose notices go to standard error.
   *
   * @return null if it is {@link #refuse refused}
   */
  static @Nullable Run runOf(String link) {
    Link.Reading reading = Link.read(link);
    if (!reading.refusal().isEmpty()) {
      refuse(reading.refusal());
      return null;
    }
    reading.notices().forEach(notice -> System.err.println(notice.text()));
    try {
      return LinkedRun.of(link, reading.experiment());
    } catch (IllegalArgumentException problem) {
      refuse(String.valueOf(problem.getMessage()));
      return null;
    }
  }

  private static void sort(String[] arguments, List<String> plain, List<Expectation> expectations) {
    for (int i = 0; i < arguments.length; i++) {
      String argument = arguments[i];
      if (argument.equals(EXPECT)) {
        i++;
        expectations.add(Expectation.read(i < arguments.length ? arguments[i] : ""));
      } else if (argument.startsWith(EXPECT + "=")) {
        expectations.add(Expectation.read(argument.substring(EXPECT.length() + 1)));
      } else {
        plain.add(argument);
      }
    }
  }

  /**
   * Trains a run and prints where it has come to, as one line of JSON.
   *
   * @return whether it meets the expectations
   */
  private static boolean replay(Run run, int epochs, List<Expectation> expectations) {
    run.trainFor(epochs);
    boolean fulfilled = expectations.stream().allMatch(each -> each.isMetBy(run));
    Json json = new Json(Double::toString).open();
    run.describe(json);
    if (!expectations.isEmpty()) {
      json.field("expected", fulfilled);
    }
    System.out.println(json.close());
    return fulfilled;
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
