// Which slice of the loss the page wants to see.

import { parameterInFocus } from './focus.js';
import { needsOf } from './views.js';

/**
 * @typedef {import('./state.js').Model} Model
 * @typedef {import('./state.js').State} State
 *
 * @typedef {object} SliceOptions  how the loss is looked at, besides what the link says
 * @property {'training'|'test'} data  whose loss
 * @property {number} lineRadius  of a valley; 0 for as far as there is something to see
 * @property {number} u  in the middle of the map, from the point that it was laid through
 * @property {number} v
 * @property {number} draw  0 for the first random directions, then others
 * @property {number} turn  how often somebody has asked for it to be laid anew
 * @property {{u: number, v: number, radius: number, turns: number}|null} laid  where it lies at first, because a
 *     link says so: its middle, seen from the present point, its radius, and the directions that are turned round, as
 *     SliceState has them; null for where it usually does
 *
 * @typedef {object} WantedSlice
 * @property {string} key  the same while the slice is to stay the same
 * @property {string} directions
 * @property {1|2} dimensions
 * @property {number} first  index of a weight or bias, for directions "parameters"
 * @property {number} second
 * @property {number} u  in the middle
 * @property {number} v
 * @property {number} radius  0 for as far as there is something to see
 * @property {number} resolution  nodes along a side
 * @property {'training'|'test'} data
 * @property {number} seed  of random directions
 * @property {number} turn  as in SliceOptions
 * @property {SliceOptions['laid']} laid  as in SliceOptions
 * @property {boolean} isHeld  it is to stay where it is, because something in it is being dragged,
 *     or because balls lie on it
 * @property {boolean} withPath  the losses along the path are wanted, too
 */

/** Nodes along a side. */
const RESOLUTION = { line: 129, plane: 65 };

/** Seeds of random directions that are drawn again are so far apart. */
const NEXT_SEED = 7919;

/** The largest seed that the engine takes. */
const MOST = 0x7fffffff;

/**
 * @param {Model} model
 * @returns {[number, number]} indices of the two weights or biases that the map moves; those that
 *     the network lacks are replaced by its first ones
 */
export function parametersOf({ experiment, parameterCount }) {
  const asked = experiment.parameters.split('_').map(Number)
    .filter((index) => index >= 0 && index < parameterCount);
  const first = asked.length > 0 ? asked[0] : 0;
  const others = asked.concat([0, 1]).filter((index) => index !== first);
  return [first, others[0]];
}

/**
 * @param {State} state
 * @param {boolean} isLine
 * @returns the slice that valley, or map and landscape, show or would show
 */
export function sliceOf({ model, options, selection }, isLine) {
  const { experiment } = model;
  const { slice } = options;
  const pair = isLine ? [parameterInFocus(model, selection), 0] : parametersOf(model);
  const directions = isLine ? 'parameters' : experiment.directions;
  const isOfParameters = directions === 'parameters';
  return {
    directions,
    dimensions: /** @type {1|2} */ (isLine ? 1 : 2),
    first: isOfParameters ? pair[0] : 0,
    second: isOfParameters ? pair[1] : 1,
    u: isLine ? 0 : slice.u,
    v: isLine ? 0 : slice.v,
    radius: isLine ? slice.lineRadius : Number(experiment.radius),
    resolution: isLine ? RESOLUTION.line : RESOLUTION.plane,
    data: isLine ? /** @type {const} */ ('training') : slice.data,
    seed: (Number(experiment.seed) + NEXT_SEED * slice.draw) % MOST,
    turn: slice.turn,
    laid: slice.laid,
  };
}

/**
 * @param {State} state
 * @returns {WantedSlice|null} null while nothing of the loss is looked at
 */
export function wantedSliceOf(state) {
  const { model, held, data, balls, playing } = state;
  const needs = needsOf(model.experiment.view);
  const isLine = needs.slice === 'line';
  if (!needs.slice || data.length === 0) {
    return null;
  }
  const wanted = sliceOf(state, isLine);
  return Object.assign(wanted, {
    key: JSON.stringify(wanted),
    // Balls roll on the slice that they were dropped on.
    isHeld: held !== null
      || (needs.balls === true && (playing || (balls !== null && balls.balls.length > 0))),
    withPath: !isLine,
  });
}
