// The local gradients, which are the other factors of the chain: the slope of the activation, and
// what comes in.

import { formula } from '../../../figures/formula.js';
import { derivative, equation, numbersOf, symbol, together } from '../../../figures/math.js';
import { nothing } from '../../../figures/template.js';
import { prose, scroller, stage } from '../explained-view.js';
import { activationOf, hasDropout } from '../layout.js';
import { ofActivation, ofInput, ofNeuron, ofParameter } from './notation.js';
import { incomingText, maskText } from './words.js';

/**
 * @typedef {import('../../../model/explanation.js').Explanation} Explanation
 * @typedef {import('./notation.js').Place} Place
 */

/**
 * The second factor; none of an output whose derivative is fused with that of the loss.
 * @param {Place} place
 * @param {Explanation} explanation
 * @param {import('../../../model/state.js').State} state
 */
export function activationSlope(place, explanation, { catalogue, typeset }) {
  const { model, fused, layer, neuron } = place;
  if (fused) {
    return nothing;
  }
  const number = numbersOf(explanation);
  const z = ofNeuron('z', place);
  const masked = hasDropout(model, layer);
  const mask = masked ? [number('neuron.mask', true), '·'] : [];
  const { name, derivative: tex } = activationOf(catalogue, model, layer);

  return stage(`Second factor: the slope of ${name}${masked ? ', and its dropout mask' : ''}`, [
    scroller(equation([
      [
        derivative(ofActivation(place), z), '=',
        ...(masked ? [symbol('m', neuron + 1, layer), '·'] : []),
        together('g′', '(', z, ')'),
      ],
      ['=', ...mask, together('g′', '(', number('neuron.z', true), ')')],
      ['=', ...mask, number('neuron.slope', !masked)],
    ]), 'Second factor'),
    formula(tex || '', typeset),
    prose(maskText(explanation)),
  ]);
}

/** The last factor. @param {Place} place @param {Explanation} explanation */
export function incomingValue(place, explanation) {
  const value = numbersOf(explanation)('parameter.activation', true);
  return stage('Last factor: the incoming value', [
    scroller(equation([
      [derivative(ofNeuron('z', place), ofParameter(place)), '=', ofInput(place)],
      ...(place.input < 0 ? [] : [['=', value]]),
    ]), 'Last factor'),
    prose(incomingText(place.input < 0)),
  ]);
}
