package chainrule.engine.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import chainrule.engine.experiment.Link;
import chainrule.engine.run.Run;
import chainrule.engine.training.StopReason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Runs whose state is known by numbers that have nothing to do with the rules. */
final class LabelledRuns {
  /** What is to be said, after how many epochs, of which experiment. */
  private static final String RUNS =
      """
      fallingWell 60 data=spiral
      fallingWell 100 data=spiral&seed=18
      fallingWell 100 data=spiral&seed=52
      fallingWell 15 data=circle&layers=4&seed=3
      fallingWell 15 data=moons&layers=6&rate=0.05&seed=4
      fallingWell 15 data=penguins&loss=categoricalCrossEntropy&seed=6
      fallingWell 30 data=heart&activation=relu&layers=12&seed=7
      fallingWell 40 data=checkerboard&layers=32_32&optimizer=adam&rate=0.003&seed=2
      fallingWell 30 data=multiGauss&layers=16&rate=0.05&seed=3
      fallingWell 60 data=circle&batch=0&rate=1&layers=8&seed=4
      fallingWell 20 data=rings&layers=10_10&activation=gelu&seed=2
      fallingWell 40 data=spiral&arms=3&loss=categoricalCrossEntropy&layers=16_16&rate=0.05&seed=3
      fallingWell 20 data=spiral&points=2000&batch=1&rate=0.003&seed=2
      fallingWell 12 data=saddle&layers=6&seed=2
      fallingWell 40 data=spiral&activation=relu&optimizer=rmsprop&rate=0.003&seed=5
      fallingWell 200 data=rings&layers=16&activation=relu&optimizer=adam&rate=0.01&seed=2
      tooSlow 100 data=spiral&rate=0.001&seed=4
      tooSlow 80 data=spiral&rate=0.00003&activation=relu&seed=2
      tooSlow 200 data=circle&layers=4&rate=0.0002&seed=5
      tooSlow 120 data=xor&layers=8&optimizer=adam&rate=0.00002&seed=6
      tooSlow 60 data=moons&rate=0.00001&seed=7
      tooSlow 100 data=penguins&loss=categoricalCrossEntropy&rate=0.00005&seed=2
      tooSlow 100 data=checkerboard&layers=16_16&rate=0.001&batch=50&seed=3
      tooSlow 150 data=multiGauss&layers=8&rate=0.0001&batch=0&seed=2
      tooSlow 100 data=heart&optimizer=rmsprop&rate=0.00001&seed=4
      tooSlow 200 data=rings&layers=8_8&batch=0&rate=0.01&seed=5
      tooSlow 50 data=gauss&layers=0&rate=0.00001&loss=binaryCrossEntropy&seed=3
      tooSlow 100 data=spiral&activation=gelu&loss=hinge&rate=0.0001&seed=3
      tooSlow 100 data=spiral&optimizer=adagrad&rate=0.0003&seed=6
      tooSlow 100 data=vortex&layers=8&rate=0.00003&seed=4
      vanishing 50 data=spiral&layers=8_8_8_8_8_8&activation=sigmoid&seed=3
      vanishing 30 data=circle&layers=8_8_8_8_8&activation=sigmoid&seed=4
      vanishing 100 data=xor&layers=6_6_6_6_6&activation=sigmoid&seed=5
      vanishing 60 data=moons&layers=5_5_5_5_5_5_5&activation=sigmoid&seed=6
      vanishing 5 data=checkerboard&layers=12_12_12_12_12&activation=sigmoid&optimizer=adam&rate=0.0003&seed=2
      vanishing 40 data=penguins&layers=8_8_8_8_8_8&activation=sigmoid&loss=categoricalCrossEntropy&seed=1
      vanishing 100 data=multiGauss&layers=8_8_8_8_8&activation=sigmoid&seed=2
      vanishing 20 data=rings&layers=8_8_8_8_8_8_8_8&activation=sigmoid&seed=4
      vanishing 30 data=spiral&layers=6_6_6_6_6&activation=sigmoid&optimizer=momentum&seed=5
      vanishing 20 data=circle&layers=8_8_8_8_8_8&activation=sigmoid&batch=1&rate=0.01&seed=1
      vanishing 40 data=gauss&layers=6_6_6_6_6_6&activation=sigmoid&loss=binaryCrossEntropy&seed=2
      bouncing 50 data=heart&rate=1&activation=sine&seed=1
      bouncing 60 data=spiral&rate=1&loss=binaryCrossEntropy&seed=4
      bouncing 60 data=rings&layers=8&rate=2&loss=binaryCrossEntropy&seed=3
      bouncing 100 data=spiral&batch=0&rate=3&seed=3&loss=binaryCrossEntropy
      bouncing 50 data=vortex&layers=8&rate=0.5&seed=1
      bouncing 43 data=heart&activation=gelu&optimizer=momentum&rate=0.02&seed=47
      bouncing 141 data=aboveSine&layers=6&activation=sine&rate=0.3&loss=binaryCrossEntropy&seed=22
      bouncing 63 data=aboveSine&layers=6&activation=gelu&optimizer=adam&batch=1&rate=0.0333&seed=40
      bouncing 71 data=checkerboard&layers=16&activation=relu&batch=0&rate=0.3&seed=20
      bouncing 60 data=multiGauss&layers=10&batch=1&rate=0.2&seed=47
      bouncing 94 data=autoMpg&layers=8&optimizer=momentum&batch=1&rate=0.02&seed=17
      bouncing 118 data=saddle&layers=6&activation=sine&optimizer=rmsprop&rate=0.0667&seed=26
      bouncing 80 data=rings&layers=8&rate=1&activation=sine&seed=5
      bouncing 90 data=heart&rate=0.7&activation=sine&seed=6
      saturated 50 data=spiral&bias=6&seed=3
      saturated 50 data=circle&activation=sigmoid&bias=7&layers=6_6&seed=4
      saturated 40 data=moons&bias=8&loss=binaryCrossEntropy&seed=5
      saturated 100 data=spiral&rate=3&seed=6
      saturated 60 data=spiral&optimizer=adam&rate=0.5&seed=7
      saturated 50 data=penguins&bias=-8&loss=categoricalCrossEntropy&seed=2
      saturated 80 data=xor&rate=10&layers=8&seed=3
      saturated 30 data=rings&bias=10&activation=sigmoid&seed=2
      saturated 60 data=multiGauss&bias=9&layers=8_8&seed=1
      saturated 100 data=heart&optimizer=momentum&rate=1&seed=2
      saturated 60 data=circle&layers=8&bias=10&optimizer=adam&rate=0.001&seed=5
      saturated 60 data=checkerboard&layers=16_16&rate=5&seed=4
      deadUnits 100 data=circle&activation=relu&bias=-2&seed=3
      deadUnits 50 data=spiral&activation=relu&bias=-6&seed=2
      deadUnits 60 data=moons&activation=relu&bias=-4&loss=binaryCrossEntropy&seed=3
      deadUnits 50 data=xor&activation=relu&bias=-5&layers=6_6&optimizer=adam&rate=0.001&seed=4
      deadUnits 100 data=spiral&activation=relu&rate=1&seed=2
      deadUnits 30 data=heart&activation=relu&bias=-5&seed=5
      deadUnits 150 data=spiral&activation=relu&rate=1&loss=binaryCrossEntropy&seed=3
      deadUnits 40 data=penguins&activation=relu&bias=-6&loss=categoricalCrossEntropy&seed=1
      deadUnits 60 data=rings&activation=relu&optimizer=adam&rate=0.3&seed=2
      deadUnits 80 data=checkerboard&activation=relu&layers=8_8_8&rate=1&seed=3
      deadUnits 100 data=circle&activation=relu&bias=-3&batch=0&seed=6
      symmetric 50 data=circle&initialiser=zeros&seed=2
      symmetric 100 data=xor&initialiser=zeros&activation=sigmoid&seed=3
      symmetric 20 data=spiral&initialiser=zeros&activation=relu&seed=4
      symmetric 40 data=penguins&initialiser=zeros&loss=categoricalCrossEntropy&seed=1
      symmetric 60 data=moons&initialiser=zeros&layers=3&activation=softplus&seed=5
      symmetric 40 data=spiral&initialiser=zeros&optimizer=adam&rate=0.01&seed=2
      symmetric 40 data=multiGauss&initialiser=zeros&bias=0.5&seed=2
      symmetric 100 data=heart&initialiser=zeros&activation=sigmoid&optimizer=adam&seed=3
      symmetric 60 data=rings&initialiser=zeros&bias=1&layers=4_4&seed=1
      symmetric 5 data=autoMpg&initialiser=zeros&activation=sigmoid&layers=6&seed=2
      overfitting 300 data=blobs&noise=50&points=100&layers=16_16&rate=0.1&loss=categoricalCrossEntropy&seed=4
      overfitting 200 data=xor&noise=40&points=80&layers=16_16&optimizer=adam&rate=0.01&seed=3
      overfitting 400 data=penguins&loss=categoricalCrossEntropy&layers=32_32&rate=0.1&seed=4
      overfitting 400 data=moons&noise=50&points=60&layers=32&activation=relu&optimizer=adam&rate=0.01&seed=2
      overfitting 600 data=circle&noise=40&points=60&layers=16_16&rate=0.1&loss=binaryCrossEntropy&seed=3
      overfitting 500 data=heart&noise=40&points=100&layers=16_16&activation=gelu&rate=0.1&loss=binaryCrossEntropy&seed=2
      overfitting 73 data=iris&loss=categoricalCrossEntropy&activation=gelu&optimizer=momentum&rate=0.05&seed=5
      overfitting 117 data=iris&loss=categoricalCrossEntropy&batch=1&rate=0.2&seed=25
      overfitting 136 data=blobs&loss=categoricalCrossEntropy&noise=20&activation=gelu&optimizer=adam&batch=50&rate=0.0333&seed=7
      overfitting 500 data=multiGauss&noise=50&points=40&layers=32&rate=0.1&seed=1
      overfitting 200 data=penguins&loss=categoricalCrossEntropy&layers=32_32&rate=0.1&seed=2
      diverged 60 data=ripple&layers=12&rate=0.7&seed=5
      diverged 20 data=plane&layers=0&rate=0.3&seed=2
      diverged 20 data=multiGauss&layers=8&activation=relu&rate=3&seed=3
      diverged 20 data=autoMpg&layers=8&rate=3&seed=2
      diverged 20 data=ripple&layers=16&activation=linear&rate=1&seed=4
      diverged 20 data=vortex&layers=6&rate=5&seed=1
      diverged 20 data=saddle&layers=0&inputs=x1_x2_x1Squared_x2Squared&rate=1&seed=2
      diverged 3 data=volcano&layers=8&rate=10&seed=1
      diverged 50 data=plane&activation=linear&layers=4_4&rate=0.5&batch=0&seed=3
      diverged 30 data=autoMpg&optimizer=momentum&layers=8&activation=relu&rate=0.5&seed=5
      diverged 20 data=saddle&layers=8&activation=softplus&rate=10&optimizer=nesterov&seed=3
      done 500 data=spiral
      done 300 data=circle&layers=8&rate=0.1&seed=2
      done 150 data=moons&layers=6&rate=0.3&seed=3
      done 200 data=xor&activation=relu&layers=8&seed=4
      done 300 data=gauss&layers=0&seed=5
      done 100 data=plane&layers=0&seed=2
      done 150 data=spiral&rate=0.3&seed=6
      done 200 data=blobs&loss=categoricalCrossEntropy&rate=0.1&seed=3
      done 300 data=heart&layers=16_16&activation=relu&optimizer=adam&rate=0.003&seed=3&points=1000
      done 300 data=saddle&layers=8_8&optimizer=adam&rate=0.01&seed=4
      done 300 data=spiral&loss=hinge&activation=relu&rate=0.1&seed=2
      done 800 data=circle&inputs=radius&layers=0&loss=binaryCrossEntropy&rate=0.3&seed=2
      silence 500 data=gauss&noise=50&points=100&layers=16_16&rate=0.1&seed=8
      silence 1 data=spiral
      silence 0 data=spiral
      silence 400 data=autoMpg&layers=8&seed=3
      silence 400 data=gauss&noise=50&layers=0&seed=3
      silence 200 data=circle&layers=0&seed=4
      silence 600 data=xor&layers=2&seed=3
      silence 100 data=spiral&l2=0.3&seed=2
      silence 300 data=autoMpg&layers=0&seed=2
      silence 300 data=volcano&layers=2&points=400&seed=2
      """;

