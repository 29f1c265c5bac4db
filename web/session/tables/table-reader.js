// Reading a table: which columns there are, and then every row. Rows are counted as in a spreadsheet,
// from 1 on.

import { guessColumns, isMissing, numberOf, unreadable } from './table-columns.js';
import { cellsOf, delimiterOf, filled, isComment, isNoRow, layOut, quoteOf, rowsOf } from './table-dialect.js';

/** @import { Guess, NumberFormat } from './table-columns.js' */
/** @import { Row } from './table-dialect.js' */

/**
 * @typedef {object} Outline  the beginning of a table
 * @property {string[]} names  of the columns, all different
 * @property {boolean} hasHeading  whether the first row names them
 * @property {string[][]} rows  the first thousand at most
 * @property {number[]} numbers  of these rows
 * @property {boolean} isAll  whether there are no others
 * @property {Guess} guess
 * @property {string} delimiter
 * @property {string} quote
 * @property {Array<NumberFormat|null>} formats  of the columns; null for text
 * @property {string[]} notes  what is worth knowing, in words
 */

/** Characters that the columns are guessed from, and characters parsed at once. */
const BEGINNING = 200000;
const CHUNK = 1 << 18;

/** A row longer than this has swallowed others, because a quotation mark is not closed. */
const LONGEST_ROW = 1000000;

/** Rows that the columns are guessed from. */
const LOOKED_AT = 1000;

const MOST_COLUMNS = 1000;

const GAP = /^\s*(\.{2,3}|…)\s*$/;

/**
 * @param {any} parser  Papa Parse
 * @param {(work: () => void) => void} later  so that messages are answered meanwhile
 */
export function createTableReader(parser, later) {
  /**
   * @param {string} text
   * @param {{delimiter: string, quote: string}} dialect
   * @param {(row: string[], number: number) => void} take  throws to end it
   * @param {(rows: number) => void} progress
   * @returns {Promise<void>}
   */
  function eachRow(text, { delimiter, quote }, take, progress) {
    return new Promise((resolve, reject) => {
      let number = 0;
      let characters = 0;
      parser.parse(text, {
        delimiter,
        quoteChar: quote,
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
      const quote = quoteOf(text, delimiter);
      const { data, errors } = parser.parse(text, { delimiter, quoteChar: quote, preview: LOOKED_AT });
      const isCut = (!isAll || beginning.length > BEGINNING) && data.length < LOOKED_AT;
      const broken = errors.find((/** @type {any} */ error) => error.type === 'Quotes');
      if (broken && !isCut) {
        throw new Error(`Row ${broken.row + 1} has a quotation mark that is not closed.`);
      }
      const complete = rowsOf(isCut ? data.slice(0, -1) : data, delimiter);
      const unfinished = isCut && complete.length < 2;
      const laidOut = layOut(unfinished ? rowsOf(data, delimiter) : complete, delimiter, hasHeading);
      const { headingNumber } = laidOut;
      const firstNumber = headingNumber || (laidOut.data[0] || { number: 1 }).number;
      const width = laidOut.names.length;
      if (width > MOST_COLUMNS) {
        const count = isCut && complete.length === 0 ? `more than ${width - 1}` : width;
        throw new Error(`Row ${firstNumber} has ${count} columns; allowed: 2 to ${MOST_COLUMNS}. Keep those that you need.`);
      }
      if (unfinished) {
        throw new Error(`Row ${data.length} does not end within ${BEGINNING} characters. `
          + 'Is this a table of text, such as CSV, with every quotation mark closed?');
      }
      if (width < 2) {
        throw new Error(`Row ${firstNumber} has one column; needed: one or two inputs and a label, `
          + 'separated by commas, semicolons, tabs, bars or blanks.');
      }
      if (laidOut.data.length === 0) {
        throw new Error('There are no rows below the heading.');
      }
      const gap = laidOut.data.find(({ cells }) => filled(cells).every((cell) => GAP.test(cell)));
      if (gap) {
        throw new Error(`Row ${gap.number} holds only dots, which stand for rows that are not there; allowed: all rows. `
          + 'In pandas, to_csv writes all of them.');
      }
      const names = differing(laidOut.names.map((name, index) => name.replace(/\s+/g, ' ') || `column ${index + 1}`));
      names.forEach((name, index) => {
        const problem = unreadable(name, Math.max(1, headingNumber), `column ${index + 1}`);
        if (problem) {
          throw new Error(problem);
        }
      });
      const rows = laidOut.data.map(({ cells }) => cells);
      const mixed = names.flatMap((name, column) =>
        (laidOut.formats[column] ? [] : mixedNote(name, column, laidOut.data)));
      const missing = rows.filter((row) => names.some((_, column) => isMissing(row[column] || ''))).length;
      const among = isCut || data.length === LOOKED_AT ? `the first ${rows.length} rows` : `${rows.length} rows`;
      return {
        names,
        hasHeading: laidOut.hasHeading,
        rows,
        numbers: laidOut.data.map(({ number }) => number),
        isAll: !isCut && data.length < LOOKED_AT,
        guess: guessColumns(laidOut.names, rows, laidOut.formats),
        delimiter,
        quote,
        formats: names.map((_, column) => laidOut.formats[column] || null),
        notes: laidOut.notes.concat(mixed, missing > 0
          ? [`${missing} of ${among} ${missing === 1 ? 'has' : 'have'} a missing value; they can be left out.`]
          : []),
      };
    },

    /**
     * @param {string} text
     * @param {Outline} outline
     * @param {(row: string[], number: number) => void} take  called with each row of data; throws to end it
     * @param {(rows: number) => void} progress
     * @returns {Promise<void>}
     */
    readRows(text, outline, take, progress) {
      const [firstRow] = outline.numbers;
      const width = outline.names.length;
      return eachRow(text, outline, (row, number) => {
        if (number >= firstRow && !isComment(row, width)) {
          take(row, number);
        }
      }, progress);
    },
  };
}

/**
 * @param {string} name  of a column that is taken for text
 * @param {number} column
 * @param {Row[]} data
 * @returns {string[]} that most of it are numbers, which may be why it is not offered as one of numbers
 */
function mixedNote(name, column, data) {
  const present = data.filter(({ cells }) => !isMissing(cells[column] || ''));
  const texts = present.filter(({ cells }) => Number.isNaN(numberOf(cells[column], { kind: 'point', mark: '' })));
  return texts.length > 0 && 2 * texts.length < present.length
    ? [`Column “${name}” is taken for text: row ${texts[0].number} holds “${texts[0].cells[column].trim().slice(0, 30)}” among numbers.`] : [];
}

/** @param {string[]} names @returns {string[]} the same, where the second of two equal ones is numbered */
function differing(names) {
  /** @type {string[]} */
  const result = [];
  names.forEach((name) => {
    let other = name;
    for (let number = 2; result.indexOf(other) >= 0; number++) {
      other = `${name} (${number})`;
    }
    result.push(other);
  });
  return result;
}
