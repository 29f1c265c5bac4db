// What the columns of a table may be: numbers, labels, which are the inputs.

/**
 * @typedef {object} Guess
 * @property {number} x1  index of a column
 * @property {number} x2
 * @property {number} label
 * @property {boolean} values  whether the label is a number to be learned
 * @property {boolean[]} numeric  whether each column holds numbers
 */

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const LABEL = /^(class|label|target|species|type|kind|group|category|y|outcome|survived)$/i;
const MOST_CLASSES = 6;

/**
 * @param {string} cell
 * @param {string} delimiter  of the table: one that is no comma allows commas in numbers
 */
const plain = (cell, delimiter) => {
  const text = cell.trim().replace('\u2212', '-');
  return delimiter === ',' ? text : text.replace(/^([^,.]*),([^,.]*)$/, '$1.$2');
};

/** @param {string} cell @param {string} delimiter @returns {boolean} */
export function isNumber(cell, delimiter) {
  return NUMBER.test(plain(cell, delimiter));
}

/** @param {string} cell @param {string} delimiter @returns {number} may be infinite */
export function numberOf(cell, delimiter) {
  return Number(plain(cell, delimiter));
}

/**
 * @param {string[]} names
 * @param {string[][]} rows
 * @param {string} delimiter
 * @returns {Guess}
 */
export function guessColumns(names, rows, delimiter) {
  const columns = names.map((name, index) => {
    const cells = rows.map((row) => (row[index] || '').trim()).filter((cell) => cell !== '');
    const numbers = cells.filter((cell) => isNumber(cell, delimiter)).length;
    return {
      index,
      isNumeric: cells.length > 0 && numbers >= 0.9 * cells.length,
      labels: new Set(cells).size,
      isNamed: LABEL.test(name),
    };
  });
  const canPart = columns.filter(({ labels }) => labels >= 2 && labels <= MOST_CLASSES);
  const last = columns[columns.length - 1];
  const label =
    columns.find(({ isNamed, labels, isNumeric }) => isNamed && (labels <= MOST_CLASSES || isNumeric)) ||
    canPart.filter(({ isNumeric }) => !isNumeric).pop() ||
    columns.filter(({ isNumeric }) => !isNumeric).pop() ||
    canPart.pop() ||
    columns.filter(({ isNumeric }) => isNumeric).pop() ||
    last;
  const inputs = columns.filter(({ index, isNumeric }) => isNumeric && index !== label.index);
  const others = inputs.concat(columns.filter((column) => inputs.indexOf(column) < 0 && column !== label));
  return {
    x1: others[0].index,
    x2: others[1].index,
    label: label.index,
    values: label.isNumeric && label.labels > MOST_CLASSES,
    numeric: columns.map(({ isNumeric }) => isNumeric),
  };
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
