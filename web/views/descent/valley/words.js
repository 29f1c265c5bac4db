// What the valley says in words.

import { formatNumber } from '../../../model/numbers.js';
import { itemAt } from '../../../model/focus.js';
import { placeName } from '../../../model/wording.js';
import { presentTotal } from './layout.js';
import { offsetsOf } from '../../../model/loss-slice.js';
import { lossWords } from '../slice/words.js';

/**
 * @typedef {import('../../../model/state.js').Model} Model
 * @typedef {import('../../../model/loss-slice.js').LossSlice} LossSlice
 */

/** Slopes below this, on a scale of 1, are called flat. */
const FLAT = 1e-6;

/** @param {Model} model @param {number} index @returns {string} such as "Weight from input x1 to ..." */
export function valleyName(model, index) {
  const item = itemAt(model.layers, index);
  return `${item.kind === 'bias' ? 'Bias' : 'Weight'} ${placeName(model, item)}`;
}

/**
 * @param {LossSlice} lossSlice
 * @returns {string} for a screen reader: where the ball is, which way is down
 */
export function ballText(lossSlice) {
  const { present } = lossSlice;
  const value = formatNumber(present.u + offsetsOf(lossSlice).u);
  return `${value}, loss ${lossWords(presentTotal(lossSlice))}`;
}

/**
 * @param {Model} model
 * @param {number} index  of the parameter
 * @param {LossSlice} lossSlice
 * @returns {string}
 */
export function valleySummary(model, index, lossSlice) {
  const { present, least, greatest, radius, middleU } = lossSlice;
  const offset = offsetsOf(lossSlice).u + middleU;
  const slope = present.slopeU;
  const way = Math.abs(slope) < FLAT
    ? 'The curve is flat here.'
    : `The curve falls to the ${slope > 0 ? 'left' : 'right'}; its slope here is ${lossWords(slope)}.`;
  return `${valleyName(model, index)}, from ${formatNumber(offset - radius)} to `
    + `${formatNumber(offset + radius)}: the loss lies between ${lossWords(least)} and `
    + `${lossWords(greatest)}. Now the value is ${ballText(lossSlice)}. ${way} `
    + `The next step changes it by ${lossWords(present.stepU)}.`;
}

/**
 * @param {Model} model
 * @param {string} optimizer  its name
 * @returns {string} whose gradient the slope is
 */
export function gradientWords({ trainCount, dropout, experiment }, optimizer) {
  const batch = Math.min(Number(experiment.batch) || trainCount, trainCount);
  const whole = batch >= trainCount;
  const masks = dropout.some((share) => share > 0) ? ' Neurons that dropout silences are kept here.' : '';
  return (whole
    ? `The tangent’s slope is the gradient over all ${trainCount} training examples, which ${optimizer} `
      + 'turns into the step.'
    : `The tangent’s slope is the gradient over all ${trainCount} training examples; the step follows `
      + `that of the next mini-batch of ${batch}, so the two may disagree.`) + masks;
}
