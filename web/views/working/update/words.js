// What is said about an optimizer's step.

import { digitsToDiffer, grouped, numeral } from '../../../model/numbers.js';
import { counted, placeName, shortPlace } from '../../../model/wording.js';
import { itemAt } from '../../../model/focus.js';
import { isFrozen } from '../../../model/parameters.js';

/**
 * @typedef {import('../../../model/state.js').Model} Model
 * @typedef {import('../../../model/explanation.js').Explanation} Explanation
 */

/** @param {Model} model @param {number} parameter @returns {string} */
export function parameterName(model, parameter) {
  const item = itemAt(model.layers, parameter);
  return item.kind === 'bias'
    ? `The bias ${placeName(model, item)}`
    : `The weight ${shortPlace(model, item)}`;
}

/**
 * @param {Explanation} explanation
 * @param {Model} model
 * @returns {string} what is unusual about the step; '' when nothing is
 */
export function stepText({ update, parameter }, model) {
  if (!update.finite) {
    return 'This step would make a number infinite: training stops instead of taking it.';
  }
  if (isFrozen(model, itemAt(model.layers, parameter.parameter))) {
    return 'It is held fixed: whatever its gradient, this step leaves it as it is.';
  }
  return parameter.change === 0 ? 'This step does not change it.' : '';
}

/**
 * @param {{old: number, new: number}} values
 * @returns {string} such as "0.4301 → 0.4314", with as many digits as it takes to see the difference
 */
export function changeText(values) {
  const digits = digitsToDiffer(values.old, values.new, 2);
  return `${numeral(values.old, digits)} → ${numeral(values.new, digits)}`;
}

/** @param {Explanation} explanation @returns {string} how far training has come */
export const placeInEpoch = ({ epoch, batch, batches }) =>
  `So far: epoch ${grouped(epoch)}, mini-batch ${batch} of ${batches}.`;

/** @param {Explanation} explanation @returns {boolean} */
export const isPenalised = ({ penalty }) => penalty.l1 !== 0 || penalty.l2 !== 0;

/** @param {Explanation} explanation @returns {boolean} whether this step is one of the warm-up */
export const isWarmingUp = ({ epoch, settings }) => epoch < settings.warmup;

/** @param {Explanation} explanation @returns {string} */
export const warmUpText = ({ settings }) =>
  `Warm-up: over ${counted(settings.warmup, 'epoch')} the rate rises in equal steps to what is set.`;

/** @param {string} name  of the schedule @param {Explanation} explanation @returns {string} */
export const scheduleText = (name, { epoch, settings, update }) => (settings.warmup > 0
  ? `Schedule: ${name}. Epoch ${grouped(epoch)}, less ${grouped(settings.warmup)} of warm-up: `
    + `e = ${grouped(update.scheduleEpoch)}.`
  : `Schedule: ${name}. No warm-up, so e = ${grouped(epoch)} is the epoch.`);

/**
 * @param {Explanation} explanation
 * @returns {string} how far the gradient is from what the optimizer is given
 */
export function givenText(explanation) {
  const { update, parameter } = explanation;
  if (isPenalised(explanation) && parameter.input < 0) {
    return 'Biases are not penalised.';
  }
  if (!isPenalised(explanation) && !(update.clipNorm > 0)) {
    return 'With no penalty and no clipping, the optimizer gets the mean unchanged.';
  }
  return update.clipNorm > 0 && update.clipFactor === 1
    ? 'The gradient norm is within the limit: nothing is clipped.'
    : '';
}

/** Why a mini-batch, and why more than the gradient. */
export const WHY = 'Why a mean? The gradient over all examples gives the steepest way down the training '
  + 'loss, but takes a pass over all of them. A few examples already give roughly that direction, and their '
  + 'noise can even help training out of narrow places. Why buffers? Gradients that keep changing sign '
  + 'cancel in a running sum or mean (momentum, Adam); dividing by the gradient’s running size (AdaGrad, '
  + 'RMSProp, Adam) gives steep and flat directions similar steps. Adam’s running means begin at 0; dividing '
  + 'by 1 − βᵗ corrects that.';
