// The rows of a table by what has been chosen of it: the inputs, what is to be learned, which rows are
// test data.

import { counted } from '../../model/wording.js';
import { flagOf, isMissing, numberOf, partOf, unreadable } from './table-columns.js';
import { filled } from './table-dialect.js';

/** @import { Outline } from './table-reader.js' */

/**
 * @typedef {object} Choice
 * @property {number} x1  index of a column
 * @property {number} x2  -1 for none
 * @property {number[]} labels  one column, or up to six with numbers to be learned
 * @property {boolean} values  whether the labels are numbers to be learned
 * @property {number} part  the column that says which rows are test data; -1 for none
 * @property {string} against  the label that is told from all others; '' for the six commonest
 * @property {'standardised'|'span'|'plain'} scaling  what becomes of the numbers first
 * @property {boolean} skip  leaves out rows that cannot be read
 *
 * @typedef {object} Columns  what was read
 * @property {string} headings  one a line
 * @property {string} classNames  one a line; '' for values
 * @property {string[]} classes  the same labels as they stand in the table
 * @property {Float64Array} rows  (row, 2 + labels), a sample when there are many; test data last
 * @property {number} test  how many of the rows are test data by the table's own word
 * @property {number} count  rows that could be read
 * @property {number} skipped
 * @property {number} others  rows that are left out because their label is none of the six commonest
 */

const MOST_CLASSES = 6;
const MOST_TARGETS = 6;
const LARGEST = 1e15;

/** A column with more labels is none of labels. */
const MOST_LABELS = 1000;

/**
 * The least span of a column: below it, or below this share of its largest number, the levels that are
 * kept of it would be coarser than the column.
 */
const LEAST_SPAN = { absolute: 1e-21, relative: 1e-12 };

/** How a number is written in a column of text. */
const PLAIN = /** @type {const} */ ({ kind: 'point', mark: '' });

/** @param {string} text */
const shortened = (text) => (text.length > 30 ? `${text.slice(0, 30)}…` : text);

/** What can be done about a cell that cannot be read. */
const WAY_ON = 'Correct it in the table, or tick “Skip unreadable rows”.';

/**
 * @param {string} name  of a column
 * @param {number[]} values
 */
function requireSpan(name, values) {
  const least = values.reduce((a, b) => Math.min(a, b));
  const greatest = values.reduce((a, b) => Math.max(a, b));
  const size = Math.max(Math.abs(least), Math.abs(greatest));
  const needed = Math.max(LEAST_SPAN.absolute, LEAST_SPAN.relative * size);
  if (greatest > least && greatest - least < needed) {
    throw new Error(`Column “${name}” goes from ${least} to ${greatest}, which is too little to tell its numbers apart; `
      + `allowed: a span of at least ${needed.toPrecision(1)}. Subtract or multiply by the same number in all its rows.`);
  }
}

/**
 * @param {Outline} outline
 * @param {Choice} choice
 * @throws {Error} if the columns that are chosen do not go together
 */
export function requireDistinct({ names }, { x1, x2, labels, values }) {
  const chosen = [x1].concat(x2 < 0 ? [] : [x2], labels);
  const twice = chosen.find((column, index) => chosen.indexOf(column) !== index);
  if (twice !== undefined) {
    throw new Error(`Column “${names[twice]}” is chosen twice; allowed: another column for each input and label.`);
  }
  if (labels.length === 0 || labels.length > (values ? MOST_TARGETS : 1)) {
    throw new Error(`${counted(labels.length, 'column')} to be learned; allowed: ${values ? `1 to ${MOST_TARGETS}` : '1'}.`);
  }
}

/**
 * @param {Outline} outline
 * @param {Choice} choice
 * @param {() => number} nextPlace  of a row in the sample; -1 to leave it out
 * @param {string[]|null} [only]  the labels of the rows that are taken; null for all
 * @param {boolean} [isSecond]  whether it is a table of test data, in which not every label has to come
 */
