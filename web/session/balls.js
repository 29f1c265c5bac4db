// Balls that roll down the loss beside the training under way, only while the page shows them. Each
// is a training of its own.

import { createBackgroundWork, createStream } from './rationed.js';

/** @import { Engine } from '../model/protocol.js' */
/** @import { Moment } from './rationed.js' */
/** @import { Later } from './training.js' */

/**
 * @typedef {object} Ball
 * @property {string} optimizer  its id
 * @property {number} rate
 * @property {number} steps
 * @property {number} loss  on the training data
 * @property {boolean} diverged
 * @property {number} distance  from the slice that is shown
 * @property {Float64Array} path  (points, 6) as that of a loss slice; the last point is where it is
 *
 * @typedef {object} Balls
 * @property {boolean} rolling
 * @property {string} refusal  why the last one could not be dropped, or what was not taken as it was
 * @property {Ball[]} balls  in the order in which they were dropped
 */

/**
 * @param {object} parts
 * @param {Engine} parts.engine
 * @param {Later} parts.later
 * @param {() => number} parts.now  milliseconds
 * @param {() => boolean} parts.isTraining
 */
export function createBalls({ engine, later, now, isTraining }) {
  const { Landscape } = engine;
  let rolling = false;
  let refusal = '';
  let hasNews = false;
  /** What the balls and their places on the slice follow from. */
  let settings = '';
  let slice = -1;

  const rollers = createBackgroundWork({
    later,
    now,
    isTraining,
    portion: { training: 3, still: 8 },
    rest: 4,
    isPaced: true,
    isLeft: () => rolling,
    work: roll,
  });

  function halt() {
    rolling = false;
    hasNews = true;
  }

  /** @param {number} steps  of each ball */
  function roll(steps) {
    if (!rolling) {
      return 0;
    }
    hasNews = true;
    if (Landscape.advanceBalls(steps) === 0) {
      halt();
      return 0;
    }
    return steps;
  }

  /** @returns {Balls} */
  function read() {
    /** @type {Ball[]} */
    const balls = JSON.parse(Landscape.balls());
    rolling = rolling && balls.length > 0;
    balls.forEach((ball, index) => {
      // slice(): the engine's arrays are views of its own memory, which must not be transferred.
      ball.path = Landscape.ballPath(index).slice();
    });
    return { rolling, refusal, balls };
  }

  /**
   * @param {boolean} _  they are shown
   * @param {Moment} moment
   */
  function look(_, moment) {
    const shown = JSON.parse(Landscape.slice().state()).number;
    if (!hasNews && moment.settings === settings && shown === slice) {
      return null;
    }
    ({ settings } = moment);
    slice = shown;
    hasNews = false;
    return read();
  }

  return {
    shown: createStream({
      now,
      look,
      share: 1 / 24,
      pause: 30,
      // Out of sight they stand still.
      changed(isShown) {
        hasNews = hasNews || isShown !== null;
        rolling = rolling && isShown !== null;
      },
    }),

    /**
     * @param {{places: Array<{u: number, v: number, start: 'slice'|'current'|'initial', changes: string}>}} input
     *     where on the slice that is shown, or at which weights; and what is to be different from the
     *     settings of training, as link text
     */
    drop({ places }) {
      refusal = '';
      places.forEach(({ u, v, start, changes }) => {
        const answer = JSON.parse(start === 'slice'
          ? Landscape.dropBall(u, v, changes)
          : Landscape.dropBallOnPath(start === 'initial', changes));
        refusal = answer.refusal || answer.notices[0] || refusal;
      });
      hasNews = true;
    },

    /** @param {number} stepsPerSecond  of each ball */
    roll(stepsPerSecond) {
      rollers.limit(stepsPerSecond);
      rollers.restart();
      rolling = true;
      hasNews = true;
      rollers.goOn();
    },

    halt,

    /** @param {number} steps  of each ball */
    step(steps) {
      rolling = false;
      hasNews = true;
      Landscape.advanceBalls(steps);
    },

    clear() {
      halt();
      refusal = '';
      Landscape.clearBalls();
    },

    /** @param {number} stepsPerSecond  of each ball */
    pace: rollers.limit,
  };
}
