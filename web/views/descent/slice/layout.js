// The geometry of the map: what part of the plane is seen, where things lie on it, and what its
// contours are called.

import { BEYOND, uOf, vOf } from '../../../model/loss-slice.js';

/**
 * @typedef {import('../../../model/loss-slice.js').LossSlice} LossSlice
 * @typedef {{u: number, v: number, radius: number}} Region  its middle, and how far it goes from there
 * @typedef {{x: number, y: number}} Spot  as shares of the side: 0, 0 is the upper left corner
 *
 * @typedef {{text: string, x: number, y: number}} Label  in px
 */

/** No map is narrower or wider than this. */
export const RADII = { least: 1e-6, most: 1000 };

/** @param {LossSlice} lossSlice @returns {Region} */
export function regionOf({ middleU, middleV, radius }) {
  return { u: middleU, v: middleV, radius };
}

/** @param {Region} region @param {number} u @param {number} v @returns {Spot} */
export function spotAt(region, u, v) {
  return {
    x: ((u - region.u) / region.radius + 1) / 2,
    y: (1 - (v - region.v) / region.radius) / 2,
  };
}

/** @param {Region} region @param {Spot} spot @returns {{u: number, v: number}} */
export function placeAt(region, { x, y }) {
  return {
    u: region.u + (2 * x - 1) * region.radius,
    v: region.v + (1 - 2 * y) * region.radius,
  };
}

/**
 * @param {Region} region
 * @param {number} factor  above 1 to see more
 * @param {Spot} [spot]  what stays in its place
 * @returns {Region}
 */
export function zoomed(region, factor, spot = { x: 0.5, y: 0.5 }) {
  const wanted = Math.min(RADII.most, Math.max(RADII.least, region.radius * factor));
  const radius = Number(wanted.toPrecision(3));
  const fixed = placeAt(region, spot);
  return {
    u: fixed.u - (2 * spot.x - 1) * radius,
    v: fixed.v - (1 - 2 * spot.y) * radius,
    radius,
  };
}

/**
 * @param {Region} region
 * @param {number} right  shares of the side
 * @param {number} up
 * @returns {Region}
 */
export function moved({ u, v, radius }, right, up) {
  return { u: u + 2 * radius * right, v: v + 2 * radius * up, radius };
}

/**
 * @param {Float64Array} path  (points, 6)
 * @returns {Array<Array<[number, number]>>} u and v of the points of each walk
 */
export function walksOf(path) {
  /** @type {Array<Array<[number, number]>>} */
  const walks = [];
  for (let at = 0; at < path.length; at += 6) {
    if (at === 0 || path[at + 5] === 1) {
      walks.push([]);
    }
    if (Math.abs(path[at + 2]) < BEYOND && Math.abs(path[at + 3]) < BEYOND) {
      walks[walks.length - 1].push([path[at + 2], path[at + 3]]);
    }
  }
  return walks.filter((walk) => walk.length > 0);
}

/** Labels keep this far from the edge and from each other, in px. */
const EDGE = 26;
const APART = { x: 52, y: 22 };

/**
 * One label a level where there is room for it, on its longest line, where that is most level.
 *
 * @param {Array<{text: string, rings: number[][][]}>} lines  rings of points in px, rising levels
 * @param {number} side
 * @param {{x: number, y: number}} ball  that no label is to cover
 * @returns {Label[]}
 */
export function labelsOf(lines, side, ball) {
  /** @type {Label[]} */
  const labels = [];
  const taken = [ball];
  lines.forEach(({ text, rings }) => {
    /** @type {Label|null} */
    let best = null;
    let flattest = Infinity;
    const longest = rings.slice().sort((a, b) => b.length - a.length).slice(0, 3);
    longest.forEach((ring) => {
      const stride = Math.max(1, Math.floor(ring.length / 60));
      for (let at = stride; at + stride < ring.length; at += stride) {
        const [x, y] = ring[at];
        const isInside = x > EDGE && x < side - EDGE && y > EDGE / 2 && y < side - EDGE / 2;
        const isFree = taken.every((label) =>
          Math.abs(label.x - x) > APART.x || Math.abs(label.y - y) > APART.y);
        if (isInside && isFree) {
          const [x0, y0] = ring[at - stride];
          const [x1, y1] = ring[at + stride];
          const steepness = Math.abs(y1 - y0) / (Math.abs(x1 - x0) + 0.5);
          if (steepness < flattest) {
            flattest = steepness;
            best = { text, x, y };
          }
        }
      }
    });
    if (best) {
      labels.push(best);
      taken.push(best);
    }
  });
  return labels;
}

/**
 * @param {LossSlice} lossSlice
 * @param {Region} region
 * @param {number} side  in px
 * @returns {{x: (column: number) => number, y: (row: number) => number}} px of the nodes
 */
export function nodesOn(lossSlice, region, side) {
  return {
    x: (column) => spotAt(region, uOf(lossSlice, column), 0).x * side,
    y: (row) => spotAt(region, 0, vOf(lossSlice, row)).y * side,
  };
}

/**
 * @param {LossSlice} lossSlice
 * @returns {boolean} whether any loss on the slice is not finite
 */
export function hasBeyond({ losses }) {
  return losses.some((loss) => loss >= BEYOND);
}

/**
 * @param {{resolution: number}} grid
 * @param {number} most  nodes along one side
 * @returns {number[]} rows, and columns, that stand for all: the first, the last and some between
 */
export function coarseRows({ resolution }, most) {
  const every = Math.max(1, Math.ceil((resolution - 1) / (most - 1)));
  const rows = [];
  for (let row = 0; row < resolution; row += every) {
    rows.push(row);
  }
  return rows;
}
