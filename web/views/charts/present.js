// The charts of the present moment: how the numbers of each layer are distributed, which neurons are idle,
// what is right and wrong.

import { GIVEN, isRegression, LAYER_CHARTS, statisticsWanted } from '../../model/charts.js';
import { numbersTable } from '../../figures/table.js';
import { decisions } from './confusion.js';
import { decisionsSummary, errorTable } from './confusion-layout.js';
import { empty, LOOKING, NO_GRADIENT } from './content.js';
import { histograms } from './histograms.js';
import { idleNeurons } from './idle-neurons.js';
import { histogramTable, idleSummary, idleTable } from './layer-bars.js';

/**
 * @typedef {import('../../model/state.js').Model} Model
 * @typedef {import('../../model/state.js').State} State
 *
 * @typedef {import('./content.js').Content} Content
 */

const NO_HIDDEN_LAYER = 'There are no hidden neurons that could be dead or saturated.';
const NO_EXAMPLES = 'All examples are training data. Set test data aside to see it here.';

/**
 * @param {State} state
 * @param {Model} model
 * @returns {Content}
 */
export function presentContent(state, model) {
  if (state.options.chart === 'layers') {
    return ofLayers(state, model);
  }
  return isRegression(model) ? ofErrors() : ofDecisions(state, model);
}

/**
 * @param {State} state
 * @param {Model} model
 * @param {Content['kind']} kind
 */
export function presentFigure({ layerStatistics, options, status, theme }, model, kind) {
  switch (kind) {
    case 'histograms':
      return layerStatistics && histograms(model, layerStatistics);
    case 'idle':
      return layerStatistics && idleNeurons(model, layerStatistics);
    case 'decisions':
      return decisions(model, status[options.judged], options.judged, theme);
    default:
      return numbersTable(errorTable(model, status), 'chart-errors');
  }
}

/** @param {State} state @param {Model} model @returns {Content} */
function ofLayers({ options, status, layerStatistics }, model) {
  const wanted = statisticsWanted(options);
  const chart = LAYER_CHARTS[LAYER_CHARTS.findIndex(({ id }) => id === options.layerChart)];
  const { name } = chart;
  const { explanation } = wanted === 'givenGradients' ? GIVEN : chart;
  if (options.layerChart === 'gradients' && status.step === 0) {
    return empty(name, NO_GRADIENT, explanation);
  }
  if (wanted === 'idleness' && model.layers.length === 2) {
    return empty(name, NO_HIDDEN_LAYER, explanation);
  }
  if (!layerStatistics || layerStatistics.quantity !== wanted) {
    return empty(name, LOOKING, explanation);
  }
  const isIdle = wanted === 'idleness';
  return {
    kind: isIdle ? 'idle' : 'histograms',
    name,
    curves: null,
    table: () => (isIdle ? idleTable : histogramTable)(model, layerStatistics),
    summary: () => (isIdle ? idleSummary(model, layerStatistics) : ''),
    explanation,
  };
}

/** @param {State} state @param {Model} model @returns {Content} */
function ofDecisions({ options: { judged }, status }, model) {
  const name = 'Classes';
  const explanation = 'Precision: the fraction of predictions of a class that are correct. Recall: the '
    + 'fraction of examples of a class that are found.';
  if (judged === 'test' && model.testCount === 0) {
    return empty(name, NO_EXAMPLES, explanation);
  }
  const metrics = judged === 'test' ? status.test : status.training;
  return {
    kind: 'decisions',
    name,
    curves: null,
    table: null,
    summary: () => decisionsSummary(model, metrics, judged),
    explanation,
  };
}

/** @returns {Content} */
function ofErrors() {
  const name = 'Errors';
  const explanation = 'R² is the fraction of the targets’ variance that the outputs account for: 1 is '
    + 'perfect, 0 is no better than always predicting the mean. The mean absolute error is in the units of the data.';
  return {
    kind: 'errors',
    name,
    curves: null,
    table: null,
    summary: () => '',
    explanation,
  };
}
