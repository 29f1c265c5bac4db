// The geometry of a valley: the loss as one weight or bias changes.

import { fixedRange } from '../../../model/numbers.js';
import { BEYOND, offsetsOf, uOf } from '../../../model/loss-slice.js';

/**
 * @typedef {import('../../../model/numbers.js').Range} Range
 * @typedef {import('../../../figures/line-layout.js').Plane} Plane
 * @typedef {import('../../../model/loss-slice.js').LossSlice} LossSlice
 * @typedef {{x: number, y: number}} Point  in px
 *
 * @typedef {object} ValleyLayout
 * @property {Plane} plane
 * @property {Range} across  values of the weight or bias
 * @property {Range} upwards  loss and penalty together
 * @property {string} curve  path of loss and penalty together
 * @property {string} lossCurve  path of the loss alone; '' without a penalty
 * @property {{together: number, loss: number}|null} ends  heights of both curves at the right; null
 *     without a penalty
 * @property {Array<{x: number, width: number}>} beyond  where the loss is not finite
 * @property {Point} ball
 * @property {[Point, Point]|null} tangent  null where it has no slope
 * @property {StepArrow} full  the step of the full gradient
 * @property {StepArrow|null} batch  the next step of training; null where that is the same
 *
 * @typedef {object} StepArrow
 * @property {Point} tip  of its arrow, level with the ball and within the plane
 * @property {Point|null} landing  where it leads, on the curve; null: out of sight, or not to be shown
 */

/** The upper quarter of the losses may take up at most this many times the height of the rest. */
const STEEP = 2.5;

/** Half of the tangent, as a share of the plane's width. */
const TANGENT = 0.16;

/** Steps that differ by no more than this share of themselves are the same. */
const SAME = 1e-9;

/** Room above and below the curve, as a share of its height. */
const PADDING = 0.08;

/**
 * @param {number} loss
 * @param {number} penalty
 * @returns {number} both together; Infinity where that is beyond the scale
 */
const totalOf = (loss, penalty) => (loss >= BEYOND || !(loss + penalty < BEYOND) ? Infinity : loss + penalty);

/**
 * @param {LossSlice} lossSlice  a line
 * @param {number} index  of a node
 * @returns {number} loss and penalty together; Infinity where it is beyond the scale
 */
export const totalAt = ({ losses, penalties }, index) => totalOf(losses[index], penalties[index]);

/**
 * @param {LossSlice} lossSlice  a line
 * @param {number} u
 * @returns {number} loss and penalty together, between the nodes; NaN outside, Infinity beyond the
 *     scale
 */
export function totalOn(lossSlice, u) {
  const { middleU, radius, resolution } = lossSlice;
  const place = ((u - middleU) / radius + 1) * ((resolution - 1) / 2);
  const left = Math.min(resolution - 2, Math.max(0, Math.floor(place)));
  if (!(place >= 0 && place <= resolution - 1)) {
    return NaN;
  }
  const share = place - left;
  const low = totalAt(lossSlice, left);
  const high = totalAt(lossSlice, left + 1);
  return share === 0 ? low : low + share * (high - low);
}

/** @param {LossSlice} lossSlice @returns {number} at the present point */
export const presentTotal = ({ present: { loss, penalty } }) => totalOf(loss, penalty);

/**
 * @param {LossSlice} lossSlice  a line
 * @param {Plane} plane
 * @param {number|null} hand  u where the ball is held; null when nobody holds it
 * @param {number} rate  learning rate
 * @returns {ValleyLayout}
 */
export function layoutValley(lossSlice, plane, hand, rate) {
  const { middleU, radius, resolution, present } = lossSlice;
  const fullStep = fullStepOf(lossSlice, rate);
  const offset = offsetsOf(lossSlice).u;
  const from = middleU - radius + offset;
  const across = fixedRange(from, from + 2 * radius, Math.max(3, Math.round(plane.width / 90)));
  const totals = Array.from({ length: resolution }, (_, index) => totalAt(lossSlice, index));
  const u = hand === null ? present.u : hand;
  const height = hand === null ? presentTotal(lossSlice) : totalOn(lossSlice, hand);
  const hasPenalty = lossSlice.penalties.some((penalty) => penalty > 0);
  const lossOf = (/** @type {number} */ index) =>
    (lossSlice.losses[index] >= BEYOND ? Infinity : lossSlice.losses[index]);
  const lowest = Math.min(...totals.map((_, index) => lossOf(index)));
  const upwards = heightsOf(totals, height, lowest, plane);
  // From the middle, not from the values: between huge ones a small radius is lost in rounding.
  const xOf = (/** @type {number} */ at) => plane.left + plane.width * (((at - middleU) / radius + 1) / 2);
  const yOf = (/** @type {number} */ loss) =>
    plane.top + plane.height * (1 - Math.max(-1, Math.min(3, upwards.shareOf(loss))));
  const ball = { x: xOf(u), y: isFinite(height) ? yOf(height) : plane.top };
  const path = (/** @type {(index: number) => number} */ valueOf) =>
    pathOf(resolution, valueOf, (index) => xOf(uOf(lossSlice, index)), yOf);

  return {
    plane,
    across,
    upwards,
    curve: path((index) => totals[index]),
    lossCurve: hasPenalty ? path(lossOf) : '',
    ends: hasPenalty
      ? { together: yOf(totals[resolution - 1]), loss: yOf(lossOf(resolution - 1)) } : null,
    beyond: stretchesOf(totals, (place) => xOf(middleU + (2 * place / (resolution - 1) - 1) * radius)),
    ball,
    tangent: hand === null && isFinite(height) ? tangentOf(ball, present.slopeU * radius, upwards, plane) : null,
    full: arrowOf(fullStep),
    batch: isSameStep(fullStep, present.stepU) ? null : arrowOf(present.stepU),
  };

  /** @param {number} step  what it adds @returns {StepArrow} */
  function arrowOf(step) {
    const total = totalOn(lossSlice, present.u + step);
    return {
      tip: { x: Math.max(plane.left, Math.min(plane.left + plane.width, xOf(u + step))), y: ball.y },
      landing: hand === null && isFinite(total) ? { x: xOf(present.u + step), y: yOf(total) } : null,
    };
  }
}

