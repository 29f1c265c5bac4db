// One tab a chart: the arrow keys go from one to the next.

import { CHARTS } from '../../model/charts.js';
import { createElement, setAttribute, setText } from '../../figures/dom.js';
import { listenToTabKeys } from '../../figures/tab-keys.js';

/** @typedef {import('../../model/state.js').Options['chart']} ChartId */

/**
 * @param {string} panel  id of the element that shows the chart
 * @param {(chart: ChartId) => void} choose
 */
export function createTabs(panel, choose) {
  const tabs = CHARTS.map(({ id }) =>
    createElement('button', {
      type: 'button',
      class: 'chart-tab',
      id: `chart-tab-${id}`,
      role: 'tab',
      'aria-controls': panel,
    }));
  const element = createElement('div', {
    class: 'chart-tabs',
    role: 'tablist',
    'aria-label': 'Charts',
  }, tabs);

  tabs.forEach((tab, index) => tab.addEventListener('click', () => choose(CHARTS[index].id)));
  listenToTabKeys(element, () => tabs, (tab) => choose(CHARTS[tabs.indexOf(tab)].id));

  return {
    element,

    /** @param {import('../../model/state.js').Model} model @param {ChartId} chosen */
    update(model, chosen) {
      CHARTS.forEach(({ id, name }, index) => {
        setText(tabs[index], name(model));
        setAttribute(tabs[index], 'aria-selected', String(id === chosen));
        setAttribute(tabs[index], 'tabindex', id === chosen ? 0 : -1);
      });
    },
  };
}
