package chainrule.engine.experiment;

import chainrule.engine.prose.Prose;
import java.util.List;

/**
 * Experiments worth starting from, each with a question to guess at before pressing play and what
 * there is to be seen. To add one, add one constant, and to PresetPromisesTest what it promises.
 */
public enum Preset {
  SPIRAL(
      "spiral",
      "The spiral",
      "Can two small layers curl a boundary around a spiral?",
      guesses("Yes", "Only with more layers", "No, whatever the layers"),
      0,
      "Yes, within 300 epochs, in ten of ten runs: the first layer draws straight edges, "
          + "the second bends them into arcs, and the output joins the arcs.",
      "v=1"),
  SMALLEST(
      "smallest",
      "As few neurons as possible",
      "What is the smallest network that fits the spiral?",
      guesses("One layer of four", "One layer of eight, or two of four", "Two layers of eight"),
      1,
      "In one layer, four neurons never fit it and eight always do, in ten runs of 1,000 "
          + "epochs each; two layers of four do in eight of ten, given 2,000. Take neurons away, "
          + "and reset after each change.",
      "v=1&layers=4"),
  ONE_LAYER(
      "oneLayer",
      "One layer, many neurons",
      "Is one hidden layer enough?",
      guesses("Yes, and it learns faster", "Yes, but it takes longer", "No, the spiral needs two"),
      1,
      "For the spiral it is, with enough neurons: a wide layer can approximate any "
          + "continuous function on a bounded region (Cybenko 1989). It takes longer than two "
          + "smaller layers, in ten of ten runs.",
      "v=1&layers=16"),
  DEEP(
      "deep",
      "Six layers deep",
      "Do more layers learn faster?",
      guesses("In fewer epochs, mostly", "In as many epochs", "No, depth slows them down"),
      0,
      "With tanh, here, in nine of ten runs: every layer bends the plane a little more. "
          + "The boundary settles in fewer epochs, though each takes more work.",
      "v=1&layers=8_8_8_8_8_8"),
  VANISHING(
      "vanishing",
      "Gradients that vanish",
      "Six sigmoid layers: why does nothing move?",
      guesses(
          "The learning rate is too large",
          "All weights are equal",
          "The gradient fades on its way back"),
      2,
      "The sigmoid’s slope is at most a quarter, and each layer multiplies the gradient by "
          + "it on the way back: the first layer’s is at least a hundred times smaller than the "
          + "last one’s. Look at the gradient norms, then choose tanh: it learns in nine of ten "
          + "runs.",
      "v=1&layers=8_8_8_8_8_8&activation=sigmoid"),
  LINEAR(
      "linear",
      "Linear all the way",
      "What do three linear layers add up to?",
      guesses("Three straight edges", "A single straight line", "A curve, given time"),
      1,
      "To a single linear layer: the boundary stays a straight line however many layers "
          + "there are. Without a bend in the activation, depth adds nothing.",
      "v=1&layers=6_6_6&activation=linear"),
  EXCLUSIVE_OR(
      "xorLine",
      "XOR without a hidden layer",
      "Where will a single neuron draw its line?",
      guesses(
          "Along one of the axes, and that will do",
          "Along the diagonal, and that will do",
          "Nowhere good"),
      2,
      "Nowhere good: no straight line separates the two classes, so the loss stays high. "
          + "One hidden layer of four neurons solves it in more than nine of ten runs.",
      "v=1&data=xor&layers=0"),
  ONE_GOOD_INPUT(
      "oneGoodInput",
      "One good input",
      "What can a network without hidden layers do with the input x₁x₂?",
      guesses(
          "Nothing, XOR needs a hidden layer", "Solve XOR at once", "Solve three quarters of XOR"),
      1,
      "Solve XOR at once: the product is positive exactly where the signs agree. A good "
          + "input can take the place of a layer.",
      "v=1&data=xor&inputs=x1x2&layers=0"),
  CIRCLE_INPUTS(
      "circleInputs",
      "Inputs or layers",
      "Which is simpler for a circle: squares as inputs, or a hidden layer?",
      guesses("Squares as inputs", "A hidden layer", "Neither can draw it"),
      0,
      "With the squares of x₁ and x₂ one neuron draws the circle, in 50 of 50 runs. "
          + "Without them, three hidden neurons make a triangle around it.",
      "v=1&data=circle&inputs=x1Squared_x2Squared&layers=0&loss=binaryCrossEntropy"),
  ZEROS(
      "zeros",
      "All weights zero",
      "All weights begin at zero: why does nothing happen?",
      guesses(
          "The learning rate is too small",
          "Every weight’s gradient is zero",
          "The neurons are saturated"),
      1,
      "All hidden neurons compute the same, and every gradient that flows back is "
          + "multiplied by a zero weight. Only the output’s bias changes. Random initial weights "
          + "break the symmetry.",
      "v=1&data=xor&initialiser=zeros"),
  DIVERGING(
      "diverging",
      "A rate that diverges",
      "What does a learning rate of 3 do to a simple plane?",
      guesses(
          "It learns it a hundred times as fast",
          "It jumps to and fro, and then settles",
          "It makes the numbers overflow"),
      2,
      "Every step overshoots the valley and lands higher up on the other side, until the "
          + "numbers overflow. Start again with 0.3, then with 0.03.",
      "v=1&data=plane&activation=relu&rate=3"),
  TOO_SLOW(
      "tooSlow",
      "A rate that is too small",
      "Two moons are easy; why does this take forever?",
      guesses(
          "It is stuck in a local minimum", "The steps are too small", "The network is too small"),
      1,
      "The steps point the right way but are tiny. Raise the rate tenfold, even while "
          + "training runs, and watch the loss curve bend.",
      "v=1&data=moons&rate=0.0001"),
  MOMENTUM(
      "momentum",
      "A ball with momentum",
      "Does momentum help with the spiral?",
      guesses(
          "As much as ten times the rate would",
          "Much more than any rate would",
          "No, it overshoots"),
      0,
      "Mostly by longer steps: where gradients agree, they add up to 1 / (1 − 0.9) = 10 "
          + "times one. So it does with a tenth of the rate what SGD does with 0.03: better in "
          + "five of ten runs, worse in five. Where gradients do not agree, they cancel.",
      "v=1&rate=0.003&optimizer=momentum"),
  SINGLE_EXAMPLES(
      "singleExamples",
      "One example at a time",
      "What does a batch of one do to the loss curve?",
      guesses("It makes it jump", "It makes it smooth", "It keeps it flat"),
      0,
      "The curve jumps: every example pulls the weights its own way, and the loss rises in "
          + "nearly half of the epochs. A batch of all examples (0) averages the pulls: the loss "
          + "never rises, but each epoch has a single step.",
      "v=1&data=heart&layers=6&rate=0.1&batch=1"),
  OVERFITTING(
      "overfitting",
      "Learning by heart",
      "A large network, fifty noisy examples: what happens to the test loss?",
      guesses("It falls like the training loss", "It falls, then rises", "It never falls"),
      1,
      "The training loss falls towards zero as the boundary bends around single points; the test"
          + " loss falls, then rises by more than a fifth in 18 of 20 runs. No hidden layer does"
          + " better in 16 of 20, and ten times the points narrow the gap in nine of ten.",
      "v=1&data=gauss&points=100&noise=50&layers=16_16&rate=0.1"),
  SPARSE(
      "sparse",
      "L1 on an oversized network",
      "What does L1 do to an oversized network?",
      guesses(
          "It makes all weights alike",
          "It pushes most weights close to zero",
          "It stops training early"),
      1,
      "It pushes most weights close to zero: of 648, only a few dozen lines remain "
          + "visible, and the circle is still found.",
      "v=1&data=circle&layers=24_24&l1=0.003"),
  DROPOUT(
      "dropout",
      "Dropout",
      "What if each neuron is left out of 30% of the examples?",
      guesses(
          "Nothing is learned any more",
          "The training loss falls faster",
          "Less is learned by heart"),
      2,
      "The training loss jitters, and in nine of ten runs it stays higher, since no neuron can rely"
          + " on another; in eight of ten the test loss ends lower. For testing, all neurons take "
          + "part.",
      "v=1&data=gauss&points=100&noise=50&layers=16_16&rate=0.1&dropout=0.3"),
  DEAD_UNITS(
      "deadUnits",
      "Dead neurons",
      "All biases begin at −2: why do ReLU neurons never wake up?",
      guesses(
          "Their slope is 0 for every example",
          "The learning rate is too small",
          "ReLU cannot draw a circle"),
      0,
      "In the second layer every sum is below 0 for every example, where ReLU is flat: no "
          + "slope, no gradient, no change. Choose leaky ReLU and they come back, in eight of "
          + "ten runs within 500 epochs.",
      "v=1&data=circle&activation=relu&bias=-2&seed=3"),
  PENGUINS(
      "penguins",
      "Three species of penguins",
      "Can bills tell penguins apart?",
      guesses("Hardly better than chance", "In three cases of four", "Nearly always"),
      2,
      "Nearly always, for 94% of the test data or more: bill length and depth separate "
          + "Adelie, Chinstrap and Gentoo, except for a few birds. Softmax gives each species a "
          + "probability.",
      "v=1&data=penguins&loss=categoricalCrossEntropy"),
  IRIS(
      "iris",
      "Fisher’s iris",
      "Which two species of iris are hard to tell apart?",
      guesses("Setosa and versicolor", "Versicolor and virginica", "Setosa and virginica"),
      1,
      "Versicolor and virginica overlap; setosa stands alone. Look at the confusion matrix "
          + "of the test data.",
      "v=1&data=iris&layers=4&loss=categoricalCrossEntropy"),
  FIVE_ARMS(
      "fiveArms",
      "Five arms",
      "How many neurons does a spiral with five arms need?",
      guesses("Five, one for each arm", "Eight, in one layer", "A hundred at least"),
      1,
      "One layer of five is too small; one of eight is enough, after 500 epochs, and the "
          + "two layers of sixteen here need only 50. Five outputs compete, one for each arm.",
      "v=1&arms=5&layers=16_16&loss=categoricalCrossEntropy&rate=0.1"),
  VOLCANO(
      "volcano",
      "The shape of a volcano",
      "Can a network learn the shape of Maunga Whau from its heights?",
      guesses("Only roughly, as one hill", "Yes, crater included", "No, heights are no classes"),
      1,
      "Yes, crater included: after ten epochs there is a hill, after a hundred a rim "
          + "around a crater. Adam gives every weight its own step size.",
      "v=1&data=volcano&points=2000&layers=24_24&rate=0.003&optimizer=adam"),
  WAVES(
      "waves",
      "Neurons that are waves",
      "Which activation suits a ripple?",
      guesses("ReLU", "Tanh", "Sine"),
      2,
      "Sine: it learns the ripple within a hundred epochs, since the network then adds up "
          + "waves. Compare tanh.",
      "v=1&data=ripple&layers=16_16&activation=sine&rate=0.01&optimizer=adam"),
  MILES(
      "miles",
      "Miles per gallon",
      "How well do power and weight predict miles per gallon?",
      guesses(
          "They explain a quarter of the variance",
          "They explain about three quarters",
          "They explain all of it"),
      1,
      "A gently bent surface explains about three quarters of the variance (R²); more "
          + "neurons hardly help, since the rest is not in these two numbers.",
      "v=1&data=autoMpg&layers=8"),
  STEP_BY_STEP(
      "stepByStep",
      "Back-propagation, step by step",
      "One example, targets 0.01 and 0.99: what does one step do to the loss of 0.298?",
      guesses("It falls by about a fortieth", "It halves", "It falls to 0"),
      0,
      "By about a fortieth, to 0.291; w₅ goes from 0.4 to 0.3589, w₁ from 0.15 to 0.1498. After "
          + "10,000 steps it is 0.000035. The biases are held fixed, as in the well-known example by "
          + "Matt Mazur (2015). Open Backward and check each number.",
      "v=1&data=ownValues&test=0&own=2nCAAAx1--CAYQBIwnOVAAx2--CAZQBIwnOVAACo1--CAVQCRhOcqAAo2--CAbQCQEF-7gAAAAAAAAA&layers=2&activation=sigmoid"
          + "&weights=0.15_0.2_0.25_0.3_0.35_0.35_0.4_0.45_0.5_0.55_0.6_0.6"
          + "&output=sigmoid&rate=0.5&frozen=4_5_10_11"),
  XOR_BY_HAND(
      "xorByHand",
      "XOR, solved by hand",
      "Nobody has trained these nine numbers: do they solve XOR?",
      guesses("Yes, exactly", "Three of the four cases", "Only after some training"),
      0,
      "Exactly: the first neuron adds the inputs, the second fires only for two ones, and the output "
          + "takes twice the second from the first. The loss is 0, so every gradient is 0, and "
          + "training changes nothing (Goodfellow, Bengio and Courville 2016, Deep Learning, 6.1).",
      "v=1&data=ownValues&test=0&own=1vgAgAgAgAjIjIjIgAjIjIjIgA&layers=2&activation=relu"
          + "&weights=1_1_1_1_0_-1_1_-2_0&rate=0.1"),
  SATURATED_NEURON(
      "saturatedNeuron",
      "A saturated neuron",
      "One neuron answers 0.98 and should answer 0. How soon does it learn that?",
      guesses(
          "At once: the error is as large as can be",
          "Hardly for 150 epochs, then quickly",
          "Never: its gradient is 0"),
      1,
      "Hardly for 150 epochs: the sigmoid is flat there, and its slope of 0.018 is a factor of the "
          + "gradient; at epoch 300 the output is 0.20. Choose binary cross-entropy, which cancels "
          + "that factor, and reset: it falls at once (Nielsen 2015, Neural Networks and Deep "
          + "Learning, chapter 3).",
      "v=1&data=own&test=0&inputs=x1&own=1pjIgAA&layers=0&weights=2_2&output=sigmoid&rate=0.15"),
  PERCEPTRON_STEPS(
      "perceptron",
      "The perceptron’s steps",
      "Three examples, one neuron without bias: how many steps until all are right?",
      guesses("One", "Three", "It never ends"),
      1,
      "Three: each example lies on the wrong side once, and is added to the weights, or taken away. "
          + "They go from (1, −0.8) to (2, 1.2), (3, −0.8) and (3, 1.2), and stay. Press Step and "
          + "watch (Rosenblatt 1958; numbers of Hagan, Demuth and Beale, Neural Network Design, "
          + "chapter 4).",
      "v=1&data=own&test=0&own=1pc4mQAgAZwAjImQB&layers=0&weights=1_-0.8_0&loss=perceptron&rate=1"
          + "&batch=1&shuffle=no&frozen=2"),
  THREE_ARMS(
      "threeArms",
      "Three arms, 100 neurons",
      "A linear classifier gets half of these points right. 100 hidden neurons?",
      guesses("About two thirds", "About nine of ten", "Nearly all"),
      2,
      "Nearly all, in ten of ten runs; without the hidden layer about half, since no three straight "
          + "edges follow the arms. Remove the layer and see (after CS231n, Stanford: 49% and 98%).",
      "v=1&data=own&test=0&own="
          + "1pgBgKAgQgaAgAgzAgShEAgnhSAhLhSAhFhwAheh2AhniJAhsifAiwh2AikilAimi-Ajti"
          + "HAkjgfAkwhLAkNjFAlfgsAlxfDAmJgWAmWhSAlxcaAnBe4AmkcjAnOdPAmybrAn6dQAmba"
          + "LAmUZmAm4ZuAmjY9AoCaJAlwXhAjjWCAjrVwAivVJAk5VlAi6UiAhxT_AfPTkAcFT1AhQS"
          + "9AXqVgAbdTDAXVU9AV6VyAVXV5AU3V-ASIZiATZWxAf6f4Bfkf0BfOf6BfFfZBelf7BeRf"
          + "2Bd_gZBdpgIBdVf2BdGguBctfuBcyhsBcMhDBc4i6BcFiXBcGi9BbyjEBcTkHBbsj8BbFj"
          + "tBcsljBdPmNBeEm1Be0nVBdBnJBg-n_Bden-BeVohBeQo1BgIpUBlLoIBiwpkBlCo8BhOq"
          + "gBl3pLBmyo7Bl5p6BpKnhBnvpYBp3noBoYpqBnrqoBp6pDBtAkbBuCfTBuQhyBt5kwBu-g"
          + "wBu6chBuUZuBgKf_Cgcf0Cgyf_ChEfsChQfVChYe8Chue4Ch3eiChqd5Ch3dpCiAdXChac"
          + "qChjcYChNb6ChXboChUbSCgDazCfNaiCh-agCeRaGCfBZnCeTZbCfmY6CbSaSCeAYiCcAZ"
          + "BCa7ZXCZBa3Ca6YlCXyboCYPaUCXGblCWTcqCV0dLCVTd-CXTY8CUfgYCULffCT6hICVyn"
          + "JCUrl7CVsoFCUpnICWEpfCW2qqCUCn8CTfnrCYztKCYQtNCYntxC"
          + "&layers=100&activation=relu&loss=categoricalCrossEntropy&rate=0.1");

  private final String id;
  private final String displayName;
  private final String question;
  private final List<String> guesses;
  private final int right;
  private final String answer;
  private final String link;

  Preset(
      String id,
      String displayName,
      @Prose String question,
      List<String> guesses,
      int right,
      @Prose String answer,
      String link) {
    this.id = id;
    this.displayName = displayName;
    this.question = question;
    this.guesses = guesses;
    this.right = right;
    this.answer = answer;
    this.link = link;
  }

  private static List<String> guesses(
      @Prose String first, @Prose String second, @Prose String third) {
    return List.of(first, second, third);
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

  /** What may be guessed, one of them right. */
  public List<String> guesses() {
    return guesses;
  }

  /** Index of the right guess. */
  public int right() {
    return right;
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
