package chainrule.engine.training;

import java.util.List;

/**
 * How a network is trained.
 *
 * @param learningRate eta, above 0; usually {@link #LEAST_RATE} to {@link #GREATEST_RATE}
 * @param batchSize samples of a mini-batch, 1 or more; larger than the data means all of it
 * @param shuffle whether each epoch takes the samples in a new order
 * @param l1 rate of the penalty sum |w| on weights, 0 or more
 * @param l2 rate of the penalty sum w^2 / 2 on weights, 0 or more
 * @param clipNorm the largest norm of the gradient; 0 leaves it as it is
 * @param frozen the parameters that every step leaves as they are, by index, in rising order
 * @param off the hidden neurons that are switched off, counted from 0 over all hidden layers, in
 *     rising order: their weights to the next layer are 0 meanwhile
 * @param seed of all random draws
 */
public record TrainingSettings(
    double learningRate,
    ScheduleSettings schedule,
    OptimizerSettings optimizer,
    int batchSize,
    boolean shuffle,
    double l1,
    double l2,
    double clipNorm,
    List<Integer> frozen,
    List<Integer> off,
    int seed) {
  /** Learning rates that can be chosen. */
  public static final double LEAST_RATE = 0.00001;

  public static final double GREATEST_RATE = 10;

  public TrainingSettings {
    Checks.positive("learningRate", learningRate);
    Checks.atLeast("batchSize", batchSize, 1);
    Checks.notNegative("l1", l1);
    Checks.notNegative("l2", l2);
    Checks.notNegative("clipNorm", clipNorm);
    frozen = indices("frozen", frozen);
    off = indices("off", off);
  }

  private static List<Integer> indices(String name, List<Integer> list) {
    for (int index : list) {
      Checks.atLeast(name, index, 0);
    }
    return List.copyOf(list);
  }

  /** The same settings but for the learning rate. */
  public TrainingSettings withLearningRate(double newRate) {
    return new TrainingSettings(
        newRate, schedule, optimizer, batchSize, shuffle, l1, l2, clipNorm, frozen, off, seed);
  }
}
