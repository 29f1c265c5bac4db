// The weight or bias before the step and after it.

import { typeset } from '../../../model/wording.js';
import { numberSpan } from '../../../figures/number.js';
import { html } from '../../../figures/template.js';
import { prose, stage } from '../explained-view.js';
import { parameterName, stepText } from './words.js';

/** Parts of the explanation of a parameter. @type {Array<'old'|'new'|'change'>} */
const VALUES = ['old', 'new', 'change'];

/**
 * @param {import('../../../model/state.js').Model} model
 * @param {import('../../../model/explanation.js').Explanation} explanation
 * @param {import('../../../page/actions.js').Actions} actions
 */
export function newValue(model, explanation, actions) {
  const { parameter } = explanation;
  return stage(typeset(parameterName(model, parameter.parameter)), html`
    <div class="taken">
      <dl class="taken-values">${VALUES.map((name) => html`<div class="taken-value is-${name}">
        <dt>${name}</dt>
        <dd>${numberSpan(parameter[name], `parameter.${name}`, 'taken-number')}</dd>
      </div>`)}</dl>
      <button type="button" class="primary" @click=${() => actions.step()}>Take this step</button>
    </div>
    ${prose(stepText(explanation))}`, 'is-wide');
}
