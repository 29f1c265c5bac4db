// Words that several views of the working use.

import { layerName, lowerFirst, typeset } from '../../model/wording.js';

/** @typedef {import('../../model/state.js').Model} Model */

/**
 * @param {Model} model
 * @param {number} layer
 * @returns {string} such as "hidden layer 2"
 */
export const layerText = (model, layer) =>
  lowerFirst(layerName(model, layer)).replace('hidden', 'hidden layer');

/**
 * @param {Model} model
 * @param {number} layer  that the weight leads to
 * @param {number} from
 * @returns {string} such as "x₁" or "neuron 3"
 */
export const sourceName = (model, layer, from) =>
  layer === 1 ? typeset(model.inputNames[from].text) : `neuron ${from + 1}`;
