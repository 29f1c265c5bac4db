// Painting points with a brush. Where the points of a dab fall follows from how many there are
// already, not from chance, so that the same strokes paint the same points.

/**
 * @typedef {Float64Array} Points  (point, 3): x1, x2, and a class index or a value
 *
 * @typedef {object} Brush
 * @property {number} radius  in network coordinates
 * @property {number} density  points a dab
 * @property {number} label  class index or value
 */

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const GOLDEN_RATIO = (Math.sqrt(5) - 1) / 2;

/** Painted points lie within this of the middle, on both axes. */
export const EDGE = 10;

/**
 * @param {Points} points
 * @param {number} x1
 * @param {number} x2
 * @param {Brush} brush
 * @param {number} most  points there may be
 * @returns {Points} with those of one dab
 */
export function dab(points, x1, x2, { radius, density, label }, most) {
  const count = points.length / 3;
  /** @type {number[]} */
  const added = [];
  for (let i = 0; i < density && count + added.length / 3 < most; i++) {
    // Evenly over the disc, and never twice in the same place; a single point is the middle.
    const index = count + i;
    const distance = density === 1 ? 0 : radius * Math.sqrt((index * GOLDEN_RATIO) % 1);
    const angle = index * GOLDEN_ANGLE;
    const a = x1 + distance * Math.cos(angle);
    const b = x2 + distance * Math.sin(angle);
    if (Math.abs(a) <= EDGE && Math.abs(b) <= EDGE) {
      added.push(a, b, label);
    }
  }
  const result = new Float64Array(points.length + added.length);
  result.set(points);
  result.set(added, points.length);
  return result;
}

/**
 * @param {Points} points
 * @param {number} x1
 * @param {number} x2
 * @param {number} radius
 * @returns {Points} without those in the disc
 */
export function erase(points, x1, x2, radius) {
  return filtered(points, (a, b) => Math.pow(a - x1, 2) + Math.pow(b - x2, 2) > radius * radius);
}

/**
 * Where the dabs of a stroke fall.
 *
 * @param {[number, number]} from  the last dab
 * @param {[number, number]} to  where the brush is
 * @param {number} spacing  between two dabs
 * @returns {Array<[number, number]>} those still to be painted
 */
export function dabsBetween(from, to, spacing) {
  const length = Math.sqrt(Math.pow(to[0] - from[0], 2) + Math.pow(to[1] - from[1], 2));
  const count = Math.min(200, Math.floor(length / spacing));
  return Array.from({ length: count }, (_, index) => {
    const share = ((index + 1) * spacing) / length;
    return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
  });
}

/**
 * @param {Points} points
 * @returns {number} of classes that they have, 2 at least
 */
export function classesOf(points) {
  let most = 1;
  for (let at = 2; at < points.length; at += 3) {
    most = Math.max(most, points[at]);
  }
  return most + 1;
}

/**
 * @param {Points} points
 * @param {(label: number) => number} change
 * @returns {Points} in the same places
 */
export function relabelled(points, change) {
  return points.map((value, at) => (at % 3 === 2 ? change(value) : value));
}

/** @param {Points} points @param {(x1: number, x2: number) => boolean} stays */
function filtered(points, stays) {
  /** @type {number[]} */
  const result = [];
  for (let at = 0; at < points.length; at += 3) {
    if (stays(points[at], points[at + 1])) {
      result.push(points[at], points[at + 1], points[at + 2]);
    }
  }
  return new Float64Array(result);
}
