// The chapters of the tour, each a file in the folder story/.

/** @typedef {{number: number, title: string, about: string, file: string}} Chapter */

/** @type {Chapter[]} */
export const CHAPTERS = [
  { number: 2, title: 'One neuron', about: 'A weighted sum and a bias: z = Σ w x + b.', file: 'one-neuron' },
  { number: 6, title: 'Gradient descent', about: 'The slope in the valley, measured.', file: 'gradient-descent' },
  { number: 7, title: 'Back-propagation', about: 'The chain rule, from the output back.', file: 'back-propagation' },
];
