package chainrule.cli;

import chainrule.api.LinkedRun;
import chainrule.engine.experiment.Json;
import chainrule.engine.experiment.Link;
import chainrule.engine.experiment.Notice;
import chainrule.engine.run.Run;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Replays many experiments on all processor cores. Each line of the input is a link or the name of
 * a file: one that the page has saved, which may hold several experiments, or a text with a link a
 * line. Each experiment gives one line of JSON, in the order of the input; so does each line that
 * cannot be replayed. Empty lines are passed over.
 */
final class ReplayLines {
  /** How many experiments may wait to be printed, so that input of any length can be read. */
  private static final int MOST_WAITING = 1000;

  /** In a file that the page has saved; links need no escapes. */
  private static final Pattern SAVED_LINK = Pattern.compile("\"link\"\\s*:\\s*\"([^\"\\\\]*)\"");

  private static final int LONGEST_GIVEN = 80;

  private static final String NO_LINK =
      "This is neither a link with fields that Chainrule knows nor the name of a file.";

  private static final List<Expectation.Quantity> ACCURACIES =
      List.of(Expectation.Quantity.TRAIN_ACCURACY, Expectation.Quantity.TEST_ACCURACY);

  private static final Answer END = new Answer("", true);

  /** A line to print, and whether it is as was expected. */
  private record Answer(String text, boolean fulfilled) {}

  private final int epochs;
  private final List<Expectation> expectations;
  private final BlockingQueue<Future<Answer>> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final ExecutorService cores =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(),
          task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
          });

  ReplayLines(int epochs, List<Expectation> expectations) {
    this.epochs = epochs;
    this.expectations = expectations;
  }

  /**
   * Prints a line for each experiment as soon as it and those before it are done.
   *
   * @return whether all of them met the expectations, as they do if there are none
   */
  boolean replay(BufferedReader input, PrintStream output) throws InterruptedException {
    Thread reader = new Thread(() -> readAll(input));
    reader.setDaemon(true);
    reader.start();
    boolean fulfilled = true;
    for (Answer answer = next(); answer != END; answer = next()) {
      output.println(answer.text);
      fulfilled &= answer.fulfilled;
      if (waiting.isEmpty()) {
        output.flush();
      }
    }
    output.flush();
    cores.shutdown();
    return fulfilled;
  }

  private Answer next() throws InterruptedException {
    try {
      return waiting.take().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private void readAll(BufferedReader input) {
    try {
      int number = 0;
      try {
        for (String line = input.readLine(); line != null; line = input.readLine()) {
          number++;
          take(number, line.replace("\ufeff", "").strip());
        }
      } catch (IOException e) {
        put(failed(begin(number + 1, ""), "The input could not be read: " + e.getMessage()));
      }
      put(END);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void put(Answer answer) throws InterruptedException {
    waiting.put(CompletableFuture.completedFuture(answer));
  }

  private void take(int number, String line) throws InterruptedException {
    if (line.isEmpty()) {
      return;
    }
    Path file = fileOf(line);
    if (file == null) {
      submit(number, "", line);
      return;
    }
    try {
      List<String> links = linksIn(Files.readString(file));
      for (String link : links) {
        submit(number, line, link);
      }
      if (links.isEmpty()) {
        put(failed(begin(number, line), "The file holds no experiment."));
      }
    } catch (IOException e) {
      put(failed(begin(number, line), "The file cannot be read as text: " + e.getMessage()));
    }
  }

  /** The file of this name, or null if there is none. */
  private static @Nullable Path fileOf(String line) {
    try {
      Path file = Path.of(line);
      return Files.isRegularFile(file) ? file : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private static List<String> linksIn(String text) {
    if (!text.strip().startsWith("{")) {
      return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
    List<String> links = new ArrayList<>();
    Matcher saved = SAVED_LINK.matcher(text);
    while (saved.find()) {
      links.add(saved.group(1));
    }
    return links;
  }

  private void submit(int number, String file, String link) throws InterruptedException {
    waiting.put(cores.submit(() -> replay(number, file, link)));
  }

  private Answer replay(int number, String file, String link) {
    Json json = begin(number, file);
    Link.Reading reading = Link.read(link);
    boolean readable = Link.isLink(link) && reading.refusal().isEmpty();
    if (!readable && file.isEmpty()) {
      json.field("given", shortened(link));
    }
    if (!Link.isLink(link)) {
      return failed(json, NO_LINK);
    }
    if (!readable) {
      return failed(json, reading.refusal());
    }
    try {
      Run run = LinkedRun.of(link, reading.experiment());
      run.trainFor(epochs);
      run.describe(json);
      for (Expectation.Quantity quantity : ACCURACIES) {
        json.field(quantity.id(), quantity.of(run));
      }
      json.field("notices", reading.notices().stream().map(Notice::text).toList());
      return end(json, expectations.stream().allMatch(each -> each.isMetBy(run)));
    } catch (RuntimeException e) {
      return failed(json, "The experiment could not be replayed: " + e.getMessage());
    }
  }

  private static String shortened(String text) {
    return text.length() > LONGEST_GIVEN ? text.substring(0, LONGEST_GIVEN) + "..." : text;
  }

  private static Json begin(int number, String file) {
    Json json = new Json(Double::toString).open().field("line", number);
    return file.isEmpty() ? json : json.field("file", file);
  }

  private Answer failed(Json json, String error) {
    return end(json.field("error", error), false);
  }

  private Answer end(Json json, boolean fulfilled) {
    if (!expectations.isEmpty()) {
      json.field("expected", fulfilled);
    }
    return new Answer(json.close().toString(), fulfilled || expectations.isEmpty());
  }
}
