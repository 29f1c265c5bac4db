// The parts of a card: prose, choices, and the field for a number.

import { classMap, html, ifDefined, live, nothing, ref } from '../../figures/template.js';
import { markedPieces } from './prose.js';

/** @typedef {import('../../model/state.js').State['typeset']} Typeset */

/** @param {string} tex @param {Typeset} typeset */
const formula = (tex, typeset) => (typeset
  ? html`<span class="story-tex" ${ref((element) => {
    if (element) {
      typeset(tex, /** @type {HTMLElement} */ (element));
    }
  })}></span>`
  : html`<code>${tex}</code>`);

/** @param {import('./prose.js').Piece} piece @param {Typeset} typeset */
function pieceView({ kind, text }, typeset) {
  switch (kind) {
    case 'strong':
      return html`<strong>${text}</strong>`;
    case 'emphasis':
      return html`<em>${text}</em>`;
    case 'tex':
      return formula(text, typeset);
    default:
      return text;
  }
}

/** @param {string} text  filled in @param {Typeset} typeset */
const inline = (text, typeset) => markedPieces(text).map((piece) => pieceView(piece, typeset));

/** @param {string} text  filled in @param {Typeset} typeset @param {string} [className] */
export const prose = (text, typeset, className = '') =>
  html`<p class=${`story-text ${className}`.trim()}>${inline(text, typeset)}</p>`;

/**
 * @param {object} shown
 * @param {import('./lesson.js').Choice[]} shown.choices
 * @param {import('./story.js').Telling} shown.telling
 * @param {Typeset} shown.typeset
 * @param {(text: string) => string} shown.say
 * @param {{choose: (index: number) => void}} on
 */
export const choiceList = ({ choices, telling, typeset, say }, on) => html`
  <div class="story-choices" role="group" aria-label="Your guess">
    ${choices.map(({ text }, index) => {
      const isChosen = telling.isGuessed && telling.chosen === index;
      const isRight = telling.phase === 'done' && telling.right === index;
      const sign = isRight ? '✓' : isChosen && telling.phase === 'done' ? '✗' : '';
      return html`
        <button type="button" class=${classMap({ 'story-choice': true, 'is-chosen': isChosen, 'is-right': isRight })}
          aria-pressed=${String(isChosen)} aria-disabled=${ifDefined(telling.phase === 'open' ? undefined : 'true')}
          @click=${() => on.choose(index)}>${inline(say(text), typeset)}${sign ? html`
            <span class="story-sign" aria-hidden="true">${sign}</span>` : nothing}</button>`;
    })}
  </div>`;

/**
 * @param {import('./story.js').Telling} telling
 * @param {{type: (text: string) => void, check: () => void}} on
 */
export const numberField = ({ phase, typed }, on) => html`
  <div class="story-number">
    <label for="story-guess">Your guess</label>
    <input type="text" id="story-guess" inputmode="text" autocomplete="off" maxlength="20" .value=${live(typed)}
      ?readonly=${phase !== 'open'}
      @input=${(/** @type {any} */ { target }) => on.type(target.value)}
      @keydown=${(/** @type {KeyboardEvent} */ { key }) => { if (key === 'Enter') { on.check(); } }}>
    ${phase === 'open' ? html`<button type="button" @click=${on.check}>Check</button>` : nothing}
  </div>`;
