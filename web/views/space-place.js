// Where the points of a sheet are drawn, between the flat plane and the sheet fully bent.

import { cutOf, cutThrough } from '../layout/cut.js';
import { spanOf, unbent } from '../layout/space.js';

/**
 * @param {object} parts
 * @param {import('../store.js').Sheet} parts.sheet
 * @param {import('../store.js').Model} parts.model
 * @param {Float64Array} parts.parameters
 * @param {Float64Array} parts.data
 * @param {number[]} parts.examples  that are placed
 * @param {number} parts.bent  0 for the flat plane, 1 for the sheet as it is
 * @param {number} parts.side  in px
 * @returns {import('./space-sheet.js').Placed
 *     & {across: [number, number], up: [number, number]}} with the ends of the axes
 */
export function placeSheet({ sheet, model, parameters, data, examples, bent, side }) {
  const { meshes, values } = sheet;
  const corners = (meshes + 1) * (meshes + 1);
  const points = corners + examples.length;
  const across = spanOf(values, 0, points);
  const up = spanOf(values, points, points);
  const rightOf = (/** @type {number} */ a) => (a - across[0]) / (across[1] - across[0]);
  const downOf = (/** @type {number} */ b) => (up[1] - b) / (up[1] - up[0]);
  const { x1, x2 } = model.domain;
  const x = new Float32Array(points);
  const y = new Float32Array(points);
  for (let point = 0; point < points; point++) {
    let flatX = (point % (meshes + 1)) / meshes;
    let flatY = Math.floor(point / (meshes + 1)) / meshes;
    if (point >= corners) {
      const at = 4 * examples[point - corners];
      flatX = (data[at] - x1[0]) / (x1[1] - x1[0]);
      flatY = (x2[1] - data[at + 1]) / (x2[1] - x2[0]);
    }
    x[point] = side * (bent * rightOf(values[point]) + (1 - bent) * unbent(flatX));
    y[point] = side * (bent * downOf(values[points + point]) + (1 - bent) * unbent(flatY));
  }
  const line = bent === 1 ? cutOf(model, parameters, sheet.choice) : null;
  const cut =
    line &&
    cutThrough(line, across, up).map(({ a, b }) => ({ x: side * rightOf(a), y: side * downOf(b) }));
  return { sheet, corners, points, x, y, cut, across, up };
}
