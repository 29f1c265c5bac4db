// Tabs that choose which figure of the output is looked at.

import { find, setAttribute } from '../../figures/dom.js';
import { listenToTabKeys } from '../../figures/tab-keys.js';

/** @typedef {import('../../model/state.js').Options['figure']} Figure */

/**
 * @param {HTMLElement} element  holds a tab for each figure: data-figure names it, aria-controls
 *     its panel
 * @param {import('../../page/actions.js').Actions} actions
 */
export function createFigureTabs(element, actions) {
  const tabs = /** @type {HTMLElement[]} */ (Array.from(element.querySelectorAll('[role="tab"]')));
  const figureOf = (/** @type {HTMLElement} */ tab) => /** @type {Figure} */ (tab.dataset.figure);

  const choose = (/** @type {HTMLElement} */ tab) => actions.setOption('figure', figureOf(tab));

  element.addEventListener('click', (event) => {
    const tab = tabs.find((each) => each === event.target);
    if (tab) {
      choose(tab);
    }
  });
  listenToTabKeys(element, () => tabs, choose);

  return {
    /** @param {import('../../model/state.js').State} state */
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
