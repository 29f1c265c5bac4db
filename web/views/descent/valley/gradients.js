// The numbers beside a valley: value, loss, and three gradients that are easily mixed up.

import { exampleInFocus, isExplained } from '../../../model/focus.js';
import { offsetsOf } from '../../../model/loss-slice.js';
import { allDigits, numeral } from '../../../model/numbers.js';
import { fullStepOf } from './layout.js';
import { classMap, html, ifDefined, nothing } from '../../../figures/template.js';

/** @param {number} number @returns {number|null} null for one that is not finite */
const finite = (number) => (Math.abs(number) < 1e300 ? number : null);

/**
 * @param {number|null} value
 * @param {string} [quantity]  where it stands in the explanation
 * @param {string} [id]  by which scripts find it
 */
const number = (value, quantity, id) => html`<span title=${allDigits(value)}
  data-quantity=${ifDefined(quantity)} data-descent=${ifDefined(id)}>${numeral(value)}</span>`;

/**
 * @param {string} term
 * @param {unknown} value  a template
 * @param {boolean} isStale  of another value of the weight or bias
 * @param {unknown} [penalty]  a template
 */
const row = (term, value, isStale, penalty = nothing) => html`
  <div class=${classMap({ 'is-stale': isStale })}><dt>${term}</dt><dd>${value}${
    penalty === nothing ? nothing : html` + penalty ${penalty}`}</dd></div>`;

/**
 * @param {import('../../../model/state.js').State} state
 * @param {import('../../../model/loss-slice.js').LossSlice} lossSlice  a line
 * @param {number} value  of the weight or bias, perhaps while it is dragged
 * @param {number} rate  learning rate
 */
export function gradients(state, lossSlice, value, rate) {
  const { present } = lossSlice;
  const explanation = isExplained(state) ? state.explanation : null;
  const isStale = value !== present.u + offsetsOf(lossSlice).u;
  return html`
    <dl class="valley-numbers">
      ${row('Value', number(value, undefined, 'value'), false)}
      ${row('Loss, all training examples', number(finite(present.loss), undefined, 'loss'), isStale,
        present.penalty > 0 ? number(finite(present.penalty)) : nothing)}
      ${row('Slope of the tangent: all training examples',
        number(finite(present.slopeU), undefined, 'slope'), isStale)}
      ${explanation ? ofExplanation(explanation, exampleInFocus(state), isStale) : nothing}
      ${row('Step of the full gradient', number(finite(fullStepOf(lossSlice, rate)), undefined, 'fullStep'), isStale)}
      ${row('Next step of training', number(finite(present.stepU), undefined, 'step'), isStale)}
    </dl>`;
}

/**
 * @param {import('../../../model/explanation.js').Explanation} explanation
 * @param {number} example  index of the one in focus
 * @param {boolean} isStale
 */
const ofExplanation = ({ parameter, miniBatch }, example, isStale) => html`
  ${row(`Gradient of the next mini-batch of ${miniBatch.examples.length}`,
    number(parameter.mean, 'parameter.mean'), isStale,
    parameter.penalty ? number(parameter.penalty, 'parameter.penalty') : nothing)}
  ${row(`Gradient of example ${example + 1} (see Backward)`,
    number(parameter.gradient, 'parameter.gradient'), isStale)}`;
