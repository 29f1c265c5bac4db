// The words of the field that the page uses: each in one sentence, with its formula where it has
// one, and where on the page it can be seen.

/**
 * @typedef {object} Seen  where a word is shown: a view, a chart, or a setting
 * @property {string} [view]  its id; 'none' for the output
 * @property {import('../../model/state.js').Options['chart']} [chart]
 * @property {import('../../model/state.js').Options['layerChart']} [layerChart]
 * @property {string} [setting]  the key of a field that is always offered
 *
 * @typedef {object} Entry
 * @property {string} term
 * @property {string} text  one sentence
 * @property {string} [tex]
 * @property {Seen} seen
 */

/** @type {Entry[]} in alphabetical order */
export const ENTRIES = [
  { term: 'accuracy', text: 'The fraction of examples whose class is predicted correctly.', tex: '\\frac{\\text{correct}}{\\text{all}}', seen: { chart: 'score' } },
  { term: 'activation', text: 'The function that a neuron applies to its weighted sum; without a bend in it, layers in a row do no more than a single one.', tex: 'a = g(z)', seen: { view: 'neuron' } },
  { term: 'back-propagation', text: 'The chain rule worked from the output back, layer by layer, which gives the gradient for every weight and bias in one pass.', tex: '\\delta = \\left(W^\\top \\delta_{\\text{next}}\\right) \\odot g\'(z)', seen: { view: 'backward' } },
  { term: 'bias', text: 'The number a neuron adds to its weighted inputs; it moves the place where the activation bends.', tex: 'z = \\sum_i w_i x_i + b', seen: { view: 'neuron' } },
  { term: 'chain rule', text: 'The slope of one function after another is the product of their slopes, and where several ways lead on, their contributions add up.', tex: '\\frac{\\partial L}{\\partial w} = \\frac{\\partial L}{\\partial a} \\frac{\\partial a}{\\partial z} \\frac{\\partial z}{\\partial w}', seen: { view: 'backward' } },
  { term: 'confusion matrix', text: 'A table that counts, for each true class, how often each class was predicted.', seen: { chart: 'decisions' } },
  { term: 'cross-entropy', text: 'A loss for probabilities: the negative logarithm of what the network gave to the true class, which grows without bound for a confident wrong output.', tex: 'L = -\\sum_k t_k \\ln y_k', seen: { setting: 'loss' } },
  { term: 'dead unit', text: 'A neuron whose slope is 0 for every training example, so that no gradient passes and it never changes.', seen: { chart: 'layers', layerChart: 'idleness' } },
  { term: 'decision boundary', text: 'Where on the plane the predicted class changes.', seen: { view: 'none' } },
  { term: 'delta', text: 'The slope of the loss with respect to a neuron’s weighted sum; all gradients into the neuron are this number times what comes in.', tex: '\\delta = \\frac{\\partial L}{\\partial z}', seen: { view: 'backward' } },
  { term: 'divergence', text: 'Training whose steps overshoot ever further, until a weight or the loss is no longer finite.', seen: { view: 'rates' } },
  { term: 'dropout', text: 'Leaving out each neuron of a layer at random, for each training example anew, so that none can rely on another.', tex: 'a = \\frac{m}{1 - p}\\,g(z)', seen: { setting: 'dropout' } },
  { term: 'early stopping', text: 'Ending training when the test loss has not fallen for some epochs.', seen: { setting: 'patience' } },
  { term: 'epoch', text: 'One pass over all training examples, in as many steps as there are mini-batches.', seen: { chart: 'loss' } },
  { term: 'example', text: 'One item of data: its inputs and the target that belongs to them.', seen: { view: 'forward' } },
  { term: 'forward propagation', text: 'Computing the output for an example, layer by layer from the inputs.', tex: 'a = g(W x + b)', seen: { view: 'forward' } },
  { term: 'generalisation', text: 'How well a network does on examples it was not trained on.', seen: { chart: 'loss' } },
  { term: 'gradient', text: 'The slopes of the loss for all weights and biases together; it points uphill, so a step goes against it.', tex: '\\nabla L = \\left(\\frac{\\partial L}{\\partial w_1}, \\frac{\\partial L}{\\partial w_2}, \\dots\\right)', seen: { view: 'backward' } },
  { term: 'gradient clipping', text: 'Scaling a gradient down when it is longer than allowed, so that no single step is too large.', tex: '\\min\\left(1, \\frac{c}{\\lVert g \\rVert}\\right) g', seen: { setting: 'clip' } },
  { term: 'gradient descent', text: 'Lowering the loss step by step, each against the gradient.', tex: 'w \\leftarrow w - \\eta \\frac{\\partial L}{\\partial w}', seen: { view: 'valley' } },
  { term: 'hidden layer', text: 'Neurons side by side between inputs and output, which all get the outputs of the layer before.', tex: 'a = g(W x + b)', seen: { view: 'forward' } },
  { term: 'hyper-parameter', text: 'Whatever is chosen before or during training and not learned, such as layers, learning rate or batch size.', seen: { setting: 'rate' } },
  { term: 'initial weights', text: 'The random weights that training starts from; they must differ, or all neurons of a layer learn the same.', seen: { setting: 'initialiser' } },
  { term: 'input', text: 'A number that the network gets about an example, such as its place on the plane or the square of it.', tex: 'x_1, x_2, x_1^2, \\dots', seen: { setting: 'inputs' } },
  { term: 'iteration', text: 'One step of training: forward pass, loss, backward pass and update, on one mini-batch.', seen: { view: 'update' } },
  { term: 'learning rate', text: 'The size of the steps: too small is slow, too large overshoots.', tex: 'w \\leftarrow w - \\eta \\frac{\\partial L}{\\partial w}', seen: { view: 'rates' } },
  { term: 'loss', text: 'A single number for how far the outputs are from the targets; training lowers its mean over the examples.', tex: 'L = \\tfrac{1}{2} (y - t)^2', seen: { view: 'loss' } },
  { term: 'loss landscape', text: 'The loss as a surface over the weights and biases, of which a picture shows two directions and hides the others.', tex: 'L(\\theta + u\\,d + v\\,d\')', seen: { view: 'landscape' } },
  { term: 'mini-batch', text: 'The few examples whose mean gradient makes one step.', tex: 'g = \\frac{1}{B} \\sum_{s=1}^{B} \\frac{\\partial L_s}{\\partial w}', seen: { setting: 'batch' } },
  { term: 'minimum', text: 'A point from which every small change raises the loss; a local one may be higher than another elsewhere.', tex: '\\nabla L = 0', seen: { view: 'balls' } },
  { term: 'momentum', text: 'Steps that add up over time: gradients that agree make them longer, by up to 1 / (1 − μ), and those that do not cancel.', tex: 'v \\leftarrow \\mu v + g, \\quad w \\leftarrow w - \\eta v', seen: { setting: 'optimizer' } },
  { term: 'neuron', text: 'A unit that multiplies its inputs by weights, adds a bias, and applies an activation to the sum.', tex: 'a = g\\left(\\sum_i w_i x_i + b\\right)', seen: { view: 'neuron' } },
  { term: 'optimizer', text: 'The rule that turns gradients into new weights and biases.', seen: { view: 'update' } },
  { term: 'output', text: 'What the network computes for an example, from the last layer.', tex: 'y', seen: { view: 'none' } },
  { term: 'overfitting', text: 'Learning the training examples by heart: their loss falls while the test loss rises.', seen: { chart: 'loss' } },
  { term: 'parameters', text: 'The weights and biases: the numbers that training changes.', tex: '\\theta = (W_1, b_1, W_2, b_2, \\dots)', seen: { view: 'matrices' } },
  { term: 'precision and recall', text: 'Of the predictions of a class, the fraction that are correct; of the examples of a class, the fraction that are found.', tex: '\\frac{\\text{correct}}{\\text{predicted}}, \\quad \\frac{\\text{correct}}{\\text{examples}}', seen: { chart: 'decisions' } },
  { term: 'regularisation', text: 'Adding a penalty for large weights to the loss, so that the network stays simple.', tex: 'L + \\lambda_1 \\sum |w| + \\tfrac{1}{2} \\lambda_2 \\sum w^2', seen: { setting: 'l2' } },
  { term: 'saturation', text: 'Where the activation is flat: the slope is near 0 and hardly any gradient passes.', tex: 'g\'(z) \\approx 0', seen: { chart: 'layers', layerChart: 'idleness' } },
  { term: 'schedule', text: 'How the learning rate changes from epoch to epoch.', tex: '\\eta_e = \\eta\\,\\gamma^{e / k}', seen: { setting: 'schedule' } },
  { term: 'softmax', text: 'Turns the last sums into probabilities of the classes, which are positive and add up to 1.', tex: 'y_k = \\frac{e^{z_k}}{\\sum_j e^{z_j}}', seen: { setting: 'loss' } },
  { term: 'standardisation', text: 'Taking the mean off measured numbers and dividing by their standard deviation, so that all inputs are of like size.', tex: 'x = \\frac{v - \\bar v}{s}', seen: { setting: 'data' } },
  { term: 'stochastic gradient descent', text: 'Gradient descent on one mini-batch after another, whose gradients differ by chance (SGD).', tex: 'w \\leftarrow w - \\eta \\, \\frac{1}{B} \\sum_s \\frac{\\partial L_s}{\\partial w}', seen: { setting: 'optimizer' } },
  { term: 'supervised learning', text: 'Learning from examples that come with their targets.', tex: '(x, t) \\mapsto y \\approx t', seen: { setting: 'data' } },
  { term: 'target', text: 'What the output should be for an example.', tex: 't', seen: { view: 'loss' } },
  { term: 'test data', text: 'Examples kept out of training, to see how well the network does on others.', seen: { setting: 'test' } },
  { term: 'training data', text: 'The examples whose loss training lowers.', seen: { setting: 'points' } },
  { term: 'vanishing gradient', text: 'A gradient that shrinks from layer to layer on its way back, so that early layers hardly learn.', tex: '\\lVert \\nabla_{W_1} L \\rVert \\ll \\lVert \\nabla_{W_n} L \\rVert', seen: { chart: 'layers', layerChart: 'gradientNorm' } },
  { term: 'weight', text: 'The number that an input of a neuron is multiplied by.', tex: 'w_i x_i', seen: { view: 'neuron' } },
  { term: 'weighted sum', text: 'A neuron’s inputs times their weights, added up, plus its bias.', tex: 'z = \\sum_i w_i x_i + b', seen: { view: 'neuron' } },
];
