// Where each weight and bias lies in the flat parameters: layer by layer, W (out, in) row by
// row, then b (out).

/** @typedef {import('./state.js').Item} Item */

/**
 * @param {number[]} layers  sizes from the inputs to the outputs
 * @returns {Array<{weights: number, biases: number}>} one entry a layer; the inputs have none,
 *     so theirs is an empty stretch at 0
 */
export function offsetsOf(layers) {
  const offsets = [{ weights: 0, biases: 0 }];
  let next = 0;
  for (let layer = 1; layer < layers.length; layer++) {
    const biases = next + layers[layer] * layers[layer - 1];
    offsets.push({ weights: next, biases });
    next = biases + layers[layer];
  }
  return offsets;
}

/**
 * @param {number[]} layers
 * @param {Item} item
 * @returns {number} the index of a weight, or of the bias of a neuron; -1 for an input, and for what
 *     a network of this shape does not have
 */
export function parameterIndex(layers, item) {
  if (item.layer < 1 || !exists(layers, item)) {
    return -1;
  }
  const { weights, biases } = offsetsOf(layers)[item.layer];
  if (item.kind === 'weight') {
    return weights + item.to * layers[item.layer - 1] + item.from;
  }
  return biases + item.neuron;
}

/**
 * @param {number[]} layers
 * @param {number} index  in the flat parameters
 * @returns {boolean} whether it is that of a bias, not of a weight
 */
export function isBias(layers, index) {
  return offsetsOf(layers).some(({ biases }, layer) =>
    layer > 0 && index >= biases && index < biases + layers[layer]);
}

/** @param {string} [list]  as a link holds it */
const indicesIn = (list = 'none') => (list === 'none' ? [] : list.split('_').map(Number));

/**
 * @param {Record<string, string>} experiment
 * @returns {number[]} the indices of the weights and biases that are held fixed by choice
 */
export const frozenOf = ({ frozen }) => indicesIn(frozen);

/**
 * @param {Record<string, string>} experiment
 * @returns {number[]} the hidden neurons that are switched off, counted from 0 over all hidden layers
 */
export const offOf = ({ off }) => indicesIn(off);

/**
 * @param {number[]} layers
 * @param {{layer: number, neuron: number}} place  of a hidden neuron
 * @returns {number} counted from 0 over all hidden layers
 */
export const hiddenIndex = (layers, { layer, neuron }) =>
  layers.slice(1, layer).reduce((sum, size) => sum + size, neuron);

/** @param {number[]} layers @param {number} layer @returns {boolean} whether it is a hidden one */
export const isHidden = (layers, layer) => layer > 0 && layer < layers.length - 1;

/**
 * @param {import('./state.js').Model} model
 * @param {number} layer  any
 * @param {number} neuron
 * @returns {boolean} whether it is a hidden neuron that is switched off
 */
export const isOff = ({ layers, experiment }, layer, neuron) =>
  isHidden(layers, layer) && offOf(experiment).indexOf(hiddenIndex(layers, { layer, neuron })) >= 0;

/**
 * @param {import('./state.js').Model} model
 * @param {Item} item
 * @returns {boolean} whether training leaves this weight or bias as it is
 */
export const isFrozen = (model, item) =>
  frozenOf(model.experiment).indexOf(parameterIndex(model.layers, item)) >= 0
  || (item.kind === 'weight' && isOff(model, item.layer - 1, item.from));

/**
 * @param {number[]} layers
 * @returns {number} how many weights there are, biases not counted
 */
export function weightCount(layers) {
  let count = 0;
  for (let layer = 1; layer < layers.length; layer++) {
    count += layers[layer] * layers[layer - 1];
  }
  return count;
}

/**
 * @param {number[]} layers
 * @param {Item|null} item
 * @returns {boolean} whether a network of this shape has such a neuron, weight or bias
 */
export function exists(layers, item) {
  if (!item || !(item.layer >= 0 && item.layer < layers.length)) {
    return false;
  }
  if (item.kind === 'neuron') {
    return item.neuron < layers[item.layer];
  }
  if (item.layer === 0) {
    return false;
  }
  if (item.kind === 'bias') {
    return item.neuron < layers[item.layer];
  }
  return item.to < layers[item.layer] && item.from < layers[item.layer - 1];
}

/**
 * @param {Item|null} a
 * @param {Item|null} b
 */
export function isSame(a, b) {
  if (!a || !b) {
    return a === b;
  }
  if (a.kind === 'weight') {
    return b.kind === 'weight' && a.layer === b.layer && a.from === b.from && a.to === b.to;
  }
  return b.kind === a.kind && a.layer === b.layer && a.neuron === b.neuron;
}

/**
 * @param {Item|null} item
 * @param {number} layer
 * @param {number} neuron
 * @returns {boolean} whether the neuron is the item, has it as its bias, or is an end of it
 */
export function touches(item, layer, neuron) {
  if (!item) {
    return false;
  }
  if (item.kind !== 'weight') {
    return item.layer === layer && item.neuron === neuron;
  }
  return (
    (item.layer === layer && item.to === neuron) ||
    (item.layer - 1 === layer && item.from === neuron)
  );
}
