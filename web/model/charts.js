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
  { id: 'loss', name: () => 'Loss' },
  { id: 'score', name: (model) => (isRegression(model) ? 'R²' : 'Accuracy') },
  { id: 'decisions', name: (model) => (isRegression(model) ? 'Errors' : 'Classes') },
  { id: 'layers', name: () => 'Layers' },
  { id: 'rate', name: () => 'Rate' },
];

/** @type {Array<{id: Options['layerChart'], name: string, explanation: string}>} */
export const LAYER_CHARTS = [
  {
    id: 'gradientNorm',
    name: 'Gradient norms',
    explanation: 'How long the gradient of each layer was in the last step of training. '
      + 'Where it shrinks from the output to the first layer, early layers learn slowly.',
  },
  {
    id: 'weights',
    name: 'Weights',
    explanation: 'How many weights of each layer lie where, biases left out.',
  },
  {
    id: 'activations',
    name: 'Activations',
    explanation: 'What the neurons of each layer answer to the training data.',
  },
  {
    id: 'gradients',
    name: 'Gradients',
    explanation: 'The slope of the loss by each weight, in the last step of training.',
  },
  {
    id: 'idleness',
    name: 'Dead and saturated',
    explanation: 'A dead neuron has slope 0 for every training example, so no example can change '
      + 'it; a saturated one has a slope below 0.1 for nine examples of ten, and learns slowly.',
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
