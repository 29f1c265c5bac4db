// Tabs that choose which figure of the output is looked at.

import { find, setAttribute } from './element.js';

/** @typedef {import('../store.js').Options['figure']} Figure */

/**
 * @param {HTMLElement} element  holds a tab for each figure: data-figure names it, aria-controls
 *     its panel
 * @param {import('../actions.js').Actions} actions
 */
export function createFigureTabs(element, actions) {
  const tabs = /** @type {HTMLElement[]} */ (Array.from(element.querySelectorAll('[role="tab"]')));
  const figureOf = (/** @type {HTMLElement} */ tab) => /** @type {Figure} */ (tab.dataset.figure);

  element.addEventListener('click', (event) => {
    const tab = tabs.find((each) => each === event.target);
    if (tab) {
      actions.setOption('figure', figureOf(tab));
    }
  });
  element.addEventListener('keydown', (event) => {
    const at = tabs.indexOf(/** @type {HTMLElement} */ (event.target));
    /** @type {Record<string, number>} */
    const places = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 };
    const place = places[event.key];
    if (at >= 0 && place !== undefined) {
      const tab = tabs[(place + tabs.length) % tabs.length];
      event.preventDefault();
      tab.focus();
      actions.setOption('figure', figureOf(tab));
    }
  });

  return {
    /** @param {import('../store.js').State} state */
    update({ options }) {
      tabs.forEach((tab) => {
        const isShown = figureOf(tab) === options.figure;
        setAttribute(tab, 'aria-selected', String(isShown));
        setAttribute(tab, 'tabindex', isShown ? '0' : '-1');
        find(document, `#${tab.getAttribute('aria-controls')}`).hidden = !isShown;
      });
    },
  };
}
