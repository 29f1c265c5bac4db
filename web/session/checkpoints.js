// The running experiment as one value: with it, another worker goes on to the same bits. While
// something changes, the page is handed one at most two seconds old, beside the answers.

/** @import { Checkpoint, Engine } from '../model/protocol.js' */
/** @import { Model } from '../model/state.js' */
/** @import { Later } from './training.js' */

/** Milliseconds from one checkpoint to the next. */
const PAUSE = 1500;

/**
 * @param {object} parts
 * @param {Engine} parts.engine
 * @param {{toNumbers: () => Float64Array, fromNumbers: (numbers: Float64Array) => void}} parts.learningCurves
 *     which go with it
 * @param {(checkpoint: Checkpoint) => void} parts.hand  to the page
 * @param {Later} parts.later
 * @param {() => number} parts.now  milliseconds
 */
export function createCheckpoints({ engine, learningCurves, hand, later, now }) {
  let handedAt = -Infinity;
  let isDue = false;
  let isOwed = false;
  /** Nothing more is handed over to a page that does not answer: it may have been frozen. */
  let isPageThere = true;
  let isLate = false;

  /** @returns {Checkpoint} of this moment */
  const take = () => ({
    bytes: /** @type {ArrayBuffer} */ (engine.Checkpoints.take(learningCurves.toNumbers()).slice().buffer),
    epoch: engine.Training.epoch(),
  });

  /** @returns {Checkpoint} which the page keeps in place of the one before */
  function next() {
    handedAt = now();
    isOwed = false;
    return take();
  }

  /** Sees to it that a checkpoint is handed over soon. */
  function changed() {
    if (!isDue) {
      isDue = true;
      later(handOver, Math.max(0, handedAt + PAUSE - now()));
    }
  }

  function handOver() {
    isDue = false;
    if (isPageThere) {
      isPageThere = false;
      hand(next());
    } else {
      isLate = true;
    }
  }

  return {
    take,
    changed,

    /** What has just happened could not be done again: the next answer has to bring a checkpoint. */
    owe() {
      isOwed = true;
    },

    /** @returns {Checkpoint|undefined} what is owed */
    pay: () => (isOwed ? next() : undefined),

    /** The page has been heard of. */
    meetPage() {
      isPageThere = true;
      if (isLate) {
        isLate = false;
        changed();
      }
    },

    /**
     * @param {ArrayBuffer} bytes
     * @returns {string} JSON of the model that goes on
     * @throws {Error} in words, and nothing has changed, if this is no checkpoint
     */
    restore(bytes) {
      const isRow = bytes instanceof ArrayBuffer && bytes.byteLength % 8 === 0;
      return accepted(engine.Checkpoints.restore(new Float64Array(isRow ? bytes : new ArrayBuffer(0))));
    },

    /**
     * @param {Float64Array} state  from a link
     * @returns {string} JSON of the model that goes on
     * @throws {Error} in words, and nothing has changed, if it does not fit the experiment
     */
    resume: (state) => accepted(engine.Checkpoints.resume(state)),

    /** The learning curves of what was restored take the place of the present ones. */
    restoreCurves: () => learningCurves.fromNumbers(engine.Checkpoints.notes().slice()),
  };
}

/** @param {string} json  of a model @returns {string} the same @throws {Error} if it is refused */
function accepted(json) {
  const { refusal } = /** @type {Model} */ (JSON.parse(json));
  if (refusal) {
    throw new Error(refusal);
  }
  return json;
}
