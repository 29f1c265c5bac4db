// The geometry and the words of how far the outputs are from what they should be.

import { outputName } from '../../../model/wording.js';

/**
 * @typedef {import('../../../model/state.js').Model} Model
 * @typedef {import('../../../model/explanation.js').Explanation} Explanation
 * @typedef {{low: number, high: number}} Range
 */

/** Room beyond the outermost mark, as a share of the range. */
const MARGIN = 0.08;

/** @param {Model} model @returns {boolean} whether the outputs are probabilities */
export const isProbable = ({ outputActivation }) =>
  outputActivation === 'sigmoid' || outputActivation === 'softmax';

/**
 * @param {Model} model
 * @param {Explanation} explanation
 * @returns {Range} what the scales of the outputs show: probabilities from 0 to 1, else the range
 *     of the targets, and further where an output goes beyond
 */
export function rangeOf(model, { example, layers }) {
  if (isProbable(model)) {
    return { low: 0, high: 1 };
  }
  const outputs = layers[layers.length - 1].a;
  let [low, high] = model.targetRange;
  example.targets.concat(outputs).forEach((value) => {
    if (typeof value === 'number' && isFinite(value)) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  });
  const margin = MARGIN * (high - low || 1);
  return { low: low - margin, high: high + margin };
}

/**
 * @param {Range} range
 * @param {number|null} value
 * @returns {number} where it lies on the scale, in %; -1 for a value that is not finite
 */
export function placeOn({ low, high }, value) {
  if (typeof value !== 'number' || !isFinite(value)) {
    return -1;
  }
  return Math.max(0, Math.min(100, (100 * (value - low)) / (high - low)));
}

/** @param {Model} model @param {number} output @returns {string} */
export const rowName = (model, output) =>
  model.layers[model.layers.length - 1] === 1 ? 'Output' : outputName(model, output);

/**
 * @param {Explanation} explanation
 * @returns {string} whether the example counts in the next step
 */
export function shareText({ example }) {
  if (example.inMiniBatch) {
    return 'This example is in the coming mini-batch: its loss counts in the mean.';
  }
  return example.part === 'test'
    ? 'This is a test example: never part of a mini-batch, it only judges.'
    : 'This example is not in the coming mini-batch: it does not count in this mean.';
}

/**
 * @param {Model} model
 * @returns {string} how the loss is computed where that is not from y
 */
export function fusedText(model) {
  return isProbable(model)
    ? 'y comes from z. The loss is computed from z at once, so that ln 0 never occurs.'
    : 'y comes from z unchanged: this loss compares z itself with the target.';
}

/** How a loss could be otherwise. */
export const WHY = 'Why not count wrong answers? That count jumps, and where it does not jump its '
  + 'slope is 0, so it never says which way to go. A loss falls smoothly as outputs improve. '
  + 'Squares make large misses count most; absolute errors weigh all misses alike; Huber is the '
  + 'first for small and the second for large ones; cross-entropy grows without bound for an '
  + 'output that is sure and wrong; hinge is 0 once the margin is kept.';
