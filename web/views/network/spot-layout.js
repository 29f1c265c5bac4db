// Where what is opened beside something leaves that in sight.

/** @typedef {{x: number, y: number, width: number, height: number}} Rectangle  x, y: the upper left corner */

/** Between two spots that are tried, in px. */
const STEP = 8;

/** So many px farther away is better than a px² covered. */
const COVERED = 1000;

/** @param {Rectangle} box @param {number} x @param {number} y @returns {Rectangle} */
export const shifted = (box, x, y) => ({ x: box.x + x, y: box.y + y, width: box.width, height: box.height });

/** @param {Rectangle} a @param {Rectangle} b @returns {number} the area of both, in px² */
function common(a, b) {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return across > 0 && down > 0 ? across * down : 0;
}

/**
 * @param {{width: number, height: number}} size  of what is placed, in px
 * @param {{width: number, height: number}} room
 * @param {Rectangle[]} kept  what is to stay in sight
 * @param {{x: number, y: number}} near
 * @returns {{x: number, y: number}} the upper left corner: of the places that cover least of what is kept,
 *     the one whose middle is nearest
 */
export function spotBeside({ width, height }, room, kept, near) {
  let best = { x: 0, y: 0 };
  let least = Infinity;
  for (let y = 0; y === 0 || y + height <= room.height; y += STEP) {
    for (let x = 0; x === 0 || x + width <= room.width; x += STEP) {
      const here = { x, y, width, height };
      const covered = kept.reduce((sum, each) => sum + common(here, each), 0);
      const cost = COVERED * covered + Math.hypot(x + width / 2 - near.x, y + height / 2 - near.y);
      if (cost < least) {
        least = cost;
        best = { x, y };
      }
    }
  }
  return best;
}
