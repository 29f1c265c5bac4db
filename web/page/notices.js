// Notices: sentences for the user about what the engine reports.

import { epochText, lossText } from '../model/numbers.js';

/** @import { Model, Notice, Status } from '../model/state.js' */

/**
 * @param {Model} model
 * @returns {Notice[]} one for each field of a link that could not be taken as it was
 */
export function fieldNotices(model) {
  return model.notices.map((notice) => ({
    id: `field:${notice.field}`,
    kind: /** @type {const} */ ('warning'),
    text: notice.text,
  }));
}

/**
 * @param {Model} model
 * @param {Status} status
 * @returns {Notice[]} why training has stopped by itself, if it has
 */
export function stopNotices(model, status) {
  if (!status.stopped) {
    return [];
  }
  const { epoch, reason, stopped } = status;
  if (stopped === 'diverged') {
    const rate = smallerRate(Number(model.experiment.rate));
    return [{
      id: 'stopped',
      kind: 'warning',
      text: `${reason} It happened in epoch ${epochText(epoch + 1)}.`,
      action: {
        name: `Start again with learning rate ${rate}`,
        changes: { rate },
        fromTheStart: true,
      },
    }];
  }
  const losses = lossesText(model, status);
  return [{
    id: 'stopped',
    kind: 'information',
    text: `${reason} After ${epochText(epoch)} epochs: ${losses}.`,
    action: Object.assign({ fromTheStart: false }, actionsAfter(Number(model.experiment.epochs))[stopped]),
  }];
}

/**
 * @param {number} epochs  that were asked for
 * @returns {Record<string, {name: string, changes: Record<string, string>}>} by why training stopped
 */
function actionsAfter(epochs) {
  return {
    epochs: {
      name: `Train for ${epochText(epochs)} more`,
      changes: { epochs: String(2 * epochs) },
    },
    target: { name: 'Go on without a target', changes: { target: '0' } },
    patience: { name: 'Go on all the same', changes: { patience: '0' } },
  };
}

/**
 * @param {Model} model
 * @param {Status} status
 * @returns {string} such as "training loss 0.2345, test loss 0.2751"
 */
export function lossesText(model, { trainLoss, testLoss }) {
  const training = `training loss ${lossText(trainLoss)}`;
  return model.testCount > 0 ? `${training}, test loss ${lossText(testLoss)}` : training;
}

/**
 * @param {number} rate
 * @returns {string} about a tenth, one significant digit, never in the form 1e-5
 */
function smallerRate(rate) {
  const smaller = Math.max(Number((rate / 10).toPrecision(1)), 0.00001);
  return smaller.toFixed(6).replace(/\.?0+$/, '');
}
