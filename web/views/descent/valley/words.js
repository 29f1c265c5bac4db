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

/** A curve that rises by no more than this share of itself shows nothing. */
const LEVEL = 1e-3;

/** A step that is smaller than this share of the radius cannot be seen. */
const TINY = 0.03;

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
    + `The next step of training changes it by ${lossWords(present.stepU)}.`;
}

/**
 * @param {LossSlice} lossSlice
 * @param {import('../../../model/state.js').State['held']} held  by the ball; null while it is not
 * @returns {string} what can be done with the ball
 */
export function hintText({ present, radius }, held) {
  if (held) {
    return held.playing
      ? 'Training is paused. Let go (Enter) to continue from here; Escape puts the ball back.'
      : 'Let go (Enter) to leave it here; Escape puts it back.';
  }
  const isTiny = present.stepU !== 0 && Math.abs(present.stepU) < TINY * radius;
  return 'Drag the ball, or move it with the arrow keys. Pick another weight or bias in the network.'
    + `${isTiny ? ' The next step is too small to see: zoom in.' : ''}`;
}

/**
 * @param {Model} model
 * @param {string} optimizer  its name
 * @returns {string} what the arrow of the next step is called
 */
export function nextStepName({ trainCount, experiment }, optimizer) {
  const batch = Math.min(Number(experiment.batch) || trainCount, trainCount);
  return `next step: ${optimizer}${batch < trainCount ? ` on the next mini-batch of ${batch}` : ''}`;
}

/**
 * @param {LossSlice} lossSlice
 * @returns {boolean} whether the loss hardly depends on the weight or bias
 */
export const isFlat = ({ least, greatest }) => !(greatest - least > LEVEL * Math.abs(greatest));

/**
 * @param {Model} model
 * @param {string} optimizer  its name
 * @returns {string} whose gradient the slope is
 */
export function gradientWords({ trainCount, dropout, experiment }, optimizer) {
  const batch = Math.min(Number(experiment.batch) || trainCount, trainCount);
  const whole = batch >= trainCount;
  const masks = dropout.some((share) => share > 0) ? ' Dropout is off for this curve.' : '';
  return (whole
    ? `The tangent’s slope is the gradient over all ${trainCount} training examples, which ${optimizer} `
      + 'turns into the step.'
    : `The tangent’s slope is the gradient over all ${trainCount} training examples; the step follows `
      + `the gradient of the next mini-batch of ${batch}, so they may differ.`) + masks;
}
