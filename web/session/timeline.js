// The past of the running experiment: every earlier moment can be had again, to the same bits.

/** @import { Engine } from '../model/protocol.js' */
/** @import { Timeline } from '../model/state.js' */

/** Steps that are done again between two signs of life. */
const PORTION = 64;

/**
 * @param {object} parts
 * @param {Engine} parts.engine
 * @param {{goTo: (epoch: number) => void, branch: () => void}} parts.learningCurves  which go with it
 * @param {() => void} parts.showLife
 */
export function createTimeline({ engine, learningCurves, showLife }) {
  const { Timeline: past } = engine;
  /** How often the run had taken another way when last looked at. */
  let known = 0;

  /** @returns {Timeline} of this moment */
  function look() {
    const [moment, first, last, branches] = Array.from(past.moments());
    if (branches > known) {
      learningCurves.branch();
    }
    known = branches;
    return { moment, first, last };
  }

  /**
   * @param {number} epoch
   * @returns {string} JSON of the model as it was then
   */
  function goTo(epoch) {
    look();
    for (let left = past.goTo(epoch); left > 0; left -= PORTION) {
      past.replay(Math.min(left, PORTION));
      showLife();
    }
    learningCurves.goTo(look().moment);
    return past.model();
  }

  return {
    look,
    goTo,

    /**
     * @template T
     * @param {() => T} take
     * @returns {T} what it takes of the run at its latest moment; then this one is the present again
     */
    atLatest(take) {
      const { moment, last } = look();
      goTo(last);
      const taken = take();
      goTo(moment);
      return taken;
    },

    /** What comes after this moment is another run's from now on. */
    branch() {
      past.branch();
      look();
    },
  };
}
