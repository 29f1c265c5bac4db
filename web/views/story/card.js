// The card of one step.

import { html, nothing } from '../../figures/template.js';
import { choiceList, numberField, prose } from './parts.js';
import { chapterName, numberWords, verdict } from './words.js';

/**
 * @typedef {object} Shown
 * @property {import('../../page/lessons.js').Lesson} at
 * @property {import('./lesson.js').Lesson|null} lesson
 * @property {import('./lesson.js').Step|null} step
 * @property {import('./story.js').Telling} telling
 * @property {string[]} problems  why there is no lesson
 * @property {import('../../model/state.js').State['typeset']} typeset
 * @property {(text: string) => string} tell  fills in numbers as they were when the step began
 * @property {(text: string) => string} say  likewise as they are now, or when it was answered
 */

/**
 * @param {Shown} shown
 * @param {{choose: (index: number) => void, type: (text: string) => void, check: () => void,
 *     showMe: () => void, next: () => void}} on
 * @param {import('../../page/actions.js').Actions} actions
 */
export function card(shown, on, actions) {
  const { at, lesson, step, telling, problems } = shown;
  const isOpen = telling.phase === 'open';
  const isLast = at.step === at.steps;
  return html`
    <div class="story-head">
      <p class="story-chapter">${lesson ? chapterName(at.chapter, lesson.title) : 'The tour'}</p>
      <p class="story-count">${at.steps > 0 ? `${at.step} of ${at.steps}` : ''}</p>
      <button type="button" class="round" aria-label="Leave the tour" title="Leave the tour: your own experiment comes back"
        @click=${() => actions.leaveLesson()}>×</button>
    </div>
    <div class="story-body" aria-live="polite">
      ${problems.length > 0 ? html`<p role="alert">This lesson cannot be told:</p>
        <ul>${problems.map((problem) => html`<li>${problem}</li>`)}</ul>` : nothing}
      ${step && telling.phase !== 'setting-up' ? body(shown, step, on) : nothing}
      ${telling.phase === 'setting-up' ? html`<p class="story-wait">Setting up…</p>` : nothing}
    </div>
    <div class="story-foot">
      <button type="button" class="quiet" aria-label="Back to the step before" ?disabled=${at.step <= 1}
        @click=${() => actions.previousStep()}>Back</button>
      ${step && isOpen && (step.ask || step.do) ? html`
        <button type="button" class="quiet" @click=${on.showMe}>Show me</button>` : nothing}
      <button type="button" class=${telling.phase === 'done' ? 'main' : ''} ?disabled=${at.steps === 0}
        @click=${on.next}>${isLast ? 'Chapters' : 'Next'}</button>
    </div>`;
}

/** @param {Shown} shown @param {import('./lesson.js').Step} step @param {any} on */
function body({ telling, typeset, tell, say }, step, on) {
  const { ask, do: task, so } = step;
  const isDone = telling.phase === 'done';
  const before = (/** @type {string} */ some, className = '') => prose(tell(some), typeset, className);
  const now = (/** @type {string} */ some, className = '') => prose(say(some), typeset, className);
  return html`
    <h2 class="story-title" id="story-title" tabindex="-1">${tell(step.title)}</h2>
    ${before(step.text)}
    ${ask ? html`
      ${before(ask.question, 'story-question')}
      ${ask.choices ? choiceList({ choices: ask.choices, telling, typeset, say: tell }, on) : numberField(telling, on)}
      ${isDone ? html`
        <div class="story-answer">
          ${now(verdictOf(ask, telling))}
          ${telling.because ? now(telling.because) : nothing}
        </div>` : nothing}` : nothing}
    ${task ? before(task.task, `story-task ${isDone ? 'is-done' : ''}`) : nothing}
    ${isDone && so ? now(so, ask || task ? 'story-so' : '') : nothing}`;
}

/** @param {import('./lesson.js').Ask} ask @param {import('./story.js').Telling} telling */
function verdictOf({ choices }, { chosen, right, number, typed, isGuessed, isRight }) {
  if (choices) {
    return verdict(isGuessed ? choices[chosen].text : '', isRight, right >= 0 ? choices[right].text : '');
  }
  return verdict(isGuessed ? `${typed}.` : '', isRight, numberWords(number));
}
