// The numbers of a figure as a table, for those who do not see the figure and for those who want
// the numbers.

import { guard, html, ifDefined, nothing } from './template.js';
import { createThrottle } from './throttle.js';

/**
 * @typedef {{text: string, title?: string}} Cell  title: the number in full
 *
 * @typedef {object} Table
 * @property {string} caption
 * @property {string[]} columns  the first one heads the names of the rows
 * @property {Array<{name: string, cells: Cell[]}>} rows
 * @property {boolean} [isTitled]  with a caption that is seen, and not for screen readers alone
 */

/** @param {Table} content @param {string} [className] */
export const numbersTable = ({ caption, columns, rows, isTitled }, className) => html`
  <table class=${ifDefined(className)}>
    <caption class=${isTitled ? nothing : 'visually-hidden'}>${caption}</caption>
    <thead><tr>${columns.map((column) =>
      (column ? html`<th scope="col">${column}</th>` : html`<td></td>`))}</tr></thead>
    <tbody>${rows.map(({ name, cells }) => html`
      <tr><th scope="row">${name}</th>${cells.map(({ text, title }) =>
        html`<td title=${ifDefined(title)}>${text}</td>`)}</tr>`)}</tbody>
  </table>`;

/**
 * "Show as table": a button that opens a table. The table exists only while it is open.
 *
 * @param {() => void} changed  called when the table has been opened or closed: the view then draws
 */
export function createTableDisclosure(changed) {
  /** @type {(what: import('./throttle.js').Subject, make: () => Table) => Table} */
  let throttle;
  let isOpen = false;

  function toggle() {
    isOpen = !isOpen;
    throttle = createThrottle();
    changed();
  }

  /**
   * @param {object} what
   * @param {unknown} what.version  what the numbers follow from: as long as it is the same, so are they
   * @param {boolean} what.isMoving  whether the next numbers will come soon
   * @param {() => Table} what.content
   * @param {unknown[]} [what.subject]  which part of the numbers is shown
   * @param {unknown} [what.options]  a template of what chooses that part
   */
  return ({ version, isMoving, content, subject = [], options = nothing }) => {
    const table = isOpen && throttle({ subject, version, isMoving }, content);
    return html`
      <div class="figure-table">
        <div class="figure-table-options">
          <button type="button" class="quiet" aria-expanded=${String(isOpen)} @click=${toggle}>${
            isOpen ? 'Hide table' : 'Show as table'}</button>
          ${isOpen ? options : nothing}
        </div>
        ${table ? html`
          <div class="figure-table-scroll" tabindex="0" role="region" aria-label=${table.caption}>
            ${guard([table], () => numbersTable(table))}
          </div>` : nothing}
      </div>`;
  };
}
