// What the map says in words.

import { formatNumber } from '../../../model/numbers.js';
import { lossAt } from './layout.js';
import { dataName, lossWords } from '../slice/words.js';
import { offsetsOf } from '../../../model/loss-slice.js';
import { counted } from '../../../model/wording.js';

/** @typedef {import('../../../model/loss-slice.js').LossSlice} LossSlice */

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
  return `Map of the ${dataName(lossSlice)} loss, across: ${names[0]}, up: ${names[1]}. `
    + `Losses from ${lossWords(least)} to ${lossWords(greatest)}. `
    + `Training is at ${formatNumber(present.u + u)}, ${formatNumber(present.v + v)} `
    + `with loss ${lossWords(present.loss)}, after a path of ${counted(path.length / 6, 'point')}. `
    + `Downhill lies ${wayOf(-present.slopeU, -present.slopeV)}; `
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
 * @param {{epoch: number, loss: number}|null} passed  the point of the path that is shown there
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
    lines.push(`path at epoch ${epoch}`);
    lines.push(passed.loss < 0 ? 'computing the loss…' : `true loss ${lossWords(passed.loss)}`);
  }
  return lines;
}
