// A table with a row for each neuron of a layer: a button that selects it, and its numbers.
// Pointing at a row, or focusing it, lights it up in the diagram.

import { valueAt } from '../model/quantities.js';
import { createElement } from './dom.js';
import { showNumber } from './mathml.js';

/**
 * @typedef {import('../model/state.js').Item} Item
 * @typedef {import('../model/explanation.js').Explanation} Explanation
 *
 * @typedef {object} Row
 * @property {string} name
 * @property {Item} select
 * @property {Item} light
 * @property {string[]} paths  of its numbers in the explanation, one a column
 *
 * @param {object} parts
 * @param {string} parts.caption
 * @param {Array<{shown: Node|string, name: string}>} parts.heads  one a column of numbers; name: in
 *     words, because not everybody's tools read formulas in headings
 * @param {Row[]} parts.rows
 * @param {number} parts.bar  the column whose numbers are bars, too; -1 for none
 * @param {import('../page/actions.js').Actions} parts.actions
 */
export function createNeuronRows({ caption, heads, rows, bar, actions }) {
  const made = rows.map(({ name, select, light, paths }) => {
    const button = createElement('button', {
      type: 'button',
      class: 'quiet',
      'data-keep': JSON.stringify(select),
    }, [name]);
    const cells = paths.map(() => createElement('td'));
    const ink = createElement('span', { class: 'bars-bar' });
    const track = createElement('span', { class: 'bars-track is-signed', 'aria-hidden': 'true' }, [ink]);
    const element = createElement('tr', {}, [
      createElement('th', { scope: 'row' }, [button]),
      ...cells,
      ...(bar < 0 ? [] : [createElement('td', { class: 'bar-cell' }, [track])]),
    ]);
    button.addEventListener('click', () => actions.select(select));
    button.addEventListener('focus', () => actions.hover(light));
    button.addEventListener('blur', () => actions.hover(null));
    element.addEventListener('pointerenter', () => actions.hover(light));
    element.addEventListener('pointerleave', () => actions.hover(null));
    return { element, cells, ink, paths };
  });
  const head = createElement('tr', {}, [
    createElement('td'),
    ...heads.map(({ shown, name }) =>
      createElement('th', { scope: 'col' }, [
        createElement('span', { class: 'visually-hidden' }, [name]),
        createElement('span', { 'aria-hidden': 'true' }, [shown]),
      ])),
    ...(bar < 0 ? [] : [createElement('td')]),
  ]);
  const element = createElement('table', { class: 'neuron-rows' }, [
    createElement('caption', { class: 'visually-hidden' }, [caption]),
    createElement('thead', {}, [head]),
    createElement('tbody', {}, made.map((row) => row.element)),
  ]);

  return {
    element,

    /** @param {Explanation} explanation */
    update(explanation) {
      let largest = 0;
      made.forEach(({ cells, paths }) => {
        paths.forEach((path, column) => {
          const value = valueAt(explanation, path);
          showNumber(cells[column], value, path);
          if (column === bar) {
            largest = Math.max(largest, Math.abs(value) || 0);
          }
        });
      });
      if (bar >= 0) {
        made.forEach(({ ink, paths }) => {
          const value = Number(valueAt(explanation, paths[bar])) || 0;
          const share = largest > 0 && largest < Infinity ? value / largest : 0;
          ink.style.width = `${50 * Math.abs(share)}%`;
          ink.style.left = `${50 + 50 * Math.min(0, share)}%`;
          ink.className = share < 0 ? 'bars-bar is-negative' : 'bars-bar';
        });
      }
    },
  };
}
