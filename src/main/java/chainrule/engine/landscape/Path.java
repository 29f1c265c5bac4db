package chainrule.engine.landscape;

import chainrule.engine.math.Row;
import chainrule.engine.training.Trainer;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Snapshots of the parameters along the way of a training, evenly spaced and thinned so that memory
 * stays bounded: when there is no room, every second one goes and the distance doubles.
 *
 * <p>The losses of the snapshots are computed later, in portions, when somebody wants to see them.
 */
public final class Path {
  /** The most snapshots of the path of a training. */
  public static final int CAPACITY = 512;

  /** The most numbers that all its snapshots hold together: 32 MB. */
  private static final int MOST_NUMBERS = 1 << 22;

  private static final int LARGEST_SPACING = 1 << 30;

  /** Less than the fraction of an epoch that a step is. */
  private static final double NEARLY = 1e-9;

  /** Stands for a loss that is not computed yet; losses are never negative. */
  public static final double UNKNOWN = -1;

  private final int capacity;
  private final double[][] snapshots;
  private final double[] steps;
  private final double[] epochs;
  private final double[] losses;

  /** Whether parameters were set by hand between the snapshot before and this one. */
  private final boolean[] anew;

  private int size;

  /** Snapshots that are held, with those beyond a moment that the training has gone back to. */
  private int held;

  private int unmeasured;
  private double step;
  private int spacing = 1;
  private boolean leftByHand = true;

  /** A path for parameters of that length, with room for at most so many snapshots. */
  public Path(int parameterCount, int capacity) {
    this(parameterCount, capacity, 1);
  }

  /**
   * @param paths how many paths share the memory
   */
  Path(int parameterCount, int capacity, int paths) {
    int affordable = MOST_NUMBERS / paths / parameterCount;
    this.capacity = Math.max(16, Math.min(capacity, affordable));
    snapshots = new double[this.capacity][];
    steps = new double[this.capacity];
    epochs = new double[this.capacity];
    losses = new double[this.capacity];
    anew = new boolean[this.capacity];
  }

  /** Goes on where {@link #put} of another engine's path was. */
  public Path(int parameterCount, int capacity, Row row) {
    this(parameterCount, capacity);
    held = row.count(this.capacity);
    step = row.next();
    spacing = row.count(LARGEST_SPACING);
    leftByHand = row.holds();
    int shown = row.count(held);
    for (int i = 0; i < held; i++) {
      steps[i] = row.next();
      epochs[i] = row.next();
      losses[i] = UNKNOWN;
      anew[i] = row.holds();
      snapshots[i] = row.array(parameterCount);
    }
    show(shown);
  }

  /** Puts all of it but the losses, which can be computed again. */
  public void put(Row row) {
    row.put(held).put(step).put(spacing).put(leftByHand).put(size);
    for (int i = 0; i < held; i++) {
      row.put(steps[i]).put(epochs[i]).put(anew[i]).put(snapshots[i]);
    }
  }

  /**
   * Lets a training go on and keeps snapshots of its way.
   *
   * @param trainer whose parameters are kept
   * @param most the most steps to do
   * @param train does at most so many steps with the trainer and returns how many it did; fewer end
   *     the trajectory
   * @return steps done
   */
  public int follow(Trainer trainer, int most, IntUnaryOperator train) {
    if (leftByHand) {
      record(trainer);
    }
    int done = 0;
    boolean goesOn = true;
    while (done < most && goesOn) {
      int portion = Math.min(most - done, untilNext());
      double before = trainer.steps();
      int taken = train.applyAsInt(portion);
      done += taken;
      step = trainer.steps() - before + step;
      goesOn = taken == portion;
      if (trainer.diverged()) {
        retract();
      } else if (taken > 0 && untilNext() == spacing) {
        record(trainer);
      }
    }
    return done;
  }

  /** Steps until the next snapshot is due, 1 or more. */
  private int untilNext() {
    double passed = step - Math.floor(step / spacing) * spacing;
    return spacing - (int) passed;
  }

  /**
   * Begins with the first parameters of a training whose way from there on is not known.
   *
   * @param first its first parameters
   * @param stepsSince how far it has come from there
   */
  public void beginAt(double[] first, double stepsSince) {
    record(first, 0);
    step = stepsSince;
    leave();
  }

  private void record(Trainer trainer) {
    record(trainer.parameters(), trainer.batch() / (double) trainer.batches() + trainer.epoch());
  }

  private void record(double[] parameters, double epoch) {
    if (size == capacity) {
      thin();
    }
    snapshots[size] = parameters.clone();
    steps[size] = step;
    epochs[size] = epoch;
    losses[size] = UNKNOWN;
    anew[size] = leftByHand && size > 0;
    leftByHand = false;
    unmeasured++;
    size++;
    held = Math.max(held, size);
  }

