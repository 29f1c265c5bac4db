// A check box for one option of how things are shown.

import { createElement, setText } from './dom.js';
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

/**
 * @param {string} name
 * @param {(checked: boolean) => void} change
 */
export function createToggle(name, change) {
  const box = createElement('input', { type: 'checkbox' });
  const text = createElement('span', {}, [name]);
  const element = createElement('label', { class: 'figure-toggle' }, [box, text]);
  box.addEventListener('change', () => change(box.checked));

  return {
    element,

    /** @param {boolean} checked @param {string} [newName] */
    update(checked, newName = name) {
      box.checked = checked;
      setText(text, newName);
    },
  };
}
