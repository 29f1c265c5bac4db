// How much of the worker's time looking may take. Whatever the page shows costs time that training
// could have had: what is looked at again and again is rationed, and what takes long is done in
// portions with rests between them. While training stands still, nothing is held back.

import { createTimeSlice } from './time-slice.js';

/** @import { Model, Status } from '../model/state.js' */
/** @import { Later } from './training.js' */

/**
 * @typedef {object} Moment
 * @property {Model} model
 * @property {string} settings  of the experiment, as link text, without what is only looked at
 * @property {Status} status
 * @property {boolean} isTraining
 */

/**
 * @template W, T
 * @typedef {object} Stream  something that the page can ask to be shown
 * @property {(wanted: W|null) => void} want  what of it; null for nothing
 * @property {(moment: Moment) => T|null} take  null when there is nothing new, or not yet
 */

/**
 * @template W, T
 * @param {object} parts
 * @param {() => number} parts.now  milliseconds
 * @param {(wanted: W, moment: Moment) => T|null} parts.look  null when there is nothing new
 * @param {number} [parts.share]  while training goes on, looking takes at most this share of the
 *     worker's time; as much as it likes when left out
 * @param {number} [parts.pause]  while training goes on, milliseconds from one look to the next, at
 *     least
 * @param {W|null} [parts.unasked]  what is wanted until something is asked for
 * @param {(wanted: W|null) => void} [parts.changed]  something else is wanted from now on
 * @returns {Stream<W, T>}
 */
export function createStream({
  now, look, share = Infinity, pause = 0, unasked = null, changed = () => {},
}) {
  let wanted = unasked;
  let key = JSON.stringify(wanted);
  let notBefore = 0;

  return {
    want(next) {
      const nextKey = JSON.stringify(next);
      if (nextKey !== key) {
        key = nextKey;
        wanted = next;
        notBefore = 0;
        changed(wanted);
      }
    },

    take(moment) {
      const start = now();
      if (wanted === null || (moment.isTraining && start < notBefore)) {
        return null;
      }
      const seen = look(wanted, moment);
      if (seen !== null) {
        notBefore = start + Math.max(pause, (now() - start) / share);
      }
      return seen;
    },
  };
}

/**
 * Work that goes on by itself, in portions between everything else.
 *
 * @param {object} parts
 * @param {Later} parts.later
 * @param {() => number} parts.now  milliseconds
 * @param {() => boolean} parts.isTraining
 * @param {{training: number, still: number}} parts.portion  milliseconds: while training goes on,
 *     and while it stands still
 * @param {number} parts.rest  while training goes on, each portion is followed by a rest of so many
 *     times its length ...
 * @param {number} [parts.longestRest]  ... but of no more milliseconds than this: a slow moment is
 *     no measure
 * @param {boolean} [parts.isPaced]  whether it keeps to a number of steps a second
 * @param {() => boolean} parts.isLeft  whether there is anything to do
 * @param {(steps: number) => number} parts.work  does at most so many steps; 0 done ends a portion
 */
export function createBackgroundWork({
  later, now, isTraining, portion, rest, longestRest = Infinity, isPaced = false, isLeft, work,
}) {
  const slices = {
    training: createTimeSlice(now, portion.training),
    still: createTimeSlice(now, portion.still),
  };
  let isDue = false;

  /** @returns {number} milliseconds until the pace allows the next step */
  const doPortion = () => slices[isTraining() ? 'training' : 'still'].slice(work, isPaced);

  /** @param {number} [pause]  milliseconds until the next portion */
  function goOn(pause) {
    if (isDue || !isLeft()) {
      return;
    }
    isDue = true;
    later(() => {
      isDue = false;
      if (!isLeft()) {
        return;
      }
      const start = now();
      const wait = doPortion();
      const restful = isTraining() ? Math.min(longestRest, rest * (now() - start)) : 0;
      goOn(Math.max(wait, restful));
    }, pause);
  }

  return {
    /** Goes on until nothing is left, unless it is going on already. */
    goOn: () => goOn(),

    /** One portion at once, because something is to be shown. */
    doPortion,

    /** @param {number} stepsPerSecond  Infinity for as fast as it goes */
    limit(stepsPerSecond) {
      slices.training.limit(stepsPerSecond);
      slices.still.limit(stepsPerSecond);
    },

    /** The first step of a limited pace comes at once. */
    restart() {
      slices.training.restart();
      slices.still.restart();
    },
  };
}
