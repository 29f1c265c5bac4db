// What the axes of a slice of the loss are called.

import { itemAt } from './focus.js';
import { shortPlace } from './wording.js';

/** @typedef {import('./state.js').Model} Model */

/**
 * @param {Model} model
 * @param {number} index  in the flat parameters
 * @returns {string} such as "Weight x1 → layer 1, neuron 3"
 */
export function parameterName(model, index) {
  const item = itemAt(model.layers, index);
  return `${item.kind === 'bias' ? 'Bias' : 'Weight'} ${shortPlace(model, item)}`;
}

/**
 * @param {Model} model
 * @param {import('./catalogue.js').Catalogue|null} catalogue
 * @param {{directions: string, first: number, second: number}} slice
 * @returns {[string, string]} along u and along v
 */
export function axisNames(model, catalogue, { directions, first, second }) {
  const family = (catalogue && catalogue.families.directions) || [];
  const variant = family.find(({ id }) => id === directions);
  const named = (variant && variant.axes) || [];
  if (named.length === 2) {
    return [upperFirst(named[0]), upperFirst(named[1])];
  }
  return [parameterName(model, first), parameterName(model, second)];
}

/** @param {string} text */
function upperFirst(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
