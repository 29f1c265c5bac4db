// A matrix or a vector as a table. Of a large one only a window exists, which scrolling moves by
// whole rows and columns, so that 64 x 64 numbers cost no more than those that are seen.

import { allDigits, numeral } from '../model/numbers.js';
import { watchWidth } from './canvas.js';
import { createElement, setAttribute, setClass } from './dom.js';
import { firstShown, windowOf } from './matrix-window.js';
import { html, ifDefined, nothing, render } from './template.js';

/**
 * @typedef {import('../model/state.js').Item} Item
 *
 * @typedef {object} Numbers
 * @property {string} name  for screen readers
 * @property {number} rows
 * @property {number} columns
 * @property {(row: number, column: number) => number|null} value
 * @property {(row: number, column: number) => string} quantity  where it stands in the explanation
 * @property {(row: number, column: number) => Item|null} item  what it is of
 * @property {((row: number) => string)|null} [rowName]
 * @property {((column: number) => string)|null} [columnName]
 */

/** In px, of text of the usual size. */
const CELL = 76;

/** A number of more characters is set smaller. */
const LONG = 8;

const NAMES = 104;
const ROW = 26;

/** Room for a scroll bar, in px. */
const SCROLL_BAR = 18;

/**
 * @param {import('../page/actions.js').Actions} actions
 * @param {() => number} textSize  1 for the usual one
 */
export function createNumberGrid(actions, textSize) {
  const element = createElement('div', { class: 'grid' });
  /** @type {Numbers|null} */
  let numbers = null;
  /** @type {(item: Item|null) => boolean} */
  let isLit = () => false;
  const width = watchWidth(element, () => draw());
  let first = { row: 0, column: 0 };
  let hides = false;

  const cellWidth = () => Math.round(CELL * textSize());

  /** @param {Event} event @returns {Item|null} */
  function itemUnder({ target }) {
    const cell = /** @type {Element} */ (target).closest('tbody td');
    if (!cell || !numbers) {
      return null;
    }
    const { parentElement: line, cellIndex } = /** @type {HTMLTableCellElement} */ (cell);
    const { sectionRowIndex } = /** @type {HTMLTableRowElement} */ (line);
    return numbers.item(first.row + sectionRowIndex, first.column + cellIndex - (numbers.rowName ? 1 : 0));
  }

  element.addEventListener('mouseover', (event) => actions.hover(itemUnder(event)));
  element.addEventListener('mouseleave', () => actions.hover(null));
  element.addEventListener('scroll', () => draw());

  function draw() {
    if (!numbers) {
      return;
    }
    const { rows, columns, name, rowName, columnName } = numbers;
    const names = rowName ? Math.round(NAMES * textSize()) : 0;
    const shown = windowOf(numbers, { width: width(), cell: cellWidth(), names });
    const isTall = shown.rows < rows;
    const isCut = shown.columns < columns;
    hides = isTall || isCut;
    // Where some columns are hidden, those that are seen share what room there is.
    const across = isCut && width() > 0 ? Math.floor((width() - names) / shown.columns) : cellWidth();
    const needed = names + shown.columns * across;
    const tall = (shown.rows + (columnName ? 1 : 0)) * ROW;
    setClass(element, 'has-names', Boolean(rowName));
    setClass(element, 'is-tall', isTall);
    setAttribute(element, 'tabindex', hides && '0');
    setAttribute(element, 'role', hides && 'group');
    setAttribute(element, 'aria-label', hides && name);
    element.style.maxHeight = isTall ? `${tall + SCROLL_BAR}px` : '';
    first = {
      row: hides ? firstShown(element.scrollTop, ROW, rows, shown.rows) : 0,
      column: hides ? firstShown(element.scrollLeft, across, columns, shown.columns) : 0,
    };
    const down = range(first.row, shown.rows);
    const aside = range(first.column, shown.columns);
    const sizes = [...(names ? [names] : []), ...aside.map(() => across)];
    render(html`
      <table aria-label=${name} aria-rowcount=${ifDefined(hides ? rows : undefined)}
        aria-colcount=${ifDefined(hides ? columns : undefined)} .style=${`width: ${needed}px`}>
        <colgroup>${sizes.map((size) => html`<col .style=${`width: ${size}px`}>`)}</colgroup>
        <thead><tr>
          ${rowName && columnName ? html`<td></td>` : nothing}
          ${columnName ? aside.map((column) => html`<th scope="col">${columnName(column)}</th>`) : nothing}
        </tr></thead>
        <tbody>${down.map((row) => html`<tr>
          ${rowName ? html`<th scope="row">${rowName(row)}</th>` : nothing}
          ${aside.map((column) => cellAt(/** @type {Numbers} */ (numbers), row, column))}
        </tr>`)}</tbody>
      </table>
      <div class="grid-space" aria-hidden="true" ?hidden=${!hides} .style=${
        // Room beyond the table, for as many rows and columns as are hidden.
        `width: ${needed + (columns - shown.columns) * across}px; height: ${tall + (rows - shown.rows) * ROW}px`
      }></div>`, element);
  }

  /** @param {Numbers} of @param {number} row @param {number} column */
  function cellAt({ value, quantity, item }, row, column) {
    const number = value(row, column);
    const text = numeral(number);
    const sign = number === null || number === 0 ? '' : number > 0 ? 'is-positive' : 'is-negative';
    const size = text.length > LONG ? 'is-long' : '';
    return html`<td class="${sign} ${size} ${isLit(item(row, column)) ? 'is-lit' : ''}"
      title=${allDigits(number)} data-quantity=${quantity(row, column)}>${text}</td>`;
  }

  return {
    element,

    /** @returns {boolean} whether some of it is to be scrolled for */
    hides: () => hides,

    /** @param {Numbers} wanted @returns {number} px that all columns would take */
    naturalWidth: (wanted) => wanted.columns * cellWidth(),

    /** @param {Numbers} next @param {(item: Item|null) => boolean} lit  which items are lit */
    update(next, lit) {
      numbers = next;
      isLit = lit;
      draw();
    },
  };
}

/** @param {number} first @param {number} count @returns {number[]} */
const range = (first, count) => Array.from({ length: count }, (_, index) => first + index);
