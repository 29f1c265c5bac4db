// A slice of the loss as a table.

import { formatNumber } from '../../../model/numbers.js';
import { coarseRows } from './layout.js';
import { offsetsOf, uOf, vOf } from '../../../model/loss-slice.js';
import { lossWords } from './words.js';

/** Rows, and columns. */
const PLACES = 9;

/**
 * @param {import('../../../model/loss-slice.js').LossSlice} slice  a plane
 * @param {[string, string]} names  of its axes
 * @returns {import('../../../figures/table.js').Table}
 */
export function lossTable(slice, names) {
  const nodes = coarseRows(slice, PLACES);
  const { u, v } = offsetsOf(slice);
  const { losses, resolution } = slice;
  return {
    caption: `Loss; across: ${names[0]}, up: ${names[1]}`,
    columns: ['Up, across'].concat(nodes.map((node) => formatNumber(uOf(slice, node) + u))),
    rows: nodes.map((row) => ({
      name: formatNumber(vOf(slice, row) + v),
      cells: nodes.map((column) => {
        const loss = losses[row * resolution + column];
        return { text: lossWords(loss), title: String(loss) };
      }),
    })),
  };
}
