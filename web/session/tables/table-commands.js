// The worker's commands for tables; loaded with the first table.

import { counted } from '../../model/wording.js';
import { collectRows, requireDistinct } from './table-choice.js';
import { inRows } from './table-forms.js';
import { csvOf, isList } from './table-lists.js';
import { createTableReader } from './table-reader.js';
import { encodingOf, refuseOtherFiles, refuseWebPages } from './table-text.js';

/** @import { Engine } from '../../model/protocol.js' */
/** @import { Choice, Columns } from './table-choice.js' */
/** @import { Outline } from './table-reader.js' */

/**
 * @typedef {{readAll: () => Promise<string>, outline: Outline}} Table
 *
 * @typedef {object} Preview  of the first rows, as they would be used
 * @property {Float64Array} rows  (row, 2 + labels), as the link keeps them
 * @property {string[]} classNames
 * @property {string[]} labels  all there are, the commonest first; none for values
 * @property {number} test  how many of the rows are test data by the table's own word
 * @property {[number, number][]} bounds  of the plot, across and up
 * @property {string[]} notes  what becomes of the rows, in words
 * @property {string} problem  why they cannot be used; '' if they can
 */

/** Bytes of a table that are read at first, and that are read at all. */
const FIRST = 400000;
const MOST = 300e6;

/** Of fewer rows all are training data at first. */
const FEW = 20;

/** Of a second table with test data so many rows are taken at most. */
const MOST_TEST_ROWS = 1250;

/**
 * @param {object} parts
 * @param {Engine} parts.engine
 * @param {(json: string, more: string) => any} parts.adopt  makes fields of an experiment its own; more:
 *     others, in link syntax
 * @param {() => Promise<any>} parts.loadParser  of tables; loaded when it is first needed
 * @param {(work: () => void) => void} parts.later
 */
