// How the gradient of a weight or bias is written: the symbols of the quantities around it.

import { constant, identifier, symbol } from '../../../figures/math.js';
import { isOutput } from '../layout.js';

/**
 * @typedef {import('../../../model/state.js').Model} Model
 * @typedef {import('../../../model/explanation.js').Explanation} Explanation
 *
 * @typedef {object} Place  of the weight or bias in focus
 * @property {Model} model
 * @property {boolean} fused  output and loss have one derivative, dL/dz
 * @property {number} layer  1 for the first hidden layer
 * @property {number} neuron
 * @property {number} input  -1 for a bias
 */

/** @param {Model} model @param {Explanation} explanation @returns {Place} */
export function placeOf(model, { loss, parameter: { layer, neuron, input } }) {
  return { model, fused: loss.fused && isOutput(model, layer), layer, neuron, input };
}

/** The loss. */
export const L = identifier('L');

/** @param {string} letter @param {Pick<Place, 'layer'|'neuron'>} place */
export const ofNeuron = (letter, { layer, neuron }) => symbol(letter, neuron + 1, layer);

/** @param {Place} place @returns the weight or bias */
export const ofParameter = ({ layer, neuron, input }) =>
  input < 0 ? ofNeuron('b', { layer, neuron }) : symbol('w', `${neuron + 1},${input + 1}`, layer);

/** @param {Place} place @returns what a weight is multiplied by */
export function ofInput({ layer, input }) {
  if (input < 0) {
    return constant('1');
  }
  return layer === 1 ? symbol('x', input + 1) : ofNeuron('a', { layer: layer - 1, neuron: input });
}

/** @param {Place} place @returns a of the neuron, or y of an output */
export function ofActivation(place) {
  const { model, layer, neuron } = place;
  if (!isOutput(model, layer)) {
    return ofNeuron('a', place);
  }
  return symbol('y', model.layers[layer] > 1 ? neuron + 1 : '');
}
