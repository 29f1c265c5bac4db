package chainrule.engine.session;

import chainrule.engine.experiment.Link;
import chainrule.engine.network.NeuronMaps;
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
    NeuronMaps maps = run.maps(Pixels.ofAll(run.data().coordinates(), resolution));
    double sum = 0;
    for (int row = 0; row < maps.rows(); row++) {
      for (int pixel = 0; pixel < maps.count(); pixel += resolution) {
        sum += maps.value(row, pixel);
      }
    }
    return sum;
  }
}
