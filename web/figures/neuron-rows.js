// A table with a row for each neuron of a layer: a button that selects it, and its numbers.
// Pointing at a row, or focusing it, lights it up in the diagram.

import { valueAt } from '../model/quantities.js';
import { numberCell } from './number.js';
import { classMap, html } from './template.js';

/**
 * @typedef {import('../model/state.js').Item} Item
 * @typedef {import('../model/explanation.js').Explanation} Explanation
 *
 * @typedef {object} Column  of numbers
 * @property {unknown} head  a symbol or text
 * @property {string} name  in words, because not everybody's tools read formulas in headings
 *
 * @typedef {object} Row
 * @property {string} name
 * @property {Item} select
 * @property {Item} [light]  where that is another
 * @property {string[]} paths  of its numbers in the explanation, one a column; the last is a bar, too
 *
 * @typedef {object} Table
 * @property {string} caption
 * @property {Column[]} columns
 * @property {Row[]} rows
 * @property {Explanation} explanation
 * @property {boolean} moving  whether the next numbers will come soon
 */

/** Rows that can be seen at once where a long table scrolls, and a few more on either side. */
const SEEN = { above: 2, all: 20 };

/**
 * Of a long table that scrolls only the rows that can be seen follow while numbers change all the
 * time; the others do when they are scrolled to, and when it stops.
 *
 * @param {import('../page/actions.js').Actions} actions
 * @param {() => void} redraw  draws the table again
 */
export function createNeuronRows(actions, redraw) {
  let first = 0;
  let key = '';
  let isMoving = false;
  /** @type {unknown[]} templates of the rows as they are shown */
  let shown = [];
  const leave = () => actions.hover(null);

  /** @param {Event} event */
  function scroll({ currentTarget }) {
    const { scrollTop, scrollHeight } = /** @type {Element} */ (currentTarget);
    first = Math.floor((scrollTop / scrollHeight) * shown.length) - SEEN.above;
    if (isMoving) {
      redraw();
    }
  }

  /** @param {Table} table @returns {(row: Row) => unknown} */
  function rowOf({ columns, rows, explanation }) {
    const barOf = (/** @type {Row} */ { paths }) => Number(valueAt(explanation, paths[columns.length - 1])) || 0;
    const largest = rows.reduce((most, row) => Math.max(most, Math.abs(barOf(row))), 0);
    return (row) => {
      const { name, select, light = select, paths } = row;
      const enter = () => actions.hover(light);
      return html`<tr @pointerenter=${enter} @pointerleave=${leave}>
        <th scope="row"><button type="button" class="quiet" @click=${() => actions.select(select)}
          @focus=${enter} @blur=${leave}>${name}</button></th>
        ${paths.map((path) => numberCell(valueAt(explanation, path), path))}
        <td class="bar-cell">${bar(largest > 0 && largest < Infinity ? barOf(row) / largest : 0)}</td>
      </tr>`;
    };
  }

  return {
    scroll,

    /** @param {Table} table */
    template(table) {
      const { caption, columns, rows, explanation, moving } = table;
      const now = JSON.stringify([caption, rows.length, columns.length, explanation.focus]);
      const makeRow = rowOf(table);
      const kept = moving && now === key ? shown : [];
      key = now;
      isMoving = moving;
      shown = rows.map((row, at) =>
        (kept[at] && (at < first || at >= first + SEEN.all) ? kept[at] : makeRow(row)));
      return html`<table class="neuron-rows">
        <caption class="visually-hidden">${caption}</caption>
        <thead><tr>
          <td></td>
          ${columns.map(({ head, name }) => html`<th scope="col">
            <span class="visually-hidden">${name}</span><span aria-hidden="true">${head}</span>
          </th>`)}
          <td></td>
        </tr></thead>
        <tbody>${shown}</tbody>
      </table>`;
    },
  };
}

/** @param {number} share  -1 to 1, of the space to either side */
const bar = (share) => html`<span class="bars-track is-signed" aria-hidden="true"><span
  class=${classMap({ 'bars-bar': true, 'is-negative': share < 0 })}
  .style=${`left: ${50 + 50 * Math.min(0, share)}%; width: ${50 * Math.abs(share)}%`}></span></span>`;
