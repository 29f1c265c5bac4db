// A matrix or a vector as a table. Of a large one only a window exists, which scrolling moves by
// whole rows and columns, so that 64 x 64 numbers cost no more than those that are seen.

import { firstShown, windowOf } from './matrix-window.js';
import { createElement, setAttribute, setText, replaceChildren, setClass } from './dom.js';
import { showNumber } from './mathml.js';
import { watchWidth } from './canvas.js';

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

/**
 * @param {import('../page/actions.js').Actions} actions
 * @param {() => number} textSize  1 for the usual one
 */
export function createNumberGrid(actions, textSize) {
  const head = createElement('tr');
  const body = createElement('tbody');
  const table = createElement('table', {}, [createElement('thead', {}, [head]), body]);
  const space = createElement('div', { class: 'grid-space', 'aria-hidden': 'true' });
  const element = createElement('div', { class: 'grid' }, [table, space]);
  /** @type {Array<{name: HTMLElement|null, cells: HTMLElement[]}>} */
  let made = [];
  /** @type {HTMLElement[]} */
  let heads = [];
  /** @type {Numbers|null} */
  let numbers = null;
  /** @type {(item: Item|null) => boolean} */
  let isLit = () => false;
  let built = '';
  const width = watchWidth(element, () => draw());
  let first = { row: 0, column: 0 };
  let hides = false;
  /** Width of a column, in px: where some are hidden, those that are seen share what room there is. */
  let across = 0;

  const cellWidth = () => Math.round(CELL * textSize());

  /** @param {Event} event @returns {Item|null} */
  function itemUnder({ target }) {
    const row = made.findIndex(({ cells }) => cells.indexOf(/** @type {HTMLElement} */ (target)) >= 0);
    if (row < 0 || !numbers) {
      return null;
    }
    const column = made[row].cells.indexOf(/** @type {HTMLElement} */ (target));
    return numbers.item(first.row + row, first.column + column);
  }

  element.addEventListener('mouseover', (event) => actions.hover(itemUnder(event)));
  element.addEventListener('mouseleave', () => actions.hover(null));
  element.addEventListener('scroll', () => draw());

  /** @param {Numbers} what @param {import('./matrix-window.js').Window} shown */
  function build(what, shown) {
    const { rowName, columnName } = what;
    const names = rowName ? Math.round(NAMES * textSize()) : 0;
    heads = columnName
      ? Array.from({ length: shown.columns }, () => createElement('th', { scope: 'col' }))
      : [];
    replaceChildren(head, rowName && columnName ? [createElement('td'), ...heads] : heads);
    made = Array.from({ length: shown.rows }, () => ({
      name: rowName ? createElement('th', { scope: 'row' }) : null,
      cells: Array.from({ length: shown.columns }, () => createElement('td')),
    }));
    replaceChildren(body, made.map(({ name, cells }) =>
      createElement('tr', {}, name ? [name, ...cells] : cells)));
    const isCut = shown.columns < what.columns && width() > 0;
    across = isCut ? Math.floor((width() - names) / shown.columns) : cellWidth();
    const sizes = Array.from({ length: shown.columns }, () => across);
    const columns = (names ? [names].concat(sizes) : sizes).map((size) => {
      const column = createElement('col');
      column.style.width = `${size}px`;
      return column;
    });
    const group = table.querySelector('colgroup');
    if (group) {
      table.removeChild(group);
    }
    table.insertBefore(createElement('colgroup', {}, columns), table.firstChild);
    const needed = names + shown.columns * across;
    const tall = (shown.rows + (columnName ? 1 : 0)) * ROW;
    hides = shown.rows < what.rows || shown.columns < what.columns;
    table.style.width = `${needed}px`;
    // Room beyond the table, for as many rows and columns as are hidden.
    space.style.width = `${needed + (what.columns - shown.columns) * across}px`;
    space.style.height = `${tall + (what.rows - shown.rows) * ROW}px`;
    space.hidden = !hides;
    element.style.maxHeight = shown.rows < what.rows ? `${tall + 18}px` : '';
    setClass(element, 'has-names', Boolean(rowName));
    setClass(element, 'is-tall', shown.rows < what.rows);
    setAttribute(element, 'tabindex', hides && '0');
    setAttribute(element, 'role', hides && 'group');
    setAttribute(table, 'aria-rowcount', hides && what.rows);
    setAttribute(table, 'aria-colcount', hides && what.columns);
  }

  function draw() {
    if (!numbers) {
      return;
    }
    const { rows, columns, name, rowName, columnName, value, quantity, item } = numbers;
    const names = rowName ? Math.round(NAMES * textSize()) : 0;
    const shown = windowOf(numbers, { width: width(), cell: cellWidth(), names });
    const shape = [rows, columns, shown.rows, shown.columns, cellWidth(), width(), !rowName, !columnName].join();
    if (shape !== built) {
      built = shape;
      build(numbers, shown);
    }
    first = {
      row: firstShown(element.scrollTop, ROW, rows, shown.rows),
      column: firstShown(element.scrollLeft, across, columns, shown.columns),
    };
    setAttribute(table, 'aria-label', name);
    setAttribute(element, 'aria-label', element.hasAttribute('tabindex') && name);
    heads.forEach((cell, column) => {
      setText(cell, columnName ? columnName(first.column + column) : '');
    });
    made.forEach((line, row) => {
      if (line.name && rowName) {
        setText(line.name, rowName(first.row + row));
      }
      line.cells.forEach((cell, column) => {
        const [i, j] = [first.row + row, first.column + column];
        const number = value(i, j);
        showNumber(cell, number, quantity(i, j));
        setClass(cell, 'is-positive', number !== null && number > 0);
        setClass(cell, 'is-negative', number !== null && number < 0);
        setClass(cell, 'is-long', (cell.textContent || '').length > LONG);
        setClass(cell, 'is-lit', isLit(item(i, j)));
      });
    });
  }

  return {
    element,

    /** @returns {boolean} whether some of it is to be scrolled for */
    hides: () => hides,

    /** @param {Numbers} wanted @returns {number} px that all columns would take */
    naturalWidth: (wanted) => wanted.columns * cellWidth(),

    /** @param {Numbers} next @param {(item: Item|null) => boolean} [lit]  which items are lit */
    update(next, lit = () => false) {
      numbers = next;
      isLit = lit;
      draw();
    },
  };
}

/** @typedef {ReturnType<typeof createNumberGrid>} NumberGrid */
