// The settings as a table that can be sorted.

import { html } from '../../figures/template.js';
import { grouped } from '../../model/numbers.js';
import { lossWords, spreadText } from './words.js';

/** @import { Plan } from '../../model/sweep.js' */
/** @import { Result } from '../../model/sweep-tables.js' */
/** @import { Names } from './grid.js' */

/** @typedef {{id: string, isUp: boolean}} Order  id: of a column; '' for that of the grid */

/**
 * @typedef {object} Column
 * @property {string} id
 * @property {string} name
 * @property {(result: Result) => string} text
 * @property {(result: Result) => number} rank  by which it is sorted
 */

/** @param {Plan} plan @param {Names} names @returns {Column[]} */
function columnsOf({ fields }, names) {
  /** @type {Column[]} */
  const ofFields = fields.map(({ key, values }) => ({
    id: key,
    name: names.name(key),
    text: (result) => names.value(key, result.values[key]),
    rank: (result) => values.indexOf(result.values[key]),
  }));
  /** @param {'median'|'least'|'greatest'} key @param {string} name @returns {Column} */
  const ofLoss = (key, name) => ({
    id: key,
    name,
    text: ({ summary }) => (summary ? lossWords(summary[key]) : ''),
    rank: ({ summary }) => (summary ? summary[key] : Infinity),
  });
  return ofFields.concat([
    { id: 'parameters', name: 'Parameters', text: ({ parameters }) => (parameters ? grouped(parameters) : ''), rank: ({ parameters }) => parameters },
    ofLoss('median', 'Median loss'),
    {
      id: 'spread',
      name: 'Middle half',
      text: spreadText,
      rank: ({ summary }) => (summary && summary.upper !== Infinity ? summary.upper - summary.lower : Infinity),
    },
    ofLoss('least', 'Lowest'),
    ofLoss('greatest', 'Highest'),
    { id: 'diverged', name: 'Diverged', text: ({ summary }) => (summary ? `${summary.diverged} of ${summary.seeds}` : ''), rank: ({ summary }) => (summary ? summary.diverged : 0) },
  ]);
}

/**
 * @param {object} parts
 * @param {Plan} parts.plan
 * @param {Result[]} parts.results
 * @param {number} parts.best
 * @param {Names} parts.names
 * @param {Order} parts.order
 * @param {(order: Order) => void} parts.sort
 * @param {(result: Result) => void} parts.open
 */
export function settingsTable({ plan, results, best, names, order, sort, open }) {
  const columns = columnsOf(plan, names);
  const sorting = columns.find(({ id }) => id === order.id);
  const sign = order.isUp ? 1 : -1;
  const rows = sorting
    ? results.slice().sort((one, other) => {
      const [mine, theirs] = [sorting.rank(one), sorting.rank(other)];
      return mine === theirs ? one.index - other.index : sign * (mine < theirs ? -1 : 1);
    })
    : results;
  return html`
    <div class="figure-table figure-table-scroll" tabindex="0" role="group" aria-label="Table of the settings">
      <table class="sweep-table">
        <caption class="visually-hidden">The settings, their sizes and their final losses</caption>
        <thead><tr>
          ${columns.map(({ id, name }) => html`
            <th scope="col" aria-sort=${id !== order.id ? 'none' : order.isUp ? 'ascending' : 'descending'}>
              <button type="button" class="sweep-sort" @click=${() => sort({ id, isUp: id === order.id ? !order.isUp : true })}>${`${name}${id !== order.id ? '' : order.isUp ? ' ↑' : ' ↓'}`}</button>
            </th>`)}
          <th scope="col">Experiment</th>
        </tr></thead>
        <tbody>${rows.map((result) => html`
          <tr class=${result.index === best ? 'sweep-lowest' : ''}>
            ${columns.map(({ text }) => html`<td>${text(result)}</td>`)}
            <td>${result.link ? html`<button type="button" class="quiet" aria-label=${`Open ${names.setting(result.values)}`}
              @click=${() => open(result)}>Open</button>` : ''}</td>
          </tr>`)}</tbody>
      </table>
    </div>`;
}
