package chainrule.api;

import chainrule.engine.experiment.Json;
import chainrule.engine.experiment.Link;
import chainrule.engine.experiment.Notice;
import chainrule.engine.run.Run;
import java.util.List;

/**
 * An experiment of a link, for programs in Java: {@code Experiment.of(link).train(100).testLoss()}.
 *
 * <p>It gives the same bits as the page and as {@code chainrule.cli.Replay}, on every machine. One
 * object belongs to one thread at a time; many of them train beside each other.
 */
public final class Experiment {
  private final Run run;
  private final List<String> notices;

  private Experiment(Run run, List<String> notices) {
    this.run = run;
    this.notices = notices;
  }

  /**
   * The experiment of a link, where the link holds its training: at its first weights unless it was
   * copied later, or after a change by hand.
   *
   * @param link of Chainrule or tensorflow/playground: the part behind {@code #}, or all of it
   * @throws IllegalArgumentException if the text is no link or cannot be read, or its training
   *     cannot be had, with the reason; a single setting that does not fit is not refused but told
   *     by {@link #notices}
   */
  public static Experiment of(String link) {
    if (!Link.isLink(link)) {
      throw new IllegalArgumentException(
          "link is " + Notice.printable(link) + "; allowed: a text such as v=1&data=circle");
    }
    Link.Reading reading = Link.read(link);
    if (!reading.refusal().isEmpty()) {
      throw new IllegalArgumentException(reading.refusal());
    }
    List<String> notices = reading.notices().stream().map(Notice::text).toList();
    return new Experiment(LinkedRun.of(link, reading.experiment()), notices);
  }

  /**
   * Trains for so many more epochs, or until training stops by itself: because the link says so, or
   * because a step would not be finite. {@link #epoch} tells.
   *
   * @param epochs 0 or more
   * @return this experiment
   */
  public Experiment train(int epochs) {
    if (epochs < 0) {
      throw new IllegalArgumentException("epochs is " + epochs + "; allowed: 0 or more");
    }
    run.trainFor(epochs);
    return this;
  }

  /** The canonical link of the settings, without {@code #}. */
  public String link() {
    return Link.write(run.experiment());
  }

  /** A sentence for each field of the link that could not be taken as it was. */
  public List<String> notices() {
    return notices;
  }

  /** Epochs completed. */
  public int epoch() {
    return run.trainer().epoch();
  }

  /** The mean loss on the training data, without penalty; 0 without such data. */
  public double trainLoss() {
    return run.training().loss();
  }

  /** The mean loss on the test data, likewise. */
  public double testLoss() {
    return run.test().loss();
  }

  /** The share of training data whose class is predicted, 0 to 1; 0 for regression. */
  public double trainAccuracy() {
    return run.training().accuracy();
  }

  /** The share of test data, likewise. */
  public double testAccuracy() {
    return run.test().accuracy();
  }

  /**
   * All weights and biases, layer by layer: W (out, in) row by row, then b (out).
   *
   * @return a copy
   */
  public double[] parameters() {
    return run.trainer().parameters().clone();
  }

  /** The neurons of each layer, inputs and outputs included. */
  public int[] layers() {
    int[] sizes = new int[run.shape().layers()];
    for (int layer = 0; layer < sizes.length; layer++) {
      sizes[layer] = run.shape().size(layer);
    }
    return sizes;
  }

  /**
   * What the network answers at a point.
   *
   * @param x1 a finite number, as it stands on the plane's axis for generated data, else
   *     standardised
   * @param x2 likewise
   * @return one number an output
   */
  public double[] predict(double x1, double x2) {
    if (!Double.isFinite(x1) || !Double.isFinite(x2)) {
      throw new IllegalArgumentException(
          "the point is (" + x1 + ", " + x2 + "); allowed: finite numbers");
    }
    return run.predict(x1, x2);
  }

  /** 16 hexadecimal digits over the bits of all parameters: equal exactly where these are. */
  public String fingerprint() {
    return run.fingerprint();
  }

  /** Link, epoch, step, losses and fingerprint, in the line of JSON that Replay prints. */
  public String json() {
    Json json = new Json(Double::toString).open();
    run.describe(json);
    return json.close().toString();
  }

  @Override
  public String toString() {
    return json();
  }
}
