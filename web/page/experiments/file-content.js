// What a file says of the experiment on the page in plain words and numbers, beside the checkpoint
// that brings it back to the bit: experiment.schema.json describes it.

import { writeSight } from '../../model/sight.js';
import { BEFORE_PARAMETERS } from '../../model/trained.js';

/** @import { LearningCurves, Options, State } from '../../model/state.js' */
/** @import { Moment } from '../../session/moment.js' */

/**
 * @param {State} state
 * @param {Moment} moment
 * @param {Options} usual  options that need no mention
 * @returns {Record<string, any>} finite numbers and texts; null for a number that is not finite
 */
export function describe(state, moment, usual) {
  const { model, learningCurves } = state;
  const { state: numbers, parameters, fingerprint } = moment;
  return {
    settings: model.experiment,
    data: dataOf(state),
    network: { layers: model.layers, activations: model.activations, outputActivation: model.outputActivation },
    epoch: numbers[1],
    batch: numbers[2],
    fingerprint,
    parameters: Array.from(parameters),
    optimizer: { steps: numbers[3], buffers: Array.from(numbers.slice(BEFORE_PARAMETERS + parameters.length)) },
    curves: curvesOf(learningCurves),
    view: writeSight(state, usual).map(({ text }) => text.slice(1)).join('&'),
  };
}

/** @param {State} state  data: network values; axes lead back to those of the table */
function dataOf({ model, data }) {
  const { axes, targetAxes, classNames, task } = model;
  const originals = [axes[0], axes[1], task === 'classification' ? null : targetAxes[0]];
  /** @type {number[][]} */
  const examples = [];
  for (let at = 0; at < data.length; at += 4) {
    examples.push(originals.map((axis, column) =>
      (axis ? axis.offset + axis.scale * data[at + column] : data[at + column])));
  }
  return {
    columns: axes.concat(task === 'classification' ? [] : targetAxes.slice(0, 1))
      .map(({ name, unit }) => ({ name, unit })),
    classNames,
    examples,
    test: examples.map((_, index) => data[4 * index + 3] === 1),
  };
}

/** @param {LearningCurves} curves */
function curvesOf({ epoch, trainLoss, testLoss, penalty, trainScore, testScore, rate }) {
  const lists = { epoch, trainLoss, testLoss, penalty, trainScore, testScore, rate };
  return Object.fromEntries(Object.entries(lists).map(([name, values]) =>
    [name, Array.from(values, (value) => (Number.isFinite(value) ? value : null))]));
}
