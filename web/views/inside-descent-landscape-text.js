// The landscape in words and numbers.

import { formatNumber } from '../layout/axis.js';
import { hasBeyond } from '../layout/descent/map.js';
import { dataName, shareText } from '../layout/descent/map-text.js';
import { coarseRows } from '../layout/descent/relief.js';
import { offsetsOf, uOf, vOf } from '../layout/descent/slice.js';
import { lossWords } from '../layout/descent/valley-text.js';

/**
 * @typedef {import('../layout/descent/slice.js').Descent} Descent
 */

/** Rows, and columns, of the table. */
const ROWS = 9;

/**
 * @param {Descent} slice
 * @param {boolean} isOnIt  whether the ball is within the slice
 * @returns {string}
 */
export function summaryOf(slice, isOnIt) {
  const { present, least, greatest } = slice;
  const parts = [
    `The ball stands at a ${dataName(slice)} loss of ${lossWords(present.loss)}.`,
    isOnIt ? '' : 'It has rolled off this cut.',
    least <= greatest ? `Here the loss goes from ${lossWords(least)} to ${lossWords(greatest)}.` : '',
    hasBeyond(slice)
      ? 'The hatched plateau is beyond the scale: the loss there is infinite or no number.'
      : '',
    shareText(slice),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/**
 * @param {Descent} slice
 * @param {[string, string]} names
 * @returns {import('./data-table.js').Table}
 */
export function tableOf(slice, names) {
  const rows = coarseRows(slice, ROWS);
  const offset = offsetsOf(slice);
  const { losses, resolution } = slice;
  return {
    caption: `Loss; across: ${names[0]}, down: ${names[1]}`,
    columns: [''].concat(rows.map((column) => formatNumber(uOf(slice, column) + offset.u))),
    rows: rows.map((row) => ({
      name: formatNumber(vOf(slice, row) + offset.v),
      cells: rows.map((column) => {
        const loss = losses[row * resolution + column];
        return { text: lossWords(loss), title: String(loss) };
      }),
    })),
  };
}