export function createTableCommands({ engine, adopt, loadParser, later }) {
  const { OwnData } = engine;
  /** @type {Table|null} */
  let table = null;
  /** The rows that test, where they are in a file of their own. @type {Table|null} */
  let testTable = null;
  let rowsRead = 0;

  async function reader() {
    const parser = await loadParser().catch(() => {
      throw new Error('The table reader could not be loaded. Try again.');
    });
    return createTableReader(parser, later);
  }

  /**
   * @param {Given} given
   * @returns {Promise<Table>}
   */
  async function open({ file, text, hasHeading }) {
    if (file && file.size > MOST) {
      throw new Error(`The file is ${Math.round(file.size / 1e6)} MB; the limit is ${MOST / 1e6} MB.`);
    }
    if (file && file.size === 0) {
      throw new Error('The file is empty.');
    }
    const source = await sourceOf(file, text);
    const outline = (await reader()).outline(source.beginning, source.isAll, hasHeading);
    outline.notes = source.notes.concat(outline.notes);
    return { readAll: source.readAll, outline };
  }

  /**
   * @typedef {object} Given
   * @property {Blob|null} file
   * @property {string} text  in its place
   * @property {boolean} [hasHeading]  whether the first row names the columns; found out when left out
   * @property {boolean} [isAside]  it is not the one to be read next
   */

  /** @param {Given} given @returns {Promise<Outline>} */
  async function inspectTable(given) {
    const opened = await open(given);
    if (!given.isAside) {
      table = opened;
      testTable = null;
    }
    return opened.outline;
  }

  /**
   * A second table, all of whose rows are test data.
   * @param {Given} given
   * @returns {Promise<{rows: number, isAll: boolean}>}
   */
  async function inspectTestTable(given) {
    const { outline: { names, hasHeading } } = chosenTable();
    const opened = await open(Object.assign({ hasHeading }, given));
    const missing = names.find((name) => opened.outline.names.indexOf(name) < 0);
    if (missing !== undefined && opened.outline.names.length !== names.length) {
      throw new Error(`The test data have no column “${missing}”; allowed: the columns of the table, which are ${names.slice(0, 10).join(', ')}.`);
    }
    testTable = opened;
    return { rows: opened.outline.rows.length, isAll: opened.outline.isAll };
  }

  /** @returns {Table} */
  function chosenTable() {
    if (!table) {
      throw new Error('The table is gone. Choose the file again.');
    }
    return table;
  }

  /**
   * @param {Blob|null} file
   * @param {string} text  in its place
   */
  async function sourceOf(file, text) {
    const bytes = file ? await file.slice(0, FIRST).arrayBuffer() : null;
    if (bytes) {
      refuseOtherFiles(bytes);
    }
    const { encoding, note } = bytes ? encodingOf(bytes) : { encoding: '', note: '' };
    const decode = (/** @type {ArrayBuffer} */ all) => inRows(new TextDecoder(encoding).decode(all));
    const pasted = inRows(text.replace(/^\ufeff/, ''));
    const beginning = bytes ? decode(bytes) : pasted;
    refuseWebPages(beginning);
    const readAll = async () => (file ? decode(await file.arrayBuffer()) : pasted);
    const notes = note ? [note] : [];
    if (!isList(beginning)) {
      return { beginning, isAll: !file || file.size <= FIRST, readAll, notes };
    }
    const csv = csvOf(await readAll(), await loadParser());
    return { beginning: csv, isAll: true, readAll: async () => csv, notes };
  }

  /**
   * @param {Table} from
   * @param {Choice} choice
   * @param {number} most  rows
   * @param {number} seed
   * @param {string[]|null} [only]  labels of the rows that are taken; null for all
   * @param {boolean} [isSecond]  not every label has to come
   * @returns {Promise<Columns>}
   */
  async function sampleOf({ readAll, outline }, choice, most, seed, only = null, isSecond = false) {
    OwnData.startSample(seed, most);
    const rows = collectRows(outline, choice, OwnData.nextPlace, only, isSecond);
    await (await reader()).readRows(await readAll(), outline, rows.take, (number) => {
      rowsRead = number;
    });
    const few = only ? null : rows.tooMany();
    // Which labels are common is known at the end of the table: then it is read again.
    return few ? sampleOf({ readAll, outline }, choice, most, seed, few) : rows.finish();
  }

  /**
   * @param {Choice} choice
   * @param {number} seed
   * @returns {Promise<Columns>} with the rows of both tables, where there are two
   */
  async function columnsOf(choice, seed) {
    const all = OwnData.maximum();
    if (!testTable) {
      return sampleOf(chosenTable(), choice, all, seed);
    }
    const learned = await sampleOf(chosenTable(), choice, all - MOST_TEST_ROWS, seed);
    const only = choice.values || choice.against !== '' ? null : learned.classes;
    const tested = await sampleOf(testTable, inTestTable(choice), MOST_TEST_ROWS, seed, only, true)
      .catch(({ message }) => {
        throw new Error(`In the test data: ${message}`);
      });
    return Object.assign({}, learned, {
      rows: Float64Array.from([...learned.rows, ...tested.rows]),
      test: tested.rows.length / (2 + choice.labels.length),
      count: learned.count + tested.count,
      skipped: learned.skipped + tested.skipped,
      others: learned.others + tested.others,
    });
  }

  /** @param {Choice} choice @returns {Choice} the same columns, wherever they stand in the test data */
  function inTestTable(choice) {
    const { names } = chosenTable().outline;
    const there = /** @type {Table} */ (testTable).outline.names;
    const column = (/** @type {number} */ index) => {
      const found = index < 0 ? -1 : there.indexOf(names[index]);
      return index >= 0 && found < 0 ? index : found;
    };
    const { x1, x2, labels } = choice;
    return Object.assign({}, choice, { x1: column(x1), x2: column(x2), labels: labels.map(column), part: -1 });
  }

  /**
   * @param {Choice & {seed: number, inputs: string, test: string, usualTest: string}} choice  seed, inputs
   *     and share of test data of the experiment so far; the usual share
   */
  async function readTable(choice) {
    const { outline } = chosenTable();
    requireDistinct(outline, choice);
    rowsRead = 0;
    const columns = await columnsOf(choice, choice.seed);
    const { rows, count, skipped, others, test } = columns;
    const isWhole = count < FEW && test === 0;
    const alone = choice.x2 < 0 ? '&inputs=x1' : '';
    const inputs = choice.inputs === 'x1' ? '&inputs=x1_x2' : '';
    const before = OwnData.count();
    const wasWhole = before > 0 && before < FEW && Number(choice.test) === 0;
    const share = isWhole ? '&test=0' : wasWhole ? `&test=${choice.usualTest}` : '';
    const fields = fieldsOf(columns, choice);
    const update = adopt(fields, `${share}${alone || inputs}`);
    const used = rows.length / (2 + choice.labels.length);
    const rounded = roundedColumns(outline, choice, JSON.parse(fields).steps);
    return { update, used, count, skipped, others, test, isWhole, rounded };
  }

  /** @param {Columns} columns @param {Choice} choice @returns {string} JSON: fields of an experiment, or why there are none */
  const fieldsOf = ({ headings, classNames, rows, test }, { scaling }) =>
    OwnData.table(headings, classNames, rows, scaling, test);

  /** @param {Choice} choice @returns {Preview} of the first rows of the table that is looked at */
  function lookAtChoice(choice) {
    const { outline } = chosenTable();
    let place = 0;
    const make = (/** @type {string[]|null} */ only) => {
      place = 0;
      const rows = collectRows(outline, choice, () => place++, only);
      outline.rows.forEach((row, index) => rows.take(row, outline.numbers[index]));
      return rows;
    };
    try {
      requireDistinct(outline, choice);
      const all = make(null);
      const few = all.tooMany();
      const columns = few ? make(few).finish() : all.finish();
      const fields = JSON.parse(fieldsOf(columns, choice));
      if (fields.refusal) {
        throw new Error(fields.refusal);
      }
      const rounded = roundedColumns(outline, choice, fields.steps);
      return {
        rows: OwnData.rowsOf(fields.own),
        classNames: columns.classes,
        labels: choice.values ? [] : all.labels(),
        test: columns.test,
        bounds: fields.bounds,
        notes: [
          ...[choice.x1, choice.x2].concat(choice.values ? choice.labels : [])
            .filter((column) => column >= 0 && !outline.formats[column])
            .map((column) => `In column “${outline.names[column]}”, yes and true are 1, no and false are 0.`),
          ...(columns.others > 0 ? [`${counted(columns.others, 'row')} with other labels would be left out.`] : []),
          ...(columns.skipped > 0 ? [`${counted(columns.skipped, 'row')} would be skipped.`] : []),
          ...(outline.isAll ? rounded.map(({ name, step }) => `Column “${name}” is rounded to steps of ${step}.`) : []),
        ],
        problem: '',
      };
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      return { rows: new Float64Array(0), classNames: [], labels: [], test: 0, bounds: [], notes: [], problem };
    }
  }

  return {
    inspectTable,
    inspectTestTable,
    lookAtChoice,
    readTable,
    tableProgress: () => rowsRead,
  };
}

/**
 * @param {Outline} outline
 * @param {Choice} choice
 * @param {number[]} steps  that each column's numbers were rounded to; 0 where none has changed
 * @returns {Array<{name: string, step: number}>}
 */
const roundedColumns = ({ names }, { x1, x2, labels }, steps) =>
  [x1, x2].concat(labels).flatMap((column, index) =>
    (steps[index] > 0 ? [{ name: names[column], step: steps[index] }] : []));
