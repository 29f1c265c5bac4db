// How a table is written: what parts its columns, which rows stand before the data, and which one of
// them names the columns. Rows are counted as in a spreadsheet, from 1 on.

import { counted } from '../../model/wording.js';
import { formatOf, isMissing, markOf, numberOf } from './table-columns.js';

/** @import { NumberFormat } from './table-columns.js' */

/**
 * @typedef {{cells: string[], number: number}} Row
 *
 * @typedef {object} Layout
 * @property {string[]} names  of the columns, '' where there is none
 * @property {boolean} hasHeading  whether the first row names the columns
 * @property {number} headingNumber  of that row; 0 when there is none
 * @property {Row[]} data
 * @property {Array<NumberFormat|null>} formats  of the columns; null for text
 * @property {string[]} notes  what is left out, in words
 */

/** Runs of blanks part the columns. The parser knows single characters only, and parts nothing then. */
const BLANKS = '\u0001';

/** Of those that part a table alike, the first is taken. */
const DELIMITERS = ['\t', ';', '|', ',', BLANKS];

/** Where blanks part the columns, quotation marks are looked at here, and not by the parser. */
const NO_QUOTE = '\u0002';
const WORDS = /"[^"]*"(?=\s|$)|'[^']*'(?=\s|$)|\S+/g;

/** A first row all of whose cells are in single quotation marks. */
const SINGLE_QUOTES = /^\s*'[^']*'(\s*[,;\t|]\s*'[^']*')+\s*$/;

/** Rows that are looked at to find out. */
const LOOKED_AT = 60;

