// Which part of a large matrix is shown: as many rows and columns as fit, moved by whole ones.

/**
 * @typedef {object} Size
 * @property {number} rows
 * @property {number} columns
 *
 * @typedef {object} Room  in px
 * @property {number} width  0 where there is no layout to ask
 * @property {number} cell  width of a column
 * @property {number} names  width of the names of the rows; 0 without
 *
 * @typedef {object} Window
 * @property {number} rows  that are shown at once
 * @property {number} columns
 */

/** Rows that are shown at once, at most. */
const MOST_ROWS = 12;

/** Columns that are shown at once, at most, and where there is no layout to ask. */
const MOST_COLUMNS = 16;
const USUAL_COLUMNS = 6;

/**
 * @param {Size} size  of the matrix
 * @param {Room} room
 * @returns {Window}
 */
export function windowOf({ rows, columns }, { width, cell, names }) {
  const fitting = width > 0 ? Math.max(1, Math.floor((width - names) / cell)) : USUAL_COLUMNS;
  return {
    rows: Math.min(rows, MOST_ROWS),
    columns: Math.min(columns, fitting, MOST_COLUMNS),
  };
}

/**
 * @param {number} scrolled  in px
 * @param {number} step  px for one row or column
 * @param {number} count  of all
 * @param {number} shown
 * @returns {number} the first one that is shown
 */
export function firstShown(scrolled, step, count, shown) {
  return Math.max(0, Math.min(count - shown, Math.round(scrolled / step)));
}
