package chainrule.engine.session;

import chainrule.engine.experiment.Json;
import chainrule.engine.experiment.ViewSettings;
import chainrule.engine.landscape.DirectionPair;
import chainrule.engine.landscape.Directions;
import chainrule.engine.landscape.LossSurface;
import chainrule.engine.landscape.Plane;
import chainrule.engine.landscape.Slice;
import chainrule.engine.landscape.Standpoint;
import chainrule.engine.training.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The slice of the loss that is being looked at, and what is to be seen in it. A loss that is
 * infinite or not a number is {@link LossSurface#BEYOND}, 1.797e308.
 */
public final class OpenSlice {
  /** A usual radius is kept until it would be so many times smaller. */
  private static final double SHRINKS = 3;

  /** The present point is kept within this share of a slice that nobody has moved. */
  private static final double WITHIN = 0.8;

  private final OpenRun run;

  private @Nullable Wanted wanted;

  /** What is shown. */
  private @Nullable Cut shown;

  /** What takes its place as soon as it is complete. */
  private @Nullable Cut next;

  private int count;

  /** What was asked for. */
  private record Wanted(
      Directions directions, boolean isLine, int first, int second, double radius, int seed) {}

  /** A slice, how it was laid, and what was known where it was. */
  private record Cut(
      Slice slice,
      DirectionPair pair,
      int turns,
      String data,
      boolean isMoved,
      double epoch,
      double loss,
      double penalty,
      double share,
      double firstValue,
      double secondValue,
      int number) {}

  public OpenSlice(OpenRun run) {
    this.run = run;
  }

  /**
   * Opens a slice through the present point; the one before is forgotten.
   *
   * @param id of a pair of directions
   * @param dimensions 1 for a line along the first direction, else 2
   * @param first index of a parameter, for directions "parameters"
   * @param second index of another one
   * @param radius u and v go from -radius to radius; 0 for one at which there is something to see
   * @param resolution the least number of nodes along a side; the next of 9, 17, 33, 65, 129, 257
   * @param data "training" or "test"
   * @param seed of random directions
   * @return refusal, and if there is none the {@link #state}
   */
  public String open(
      String id,
      int dimensions,
      int first,
      int second,
      double radius,
      int resolution,
      String data,
      int seed) {
    shown = null;
    next = null;
    wanted = null;
    try {
      boolean isLine = dimensions == 1;
      int other = isLine ? (first == 0 ? 1 : 0) : second;
      Wanted asked = new Wanted(directions(id), isLine, first, other, radius, seed);
      Standpoint standpoint = standpoint(asked);
      DirectionPair pair = asked.directions.pair(standpoint);
      Plane plane = plane(asked, pair);
      double chosen = radius == 0 ? usualRadius(asked, standpoint, plane) : radius;
      LossSurface surface = surface(data);
      Slice slice =
          isLine
              ? Slice.ofLine(surface, plane, chosen, resolution)
              : Slice.ofPlane(surface, plane, chosen, resolution);
      wanted = asked;
      shown = cut(asked, slice, pair, 0, data, false);
      return state();
    } catch (IllegalArgumentException problem) {
      return Refusal.of(problem);
    }
  }

  private static Directions directions(String id) {
    StringBuilder allowed = new StringBuilder();
    for (Directions directions : Directions.values()) {
      if (directions.id().equals(id)) {
        return directions;
      }
      allowed.append(allowed.length() == 0 ? "" : ", ").append(directions.id());
    }
    throw new IllegalArgumentException("directions are " + id + "; allowed: " + allowed);
  }

  private LossSurface surface(String data) {
    return switch (data) {
      case "training" -> run.training();
      case "test" -> run.test();
      default ->
          throw new IllegalArgumentException("data is " + data + "; allowed: training, test");
    };
  }

  private Standpoint standpoint(Wanted asked) {
    double[] present = run.parameters();
    double[][] points = run.path().trajectory(present);
    return new Standpoint(run.training(), present, points, asked.first, asked.second, asked.seed);
  }

  private Plane plane(Wanted asked, DirectionPair pair) {
    double[] present = run.parameters();
    return asked.isLine ? Plane.lineThrough(present, pair) : Plane.through(present, pair);
  }

  /** A path that has diverged may be wider than any slice that a link can hold. */
  private static double usualRadius(Wanted asked, Standpoint standpoint, Plane plane) {
    double usual = asked.directions.usualRadius(standpoint, plane);
    return usual <= ViewSettings.MAXIMUM_RADIUS ? usual : ViewSettings.MAXIMUM_RADIUS;
  }

  private Cut cut(
      Wanted asked, Slice slice, DirectionPair pair, int turns, String data, boolean isMoved) {
    double[] origin = slice.plane().origin();
    count++;
    return new Cut(
        slice,
        pair,
        turns,
        data,
        isMoved,
        run.epoch(),
        slice.surface().loss(origin),
        slice.surface().penalty(origin),
        slice.plane().shareOfVariance(run.path().trajectory(run.parameters())),
        origin[asked.first],
        origin[asked.second],
        count);
  }

  /**
   * Looks elsewhere on the plane of the slice, whose origin stays where it is.
   *
   * @param u in the middle of what is looked at
   * @param v likewise
   * @param radius how far to look in each direction
   * @param isMoved whether it is to stay there, also when the present point leaves it
   * @return false if there is no slice, or no such place
   */
  public boolean look(double u, double v, double radius, boolean isMoved) {
    Cut present = shown();
    if (present == null) {
      return false;
    }
    try {
      Slice moved = present.slice.around(u, v, radius);
      count++;
      next = null;
      shown =
          new Cut(
              moved,
              present.pair,
              present.turns,
              present.data,
              isMoved,
              present.epoch,
              present.loss,
              present.penalty,
              present.share,
              present.firstValue,
              present.secondValue,
              count);
      return true;
    } catch (IllegalArgumentException problem) {
      return false;
    }
  }

  /**
   * Begins to compute the same slice through the present point, which takes the place of the one
   * before when it is complete. A line or plane of parameters keeps its axes where they are.
   *
   * @return false if there is no slice
   */
  public boolean follow() {
    Cut before = shown();
    Wanted asked = wanted;
    if (before == null || asked == null) {
      return false;
    }
    try {
      Standpoint standpoint = standpoint(asked);
      DirectionPair usually = asked.directions.pair(standpoint);
      int turns = usually.turnsTo(before.pair);
      DirectionPair pair = usually.turned(turns);
      Plane plane = plane(asked, pair);
      double radius = before.slice.radius();
      double usual = usualRadius(asked, standpoint, plane);
      double u = before.slice.middleU();
      double v = before.slice.middleV();
      if (asked.directions == Directions.PARAMETERS) {
        double[] moved = before.slice.plane().coordinates(run.parameters());
        u = u - moved[0];
        v = v - moved[1];
      }
      if (!before.isMoved) {
        boolean fits = usual <= radius * 1.01 && usual * SHRINKS >= radius;
        radius = asked.radius > 0 || fits ? radius : usual;
        double reach = radius * WITHIN;
        boolean isWithin = Math.abs(u) <= reach && Math.abs(v) <= reach;
        u = isWithin ? u : 0;
        v = isWithin ? v : 0;
      }
      Slice slice =
          asked.isLine
              ? Slice.ofLine(before.slice.surface(), plane, radius, before.slice.resolution())
              : Slice.ofPlane(before.slice.surface(), plane, radius, before.slice.resolution());
      next = cut(asked, slice.around(u, v, radius), pair, turns, before.data, before.isMoved);
      return true;
    } catch (IllegalArgumentException problem) {
      return false;
    }
  }

  /**
   * Shows the slice that was just opened from the other side, as one that has followed training may
   * show it.
   *
   * @param turns the directions that point the other way, as {@link DirectionPair#turned}
   */
  public void turn(int turns) {
    Cut opened = shown();
    Wanted asked = wanted;
    if (opened == null || asked == null) {
      return;
    }
    DirectionPair pair = opened.pair.turned(turns);
    Slice before = opened.slice;
    Plane plane = plane(asked, pair);
    Slice slice =
        asked.isLine
            ? Slice.ofLine(before.surface(), plane, before.radius(), before.resolution())
            : Slice.ofPlane(before.surface(), plane, before.radius(), before.resolution());
    shown = cut(asked, slice, pair, turns, opened.data, false);
  }

  /** What is shown, unless it was of a surface that is no more. */
  private @Nullable Cut shown() {
    Cut present = shown;
    if (present != null && isGone(present.slice.surface())) {
      present = null;
      shown = null;
      next = null;
    }
    return present;
  }

  private boolean isGone(LossSurface surface) {
    return surface != run.training() && surface != run.test();
  }

  /** Its plane, or null if there is no slice. */
  public @Nullable Plane plane() {
    Cut present = shown();
    return present == null ? null : present.slice.plane();
  }

  /**
   * Computes at most so many nodes of the slice, or of the one that is to take its place; returns
   * how many are missing.
   */
  public int advance(int nodes) {
    Cut present = shown();
    if (present == null) {
      return 0;
    }
    Cut coming = next;
    if (coming == null) {
      return present.slice.advance(nodes);
    }
    int missing = coming.slice.advance(nodes);
    if (missing == 0) {
      shown = coming;
      next = null;
    }
    return missing;
  }

  /**
   * How far the slice is: open (false when it was dropped, because network, data or penalty have
   * changed); number (another one whenever another slice is shown); directions, dimensions, data;
   * middleU, middleV, radius: what is looked at; turns: as {@link #turn} has them; firstValue,
   * secondValue: of the two parameters where u = v = 0; wanted (nodes along a side when it is
   * complete), resolution (of the finest complete grid: 0, 9, 17, ...), missing (nodes), least and
   * greatest (finite losses so far); epoch, loss and penalty of the present point when the slice
   * was laid through it, share (of the path's variance that it shows), remark (a sentence if the
   * directions are not quite what was asked for), axes (what the directions are called; none for
   * parameters).
   */
  public String state() {
    Cut present = shown();
    Cut coming = next;
    Json json = run.json().open().field("refusal", "");
    json.field("open", present != null);
    if (present != null) {
      Slice slice = present.slice;
      json.field("number", present.number)
          .field("directions", asked().directions.id())
          .field("dimensions", asked().isLine ? 1 : 2)
          .field("data", present.data)
          .field("middleU", slice.middleU())
          .field("middleV", slice.middleV())
          .field("radius", slice.radius())
          .field("turns", present.turns)
          .field("firstValue", present.firstValue)
          .field("secondValue", present.secondValue)
          .field("wanted", slice.resolution())
          .field("epoch", present.epoch)
          .field("loss", present.loss)
          .field("penalty", present.penalty)
          .field("share", present.share)
          .field("remark", present.pair.remark())
          .field("axes", axes(present.pair, asked().directions));
    }
    return json.field("resolution", present == null ? 0 : present.slice.completeResolution())
        .field("missing", coming == null ? missing(present) : missing(coming))
        .field("least", present == null ? 0 : present.slice.least())
        .field("greatest", present == null ? 0 : present.slice.greatest())
        .close()
        .toString();
  }

  /** What the directions are called; empty if the chosen parameters are. */
  private static List<String> axes(DirectionPair pair, Directions directions) {
    return pair.axes().isEmpty() ? directions.axes() : pair.axes();
  }

  private Wanted asked() {
    Wanted asked = wanted;
    if (asked == null) {
      throw new IllegalStateException("no slice is open");
    }
    return asked;
  }

  private static int missing(@Nullable Cut cut) {
    return cut == null ? 0 : cut.slice.missing();
  }

  /** The losses of the finest complete grid (row, column): row 0 at the largest v. */
  public double[] losses() {
    Cut present = shown();
    return present == null ? new double[0] : present.slice.losses();
  }

  /** The penalties, laid out like the losses. */
  public double[] penalties() {
    Cut present = shown();
    return present == null ? new double[0] : present.slice.penalties();
  }

  /**
   * Where training is now, seen from the slice.
   *
   * @return u, v, distance from the slice; loss, penalty; slope of both together along u and along
   *     v; what the next step is going to add to u and v. Empty without a slice
   */
  public double[] present() {
    Cut open = shown();
    if (open == null) {
      return new double[0];
    }
    Plane plane = open.slice.plane();
    LossSurface surface = open.slice.surface();
    double[] parameters = run.parameters();
    double[] coordinates = plane.coordinates(parameters);
    double[] slopes = plane.slopes(surface.gradient(parameters));
    double[] step = plane.components(nextChange(parameters));
    double[] present = {
      coordinates[0],
      coordinates[1],
      plane.distance(parameters),
      surface.loss(parameters),
      surface.penalty(parameters),
      slopes[0],
      slopes[1],
      step[0],
      step[1]
    };
    for (int i = 0; i < present.length; i++) {
      present[i] = present[i] - present[i] == 0 ? present[i] : LossSurface.BEYOND;
    }
    return present;
  }

  /** What the next step of training is going to add to the parameters; 0 if it diverges. */
  private double[] nextChange(double[] parameters) {
    Step next = run.trainer().nextStep();
    double[] change = new double[parameters.length];
    for (int i = 0; i < change.length && next.finite(); i++) {
      change[i] = next.nextParameters()[i] - parameters[i];
    }
    return change;
  }

  /** The way training has come, seen from the slice: see {@link PathTable}. */
  public double[] path() {
    return PathTable.of(run, plane());
  }

  /** Lets training go on from a point of the slice; false if that is not possible. */
  public boolean jump(double u, double v) {
    Cut open = shown();
    if (open == null) {
      return false;
    }
    double[] parameters = new double[run.parameters().length];
    open.slice.plane().at(u, v, parameters);
    return run.setParameters(parameters);
  }
}
