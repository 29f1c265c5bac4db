// The chapters of the tour, each a file in the folder story/.

/** @typedef {{number: number, title: string, about: string, file: string}} Chapter */

/** @type {Chapter[]} */
export const CHAPTERS = [
  { number: 1, title: 'Press Play', about: 'Data, decision boundary and colours.', file: 'press-play' },
  { number: 2, title: 'One neuron', about: 'A weighted sum and a bias: z = Σ w x + b.', file: 'one-neuron' },
  { number: 3, title: 'Why bend it', about: 'Activation functions, and what layers are without them.', file: 'activation-functions' },
  { number: 6, title: 'Gradient descent', about: 'The slope in the valley, measured.', file: 'gradient-descent' },
  { number: 7, title: 'Back-propagation', about: 'The chain rule, from the output back.', file: 'back-propagation' },
  { number: 10, title: 'The learning rate', about: 'By trial and error: too small, right, stuck, diverging.', file: 'learning-rate' },
];
