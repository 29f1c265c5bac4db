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
    return 'Dropout acts in training only: outside the mini-batch every mask m is 1.';
  }
  return neuron.mask === 0
    ? 'Dropout silences this neuron for this example: its mask m is 0.'
    : 'Dropout has kept this neuron, and scales it up for those it silences.';
}

/** What stands behind all of it. */
export const WHY = 'A weighted sum of weighted sums is again one weighted sum, so a network of linear '
  + 'layers is no more than a single layer: over the plane it can only tilt. An activation bends each '
  + 'sum, and the next layer adds up bent pieces; with enough of them any shape can be fitted. Where '
  + 'the curve is flat the slope is near 0: the neuron then hardly passes anything back to learn from.';

export const STAND_IN = 'The true slope of a step is 0 everywhere: training uses this stand-in '
  + '(straight-through), so the dashed line is no tangent.';

export const SOFTMAX = 'Softmax shares out 1 among all outputs, so each y depends on every z. The curve is '
  + 'this output’s, as its own z alone changes.';

/**
 * @param {Model} model
 * @param {number} layer  a hidden one
 * @param {boolean} isLinear
 * @returns {string} what its activation is good for
 */
export function linearText(model, layer, isLinear) {
  const name = layerText(model, layer);
  return isLinear
    ? `${name.charAt(0).toUpperCase()}${name.slice(1)} is linear: together with the next layer it is one `
      + 'weighted sum, as if it were not there.'
    : 'Without an activation, this layer and the next would be one weighted sum: the layer would add '
      + 'nothing. Try it, and watch the plane.';
}
