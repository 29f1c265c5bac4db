package chainrule.engine.data;

import chainrule.engine.math.Generator;

/**
 * Samples drawn by a recipe in the domain [-6, 6] x [-6, 6].
 *
 * <p>Noise moves each point away from its place and leaves class and target as they were there, so
 * that classes stay balanced and targets stay within -1 to 1 at any noise.
 */
final class Generated {
  /** How far noise of 100 percent moves a point of a surface along each axis. */
  private static final double SURFACE_REACH = 3;

  private static final double EDGE = Coordinates.DOMAIN.to();

  private Generated() {}

  /** Where the examples of a class lie. */
  interface Place {
    /**
     * Finds a place within the domain.
     *
     * @param example which example, from 0
     * @param label the class index that the place must have
     * @param place receives (x1, x2)
     */
    void find(int example, int label, Generator generator, double[] place);
  }

  /** What is to be learned at a place. */
  interface Surface {
    /**
     * Measures the targets at a place.
     *
     * @param targets receives one value a target, within -1 to 1
     */
    void measure(double x1, double x2, double[] targets);
  }

  /**
   * Examples that belong to the classes in turn, so that no class has two more than another.
   *
   * @param reach how far noise of 100 percent moves a point along each axis
   */
  static Sample ofClasses(DataSettings settings, double reach, Place place) {
    int count = settings.points();
    int classes = settings.classCount();
    Generator generator = Stream.POINTS.generator(settings);
    double[] x1 = new double[count];
    double[] x2 = new double[count];
    int[] classIndex = new int[count];
    double[] point = new double[2];
    for (int i = 0; i < count; i++) {
      classIndex[i] = i % classes;
      place.find(i, classIndex[i], generator, point);
      x1[i] = point[0];
      x2[i] = point[1];
    }
    move(x1, x2, reach, settings);
    return new Sample(Examples.ofClasses(x1, x2, classIndex), Coordinates.plain(0));
  }

  /** Examples spread evenly over the domain. */
  static Sample ofTargets(DataSettings settings, Surface surface) {
    int count = settings.points();
    int targetCount = settings.targetCount();
    Generator generator = Stream.POINTS.generator(settings);
    double[] x1 = new double[count];
    double[] x2 = new double[count];
    double[][] targets = new double[targetCount][count];
    double[] measured = new double[targetCount];
    for (int i = 0; i < count; i++) {
      x1[i] = generator.uniform(-EDGE, EDGE);
      x2[i] = generator.uniform(-EDGE, EDGE);
      surface.measure(x1[i], x2[i], measured);
      for (int k = 0; k < targetCount; k++) {
        targets[k][i] = measured[k];
      }
    }
    move(x1, x2, SURFACE_REACH, settings);
    return new Sample(Examples.ofTargets(x1, x2, targets), Coordinates.plain(targetCount));
  }

  /** Moves each point by up to noise * reach along each axis. */
  private static void move(double[] x1, double[] x2, double reach, DataSettings settings) {
    Generator generator = Stream.NOISE.generator(settings);
    double farthest = settings.noise() / 100 * reach;
    for (int i = 0; i < x1.length; i++) {
      x1[i] = withinDomain(generator.uniform(-farthest, farthest) + x1[i]);
      x2[i] = withinDomain(generator.uniform(-farthest, farthest) + x2[i]);
    }
  }

  /** Mirrors what lies outside the domain at its edge. */
  private static double withinDomain(double x) {
    double mirrored = x > EDGE ? EDGE * 2 - x : x < -EDGE ? EDGE * -2 - x : x;
    return Math.min(Math.max(mirrored, -EDGE), EDGE);
  }
}
