package chainrule.bridge;

import chainrule.engine.experiment.Link;
import chainrule.engine.experiment.Pixels;
import chainrule.engine.experiment.Run;

/** An experiment that is trained only to see how fast that goes. */
final class Benchmark {
  private final Session session = new Session(Link.defaults());

  String open(String link) {
    return session.open(link);
  }

  int train(int steps) {
    return session.run().train(steps);
  }

  double grid(int resolution) {
    Run run = session.run();
    double[] values = run.maps(Pixels.ofAll(run.data().coordinates(), resolution)).values();
    double sum = 0;
    for (int i = 0; i < values.length; i += resolution) {
      sum += values[i];
    }
    return sum;
  }
}
