// How far a run with a stop condition has come: a bar, and words.

import { progressOf } from '../layout/progress.js';
import { createElement, setAttribute, setText } from './element.js';

/** @param {HTMLElement} element */
export function createProgress(element) {
  const words = createElement('span', { class: 'progress-text', id: 'progress-text' });
  const bar = createElement('progress', { max: 1, 'aria-labelledby': 'progress-text' });
  element.appendChild(bar);
  element.appendChild(words);

  return {
    /** @param {import('../store.js').State} state */
    update(state) {
      const progress = progressOf(state);
      element.hidden = progress === null;
      if (progress) {
        setAttribute(bar, 'value', progress.share.toFixed(3));
        setText(words, progress.text);
      }
    },
  };
}
