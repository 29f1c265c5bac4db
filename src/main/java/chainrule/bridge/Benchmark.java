package chainrule.bridge;

import chainrule.engine.data.Coordinates;
import chainrule.engine.experiment.Experiment;
import chainrule.engine.experiment.Run;

/** An experiment that is trained only to see how fast that goes. */
final class Benchmark {
  private final Run run;

  Benchmark(Experiment experiment) {
    run = new Run(experiment);
  }

  int train(int steps) {
    return run.train(steps);
  }

  double grid(int resolution) {
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
