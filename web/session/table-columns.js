// What the columns of a table may be: numbers and how they are written, labels, which are the inputs.

/**
 * @typedef {{kind: 'point'|'comma'|'groups'|'commaGroups', mark: string}} NumberFormat  how the numbers of
 *     a column are written: what stands before the decimals, whether thousands are grouped, and the sign
 *     of a currency or per cent that each has
 *
 * @typedef {object} Guess
 * @property {number} x1  index of a column
 * @property {number} x2  -1 for none
 * @property {number} label
 * @property {boolean} values  whether the label is a number to be learned
 * @property {boolean[]} numeric  whether each column holds numbers
 *
 * @typedef {object} Column
 * @property {number} index
 * @property {string} name  as it stands in the heading; '' for none
 * @property {boolean} isNumeric
 * @property {number} labels  different ones
 * @property {boolean} isRepeated  some of its values come more than once
 * @property {boolean} isAside  it names or counts the rows
 */

const MARKS = /[$€£¥%]/g;
const MISSING = /^(|na|n\/a|nan|null|none|\?|-|–|\.)$/i;

const NUMBERS = {
  point: /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i,
  comma: /^[+-]?(\d+,?\d*|,\d+)(e[+-]?\d+)?$/i,
  groups: /^[+-]?\d{1,3}([, '\u00a0\u202f]\d{3})*(\.\d+)?$/,
  commaGroups: /^[+-]?\d{1,3}([. '\u00a0\u202f]\d{3})*(,\d+)?$/,
};

/** Which of them are tried, by whether commas part the columns; there, commas in numbers are quoted. */
const TRIED = {
  comma: /** @type {const} */ (['point', 'groups', 'comma', 'commaGroups']),
  other: /** @type {const} */ (['point', 'comma', 'groups', 'commaGroups']),
};

const LABEL = /^(class|label|labels|target|species|type|kind|group|category|outcome|survived|diagnosis|cluster)$/i;
const COUNTER = /^(|id|.*[ _.-]id|index|idx|row|row ?number|nr\.?|no\.?|#|unnamed: ?\d+)$/i;
const MOST_CLASSES = 6;

/** This share of a column's cells makes it one of numbers. */
const NEARLY_ALL = 0.9;

/** @param {string} cell @returns {boolean} */
export const isMissing = (cell) => MISSING.test(cell.trim());

/** @param {string} cell @returns {string} */
const markOf = (cell) => (cell.match(MARKS) || []).join('');

/**
 * @param {string} cell
 * @param {NumberFormat} format
 * @returns {number} may be infinite; NaN if it is no number that is written so
 */
export function numberOf(cell, { kind, mark }) {
  const text = cell.trim().replace('\u2212', '-');
  const bare = text.replace(MARKS, '').trim().replace(/^([+-])\s+/, '$1');
  if (markOf(text) !== mark || !NUMBERS[kind].test(bare)) {
    return NaN;
  }
  if (kind === 'point') {
    return Number(bare);
  }
  return kind === 'groups'
    ? Number(bare.replace(/[, '\u00a0\u202f]/g, ''))
    : Number((kind === 'commaGroups' ? bare.replace(/[. '\u00a0\u202f]/g, '') : bare).replace(',', '.'));
}

/**
 * @param {string[]} cells
 * @param {string} delimiter  of the table
 * @returns {NumberFormat|null} how all of them, or nearly, are written; null if they are no numbers
 */
export function formatOf(cells, delimiter) {
  const present = cells.filter((cell) => !isMissing(cell));
  if (present.length === 0) {
    return null;
  }
  const mark = markOf(present[0]);
  const kind = TRIED[delimiter === ',' ? 'comma' : 'other'].find((each) =>
    present.filter((cell) => !Number.isNaN(numberOf(cell, { kind: each, mark }))).length
      >= NEARLY_ALL * present.length);
  return kind ? { kind, mark } : null;
}

/**
 * @param {string[]} names  '' where there is none
 * @param {string[][]} rows
 * @param {Array<NumberFormat|null>} formats  of the columns
 * @returns {Guess}
 */
export function guessColumns(names, rows, formats) {
  const columns = names.map((name, index) => columnOf(name, index, rows, formats[index]));
  const useful = columns.filter(({ isAside }) => !isAside);
  const known = useful.length >= 2 ? useful : columns;
  const label = labelOf(known);
  const numeric = (/** @type {Column[]} */ list) =>
    list.filter(({ index, isNumeric }) => isNumeric && index !== label.index);
  const inputs = numeric(useful).concat(numeric(columns).filter(({ isAside }) => isAside));
  const isSurface = coordinatesOf(known).length === 3;
  const [x1, x2] = isSurface ? coordinatesOf(known) : inputs;
  const first = x1 || columns.find(({ index }) => index !== label.index) || label;
  // A column that counts the rows is an input only where there is no other.
  const second = x2 && (isSurface || !x2.isAside || first.isAside) ? x2.index : -1;
  return {
    x1: first.index,
    x2: second,
    label: label.index,
    values: label.isNumeric && (isSurface || label.labels > fewOf(rows.length)),
    numeric: columns.map(({ isNumeric }) => isNumeric),
  };
}

/** @param {number} rows @returns {number} so many labels are few */
const fewOf = (rows) => Math.min(MOST_CLASSES, Math.max(2, Math.floor(rows / 2)));

/**
 * @param {string} name
 * @param {number} index
 * @param {string[][]} rows
 * @param {NumberFormat|null} format
 * @returns {Column}
 */
function columnOf(name, index, rows, format) {
  const cells = rows.map((row) => (row[index] || '').trim()).filter((cell) => !isMissing(cell));
  const labels = new Set(cells).size;
  const allDiffer = labels === cells.length && cells.length > MOST_CLASSES;
  const numbers = format ? cells.map((cell) => numberOf(cell, format)) : [];
  const areWhole = numbers.every(Number.isInteger);
  const isCounting = numbers.length > 2 && (numbers[0] === 0 || numbers[0] === 1)
    && numbers.every((number, at) => at === 0 || number === numbers[at - 1] + 1);
  return {
    index,
    name: name.trim().toLowerCase(),
    isNumeric: format !== null,
    labels,
    isRepeated: labels < cells.length,
    isAside: cells.length === 0
      || (format ? isCounting || (allDiffer && areWhole && COUNTER.test(name.trim())) : allDiffer),
  };
}

/** @param {Column[]} columns @returns {Column[]} x, y and z, if all are there, with numbers and no label */
function coordinatesOf(columns) {
  const found = ['x', 'y', 'z'].flatMap((name) =>
    columns.filter((column) => column.name === name && column.isNumeric).slice(0, 1));
  return found.length === 3 && !columns.some(({ name }) => LABEL.test(name)) ? found : [];
}

/** @param {Column[]} columns @returns {Column} */
function labelOf(columns) {
  const canTell = (/** @type {Column} */ { labels, isNumeric }) => labels <= MOST_CLASSES || isNumeric;
  const hasX = columns.some(({ name }) => name === 'x');
  const few = columns.filter(({ labels, isNumeric, isRepeated }) =>
    labels >= 2 && labels <= MOST_CLASSES && (!isNumeric || isRepeated));
  return columns.find((column) => LABEL.test(column.name) && canTell(column))
    || coordinatesOf(columns)[2]
    || columns.find((column) => column.name === 'y' && !hasX && canTell(column))
    || few[few.length - 1]
    || columns.filter(({ isNumeric, labels }) => !isNumeric && labels <= MOST_CLASSES).pop()
    || columns.filter(({ isNumeric }) => isNumeric).pop()
    || columns[columns.length - 1];
}

/** @param {string} cell @param {number} row @param {string} column @returns {string} a problem, or '' */
export function unreadable(cell, row, column) {
  if (/[\u0000-\u0008\u000e-\u001f]/.test(cell)) {
    return `Row ${row}, column “${column}” holds bytes that are not text. Is this a text file, such as CSV?`;
  }
  return cell.indexOf('\ufffd') >= 0
    ? `Row ${row}, column “${column}” is not valid UTF-8. Save the table as UTF-8 and try again.`
    : '';
}
