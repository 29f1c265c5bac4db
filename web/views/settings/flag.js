// Yes or no.

import { html } from '../../figures/template.js';

/** @param {import('./field.js').Setting} setting @returns {import('./field.js').Control} */
export const flag = ({ value, id, description, change }) => ({
  beside: html`
    <input type="checkbox" id=${id} aria-describedby=${description} .checked=${value === 'yes'}
      @change=${(/** @type {any} */ { target }) => change(target.checked ? 'yes' : 'no')}>`,
});
