// What the panel of the charts shows: which figure or table, and its words.

import { curvesOf, isOverTime, summaryOf, tableOf } from './curves.js';

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
export const NO_GRADIENT = 'There is no gradient before the first step: press Play or Step.';
export const LOOKING = 'Looking into the layers…';

/**
 * @param {State} state
 * @param {Model} model
 * @param {Pick<typeof import('./present.js'), 'presentContent'>|null} present  null until it is loaded
 * @returns {Content}
 */
export function contentOf(state, model, present) {
  if (isOverTime(state.options)) {
    return overTime(state, model);
  }
  return present ? present.presentContent(state, model) : empty('', state.options.chart === 'layers' ? LOOKING : '', '');
}

/** @param {string} name @param {string} text @param {string} explanation @returns {Content} */
export function empty(name, text, explanation) {
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
