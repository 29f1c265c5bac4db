package chainrule.engine.data;

import chainrule.engine.math.Elementary;
import chainrule.engine.math.Seedrandom;

/**
 * Data as tensorflow/playground (Smilkov and Carter 2016) draws them from the seed in its links:
 * all from one sequence, first the points, then their order, then the network's first weights. The
 * recipes are those that {@link Dataset} is after, but for what is said at each.
 */
public final class PlaygroundData {
  /** With which its training examples are a whole number, in spite of rounding. */
  private static final double ROUNDING = 1e-9;

  private static final double PI = 3.141592653589793;

  /** Of the hills and valleys: x, y and the sign of each. */
  private static final double[][] HILLS = {
    {-4, 2.5, 1}, {0, 2.5, -1}, {4, 2.5, 1}, {-4, -2.5, -1}, {0, -2.5, 1}, {4, -2.5, -1}
  };

  private final DataSettings settings;
  private final Seedrandom draws;
  private final double noise;

  private final double[] x1; // (example)
  private final double[] x2; // (example)
  private final double[] labels; // (example): what is to be learned, or 1 and -1 for classes
  private int count;

  private PlaygroundData(DataSettings settings, int seed) {
    this.settings = settings;
    draws = new Seedrandom(seedText(settings.playground(), seed));
    noise = settings.noise() / 100;
    x1 = new double[settings.points()];
    x2 = new double[settings.points()];
    labels = new double[settings.points()];
    draw();
    shuffle();
  }

  /**
   * That page's seeds are texts such as {@code 0.59704}. A link brings one, which seed 1 stands
   * for; every other seed has one of its own.
   */
  private static String seedText(String first, int seed) {
    String digits = Integer.toString(seed);
    return seed == 1 ? first : "0." + "0".repeat(Math.max(0, 5 - digits.length())) + digits;
  }

  /** Whether the settings ask for it, and that page has a recipe for the dataset. */
  public static boolean isMeant(DataSettings settings) {
    return !settings.playground().isEmpty()
        && switch (settings.dataset()) {
          case CIRCLE, EXCLUSIVE_OR, GAUSSIANS, PLANE, MULTI_GAUSS -> true;
          case SPIRAL -> settings.arms() == 2;
          default -> false;
        };
  }

  static Data of(DataSettings settings) {
    return new PlaygroundData(settings, settings.seed()).data();
  }

  /**
   * What is drawn next once the data of a seed are drawn: first weights.
   *
   * @param seed that of the weights; the data of the experiment may have another
   */
  public static Seedrandom drawsOfWeights(DataSettings settings, int seed) {
    return new PlaygroundData(settings, seed).draws;
  }

  /** The first examples are for training. */
  private Data data() {
    double share = 100 - settings.testShare();
    int training = (int) Math.floor(count * share / 100 + ROUNDING);
    int[] order = new int[count];
    int[] classes = new int[count];
    for (int e = 0; e < count; e++) {
      order[e] = e;
      classes[e] = labels[e] > 0 ? 1 : 0;
    }
    Examples examples =
        settings.task() == Task.CLASSIFICATION
            ? Examples.ofClasses(x1, x2, classes)
            : Examples.ofTargets(x1, x2, new double[][] {labels});
    return new Data(
        settings,
        new Split(examples.select(order, 0, training), examples.select(order, training, count)),
        Coordinates.plain(settings.targetCount()));
  }

  private void draw() {
    int all = settings.points();
    int half = (all + 1) / 2;
    switch (settings.dataset()) {
      case CIRCLE -> {
        drawRing(0, 2.5, half);
        drawRing(3.5, 5, all);
      }
      case EXCLUSIVE_OR -> drawQuarters(all);
      case GAUSSIANS -> {
        drawCloud(2, half);
        drawCloud(-2, all);
      }
      case SPIRAL -> {
        drawArm(1, 0, all / 2.0, half);
        drawArm(-1, PI, all / 2.0, all);
      }
      default -> drawSurface(all);
    }
  }

