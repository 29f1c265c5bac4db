// Which charts there are.

/**
 * @typedef {import('./state.js').Model} Model
 * @typedef {import('./state.js').Options} Options
 * @typedef {import('./state.js').LayerStatistics} LayerStatistics
 */

/**
 * @type {Array<{id: Options['chart'], name: (model: Model) => string}>} in the order of their tabs
 */
export const CHARTS = [
  { id: 'loss', name: () => 'Loss curve' },
  { id: 'score', name: (model) => (isRegression(model) ? 'R²' : 'Accuracy') },
  { id: 'decisions', name: (model) => (isRegression(model) ? 'Errors' : 'Classes') },
  { id: 'layers', name: () => 'Layers' },
  { id: 'rate', name: () => 'Rate curve' },
];

/** @type {Array<{id: Options['layerChart'], name: string, explanation: string}>} */
export const LAYER_CHARTS = [
  {
    id: 'gradientNorm',
    name: 'Gradient norms',
    explanation: 'The norm of each layer’s gradient in the last training step. '
      + 'Where it shrinks from the output to the first layer, early layers learn slowly.',
  },
  {
    id: 'weights',
    name: 'Weights',
    explanation: 'How the weights of each layer are distributed (no biases).',
  },
  {
    id: 'activations',
    name: 'Activations',
    explanation: 'The activations of each layer’s neurons on the training data.',
  },
  {
    id: 'gradients',
    name: 'Gradients',
    explanation: 'The gradient of the loss for each weight in the last training step.',
  },
  {
    id: 'idleness',
    name: 'Dead and saturated',
    explanation: 'A dead neuron has slope 0 for every training example, so no example can change '
      + 'it; a saturated one has a slope below 0.1 for at least nine examples in ten, and learns slowly.',
  },
];

/** @param {Model} model */
export function isRegression(model) {
  return model.task === 'regression';
}

/**
 * @param {Options} options
 * @returns {LayerStatistics['quantity']|''} what the worker has to look at for the chart that is shown
 */
export function statisticsWanted({ chart, layerChart }) {
  return chart === 'layers' && layerChart !== 'gradientNorm' ? layerChart : '';
}

/**
 * @param {Options} options
 * @returns {boolean} whether the chart that is shown is one over time
 */
export function areCurvesShown(options) {
  return options.chart !== 'decisions' && statisticsWanted(options) === '';
}
