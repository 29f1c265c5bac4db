package chainrule.engine.experiment;

/**
 * Experiments worth starting from, each with a question to guess at before pressing play and what
 * there is to be seen. To add one, add one constant.
 */
public enum Preset {
  SPIRAL(
      "spiral",
      "The spiral",
      "Can two small layers curl a boundary around a spiral?",
      "Yes, within a few hundred epochs: the first layer draws straight edges, the second bends them"
          + " into arcs, and the output joins the arcs.",
      "v=1"),
  SMALLEST(
      "smallest",
      "As few neurons as possible",
      "What is the smallest network that fits the spiral?",
      "Four neurons in one layer are not enough; eight are, and so are two layers of four. Take"
          + " neurons away, and reset after each change.",
      "v=1&layers=4"),
  ONE_LAYER(
      "oneLayer",
      "One layer, many neurons",
      "Is one hidden layer enough?",
      "For the spiral it is, with enough neurons: a wide layer can approximate any continuous "
          + "function on a bounded region (Cybenko 1989). It takes longer than two smaller layers.",
      "v=1&layers=16"),
  DEEP(
      "deep",
      "Six layers deep",
      "Do more layers learn faster?",
      "With tanh, here, yes: every layer bends the plane a little more. The boundary settles in "
          + "fewer epochs, though each takes more work.",
      "v=1&layers=8_8_8_8_8_8"),
  VANISHING(
      "vanishing",
      "Gradients that vanish",
      "Six sigmoid layers: why does nothing move?",
      "The sigmoid’s slope is at most a quarter, and each layer multiplies the gradient by it on "
          + "the way back. Look at the gradient norms of the early layers, then choose tanh.",
      "v=1&layers=8_8_8_8_8_8&activation=sigmoid"),
  LINEAR(
      "linear",
      "Linear all the way",
      "What do three linear layers add up to?",
      "To a single linear layer: the boundary stays a straight line however many layers there are. "
          + "Without a bend in the activation, depth adds nothing.",
      "v=1&layers=6_6_6&activation=linear"),
  EXCLUSIVE_OR(
      "xorLine",
      "XOR without a hidden layer",
      "Where will a single neuron draw its line?",
      "Nowhere good: no straight line separates the two classes, so the loss stays high. One "
          + "hidden layer of four neurons solves it.",
      "v=1&data=xor&layers=0"),
  ONE_GOOD_INPUT(
      "oneGoodInput",
      "One good input",
      "What can a network without hidden layers do with the input x₁x₂?",
      "Solve XOR at once: the product is positive exactly where the signs agree. A good"
          + " input can take the place of a layer.",
      "v=1&data=xor&inputs=x1x2&layers=0"),
  CIRCLE_INPUTS(
      "circleInputs",
      "Inputs or layers",
      "Which is simpler for a circle: squares as inputs, or a hidden layer?",
      "With the squares of x₁ and x₂ one neuron draws the circle. Without them, three hidden neurons"
          + " make a triangle around it.",
      "v=1&data=circle&inputs=x1Squared_x2Squared&layers=0"),
  ZEROS(
      "zeros",
      "All weights zero",
      "All weights begin at zero: why does nothing happen?",
      "All hidden neurons compute the same, and every gradient that flows back is multiplied by a "
          + "zero weight. Only the output’s bias changes. Random initial weights break the "
          + "symmetry.",
      "v=1&data=xor&initialiser=zeros"),
  DIVERGING(
      "diverging",
      "A rate that diverges",
      "What does a learning rate of 3 do to a simple plane?",
      "Every step overshoots the valley and lands higher up on the other side, until the numbers "
          + "overflow. Try 0.3, then 0.03.",
      "v=1&data=plane&activation=relu&rate=3"),
  TOO_SLOW(
      "tooSlow",
      "A rate that is too small",
      "Two moons are easy; why does this take forever?",
      "The steps point the right way but are tiny. Raise the rate tenfold, even while training "
          + "runs, and watch the loss curve bend.",
      "v=1&data=moons&rate=0.0001"),
  MOMENTUM(
      "momentum",
      "A ball with momentum",
      "Does momentum help with the spiral?",
      "With a tenth of the rate the loss falls as fast: the steps add up where they agree and cancel"
          + " where they do not.",
      "v=1&rate=0.003&optimizer=momentum"),
  SINGLE_EXAMPLES(
      "singleExamples",
      "One example at a time",
      "What does a batch of one do to the loss curve?",
      "The curve jumps: every example pulls the weights its own way. Larger batches average the "
          + "pulls and calm it.",
      "v=1&data=heart&layers=6&rate=0.1&batch=1"),
  OVERFITTING(
      "overfitting",
      "Learning by heart",
      "A large network, thirty noisy points: what happens to the test loss?",
      "The training loss falls towards zero as the boundary bends around single points; the test "
          + "loss stays far above it. More points or fewer neurons narrow the gap.",
      "v=1&data=moons&points=60&noise=40&layers=32_32&rate=0.1"),
  SPARSE(
      "sparse",
      "L1 on an oversized network",
      "What does L1 do to an oversized network?",
      "It pushes most weights close to zero: of 648, only a few dozen lines remain visible, and "
          + "the circle is still found.",
      "v=1&data=circle&layers=24_24&l1=0.003"),
  DROPOUT(
      "dropout",
      "Dropout",
      "What if each neuron is left out of 30% of the examples?",
      "The training loss jitters, no neuron can rely on another, and the boundary becomes "
          + "smoother. For testing, all neurons take part.",
      "v=1&data=moons&noise=30&layers=32_32&rate=0.1&dropout=0.3"),
  DEAD_UNITS(
      "deadUnits",
      "Dead neurons",
      "All biases begin at −5: why do ReLU neurons never wake up?",
      "Their sums are below 0 for every example, where ReLU is flat: no slope, no gradient, no "
          + "change. Choose leaky ReLU to revive them.",
      "v=1&data=circle&activation=relu&bias=-5"),
  PENGUINS(
      "penguins",
      "Three species of penguins",
      "Can bills tell penguins apart?",
      "Nearly always: bill length and depth separate Adelie, Chinstrap and Gentoo, except for a "
          + "few birds. Softmax gives each species a probability.",
      "v=1&data=penguins&loss=categoricalCrossEntropy"),
  IRIS(
      "iris",
      "Fisher’s iris",
      "Which two species of iris are hard to tell apart?",
      "Versicolor and virginica overlap; setosa stands alone. Look at the confusion matrix of the"
          + " test data.",
      "v=1&data=iris&layers=4&loss=categoricalCrossEntropy"),
  FIVE_ARMS(
      "fiveArms",
      "Five arms",
      "How many neurons does a spiral with five arms need?",
      "Two layers of sixteen learn it quickly. Five outputs compete here, one for each arm.",
      "v=1&arms=5&layers=16_16&loss=categoricalCrossEntropy&rate=0.1"),
  VOLCANO(
      "volcano",
      "The shape of a volcano",
      "Can a network learn the shape of Maunga Whau from its heights?",
      "Yes, crater included: first a hill, then the rim, then the ridges. Adam gives every weight "
          + "its own step size.",
      "v=1&data=volcano&points=2000&layers=24_24&rate=0.003&optimizer=adam"),
  WAVES(
      "waves",
      "Neurons that are waves",
      "Which activation suits a ripple?",
      "Sine: it learns the ripple within a hundred epochs, since the network then adds up waves. "
          + "Compare tanh.",
      "v=1&data=ripple&layers=16_16&activation=sine&rate=0.01&optimizer=adam"),
  MILES(
      "miles",
      "Miles per gallon",
      "How well do power and weight predict miles per gallon?",
      "A nearly flat slope explains three quarters of the variance (R²); more neurons hardly help, "
          + "since the rest is not in these two numbers.",
      "v=1&data=autoMpg&layers=8");

  private final String id;
  private final String displayName;
  private final String question;
  private final String answer;
  private final String link;

  Preset(String id, String displayName, String question, String answer, String link) {
    this.id = id;
    this.displayName = displayName;
    this.question = question;
    this.answer = answer;
    this.link = link;
  }

  public String id() {
    return id;
  }

  public String displayName() {
    return displayName;
  }

  /** One line, to be answered by a guess first. */
  public String question() {
    return question;
  }

  /** What there is to be seen, and why. */
  public String answer() {
    return answer;
  }

  /** The experiment, as a canonical link. */
  public String link() {
    return link;
  }
}
