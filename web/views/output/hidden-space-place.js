// Where the points of a sheet are drawn, between the flat plane and the sheet fully bent.

import { spanOf, unbent } from '../../model/hidden-space.js';
import { parameterIndex } from '../../model/parameters.js';

/**
 * @typedef {import('../../model/state.js').HiddenSpace} HiddenSpace
 * @typedef {import('../../model/state.js').Model} Model
 *
 * @typedef {object} Placed  the points of a layer with a place on the screen for each
 * @property {HiddenSpace} hiddenSpace
 * @property {Model} model
 * @property {Float64Array} data  see State.data
 * @property {number[]} examples  that are placed
 * @property {number} corners  of the lattice; the examples follow
 * @property {number} points
 * @property {Float32Array} x  (points) px from the left
 * @property {Float32Array} y  (points) px from the top
 * @property {Array<{x: number, y: number}>|null} cut  ends of a straight decision, if it is one
 * @property {[number, number]} across  ends of the axis
 * @property {[number, number]} up  ends of the axis
 */

/**
 * @param {object} parts
 * @param {HiddenSpace} parts.hiddenSpace
 * @param {Model} parts.model
 * @param {Float64Array} parts.parameters
 * @param {Float64Array} parts.data
 * @param {number[]} parts.examples  that are placed
 * @param {number} parts.bent  0 for the flat plane, 1 for the layer as it is
 * @param {number} parts.side  in px
 * @returns {Placed}
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
  return { hiddenSpace, model, data, examples, corners, points, x, y, cut, across, up };
}

/**
 * The straight cut that the output makes through a last hidden layer of two neurons.
 *
 * @param {Model} model
 * @param {Float64Array} parameters
 * @param {import('../../model/hidden-space.js').Choice} choice
 * @returns {number[]|null} w_a, w_b and b of the decision w_a a + w_b a' + b = 0, where a and a'
 *     are the activations across and up; null where it depends on more than these two
 */
function cutOf({ task, layers }, parameters, { layer, across, up }) {
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
function cutThrough([weightA, weightB, bias], across, up) {
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
