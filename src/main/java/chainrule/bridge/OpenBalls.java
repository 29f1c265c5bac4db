package chainrule.bridge;

import chainrule.engine.experiment.Json;
import chainrule.engine.experiment.Link;
import chainrule.engine.experiment.Notice;
import chainrule.engine.experiment.Run;
import chainrule.engine.landscape.Ball;
import chainrule.engine.landscape.Balls;
import chainrule.engine.landscape.LossSurface;
import chainrule.engine.landscape.Plane;
import org.jspecify.annotations.Nullable;

/** The balls that roll beside the run. */
final class OpenBalls {
  private final Walk walk;
  private final OpenSlice slice;
  private Balls balls;
  private LossSurface surface;

  OpenBalls(Walk walk, OpenSlice slice) {
    this.walk = walk;
    this.slice = slice;
    surface = walk.training();
    balls = new Balls(walk.run().network(), walk.run().trainingSamples());
  }

  /** The balls, unless they rolled on a surface that is no more. */
  private Balls balls() {
    if (surface != walk.training()) {
      clear();
    }
    return balls;
  }

  /** Takes all balls away. */
  void clear() {
    surface = walk.training();
    balls = new Balls(walk.run().network(), walk.run().trainingSamples());
  }

  /** See {@link Landscape#dropBall}. */
  String drop(double u, double v, String changes) {
    try {
      Plane plane = slice.plane();
      if (plane == null) {
        throw new IllegalArgumentException("slice is none; allowed: a ball on an open slice");
      }
      Run run = walk.run();
      double[] start = new double[run.shape().parameterCount()];
      plane.at(u, v, start);
      Link.Reading reading = Link.change(run.experiment(), changes);
      if (!reading.refusal().isEmpty()) {
        throw new IllegalArgumentException(reading.refusal());
      }
      balls().drop(start, reading.experiment().training());
      Json json = new Json(Double::toString).open();
      json.field("refusal", "");
      json.field("ball", balls.count() - 1);
      json.name("notices").openList();
      for (Notice notice : reading.notices()) {
        json.string(notice.text());
      }
      return json.closeList().close().toString();
    } catch (IllegalArgumentException problem) {
      return Refusal.of(problem);
    }
  }

  /** Trains each for so many steps; returns how many have not diverged. */
  int advance(int steps) {
    return balls().advance(steps);
  }

  /** See {@link Landscape#balls}. */
  String state() {
    @Nullable Plane plane = slice.plane();
    Json json = new Json(Double::toString).openList();
    for (int i = 0; i < balls().count(); i++) {
      Ball ball = balls.ball(i);
      json.open()
          .field("optimizer", ball.settings().optimizer().optimizer().id())
          .field("rate", ball.settings().learningRate())
          .field("steps", ball.steps())
          .field("loss", ball.loss(surface))
          .field("diverged", ball.diverged())
          .field("distance", distance(ball, plane))
          .close();
    }
    return json.closeList().toString();
  }

  /** From the plane of the slice; 0 if there is none. */
  private static double distance(Ball ball, @Nullable Plane plane) {
    double distance = plane == null ? 0 : plane.distance(ball.parameters());
    return distance - distance == 0 ? distance : LossSurface.BEYOND;
  }

  double[] path(int index) {
    @Nullable Plane plane = slice.plane();
    boolean isThere = index >= 0 && index < balls().count();
    return isThere ? PathTable.of(balls.ball(index), surface, plane) : new double[0];
  }
}
