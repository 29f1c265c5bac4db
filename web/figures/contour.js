// Lines of equal value over a grid: marching squares with linear interpolation.

/**
 * @param {(index: number) => number} valueAt  of a pixel, row by row from the top
 * @param {number} resolution  pixels along one side; a value belongs to the centre of its pixel
 * @param {number} level
 * @returns {number[]} segments x0, y0, x1, y1, ..., in pixels from the upper left corner
 */
export function contourOf(valueAt, resolution, level) {
  /** @type {number[]} */
  const segments = [];
  for (let row = 0; row + 1 < resolution; row++) {
    let topLeft = valueAt(row * resolution) - level;
    let bottomLeft = valueAt((row + 1) * resolution) - level;
    for (let column = 0; column + 1 < resolution; column++) {
      const topRight = valueAt(row * resolution + column + 1) - level;
      const bottomRight = valueAt((row + 1) * resolution + column + 1) - level;
      const signs =
        (topLeft > 0 ? 1 : 0) +
        (topRight > 0 ? 2 : 0) +
        (bottomRight > 0 ? 4 : 0) +
        (bottomLeft > 0 ? 8 : 0);
      if (signs !== 0 && signs !== 15) {
        cross(segments, column, row, [topLeft, topRight, bottomRight, bottomLeft]);
      }
      topLeft = topRight;
      bottomLeft = bottomRight;
    }
  }
  return segments;
}

/** The corners of a cell, clockwise from the upper left. */
const CORNER_X = [0, 1, 1, 0];
const CORNER_Y = [0, 0, 1, 1];

/**
 * Adds the segments through one cell. In a saddle the mean of the corners decides which two
 * corners are joined.
 *
 * @param {number[]} segments
 * @param {number} column
 * @param {number} row
 * @param {number[]} corners  value minus level, clockwise from the upper left
 */
function cross(segments, column, row, corners) {
  /** @type {number[]} */
  const points = [];
  for (let corner = 0; corner < 4; corner++) {
    const next = (corner + 1) % 4;
    const from = corners[corner];
    const to = corners[next];
    if (from > 0 === to > 0) {
      continue;
    }
    const share = from / (from - to);
    points.push(
      column + 0.5 + CORNER_X[corner] + share * (CORNER_X[next] - CORNER_X[corner]),
      row + 0.5 + CORNER_Y[corner] + share * (CORNER_Y[next] - CORNER_Y[corner]),
    );
  }
  if (points.length === 8) {
    const joined = corners[0] + corners[1] + corners[2] + corners[3] > 0 === corners[0] > 0;
    // Crossings come in the order top, right, bottom, left. When the upper left corner is
    // joined to the middle, its neighbours are cut off, else it is cut off itself.
    const order = joined ? [0, 1, 2, 3] : [3, 0, 1, 2];
    for (let at = 0; at < 4; at++) {
      segments.push(points[2 * order[at]], points[2 * order[at] + 1]);
    }
  } else {
    for (let at = 0; at < 4; at++) {
      segments.push(points[at]);
    }
  }
}
