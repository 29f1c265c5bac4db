// What is said about the loss of an example.

import { outputName } from '../../../model/wording.js';
import { isProbable } from './layout.js';

/**
 * @typedef {import('../../../model/state.js').Model} Model
 * @typedef {import('../../../model/explanation.js').Explanation} Explanation
 */

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

export const NO_PENALTY = 'L1 and L2 are both 0: nothing is added for large weights.';

export const PENALTY = 'Training makes the mean loss plus this penalty smaller. Biases are left out.';

/** How a loss could be otherwise. */
export const WHY = 'Why not count wrong answers? That count jumps, and where it does not jump its '
  + 'slope is 0, so it never says which way to go. A loss falls smoothly as outputs improve. '
  + 'Squares make large misses count most; absolute errors weigh all misses alike; Huber is the '
  + 'first for small and the second for large ones; cross-entropy grows without bound for an '
  + 'output that is sure and wrong; hinge is 0 once the margin is kept.';