export function collectRows({ names, formats, hasHeading }, choice, nextPlace, only = null, isSecond = false) {
  const { x1, x2, labels, values, part, against, skip } = choice;
  const [label] = labels;
  /** @type {Array<{numbers: number[], answer: string, isTest: boolean}>} */
  const sample = [];
  /** @type {Map<string, number>} how often each label comes */
  const often = new Map();
  let count = 0;
  let skipped = 0;
  let others = 0;

  /** @param {string[]} row @param {number} number @param {number} column @param {string} allowed */
  function cell(row, number, column, allowed) {
    const at = `Row ${number}, column “${names[column]}”`;
    if (column >= row.length) {
      throw new Error(`Row ${number} ends before column “${names[column]}”; allowed: a cell for each column. ${WAY_ON}`);
    }
    const text = row[column].trim();
    const problem = unreadable(text, number, names[column]);
    if (problem) {
      throw new Error(problem);
    }
    if (isMissing(text)) {
      throw new Error(`${at} is ${text === '' ? 'empty' : `missing: “${text}”`}. Allowed: ${allowed}. ${WAY_ON}`);
    }
    return text;
  }

  /** @param {string[]} row @param {number} number @param {number} column */
  function numberIn(row, number, column) {
    const text = cell(row, number, column, 'a number');
    const format = formats[column];
    const found = numberOf(text, format || PLAIN);
    const value = !format && Number.isNaN(found) ? flagOf(text) : found;
    if (Number.isNaN(value)) {
      throw new Error(`Row ${number}, column “${names[column]}”: “${shortened(text)}” is not a number. `
        + `Allowed: a number${format ? '' : ', or yes and no; another column may hold them'}. ${WAY_ON}`);
    }
    if (!(Math.abs(value) <= LARGEST)) {
      throw new Error(`Row ${number}, column “${names[column]}”: ${shortened(text)} is too large; `
        + `allowed: a number from −10¹⁵ to 10¹⁵. ${WAY_ON}`);
    }
    return value;
  }

  /** @param {string[]} row @param {number} number @returns {boolean} */
  function isTestRow(row, number) {
    const text = part < 0 ? 'train' : cell(row, number, part, 'train or test');
    const found = partOf(text);
    if (found === '') {
      throw new Error(`Row ${number}, column “${names[part]}”: “${shortened(text)}” is neither train nor test. ${WAY_ON}`);
    }
    return found === 'test';
  }

  /** @param {string[]} row @param {number} number */
  function read(row, number) {
    const width = filled(row).length;
    if (width > names.length) {
      throw new Error(`Row ${number} has ${counted(width, 'column')}; the ${hasHeading ? 'heading' : 'table'} has ${names.length}. ${WAY_ON}`);
    }
    const inputs = [numberIn(row, number, x1), x2 < 0 ? 0 : numberIn(row, number, x2)];
    const numbers = inputs.concat(values ? labels.map((column) => numberIn(row, number, column)) : []);
    const answer = values ? '' : cell(row, number, label, 'a label');
    return { numbers, answer, isTest: isTestRow(row, number) };
  }

  /** @param {string[]} row @param {number} number */
  function take(row, number) {
    let found;
    try {
      found = read(row, number);
    } catch (error) {
      if (!skip) {
        throw error;
      }
      skipped += 1;
      return;
    }
    if (!values) {
      const { answer } = found;
      if (only && only.indexOf(answer) < 0) {
        others += 1;
        return;
      }
      often.set(answer, (often.get(answer) || 0) + 1);
      if (often.size > MOST_LABELS) {
        throw new Error(`Row ${number}, column “${names[label]}”: “${shortened(answer)}” is one label more than ${MOST_LABELS}; `
          + 'allowed: 2 to 6, of which there may be others that are left out. Choose another column, or learn it as numbers.');
      }
    }
    count += 1;
    const place = nextPlace();
    if (place >= 0) {
      sample[place] = found;
    }
  }

  /** @returns {string[]} the labels, the commonest first */
  const commonest = () => Array.from(often.keys()).sort((a, b) => (often.get(b) || 0) - (often.get(a) || 0));

  /** @returns {Columns} */
  function finish() {
    if (count === 0) {
      throw new Error(`No row could be read${skipped > 0 ? `; ${counted(skipped, 'row')} had to be skipped` : ''}. Choose other columns.`);
    }
    const classes = values ? [] : classesOf();
    const shared = [x1, x2].concat(values ? labels : []);
    shared.forEach((column, index) =>
      requireSpan(names[column] || '', sample.map(({ numbers }) => numbers[index])));
    const width = 2 + labels.length;
    const inOrder = sample.filter(({ isTest }) => !isTest).concat(sample.filter(({ isTest }) => isTest));
    const test = sample.filter(({ isTest }) => isTest).length;
    if (test === sample.length && part >= 0) {
      throw new Error(`Column “${names[part]}” says “test” in all rows; allowed: “train” in one row at least.`);
    }
    const rows = new Float64Array(width * inOrder.length);
    inOrder.forEach(({ numbers, answer }, index) => {
      rows.set(values ? numbers : numbers.concat(classOf(answer, classes)), width * index);
    });
    // The engine makes a blank of a vertical tab, too, and keeps names that differ different.
    const line = (/** @type {string} */ name) => name.replace(/[\r\n]+/g, '\v');
    return {
      headings: [x1, x2].concat(labels).map((column) => line(names[column] || '')).join('\n'),
      classNames: classes.map(line).join('\n'),
      classes,
      rows,
      test,
      count,
      skipped,
      others,
    };
  }

  /** @returns {string[]} names of the classes, by index */
  function classesOf() {
    const format = formats[label] || PLAIN;
    if (against !== '') {
      if (!often.has(against) && !isSecond) {
        throw new Error(`Column “${names[label]}” has no label “${shortened(against)}”; allowed: ${commonest().slice(0, 10).join(', ')}.`);
      }
      return [`not ${against}`, against];
    }
    const found = (only || commonest()).slice(0, MOST_CLASSES).sort((a, b) =>
      numberOf(a, format) - numberOf(b, format) || (a < b ? -1 : 1));
    if (found.length < 2) {
      throw new Error(`Column “${names[label]}” has only one label, “${shortened(found[0])}”; allowed: 2 to 6 different ones. `
        + 'Choose another column.');
    }
    return found;
  }

  /** @param {string} answer @param {string[]} classes @returns {number} */
  const classOf = (answer, classes) =>
    (against === '' ? classes.indexOf(answer) : answer === against ? 1 : 0);

  return {
    take,
    finish,
    /** @returns {string[]|null} the labels that stay where there are more than may be; null if all may */
    tooMany: () => (!values && against === '' && often.size > MOST_CLASSES ? commonest().slice(0, MOST_CLASSES) : null),
    labels: () => commonest(),
  };
}
