// The network as programs and files, which a module of its own writes.

/** @import { ExportEngine, ExportWish } from '../model/protocol.js' */

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

  return {
    async kinds() {
      const engine = await loaded();
      return { kinds: JSON.parse(engine.kinds()), pictures: JSON.parse(engine.pictures()) };
    },

    /**
     * @param {ExportWish} wish
     * @param {Standing} standing  is not changed by training that goes on
     * @returns {Promise<{name: string, bytes: Int8Array}>}
     */
    async make({ kind, picture, measured, names }, { link, parameters, epoch, curves }) {
      const engine = await loaded();
      return {
        name: engine.fileName(kind, picture, link, epoch),
        bytes: engine.make(kind, picture, link, parameters, epoch, curves, measured, names).slice(),
      };
    },
  };
}
