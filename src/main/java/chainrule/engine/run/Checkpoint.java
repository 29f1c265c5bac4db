package chainrule.engine.run;

import chainrule.engine.experiment.Experiment;
import chainrule.engine.experiment.Link;
import chainrule.engine.math.Decimal;
import chainrule.engine.math.Fingerprint;
import chainrule.engine.math.Row;
import chainrule.engine.training.StopReason;
import chainrule.engine.training.TrainingState;
import org.jspecify.annotations.Nullable;

/**
 * A run at one moment, as a row of numbers that can be kept and sent: a run that is made of it
 * comes to the same bits as the one that it was taken of, on any machine.
 *
 * <pre>
 * {@link #MARK}, {@link #VERSION}, how many numbers there are, 16 digits of fingerprint as two numbers,
 * lengths of link, parameters, buffers and notes,
 * epoch, batch, time, shuffled, diverged, canStepBack, stopReason, bestTestLoss, bestEpoch,
 * the link, six characters a number,
 * parameters, gradient, buffers, previousParameters, previousBuffers,
 * notes
 * </pre>
 *
 * The fingerprint is that of all numbers behind it, so that what is damaged is refused as a whole.
 *
 * @param experiment that is carried out
 * @param state how far it has come
 * @param notes numbers of whoever keeps the run, such as its learning curves
 */
public record Checkpoint(Experiment experiment, RunState state, double[] notes) {
  /** What every checkpoint begins with: the letters "Chain". */
  private static final double MARK = 289_514_383_726.0;

  private static final int VERSION = 1;

  /** Numbers that stand before those that the fingerprint is of. */
  private static final int BEFORE = 5;

  /** Numbers of fixed length behind them: lengths, and how far the run has come. */
  private static final int FIXED = 13;

  /** The run as it is now. */
  public static Checkpoint of(Run run, double[] notes) {
    return new Checkpoint(run.experiment(), run.state(), notes);
  }

  /** A run of its own that goes on from here. */
  public Run run() {
    return new Run(experiment, state);
  }

  /** As a row of numbers. */
  public double[] write() {
    String link = Link.write(experiment);
    TrainingState training = state.training();
    int parameters = training.parameters().length;
    int length = length(link.length(), parameters, training.buffers().length, notes.length);
    Row row = new Row(length);
    row.put(MARK).put(VERSION).put(length).put(0).put(0);
    put(row, link);
    double[] numbers = row.numbers();
    Fingerprint fingerprint = fingerprint(numbers);
    numbers[BEFORE - 2] = fingerprint.high();
    numbers[BEFORE - 1] = fingerprint.low();
    return numbers;
  }

  /**
   * Puts all that is fingerprinted.
   *
   * @param link of the experiment; empty if it is that of the checkpoint put before
   */
  void put(Row row, String link) {
    TrainingState training = state.training();
    row.put(link.length()).put(training.parameters().length).put(training.buffers().length);
    row.put(notes.length);
    row.put(training.epoch()).put(training.batch()).put(training.time());
    row.put(training.shuffled()).put(training.diverged()).put(training.canStepBack());
    row.put(state.stopReason().ordinal()).put(state.bestTestLoss()).put(state.bestEpoch());
    row.put(link);
    row.put(training.parameters()).put(training.gradient()).put(training.buffers());
    row.put(training.previousParameters()).put(training.previousBuffers());
    row.put(notes);
  }

  /**
   * Reads a row of numbers.
   *
   * @throws IllegalArgumentException with a sentence for people, if it is not a whole checkpoint
   */
  public static Checkpoint read(double[] numbers) {
    if (numbers.length < BEFORE + FIXED || numbers[0] != MARK) {
      throw new IllegalArgumentException("This is not a checkpoint of a training.");
    }
    if (numbers[1] != VERSION) {
      throw new IllegalArgumentException(
          "The checkpoint has version "
              + Decimal.inWords(numbers[1])
              + "; allowed: "
              + VERSION
              + ". It was made by another version of Chainrule.");
    }
    Fingerprint fingerprint = fingerprint(numbers);
    if (numbers[2] != numbers.length
        || numbers[BEFORE - 2] != fingerprint.high()
        || numbers[BEFORE - 1] != fingerprint.low()) {
      throw new IllegalArgumentException(
          "The checkpoint is damaged: numbers are wrong or missing.");
    }
    Row lengths = new Row(numbers, BEFORE);
    int characters = lengths.count(numbers.length * Row.CHARACTERS);
    int parameters = lengths.count(numbers.length);
    int buffers = lengths.count(numbers.length);
    int notes = lengths.count(numbers.length);
    if (length(characters, parameters, buffers, notes) != numbers.length) {
      throw new IllegalArgumentException(
          "The checkpoint is damaged: its parts have wrong lengths.");
    }
    return take(new Row(numbers, BEFORE), null);
  }

  /**
   * Takes what {@link #put} has put.
   *
   * @param before the experiment of the checkpoint taken before
   */
  static Checkpoint take(Row row, @Nullable Experiment before) {
    int characters = row.count(Integer.MAX_VALUE);
    int parameters = row.count(Integer.MAX_VALUE);
    int buffers = row.count(Integer.MAX_VALUE);
    int notes = row.count(Integer.MAX_VALUE);
    int epoch = row.count(Integer.MAX_VALUE);
    int batch = row.count(Integer.MAX_VALUE);
    int time = row.count(Integer.MAX_VALUE);
    boolean shuffled = row.holds();
    boolean diverged = row.holds();
    boolean canStepBack = row.holds();
    StopReason stopReason = StopReason.values()[row.count(StopReason.values().length - 1)];
    double bestTestLoss = row.next();
    int bestEpoch = row.count(epoch);
    String link = row.text(characters);
    Experiment experiment = before != null && link.isEmpty() ? before : experiment(link);
    TrainingState training =
        new TrainingState(
            epoch,
            batch,
            time,
            shuffled,
            diverged,
            canStepBack,
            row.array(parameters),
            row.array(parameters),
            row.array(buffers),
            row.array(parameters),
            row.array(buffers));
    RunState state = new RunState(training, stopReason, bestTestLoss, bestEpoch);
    return new Checkpoint(experiment, state, row.array(notes));
  }

  private static Experiment experiment(String link) {
    Link.Reading reading = Link.read(link);
    if (!reading.refusal().isEmpty() || !reading.notices().isEmpty()) {
      throw new IllegalArgumentException(
          "The experiment of the checkpoint cannot be read. It was made by another version of"
              + " Chainrule.");
    }
    return reading.experiment();
  }

  private static Fingerprint fingerprint(double[] numbers) {
    Fingerprint fingerprint = new Fingerprint();
    for (int i = BEFORE; i < numbers.length; i++) {
      fingerprint.add(numbers[i]);
    }
    return fingerprint;
  }

  private static int length(int characters, int parameters, int buffers, int notes) {
    return BEFORE + FIXED + Row.lengthOfText(characters) + 3 * parameters + 2 * buffers + notes;
  }
}