/**
 * @param {LossSlice} lossSlice
 * @param {number} rate  learning rate
 * @returns {number} what plain gradient descent on all training examples adds to the weight or bias
 */
export const fullStepOf = ({ present: { slopeU } }, rate) =>
  (Math.abs(slopeU) < BEYOND ? -rate * slopeU || 0 : 0);

/** @param {number} full @param {number} next @returns {boolean} whether they differ by rounding alone */
export const isSameStep = (full, next) => Math.abs(full - next) <= SAME * Math.max(Math.abs(full), Math.abs(next));

/**
 * @param {number[]} totals
 * @param {number} height  of the ball
 * @param {number} lowest  loss without penalty
 * @param {Plane} plane
 * @returns {Range}
 */
function heightsOf(totals, height, lowest, plane) {
  const sorted = totals.concat([height]).filter((total) => isFinite(total)).sort((a, b) => a - b);
  if (sorted.length === 0) {
    return fixedRange(0, 1, 3);
  }
  const low = Math.min(lowest, sorted[0]);
  const quarter = sorted[Math.floor(0.75 * (sorted.length - 1))];
  const most = low + (1 + STEEP) * (quarter - low);
  const highest = sorted[sorted.length - 1];
  const top = Math.max(isFinite(height) ? height : low, highest > most ? most : highest);
  const size = Math.max(top - low, 1e-9, 1e-6 * Math.abs(low));
  return fixedRange(
    Math.max(0, low - PADDING * size),
    low + (1 + PADDING) * size,
    Math.max(2, Math.round(plane.height / 42)),
  );
}

/**
 * @param {number} count
 * @param {(index: number) => number} valueOf
 * @param {(index: number) => number} xAt
 * @param {(value: number) => number} yOf
 */
function pathOf(count, valueOf, xAt, yOf) {
  let path = '';
  let isDown = false;
  for (let index = 0; index < count; index++) {
    const value = valueOf(index);
    if (isFinite(value)) {
      path += `${isDown ? 'L' : 'M'}${xAt(index).toFixed(1)} ${yOf(value).toFixed(1)}`;
    }
    isDown = isFinite(value);
  }
  return path;
}

/**
 * @param {number[]} totals
 * @param {(place: number) => number} xAt  of a node, or between nodes
 */
function stretchesOf(totals, xAt) {
  /** @type {Array<{x: number, width: number}>} */
  const stretches = [];
  let start = -1;
  for (let index = 0; index <= totals.length; index++) {
    const isBeyond = index < totals.length && !isFinite(totals[index]);
    if (isBeyond && start < 0) {
      start = index;
    } else if (!isBeyond && start >= 0) {
      const x = xAt(Math.max(0, start - 0.5));
      stretches.push({ x, width: xAt(Math.min(totals.length - 1, index - 0.5)) - x });
      start = -1;
    }
  }
  return stretches;
}

/**
 * @param {Point} ball
 * @param {number} rise  of the loss over one radius
 * @param {Range} upwards
 * @param {Plane} plane
 * @returns {[Point, Point]|null}
 */
function tangentOf(ball, rise, upwards, plane) {
  if (!(Math.abs(rise) < BEYOND)) {
    return null;
  }
  const inPixels = (-2 * rise * plane.height) / ((upwards.high - upwards.low) * plane.width);
  const length = TANGENT * plane.width;
  const right = length / Math.sqrt(1 + inPixels * inPixels);
  return [
    { x: ball.x - right, y: ball.y - right * inPixels },
    { x: ball.x + right, y: ball.y + right * inPixels },
  ];
}
