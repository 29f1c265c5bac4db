// The past of the running experiment: every earlier moment can be had again, to the same bits.

/** @import { Engine } from '../model/protocol.js' */
/** @import { Timeline } from '../model/state.js' */

/** Steps that are done again between two signs of life. */
const PORTION = 64;

/** Steps from the start, beside the run, between two looks at the clock; and milliseconds of a slice. */
const BEGINNING = { steps: 16, time: 30 };

/**
 * @param {object} parts
 * @param {Engine} parts.engine
 * @param {{goTo: (epoch: number) => void, branch: () => void}} parts.learningCurves  which go with it
 * @param {() => void} parts.showLife
 * @param {import('./training.js').Later} parts.later
 * @param {() => number} parts.now  milliseconds
 */
export function createTimeline({ engine, learningCurves, showLife, later, now }) {
  /** How often the run had taken another way when last looked at. */
  let known = 0;

  /** @returns {Timeline} of this moment */
  function look() {
    const [moment, first, last, branches] = Array.from(engine.Timeline.moments());
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
    for (let left = engine.Timeline.goTo(epoch); left > 0; left -= PORTION) {
      engine.Timeline.replay(Math.min(left, PORTION));
      showLife();
    }
    learningCurves.goTo(look().moment);
    return engine.Timeline.model();
  }

  /** @param {number} epoch @returns {boolean} whether there is more to do */
  function reachBack(epoch) {
    const start = now();
    let goesOn = engine.Timeline.reachBack(epoch, BEGINNING.steps);
    while (goesOn && now() - start < BEGINNING.time) {
      goesOn = engine.Timeline.reachBack(epoch, BEGINNING.steps);
    }
    return goesOn;
  }

  return {
    look,
    goTo,

    /**
     * A run that was restored, in a page that was loaded again, is trained once more from its start to know its
     * past; in slices, between which messages are answered.
     * @param {number} epoch  that is wanted
     * @returns {Promise<void>|null} null where nothing is to be done
     */
    reachBack(epoch) {
      const goesOn = reachBack(epoch);
      return goesOn ? new Promise((resolve) => {
        const next = () => (reachBack(epoch) ? later(next) : resolve());
        later(next);
      }) : null;
    },

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
      engine.Timeline.branch();
      look();
    },
  };
}
