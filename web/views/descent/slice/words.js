// What several views say of the loss, and of a slice of it.

import { formatNumber, lossText, percentText } from '../../../model/numbers.js';
import { BEYOND } from '../../../model/loss-slice.js';

/** @typedef {import('../../../model/loss-slice.js').LossSlice} LossSlice */

/** The present point is on the slice when it is nearer than this share of the radius. */
const NEAR = 1e-5;

/** @param {number} loss @returns {string} */
export function lossWords(loss) {
  return loss < BEYOND && isFinite(loss) ? formatNumber(loss) : 'off the scale';
}

/** @param {number} loss @returns {string} with more digits, as beside the curve of the loss */
export function lossOrBeyond(loss) {
  return loss < BEYOND ? lossText(loss) : 'off the scale';
}

/** @param {LossSlice} lossSlice @returns {string} */
export function dataName({ data }) {
  return data === 'test' ? 'test' : 'training';
}

/**
 * @param {LossSlice} lossSlice
 * @returns {string} how much of the path of training the map shows
 */
export function shareText(lossSlice) {
  const { share, present, radius, path } = lossSlice;
  const moved = path.length > 6;
  const shown = moved ? `This slice holds ${percentText(share)} of the path’s variance.` : '';
  const away = present.distance > NEAR * radius
    ? `Training is now ${formatNumber(present.distance)} off this slice, with a loss of ${lossWords(present.loss)}.`
    : '';
  return [shown, away].filter((text) => text !== '').join(' ');
}
