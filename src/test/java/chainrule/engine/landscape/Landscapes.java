package chainrule.engine.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import chainrule.engine.experiment.Link;
import chainrule.engine.math.Generator;
import chainrule.engine.run.Run;
import chainrule.engine.training.Trainer;

/** Runs and surfaces for the tests of the landscape. */
final class Landscapes {
  /** Small and smooth, with every kind of penalty. */
  static final String SMALL = "v=1&data=moons&points=60&layers=3_2&l1=0.002&l2=0.01&batch=8";

  private Landscapes() {}

  static Run run(String link) {
    Link.Reading reading = Link.read(link);
    assertThat(reading.notices()).isEmpty();
    assertThat(reading.refusal()).isEmpty();
    return new Run(reading.experiment());
  }

  static LossSurface training(Run run) {
    return new LossSurface(run.network(), run.trainingSamples(), run.experiment().training());
  }

  static LossSurface test(Run run) {
    return new LossSurface(run.network(), run.testSamples(), run.experiment().training());
  }

  /** Trains for so many steps, keeping the path. */
  static void walk(Path path, Run run, int steps) {
    path.follow(run.trainer(), steps, run::train);
  }

  static void walk(Path path, Trainer trainer, int steps) {
    path.follow(
        trainer,
        steps,
        most -> {
          int done = 0;
          while (done < most && trainer.step()) {
            done++;
          }
          return done;
        });
  }

  static Standpoint standpoint(Run run, double[][] walk) {
    return new Standpoint(training(run), run.trainer().parameters(), walk, 0, 1, 7);
  }

  /** A standpoint after some training. */
  static Standpoint trained(Run run, int steps) {
    Path path = new Path(run.shape().parameterCount(), Path.CAPACITY);
    walk(path, run, steps);
    return standpoint(run, path.trajectory(run.trainer().parameters()));
  }

  static double[] random(int length, int seed) {
    Generator generator = new Generator(seed, 99);
    double[] vector = new double[length];
    for (int i = 0; i < length; i++) {
      vector[i] = generator.gaussian();
    }
    return vector;
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  static double norm(double[] vector) {
    return Math.sqrt(dot(vector, vector));
  }

  /** origin + u first + v second. */
  static double[] point(double[] origin, double u, double[] first, double v, double[] second) {
    double[] point = new double[origin.length];
    for (int i = 0; i < origin.length; i++) {
      point[i] = origin[i] + u * first[i] + v * second[i];
    }
    return point;
  }
}
