// A table of the user's own: from a file or a text to examples, and experiments kept in files.

import { fieldOf } from '../model/catalogue.js';
import { grouped } from '../model/numbers.js';
import { counted } from '../model/wording.js';

/** @import { Choice, Outline } from '../session/table-reader.js' */
/** @import { Notice } from '../model/state.js' */
/** @import { Store } from './store.js' */

/**
 * @typedef {object} TableState
 * @property {'choosing'|'looking'|'reading'} phase  no table yet; its columns are known; it is read
 * @property {string} name  of the file
 * @property {Outline|null} outline
 * @property {number} rows  read so far
 * @property {string} problem
 */

/** @typedef {{file: Blob|null, text: string, hasHeading?: boolean}} Given  a file or a text */

/** What a file with a link begins with. */
const LINK = /^([^\s,;]*#)?(check&)?v(=|&|$)/;

/** So many bytes of a file are read to see what it is: more than the engine takes of a link. */
const BEGINNING = 65536;

/** Milliseconds between two looks at how far reading has come. */
const LOOK = 200;

/** @type {TableState} */
const NO_TABLE = { phase: 'choosing', name: '', outline: null, rows: 0, problem: '' };

/**
 * @param {object} parts
 * @param {Store} parts.store
 * @param {(command: string, input?: any) => Promise<any>} parts.request
 * @param {(update: any) => any} parts.apply
 * @param {(notice: Notice) => void} parts.note
 * @param {(link: string) => Promise<any>} parts.open
 * @param {(file: File) => Promise<boolean>} parts.openFile  false if it holds no experiments
 */
export function createTableActions({ store, request, apply, note, open, openFile }) {
  /** @param {Partial<TableState>} changes */
  function change(changes) {
    const { table } = store.state();
    if (table) {
      store.update({ table: Object.assign({}, table, changes) });
    }
  }

  /** @type {Given} the table that is looked at */
  let given = { file: null, text: '' };

  /** @param {string} name @param {Given} table */
  async function inspect(name, table) {
    given = table;
    store.update({ table: Object.assign({}, NO_TABLE, { name, phase: 'reading' }) });
    try {
      const outline = await request('inspectTable', given);
      change({ phase: 'looking', outline });
    } catch (error) {
      change({ phase: 'choosing', problem: error instanceof Error ? error.message : String(error) });
    }
  }

  async function watch() {
    while (true) {
      await new Promise((resolve) => setTimeout(resolve, LOOK));
      const { table } = store.state();
      if (!table || table.phase !== 'reading') {
        return;
      }
      const rows = await request('tableProgress').catch(() => 0);
      change({ rows });
    }
  }

  /** @param {string} name @param {Choice} choice */
  async function use(name, choice) {
    const { catalogue, model } = store.ready();
    const { dataSeed, inputs, test } = model.experiment;
    const { default: usualTest = '' } = fieldOf(catalogue, 'test') || {};
    const asked = Object.assign({ seed: Number(dataSeed), inputs, test, usualTest }, choice);
    const { update, used, count, skipped, isWhole, rounded } = await request('readTable', asked);
    apply(update);
    const rows = used < count
      ? `${grouped(used)} of ${counted(count, 'row')}, drawn at random with the experiment’s data seed`
      : counted(count, 'row');
    const left = skipped === 0 ? '' : ` ${counted(skipped, 'unreadable row was skipped', 'unreadable rows were skipped')}.`;
    const all = isWhole ? ' They are few, so all are training data: there is no test data.' : '';
    const steps = rounded.map((/** @type {{name: string, step: number}} */ column) =>
      ` Column “${column.name}” is rounded to steps of ${column.step}.`).join('');
    const text = `Using ${name}: ${rows}.${left}${all}${steps}`;
    note({ id: 'table', kind: 'information', text });
  }

  return {
    // Another object each time, so that an opening right after a closing is noticed.
    openTable: () => store.update({ table: Object.assign({}, NO_TABLE) }),
    closeTable: () => store.update({ table: null }),

    /** @param {File} file  a table, experiments, or a link that an earlier version saved */
    async takeFile(file) {
      const beginning = (await file.slice(0, BEGINNING).text()).trim();
      if (LINK.test(beginning)) {
        store.update({ table: null });
        await open(beginning);
      } else if (await openFile(file)) {
        store.update({ table: null });
      } else {
        await inspect(file.name, { file, text: '' });
      }
    },

    /** @param {boolean} hasHeading  whether the first row names the columns */
    nameColumns(hasHeading) {
      const { table } = store.state();
      return inspect(table ? table.name : '', Object.assign({}, given, { hasHeading }));
    },

    /** @param {string} text  that was pasted */
    takeText: (text) => inspect('the pasted table', { file: null, text }),

    /**
     * The table that is looked at.
     * @param {Choice} choice
     */
    async useTable(choice) {
      const { table } = store.ready();
      if (!table) {
        return;
      }
      change({ phase: 'reading', problem: '', rows: 0 });
      watch();
      try {
        await use(table.name, choice);
        store.update({ table: null });
      } catch (error) {
        change({ phase: 'looking', problem: error instanceof Error ? error.message : String(error) });
      }
    },

    /**
     * @param {Given} table
     * @returns {Promise<Outline>} as the dialog would show it; rejected with what is wrong with it
     */
    lookAtTable: (table) => request('inspectTable', Object.assign({ isAside: true }, table)),

    /**
     * Without the dialog.
     * @param {Given} table
     * @param {(outline: Outline) => Choice} choose
     */
    async takeTable(table, choose) {
      const choice = choose(await request('inspectTable', table));
      return use('the table', choice);
    },
  };
}
