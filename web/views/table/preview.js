// The first rows of a table, its columns in colour by what they are used for.

import { html } from '../../figures/template.js';

/**
 * @typedef {import('../../session/tables/table-choice.js').Choice} Choice
 * @typedef {import('../../session/tables/table-reader.js').Outline} Outline
 * @typedef {'x1'|'x2'|'label'|'part'|'none'} Role
 */

/** Rows that are shown. */
const ROWS = 5;

/** Characters of a cell that are shown. */
const CELL = 24;

/** @type {Record<Role, string>} what stands above a column */
const NAMES = { x1: 'input x₁', x2: 'input x₂', label: 'label', part: 'train or test', none: 'not used' };

/** @param {Choice} choice @param {number} column @returns {Role} */
function roleOf({ x1, x2, labels, part }, column) {
  if (labels.indexOf(column) >= 0) {
    return 'label';
  }
  return column === x1 ? 'x1' : column === x2 ? 'x2' : column === part ? 'part' : 'none';
}

/** @param {Role} role @param {Choice} choice @param {number} column */
const nameOf = (role, { values, labels }, column) =>
  (role === 'label' && values
    ? `to be learned${labels.length > 1 ? `, ${labels.indexOf(column) + 1}` : ''}` : NAMES[role]);

/** @param {Outline} outline @param {Choice} choice */
export function previewRows({ names, rows }, choice) {
  const shortened = (/** @type {string|undefined} */ text) => (text || '').slice(0, CELL);
  const roles = names.map((_, column) => roleOf(choice, column));
  return html`
    <div class="figure-table figure-table-scroll table-preview" tabindex="0" role="group" aria-label="First rows">
      <table>
        <thead>
          <tr>${roles.map((role, column) =>
            html`<td class=${`table-role is-${role}`}>${nameOf(role, choice, column)}</td>`)}</tr>
          <tr>${names.map((name, column) =>
            html`<th scope="col" class=${`is-${roles[column]}`}>${shortened(name)}</th>`)}</tr>
        </thead>
        <tbody>${rows.slice(0, ROWS).map((row) =>
          html`<tr>${roles.map((role, column) =>
            html`<td class=${`is-${role}`}>${shortened(row[column])}</td>`)}</tr>`)}</tbody>
      </table>
    </div>`;
}
