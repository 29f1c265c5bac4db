// The chapters of the tour, each a file in the folder story/.

/** @typedef {{number: number, title: string, about: string, file: string}} Chapter */

/** @type {Chapter[]} */
export const CHAPTERS = [
  { number: 1, title: 'Press Play', about: 'Data, decision boundary and colours.', file: 'press-play' },
  { number: 2, title: 'One neuron', about: 'A weighted sum and a bias: z = Σ w x + b.', file: 'one-neuron' },
  { number: 3, title: 'Why bend it', about: 'Activation functions, and what layers are without them.', file: 'activation-functions' },
  { number: 4, title: 'Forward propagation', about: 'One example on its way to the output.', file: 'forward-propagation' },
  { number: 5, title: 'The loss', about: 'One example, a mini-batch, all.', file: 'loss' },
  { number: 6, title: 'Gradient descent', about: 'The slope in the valley, measured.', file: 'gradient-descent' },
  { number: 7, title: 'Back-propagation', about: 'The chain rule, from the output back.', file: 'back-propagation' },
  { number: 8, title: 'One update', about: 'Old and new weights and biases.', file: 'update' },
  { number: 9, title: 'Iterations', about: 'Mini-batches and epochs.', file: 'iterations' },
  { number: 10, title: 'The learning rate', about: 'By trial and error: too small, right, stuck, diverging.', file: 'learning-rate' },
  { number: 11, title: 'The loss landscape', about: 'Different perspectives, and what a slice hides.', file: 'loss-landscape' },
  { number: 12, title: 'Hyper-parameters', about: 'Layers, units, activations, regularisation; overfitting and test data.', file: 'hyper-parameters' },
];
