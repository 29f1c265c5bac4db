package chainrule.bridge;

import chainrule.engine.data.Coordinates;
import chainrule.engine.experiment.Link;
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
    Coordinates plane = run.data().coordinates();
    double[] maps =
        run.maps(
            resolution,
            0,
            plane.x1Range().from(),
            plane.x1Range().to(),
            plane.x2Range().from(),
            plane.x2Range().to());
    double sum = 0;
    for (int i = 0; i < maps.length; i += resolution) {
      sum += maps[i];
    }
    return sum;
  }
}
