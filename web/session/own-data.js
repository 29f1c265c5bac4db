// The worker's commands for the user's own data.

import { createTableReader } from './table-reader.js';
import { csvOf, encodingOf, isList, refuseSpreadsheets } from './table-text.js';

/** @import { Engine } from '../model/protocol.js' */
/** @import { Choice, Outline } from './table-reader.js' */

/** Bytes of a table that are read at first, and that are read at all. */
const FIRST = 400000;
const MOST = 300e6;

/** That the engine keeps of a column: its numbers are rounded to one of them. */
const LEVELS = 4096;

/** Of fewer rows all are training data at first. */
const FEW = 20;

/**
 * @param {object} parts
 * @param {Engine} parts.engine
 * @param {(changes: string) => any} parts.edit  in link syntax
 * @param {() => Promise<any>} parts.loadParser  of tables; loaded when it is first needed
 * @param {(work: () => void) => void} parts.later
 */
export function createOwnDataCommands({ engine, edit, loadParser, later }) {
  const { OwnData } = engine;
  /** @type {{readAll: () => Promise<string>, outline: Outline}|null} */
  let table = null;
  let rowsRead = 0;

  async function reader() {
    const parser = await loadParser().catch(() => {
      throw new Error('The table reader could not be loaded. Try again.');
    });
    return createTableReader(parser, later);
  }

  /**
   * @param {string} json  fields of an experiment, or why there are none
   * @param {string} [more]  fields, in link syntax
   */
  function adopt(json, more = '') {
    const { refusal, data, own } = JSON.parse(json);
    if (refusal) {
      throw new Error(refusal);
    }
    return edit(`data=${data}&own=${own}${more}`);
  }

  /**
   * @param {object} given
   * @param {Blob|null} given.file
   * @param {string} given.text  in its place
   * @param {boolean} [given.hasHeading]  whether the first row names the columns; found out when left out
   * @param {boolean} [given.isAside]  it is not the one to be read next
   * @returns {Promise<Outline>}
   */
  async function inspectTable({ file, text, hasHeading, isAside = false }) {
    if (file && file.size > MOST) {
      throw new Error(`The file is ${Math.round(file.size / 1e6)} MB; the limit is ${MOST / 1e6} MB.`);
    }
    if (file && file.size === 0) {
      throw new Error('The file is empty.');
    }
    const source = await sourceOf(file, text);
    const outline = (await reader()).outline(source.beginning, source.isAll, hasHeading);
    outline.notes = source.notes.concat(outline.notes);
    table = isAside ? table : { readAll: source.readAll, outline };
    return outline;
  }

  /**
   * @param {Blob|null} file
   * @param {string} text  in its place
   */
  async function sourceOf(file, text) {
    const bytes = file ? await file.slice(0, FIRST).arrayBuffer() : null;
    if (bytes) {
      refuseSpreadsheets(bytes);
    }
    const { encoding, note } = bytes ? encodingOf(bytes) : { encoding: '', note: '' };
    const beginning = bytes ? new TextDecoder(encoding).decode(bytes) : text;
    const readAll = async () =>
      (file ? new TextDecoder(encoding).decode(await file.arrayBuffer()) : text);
    const notes = note ? [note] : [];
    if (!isList(beginning)) {
      return { beginning, isAll: !file || file.size <= FIRST, readAll, notes };
    }
    const csv = csvOf(await readAll(), await loadParser());
    return { beginning: csv, isAll: true, readAll: async () => csv, notes };
  }

  /**
   * @param {Choice & {seed: number, inputs: string, test: string, usualTest: string}} choice  seed, inputs
   *     and share of test data of the experiment so far; the usual share
   */
  async function readTable(choice) {
    if (!table) {
      throw new Error('The table is gone. Choose the file again.');
    }
    const { readAll, outline } = table;
    rowsRead = 0;
    OwnData.startSample(choice.seed);
    const tables = await reader();
    const { headings, classNames, rows, count, skipped } = await tables.read(
      await readAll(), outline, choice, OwnData.nextPlace, (number) => {
        rowsRead = number;
      });
    const isWhole = count < FEW;
    const alone = choice.x2 < 0 ? '&inputs=x1' : '';
    const inputs = choice.inputs === 'x1' ? '&inputs=x1_x2' : '';
    const before = OwnData.points().length / 3;
    const wasWhole = before > 0 && before < FEW && Number(choice.test) === 0;
    const test = isWhole ? '&test=0' : wasWhole ? `&test=${choice.usualTest}` : '';
    const more = `${test}${alone || inputs}`;
    const update = adopt(OwnData.table(headings, classNames, rows), more);
    table = null;
    const rounded = roundedColumns(rows, OwnData.points()).map(({ column, step }) =>
      ({ name: outline.names[[choice.x1, choice.x2, choice.label][column]], step }));
    return { update, used: rows.length / 3, count, skipped, isWhole, rounded };
  }

  return {
    ownPoints: () => ({
      points: OwnData.points().slice(),
      isPainted: OwnData.isPainted(),
      most: OwnData.maximum(),
    }),

    /** @param {{points: Float64Array, values: boolean}} painted */
    paint: ({ points, values }) => adopt(OwnData.paint(points, values)),

    inspectTable,
    readTable,
    tableProgress: () => rowsRead,
  };
}

/**
 * @param {Float64Array} rows  (row, 3), as they were read
 * @param {Float64Array} kept  the same, as the engine keeps them
 * @returns {Array<{column: number, step: number}>} the columns whose numbers have changed, and the step
 *     that they are rounded to
 */
function roundedColumns(rows, kept) {
  return [0, 1, 2].flatMap((column) => {
    const pick = (/** @type {Float64Array} */ all) => all.filter((_, at) => at % 3 === column);
    const values = pick(rows);
    const there = pick(kept);
    const least = values.reduce((a, b) => Math.min(a, b));
    const greatest = values.reduce((a, b) => Math.max(a, b));
    const largest = Math.max(Math.abs(least), Math.abs(greatest));
    const isKept = values.every((value, row) => Math.abs(value - there[row]) <= 1e-12 * largest);
    return isKept ? [] : [{ column, step: stepOf((greatest - least) / (LEVELS - 2)) }];
  });
}

/** @param {number} least @returns {number} the next of 1, 2 or 5 times a power of ten, as the engine takes it */
function stepOf(least) {
  const power = Math.pow(10, Math.floor(Math.log10(least)));
  const mantissa = [1, 2, 5].find((each) => each * power >= least) || 10;
  return Number((mantissa * power).toPrecision(1));
}
