// The loss over one or two directions for scripts: whole grids, one after the other, computed in
// portions, beside the training and beside what the page shows.

import { createTurns } from '../model/queues.js';
import { createTimeSlice } from './time-slice.js';

/** @import { Engine, SliceState } from '../model/protocol.js' */
/** @import { Later } from './training.js' */

/** Milliseconds of a portion. */
const PORTION = 8;

/**
 * @typedef {object} LossGridRequest
 * @property {string} directions
 * @property {1|2} dimensions
 * @property {number} first  index of a weight or bias
 * @property {number} second
 * @property {number} radius
 * @property {number} resolution
 * @property {string} data
 * @property {number} seed
 * @property {number} [u]  of the middle
 * @property {number} [v]
 *
 * @typedef {SliceState & {losses: Float64Array, penalties: Float64Array,
 *     present: Float64Array, path: Float64Array, request: LossGridRequest}} LossGrid
 */

/**
 * @param {object} parts
 * @param {Engine} parts.engine
 * @param {Later} parts.later
 * @param {() => number} parts.now  milliseconds
 * @returns {(request: LossGridRequest) => Promise<LossGrid>}
 */
export function createLossGrids({ engine, later, now }) {
  const slice = engine.Landscape.anotherSlice();
  const pacer = createTimeSlice(now, PORTION);
  const inTurn = createTurns();

  /** @param {number} nodes */
  function bite(nodes) {
    const before = JSON.parse(slice.state()).missing;
    return before > 0 ? before - slice.advance(nodes) : 0;
  }

  /** @returns {Promise<void>} after other work that is waiting */
  const breath = () => new Promise((resolve) => later(() => resolve(undefined), 2));

  /** @param {LossGridRequest} request */
  async function compute(request) {
    const { directions, dimensions, first, second, radius, resolution, data, seed, u = 0, v = 0 } = request;
    const { refusal } = JSON.parse(
      slice.open(directions, dimensions, first, second, radius, resolution, data, seed),
    );
    if (refusal) {
      throw new RangeError(refusal);
    }
    let state = JSON.parse(slice.state());
    if (u !== 0 || v !== 0) {
      slice.look(u, v, state.radius, true);
    }
    while (state.open && state.missing > 0) {
      pacer.slice(bite, false);
      await breath();
      state = JSON.parse(slice.state());
    }
    if (!state.open) {
      throw new Error('The network or its data were changed before the landscape was complete.');
    }
    const losses = slice.grid().slice();
    const [penalties, present, path] = [slice.penalty(), slice.present(), slice.path()].map((each) => each.slice());
    return Object.assign(state, { losses, penalties, present, path, request });
  }

  return (request) => inTurn(() => compute(request));
}
