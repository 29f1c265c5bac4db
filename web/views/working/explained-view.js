// The frame of a view of the working: shown once the engine has explained what is in focus, kept
// while the next explanation is on its way, and silent where there is nothing to explain.

import { isExplained } from '../../model/focus.js';
import { createElement, setText, replaceChildren, setClass } from '../../figures/dom.js';

/**
 * @typedef {import('../../model/state.js').State} State
 *
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