  private void add(double x, double y, double label) {
    x1[count] = x;
    x2[count] = y;
    labels[count] = label;
    count++;
  }

  private double moved(double reach) {
    return draws.uniform(-reach, reach) * noise;
  }

  /** Noise leaves the points, and moves the places where their classes are looked up. */
  private void drawRing(double from, double to, int end) {
    while (count < end) {
      double r = draws.uniform(from, to);
      double angle = draws.uniform(0, 2 * PI);
      double x = r * Elementary.sin(angle);
      double y = r * Elementary.cos(angle);
      double lookedUpX = x + moved(5);
      double lookedUpY = y + moved(5);
      double distance = Math.sqrt(lookedUpX * lookedUpX + lookedUpY * lookedUpY);
      add(x, y, distance < 2.5 ? 1 : -1);
    }
  }

  /** Likewise; there is a gap between the quarters. */
  private void drawQuarters(int end) {
    while (count < end) {
      double x = apart(draws.uniform(-5, 5));
      double y = apart(draws.uniform(-5, 5));
      double lookedUpX = x + moved(5);
      double lookedUpY = y + moved(5);
      add(x, y, lookedUpX * lookedUpY >= 0 ? 1 : -1);
    }
  }

  private static double apart(double x) {
    return x > 0 ? x + 0.3 : x - 0.3;
  }

  private void drawCloud(double centre, int end) {
    double deviation = Math.sqrt(noise * 7 + 0.5);
    while (count < end) {
      double x = gaussian() * deviation + centre;
      double y = gaussian() * deviation + centre;
      add(x, y, centre > 0 ? 1 : -1);
    }
  }

  /** Marsaglia's polar method, of which the second number is not used. */
  private double gaussian() {
    while (true) {
      double u = draws.uniform() * 2 - 1;
      double v = draws.uniform() * 2 - 1;
      double s = u * u + v * v;
      if (s <= 1 && s > 0) {
        return Math.sqrt(Elementary.log(s) * -2 / s) * u;
      }
    }
  }

  /** Points at even distances, of which noise alone is drawn. */
  private void drawArm(double label, double start, double points, int end) {
    for (int i = 0; count < end; i++) {
      double r = i / points * 5;
      double angle = 1.75 * i / points * 2 * PI + start;
      double x = r * Elementary.sin(angle) + draws.uniform(-1, 1) * noise;
      double y = r * Elementary.cos(angle) + draws.uniform(-1, 1) * noise;
      add(x, y, label);
    }
  }

  /** Noise moves the places where the targets are measured. */
  private void drawSurface(int end) {
    while (count < end) {
      double x = draws.uniform(-6, 6);
      double y = draws.uniform(-6, 6);
      double measuredX = x + moved(6);
      double measuredY = y + moved(6);
      double target =
          settings.dataset() == Dataset.PLANE
              ? (measuredX + measuredY) / 10
              : heightOfHills(measuredX, measuredY);
      add(x, y, target);
    }
  }

  /** Cones of height 1 and radius 2; where they meet, the greater height or depth counts. */
  private static double heightOfHills(double x, double y) {
    double height = 0;
    for (double[] hill : HILLS) {
      double dx = x - hill[0];
      double dy = y - hill[1];
      double distance = Math.sqrt(dx * dx + dy * dy);
      double own = Math.max(0, 1 - distance / 2) * hill[2];
      height = Math.abs(own) > Math.abs(height) ? own : height;
    }
    return height;
  }

  private void shuffle() {
    for (int c = count; c > 0; c--) {
      int other = (int) (draws.uniform() * c);
      swap(x1, c - 1, other);
      swap(x2, c - 1, other);
      swap(labels, c - 1, other);
    }
  }

  private static void swap(double[] values, int one, int other) {
    double kept = values[one];
    values[one] = values[other];
    values[other] = kept;
  }
}
