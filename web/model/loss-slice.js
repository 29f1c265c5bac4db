// The slice of the loss that the page shows: what it holds, and where things lie on it.

/**
 * @typedef {import('./protocol.js').SliceState} SliceState
 *
 * @typedef {object} Present  where training is, seen from the slice
 * @property {number} u
 * @property {number} v
 * @property {number} distance  from the slice
 * @property {number} loss  without penalty, as the slice
 * @property {number} penalty
 * @property {number} slopeU  of loss and penalty together, on the data of the slice
 * @property {number} slopeV
 * @property {number} stepU  what the next step adds to u
 * @property {number} stepV
 *
 * @typedef {object} Fresh  what is new with every look
 * @property {string} key  of the wanted slice that it answers
 * @property {Present} present
 * @property {Float64Array} path  (points, 6): steps, epochs, u, v, loss or -1 while it is unknown,
 *     1 where it begins anew after a change by hand; the last point is the present one
 * @property {number} unmeasured  points of the path whose loss is still to be computed
 *
 * @typedef {SliceState & Fresh & {losses: Float64Array|null, penalties: Float64Array|null}}
 *     SentLossSlice  from the worker; no losses when they are the same as before
 *
 * @typedef {SliceState & Fresh & {losses: Float64Array, penalties: Float64Array}} LossSlice
 *     losses (row, column): row 0 at v = middleV + radius, column 0 at u = middleU - radius; a line
 *     is one row. A loss of BEYOND or more is not finite. Nothing but refusal and key counts when
 *     there is a refusal
 */

/** Losses from here on stand for those that are infinite or not a number. */
export const BEYOND = 1.797e308;

const NOTHING = new Float64Array(0);

/**
 * @param {SentLossSlice} sent
 * @param {LossSlice|null} before
 * @returns {LossSlice} with the losses that have been sent before, if they are still the same
 */
export function withKnownGrid(sent, before) {
  const isKnown = before !== null && before.number === sent.number
    && before.resolution === sent.resolution;
  return Object.assign({}, sent, {
    losses: sent.losses || (isKnown && before ? before.losses : NOTHING),
    penalties: sent.penalties || (isKnown && before ? before.penalties : NOTHING),
  });
}

/**
 * @param {import('./state.js').State} state
 * @param {import('./wanted-slice.js').WantedSlice} wanted
 * @returns {boolean} whether nothing of what is wanted is still to come
 */
export function isSliceComplete({ lossSlice }, wanted) {
  return lossSlice !== null && lossSlice.key === wanted.key
    && (lossSlice.refusal !== '' || (lossSlice.missing === 0 && lossSlice.unmeasured === 0));
}

/**
 * @param {import('./state.js').State} state
 * @param {import('./wanted-slice.js').WantedSlice|null} wanted  of the same state
 * @returns {LossSlice|null} the slice, if it is one of the kind that is wished and there is something
 *     of it to be drawn; a finer or wider one may be on its way
 */
export function drawable({ lossSlice }, wanted) {
  if (!lossSlice || !wanted || lossSlice.refusal !== '' || lossSlice.resolution === 0) {
    return null;
  }
  const asked = JSON.parse(lossSlice.key);
  const isOfItsKind = asked.dimensions === wanted.dimensions && asked.directions === wanted.directions
    && asked.first === wanted.first && asked.second === wanted.second && asked.data === wanted.data
    && asked.seed === wanted.seed;
  return isOfItsKind ? lossSlice : null;
}

/**
 * @param {Pick<SliceState, 'middleU'|'radius'|'resolution'>} slice
 * @param {number} column
 * @returns {number}
 */
export function uOf({ middleU, radius, resolution }, column) {
  const half = (resolution - 1) / 2;
  return middleU + ((column - half) / half) * radius;
}

/**
 * @param {Pick<SliceState, 'middleV'|'radius'|'resolution'|'dimensions'>} slice
 * @param {number} row
 * @returns {number}
 */
export function vOf({ middleV, radius, resolution, dimensions }, row) {
  const half = (resolution - 1) / 2;
  return dimensions === 1 ? 0 : middleV + ((half - row) / half) * radius;
}

/**
 * What has to be added to u and v for the numbers on the axes: the value of a parameter, or for
 * other directions how far it is from the point that the slice was laid through.
 *
 * @param {Pick<SliceState, 'directions'|'firstValue'|'secondValue'>} lossSlice
 * @returns {{u: number, v: number}}
 */
export function offsetsOf({ directions, firstValue, secondValue }) {
  return directions === 'parameters' ? { u: firstValue, v: secondValue } : { u: 0, v: 0 };
}
