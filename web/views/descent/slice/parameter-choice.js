// How a weight or a bias is chosen by menus: first the neuron, then what leads to it.

import { itemAt } from '../../../model/focus.js';
import { exists, parameterIndex } from '../../../model/parameters.js';
import { neuronName } from '../../../model/wording.js';

/**
 * @typedef {import('../../../model/state.js').Model} Model
 * @typedef {{value: string, name: string}} Entry
 */

/** What stands for the bias, beside the places of the inputs. */
export const BIAS = 'bias';

/** @param {Model} model @returns {Entry[]} every neuron but the inputs */
export function neuronEntries(model) {
  /** @type {Entry[]} */
  const entries = [];
  model.layers.forEach((size, layer) => {
    for (let neuron = 0; layer > 0 && neuron < size; neuron++) {
      entries.push({ value: `${layer}_${neuron}`, name: neuronName(model, layer, neuron) });
    }
  });
  return entries;
}

/** @param {Model} model @param {number} layer @returns {Entry[]} what leads to a neuron of a layer */
export function sourceEntries(model, layer) {
  /** @type {Entry[]} */
  const entries = [];
  for (let from = 0; from < model.layers[layer - 1]; from++) {
    entries.push({ value: String(from), name: `weight from ${neuronName(model, layer - 1, from)}` });
  }
  return entries.concat([{ value: BIAS, name: 'bias' }]);
}

/** @param {Model} model @param {number} index @returns {{neuron: string, layer: number, source: string}} */
export function chosenAt(model, index) {
  const item = itemAt(model.layers, index);
  return item.kind === 'weight'
    ? { neuron: `${item.layer}_${item.to}`, layer: item.layer, source: String(item.from) }
    : { neuron: `${item.layer}_${item.neuron}`, layer: item.layer, source: BIAS };
}

/**
 * @param {Model} model
 * @param {string} neuron
 * @param {string} source  the bias when that neuron has no such input
 * @returns {number} index in the flat parameters; the first for a neuron that is no more
 */
export function indexOf({ layers }, neuron, source) {
  const [layer, to] = neuron.split('_').map(Number);
  if (!exists(layers, { kind: 'bias', layer, neuron: to })) {
    return 0;
  }
  const from = Number(source);
  return source === BIAS || !(from < layers[layer - 1])
    ? parameterIndex(layers, { kind: 'bias', layer, neuron: to })
    : parameterIndex(layers, { kind: 'weight', layer, from, to });
}
