// A check box for one option of how things are shown.

import { html, live } from './template.js';

/**
 * @param {object} parts
 * @param {string} parts.name
 * @param {boolean} parts.checked
 * @param {(checked: boolean) => void} parts.change
 */
export const toggle = ({ name, checked, change }) => html`
  <label class="figure-toggle">
    <input type="checkbox" .checked=${live(checked)}
      @change=${(/** @type {any} */ { target }) => change(target.checked)}>
    <span>${name}</span>
  </label>`;
