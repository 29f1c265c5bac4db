// Looks at the loss around the training under way while the page shows it, and at no other time.
// Slices are computed in portions between the slices of training, coarse first.

import { createBackgroundWork, createStream } from './rationed.js';

/** @import { SentLossSlice } from '../model/loss-slice.js' */
/** @import { Engine, SliceState } from '../model/protocol.js' */
/** @import { WantedSlice } from '../model/wanted-slice.js' */
/** @import { Moment, Stream } from './rationed.js' */
/** @import { Later } from './training.js' */

/** Milliseconds of a portion. */
const PORTION = { training: 3, still: 10 };

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
 * @param {object} parts
 * @param {Engine} parts.engine
 * @param {Later} parts.later
 * @param {() => number} parts.now  milliseconds
 * @param {() => boolean} parts.isTraining
 * @returns {Stream<WantedSlice, SentLossSlice>}
 */
export function createLossSlice({ engine, later, now, isTraining }) {
  const { Landscape } = engine;
  const slice = Landscape.slice();
  /** @type {WantedSlice|null} */
  let wanted = null;
  /** @type {WantedSlice|null} the one that the slice was opened for */
  let opened = null;
  let refusal = '';
  let missing = 0;
  let unmeasured = 0;
  let followNotBefore = 0;
  let followedSince = 0;
  /** Where a link has said that the slice lies at first: once it has been laid there, it moves on. */
  let laidAt = '';
  /** What the page has of the grid: the slice's number and resolution. */
  let sent = '';

  const work = createBackgroundWork({
    later,
    now,
    isTraining,
    portion: PORTION,
    rest: 5,
    longestRest: 60,
    isLeft: () => wanted !== null && opened !== null && (missing > 0 || unmeasured > 0),
    work: compute,
  });

  /** @param {number} nodes  at most so many */
  function compute(nodes) {
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

  const read = () => /** @type {SliceState} */ (JSON.parse(slice.state()));

  /** @param {WantedSlice} asked */
  function open(asked) {
    const { directions, dimensions, first, second, radius, resolution, data, seed, laid, turn } = asked;
    const answer = JSON.parse(
      slice.open(directions, dimensions, first, second, radius, resolution, data, seed),
    );
    refusal = answer.refusal;
    const place = `${turn} ${JSON.stringify(laid)}`;
    if (!refusal && laid && place !== laidAt) {
      slice.turn(laid.turns);
      slice.look(laid.u, laid.v, laid.radius, isMoved(asked));
      laidAt = place;
    } else if (!refusal && isMoved(asked)) {
      slice.look(asked.u, asked.v, answer.radius, true);
    }
  }

  /** Opens what is wanted, unless that is what is open. */
  function settle(/** @type {WantedSlice} */ asked) {
    const isOpen = opened !== null && read().open;
    if (isOpen && opened && opened.key === asked.key) {
      return;
    }
    const looks = isOpen && opened && asked.radius > 0 && isSamePlane(opened, asked)
      && slice.look(asked.u, asked.v, asked.radius, isMoved(asked));
    if (!looks) {
      open(asked);
    }
    opened = asked;
    followedSince = 0;
    followNotBefore = now() + FOLLOWS[asked.dimensions];
    missing = refusal ? 0 : read().missing;
    // So much at once that there is something to be shown.
    const end = now() + PORTION.still;
    while (missing > 0 && read().resolution < COARSEST && now() < end) {
      missing = slice.advance(FEW);
    }
  }

  /** Lays the slice through the present point when that has left it. */
  function follow(/** @type {WantedSlice} */ asked, /** @type {boolean} */ isMoving) {
    if (missing > 0 || refusal || asked.isHeld || (isMoving && now() < followNotBefore)) {
      return;
    }
    const { radius, middleU, middleV } = read();
    const [u, v, distance] = Array.from(slice.present());
    const isAway = distance > AWAY * radius;
    const isOutside = !isMoved(asked)
      && Math.max(Math.abs(u - middleU), Math.abs(v - middleV)) > radius;
    if ((isAway || isOutside) && slice.follow()) {
      followedSince = now();
      missing = read().missing;
      work.doPortion();
    }
  }

  /** @returns {SentLossSlice} */
  function report(/** @type {WantedSlice} */ asked) {
    const state = read();
    if (refusal) {
      return /** @type {any} */ ({ key: asked.key, refusal, losses: null, penalties: null });
    }
    const known = `${state.number} ${state.resolution}`;
    const isNew = known !== sent;
    sent = known;
    const [u, v, distance, loss, penalty, slopeU, slopeV, stepU, stepV] = Array.from(slice.present());
    return Object.assign({}, state, {
      key: asked.key,
      // slice(): the engine's arrays are views of its own memory, which must not be transferred.
      losses: isNew ? slice.grid().slice() : null,
      penalties: isNew ? slice.penalty().slice() : null,
      present: { u, v, distance, loss, penalty, slopeU, slopeV, stepU, stepV },
      path: asked.withPath ? slice.path().slice() : new Float64Array(0),
      unmeasured,
    });
  }

  /**
   * @param {WantedSlice} asked
   * @param {Moment} moment
   */
  function look(asked, moment) {
    settle(asked);
    follow(asked, moment.isTraining);
    if (!moment.isTraining && missing > 0) {
      work.doPortion();
      // While it was computed, training has gone on.
      follow(asked, false);
    }
    // How many are missing is known after measuring none of them.
    unmeasured = asked.withPath && !refusal ? Landscape.measurePath(0) : 0;
    const seen = report(asked);
    work.goOn();
    return seen;
  }

  return createStream({
    now,
    look,
    share: 1 / 24,
    pause: 30,
    changed(asked) {
      wanted = asked;
    },
  });
}

/** @param {WantedSlice} asked @returns {boolean} whether somebody looks elsewhere than where it was laid */
const isMoved = ({ u, v }) => u !== 0 || v !== 0;

/**
 * @param {WantedSlice} one
 * @param {WantedSlice} other
 * @returns {boolean} whether they look at the same plane, perhaps at different parts of it
 */
function isSamePlane(one, other) {
  const plane = (/** @type {WantedSlice} */ { key }) =>
    JSON.stringify(Object.assign(JSON.parse(key), { u: 0, v: 0, radius: 0, laid: null }));
  return plane(one) === plane(other);
}
