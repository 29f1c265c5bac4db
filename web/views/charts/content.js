// What the panel of the charts shows at a moment: which figure or table, and its words.

import { GIVEN, isRegression, LAYER_CHARTS, statisticsWanted } from '../../model/charts.js';
import { curvesOf, isOverTime, summaryOf, tableOf } from './curves.js';
import { decisionsSummary } from './confusion-layout.js';
import { histogramTable, idleSummary, idleTable } from './layer-bars.js';

/**
 * @typedef {import('../../model/state.js').Model} Model
 * @typedef {import('../../model/state.js').State} State
 *
 * @typedef {import('./curves.js').Table} Table
 *
 * @typedef {object} Content
 * @property {'lines'|'histograms'|'idle'|'decisions'|'errors'|'empty'} kind
 * @property {string} name
 * @property {import('./curves.js').Curves|null} curves  for lines
 * @property {(() => Table)|null} table  the same numbers; null where they are one already
 * @property {() => string} summary  the numbers of this moment, in words
 * @property {string} explanation  what is measured
 */

const NOTHING_YET = 'Press Play to see training here, epoch by epoch.';
const NO_GRADIENT = 'There is no gradient before the first step: press Play or Step.';
const NO_HIDDEN_LAYER = 'There are no hidden neurons that could be dead or saturated.';
const NO_EXAMPLES = 'All examples are training data. Set test data aside to see it here.';
const LOOKING = 'Looking into the layers…';

/**
 * @param {State} state
 * @param {Model} model
 * @returns {Content}
 */
export function contentOf(state, model) {
  const { options } = state;
  if (isOverTime(options)) {
    return overTime(state, model);
  }
  if (options.chart === 'layers') {
    return ofLayers(state, model);
  }
  return isRegression(model) ? ofErrors() : ofDecisions(state, model);
}

/** @param {string} name @param {string} text @param {string} explanation @returns {Content} */
function empty(name, text, explanation) {
  return { kind: 'empty', name, curves: null, table: null, summary: () => text, explanation };
}

/** @param {State} state @param {Model} model @returns {Content} */
function overTime({ learningCurves, options, pins, status }, model) {
  const curves = curvesOf(model, learningCurves, options, pins);
  const { name, explanation } = curves;
  if (learningCurves.epoch.length < 2) {
    const hasStepped = status.step > 0;
    const isGradient = options.chart === 'layers';
    return empty(name, isGradient && !hasStepped ? NO_GRADIENT : NOTHING_YET, explanation);
  }
  return {
    kind: 'lines',
    name,
    curves,
    table: () => tableOf(curves, learningCurves),
    summary: () => summaryOf(curves, learningCurves),
    explanation,
  };
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
