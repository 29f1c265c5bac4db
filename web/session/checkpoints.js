// The running experiment as one value: with it, another worker goes on to the same bits.

/** @import { Checkpoint, Engine } from '../model/protocol.js' */
/** @import { Model } from '../model/state.js' */

/**
 * @param {object} parts
 * @param {Engine} parts.engine
 * @param {{write: () => Float64Array, read: (numbers: Float64Array) => void}} parts.learningCurves
 *     which go with it
 */
export function createCheckpoints({ engine, learningCurves }) {
  const { Checkpoints } = engine;

  return {
    /** @returns {Checkpoint} of this moment */
    take: () => ({
      bytes: /** @type {ArrayBuffer} */ (Checkpoints.write(learningCurves.write()).slice().buffer),
      epoch: engine.epoch(),
    }),

    /**
     * @param {ArrayBuffer} bytes
     * @returns {string} JSON of the model that goes on
     * @throws {Error} in words, and nothing has changed, if this is no checkpoint
     */
    restore(bytes) {
      const isRow = bytes instanceof ArrayBuffer && bytes.byteLength % 8 === 0;
      const json = Checkpoints.restore(new Float64Array(isRow ? bytes : new ArrayBuffer(0)));
      const { refusal } = /** @type {Model} */ (JSON.parse(json));
      if (refusal) {
        throw new Error(refusal);
      }
      return json;
    },

    /** The learning curves of what was restored take the place of the present ones. */
    restoreCurves: () => learningCurves.read(Checkpoints.notes().slice()),
  };
}