  private static final int DENSE = 100;
  private static final double FIRST = 20;

  private LabelledRuns() {}

  /**
   * A run and how it came here.
   *
   * @param label the id of a verdict; '' for silence
   */
  record Labelled(String label, String name, Run run, Curves curves, List<Double> ratios) {
    Diagnosis diagnosis() {
      return Diagnosis.of(run, curves, 0);
    }
  }

  static Stream<Labelled> all() {
    return of(RUNS);
  }

  /** Runs, one a line: what is to be said, after how many epochs, of which experiment. */
  static Stream<Labelled> of(String runs) {
    return runs.lines().map(line -> line.split(" ")).map(LabelledRuns::of);
  }

  private static Labelled of(String[] parts) {
    String label = parts[0].equals("silence") ? "" : parts[0];
    return trained(label, "v=1&" + parts[2], Integer.parseInt(parts[1]));
  }

  /** Trains as the page does, and keeps the losses at the places where the page keeps them. */
  static Labelled trained(String label, String link, int epochs) {
    Link.Reading reading = Link.read(link);
    assertThat(reading.notices()).as(link).isEmpty();
    Run run = new Run(reading.experiment());
    List<Double> row = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    keep(run, row);
    int goal = epochs * run.trainer().batches();
    boolean goesOn = true;
    while (goesOn && run.trainer().steps() < goal) {
      int steps = (int) run.trainer().steps();
      int wanted = Math.min(next(steps, run.trainer().batches()), goal) - steps;
      goesOn = run.train(wanted) == wanted;
      keep(run, row);
      double[] norms = run.gradientNorms();
      ratios.add(norms[0] / norms[norms.length - 1]);
    }
    double[] numbers = row.stream().mapToDouble(Double::doubleValue).toArray();
    String name = link + " @ " + epochs;
    return new Labelled(label, name, run, Curves.of(numbers), ratios);
  }

