// A check box for one option of how things are shown.

import { html, ifDefined, live } from './template.js';

/**
 * @param {object} parts
 * @param {string} parts.name
 * @param {boolean} parts.checked
 * @param {(checked: boolean) => void} parts.change
 * @param {string} [parts.option]  that it is for
 */
export const toggle = ({ name, checked, change, option }) => html`
  <label class="figure-toggle" data-option=${ifDefined(option)}>
    <input type="checkbox" .checked=${live(checked)}
      @change=${(/** @type {any} */ { target }) => change(target.checked)}>
    <span>${name}</span>
  </label>`;
