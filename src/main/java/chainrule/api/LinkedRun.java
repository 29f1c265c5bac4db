package chainrule.api;

import chainrule.engine.run.Moment;
import chainrule.engine.run.Run;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The run as a copied link holds it, to the bit as on the page: trained so far, then changed by
 * hand, or whole. {@code web/model/trained.js} says how a link spells that.
 */
public final class LinkedRun {
  /** A link of somebody else's must not keep a processor busy for hours. */
  private static final double MOST_STEPS = 10_000_000;

  private static final Pattern TRAINED = Pattern.compile("(\\d{1,9})(?:\\.(\\d{1,9}))?");

  private static final Pattern EDIT =
      Pattern.compile("(\\d{1,6})\\*(-?\\d{1,400}(?:\\.\\d{1,400})?(?:e-?\\d{1,4})?)");

  private LinkedRun() {}

  /**
   * @param experiment that the link describes
   * @throws IllegalArgumentException with a message for users, if it cannot be had
   */
  public static Run of(String link, chainrule.engine.experiment.Experiment experiment) {
    Map<String, String> values = valuesOf(link);
    String state = values.get("state");
    if (state != null) {
      return Moment.run(experiment, numbers(state));
    }
    Run run = new Run(experiment);
    String trained = values.get("trained");
    if (trained != null) {
      train(run, trained);
    }
    String edits = values.get("edits");
    if (edits != null) {
      edit(run, edits);
    }
    return run;
  }

  private static Map<String, String> valuesOf(String link) {
    Map<String, String> values = new HashMap<>();
    for (String pair : link.substring(link.lastIndexOf('#') + 1).split("&amp;|&", -1)) {
      int at = pair.indexOf('=');
      values.putIfAbsent(at < 0 ? pair : pair.substring(0, at), pair.substring(at + 1));
    }
    return values;
  }

  private static void train(Run run, String trained) {
    Matcher matcher = TRAINED.matcher(trained);
    if (!matcher.matches()) {
      throw refusal("trained", trained, "epochs, and mini-batches behind a dot, such as 40.3");
    }
    int batches = run.trainer().batches();
    int batch = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
    double goal = Double.parseDouble(matcher.group(1)) * batches + batch;
    if (batch >= Math.max(1, batches) || goal > MOST_STEPS) {
      throw refusal(
          "trained", trained, "up to 10000000 mini-batches, less than an epoch's behind the dot");
    }
    run.train((int) goal);
    if (run.trainer().steps() != goal) {
      throw refusal(
          "trained", trained, "epochs up to " + run.trainer().epoch() + ", where it ends");
    }
  }

  private static void edit(Run run, String edits) {
    for (String edit : edits.split("_", -1)) {
      Matcher matcher = EDIT.matcher(edit);
      int index = matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
      double value = index < 0 ? 0 : Double.parseDouble(matcher.group(2));
      if (index < 0 || index >= run.shape().parameterCount() || Double.isInfinite(value)) {
        throw refusal(
            "edits",
            edit,
            "weights and biases by index with their values, such as 12*0.25_13*-1.5");
      }
      run.setParameter(index, value);
    }
  }

  /** Eight bytes each, the least first, in base 64. */
  private static double[] numbers(String text) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException problem) {
      bytes = new byte[1];
    }
    if (bytes.length % Double.BYTES != 0) {
      throw refusal("state", text, "text copied from a Chainrule link");
    }
    DoubleBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer();
    double[] numbers = new double[buffer.remaining()];
    buffer.get(numbers);
    return numbers;
  }

  private static IllegalArgumentException refusal(String field, String value, String allowed) {
    String shown = value.length() > 40 ? value.substring(0, 40) + "..." : value;
    return new IllegalArgumentException(
        field + " is " + shown.replaceAll("[^ -~]", "?") + "; allowed: " + allowed);
  }
}
