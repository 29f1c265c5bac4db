// Words that several views of the working use.

import { isOutput } from './layout.js';
import { layerName, lowerFirst, outputName, typeset } from '../../model/wording.js';

/**
 * @typedef {import('../../model/state.js').Model} Model
 * @typedef {{id: string, name: string}} Choice  an entry of a menu
 */

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

/** @param {Model} model @returns {Choice[]} layers that compute something */
export function layerChoices(model) {
  return model.layers.slice(1).map((_, index) => ({
    id: String(index + 1),
    name: layerName(model, index + 1),
  }));
}

/** @param {Model} model @param {number} layer @returns {Choice[]} */
export function neuronChoices(model, layer) {
  return Array.from({ length: model.layers[layer] }, (_, neuron) => ({
    id: String(neuron),
    name: isOutput(model, layer) ? outputTitle(model, neuron) : `Neuron ${neuron + 1}`,
  }));
}

/** @param {Model} model @param {number} output */
function outputTitle(model, output) {
  return model.layers[model.layers.length - 1] === 1 ? 'The output' : outputName(model, output);
}
