// The question of a preset: first a guess, then whether it is right, and what there is to be seen.

import { html, ifDefined, nothing, render } from '../../figures/template.js';

/**
 * @param {HTMLElement} element
 * @param {import('../../page/actions.js').Actions} actions
 */
export function createQuestion(element, actions) {
  /** @type {import('../../model/catalogue.js').Preset|null} */
  let shown = null;
  /** Index of the guess that was made; -1 for none. */
  let guessed = -1;
  let isOpen = false;

  /** @param {number} index */
  function guess(index) {
    if (!isOpen) {
      guessed = index;
      isOpen = true;
      draw();
    }
  }

  function reveal() {
    isOpen = !isOpen;
    guessed = isOpen ? guessed : -1;
    draw();
  }

  /** @param {import('../../model/catalogue.js').Preset} preset */
  const guesses = ({ guesses: all, right }) => html`
    <div class="question-guesses" role="group" aria-labelledby="question-guess">
      <span id="question-guess">Your guess</span>
      ${all.map((text, index) => html`
        <button type="button" class=${isOpen && index === right ? 'is-right' : ''}
          aria-pressed=${String(index === guessed)} aria-disabled=${ifDefined(isOpen ? 'true' : undefined)}
          @click=${() => guess(index)}>${text}</button>`)}
    </div>`;

  /** @param {import('../../model/catalogue.js').Preset} preset */
  function verdict({ guesses: all, right }) {
    if (!isOpen || guessed < 0) {
      return '';
    }
    return guessed === right
      ? `You guessed: ${all[right]}. That is right.`
      : `You guessed: ${all[guessed]}. Right is: ${all[right]}.`;
  }

  function draw() {
    render(shown === null ? nothing : html`
      <div class="question-head">
        <p class="question-name">${shown.name}</p>
        <button type="button" class="round" data-action="closeQuestion" title="Close the question"
          aria-label="Close the question" @click=${() => actions.closeQuestion()}>×</button>
      </div>
      <h2 id="question-text" tabindex="-1">${shown.question}</h2>
      <div class="question-row">${shown.guesses.length > 0 ? guesses(shown) : nothing}<div class="question-tools">
        <button type="button" data-action="reveal" aria-expanded=${String(isOpen)}
          aria-controls="question-answer" ?hidden=${shown.answer === ''} @click=${reveal}>${
            shown.guesses.length > 0 ? 'What to look for' : 'Show the answer'}</button>
        <button type="button" class="quiet" data-action="showExperiments" ?hidden=${shown.guesses.length === 0}
          @click=${() => actions.showExperiments()}>Other experiments</button>
      </div></div>
      <p class="question-guessed" role="status">${verdict(shown)}</p>
      <div id="question-answer" ?hidden=${!isOpen}>
        <p class="question-explained">${shown.answer}</p>
      </div>`, element);
  }

  return {
    /** @param {import('../../model/state.js').State} state */
    update({ preset }) {
      if (preset !== shown) {
        shown = preset;
        element.hidden = preset === null;
        guessed = -1;
        isOpen = false;
        draw();
      }
    },
  };
}
