// The weight or bias whose gradient is written out, and the symbols around it.

import { isOutput } from './layout.js';
import { constant, symbol } from '../../../figures/equation.js';
import { identifier } from '../../../figures/mathml.js';

/**
 * @typedef {import('../../../model/state.js').Model} Model
 *
 * @typedef {object} Place  of the weight or bias in focus
 * @property {Model} model
 * @property {boolean} fused
 * @property {number} layer
 * @property {number} neuron
 * @property {number} input  -1 for a bias
 */

/** @param {string} letter @param {number} layer @param {number} neuron */
export const neuronSymbol = (letter, layer, neuron) => symbol(letter, neuron + 1, layer);

/** @param {Place} place @returns {Element} the weight or bias */
export const parameterSymbol = ({ layer, neuron, input }) =>
  input < 0 ? neuronSymbol('b', layer, neuron) : symbol('w', `${neuron + 1},${input + 1}`, layer);

/** @param {Place} place @returns {Element} what a weight is multiplied by */
export const inputSymbol = ({ layer, input }) =>
  input < 0 ? constant('1') : layer === 1 ? symbol('x', input + 1) : neuronSymbol('a', layer - 1, input);

/** @param {Place} place */
export const isFused = ({ model, fused, layer }) => fused && isOutput(model, layer);

/** @param {Place} place @returns {Element} a of the neuron, or y of an output */
export const outputSymbol = ({ model, layer, neuron }) =>
  isOutput(model, layer)
    ? symbol('y', model.layers[layer] > 1 ? neuron + 1 : '')
    : neuronSymbol('a', layer, neuron);

export const lossSymbol = () => identifier('L');
