// Where the points of a sheet are drawn, between the flat plane and the sheet fully bent.

import { spanOf, unbent } from '../../model/hidden-space.js';
import { parameterIndex } from '../../model/parameters.js';

/**
 * @param {object} parts
 * @param {import('../../model/state.js').HiddenSpace} parts.hiddenSpace
 * @param {import('../../model/state.js').Model} parts.model
 * @param {Float64Array} parts.parameters
 * @param {Float64Array} parts.data
 * @param {number[]} parts.examples  that are placed
 * @param {number} parts.bent  0 for the flat plane, 1 for the layer as it is
 * @param {number} parts.side  in px
 * @returns {import('./hidden-space-drawing.js').Placed
 *     & {across: [number, number], up: [number, number]}} with the ends of the axes
 */
export function placeHiddenSpace({ hiddenSpace, model, parameters, data, examples, bent, side }) {
  const { meshes, values } = hiddenSpace;
  const corners = (meshes + 1) * (meshes + 1);
  const points = corners + examples.length;
  const across = spanOf(values, 0, points);
  const up = spanOf(values, points, points);
  const rightOf = (/** @type {number} */ a) => (a - across[0]) / (across[1] - across[0]);
  const downOf = (/** @type {number} */ b) => (up[1] - b) / (up[1] - up[0]);
  const { x1, x2 } = model.domain;
  const x = new Float32Array(points);
  const y = new Float32Array(points);
  for (let point = 0; point < points; point++) {
    let flatX = (point % (meshes + 1)) / meshes;
    let flatY = Math.floor(point / (meshes + 1)) / meshes;
    if (point >= corners) {
      const at = 4 * examples[point - corners];
      flatX = (data[at] - x1[0]) / (x1[1] - x1[0]);
      flatY = (x2[1] - data[at + 1]) / (x2[1] - x2[0]);
    }
    x[point] = side * (bent * rightOf(values[point]) + (1 - bent) * unbent(flatX));
    y[point] = side * (bent * downOf(values[points + point]) + (1 - bent) * unbent(flatY));
  }
  const line = bent === 1 ? cutOf(model, parameters, hiddenSpace.choice) : null;
  const cut =
    line &&
    cutThrough(line, across, up).map(({ a, b }) => ({ x: side * rightOf(a), y: side * downOf(b) }));
  return { hiddenSpace, corners, points, x, y, cut, across, up };
}

/**
 * The straight cut that the output makes through a last hidden layer of two neurons.
 *
 * @param {import('../../model/state.js').Model} model
 * @param {Float64Array} parameters
 * @param {import('../../model/hidden-space.js').Choice} choice
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
