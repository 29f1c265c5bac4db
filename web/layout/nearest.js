// Which example is meant by a place on the plane.

import { spotOf } from './view.js';

/**
 * @param {Float64Array} data  (examples, 4): x1, x2, label, 1 for test data
 * @param {boolean} withTest  whether the test points are to be seen
 * @param {import('./view.js').View} view
 * @param {import('./view.js').Spot} spot
 * @param {number} reach  as a share of the view's side
 * @returns {number} index of the nearest example; -1 when none is within reach
 */
export function nearestExample(data, withTest, view, spot, reach) {
  let nearest = -1;
  let least = reach * reach;
  for (let example = 0; 4 * example < data.length; example++) {
    const at = 4 * example;
    if (data[at + 3] === 1 && !withTest) {
      continue;
    }
    const { x, y } = spotOf(view, data[at], data[at + 1]);
    const distance = (x - spot.x) * (x - spot.x) + (y - spot.y) * (y - spot.y);
    if (distance <= least) {
      least = distance;
      nearest = example;
    }
  }
  return nearest;
}
