package chainrule.bridge;

import chainrule.engine.experiment.Json;
import chainrule.engine.landscape.DirectionPair;
import chainrule.engine.landscape.Directions;
import chainrule.engine.landscape.LossSurface;
import chainrule.engine.landscape.Plane;
import chainrule.engine.landscape.Slice;
import chainrule.engine.landscape.Standpoint;
import chainrule.engine.training.Step;
import org.jspecify.annotations.Nullable;

/** The slice of the loss that is being looked at, and what is to be seen in it. */
final class OpenSlice {
  private final Walk walk;
  private @Nullable Slice slice;

  OpenSlice(Walk walk) {
    this.walk = walk;
  }

  /** See {@link Landscape#open}. */
  String open(
      String id,
      int dimensions,
      int first,
      int second,
      double radius,
      int resolution,
      String data,
      int seed) {
    try {
      Directions directions = directions(id);
      LossSurface surface = surface(data);
      boolean isLine = dimensions == 1;
      int other = isLine ? (first == 0 ? 1 : 0) : second;
      double[] present = walk.parameters();
      double[][] points = walk.path().walk(present);
      Standpoint standpoint = new Standpoint(walk.training(), present, points, first, other, seed);
      DirectionPair pair = directions.pair(standpoint);
      Plane plane = isLine ? Plane.lineThrough(present, pair) : Plane.through(present, pair);
      double chosen = radius == 0 ? directions.usualRadius(standpoint, plane) : radius;
      Slice opened =
          isLine
              ? Slice.ofLine(surface, plane, chosen, resolution)
              : Slice.ofPlane(surface, plane, chosen, resolution);
      slice = opened;
      return new Json(Double::toString)
          .open()
          .field("refusal", "")
          .field("directions", directions.id())
          .field("dimensions", isLine ? 1 : 2)
          .field("radius", opened.radius())
          .field("resolution", opened.resolution())
          .field("data", data)
          .field("epoch", walk.epoch())
          .field("loss", surface.loss(present))
          .field("penalty", surface.penalty(present))
          .field("share", plane.shareOfVariance(points))
          .field("remark", pair.remark())
          .close()
          .toString();
    } catch (IllegalArgumentException problem) {
      slice = null;
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
      case "training" -> walk.training();
      case "test" -> walk.test();
      default ->
          throw new IllegalArgumentException("data is " + data + "; allowed: training, test");
    };
  }

  /** The slice, unless it was of a surface that is no more. */
  private @Nullable Slice slice() {
    Slice opened = slice;
    if (opened != null && opened.surface() != walk.training() && opened.surface() != walk.test()) {
      opened = null;
      slice = null;
    }
    return opened;
  }

  /** Its plane, or null if there is no slice. */
  @Nullable Plane plane() {
    Slice opened = slice();
    return opened == null ? null : opened.plane();
  }

  /** Computes at most so many nodes; returns how many are missing. */
  int advance(int nodes) {
    Slice opened = slice();
    return opened == null ? 0 : opened.advance(nodes);
  }

  /** See {@link Landscape#state}. */
  String state() {
    Slice opened = slice();
    return new Json(Double::toString)
        .open()
        .field("open", opened != null)
        .field("resolution", opened == null ? 0 : opened.completeResolution())
        .field("missing", opened == null ? 0 : opened.missing())
        .field("least", opened == null ? 0 : opened.least())
        .field("greatest", opened == null ? 0 : opened.greatest())
        .close()
        .toString();
  }

  double[] losses() {
    Slice opened = slice();
    return opened == null ? new double[0] : opened.losses();
  }

  double[] penalties() {
    Slice opened = slice();
    return opened == null ? new double[0] : opened.penalties();
  }

  /** See {@link Landscape#present}. */
  double[] present() {
    Slice opened = slice();
    if (opened == null) {
      return new double[0];
    }
    Plane plane = opened.plane();
    double[] parameters = walk.parameters();
    double[] coordinates = plane.coordinates(parameters);
    double[] slopes = plane.slopes(opened.surface().gradient(parameters));
    double[] step = plane.components(nextChange(parameters));
    double[] present = {
      coordinates[0],
      coordinates[1],
      plane.distance(parameters),
      opened.surface().loss(parameters),
      opened.surface().penalty(parameters),
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
    Step next = walk.trainer().nextStep();
    double[] change = new double[parameters.length];
    for (int i = 0; i < change.length && next.finite(); i++) {
      change[i] = next.nextParameters()[i] - parameters[i];
    }
    return change;
  }

  /** Sets the parameters to those at a point of the slice; false if that cannot be. */
  boolean jump(double u, double v) {
    Slice opened = slice();
    if (opened == null) {
      return false;
    }
    double[] parameters = new double[walk.parameters().length];
    opened.plane().at(u, v, parameters);
    return walk.setParameters(parameters);
  }
}
