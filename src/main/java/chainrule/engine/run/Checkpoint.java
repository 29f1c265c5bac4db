package chainrule.engine.run;

import chainrule.engine.experiment.Experiment;
import chainrule.engine.experiment.Link;
import chainrule.engine.math.Decimal;
import chainrule.engine.math.Fingerprint;
import chainrule.engine.training.StopReason;
import chainrule.engine.training.TrainingState;

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

  private static final int CHARACTERS = 6;
  private static final int CHARACTER_VALUES = 256;

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
    int buffers = training.buffers().length;
    Row row = new Row(new double[length(link.length(), parameters, buffers, notes.length)]);
    row.put(MARK).put(VERSION).put(row.numbers.length);
    row.at = BEFORE;
    row.put(link.length()).put(parameters).put(buffers).put(notes.length);
    row.put(training.epoch()).put(training.batch()).put(training.time());
    row.put(training.shuffled()).put(training.diverged()).put(training.canStepBack());
    row.put(state.stopReason().ordinal()).put(state.bestTestLoss()).put(state.bestEpoch());
    row.put(link);
    row.put(training.parameters()).put(training.gradient()).put(training.buffers());
    row.put(training.previousParameters()).put(training.previousBuffers());
    row.put(notes);
    Fingerprint fingerprint = fingerprint(row.numbers);
    row.numbers[BEFORE - 2] = fingerprint.high();
    row.numbers[BEFORE - 1] = fingerprint.low();
    return row.numbers;
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
    Row row = new Row(numbers);
    row.at = BEFORE;
    int characters = row.count(numbers.length * CHARACTERS);
    int parameters = row.count(numbers.length);
    int buffers = row.count(numbers.length);
    int notes = row.count(numbers.length);
    if (length(characters, parameters, buffers, notes) != numbers.length) {
      throw new IllegalArgumentException(
          "The checkpoint is damaged: its parts have wrong lengths.");
    }
    int epoch = row.count(Integer.MAX_VALUE);
    int batch = row.count(Integer.MAX_VALUE);
    int time = row.count(Integer.MAX_VALUE);
    boolean shuffled = row.count(1) > 0;
    boolean diverged = row.count(1) > 0;
    boolean canStepBack = row.count(1) > 0;
    StopReason stopReason = StopReason.values()[row.count(StopReason.values().length - 1)];
    double bestTestLoss = row.next();
    int bestEpoch = row.count(epoch);
    Experiment experiment = experiment(row.text(characters));
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
    int text = (characters + CHARACTERS - 1) / CHARACTERS;
    return BEFORE + FIXED + text + 3 * parameters + 2 * buffers + notes;
  }

  /** Numbers that are put, or taken, one after the other. */
  private static final class Row {
    final double[] numbers;
    int at;

    Row(double[] numbers) {
      this.numbers = numbers;
    }

    Row put(double value) {
      numbers[at] = value;
      at++;
      return this;
    }

    Row put(boolean holds) {
      return put(holds ? 1 : 0);
    }

    Row put(double[] values) {
      System.arraycopy(values, 0, numbers, at, values.length);
      at += values.length;
      return this;
    }

    Row put(String text) {
      for (int start = 0; start < text.length(); start += CHARACTERS) {
        double packed = 0;
        for (int i = start + CHARACTERS - 1; i >= start; i--) {
          packed = packed * CHARACTER_VALUES + (i < text.length() ? text.charAt(i) : 0);
        }
        put(packed);
      }
      return this;
    }

    double next() {
      at++;
      return numbers[at - 1];
    }

    /** A whole number from 0 to so many. */
    int count(int most) {
      double value = next();
      if (!(value >= 0 && value <= most && value == Math.floor(value))) {
        throw new IllegalArgumentException("The checkpoint is damaged: a count is wrong.");
      }
      return (int) value;
    }

    double[] array(int length) {
      double[] values = new double[length];
      System.arraycopy(numbers, at, values, 0, length);
      at += length;
      return values;
    }

    String text(int length) {
      StringBuilder text = new StringBuilder(length);
      while (text.length() < length) {
        double packed = next();
        for (int i = 0; i < CHARACTERS && text.length() < length; i++) {
          double rest = Math.floor(packed / CHARACTER_VALUES);
          text.append((char) (packed - rest * CHARACTER_VALUES));
          packed = rest;
        }
      }
      return text.toString();
    }
  }
}
