// What several views say of the loss, and of a slice of it.

import { formatNumber, lossText, percentText } from '../../../model/numbers.js';
import { BEYOND } from '../../../model/loss-slice.js';

/** @typedef {import('../../../model/loss-slice.js').LossSlice} LossSlice */

/** The present point is on the slice when it is nearer than this share of the radius. */
const NEAR = 1e-5;

/** @param {number} loss @returns {string} */
export function lossWords(loss) {
  return loss < BEYOND && isFinite(loss) ? formatNumber(loss) : 'beyond the scale';
}

/** @param {number} loss @returns {string} with more digits, as beside the curve of the loss */
export function lossOrBeyond(loss) {
  return loss < BEYOND ? lossText(loss) : 'beyond the scale';
}

/** @param {LossSlice} lossSlice @returns {string} */
export function dataName({ data }) {
  return data === 'test' ? 'test' : 'training';
}

/**
 * @param {LossSlice} lossSlice
 * @returns {string} how much of the movement the map shows
 */
export function shareText(lossSlice) {
  const { share, remark, present, radius, path } = lossSlice;
  const moved = path.length > 6;
  const shown = moved ? `This plane shows ${percentText(share)} of how training has moved so far.` : '';
  const away = present.distance > NEAR * radius
    ? `Training is ${formatNumber(present.distance)} away from it now, with a loss of ${lossWords(present.loss)}.`
    : '';
  return [remark, shown, away].filter((text) => text !== '').join(' ');
}
