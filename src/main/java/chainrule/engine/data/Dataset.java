package chainrule.engine.data;

import chainrule.engine.prose.Prose;
import org.jspecify.annotations.Nullable;

/**
 * What a network can be asked to learn. To add a dataset, add one constant: menus, links and tests
 * derive from it.
 *
 * <p>Generated points lie in [-6, 6] x [-6, 6], their targets within -1 to 1; measured data are
 * standardised. With two classes, index 1 is the positive one.
 */
public enum Dataset {
  CIRCLE(
      "circle",
      "Circle",
      Origin.GENERATED,
      Classes.named("outside", "inside"),
      "A disc inside a ring: no straight line separates them.",
      "\\text{inside} \\iff \\sqrt{x_1^2 + x_2^2} < 2.5",
      "After tensorflow/playground (Smilkov and Carter 2016).",
      moved("5"),
      Regions::circle),

  EXCLUSIVE_OR(
      "xor",
      "XOR",
      Origin.GENERATED,
      Classes.named("signs differ", "signs agree"),
      "Two opposite quarters against the other two: the simplest problem that needs a hidden "
          + "layer.",
      "\\text{signs agree} \\iff x_1 x_2 > 0",
      "Minsky and Papert 1969; after tensorflow/playground.",
      moved("5"),
      Regions::exclusiveOr),

  GAUSSIANS(
      "gauss",
      "Two Gaussians",
      Origin.GENERATED,
      Classes.named("lower left", "upper right"),
      "Two clouds that a straight line separates; noise makes them overlap.",
      "x \\sim \\mathcal{N}\\left(\\pm(2, 2),\\; 0.5 + 7\\nu\\right)",
      "After tensorflow/playground; ν is the noise, from 0 to 1. Beyond ±6 points are mirrored"
          + " back.",
      widened(),
      Clusters::twoGaussians),

  SPIRAL(
      "spiral",
      "Spiral",
      Origin.GENERATED,
      Classes.chosen(
          Classes.Choice.ARMS, "arm", DataSettings.MINIMUM_ARMS, DataSettings.MAXIMUM_ARMS),
      "Two to five intertwined arms: the boundary must curl with them.",
      "r = 0.5 + 4.5 s,\\quad \\theta = \\frac{5\\pi s + 2\\pi c}{k},\\quad s \\in [0, 1),\\;"
          + " c = 0, \\dots, k - 1",
      "Lang and Witbrock 1988; after tensorflow/playground, here with k arms.",
      moved("1"),
      Curves::spiral),

  MOONS(
      "moons",
      "Two moons",
      Origin.GENERATED,
      Classes.named("lower moon", "upper moon"),
      "Two interlocking half circles.",
      "(x_1, x_2) = \\pm 3.5\\,\\left(\\cos t - \\tfrac{1}{2},\\; \\sin t -"
          + " \\tfrac{1}{4}\\right),\\quad t \\in [0, \\pi)",
      "After scikit-learn’s make_moons.",
      moved("2"),
      Curves::moons),

  RINGS(
      "rings",
      "Rings",
      Origin.GENERATED,
      Classes.chosen(
          Classes.Choice.CLASSES,
          "ring",
          DataSettings.MINIMUM_CLASSES,
          DataSettings.MAXIMUM_CLASSES),
      "Two to six rings around the same centre, one class each.",
      "r = \\frac{5 (c + u)}{k},\\quad u \\in [0.3, 1),\\; c = 0, \\dots, k - 1",
      "After scikit-learn’s make_circles, with bands instead of lines.",
      moved("the width of a ring"),
      Curves::rings),

  CHECKERBOARD(
      "checkerboard",
      "Checkerboard",
      Origin.GENERATED,
      Classes.named("dark", "light"),
      "Sixteen squares of alternating class: many straight edges in both directions.",
      "\\text{light} \\iff \\sin\\frac{\\pi x_1}{3} \\, \\sin\\frac{\\pi x_2}{3} > 0",
      "A classic test of many separate regions.",
      moved("2"),
      Regions::checkerboard),

  BLOBS(
      "blobs",
      "Blobs",
      Origin.GENERATED,
      Classes.chosen(
          Classes.Choice.CLASSES,
          "blob",
          DataSettings.MINIMUM_CLASSES,
          DataSettings.MAXIMUM_CLASSES),
      "Two to six clouds around the centre, one class each; noise makes them overlap.",
      "x \\sim \\mathcal{N}\\left(4\\left(\\sin\\tfrac{2\\pi c}{k},"
          + " \\cos\\tfrac{2\\pi c}{k}\\right),\\; 0.5 + 7\\nu\\right)",
      "After scikit-learn’s make_blobs, with the centres on a circle; ν is the noise, from 0"
          + " to 1. Beyond ±6 points are mirrored back.",
      widened(),
      Clusters::blobs),

