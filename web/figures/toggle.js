// A check box for one option of how things are shown.

import { createElement, setText } from './dom.js';

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
