// What the axes of a slice of the loss are called.

import { itemAt } from './focus.js';
import { shortPlace } from './wording.js';

/** @typedef {import('./state.js').Model} Model */

/**
 * @param {Model} model
 * @param {number} index  in the flat parameters
 * @returns {string} such as "Weight x1 → hidden 1, neuron 3"
 */
export function parameterName(model, index) {
  const item = itemAt(model.layers, index);
  return `${item.kind === 'bias' ? 'Bias' : 'Weight'} ${shortPlace(model, item)}`;
}

/**
 * @param {Model} model
 * @param {string[]} axes  what a slice calls its directions; none for parameters
 * @param {{first: number, second: number}} parameters  indices
 * @returns {[string, string]} along u and along v
 */
export const axisNames = (model, axes, { first, second }) => (axes.length === 2
  ? [upperFirst(axes[0]), upperFirst(axes[1])]
  : [parameterName(model, first), parameterName(model, second)]);

/** @param {string} text */
function upperFirst(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
