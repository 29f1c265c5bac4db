// Notices: sentences for the user about what has happened, the newest first.

import { epochText, lossText } from '../model/numbers.js';

/** @import { Model, Notice, NoticeAction, State, Status } from '../model/state.js' */

/** What is said of an experiment that is not the user's own, by where it is from. */
const OTHERS = {
  start: 'The page is back to where everybody starts. Your own experiment is saved.',
  link: 'Opened from a link. Your own experiment is saved.',
  preset: 'Your own experiment is saved.',
};

/**
 * @param {Notice[]} notices
 * @param {string} id
 * @param {Notice|null} notice  that takes the place of the one with this id; null for none
 * @returns {Notice[]}
 */
export function withNotice(notices, id, notice) {
  return (notice ? [notice] : []).concat(notices.filter((each) => each.id !== id));
}

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
 * @returns {Notice|null} why training has stopped by itself, if it has
 */
export function stopNotice(model, status) {
  if (!status.stopped) {
    return null;
  }
  const { epoch, reason, stopped } = status;
  if (stopped === 'diverged') {
    const rate = smallerRate(Number(model.experiment.rate));
    return {
      id: 'stopped',
      kind: 'warning',
      text: `${reason} It happened in epoch ${epochText(epoch + 1)}.`,
      actions: [training(`Start again with learning rate ${rate}`, { rate }, true)],
    };
  }
  const losses = lossesText(model, status);
  return {
    id: 'stopped',
    kind: 'information',
    text: `${reason} After ${epochText(epoch)} epochs: ${losses}.`,
    actions: [actionsAfter(Number(model.experiment.epochs))[stopped]],
  };
}

/**
 * @param {string} name
 * @param {Record<string, string>} changes  of the experiment
 * @param {boolean} [fromTheStart]
 * @returns {NoticeAction}
 */
function training(name, changes, fromTheStart = false) {
  return { name, does: 'trainWith', input: { changes, fromTheStart } };
}

/**
 * @param {number} epochs  that were asked for
 * @returns {Record<string, NoticeAction>} by why training stopped
 */
function actionsAfter(epochs) {
  return {
    epochs: training(`Train for ${epochText(epochs)} more`, { epochs: String(2 * epochs) }),
    target: training('Continue without a target', { target: '0' }),
    patience: training('Continue anyway', { patience: '0' }),
  };
}

/**
 * @param {State} state
 * @returns {Notice|null} whose experiment is on the page, where that is not plain, and the way back
 */
export function originNotice({ savedExperiments: { origin, own, restored, lost }, model }) {
  /** @type {Pick<Notice, 'id'|'kind'|'lasts'>} */
  const notice = { id: 'origin', kind: lost ? 'warning' : 'information', lasts: true };
  if (lost) {
    const text = 'This browser does not let the page save anything. Copy the link to keep your experiment.';
    return Object.assign(notice, { text });
  }
  if (origin !== 'own' && own.length > 0 && own[0].link !== model.link) {
    const actions = [{ name: 'Back to my experiment', does: 'resumeWork' }];
    return Object.assign(notice, { text: OTHERS[origin], actions });
  }
  const actions = [{ name: 'Start afresh', does: 'startAfresh' }];
  return restored ? Object.assign(notice, { text: 'Your last experiment is back.', actions }) : null;
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
