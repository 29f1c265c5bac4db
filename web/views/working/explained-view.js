// The frame of a view of the working: shown once the engine has explained what is in focus, kept
// while the next explanation is on its way, and silent where there is nothing to explain.

import { explanationOf, isExplained } from '../../model/focus.js';
import { display, equation } from '../../figures/math.js';
import { createSizeObserver } from '../../figures/sizes.js';
import { classMap, html, nothing, ref, render } from '../../figures/template.js';

/**
 * @typedef {import('../../model/state.js').State} State
 * @typedef {import('../../model/explanation.js').Explanation} Explanation
 */

/** What views of the working read of the state, besides what is pointed at. @type {Array<keyof State>} */
const READ = ['model', 'catalogue', 'data', 'explanation', 'playing', 'selection', 'selectedExample', 'typeset',
  'theme', 'options', 'comparison', 'pins'];

/**
 * @param {object} view
 * @param {string} view.className
 * @param {import('../../page/actions.js').Actions} view.actions
 * @param {(state: State, explanation: Explanation) => unknown} view.working  the template of what is
 *     explained
 * @param {(state: State, explanation: Explanation) => void} [view.drawn]  called when that stands in
 *     the page, for what has to know its size
 * @param {(state: State) => unknown} [view.above]  of what does not wait for an explanation
 * @param {(state: State) => unknown} [view.below]
 * @param {boolean} [view.followsPointer]  whether it shows what is pointed at
 */
export function createExplainedView({ className, actions, working, drawn, above, below, followsPointer }) {
  const element = document.createElement('div');
  /** @type {unknown} */
  let content = nothing;
  let hasAsked = false;
  /** @type {State|null} */
  let latest = null;

  /** @param {State} state */
  function draw(state) {
    const refusal = (state.explanation && state.explanation.refusal) || '';
    const isCurrent = isExplained(state);
    if (isCurrent) {
      content = working(state, explanationOf(state));
    }
    render(html`
      ${above ? above(state) : nothing}
      <div class="working-view ${className}">
        <p class="working-refusal" ?hidden=${!refusal}>${refusal}</p>
        <div class=${classMap({ 'working-content': true, 'is-stale': !isCurrent })}
          ?hidden=${refusal !== '' || content === nothing}>${content}</div>
      </div>
      ${below ? below(state) : nothing}`, element);
    if (isCurrent && drawn) {
      drawn(state, explanationOf(state));
    }
  }

  return {
    element,

    /** @param {State} state */
    update(state) {
      if (!hasAsked) {
        hasAsked = true;
        actions.loadFormulas();
      }
      const before = latest;
      latest = state;
      if (!before || READ.some((part) => before[part] !== state[part])
        || (followsPointer && before.hover !== state.hover)) {
        draw(state);
      }
    },

    /** Draws the same state again, because the view itself has changed. */
    redraw() {
      if (latest) {
        draw(latest);
      }
    },
  };
}

/**
 * @param {string} heading
 * @param {unknown} content
 * @param {string} [className]
 */
export const stage = (heading, content, className = '') =>
  html`<section class="stage ${className}"><h3>${heading}</h3>${content}</section>`;

/** @param {string} text  @returns a sentence or two; nothing where there are none */
export const prose = (text) => (text === '' ? nothing : html`<p class="prose">${text}</p>`);

/** @param {string} text  what goes one level deeper */
export const why = (text) => html`<details class="why"><summary>Why?</summary>${prose(text)}</details>`;

/**
 * A line of its own that scrolls when it has to, and only then is a stop of the Tab key.
 * @param {unknown} content
 * @param {string} name  for screen readers
 * @param {string} [className]
 * @param {((event: Event) => void)|null} [scrolled]
 */
export const scroller = (content, name, className = '', scrolled = null) => html`
  <div class="scroller ${className}" data-name=${name} ${ref(watch)} @scroll=${scrolled}>
    <div class="scroller-content" ${ref(watch)}>${content}</div>
  </div>`;

/**
 * @param {import('../../figures/math.js').Pieces} left  of the equation
 * @param {unknown} worked  a formula with numbers
 * @param {import('../../figures/math.js').Piece} result
 * @param {string} name  for screen readers
 */
export const workedLine = (left, worked, result, name) => scroller(html`<div class="worked-line">
  ${display(...left, '=')}${worked}${equation([['=', result]])}
</div>`, name);

/** @type {WeakSet<Element>} */
const watched = new WeakSet();

/** @param {Element} [element] */
function watch(element) {
  if (element && !watched.has(element)) {
    watched.add(element);
    sizes.observe(element);
  }
}

const sizes = createSizeObserver((entries) => {
  const scrollers = entries.map(({ target }) => /** @type {HTMLElement} */ (target.closest('.scroller')))
    .map((element) => ({ element, scrolls: element.scrollWidth > element.clientWidth + 1 }));
  scrollers.filter(({ element, scrolls }) => scrolls !== element.hasAttribute('tabindex'))
    .forEach(({ element, scrolls }) => {
      ['tabindex', 'role', 'aria-label'].forEach((attribute, index) => {
        if (scrolls) {
          element.setAttribute(attribute, ['0', 'group', element.dataset.name || ''][index]);
        } else {
          element.removeAttribute(attribute);
        }
      });
    });
});
