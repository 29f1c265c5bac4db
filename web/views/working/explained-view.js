// The frame of a view of the working: shown once the engine has explained what is in focus, kept
// while the next explanation is on its way, and silent where there is nothing to explain.

import { explanationOf, isExplained } from '../../model/focus.js';
import { createElement, setText, replaceChildren, setClass } from '../../figures/dom.js';
import { classMap, html, nothing, ref, render } from '../../figures/template.js';

/**
 * @typedef {import('../../model/state.js').State} State
 * @typedef {import('../../model/state.js').Model} Model
 * @typedef {import('../../model/catalogue.js').Catalogue} Catalogue
 * @typedef {import('../../model/explanation.js').Explanation} Explanation
 * @typedef {State & {model: Model, catalogue: Catalogue}} Ready  when views are shown
 */

/** What views of the working read of the state, besides what is pointed at. @type {Array<keyof State>} */
const READ = ['model', 'catalogue', 'data', 'explanation', 'selection', 'selectedExample', 'typeset', 'theme',
  'options'];

/**
 * @param {object} view
 * @param {string} view.className
 * @param {import('../../page/actions.js').Actions} view.actions
 * @param {(state: Ready, explanation: Explanation) => unknown} view.working  the template of what is
 *     explained
 * @param {(state: Ready) => unknown} [view.above]  of what does not wait for an explanation
 * @param {(state: Ready) => unknown} [view.below]
 * @param {boolean} [view.followsPointer]  whether it shows what is pointed at
 */
export function createExplainedView({ className, actions, working, above, below, followsPointer }) {
  const element = document.createElement('div');
  /** @type {unknown} */
  let content = nothing;
  let hasAsked = false;
  /** @type {State|null} */
  let drawn = null;

  /** @param {Ready} state */
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
  }

  return {
    element,

    /** @param {State} state  with a model and a catalogue */
    update(state) {
      if (!hasAsked) {
        hasAsked = true;
        actions.loadFormulas();
      }
      const before = drawn;
      drawn = state;
      if (!before || READ.some((part) => before[part] !== state[part])
        || (followsPointer && before.hover !== state.hover)) {
        draw(/** @type {Ready} */ (state));
      }
    },

    /** Draws the same state again, because the view itself has changed. */
    redraw() {
      if (drawn) {
        draw(/** @type {Ready} */ (drawn));
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
 */
export const scroller = (content, name, className = '') => html`
  <div class="scroller ${className}" data-name=${name} ${ref(watch)}>
    <div class="scroller-content" ${ref(watch)}>${content}</div>
  </div>`;

/** @type {WeakSet<Element>} */
const watched = new WeakSet();

/** @param {Element} [element] */
function watch(element) {
  if (element && sizes && !watched.has(element)) {
    watched.add(element);
    sizes.observe(element);
  }
}

const sizes = typeof ResizeObserver === 'function' ? new ResizeObserver((entries) => {
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
}) : null;

/**
 * @typedef {object} Built
 * @property {Node[]} elements
 * @property {(state: State) => void} update  texts and attributes, nothing more
 */

/**
 * @param {object} parts
 * @param {string} parts.className
 * @param {(state: State) => any} parts.keyOf  what the elements depend on; another one: built again
 * @param {(state: State) => Built} parts.build
 * @param {import('../../page/actions.js').Actions} parts.actions
 * @returns {import('../../figures/chosen-view.js').Part}
 */
export function createWorkingView({ className, keyOf, build, actions }) {
  const refusal = createElement('p', { class: 'working-refusal', hidden: true });
  const content = createElement('div', { class: 'working-content' });
  const element = createElement('div', { class: `working-view ${className}` }, [refusal, content]);
  let key = '';
  /** @type {Built|null} */
  let built = null;
  let hasAsked = false;

  return {
    element,
    update(state) {
      if (!hasAsked) {
        hasAsked = true;
        actions.loadFormulas();
      }
      const { explanation } = state;
      const why = (explanation && explanation.refusal) || '';
      setText(refusal, why);
      refusal.hidden = why === '';
      content.hidden = why !== '' || built === null;
      const isCurrent = isExplained(state);
      setClass(content, 'is-stale', !isCurrent);
      if (!isCurrent) {
        return;
      }
      const next = JSON.stringify(keyOf(state));
      if (!built || next !== key) {
        key = next;
        const kept = focusIn(content);
        built = build(state);
        replaceChildren(content, built.elements);
        giveFocus(content, kept);
      }
      content.hidden = false;
      built.update(state);
    },
  };
}

/** @param {Element} element @returns {string} what says "data-keep" of the focused part; '' if none */
function focusIn(element) {
  const { activeElement } = document;
  return (activeElement && element.contains(activeElement) && activeElement.getAttribute('data-keep')) || '';
}

/** @param {Element} element @param {string} kept */
function giveFocus(element, kept) {
  const part = kept && Array.from(element.querySelectorAll('[data-keep]'))
    .find((each) => each.getAttribute('data-keep') === kept);
  if (part) {
    /** @type {HTMLElement} */ (part).focus();
  }
}

/**
 * @param {string} heading
 * @param {Node[]} children
 * @param {string} [className]
 */
export const createStage = (heading, children, className = '') =>
  createElement('section', { class: `stage ${className}`.trim() }, [
    createElement('h3', {}, [heading]),
    ...children,
  ]);

/** @param {string} text  what goes one level deeper */
export const createWhy = (text) =>
  createElement('details', { class: 'why' }, [
    createElement('summary', {}, ['Why?']),
    createElement('p', { class: 'prose' }, [text]),
  ]);

/**
 * A line of its own that scrolls when it has to, and only then is a stop of the Tab key.
 * @param {Node[]} children
 * @param {string} name  for screen readers
 */
export function createScroller(children, name) {
  const inner = createElement('div', { class: 'scroller-content' }, children);
  const element = createElement('div', { class: 'scroller' }, [inner]);
  if (typeof ResizeObserver === 'function') {
    const observer = new ResizeObserver(() => {
      const scrolls = element.scrollWidth > element.clientWidth + 1;
      if (scrolls !== element.hasAttribute('tabindex')) {
        ['tabindex', 'role', 'aria-label'].forEach((attribute, index) => {
          if (scrolls) {
            element.setAttribute(attribute, ['0', 'group', name][index]);
          } else {
            element.removeAttribute(attribute);
          }
        });
      }
    });
    observer.observe(element);
    observer.observe(inner);
  }
  return element;
}

/**
 * @param {HTMLElement} table
 * @param {string} name  for screen readers
 * @returns {HTMLElement} in which it scrolls when it has many rows
 */
export function createLimited(table, name) {
  const element = createScroller([table], name);
  element.classList.add('is-limited');
  return element;
}
