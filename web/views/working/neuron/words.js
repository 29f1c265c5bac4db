// What is said about one neuron and its activation.

import { numeral } from '../../../model/numbers.js';

/**
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

/** What is said before all hidden layers are made linear, and then. */
export const TOGETHER = 'Without an activation in any hidden layer, the whole network is a single weighted sum, '
  + 'however many layers it has: its decision boundary is a straight line. Try it, and compare what both learn.';

export const LINEAR = 'All hidden layers are linear: together they are a single weighted sum, and training '
  + 'cannot bend it.';

/** Of one layer alone, which proves nothing. */
export const ALONE = 'One linear layer among others is no loss of bends: it collapses into the next layer, '
  + 'which still bends.';

/** @param {number} epochs @returns {string} */
export const trainedText = (epochs) =>
  `Copies of the network, both trained for ${epochs} epochs from the same initial weights.`;