  private static void keep(Run run, List<Double> row) {
    row.add(run.trainer().steps() / run.trainer().batches());
    row.add(run.training().loss());
    row.add(run.test().loss());
  }

  private static int next(int step, int batches) {
    if (step < batches) {
      int stride = (int) Math.ceil(batches / FIRST);
      return Math.min(stride * (step / stride + 1), batches);
    }
    int epoch = step / batches;
    return batches * (epoch < DENSE ? epoch + 1 : (int) Math.ceil(epoch * 1.01));
  }

  /** Whether the numbers of a run show what its label says, as a teacher would see it. */
  static boolean isProven(Labelled labelled) {
    Run run = labelled.run();
    double[] losses = labelled.curves().training();
    double loss = mean(losses, 1);
    double before = mean(losses, 3) / loss;
    return switch (labelled.label()) {
      case "diverged" -> run.stopReason() == StopReason.DIVERGED;
      case "done" -> losses[losses.length - 1] < 0.01 && Observation.score(run.training()) > 0.99;
      case "fallingWell" -> before > 1.1 && rises(losses) < 0.4 && loss > 0.01;
      case "tooSlow" -> before < 1.35 && rises(losses) == 0 && loss > 0.2 * losses[0];
      case "bouncing" -> rises(losses) >= 0.15 && loss > 0.75 * mean(losses, 3);
      case "saturated" -> largest(run.idleness(), 1) >= 0.5 && before < 1.1;
      case "deadUnits" -> largest(run.idleness(), 0) >= 0.5 && before < 1.1;
      case "symmetric" -> Neurons.equal(run).value() == 1;
      case "vanishing" -> median(labelled.ratios()) < 0.01 && largest(run.idleness(), 1) < 0.5;
      case "overfitting" -> {
        double[] test = labelled.curves().test();
        double least = test[0];
        for (double each : test) {
          least = Math.min(least, each);
        }
        yield mean(test, 1) > 1.2 * least && loss < 0.7 * mean(losses, 3);
      }
      default -> true;
    };
  }

  /** The mean of a tenth of the values: of the last for 1, of those in the middle for 3. */
  private static double mean(double[] values, int which) {
    int count = Math.max(3, values.length / 10);
    int end = which == 1 ? values.length : values.length * 2 / 3;
    double sum = 0;
    for (int i = Math.max(0, end - count); i < end; i++) {
      sum += values[i];
    }
    return sum / Math.min(count, end);
  }

  private static double rises(double[] losses) {
    int rising = 0;
    int start = Math.max(1, losses.length - 40);
    for (int i = start; i < losses.length; i++) {
      rising += losses[i] > 1.05 * losses[i - 1] ? 1 : 0;
    }
    return rising / (double) (losses.length - start);
  }

  private static double largest(double[] shares, int kind) {
    double largest = 0;
    for (int i = kind; i < shares.length; i += 2) {
      largest = Math.max(largest, shares[i]);
    }
    return largest;
  }

  private static double median(List<Double> values) {
    List<Double> recent = values.subList(Math.max(0, values.size() - 20), values.size());
    return recent.stream().sorted().toList().get(recent.size() / 2);
  }
}