  HEART(
      "heart",
      "Heart",
      Origin.GENERATED,
      Classes.named("outside", "inside"),
      "A closed curve with a notch above and a point below.",
      "\\text{inside} \\iff (u^2 + v^2 - 1)^3 < u^2 v^3,\\quad (u, v) = \\tfrac{1}{4}(x_1, x_2)",
      "The heart curve of order six (Weisstein, MathWorld).",
      moved("5"),
      Regions::heart),

  ABOVE_SINE(
      "aboveSine",
      "Above a sine",
      Origin.GENERATED,
      Classes.named("below", "above"),
      "Which side of a wave is a point on?",
      "\\text{above} \\iff x_2 > 3 \\sin x_1",
      "",
      moved("5"),
      Regions::aboveSine),

  ABOVE_CUBIC(
      "aboveCubic",
      "Above a cubic",
      Origin.GENERATED,
      Classes.named("below", "above"),
      "Which side of a curve with one hill and one valley is a point on?",
      "\\text{above} \\iff x_2 > \\frac{x_1^3 - 16 x_1}{20}",
      "",
      moved("5"),
      Regions::aboveCubic),

  ABOVE_ABSOLUTE(
      "aboveAbsolute",
      "Above an absolute value",
      Origin.GENERATED,
      Classes.named("below", "above"),
      "Which side of a line with one sharp bend is a point on? Two ReLU neurons can tell.",
      "\\text{above} \\iff x_2 > |x_1| - 3",
      "",
      moved("5"),
      Regions::aboveAbsolute),

  PLANE(
      "plane",
      "Plane",
      Origin.GENERATED,
      1,
      "A slope that a network without a hidden layer learns exactly.",
      "y = \\frac{x_1 + x_2}{12}",
      "After tensorflow/playground.",
      moved("3"),
      Surfaces::plane),

  MULTI_GAUSS(
      "multiGauss",
      "Hills and valleys",
      Origin.GENERATED,
      1,
      "Three Gaussian hills alternating with three valleys.",
      "y = \\sum_{i=1}^{6} \\pm e^{-|x - c_i|^2 / 3},\\quad c_i \\in \\{-4, 0, 4\\} \\times"
          + " \\{-2.5, 2.5\\}",
      "After tensorflow/playground’s multi-Gaussian, with smooth tops.",
      moved("3"),
      Surfaces::multiGauss),

  RIPPLE(
      "ripple",
      "Ripple",
      Origin.GENERATED,
      1,
      "Circular waves, as from a stone thrown into water.",
      "y = \\cos\\left(1.5 \\sqrt{x_1^2 + x_2^2}\\right)",
      "",
      moved("3"),
      Surfaces::ripple),

  SADDLE(
      "saddle",
      "Saddle",
      Origin.GENERATED,
      1,
      "Rises to the left and right, falls to the top and bottom.",
      "y = \\frac{x_1^2 - x_2^2}{36}",
      "The hyperbolic paraboloid.",
      moved("3"),
      Surfaces::saddle),

  VORTEX(
      "vortex",
      "Vortex",
      Origin.GENERATED,
      2,
      "The velocity of water swirling around the centre, rightwards and upwards: two numbers to "
          + "learn at once.",
      "(y_1, y_2) = \\tfrac{1}{3}(-x_2, x_1)\\, e^{(1 - |x|^2 / 9) / 2}",
      "Taylor’s vortex (1918).",
      moved("3"),
      Surfaces::vortex),

  IRIS(
      "iris",
      "Iris",
      Origin.MEASURED,
      Classes.named("setosa", "versicolor", "virginica"),
      "Which of three iris species has petals of this length and width? 150 flowers.",
      "",
      "R. A. Fisher 1936; UCI Iris, CC BY 4.0.",
      "",
      Measured::iris),

  PENGUINS(
      "penguins",
      "Penguins",
      Origin.MEASURED,
      Classes.named("Adelie", "Chinstrap", "Gentoo"),
      "Which of three penguin species has a bill of this length and depth? 342 birds.",
      "",
      "Gorman, Williams and Fraser 2014; Palmer Station LTER, CC0.",
      "",
      Measured::penguins),

  AUTO_MPG(
      "autoMpg",
      "Fuel economy",
      Origin.MEASURED,
      1,
      "How many miles per gallon does a car of this power and weight do? 392 cars, 1970–1982.",
      "",
      "Quinlan 1993; UCI Auto MPG, CC BY 4.0.",
      "",
      Measured::autoMpg),

