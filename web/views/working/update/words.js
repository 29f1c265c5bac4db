// What is said about an optimizer's step.

import { placeName, shortPlace } from '../../../model/wording.js';
import { itemAt } from '../../../model/focus.js';

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
 * @returns {string} what is unusual about the step; '' when nothing is
 */
export function stepText({ update, parameter }) {
  if (!update.finite) {
    return 'This step would make a number infinite: training stops instead of taking it.';
  }
  return parameter.change === 0 ? 'This step leaves it as it is.' : '';
}

/** @param {Explanation} explanation @returns {boolean} */
export const isPenalised = ({ penalty }) => penalty.l1 !== 0 || penalty.l2 !== 0;

/** @param {string} name  of the schedule @returns {string} */
export const scheduleText = (name) =>
  `The factor is that of the schedule (${name}) and of the warm-up.`;

/**
 * @param {Explanation} explanation
 * @returns {string} how far the gradient is from what the optimizer is given
 */
export function givenText(explanation) {
  const { update, parameter } = explanation;
  if (isPenalised(explanation) && parameter.input < 0) {
    return 'Biases have no penalty.';
  }
  if (!isPenalised(explanation) && !(update.clipNorm > 0)) {
    return 'With no penalty and no clipping the optimizer is given the mean as it is.';
  }
  return update.clipNorm > 0 && update.clipFactor === 1
    ? 'All gradients together are short enough: nothing is clipped.'
    : '';
}

/** Why a mini-batch, and why more than the gradient. */
export const WHY = 'Why a mean? The gradient of all examples would point straight down the training '
  + 'loss, but costs a pass over all of them. A few examples already point roughly the same way, and '
  + 'their noise even helps out of narrow places. Why buffers? Steps that keep changing sign cancel '
  + 'in a running mean (momentum), and dividing by the running size of the gradient (AdaGrad, '
  + 'RMSProp, Adam) gives steep and flat directions steps of like size. Running means begin at 0; '
  + 'Adam divides that bias away.';
