// What the map says in words.

import { formatNumber, percentText } from '../../../model/numbers.js';
import { lossAt } from './layout.js';
import { lossWords } from '../valley/words.js';
import { offsetsOf } from '../../../model/loss-slice.js';

/** @typedef {import('../../../model/loss-slice.js').LossSlice} LossSlice */

/** The present point is on the slice when it is nearer than this share of the radius. */
const NEAR = 1e-5;

/** @param {LossSlice} lossSlice @returns {string} */
export function dataName({ data }) {
  return data === 'test' ? 'test' : 'training';
}

/** @param {number} right @param {number} up @returns {string} such as "up and to the left" */
function wayOf(right, up) {
  const size = Math.max(Math.abs(right), Math.abs(up));
  const parts = [];
  if (Math.abs(up) > 0.3 * size) {
    parts.push(up > 0 ? 'up' : 'down');
  }
  if (Math.abs(right) > 0.3 * size) {
    parts.push(right > 0 ? 'to the right' : 'to the left');
  }
  return parts.join(' and ') || 'nowhere: it is flat here';
}

/**
 * @param {LossSlice} lossSlice
 * @param {[string, string]} names  of the axes
 * @returns {string}
 */
export function mapSummary(lossSlice, names) {
  const { present, least, greatest, path } = lossSlice;
  const { u, v } = offsetsOf(lossSlice);
  return `Map of the ${dataName(lossSlice)} loss, across: ${names[0]}, upwards: ${names[1]}. `
    + `Losses from ${lossWords(least)} to ${lossWords(greatest)}. `
    + `Training is at ${formatNumber(present.u + u)}, ${formatNumber(present.v + v)} `
    + `with loss ${lossWords(present.loss)}, after a path of ${path.length / 6} points. `
    + `Downhill is ${wayOf(-present.slopeU, -present.slopeV)}; `
    + `the next step goes ${wayOf(present.stepU, present.stepV)}.`;
}

/**
 * @param {LossSlice} lossSlice
 * @param {{u: number, v: number}} place
 * @returns {string} such as "0.51, −0.3"
 */
export function placeText(lossSlice, { u, v }) {
  const offsets = offsetsOf(lossSlice);
  return `${formatNumber(u + offsets.u)}, ${formatNumber(v + offsets.v)}`;
}

/**
 * @param {LossSlice} lossSlice
 * @param {{u: number, v: number}} place
 * @param {{epoch: number, loss: number}|null} passed  the point of the way that is shown there
 * @returns {string[]} what can be read there
 */
export function readoutLines(lossSlice, place, passed) {
  const loss = lossAt(lossSlice, place.u, place.v);
  const lines = [
    placeText(lossSlice, place),
    isNaN(loss) ? 'not computed yet' : `loss ${lossWords(loss)}`,
  ];
  if (passed) {
    const epoch = Number(passed.epoch.toFixed(passed.epoch < 10 ? 2 : 0));
    lines.push(`the way at epoch ${epoch}`);
    lines.push(passed.loss < 0 ? 'is being computed' : `had loss ${lossWords(passed.loss)}`);
  }
  return lines;
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
