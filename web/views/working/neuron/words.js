// What is said about one neuron and its activation.

import { numeral } from '../../../model/numbers.js';
import { layerText } from '../words.js';

/**
 * @typedef {import('../../../model/state.js').Model} Model
 * @typedef {import('../../../model/explanation.js').Explanation} Explanation
 */

/** @param {Explanation} explanation @param {string} name  of the activation @returns {string} */
export function curveText({ neuron }, name) {
  const { z, g, slope } = neuron;
  return `${name}: at z = ${numeral(z)} its value is ${numeral(g)} and its slope ${numeral(slope)}.`;
}

/**
 * @param {Explanation} explanation
 * @returns {string} what dropout does to the neuron; '' where there is none
 */
export function dropoutText({ neuron, layers, example }) {
  const { dropout } = layers[neuron.layer - 1];
  if (!(dropout > 0)) {
    return '';
  }
  if (!example.inMiniBatch) {
    return 'Dropout acts in training only: outside the mini-batch, every mask m is 1.';
  }
  return neuron.mask === 0
    ? 'Dropout silences this neuron for this example: its mask m is 0.'
    : 'Dropout keeps this neuron and scales it up to make up for those it drops.';
}

/** What stands behind all of it. */
export const WHY = 'A weighted sum of weighted sums is just another weighted sum, so a stack of linear '
  + 'layers can do no more than one: a flat, tilted surface over its inputs. An activation bends each sum, '
  + 'and the next layer adds up the bent pieces; enough of them can approximate any continuous function on a '
  + 'bounded region. Where the curve is flat, the slope is near 0 and hardly any gradient gets back.';

export const STAND_IN = 'A step’s true slope is 0 away from the jump, so training uses this stand-in '
  + '(straight-through); the dashed line is not a tangent.';

export const SOFTMAX = 'Softmax divides 1 among all outputs, so each y depends on every z. The curve shows '
  + 'this output as only its own z changes.';

/**
 * @param {Model} model
 * @param {number} layer  a hidden one
 * @param {boolean} isLinear
 * @returns {string} what its activation is good for
 */
export function linearText(model, layer, isLinear) {
  const name = layerText(model, layer);
  return isLinear
    ? `${name.charAt(0).toUpperCase()}${name.slice(1)} is linear: it and the next layer together form a `
      + 'single weighted sum.'
    : 'Without an activation, this layer and the next would form a single weighted sum, and this layer would '
      + 'add nothing. Try it and watch the plane.';
}
