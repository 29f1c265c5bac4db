package chainrule.engine.session;

import chainrule.engine.experiment.Json;
import chainrule.engine.experiment.Link;
import chainrule.engine.experiment.Notice;
import chainrule.engine.landscape.Ball;
import chainrule.engine.landscape.Balls;
import chainrule.engine.landscape.LossSurface;
import chainrule.engine.landscape.Path;
import chainrule.engine.landscape.Plane;
import org.jspecify.annotations.Nullable;

/** The balls that roll beside the open run: other trainings that begin on the open slice. */
public final class OpenBalls {
  private final OpenRun run;
  private final OpenSlice slice;
  private Balls balls;
  private LossSurface surface;

  public OpenBalls(OpenRun run, OpenSlice slice) {
    this.run = run;
    this.slice = slice;
    surface = run.training();
    balls = new Balls(run.run().network(), run.run().trainingSamples());
  }

  /** The balls, unless they rolled on a surface that is no more. */
  private Balls balls() {
    if (surface != run.training()) {
      clear();
    }
    return balls;
  }

  /** Takes all balls away. */
  public void clear() {
    surface = run.training();
    balls = new Balls(run.run().network(), run.run().trainingSamples());
  }

  /**
   * Drops a ball, at most 12, at a point of the slice. It trains from there with empty buffers.
   *
   * @param changes to the settings of training, in link syntax, such as optimizer=adam&rate=0.01
   * @return refusal, ball (its number), notices (sentences about changes that are not allowed)
   */
  public String drop(double u, double v, String changes) {
    try {
      Plane plane = slice.plane();
      if (plane == null) {
        throw new IllegalArgumentException("slice is none; allowed: a ball on an open slice");
      }
      double[] start = new double[run.parameters().length];
      plane.at(u, v, start);
      return drop(start, changes);
    } catch (IllegalArgumentException problem) {
      return Refusal.of(problem);
    }
  }

  /**
   * Drops a ball at a point of the path of training, which need not lie on the slice.
   *
   * @param isFirst whether at the initial weights; else at the current ones
   * @return like {@link #drop(double, double, String)}
   */
  public String dropOnPath(boolean isFirst, String changes) {
    try {
      Path path = run.path();
      return drop(isFirst && path.size() > 0 ? path.parameters(0) : run.parameters(), changes);
    } catch (IllegalArgumentException problem) {
      return Refusal.of(problem);
    }
  }

  private String drop(double[] start, String changes) {
    Link.Reading reading = Link.change(run.run().experiment(), changes);
    if (!reading.refusal().isEmpty()) {
      throw new IllegalArgumentException(reading.refusal());
    }
    balls().drop(start, reading.experiment().training());
    Json json = run.json().open();
    json.field("refusal", "");
    json.field("ball", balls.count() - 1);
    json.name("notices").openList();
    for (Notice notice : reading.notices()) {
      json.string(notice.text());
    }
    return json.closeList().close().toString();
  }

  /** Trains each for so many steps; returns how many have not diverged. */
  public int advance(int steps) {
    return balls().advance(steps);
  }

  /**
   * All balls: optimizer, rate, steps, loss on the training data, diverged, distance from slice.
   */
  public String state() {
    @Nullable Plane plane = slice.plane();
    Json json = run.json().openList();
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

  /**
   * The way of a ball, laid out like {@link PathTable}; the last point is where it is, the only one
   * whose loss is known. Empty if there is no such ball.
   */
  public double[] path(int index) {
    @Nullable Plane plane = slice.plane();
    boolean isThere = index >= 0 && index < balls().count();
    return isThere ? PathTable.of(balls.ball(index), surface, plane) : new double[0];
  }
}
