// Looks at the loss around the training under way while the page shows it, and at no other time.
// Slices are computed in portions between the slices of training, coarse first.

import { createTimeSlice } from './time-slice.js';

/** Milliseconds of a portion: while training, and when standing still. */
const PORTION = { moving: 3, still: 10 };

/** While training, so many times as long as a portion took is left to training before the next. */
const REST = 5;

/** ... but never longer than this, in milliseconds: a slow moment is no measure. */
const LONGEST_REST = 60;

/** While training, milliseconds from one look to the next, at least ... */
const PAUSE = 30;

/** ... and looking takes up one part of so many of the time. */
const RATION = 24;

/** While training, milliseconds until the slice follows again, at least: a line, a plane. */
const FOLLOWS = { 1: 100, 2: 1500 };

/** ... and it rests so many times as long as it took. */
const FOLLOW_REST = 3;

/** The present point has left the slice when it is away from it by this share of the radius. */
const AWAY = 1e-6;

/** Nodes along a side of the grid that is worth showing. */
const COARSEST = 9;

/** Nodes that are computed between two looks at the clock, when something is to be shown at once. */
const FEW = 3;

/** Points of the path that are measured at once. */
const SOME = 4;

/**
 * @typedef {import('../model/wanted-slice.js').WantedSlice} WantedSlice
 * @typedef {import('../model/loss-slice.js').SentLossSlice} SentLossSlice
 */

/**
 * @param {object} parts
 * @param {import('../model/protocol.js').Engine} parts.engine
 * @param {import('./training.js').Later} parts.later
 * @param {() => number} parts.now  milliseconds
 * @param {() => boolean} parts.isTraining
 */
