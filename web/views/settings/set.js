// Any of several variants, at least one.

import { html } from '../../figures/template.js';
import { typeset } from '../../model/wording.js';

/** @param {import('./field.js').Setting} setting @returns {import('./field.js').Control} */
export function set({ variants, value, id, change, complain }) {
  const chosen = value.split('_');

  /** @param {any} event */
  function onChange({ target, currentTarget }) {
    const boxes = /** @type {HTMLInputElement[]} */ (Array.from(currentTarget.querySelectorAll('input')));
    const checked = boxes.filter((box) => box.checked).map((box) => box.value);
    if (checked.length > 0) {
      change(checked.join('_'));
    } else {
      target.checked = true;
      complain('The network needs at least one input.');
    }
  }

  return {
    group: {
      className: 'set',
      role: 'group',
      content: variants.map((variant) => html`
        <label class="chip" title=${variant.name}>
          <input type="checkbox" id=${`${id}-${variant.id}`} value=${variant.id}
            .checked=${chosen.indexOf(variant.id) >= 0}>
          <span>${typeset(variant.symbol || variant.name)}</span>
        </label>`),
      onChange,
    },
  };
}
