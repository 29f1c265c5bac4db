// What a view of the working is about: which example comes next, and which neuron or weight.

/**
 * @typedef {import('../../../model/state.js').Item} Item
 * @typedef {import('../../../model/state.js').Model} Model
 *
 * @typedef {{layer: number, neuron: number}} Place
 */

/**
 * @param {Model} model
 * @param {number} example  its index in the data, where training examples come first
 * @returns {{part: 'training'|'test', number: number, count: number}} number: from 1 on
 */
export function numbered({ trainCount, testCount }, example) {
  return example < trainCount
    ? { part: 'training', number: example + 1, count: trainCount }
    : { part: 'test', number: example - trainCount + 1, count: testCount };
}

/**
 * @param {Model} model
 * @param {string} part  training or test
 * @param {number} number  from 1 on
 * @returns {number} its index in the data
 */
export function exampleAt({ trainCount }, part, number) {
  return (part === 'test' ? trainCount : 0) + number - 1;
}

/**
 * @param {Model} model
 * @param {number} example
 * @param {number} by  1 or -1
 * @returns {number} the next one of the same data, round and round
 */
export function exampleBeside(model, example, by) {
  const { part, number, count } = numbered(model, example);
  return exampleAt(model, part, ((number - 1 + by + count) % count) + 1);
}

/**
 * @param {number[]} layers
 * @param {Place} place
 * @param {number} by  1 or -1
 * @returns {Place} the next neuron, layer after layer, round and round
 */
export function neuronBeside(layers, { layer, neuron }, by) {
  const last = layers.length - 1;
  const next = neuron + by;
  if (next >= 0 && next < layers[layer]) {
    return { layer, neuron: next };
  }
  const other = ((layer - 1 + by + last) % last) + 1;
  return { layer: other, neuron: by > 0 ? 0 : layers[other] - 1 };
}

/**
 * @param {Place} place
 * @param {string} choice  as in parameterChoices
 * @returns {Item}
 */
export function parameterItem({ layer, neuron }, choice) {
  return choice === 'bias'
    ? { kind: 'bias', layer, neuron }
    : { kind: 'weight', layer, from: Number(choice), to: neuron };
}

/** @param {Item} item  a weight or a bias @returns {string} as in parameterChoices */
export const parameterChoice = (item) => (item.kind === 'weight' ? String(item.from) : 'bias');
