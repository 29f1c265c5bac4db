package chainrule.engine.session;

import chainrule.engine.experiment.Link;
import chainrule.engine.run.Pixels;
import chainrule.engine.run.Run;

/** An experiment that is trained only to see how fast that goes. */
public final class Benchmark {
  private final Session session = new Session(Link.defaults());

  public String open(String link) {
    return session.open(link);
  }

  public int train(int steps) {
    return session.run().train(steps);
  }

  public double grid(int resolution) {
    Run run = session.run();
    double[] values = run.maps(Pixels.ofAll(run.data().coordinates(), resolution)).values();
    double sum = 0;
    for (int i = 0; i < values.length; i += resolution) {
      sum += values[i];
    }
    return sum;
  }
}
