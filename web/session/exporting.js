// The network as programs and files, which a module of its own writes.

/** @import { ExportEngine, ExportKind } from '../model/protocol.js' */

/**
 * @typedef {object} Standing  where a training has come to
 * @property {string} link
 * @property {Float64Array} parameters
 * @property {number} epoch
 * @property {Float64Array} curves  as learning curves are kept elsewhere
 */

/**
 * @param {() => Promise<ExportEngine>} load  tried again when it has failed
 */
export function createExporting(load) {
  /** @returns {Promise<ExportEngine>} */
  const loaded = () => load().catch(() => {
    throw new Error('What writes the exports could not be loaded.');
  });

  /** @param {ExportEngine} engine @returns {ExportKind[]} */
  const kindsOf = (engine) => JSON.parse(engine.kinds());

  return {
    kinds: async () => kindsOf(await loaded()),

    /**
     * @param {string} id  of a kind
     * @param {Standing} standing  is not changed by training that goes on
     * @returns {Promise<{kind: ExportKind, bytes: Int8Array}>} rejected if there is no such kind
     */
    async make(id, { link, parameters, epoch, curves }) {
      const engine = await loaded();
      const kinds = kindsOf(engine);
      const kind = kinds.find((each) => each.id === id);
      if (!kind) {
        throw new RangeError(`kind is ${id}; allowed: ${kinds.map((each) => each.id).join(', ')}`);
      }
      return { kind, bytes: engine.make(id, link, parameters, epoch, curves).slice() };
    },
  };
}
