// The weight or bias before the step and after it, beside the step that was taken before.

import { digitsToDiffer } from '../../../model/numbers.js';
import { typeset } from '../../../model/wording.js';
import { numberSpan } from '../../../figures/number.js';
import { html } from '../../../figures/template.js';
import { prose, stage } from '../explained-view.js';
import { changeText, parameterName, placeInEpoch, stepText } from './words.js';

/** Parts of the explanation of a parameter. @type {Array<'old'|'new'|'change'>} */
const VALUES = ['old', 'new', 'change'];

/**
 * @param {import('../../../model/state.js').State} state
 * @param {import('../../../model/explanation.js').Explanation} explanation
 * @param {import('./trace.js').Done|null} done  the step before
 * @param {import('../../../page/actions.js').Actions} actions
 */
export function newValue({ model, playing }, explanation, done, actions) {
  const { parameter } = explanation;
  const digits = digitsToDiffer(parameter.old, parameter.new, 2);
  return stage(typeset(parameterName(model, parameter.parameter)), html`
    <div class="taken">
      <button type="button" class="primary" @click=${() => actions.step()}>Take this step</button>
      <dl class="taken-values">${VALUES.map((name) => html`<div class="taken-value is-${name}">
        <dt>${name}</dt>
        <dd>${numberSpan(parameter[name], `parameter.${name}`, 'taken-number', name === 'change' ? 4 : digits)}</dd>
      </div>`)}</dl>
    </div>
    <p class="prose taken-trace" aria-live=${playing ? 'off' : 'polite'}>${[
      done ? `Done: ${changeText(done)}. ` : '', `Next: ${changeText(parameter)}.`,
    ].join('')} <span class="taken-place">${placeInEpoch(explanation)}</span></p>
    ${prose(stepText(explanation, model))}`, 'is-wide');
}
