// The worker's commands for the user's own data: points that are painted, and tables, whose commands are
// loaded with the first one.

/** @import { Engine } from '../model/protocol.js' */

/** @typedef {ReturnType<typeof import('./tables/table-commands.js').createTableCommands>} TableCommands */

/**
 * @param {object} parts
 * @param {Engine} parts.engine
 * @param {(changes: string) => any} parts.edit  in link syntax
 * @param {() => Promise<any>} parts.loadParser  of tables
 * @param {() => Promise<typeof import('./tables/table-commands.js').createTableCommands>} parts.loadTables
 * @param {(work: () => void) => void} parts.later
 */
export function createOwnDataCommands({ engine, edit, loadParser, loadTables, later }) {
  const { OwnData } = engine;
  /** @type {TableCommands|null} */
  let commands = null;

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

  /** @returns {Promise<TableCommands>} */
  async function tables() {
    if (!commands) {
      const create = await loadTables().catch(() => {
        throw new Error('The table reader could not be loaded. Try again.');
      });
      commands = commands || create({ engine, adopt, loadParser, later });
    }
    return commands;
  }

  return {
    ownPoints: () => ({
      points: OwnData.points().slice(),
      isPainted: OwnData.isPainted(),
      most: OwnData.maximum(),
    }),

    /** @param {{points: Float64Array, values: boolean}} painted */
    paint: ({ points, values }) => adopt(OwnData.paint(points, values)),

    inspectTable: async (/** @type {any} */ given) => (await tables()).inspectTable(given),
    inspectTestTable: async (/** @type {any} */ given) => (await tables()).inspectTestTable(given),
    lookAtChoice: async (/** @type {any} */ choice) => (await tables()).lookAtChoice(choice),
    readTable: async (/** @type {any} */ choice) => (await tables()).readTable(choice),
    tableProgress: async () => (await tables()).tableProgress(),
  };
}
