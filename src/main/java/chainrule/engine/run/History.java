package chainrule.engine.run;

import chainrule.engine.experiment.Experiment;
import chainrule.engine.experiment.Link;
import chainrule.engine.math.Row;
import chainrule.engine.training.Trainer;
import chainrule.engine.training.TrainingState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The past of a run. Snapshots of its state are kept, thinned so that their memory stays bounded;
 * between two of them the training is done again, which gives the same bits. Parameters set by hand
 * and changed settings are a part of the past: a snapshot follows each of them, which thinning
 * leaves alone.
 *
 * <p>A moment is told in epochs, with a fraction within an epoch. A run that has gone back can go
 * forward again, up to the latest moment, until it takes another way: from there the past begins
 * that its future will have.
 */
public final class History {
  /** The most numbers that all snapshots hold together: 28 MB. */
  static final int MOST_NUMBERS = 3_500_000;

  /** The most snapshots, however small they are. */
  private static final int CAPACITY = 1024;

  private static final int LARGEST_SPACING = 1 << 30;

  /** Less than the fraction of an epoch that a step is. */
  private static final double NEARLY = 1e-9;

  private final Run run;
  private final List<Snapshot> snapshots = new ArrayList<>();
  private int numbers;
  private int spacing = 1;

  /** The experiment as it was when last looked at. */
  private Experiment known;

  /** The latest moment that this run has come to. */
  private double last;

  /** That moment, while the run is at an earlier one. */
  private @Nullable Snapshot latest;

  private int branches;

  /** Where this past begins, until it is known whether training from the start leads there. */
  private @Nullable Snapshot origin;

  /** The training from the start to there, while it is done once more. */
  private @Nullable History beginning;

  /**
   * @param moment in epochs
   * @param isChange whether it came about by hand, or by a change of the settings
   * @param lossGradient see {@link Trainer#goTo}
   */
  private record Snapshot(
      double moment,
      Experiment experiment,
      RunState state,
      boolean isChange,
      double @Nullable [] lossGradient) {
    int numbers() {
      TrainingState training = state.training();
      int gradients = lossGradient == null ? 1 : 2;
      return (2 + gradients) * training.parameters().length + 2 * training.buffers().length;
    }

    /**
     * @param before the one put before
     */
    void put(Row row, @Nullable Snapshot before) {
      double[] gradient = lossGradient == null ? new double[0] : lossGradient;
      row.put(moment).put(isChange);
      boolean isOther = before == null || before.experiment() != experiment;
      new Checkpoint(experiment, state, gradient).put(row, isOther ? Link.write(experiment) : "");
    }

    static Snapshot take(Row row, @Nullable Snapshot before) {
      double moment = row.next();
      boolean isChange = row.holds();
      Checkpoint at = Checkpoint.take(row, before == null ? null : before.experiment());
      double[] gradient = at.notes().length == 0 ? null : at.notes();
      return new Snapshot(moment, at.experiment(), at.state(), isChange, gradient);
    }
  }

  /** Begins where the run is. */
  public History(Run run) {
    this.run = run;
    known = run.experiment();
    last = moment();
    add(snapshot(false));
    origin = last > 0 ? snapshots.get(0) : null;
  }

