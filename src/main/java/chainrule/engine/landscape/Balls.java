package chainrule.engine.landscape;

import chainrule.engine.network.NetworkSpecification;
import chainrule.engine.training.Samples;
import chainrule.engine.training.TrainingSettings;
import java.util.ArrayList;
import java.util.List;

/** Several trainings side by side, each from its own point or with its own settings. */
public final class Balls {
  public static final int MAXIMUM = 12;

  private final NetworkSpecification specification;
  private final Samples samples;
  private final List<Ball> balls = new ArrayList<>();

  public Balls(NetworkSpecification specification, Samples samples) {
    this.specification = specification;
    this.samples = samples;
  }

  /**
   * Drops a ball; its optimizer's buffers are empty and its first epoch begins.
   *
   * @param start parameters, copied
   */
  public Ball drop(double[] start, TrainingSettings settings) {
    if (balls.size() == MAXIMUM) {
      throw new IllegalArgumentException("balls are " + MAXIMUM + "; allowed: no more than these");
    }
    Ball ball = new Ball(specification, settings, samples, start);
    balls.add(ball);
    return ball;
  }

  /**
   * Trains each for so many steps.
   *
   * @return how many have not diverged
   */
  public int advance(int steps) {
    int rolling = 0;
    for (Ball ball : balls) {
      ball.advance(steps);
      rolling += ball.diverged() ? 0 : 1;
    }
    return rolling;
  }

  public int count() {
    return balls.size();
  }

  public Ball ball(int index) {
    if (index < 0 || index >= balls.size()) {
      throw new IllegalArgumentException(
          "ball is " + index + "; allowed: 0 to " + (balls.size() - 1));
    }
    return balls.get(index);
  }
}
