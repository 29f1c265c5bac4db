// What is said on the way back, and whether the measured gradient agrees.

import { neuronName } from '../../../model/wording.js';
import { isOutput } from '../layout.js';
import { layerText } from '../words.js';

/**
 * @typedef {import('../../../model/state.js').Model} Model
 * @typedef {import('../../../model/explanation.js').Explanation} Explanation
 * @typedef {import('../../../model/explanation.js').ParameterUpdate} ParameterUpdate
 */

/** Of gradients below this, rounding alone is a large share. */
const TINY = 1e-8;

/** What rounding and the curvature between w - h and w + h may make of a right gradient. */
const AGREEMENT = 1e-4;

/**
 * @param {Model} model
 * @param {number} layer
 * @param {number} neuron
 * @returns {string} short, where the layer is clear
 */
export function shortName(model, layer, neuron) {
  return isOutput(model, layer) ? neuronName(model, layer, neuron) : `Neuron ${neuron + 1}`;
}

/** @param {Model} model @param {number} layer @returns {string} */
export const stepHeading = (model, layer) =>
  `δ of ${isOutput(model, layer) ? 'the ' : ''}${layerText(model, layer)}`;

/** @param {Explanation} explanation @returns {string} why a delta is 0 although nothing else is */
export const maskText = ({ neuron }) =>
  neuron.mask === 0 ? 'Dropout silences this neuron for this example, so no gradient passes.' : '';

export const SHARED_DELTA = 'All but the last factor are the neuron’s δ. All its weights share it, and so '
  + 'does its bias, whose input is 1.';

/** @param {boolean} isMixed  whether each z moves all outputs @returns {string} */
export const fusionText = (isMixed) => (isMixed
  ? 'Each z moves all outputs of the softmax, so all ways to the loss add up; most cancels.'
  : 'Dividing by y and multiplying with it again cancels:');

/** @param {boolean} isBias @returns {string} */
export const incomingText = (isBias) => (isBias
  ? 'The bias is added as it is.'
  : 'z grows with this weight as fast as the value that comes in through it.');

/** @param {ParameterUpdate} parameter @returns {string} */
export function verdict({ check }) {
  const { numeric, analytic, relativeDifference } = check;
  if (check.straightThrough) {
    return 'They may differ: a step has slope 0 everywhere, so training puts a stand-in '
      + '(straight-through) for it; what is measured is the true slope.';
  }
  if (check.kink) {
    return 'They may differ: between w − h and w + h a slope jumps (a kink), '
      + 'and what is measured mixes both sides.';
  }
  if (!(Math.abs(numeric) > TINY || Math.abs(analytic) > TINY)) {
    return 'Both are as good as 0; what is left is rounding.';
  }
  return relativeDifference < AGREEMENT
    ? 'They agree. The two losses differ only in late digits: point at them.'
    : 'They differ a little: losses this close to each other lose digits when subtracted.';
}

/** What stands behind all of it. */
export const WHY = 'A weight reaches the loss through a chain: it changes z, z changes a, a changes '
  + 'what the next layer computes, and so on to the loss. For small changes each link of the chain '
  + 'just multiplies by its slope; where the way forks, the shares of all ways add up. Working from '
  + 'the outputs back, each δ is computed once and used by all weights before it: one pass back '
  + 'costs about as much as one forward, however many weights there are.';