  /** Goes on where {@link #put} of another engine's history was, with a run of its own. */
  public History(Row row) {
    Snapshot present = Snapshot.take(row, null);
    run = new Run(present.experiment(), present.state());
    take(present);
    known = run.experiment();
    last = row.next();
    branches = row.count(Integer.MAX_VALUE);
    spacing = row.count(LARGEST_SPACING);
    latest = row.holds() ? Snapshot.take(row, present) : null;
    origin = row.holds() ? Snapshot.take(row, present) : null;
    int count = row.count(CAPACITY);
    Snapshot before = present;
    List<Snapshot> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      before = Snapshot.take(row, before);
      all.add(before);
    }
    keep(all);
  }

  /** Puts the run and its past. */
  public void put(Row row) {
    look();
    Snapshot present = snapshot(false);
    present.put(row, null);
    row.put(last).put(branches).put(spacing);
    putOne(row, latest, present);
    putOne(row, origin, present);
    row.put(snapshots.size());
    Snapshot before = present;
    for (Snapshot snapshot : snapshots) {
      snapshot.put(row, before);
      before = snapshot;
    }
  }

  private static void putOne(Row row, @Nullable Snapshot snapshot, Snapshot before) {
    row.put(snapshot != null);
    if (snapshot != null) {
      snapshot.put(row, before);
    }
  }

  /** The run whose past it is. */
  public Run run() {
    return run;
  }

  /** Where the run is, in epochs. */
  public double moment() {
    Trainer trainer = run.trainer();
    return trainer.batch() / (double) Math.max(1, trainer.batches()) + trainer.epoch();
  }

  /**
   * The earliest moment that the run can go to, in epochs; 0 while it is not known whether {@link
   * #reachBack} leads there.
   */
  public double first() {
    return origin == null ? earliest() : 0;
  }

  private double earliest() {
    return snapshots.get(0).moment();
  }

  /**
   * Trains once more from the first parameters, beside the run, to where this past begins: with a
   * run that was restored. If that leads to the same bits, the past begins with the run.
   *
   * @param wanted the moment for which it is to be done, in epochs
   * @param steps at most so many
   * @return whether there is more to do; false if the moment is known, or can never be
   */
  public boolean reachBack(double wanted, int steps) {
    Snapshot end = origin;
    if (end == null || wanted > earliest() - NEARLY) {
      return false;
    }
    History early = beginning == null ? new History(new Run(end.experiment())) : beginning;
    beginning = early;
    Run repeated = early.run;
    int most = (int) Math.min(steps, early.stepsTo(end.moment()));
    if (most > 0 && early.follow(most, repeated::train) == most) {
      return true;
    }
    if (repeated.state().training().continuesAs(end.state().training())) {
      beginWith(early);
    }
    beginning = null;
    origin = null;
    return false;
  }

  private void beginWith(History early) {
    early.forgetFrom(earliest() - NEARLY);
    List<Snapshot> all = new ArrayList<>(early.snapshots);
    all.addAll(snapshots);
    keep(all);
    spacing = Math.max(spacing, early.spacing);
    limit();
  }

  /** The latest one. */
  public double last() {
    return last;
  }

  /** How many numbers all snapshots hold. */
  int numbers() {
    return numbers;
  }

  /** How often the run has taken another way than the one it had come before. */
  public int branches() {
    return branches;
  }

  /** Notices changed settings, which are a part of the past. */
  public void look() {
    Experiment present = run.experiment();
    if (present != known) {
      boolean hasChanged = !present.differsInViewOnly(known);
      known = present;
      if (hasChanged) {
        change();
      }
    }
  }

  /** Says that parameters were set by hand, or settings changed: the past continues from here. */
  public void change() {
    known = run.experiment();
    forgetFrom(moment() - NEARLY);
    add(snapshot(true));
  }

  /** Forgets whatever comes after the present moment. */
  public void branch() {
    look();
    forgetFrom(moment() + NEARLY);
  }

  /** Makes the present moment the latest one, without the snapshots from that moment on. */
  private void forgetFrom(double moment) {
    int kept = snapshots.size();
    while (kept > 0 && snapshots.get(kept - 1).moment() > moment) {
      kept--;
    }
    keep(snapshots.subList(0, kept));
    last = moment();
    if (latest != null) {
      branches++;
      latest = null;
    }
  }

  /**
   * Lets the run train on and keeps snapshots of its way.
   *
   * @param most the most steps to do
   * @param train does at most so many steps and returns how many it did; fewer end the training
   * @return steps done
   */
  public int follow(int most, IntUnaryOperator train) {
    look();
    int done = 0;
    boolean goesOn = true;
    while (done < most && goesOn) {
      double before = moment();
      int portion = Math.min(most - done, untilNext());
      int taken = train.applyAsInt(portion);
      done += taken;
      goesOn = taken == portion;
      arrive(before);
    }
    return done;
  }

  /** Steps until the next snapshot is due, 1 or more. */
  private int untilNext() {
    double steps = run.trainer().steps();
    return spacing - (int) (steps - Math.floor(steps / spacing) * spacing);
  }

  /** The run has trained from that moment to the present one. */
  private void arrive(double before) {
    double now = moment();
    if (latest != null) {
      double change = changeWithin(before, now);
      if (change > 0) {
        forgetFrom(change - NEARLY);
      }
    } else if (now < last) { // the last step diverged, and was taken back
      forgetFrom(now + NEARLY);
      if (snapshots.isEmpty()) {
        add(snapshot(false));
      }
    }
    if (now > last - NEARLY) {
      boolean isNew = now > snapshots.get(snapshots.size() - 1).moment() + NEARLY;
      last = now;
      latest = null;
      if (isNew && untilNext() == spacing) {
        add(snapshot(false));
      }
    }
  }

  /** The first moment between those two at which something was changed; 0 for none. */
  private double changeWithin(double from, double to) {
    for (Snapshot snapshot : snapshots) {
      double moment = snapshot.moment();
      if (snapshot.isChange() && moment > from + NEARLY && moment < to + NEARLY) {
        return moment;
      }
    }
    return 0;
  }

  private Snapshot snapshot(boolean isChange) {
    RunState state = run.state();
    boolean isGradientKept = !state.training().canStepBack() && run.trainer().steps() > 0;
    return new Snapshot(
        moment(),
        run.experiment(),
        state,
        isChange,
        isGradientKept ? run.trainer().lossGradient().clone() : null);
  }

  private void add(Snapshot snapshot) {
    snapshots.add(snapshot);
    numbers += snapshot.numbers();
    limit();
  }

  private void limit() {
    while (snapshots.size() > 2 && (numbers > MOST_NUMBERS || snapshots.size() > CAPACITY)) {
      thin();
    }
  }

  /**
   * Drops every second snapshot, except those that follow a change and the last; where there are
   * too many of those, the earliest, so that the past begins later.
   */
  private void thin() {
    List<Snapshot> kept = new ArrayList<>();
    boolean isKept = false;
    for (int i = 0; i < snapshots.size(); i++) {
      Snapshot snapshot = snapshots.get(i);
      isKept = !isKept;
      if (isKept || snapshot.isChange() || i == snapshots.size() - 1) {
        kept.add(snapshot);
      }
    }
    if (kept.size() > snapshots.size() * 3 / 4) {
      keep(snapshots.subList(Math.max(1, snapshots.size() / 4), snapshots.size()));
      return;
    }
    keep(kept);
    if (spacing < LARGEST_SPACING) {
      spacing = 2 * spacing;
    }
  }

  private void keep(List<Snapshot> kept) {
    List<Snapshot> copy = List.copyOf(kept);
    snapshots.clear();
    snapshots.addAll(copy);
    numbers = 0;
    for (Snapshot snapshot : copy) {
      numbers += snapshot.numbers();
    }
  }

  /**
   * Goes to the latest known moment that is not after the one wanted.
   *
   * @param wanted in epochs; what is before or after the known past counts as its end, see {@link
   *     #reachBack}
   * @return steps from there to the mini-batch that is nearest to the moment wanted, for {@link
   *     #replay}
   */
  public double goTo(double wanted) {
    look();
    double moment = Math.max(earliest(), Math.min(last, wanted));
    if (moment() > last - NEARLY && latest == null) {
      latest = snapshot(false);
    }
    Snapshot end = latest;
    if (end != null && moment > last - NEARLY) {
      take(end);
      return 0;
    }
    int at = snapshots.size() - 1;
    while (at > 0 && snapshots.get(at).moment() > moment + NEARLY) {
      at--;
    }
    Snapshot start = snapshots.get(at);
    double present = moment();
    if (present < start.moment() - NEARLY || present > moment + NEARLY) {
      take(start);
    }
    double steps = stepsTo(moment);
    // The nearest mini-batch may be where the next change was made.
    double reached = moment() + steps / Math.max(1, run.trainer().batches());
    boolean isNext = at + 1 < snapshots.size() && snapshots.get(at + 1).moment() < reached + NEARLY;
    if (isNext) {
      take(snapshots.get(at + 1));
      return 0;
    }
    return steps;
  }

  private double stepsTo(double moment) {
    return Math.max(0, Math.floor((moment - moment()) * run.trainer().batches() + 0.5));
  }

  private void take(Snapshot snapshot) {
    run.goTo(snapshot.experiment(), snapshot.state(), snapshot.lossGradient());
    known = run.experiment();
  }

  /**
   * Does steps again that the run has done before.
   *
   * @param steps at most as many as {@link #goTo} has said are left
   */
  public void replay(int steps) {
    run.train(steps);
  }
}
