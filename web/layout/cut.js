// The straight cut that the output makes through a last hidden layer of two neurons.

import { parameterIndex } from './parameters.js';

/**
 * @param {import('../store.js').Model} model
 * @param {Float64Array} parameters
 * @param {import('./space.js').Choice} choice
 * @returns {number[]|null} w_a, w_b and b of the decision w_a a + w_b a' + b = 0, where a and a'
 *     are the activations across and up; null where it depends on more than these two
 */
export function cutOf({ task, layers }, parameters, { layer, across, up }) {
  const last = layers.length - 1;
  const isCut = task === 'classification' && layers[last] === 1 && layer === last - 1;
  if (!isCut || layers[layer] !== 2 || across === up) {
    return null;
  }
  const weight = (/** @type {number} */ from) =>
    parameters[parameterIndex(layers, { kind: 'weight', layer: last, from, to: 0 })];
  const bias = parameters[parameterIndex(layers, { kind: 'bias', layer: last, neuron: 0 })];
  return [weight(across), weight(up), bias];
}

/**
 * @param {number[]} cut  see cutOf
 * @param {[number, number]} across  ends of the axis of a
 * @param {[number, number]} up  ends of the axis of a'
 * @returns {Array<{a: number, b: number}>} where the cut enters and leaves the picture; empty
 *     when it passes by
 */
export function cutThrough([weightA, weightB, bias], across, up) {
  /** @type {Array<{a: number, b: number}>} */
  const ends = [];
  const add = (/** @type {number} */ a, /** @type {number} */ b) => {
    const isInside = a >= across[0] && a <= across[1] && b >= up[0] && b <= up[1];
    if (isInside && ends.every((end) => end.a !== a || end.b !== b)) {
      ends.push({ a, b });
    }
  };
  across.forEach((a) => add(a, -(bias + weightA * a) / weightB));
  up.forEach((b) => add(-(bias + weightB * b) / weightA, b));
  return ends.slice(0, 2);
}