export function createLossSlice({ engine, later, now, isTraining }) {
  const { Landscape } = engine;
  const slice = Landscape.slice();
  const pacers = { moving: createTimeSlice(now, PORTION.moving), still: createTimeSlice(now, PORTION.still) };

  /** @type {WantedSlice|null} */
  let wish = null;
  /** @type {WantedSlice|null} the one that the slice was opened for */
  let opened = null;
  let refusal = '';
  let missing = 0;
  let unmeasured = 0;
  let isDue = false;
  let notBefore = 0;
  let followNotBefore = 0;
  let followedSince = 0;
  /** What the page has of the grid: the slice's number and resolution. */
  let sent = '';

  /** @param {number} nodes  at most so many */
  function bite(nodes) {
    if (missing > 0) {
      const before = missing;
      missing = slice.advance(nodes);
      if (missing === 0 && followedSince > 0) {
        const end = now();
        const rest = Math.max(FOLLOWS[opened ? opened.dimensions : 2], FOLLOW_REST * (end - followedSince));
        followNotBefore = end + rest;
        followedSince = 0;
      }
      return before - missing;
    }
    if (unmeasured > 0) {
      unmeasured = Landscape.measurePath(Math.min(nodes, SOME));
      return SOME;
    }
    return 0;
  }

  /** @returns {number} milliseconds it took */
  function portion() {
    const start = now();
    const moving = isTraining();
    pacers[moving ? 'moving' : 'still'].slice(bite, false);
    return now() - start;
  }

  function goOn(pause = 0) {
    if (isDue || !wish || opened === null || (missing === 0 && unmeasured === 0)) {
      return;
    }
    isDue = true;
    later(() => {
      isDue = false;
      if (wish && opened) {
        const took = portion();
        goOn(isTraining() ? Math.min(LONGEST_REST, Math.max(2, REST * took)) : 0);
      }
    }, pause);
  }

  const read = () => /** @type {import('../model/protocol.js').SliceState} */ (JSON.parse(slice.state()));

  /** @param {WantedSlice} wanted */
  function open(wanted) {
    const { directions, dimensions, first, second, radius, resolution, data, seed } = wanted;
    const answer = JSON.parse(
      slice.open(directions, dimensions, first, second, radius, resolution, data, seed),
    );
    refusal = answer.refusal;
    if (!refusal && (wanted.u !== 0 || wanted.v !== 0)) {
      slice.look(wanted.u, wanted.v, answer.radius);
    }
  }

  /** Opens what is wished, unless that is what is open. */
  function settle(/** @type {WantedSlice} */ wanted) {
    const isOpen = opened !== null && read().open;
    if (isOpen && opened && opened.key === wanted.key) {
      return;
    }
    const looks = isOpen && opened && wanted.radius > 0 && isSamePlane(opened, wanted)
      && slice.look(wanted.u, wanted.v, wanted.radius);
    if (!looks) {
      open(wanted);
    }
    opened = wanted;
    followedSince = 0;
    followNotBefore = now() + FOLLOWS[wanted.dimensions];
    missing = refusal ? 0 : read().missing;
    // So much at once that there is something to be shown.
    const end = now() + PORTION.still;
    while (missing > 0 && read().resolution < COARSEST && now() < end) {
      missing = slice.advance(FEW);
    }
  }

  /** Lays the slice through the present point when that has left it. */
  function follow(/** @type {WantedSlice} */ wanted, /** @type {boolean} */ moving) {
    if (missing > 0 || refusal || wanted.isHeld || (moving && now() < followNotBefore)) {
      return;
    }
    const { radius, middleU, middleV } = read();
    const [u, v, distance] = Array.from(slice.present());
    const isAway = distance > AWAY * radius;
    const isOutside = wanted.u === 0 && wanted.v === 0
      && Math.max(Math.abs(u - middleU), Math.abs(v - middleV)) > radius;
    if ((isAway || isOutside) && slice.follow()) {
      followedSince = now();
      missing = read().missing;
      portion();
    }
  }

  /** @returns {SentLossSlice} */
  function look(/** @type {WantedSlice} */ wanted) {
    const state = read();
    if (refusal) {
      return /** @type {any} */ ({ key: wanted.key, refusal, losses: null, penalties: null });
    }
    const known = `${state.number} ${state.resolution}`;
    const isNew = known !== sent;
    sent = known;
    const [u, v, distance, loss, penalty, slopeU, slopeV, stepU, stepV] = Array.from(slice.present());
    return Object.assign({}, state, {
      key: wanted.key,
      // slice(): the engine's arrays are views of its own memory, which must not be transferred.
      losses: isNew ? slice.grid().slice() : null,
      penalties: isNew ? slice.penalty().slice() : null,
      present: { u, v, distance, loss, penalty, slopeU, slopeV, stepU, stepV },
      path: wanted.withPath ? Landscape.path().slice() : new Float64Array(0),
      unmeasured,
    });
  }

  return {
    /** @param {WantedSlice|null} wanted  null for nothing */
    wish(wanted) {
      if (!wanted || !wish || wanted.key !== wish.key) {
        notBefore = 0;
      }
      wish = wanted;
    },

    /**
     * @param {boolean} moving
     * @returns {{lossSlice?: SentLossSlice}} nothing if the last look has to do
     */
    take(moving) {
      const start = now();
      if (!wish || (moving && start < notBefore)) {
        return {};
      }
      settle(wish);
      follow(wish, moving);
      if (!moving && missing > 0) {
        portion();
      }
      // How many are missing is known after measuring none of them.
      unmeasured = wish.withPath && !refusal ? Landscape.measurePath(0) : 0;
      const lossSlice = look(wish);
      notBefore = start + Math.max(PAUSE, RATION * (now() - start));
      goOn();
      return { lossSlice };
    },
  };
}

/**
 * @param {WantedSlice} one
 * @param {WantedSlice} other
 * @returns {boolean} whether they look at the same plane, perhaps at different parts of it
 */
function isSamePlane(one, other) {
  const plane = (/** @type {WantedSlice} */ { key }) =>
    JSON.stringify(Object.assign(JSON.parse(key), { u: 0, v: 0, radius: 0 }));
  return plane(one) === plane(other);
}
