// The question of a preset: first a guess, then what there is to be seen.

import { find, setAttribute, setText } from '../../figures/dom.js';

/**
 * @param {HTMLElement} element
 * @param {import('../../page/actions.js').Actions} actions
 */
export function createQuestion(element, actions) {
  const name = find(element, '.question-name');
  const text = find(element, '#question-text');
  const guess = find(element, '#guess');
  const reveal = find(element, '[data-action="reveal"]');
  const answer = find(element, '#question-answer');
  const guessed = find(element, '.question-guessed');
  const explained = find(element, '.question-explained');
  /** @type {import('../../model/catalogue.js').Preset|null} */
  let shown = null;

  /** @param {boolean} isOpen */
  function show(isOpen) {
    answer.hidden = !isOpen;
    setAttribute(reveal, 'aria-expanded', String(isOpen));
    guessed.hidden = guess.value.trim() === '';
    setText(guessed, `You guessed: ${guess.value.trim()}`);
  }

  reveal.addEventListener('click', () => show(answer.hidden));
  guess.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
    if (event.key === 'Enter') {
      show(true);
    }
  });
  find(element, '[data-action="showExperiments"]')
    .addEventListener('click', actions.showExperiments);
  find(element, '[data-action="closeQuestion"]').addEventListener('click', actions.closeQuestion);

  return {
    /** @param {import('../../model/state.js').State} state */
    update({ preset }) {
      if (preset === shown) {
        return;
      }
      shown = preset;
      element.hidden = preset === null;
      if (preset) {
        guess.value = '';
        setText(name, preset.name);
        setText(text, preset.question);
        setText(explained, preset.answer);
        show(false);
      }
    },
  };
}
