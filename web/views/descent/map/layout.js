// What can be read at a point of the map: the loss there, and the nearest point of the path.

import { BEYOND } from '../../../model/loss-slice.js';
import { spotAt } from '../slice/layout.js';

/**
 * @typedef {import('../../../model/loss-slice.js').LossSlice} LossSlice
 * @typedef {import('../slice/layout.js').Region} Region
 * @typedef {import('../slice/layout.js').Spot} Spot
 */

/**
 * @param {LossSlice} lossSlice  a plane
 * @param {number} u
 * @param {number} v
 * @returns {number} the loss between the nodes; NaN outside, Infinity beyond the scale
 */
export function lossAt(lossSlice, u, v) {
  const { losses, resolution, radius, middleU, middleV } = lossSlice;
  const half = (resolution - 1) / 2;
  const column = ((u - middleU) / radius) * half + half;
  const row = half - ((v - middleV) / radius) * half;
  if (!(column >= 0 && column <= resolution - 1 && row >= 0 && row <= resolution - 1)) {
    return NaN;
  }
  const left = Math.min(resolution - 2, Math.floor(column));
  const top = Math.min(resolution - 2, Math.floor(row));
  const across = column - left;
  const down = row - top;
  let sum = 0;
  [[0, 0], [0, 1], [1, 0], [1, 1]].forEach(([right, below]) => {
    const weight = (right ? across : 1 - across) * (below ? down : 1 - down);
    const loss = losses[(top + below) * resolution + left + right];
    if (weight > 0) {
      sum += loss >= BEYOND ? Infinity : weight * loss;
    }
  });
  return sum;
}

/**
 * @param {Float64Array} path  (points, 6)
 * @param {Region} region
 * @param {Spot} spot
 * @param {number} reach  as a share of the side
 * @returns {{epoch: number, loss: number}|null} the nearest point of the path that is within reach,
 *     with its loss in all dimensions, which is -1 while it is unknown
 */
export function pathPointNear(path, region, spot, reach) {
  let nearest = null;
  let least = reach;
  for (let at = 0; at < path.length; at += 6) {
    const { x, y } = spotAt(region, path[at + 2], path[at + 3]);
    const away = Math.hypot(x - spot.x, y - spot.y);
    if (away <= least) {
      least = away;
      nearest = { epoch: path[at + 1], loss: path[at + 4] };
    }
  }
  return nearest;
}
