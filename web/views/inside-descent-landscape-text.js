// The landscape in words and numbers.

import { formatNumber, percentText } from '../layout/axis.js';
import { coarseRows } from '../layout/descent/relief.js';
import { BEYOND, offsetsOf, uOf, vOf } from '../layout/descent/slice.js';
import { lossText } from '../format.js';

/**
 * @typedef {import('../layout/descent/slice.js').Descent} Descent
 */

/** Rows, and columns, of the table. */
const ROWS = 9;

/** Losses off the slice by less than this share of it are on it. */
const NEAR = 1e-3;

/** @param {number} loss @returns {string} */
function textOf(loss) {
  return loss >= BEYOND ? 'beyond the scale' : lossText(loss);
}

/**
 * @param {Descent} slice
 * @param {boolean} isOnIt  whether the ball is within the slice
 * @returns {string}
 */
export function summaryOf({ present, least, greatest, share, radius, losses, data }, isOnIt) {
  const isTest = data === 'test';
  const parts = [`The ball stands at a loss of ${textOf(present.loss)}${isTest ? ' on the test data' : ''}.`];
  if (!isOnIt) {
    parts.push('It has rolled off this cut.');
  } else if (present.distance > NEAR * radius) {
    parts.push('It is beside this cut, and drawn where it is nearest.');
  }
  if (least <= greatest) {
    parts.push(`Here the loss goes from ${textOf(least)} to ${textOf(greatest)}.`);
  }
  if (losses.some((loss) => loss >= BEYOND)) {
    parts.push('The hatched plateau is beyond the scale: the loss there is not finite.');
  }
  if (share >= 0 && share <= 1) {
    parts.push(`The cut shows ${percentText(share)} of the movement so far.`);
  }
  return parts.join(' ');
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
        return { text: textOf(loss), title: loss >= BEYOND ? 'not finite' : String(loss) };
      }),
    })),
  };
}
