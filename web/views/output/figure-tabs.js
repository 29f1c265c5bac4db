// Tabs that choose which figure of the output is looked at.

import { find } from '../../figures/dom.js';
import { render } from '../../figures/template.js';
import { onTabKey, tab } from '../../figures/tabs.js';

/** @type {Array<{id: import('../../model/state.js').Options['figure'], name: string}>} */
const FIGURES = [
  { id: 'plane', name: 'Plane' },
  { id: 'space', name: 'Layer space' },
  { id: 'compare', name: 'Compare' },
];

/**
 * @param {HTMLElement} element  the list of the tabs; the panels stand in the page
 * @param {import('../../page/actions.js').Actions} actions
 */
export function createFigureTabs(element, actions) {
  element.addEventListener('keydown', onTabKey);

  return {
    /** @param {import('../../model/state.js').State} state */
    update({ options: { figure } }) {
      render(FIGURES.map(({ id, name }) => tab({
        id: `${id}-tab`,
        name,
        panel: `${id}-panel`,
        isChosen: id === figure,
        choose: () => actions.setOption('figure', id),
      })), element);
      FIGURES.forEach(({ id }) => {
        find(document, `#${id}-panel`).hidden = id !== figure;
      });
    },
  };
}
