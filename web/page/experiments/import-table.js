// A table of the user's own: from a file or a text to examples, and experiments kept in files.

import { fieldOf } from '../../model/catalogue.js';
import { grouped } from '../../model/numbers.js';
import { counted } from '../../model/wording.js';

/** @import { Preview } from '../../session/tables/table-commands.js' */
/** @import { Choice } from '../../session/tables/table-choice.js' */
/** @import { Outline } from '../../session/tables/table-reader.js' */
/** @import { Notice } from '../../model/state.js' */
/** @import { Store } from '../store.js' */

/**
 * @typedef {object} TableState
 * @property {'choosing'|'looking'|'reading'} phase  no table yet; its columns are known; it is read
 * @property {string} name  of the file
 * @property {Outline|null} outline
 * @property {Choice|null} choice  with the outline
 * @property {Preview|null} preview  of the first rows as they are chosen
 * @property {string} testName  of the file that holds test data alone; '' for none
 * @property {number} rows  read so far
 * @property {string} problem
 */

/** @typedef {{file: Blob|null, text: string, hasHeading?: boolean}} Given  a file or a text */

/** What a file with a link begins with. */
const LINK = /^([^\s,;]*#)?(check&)?v(=|&|$)/;

/** So many bytes of a file are read to see what it is: more than the engine takes of a link. */
const BEGINNING = 65536;

/** @type {Record<string, string>} what a network is given of the numbers */
const SCALED = {
  span: 'Each column of numbers is scaled to reach from −1 to 1.',
  plain: 'The numbers are used as they are.',
};

/** Milliseconds between two looks at how far reading has come. */
const LOOK = 200;

/** @type {TableState} */
const NO_TABLE = {
  phase: 'choosing', name: '', outline: null, choice: null, preview: null, testName: '', rows: 0, problem: '',
};

/** What is chosen where nothing else is said. */
const USUAL = { against: '', scaling: /** @type {const} */ ('standardised'), skip: false };

/** @param {unknown} error @returns {string} */
const messageOf = (error) => (error instanceof Error ? error.message : String(error));

/** @param {Outline} outline @returns {Choice} as it is guessed */
export const guessedChoice = ({ guess: { x1, x2, labels, values, part } }) =>
  Object.assign({ x1, x2, labels, values, part }, USUAL);

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

  /** @type {{name: string, given: Given, choice: Choice}|null} the table that was used last */
  let used = null;

  /** Counts what is chosen, so that an earlier preview does not take the place of a later one. */
  let chosen = 0;

  /** @param {string} name @param {Given} table @param {Choice} [choice]  as it was made before */
  async function inspect(name, table, choice) {
    given = table;
    store.update({ table: Object.assign({}, NO_TABLE, { name, phase: 'reading' }) });
    try {
      const outline = await request('inspectTable', given);
      change({ phase: 'looking', outline, choice: choice || guessedChoice(outline) });
      await preview();
    } catch (error) {
      change({ phase: 'choosing', problem: messageOf(error) });
    }
  }

  /** Shows the first rows as they are chosen. */
  async function preview() {
    chosen += 1;
    const own = chosen;
    const { table } = store.state();
    const shown = await request('lookAtChoice', table && table.choice);
    if (own === chosen) {
      change({ preview: shown, problem: shown.problem });
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
    const { update, used: taken, count, skipped, others, test: testRows, isWhole, rounded } = await request('readTable', asked);
    apply(update);
    const rows = taken < count
      ? `${grouped(taken)} of ${counted(count, 'row')}, drawn at random with the experiment’s data seed`
      : counted(count, 'row');
    const left = skipped === 0 ? '' : ` ${counted(skipped, 'unreadable row was skipped', 'unreadable rows were skipped')}.`;
    const rest = others === 0 ? '' : ` ${counted(others, 'row')} with other labels ${others === 1 ? 'was' : 'were'} left out.`;
    const own = testRows === 0 ? '' : ` ${counted(testRows, 'row')} of them ${testRows === 1 ? 'is' : 'are'} test data by the table’s own word.`;
    const all = isWhole ? ' They are few, so all are training data: there is no test data.' : '';
    const steps = rounded.map((/** @type {{name: string, step: number}} */ column) =>
      ` Column “${column.name}” is rounded to steps of ${column.step}.`).join('');
    const scaled = choice.scaling === 'standardised' ? '' : ` ${SCALED[choice.scaling]}`;
    const text = `Using ${name}: ${rows}.${left}${rest}${own}${all}${scaled}${steps}`;
    note({ id: 'table', kind: 'information', text });
  }

  return {
    // Another object each time, so that an opening right after a closing is noticed.
    openTable: () => store.update({ table: Object.assign({}, NO_TABLE) }),

    /** Shows the table that was used last, with what was chosen of it. */
    async openTableAgain() {
      if (used) {
        await inspect(used.name, used.given, used.choice);
      }
    },

    /** @param {Partial<Choice>} changes  of the table that is looked at */
    async chooseColumns(changes) {
      const { table } = store.state();
      if (table && table.choice) {
        change({ choice: Object.assign({}, table.choice, changes) });
        await preview().catch((error) => change({ problem: messageOf(error) }));
      }
    },

    /** @param {File} file  with test data for the table that is looked at */
    async addTestFile(file) {
      try {
        await request('inspectTestTable', { file, text: '' });
        change({ testName: file.name, problem: '' });
      } catch (error) {
        change({ problem: `In the test data: ${messageOf(error)}` });
      }
    },

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

    /** The table that is looked at. */
    async useTable() {
      const { table } = store.ready();
      if (!table || !table.choice) {
        return;
      }
      const { name, choice } = table;
      change({ phase: 'reading', problem: '', rows: 0 });
      watch();
      try {
        await use(name, choice);
        used = { name, given, choice };
        store.update({ table: null, usedTable: name });
      } catch (error) {
        change({ phase: 'looking', problem: messageOf(error) });
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
     * @param {Given|null} test  a table of test data alone
     */
    async takeTable(table, choose, test) {
      const choice = choose(await request('inspectTable', table));
      if (test) {
        await request('inspectTestTable', test);
      }
      return use('the table', choice);
    },
  };
}

/** @typedef {ReturnType<typeof createTableActions>} TableActions */