  private void thin() {
    int kept = 0;
    for (int i = 0; i < size; i += 2) {
      boolean begins = anew[i] || (i > 0 && anew[i - 1]);
      snapshots[kept] = snapshots[i];
      steps[kept] = steps[i];
      epochs[kept] = epochs[i];
      losses[kept] = losses[i];
      anew[kept] = begins;
      kept++;
    }
    shrinkTo(kept);
    boolean isFullOfSteps = step / spacing >= capacity / 2.0; // not only of jumps
    if (isFullOfSteps && spacing < LARGEST_SPACING) {
      spacing = 2 * spacing;
    }
  }

  /** Forgets snapshots of steps that were taken back because they diverged. */
  private void retract() {
    int kept = size;
    while (kept > 1 && steps[kept - 1] > step) {
      kept--;
    }
    shrinkTo(kept);
  }

  private void shrinkTo(int kept) {
    Arrays.fill(snapshots, kept, held, null);
    held = kept;
    show(kept);
  }

  private void show(int shown) {
    size = shown;
    unmeasured = 0;
    for (int i = 0; i < size; i++) {
      unmeasured += losses[i] == UNKNOWN ? 1 : 0;
    }
  }

  /**
   * Goes where the training has gone, to a moment that it was at before: what lies beyond is held
   * for when it comes that way again.
   */
  public void goTo(Trainer trainer) {
    double epoch = trainer.batch() / (double) Math.max(1, trainer.batches()) + trainer.epoch();
    int shown = Math.min(1, held);
    while (shown < held && epochs[shown] < epoch + NEARLY) {
      shown++;
    }
    if (shown > 0) {
      show(shown);
      double since = (epoch - epochs[size - 1]) * trainer.batches();
      step = steps[size - 1] + Math.max(0, Math.floor(since + 0.5));
      leftByHand = false;
    }
  }

  /** Says that training goes another way than it did before. */
  public void branch() {
    shrinkTo(size);
  }

  /**
   * Says that the parameters are set by hand: from where training goes on, a new trajectory begins.
   */
  public void leave() {
    leftByHand = true;
  }

  /** Whether training has not gone on since its parameters were last set by hand, or ever. */
  public boolean isLeft() {
    return leftByHand;
  }

  /** Says that the surface is another one, so that all losses have to be computed again. */
  public void forgetLosses() {
    Arrays.fill(losses, 0, held, UNKNOWN);
    unmeasured = size;
  }

  /**
   * Computes the losses of at most so many snapshots, the latest first.
   *
   * @return how many are still missing
   */
  public int measure(LossSurface surface, int most) {
    int left = most;
    for (int i = size - 1; i >= 0 && left > 0 && unmeasured > 0; i--) {
      if (losses[i] == UNKNOWN) {
        losses[i] = surface.loss(snapshots[i]);
        unmeasured--;
        left--;
      }
    }
    return unmeasured;
  }

  /** Number of snapshots. */
  public int size() {
    return size;
  }

  /** Steps taken so far, those after the last snapshot included. */
  public double step() {
    return step;
  }

  /** The parameters of a snapshot; not a copy. */
  public double[] parameters(int snapshot) {
    return snapshots[snapshot];
  }

  /** Steps from the beginning of the path to a snapshot. */
  public double step(int snapshot) {
    return steps[snapshot];
  }

  /** Epochs completed at a snapshot, with a fraction within an epoch. */
  public double epoch(int snapshot) {
    return epochs[snapshot];
  }

  /** The loss without penalty at a snapshot, {@link #UNKNOWN} or {@link LossSurface#BEYOND}. */
  public double loss(int snapshot) {
    return losses[snapshot];
  }

  /** Whether a snapshot is not reached from the one before by training. */
  public boolean beginsAnew(int snapshot) {
    return anew[snapshot];
  }

  /**
   * The points of the trajectory under way, since training began or was last moved by hand.
   *
   * @param present the parameters now, which become the last point unless they are that already
   * @return (point, parameter), at least one point; not copies
   */
  public double[][] trajectory(double[] present) {
    int start = leftByHand ? size : size - 1;
    while (start > 0 && start < size && !anew[start]) {
      start--;
    }
    boolean isKept = start < size && Arrays.equals(snapshots[size - 1], present);
    // Not copyOfRange: compiled by TeaVM, it reads no further than the array that it copies.
    double[][] points = new double[(isKept ? size : size + 1) - start][];
    System.arraycopy(snapshots, start, points, 0, size - start);
    points[points.length - 1] = present;
    return points;
  }
}
