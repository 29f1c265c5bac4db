// Reading a table: which columns there are, and then every row of two or three of them. Rows are counted
// as in a spreadsheet, from 1 on.

import { counted } from '../model/wording.js';
import { guessColumns, isMissing, numberOf, unreadable } from './table-columns.js';
import { cellsOf, delimiterOf, filled, isNoRow, layOut, rowsOf } from './table-dialect.js';

/** @import { Guess, NumberFormat } from './table-columns.js' */

/**
 * @typedef {object} Outline  the beginning of a table
 * @property {string[]} names  of the columns
 * @property {boolean} hasHeading  whether the first row names them
 * @property {string[][]} rows  the first thousand at most
 * @property {number} firstRow  the number of the first row with data
 * @property {Guess} guess
 * @property {string} delimiter
 * @property {Array<NumberFormat|null>} formats  of the columns; null for text
 * @property {string[]} notes  what is worth knowing, in words
 *
 * @typedef {object} Choice
 * @property {number} x1  index of a column
 * @property {number} x2  -1 for none
 * @property {number} label
 * @property {boolean} values  whether the labels are numbers to be learned
 * @property {boolean} skip  leaves out rows that cannot be read
 *
 * @typedef {object} Columns  what was read
 * @property {string} headings  one a line
 * @property {string} classNames  one a line; '' for values
 * @property {Float64Array} rows  (row, 3), a sample when there are many
 * @property {number} count  rows that could be read
 * @property {number} skipped
 */

/** Characters that the columns are guessed from, and characters parsed at once. */
const BEGINNING = 200000;
const CHUNK = 1 << 18;

/** A row longer than this has swallowed others, because a quotation mark is not closed. */
const LONGEST_ROW = 1000000;

/** Rows that the columns are guessed from. */
const LOOKED_AT = 1000;

const MOST_CLASSES = 6;
const MOST_COLUMNS = 1000;
const LARGEST = 1e15;

/**
 * The least span of a column: below it, or below this share of its largest number, the 4,096 levels that
 * are kept of it would be coarser than the column.
 */
const LEAST_SPAN = { absolute: 1e-21, relative: 1e-12 };

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

/** How a number is written in a column of text. */
const PLAIN = /** @type {const} */ ({ kind: 'point', mark: '' });

/** @param {string} text */
const shortened = (text) => (text.length > 30 ? `${text.slice(0, 30)}…` : text);

/**
 * @param {any} parser  Papa Parse
 * @param {(work: () => void) => void} later  so that messages are answered meanwhile
 */
