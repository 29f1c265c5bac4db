// What is said on the way back, and whether the measured gradient agrees.

import { numeral } from '../../../model/numbers.js';
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

export const SHARED_DELTA = 'The product of all factors but the last is the neuron’s δ. All its weights '
  + 'share it, and so does its bias, whose input is 1.';

/** @param {Model['output']} output @returns {string} how the derivative of loss and output becomes short */
export function fusionText({ mixes, isIdentity }) {
  if (mixes) {
    return 'Each z changes every softmax output, so their contributions add up; most terms cancel.';
  }
  return isIdentity ? 'y = z, so this factor is 1:' : 'The denominators y and 1 − y cancel:';
}

/** @param {boolean} isBias @returns {string} */
export const incomingText = (isBias) => (isBias
  ? 'Adding 1 to the bias adds 1 to z.'
  : 'Adding 1 to this weight adds the incoming value to z.');

/** @param {ParameterUpdate} parameter @returns {string} */
export function verdict({ check }) {
  const { numeric, analytic, relativeDifference } = check;
  if (check.straightThrough) {
    return 'They may differ: a hard step has no useful slope, so training uses a stand-in '
      + '(straight-through); the measured slope is the true one.';
  }
  if (check.kink) {
    return 'They may differ: between w − h and w + h there is a kink, and the measured slope mixes both '
      + 'sides.';
  }
  if (!(Math.abs(numeric) > TINY || Math.abs(analytic) > TINY)) {
    return 'Both are practically 0; the rest is rounding.';
  }
  return relativeDifference < AGREEMENT
    ? 'They agree.'
    : 'They differ slightly: subtracting such close losses loses digits.';
}

export const WIGGLE = 'Move the weight a little, and watch the change travel: each ratio is a real change over the one '
  + 'before it, beside the slope that back-propagation derives. Nothing is trained.';

/** From here on, as a fraction, the real change has parted from the predicted one. */
const PARTED = 0.05;

/**
 * @param {{predicted: number, real: number, product: number, bothWays: number, gradient: number, isKink: boolean}} what
 *     bothWays: the mean of the product and that of a step the other way
 * @returns {string} what a wiggle shows
 */
export function wiggleText({ predicted, real, product, bothWays, gradient, isKink }) {
  const told = `Predicted change of the loss: ${numeral(predicted)}; real: ${numeral(real)}.`;
  if (isKink) {
    return `${told} There is a kink or a step close by, where slopes jump.`;
  }
  const off = product - gradient;
  return Math.abs(off) <= PARTED * Math.abs(gradient)
    ? `${told} The ratios multiply to the gradient: the chain rule. Their product is off by ${numeral(off, 2)}, because `
      + `the loss curves; averaged with a step the other way, by ${numeral(bothWays - gradient, 2)}.`
    : `${told} They part: over so large a step the slopes themselves change.`;
}

/** What stands behind all of it. */
export const WHY = 'A weight affects the loss through a chain: it changes z, z changes a, a changes what the '
  + 'next layer computes, and so on to the loss. For a small change, each link multiplies by its slope; '
  + 'where paths fork, their contributions add up. Going back from the outputs, each δ is computed once and '
  + 'used by all earlier weights: the backward pass costs about twice the forward pass, however many weights '
  + 'there are.';
