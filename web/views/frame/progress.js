// How far a run with a stop condition has come: a bar, and words.

import { progressOf } from './progress-layout.js';
import { createElement, setAttribute, setText } from '../../figures/dom.js';

/** @param {HTMLElement} element */
export function createProgress(element) {
  const words = createElement('span', { class: 'progress-text', id: 'progress-text' });
  const bar = createElement('progress', { max: 1, 'aria-labelledby': 'progress-text' });
  element.appendChild(bar);
  element.appendChild(words);

  return {
    /** @param {import('../../model/state.js').State} state */
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