export function createTableReader(parser, later) {
  /**
   * @param {string} text
   * @param {string} delimiter
   * @param {(row: string[], number: number) => void} take  throws to end it
   * @param {(rows: number) => void} progress
   * @returns {Promise<void>}
   */
  function eachRow(text, delimiter, take, progress) {
    return new Promise((resolve, reject) => {
      let number = 0;
      let characters = 0;
      parser.parse(text, {
        delimiter,
        chunkSize: CHUNK,
        chunk(/** @type {any} */ { data, errors }, /** @type {any} */ handle) {
          try {
            characters = data.length > 0 ? 0 : characters + CHUNK;
            if (characters > LONGEST_ROW) {
              throw new Error(`Row ${number + 1} never ends. Is a closing quotation mark missing?`);
            }
            const broken = errors.find((/** @type {any} */ error) => error.type === 'Quotes');
            data.forEach((/** @type {string[]} */ row, /** @type {number} */ index) => {
              if (broken && broken.row === index) {
                throw new Error(`Row ${number + 1} has a quotation mark that is not closed.`);
              }
              number += 1;
              const cells = cellsOf(row, delimiter);
              if (!isNoRow(cells)) {
                take(cells, number);
              }
            });
            if (broken) {
              throw new Error(`Row ${number + 1} has a quotation mark that is not closed.`);
            }
            progress(number);
            handle.pause();
            later(() => handle.resume());
          } catch (error) {
            reject(error); // first, because the end of parsing is no success
            handle.abort();
          }
        },
        complete: () => resolve(),
      });
    });
  }

  return {
    /**
     * @param {string} beginning  of the table
     * @param {boolean} isAll  whether that is all of it
     * @param {boolean} [hasHeading]  whether the first row names the columns; found out when left out
     * @returns {Outline}
     */
    outline(beginning, isAll, hasHeading) {
      const text = beginning.slice(0, BEGINNING);
      if (text.trim() === '') {
        throw new Error('The table is empty.');
      }
      const delimiter = delimiterOf(parser, text);
      const { data, errors } = parser.parse(text, { delimiter, preview: LOOKED_AT });
      const isCut = (!isAll || beginning.length > BEGINNING) && data.length < LOOKED_AT;
      const broken = errors.find((/** @type {any} */ error) => error.type === 'Quotes');
      if (broken && !isCut) {
        throw new Error(`Row ${broken.row + 1} has a quotation mark that is not closed.`);
      }
      const complete = rowsOf(isCut ? data.slice(0, -1) : data, delimiter);
      const unfinished = isCut && complete.length < 2;
      const laidOut = layOut(unfinished ? rowsOf(data, delimiter) : complete, delimiter, hasHeading);
      const { headingNumber } = laidOut;
      const names = laidOut.names.map((name, index) => name || `column ${index + 1}`);
      names.forEach((name, index) => {
        const problem = unreadable(name, Math.max(1, headingNumber), `column ${index + 1}`);
        if (problem) {
          throw new Error(problem);
        }
      });
      const firstNumber = headingNumber || (laidOut.data[0] || { number: 1 }).number;
      if (names.length > MOST_COLUMNS) {
        const count = isCut && complete.length === 0 ? `more than ${names.length - 1}` : names.length;
        throw new Error(`Row ${firstNumber} has ${count} columns; allowed: 2 to ${MOST_COLUMNS}. Keep those that you need.`);
      }
      if (unfinished) {
        throw new Error(`Row ${data.length} does not end within ${BEGINNING} characters. `
          + 'Is this a table of text, such as CSV, with every quotation mark closed?');
      }
      if (names.length < 2) {
        throw new Error(`Row ${firstNumber} has one column; needed: one or two inputs and a label, `
          + 'separated by commas, semicolons, tabs, bars or blanks.');
      }
      if (laidOut.data.length === 0) {
        throw new Error('There are no rows below the heading.');
      }
      const rows = laidOut.data.map(({ cells }) => cells);
      const missing = rows.filter((row) => names.some((_, column) => isMissing(row[column] || ''))).length;
      const among = isCut || data.length === LOOKED_AT ? `the first ${rows.length} rows` : `${rows.length} rows`;
      return {
        names,
        hasHeading: laidOut.hasHeading,
        rows,
        firstRow: laidOut.data[0].number,
        guess: guessColumns(laidOut.names, rows, laidOut.formats),
        delimiter,
        formats: names.map((_, column) => laidOut.formats[column] || null),
        notes: laidOut.notes.concat(missing > 0
          ? [`${missing} of ${among} ${missing === 1 ? 'has' : 'have'} a missing value; they can be left out.`]
          : []),
      };
    },

    /**
     * @param {string} text
     * @param {Outline} outline
     * @param {Choice} choice
     * @param {() => number} nextPlace  of a row in the sample; -1 to leave it out
     * @param {(rows: number) => void} progress
     * @returns {Promise<Columns>}
     */
    async read(text, { names, delimiter, formats, firstRow }, { x1, x2, label, values, skip }, nextPlace, progress) {
      /** @type {Array<[number, number, number|string]>} */
      const sample = [];
      /** @type {Record<string, number>} how often each label comes */
      const labels = Object.create(null);
      let count = 0;
      let skipped = 0;

      /** @param {string[]} row @param {number} number @param {number} column */
      function cell(row, number, column) {
        if (column >= row.length) {
          throw new Error(`Row ${number} ends before column “${names[column]}”.`);
        }
        const text = row[column].trim();
        const problem = unreadable(text, number, names[column]);
        if (problem) {
          throw new Error(problem);
        }
        if (isMissing(text)) {
          throw new Error(`Row ${number}, column “${names[column]}” is ${text === '' ? 'empty' : `missing: “${text}”`}.`);
        }
        return text;
      }

      /** @param {string[]} row @param {number} number @param {number} column */
      function numberIn(row, number, column) {
        const text = cell(row, number, column);
        const value = numberOf(text, formats[column] || PLAIN);
        if (Number.isNaN(value)) {
          throw new Error(`Row ${number}, column “${names[column]}”: “${shortened(text)}” is not a number.`);
        }
        if (!(Math.abs(value) <= LARGEST)) {
          throw new Error(`Row ${number}, column “${names[column]}”: ${shortened(text)} is too large; `
            + 'allowed: a number from −10¹⁵ to 10¹⁵.');
        }
        return value;
      }

      /** @param {string[]} row @param {number} number */
      function take(row, number) {
        if (number < firstRow) {
          return;
        }
        try {
          const width = filled(row).length;
          if (width > names.length) {
            throw new Error(`Row ${number} has ${counted(width, 'column')}; the heading has ${names.length}.`);
          }
          const a = numberIn(row, number, x1);
          const b = x2 < 0 ? 0 : numberIn(row, number, x2);
          const answer = values ? numberIn(row, number, label) : cell(row, number, label);
          if (!values && labels[answer] === undefined) {
            if (Object.keys(labels).length === MOST_CLASSES) {
              throw Object.assign(new Error(`Row ${number}, column “${names[label]}”: “${shortened(String(answer))}” is the `
                + 'seventh label; at most 6 are allowed. Choose another column, or learn it as numbers.'), { isFinal: true });
            }
            labels[answer] = 0;
          }
          if (!values) {
            labels[answer] += 1;
          }
          count += 1;
          const place = nextPlace();
          if (place >= 0) {
            sample[place] = [a, b, answer];
          }
        } catch (error) {
          if (!skip || /** @type {any} */ (error).isFinal) {
            throw error;
          }
          skipped += 1;
        }
      }

      await eachRow(text, delimiter, take, progress);
      if (count === 0) {
        throw new Error('No row could be read.');
      }
      const format = formats[label] || PLAIN;
      const classes = Object.keys(labels).sort((a, b) =>
        numberOf(a, format) - numberOf(b, format) || (a < b ? -1 : 1));
      if (!values && classes.length < 2) {
        throw new Error(`Column “${names[label]}” has only one label, “${shortened(classes[0])}”; allowed: 2 to 6 different ones.`);
      }
      requireSpan(names[x1], sample.map(([a]) => a));
      requireSpan(x2 < 0 ? '' : names[x2], sample.map(([, b]) => b));
      if (values) {
        requireSpan(names[label], sample.map(([, , answer]) => Number(answer)));
      }
      const rows = new Float64Array(3 * sample.length);
      sample.forEach(([a, b, answer], index) => {
        rows.set([a, b, values ? Number(answer) : classes.indexOf(String(answer))], 3 * index);
      });
      // The engine makes a blank of a vertical tab, too, and keeps names that differ different.
      const line = (/** @type {string} */ name) => name.replace(/[\r\n]+/g, '\v');
      return {
        headings: [x1, x2, label].map((column) => line(names[column] || '')).join('\n'),
        classNames: classes.map(line).join('\n'),
        rows,
        count,
        skipped,
      };
    },
  };
}