  VOLCANO(
      "volcano",
      "Volcano",
      Origin.MEASURED,
      1,
      "How high is Maunga Whau in Auckland at this place? 5,307 cells of 10 m by 10 m.",
      "",
      "Digitised from a topographic map by Ross Ihaka; R, datasets::volcano.",
      "",
      Measured::volcano),

  OWN(
      "own",
      "Your own classes",
      Origin.OWN,
      new Classes(2, Classes.MAXIMUM, Classes.Choice.OWN, Classes.numbered("class", 6)),
      "Points you paint, or rows of your table, each with a label.",
      "",
      "You.",
      "",
      DataSettings::ownSample),

  OWN_VALUES(
      "ownValues",
      "Your own numbers",
      Origin.OWN,
      1,
      "Values you paint, or rows of your table, each with a number to learn.",
      "",
      "You.",
      "",
      DataSettings::ownSample);

  private static final String MIRRORED = " what leaves the plane is mirrored back at ±6.";

  private final String id;
  private final String displayName;
  private final Origin origin;

  @SuppressWarnings("ImmutableEnumChecker") // a record of immutable lists
  private final Classes classes;

  private final int targetCount;
  private final String explanation;
  private final String tex;
  private final String source;
  private final String noise;

  @SuppressWarnings("ImmutableEnumChecker") // a function without state
  private final Recipe recipe;

  Dataset(
      String id,
      String displayName,
      Origin origin,
      Classes classes,
      @Prose String explanation,
      @Prose String tex,
      @Prose String source,
      String noise,
      Recipe recipe) {
    this(id, displayName, origin, classes, 0, explanation, tex, source, noise, recipe);
  }

  Dataset(
      String id,
      String displayName,
      Origin origin,
      int targetCount,
      @Prose String explanation,
      @Prose String tex,
      @Prose String source,
      String noise,
      Recipe recipe) {
    this(
        id,
        displayName,
        origin,
        Classes.none(),
        targetCount,
        explanation,
        tex,
        source,
        noise,
        recipe);
  }

  Dataset(
      String id,
      String displayName,
      Origin origin,
      Classes classes,
      int targetCount,
      @Prose String explanation,
      @Prose String tex,
      @Prose String source,
      String noise,
      Recipe recipe) {
    this.id = id;
    this.displayName = displayName;
    this.origin = origin;
    this.classes = classes;
    this.targetCount = targetCount;
    this.explanation = explanation;
    this.tex = tex;
    this.source = source;
    this.noise = noise;
    this.recipe = recipe;
  }

  /** The dataset with this id, or null. */
  public static @Nullable Dataset ofId(String id) {
    for (Dataset dataset : values()) {
      if (dataset.id.equals(id)) {
        return dataset;
      }
    }
    return null;
  }

  /** The dataset that shows these points of the user. */
  public static Dataset ofOwnPoints(OwnPoints points) {
    return points.task() == Task.CLASSIFICATION ? OWN : OWN_VALUES;
  }

  /** Draws, reads or takes all its examples. */
  Sample draw(DataSettings settings) {
    return recipe.draw(settings);
  }

  /** Letters and digits, as in links. Never changed once published. */
  public String id() {
    return id;
  }

  /** The name in menus. */
  public String displayName() {
    return displayName;
  }

  /** What a network is asked for. */
  public Task task() {
    return targetCount == 0 ? Task.CLASSIFICATION : Task.REGRESSION;
  }

  /** Where its points come from, and so which settings have an effect on it. */
  public Origin origin() {
    return origin;
  }

  /** How many classes it may have, who chooses, and their names; none for regression. */
  public Classes classes() {
    return classes;
  }

  /** How many numbers there are to learn; 0 for classification. */
  public int targetCount() {
    return targetCount;
  }

  /** One or two sentences on what is to be learned. */
  public String explanation() {
    return explanation;
  }

  /** What noise does to its examples, in words; empty where it does nothing. */
  public String noise() {
    return noise;
  }

  private static String moved(String farthest) {
    return "100% moves each point by up to " + farthest + " along each axis;" + MIRRORED;
  }

  private static String widened() {
    return "100% adds 7 to the variance of each cloud, which is 0.5 without noise;" + MIRRORED;
  }

  /** The rule or recipe, in TeX; empty where there is none. */
  public String tex() {
    return tex;
  }

  /** Who described or measured it, and the licence of measured data. */
  public String source() {
    return source;
  }
}
