// Balls that roll down the loss beside the training under way, only while the page shows them: each
// is a training of its own, done in portions between everything else.

import { createTimeSlice } from './time-slice.js';

/** Milliseconds of a portion: while training, and when standing still. */
const PORTION = { moving: 3, still: 8 };

/** While training, so many times as long as a portion took is left to training before the next. */
const REST = 4;

/** While training, milliseconds from one look to the next, at least ... */
const PAUSE = 30;

/** ... and looking takes up one part of so many of the time. */
const RATION = 24;

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
 * @param {import('../model/protocol.js').Engine} parts.engine
 * @param {import('./training.js').Later} parts.later
 * @param {() => number} parts.now  milliseconds
 * @param {() => boolean} parts.isTraining
 */
export function createBalls({ engine, later, now, isTraining }) {
  const { Landscape } = engine;
  const pacers = { moving: createTimeSlice(now, PORTION.moving), still: createTimeSlice(now, PORTION.still) };
  let isShown = false;
  let rolling = false;
  let refusal = '';
  let count = 0;
  let isDue = false;
  let hasNews = false;
  let notBefore = 0;
  /** What the balls and their places on the slice follow from. */
  let settings = '';
  let slice = -1;

  /** @param {number} stepsPerSecond  of each ball */
  function pace(stepsPerSecond) {
    pacers.moving.limit(stepsPerSecond);
    pacers.still.limit(stepsPerSecond);
  }

  function halt() {
    rolling = false;
    hasNews = true;
  }

  /** @param {number} steps  of each ball */
  function bite(steps) {
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

  /** @param {number} pause  milliseconds until the next portion */
  function goOn(pause) {
    if (isDue || !rolling) {
      return;
    }
    isDue = true;
    later(() => {
      isDue = false;
      const start = now();
      const moving = isTraining();
      const wait = pacers[moving ? 'moving' : 'still'].slice(bite, true);
      goOn(Math.max(wait, moving ? REST * (now() - start) : 0));
    }, pause);
  }

  /** @returns {Balls} */
  function read() {
    /** @type {Ball[]} */
    const balls = JSON.parse(Landscape.balls());
    count = balls.length;
    rolling = rolling && count > 0;
    balls.forEach((ball, index) => {
      // slice(): the engine's arrays are views of its own memory, which must not be transferred.
      ball.path = Landscape.ballPath(index).slice();
    });
    return { rolling, refusal, balls };
  }

  return {
    /** @param {boolean} wanted  whether they are shown; if not, they stand still */
    wish(wanted) {
      hasNews = hasNews || (wanted && !isShown);
      isShown = wanted;
      if (!wanted) {
        rolling = false;
      }
    },

    /**
     * @param {{places: Array<{u: number, v: number, changes: string}>}} input  where on the slice
     *     that is shown, and what is to be different from the settings of training, as link text
     */
    drop({ places }) {
      refusal = '';
      places.forEach(({ u, v, changes }) => {
        const answer = JSON.parse(Landscape.dropBall(u, v, changes));
        refusal = answer.refusal || answer.notices[0] || refusal;
      });
      hasNews = true;
    },

    /** @param {number} stepsPerSecond  of each ball */
    roll(stepsPerSecond) {
      pace(stepsPerSecond);
      pacers.moving.restart();
      pacers.still.restart();
      rolling = true;
      hasNews = true;
      goOn(0);
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

    pace,

    /**
     * @param {string} present  the settings of the experiment, without what is looked at
     * @param {boolean} moving
     * @returns {{balls?: Balls}} nothing if the last look has to do
     */
    take(present, moving) {
      const start = now();
      if (!isShown || (moving && start < notBefore)) {
        return {};
      }
      const shown = JSON.parse(Landscape.slice().state()).number;
      if (!hasNews && present === settings && shown === slice) {
        return {};
      }
      settings = present;
      slice = shown;
      hasNews = false;
      const balls = read();
      notBefore = start + Math.max(PAUSE, RATION * (now() - start));
      return { balls };
    },
  };
}