const COMMENT = /^\s*([#%]+|\/\/+)\s*/;
const RULE = /^[\s:|+=-]*[-=]{2,}[\s:|+=-]*$|^\s*:?-+:?\s*$/;
/** How many rows there were, as databases write it below a table. */
const COUNT = /^\s*(\(\d+ rows?( affected)?\)|\[\d+ rows x \d+ columns\]|\d+ rows?( in set.*)?)\s*$/;

/** Rows below the first that name types or units, at most. */
const MOST_SECOND = 2;
/** In Markdown, letters may be bold, or those of a program. */
const DRESSED = /^(\*\*|__|`)(.*)\1$/;
const SEPARATOR = /^\ufeff?"?sep=(.)"?\s*$/i;

/**
 * @param {string} text  the beginning of the table
 * @param {string} delimiter
 * @returns {string} what stands around texts
 */
export const quoteOf = (text, delimiter) =>
  (delimiter === BLANKS ? NO_QUOTE : SINGLE_QUOTES.test((/\S[^\r\n]*/.exec(text) || [''])[0]) ? "'" : '"');

/**
 * @param {any} parser  Papa Parse
 * @param {string} text  the beginning of the table
 * @returns {string} what parts the columns
 */
export function delimiterOf(parser, text) {
  const said = SEPARATOR.exec(text.split(/\r?\n/, 1)[0]);
  if (said) {
    return said[1];
  }
  const scores = DELIMITERS.map((delimiter) => {
    const quoteChar = quoteOf(text, delimiter);
    const { data } = parser.parse(text, { delimiter, quoteChar, preview: LOOKED_AT });
    return scoreOf(rowsOf(data.length < LOOKED_AT ? data.slice(0, Math.max(1, data.length - 1)) : data, delimiter), delimiter);
  });
  const best = Math.max(...scores);
  return best > 0 ? DELIMITERS[scores.indexOf(best)] : ',';
}

/** @param {Row[]} rows @param {string} delimiter @returns {number} 0 if it parts nothing; 2 at best */
function scoreOf(rows, delimiter) {
  const data = withoutComments(rows, delimiter);
  const counts = data.map(({ cells }) => filled(cells).length);
  const usual = modeOf(counts);
  if (usual < 2) {
    return 0;
  }
  const all = data.flatMap(({ cells }) => filled(cells));
  const kind = delimiter === ',' ? 'point' : 'comma';
  const isNumber = (/** @type {string} */ cell) =>
    !Number.isNaN(numberOf(cell, { kind: 'point', mark: markOf(cell) }))
    || !Number.isNaN(numberOf(cell, { kind, mark: markOf(cell) }));
  return counts.filter((count) => count === usual).length / data.length
    + all.filter(isNumber).length / all.length;
}

/** @param {number[]} counts @returns {number} the one that comes most often; 0 of none */
function modeOf(counts) {
  const often = (/** @type {number} */ count) => counts.filter((each) => each === count).length;
  return counts.reduce((best, count) => (often(count) > often(best) ? count : best), counts[0] || 0);
}

/**
 * @param {string[]} row  as it was parsed
 * @param {string} delimiter
 * @returns {string[]}
 */
export function cellsOf(row, delimiter) {
  if (delimiter === BLANKS) {
    return (row[0].match(WORDS) || ['']).map((word) => word.replace(/^(["'])(.*)\1$/, '$2'));
  }
  // In Markdown, a bar stands before the first column as well.
  const cells = delimiter === '|' && row.length > 2 && row[0].trim() === '' ? row.slice(1) : row;
  return delimiter === '|' ? cells.map((cell) => cell.trim().replace(DRESSED, '$2')) : cells;
}

/** @param {string[]} cells @returns {string[]} without empty ones at the end */
export function filled(cells) {
  let end = cells.length;
  while (end > 1 && cells[end - 1].trim() === '') {
    end -= 1;
  }
  return cells.slice(0, end);
}

/** @param {string[]} cells @returns {boolean} whether it is empty, or only drawn */
export const isNoRow = (cells) =>
  cells.every((cell) => cell.trim() === '' || RULE.test(cell)) || COUNT.test(filled(cells).join(' '));

/**
 * A comment among the rows. What begins with its sign may also be a text, in a row that is whole.
 * @param {string[]} cells
 * @param {number} width  of the table
 */
export const isComment = (cells, width) => COMMENT.test(cells[0]) && filled(cells).length < width;

/**
 * @param {string[][]} data  as it was parsed
 * @param {string} delimiter
 * @returns {Row[]} those that hold something
 */
export function rowsOf(data, delimiter) {
  return data
    .map((row, index) => ({ cells: cellsOf(row, delimiter), number: index + 1 }))
    .filter(({ cells, number }) => !isNoRow(cells) && !(number === 1 && SEPARATOR.test(cells.join(delimiter))));
}

/** @param {Row[]} rows @param {string} delimiter @returns {Row[]} */
function withoutComments(rows, delimiter) {
  // A column may be called "#".
  const first = rows.findIndex(({ cells: [start] }) =>
    !COMMENT.test(start) || (delimiter !== BLANKS && start.trim() === '#'));
  return first < 0 ? [] : rows.slice(first);
}

/**
 * @param {Row[]} all  the first rows of the table
 * @param {string} delimiter
 * @param {boolean} [wanted]  whether the first row names the columns; found out when left out
 * @returns {Layout}
 */
export function layOut(all, delimiter, wanted) {
  const started = withoutComments(all, delimiter);
  const comments = all.slice(0, all.length - started.length);
  const usual = modeOf(started.map(({ cells }) => filled(cells).length));
  const whole = started.filter(({ cells }) => !isComment(cells, usual));
  const titles = titlesOf(whole, usual);
  const rows = whole.slice(titles);
  const left = noted(titles, 'title', 'above the table')
    .concat(noted(started.length - whole.length, 'comment', 'among the rows'));
  const [first, ...below] = rows;
  if (!first) {
    return { names: [], hasHeading: false, headingNumber: 0, data: [], formats: [], notes: [] };
  }
  const width = widthOf(rows);
  const formatsOf = (/** @type {Row[]} */ list) => Array.from({ length: width }, (_, column) =>
    formatOf(list.map(({ cells }) => cells[column] || ''), delimiter));
  const formatsBelow = formatsOf(below);
  const isData = formatsBelow.some((format) => format !== null)
    && formatsBelow.every((format, column) => fits(first.cells[column] || '', format))
    && !countsColumns(first, below);
  const hasHeading = wanted === undefined ? !isData : wanted;
  if (!hasHeading) {
    const names = namesBehind(comments, delimiter, width);
    return {
      names: names || Array.from({ length: width }, () => ''),
      hasHeading,
      headingNumber: names ? comments[comments.length - 1].number : 0,
      data: rows,
      formats: formatsOf(rows),
      notes: noted(comments.length - (names ? 1 : 0), 'comment', 'before the data').concat(left),
    };
  }
  // Units, for instance, or types: text where the numbers of all columns stand.
  let data = below;
  let formats = formatsBelow;
  while (below.length - data.length < MOST_SECOND && data.length > 2) {
    const [second, ...others] = data;
    const formatsThen = formatsOf(others);
    if (!formatsThen.some((format) => format !== null)
      || !formatsThen.every((format, column) => format === null || isText(second.cells[column] || '', format))) {
      break;
    }
    data = others;
    formats = formatsThen;
  }
  const seconds = below.slice(0, below.length - data.length);
  const isInSecond = seconds.length > 0 && namesBetter(seconds[0].cells, first.cells, width);
  const heading = isInSecond ? seconds[0] : first;
  const length = Math.max(filled(heading.cells).length, Math.min(heading.cells.length, width));
  const names = Array.from({ length }, (_, column) => (heading.cells[column] || '').trim());
  const second = seconds.slice(isInSecond ? 1 : 0).map(({ number }) =>
    `Row ${number} is left out: it holds no numbers, as a second heading does.`);
  return {
    names: lacksFirstName(names, data) ? [''].concat(names) : names,
    hasHeading,
    headingNumber: first.number,
    data,
    formats,
    notes: noted(comments.length, 'comment', 'before the heading').concat(left,
      isInSecond ? `Row ${first.number} is left out: the next one holds the names.` : [], second),
  };
}

/**
 * Where columns have no names, pandas writes 0, 1, 2 ... above them.
 * @param {Row} first
 * @param {Row[]} below
 */
function countsColumns({ cells }, below) {
  const isIndexed = cells[0].trim() === '';
  const counted = filled(cells).slice(isIndexed ? 1 : 0);
  return counted.length > 2 && counted.every((cell, index) => cell.trim() === String(index))
    && (isIndexed || below.some((row) => row.cells.some((cell) => !/^\s*([+-]?\d+)?\s*$/.test(cell))));
}

/** @param {number} count @param {string} what @param {string} where */
const noted = (count, what, where) =>
  (count > 0 ? [`${counted(count, what)} ${where} ${count === 1 ? 'is' : 'are'} left out.`] : []);

/** @param {Row[]} rows @param {number} usual  width @returns {number} of rows above the table with one cell each */
function titlesOf(rows, usual) {
  const first = usual > 1 ? rows.findIndex(({ cells }) => filled(cells).length > 1) : 0;
  return Math.max(0, first);
}

/** @param {Row[]} rows @returns {number} of columns, but for a few rows that have more than the others */
function widthOf(rows) {
  const widths = rows.map(({ cells }) => filled(cells).length);
  const common = widths.filter((width) => 20 * widths.filter((each) => each === width).length >= widths.length);
  return Math.max(...(common.length > 0 ? common : widths));
}

/** @param {string[]} second @param {string[]} first @param {number} width @returns {boolean} */
function namesBetter(second, first, width) {
  const differing = (/** @type {string[]} */ cells) =>
    new Set(cells.slice(0, width).map((cell) => cell.trim()).filter((cell) => cell !== '')).size;
  return differing(second) === width && differing(first) < width;
}

/**
 * R writes no name above the names of rows; pandas prints none above its index.
 * @param {string[]} names
 * @param {Row[]} below
 */
function lacksFirstName(names, below) {
  const starts = new Set(below.map(({ cells }) => cells[0]));
  return names.length > 1 && below.length > 1 && starts.size === below.length
    && below.every(({ cells }) => filled(cells).length === names.length + 1);
}

/** @param {string} cell @param {NumberFormat|null} format */
const fits = (cell, format) => format === null || isMissing(cell) || !Number.isNaN(numberOf(cell, format));

/** @param {string} cell @param {NumberFormat} format */
const isText = (cell, format) => Number.isNaN(numberOf(cell, format));

/**
 * @param {Row[]} comments
 * @param {string} delimiter
 * @param {number} width
 * @returns {string[]|null} names that stand in the last comment
 */
function namesBehind(comments, delimiter, width) {
  const last = comments[comments.length - 1];
  if (!last) {
    return null;
  }
  const [start, ...rest] = last.cells;
  const cells = [start.replace(COMMENT, '')].concat(rest).filter((cell, index) => index > 0 || cell !== '');
  const names = filled(cells).map((cell) => cell.trim());
  return names.length === width && names.every((name) => Number.isNaN(Number(name || 'x'))) ? names : null;
}
