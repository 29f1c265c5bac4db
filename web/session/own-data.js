// The worker's commands for the user's own data.

import { createTableReader } from './table-reader.js';

/** @import { Engine } from '../model/protocol.js' */
/** @import { Choice, Outline } from './table-reader.js' */

/** Bytes of a table that are read at first, and that are read at all. */
const FIRST = 400000;
const MOST = 300e6;

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
  /** @type {{file: Blob|null, text: string, outline: Outline}|null} */
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

  return {
    ownPoints: () => ({
      points: OwnData.points().slice(),
      isPainted: OwnData.isPainted(),
      most: OwnData.maximum(),
    }),

    /** @param {{points: Float64Array, values: boolean}} painted */
    paint: ({ points, values }) => adopt(OwnData.paint(points, values)),

    /** @param {{file: Blob|null, text: string}} given  one of both */
    async inspectTable({ file, text }) {
      if (file && file.size > MOST) {
        throw new Error(`The file is ${Math.round(file.size / 1e6)} MB; the limit is ${MOST / 1e6} MB.`);
      }
      const beginning = file ? await file.slice(0, FIRST).text() : text;
      const outline = (await reader()).outline(beginning, !file || file.size <= FIRST);
      table = { file, text, outline };
      return outline;
    },

    /** @param {Choice & {seed: number}} choice */
    async readTable(choice) {
      if (!table) {
        throw new Error('The table is gone. Choose the file again.');
      }
      const { file, text, outline } = table;
      rowsRead = 0;
      OwnData.startSample(choice.seed);
      const tables = await reader();
      const all = file ? await file.text() : text;
      const { headings, classNames, rows, count, skipped } = await tables.read(
        all, outline, choice, OwnData.nextPlace, (number) => {
          rowsRead = number;
        });
      const isWhole = count < FEW;
      const update = adopt(OwnData.table(headings, classNames, rows), isWhole ? '&test=0' : '');
      table = null;
      return { update, used: rows.length / 3, count, skipped, isWhole };
    },

    tableProgress: () => rowsRead,
  };
}
