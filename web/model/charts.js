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
    explanation: 'The norm of each layer’s gradient of the loss in the last training step, before penalty '
      + 'and clipping. Where it shrinks from the output to the first layer, early layers learn slowly.',
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
    explanation: 'The gradient of the loss for each weight in the last training step, before penalty and '
      + 'clipping.',
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
export function statisticsWanted({ chart, layerChart, givenGradients }) {
  if (chart !== 'layers' || layerChart === 'gradientNorm') {
    return '';
  }
  return layerChart === 'gradients' && givenGradients ? 'givenGradients' : layerChart;
}

/** What becomes of the gradients of the loss before the optimizer gets them. */
export const GIVEN = {
  name: 'After penalty and clipping',
  explanation: 'As the optimizer was given it in the last training step: the gradient of the loss, with the '
    + 'slope of the penalty added, and clipped.',
};

/**
 * @param {Options} options
 * @param {Model} model
 * @returns {boolean} whether the chart is one of gradients that penalty or clipping change
 */
export function hasGiven({ chart, layerChart }, { experiment: { l1, l2, clip } }) {
  return chart === 'layers' && ['gradientNorm', 'gradients'].includes(layerChart)
    && [l1, l2, clip].some((value) => Number(value) > 0);
}

/**
 * @param {Options} options
 * @returns {boolean} whether the chart that is shown is one over time
 */
export function areCurvesShown(options) {
  return options.chart !== 'decisions' && statisticsWanted(options) === '';
}
