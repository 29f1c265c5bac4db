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
    return 'This example is in the next mini-batch, so its loss L counts in the mean J.';
  }
  return example.part === 'test'
    ? 'This is a test example: it is never trained on, only used to check.'
    : 'This example is not in the next mini-batch, so its loss L does not count in the mean J.';
}

/**
 * @param {Model} model
 * @returns {string} how the loss is computed where that is not from y
 */
export function fusedText(model) {
  return isProbable(model)
    ? 'y comes from z. The loss is computed directly from z, so that ln 0 never occurs.'
    : 'y comes from z unchanged: this loss compares z itself with the target.';
}

export const NO_PENALTY = 'L1 and L2 are both 0: there is no penalty.';

export const PENALTY = 'Training reduces the mean loss plus this penalty. Biases are not penalised.';

/** How a loss could be otherwise. */
export const WHY = 'Why not count wrong predictions? The count jumps, and between jumps its slope is 0, so '
  + 'it never says which way to go. A loss falls as outputs improve, with a slope to follow. Squared error '
  + 'makes large errors count most; absolute error pulls equally on all; Huber is like the first for small '
  + 'and the second for large errors; cross-entropy grows without bound for a confident wrong output; hinge '
  + 'is 0 once the margin is reached.';
