// The whole chain for one weight or bias, and the delta of its neuron.

import { shortPlace, typeset } from '../../../model/wording.js';
import { derivative, equation, numbersOf } from '../../../figures/math.js';
import { prose, scroller, stage } from '../explained-view.js';
import { hasDropout } from '../layout.js';
import { L, ofActivation, ofNeuron, ofParameter } from './notation.js';
import { SHARED_DELTA } from './words.js';

/**
 * @param {import('./notation.js').Place} place
 * @param {import('../../../model/explanation.js').Explanation} explanation
 */
export function chainRule(place, explanation) {
  const { model, fused, layer, neuron, input } = place;
  const number = numbersOf(explanation);
  const z = ofNeuron('z', place);
  const a = ofActivation(place);
  const w = ofParameter(place);
  const toZ = fused ? [derivative(L, z)] : [derivative(L, a), '·', derivative(a, z)];
  const mask = hasDropout(model, layer) ? [number('neuron.mask'), '·'] : [];
  const inNumbers = fused
    ? [number('parameter.delta', true)]
    : [number('neuron.dLda', true), '·', ...mask, number('neuron.slope')];
  const name = typeset(shortPlace(model, input < 0
    ? { kind: 'bias', layer, neuron }
    : { kind: 'weight', layer, from: input, to: neuron }));

  return stage(`Gradient of ${input < 0 ? 'the bias of' : 'the weight'} ${name}`, [
    scroller(equation([
      [derivative(L, w), '='],
      [...toZ, '·', derivative(z, w)],
      ['=', ...inNumbers, '·', number('parameter.activation')],
      ['=', number('parameter.gradient', true)],
    ], 'is-main'), 'Chain rule'),
    prose(SHARED_DELTA),
    scroller(equation([
      [ofNeuron('δ', place), '=', ...toZ],
      ['=', number('neuron.delta', true)],
    ]), 'Delta'),
  ], 'is-wide');
}
