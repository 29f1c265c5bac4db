// The question of a preset: first a guess, then what there is to be seen.

import { html, live, nothing, render } from '../../figures/template.js';

/**
 * @param {HTMLElement} element
 * @param {import('../../page/actions.js').Actions} actions
 */
export function createQuestion(element, actions) {
  /** @type {import('../../model/catalogue.js').Preset|null} */
  let shown = null;
  let guess = '';
  /** The guess that was made before the answer was shown. */
  let guessed = '';
  let isOpen = false;

  /** @param {boolean} open */
  function showAnswer(open) {
    isOpen = open;
    guessed = guess.trim();
    draw();
  }

  /** @param {KeyboardEvent} event */
  function onKey({ key }) {
    if (key === 'Enter') {
      showAnswer(true);
    }
  }

  function draw() {
    render(shown === null ? nothing : html`
      <div class="question-head">
        <p class="question-name">${shown.name}</p>
        <button type="button" class="round" data-action="closeQuestion" title="Close the question"
          aria-label="Close the question" @click=${() => actions.closeQuestion()}>×</button>
      </div>
      <h2 id="question-text" tabindex="-1">${shown.question}</h2>
      <div class="question-tools">
        <label for="guess">Your guess</label>
        <input type="text" id="guess" autocomplete="off" maxlength="200" .value=${live(guess)}
          @input=${(/** @type {any} */ { target }) => { guess = target.value; }} @keydown=${onKey}>
        <button type="button" data-action="reveal" aria-expanded=${String(isOpen)}
          aria-controls="question-answer" @click=${() => showAnswer(!isOpen)}>What to look for</button>
        <button type="button" class="quiet" data-action="showExperiments"
          @click=${() => actions.showExperiments()}>Other experiments</button>
      </div>
      <div id="question-answer" ?hidden=${!isOpen}>
        <p class="question-guessed" ?hidden=${guessed === ''}>You guessed: ${guessed}</p>
        <p class="question-explained">${shown.answer}</p>
      </div>`, element);
  }

  return {
    /** @param {import('../../model/state.js').State} state */
    update({ preset }) {
      if (preset !== shown) {
        shown = preset;
        element.hidden = preset === null;
        guess = '';
        showAnswer(false);
      }
    },
  };
}
