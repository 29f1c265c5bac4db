// The part of the plane that is shown, and how it is moved and zoomed.

/**
 * @typedef {{x1: [number, number], x2: [number, number]}} View  in network coordinates
 * @typedef {{x: number, y: number}} Spot  as shares of the view: 0, 0 is its upper left corner
 */

/** The side of a view is at least and at most so many times that of the whole plane. */
const SMALLEST = 1 / 500;
const LARGEST = 4;

/**
 * @param {View} view
 * @param {Spot} spot
 * @returns {[number, number]} x1 and x2 there
 */
export function placeOf({ x1, x2 }, { x, y }) {
  return [x1[0] + x * (x1[1] - x1[0]), x2[1] - y * (x2[1] - x2[0])];
}

/**
 * @param {View} view
 * @param {number} a  x1
 * @param {number} b  x2
 * @returns {Spot}
 */
export function spotOf({ x1, x2 }, a, b) {
  return { x: (a - x1[0]) / (x1[1] - x1[0]), y: (x2[1] - b) / (x2[1] - x2[0]) };
}

/**
 * @param {View} view
 * @param {View} whole  the plane of the data
 * @param {number} factor  above 1 to see more, below 1 to see less
 * @param {Spot} [spot]  what stays in its place
 * @returns {View}
 */
export function zoomed(view, whole, factor, { x, y } = { x: 0.5, y: 0.5 }) {
  const size = zoomOf(view, whole);
  const wanted = Math.min(LARGEST, Math.max(SMALLEST, size * factor)) / size;
  return kept(
    {
      x1: scaled(view.x1, x, wanted),
      x2: scaled(view.x2, 1 - y, wanted),
    },
    whole,
  );
}

/**
 * @param {View} view
 * @param {View} whole
 * @param {number} right  shares of the view's side by which it moves
 * @param {number} up
 * @returns {View}
 */
export function moved({ x1, x2 }, whole, right, up) {
  return kept({ x1: shifted(x1, right), x2: shifted(x2, up) }, whole);
}

/**
 * @param {View} view
 * @param {View} whole
 * @returns {number} the side of the view as a share of the whole plane's
 */
export function zoomOf(view, whole) {
  return (view.x1[1] - view.x1[0]) / (whole.x1[1] - whole.x1[0]);
}

/**
 * @param {View} a
 * @param {View} b
 * @returns {boolean}
 */
export function isSameView(a, b) {
  return a === b || String([a.x1, a.x2]) === String([b.x1, b.x2]);
}

/** @param {[number, number]} range @param {number} share @param {number} factor */
function scaled([low, high], share, factor) {
  const fixed = low + share * (high - low);
  return /** @type {[number, number]} */ ([
    fixed + factor * (low - fixed),
    fixed + factor * (high - fixed),
  ]);
}

/** @param {[number, number]} range @param {number} share */
function shifted([low, high], share) {
  const by = share * (high - low);
  return /** @type {[number, number]} */ ([low + by, high + by]);
}

/** @param {View} view @param {View} whole @returns {View} within what may be shown */
function kept(view, whole) {
  return { x1: within(view.x1, whole.x1), x2: within(view.x2, whole.x2) };
}

/** @param {[number, number]} range @param {[number, number]} whole */
function within(range, whole) {
  const middle = (whole[0] + whole[1]) / 2;
  const reach = (LARGEST * (whole[1] - whole[0])) / 2;
  const size = range[1] - range[0];
  const low = Math.min(middle + reach - size, Math.max(middle - reach, range[0]));
  return /** @type {[number, number]} */ (low === range[0] ? range : [low, low + size]);
}
