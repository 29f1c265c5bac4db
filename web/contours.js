// Finds lines of equal loss. The library that does so is large, and loaded when it is first needed.

/**
 * @typedef {{value: number, coordinates: number[][][][]}} Contour  polygons, each of rings, around
 *     all that is at or above the value; in cells of the grid, 0.5, 0.5 is its first node
 *
 * @typedef {(losses: Float64Array, resolution: number, levels: number[]) => Contour[]} Contours
 *     losses: (resolution, resolution), row by row
 */

/** @returns {Promise<Contours>} */
export async function loadLibrary() {
  // @ts-ignore put there by the build; it hands itself to whoever looks for d3
  await import('./vendor/d3.min.js');
  const { contours } = /** @type {any} */ (globalThis).d3;
  return (losses, resolution, levels) =>
    contours().size([resolution, resolution]).thresholds(levels)(losses);
}
