// The numbers of a figure as a table, for those who do not see the figure and for those who want
// the numbers.

import { createElement, setAttribute, setText, replaceChildren } from './dom.js';
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

/** While training, the numbers change at most this often, in milliseconds. */
const PAUSE = 1000;

/**
 * @param {() => void} changed  called when the table has been opened or closed
 * @param {HTMLElement[]} [options]  what chooses the part that the table shows
 */
export function createDataTable(changed, options = []) {
  const toggle = createElement('button', { type: 'button', class: 'quiet' });
  const caption = createElement('caption', { class: 'visually-hidden' });
  const head = createElement('tr');
  const body = createElement('tbody');
  const table = createElement('table', {}, [caption, createElement('thead', {}, [head]), body]);
  const scroll = createElement('div', { class: 'figure-table-scroll', tabindex: '0', role: 'region' }, [
    table,
  ]);
  const element = createElement('div', { class: 'figure-table' }, [
    createElement('div', { class: 'figure-table-options' }, [toggle, ...options]),
    scroll,
  ]);
  let isOpen = false;
  let heading = '';
  /** @type {HTMLElement[][]} rows of the name and the numbers */
  let cells = [];
  /** @type {any} what is written */
  let written = null;
  let writtenAt = 0;

  function open() {
    setAttribute(toggle, 'aria-expanded', String(isOpen));
    setText(toggle, isOpen ? 'Hide table' : 'Show as table');
    scroll.hidden = !isOpen;
    options.forEach((option) => {
      option.hidden = !isOpen;
    });
  }

  toggle.addEventListener('click', () => {
    isOpen = !isOpen;
    written = null;
    if (!isOpen) {
      heading = ''; // a large table that nobody sees takes memory all the same
      build({ caption: '', columns: [], rows: [] });
    }
    open();
    changed();
  });
  open();

  /** @param {Table} content */
  function build({ columns, rows }) {
    replaceChildren(
      head,
      columns.map((name) => createElement('th', { scope: 'col' }, [name])),
    );
    cells = rows.map((row) => [
      createElement('th', { scope: 'row' }),
      ...row.cells.map(() => createElement('td')),
    ]);
    replaceChildren(
      body,
      cells.map((row) => createElement('tr', {}, row)),
    );
  }

  /** @param {Table} content */
  function write(content) {
    const now = JSON.stringify([content.columns, content.rows.length]);
    if (now !== heading) {
      heading = now;
      build(content);
    }
    setText(caption, content.caption);
    setAttribute(scroll, 'aria-label', content.caption);
    content.rows.forEach((row, index) => {
      setText(cells[index][0], row.name);
      row.cells.forEach(({ text, title }, column) => {
        const cell = cells[index][column + 1];
        setText(cell, text);
        setAttribute(cell, 'title', title === undefined ? false : title);
      });
    });
  }

  return {
    element,

    /**
     * @param {any} version  what the numbers follow from: as long as it is the same, so are they
     * @param {boolean} moving  whether the next numbers will come soon
     * @param {() => Table} content
     */
    update(version, moving, content) {
      const now = Date.now();
      if (isOpen && version !== written && (!written || !moving || now - writtenAt > PAUSE)) {
        write(content());
        written = version;
        writtenAt = now;
      }
    },

    /** Another part is to be shown. */
    refresh() {
      written = null;
    },
  };
}
