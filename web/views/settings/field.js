// One setting of the experiment: its name, its control, its explanation, and what is wrong with a
// value that cannot be taken. Which control it is follows from the kind of the field.

import { html, nothing } from '../../figures/template.js';
import { choice } from './choice.js';
import { explanation } from './explanation.js';
import { flag } from './flag.js';
import { number } from './number.js';
import { pictures } from './pictures.js';
import { set } from './set.js';
import { text } from './text.js';

/**
 * @typedef {import('../../model/catalogue.js').Field} Field
 * @typedef {import('../../model/catalogue.js').Variant} Variant
 *
 * @typedef {object} Setting  a field as it is shown
 * @property {Field} field
 * @property {Variant[]} variants  of a choice
 * @property {Variant[]} chosen  those that the explanation tells of
 * @property {string} more  what is to be said of it with the chosen dataset
 * @property {string} id  of the element that the name belongs to
 * @property {string} description  id of the sentence that explains the field
 * @property {string} value  in link syntax
 * @property {string} problem  what is wrong with the value that was asked for; '' for nothing
 * @property {boolean} isExplained  whether the explanation is open
 * @property {boolean} isHidden
 * @property {import('../../model/state.js').State} state
 * @property {(value: string) => void} change  asks for a value, in link syntax
 * @property {(problem: string) => void} complain
 * @property {() => void} explain  opens the explanation, or closes it
 *
 * @typedef {object} Control  templates
 * @property {unknown} [beside]  what stands in the line of the name
 * @property {unknown} [below]
 * @property {{className: string, role: string, content: unknown, onChange: (event: any) => void}}
 *     [group]  several elements below, that the name belongs to together
 */

/** @param {Setting} setting @returns {Control} */
function controlOf(setting) {
  const { field, variants } = setting;
  switch (field.kind) {
    case 'number':
    case 'integer':
      return number(setting);
    case 'choice':
      return field.family === 'data' ? pictures(setting) : choice(setting);
    case 'choices':
      return field.family === 'input' ? set(setting) : choice(setting);
    case 'flag':
      return flag(setting);
    default:
      return variants.length > 0 ? choice(setting) : text(setting);
  }
}

/** @param {Setting} setting */
export function fieldView(setting) {
  const { field, id, description, chosen, problem, isExplained, isHidden, explain, state } = setting;
  const { beside = nothing, below = nothing, group } = controlOf(setting);
  return html`
    <div class="field" data-key=${field.key} ?hidden=${isHidden}>
      <div class="field-head">
        ${group
          ? html`<span class="field-name" id=${`${id}-name`}>${field.name}</span>`
          : html`<label class="field-name" for=${id}>${field.name}</label>`}
        <button type="button" class="about" aria-expanded=${String(isExplained)}
          aria-controls=${`${id}-about`} aria-label=${`About ${field.name}`} @click=${explain}>i</button>
        ${beside}
      </div>
      ${group ? html`
        <div class=${group.className} role=${group.role} aria-labelledby=${`${id}-name`}
          aria-describedby=${description} @change=${group.onChange}>${group.content}</div>` : below}
      ${explanation({
        field,
        id: `${id}-about`,
        sentence: description,
        isOpen: isExplained,
        variants: chosen,
        more: setting.more,
        typeset: state.typeset,
      })}
      <p class="problem" id=${`${id}-problem`} role="alert">${problem}</p>
    </div>`;
}
