// How far a regression is from its targets, as a table.

import { errorTable } from './confusion-layout.js';
import { createElement } from '../../figures/dom.js';

export function createErrors() {
  const element = createElement('table', { class: 'chart-errors' });
  let drawn = '';

  return {
    element,

    /** @param {import('../../model/state.js').Model} model @param {import('../../model/state.js').Status} status */
    update(model, status) {
      const { heads, rows } = errorTable(model, status);
      const now = JSON.stringify([heads, rows]);
      if (now === drawn) {
        return;
      }
      drawn = now;
      element.textContent = '';
      element.appendChild(createElement('thead', {}, [
        createElement('tr', {}, heads.map((head) =>
          createElement('th', { scope: 'col' }, [head]))),
      ]));
      element.appendChild(createElement('tbody', {}, rows.map(([first, ...rest]) =>
        createElement('tr', {}, [
          createElement('th', { scope: 'row' }, [first]),
          ...rest.map((cell) => createElement('td', {}, [cell])),
        ]))));
    },
  };
}
