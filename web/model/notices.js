// Notices: sentences for the user about what has happened, the newest first.

import { grouped, lossText } from './numbers.js';
import { counted } from './wording.js';

/** @import { Model, Notice, NoticeAction, State, Status } from './state.js' */

/** What is said of an experiment that is not the user's own, by where it is from. */
const OTHERS = {
  start: 'Your own experiment is saved.',
  link: 'Opened from a link. Your own experiment is saved.',
  preset: 'Your own experiment is saved.',
};

const SAVE_ALL = { name: 'Save all as a file', does: 'saveAll' };

/** What is said when nothing can be saved. */
const TROUBLES = {
  absent: {
    text: 'This browser does not let the page save anything: a reload starts afresh. '
      + 'Save your experiment as a file to keep it.',
    actions: [SAVE_ALL],
  },
  full: {
    text: 'There is no room left in the browser’s storage: your latest changes are not saved. '
      + 'Save a file, or delete experiments that you no longer need.',
    actions: [SAVE_ALL, { name: 'My experiments', does: 'showExperiments' }],
  },
  newer: {
    text: 'A newer version of Chainrule has saved your experiments; this one leaves them as they '
      + 'are, and saves nothing. Reload the page to get the newer version.',
    actions: [SAVE_ALL],
  },
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
      text: `${reason} This was in epoch ${grouped(epoch + 1)}.`,
      actions: [training(`Start again with learning rate ${rate}`, { rate }, true)],
    };
  }
  const losses = lossesText(model, status);
  return {
    id: 'stopped',
    kind: 'information',
    text: `${reason} After ${counted(epoch, 'epoch')}: ${losses}.`,
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
    epochs: training(`Train for ${grouped(epochs)} more`, { epochs: String(2 * epochs) }),
    target: training('Continue without a target', { target: '0' }),
    patience: training('Continue anyway', { patience: '0' }),
  };
}

/**
 * @param {State} state
 * @returns {Notice|null} that the user's own experiment is another one, and the way back
 */
export function originNotice({ savedExperiments: { place, own }, lesson }) {
  // Leaving a lesson leads back by itself.
  return lesson || place.origin === 'own' || own.length === 0 ? null : {
    id: 'origin',
    kind: 'information',
    text: OTHERS[place.origin],
    actions: [{ name: 'Back to my experiment', does: 'resumeWork' }],
    lasts: true,
  };
}

/**
 * @param {Status} status  before the change
 * @returns {Notice} that a change has begun training anew, and the way back
 */
export const anewNotice = ({ epoch }) => ({
  id: 'anew',
  kind: 'information',
  text: `Training starts anew. The network of epoch ${grouped(epoch)} can be brought back.`,
  actions: [{ name: 'Bring back the trained network', does: 'undo' }],
});

/** @type {Notice} that training has rested, and how to have it otherwise */
export const hiddenNotice = {
  id: 'hidden',
  kind: 'information',
  text: 'Training rested while the page was hidden.',
  actions: [{ name: 'Train while hidden, too', does: 'setTrainsHidden', input: true }],
};

/** @param {Status} status @returns {NoticeAction[]} none at the initial weights, or after the end */
export function continuing({ epoch, stopped }) {
  return epoch > 0 && !stopped
    ? [{ name: `Continue from epoch ${grouped(epoch)}`, does: 'play' }]
    : [];
}

/**
 * @param {State} state
 * @returns {Notice|null} that an experiment has been brought back, until it is trained further
 */
export function restoredNotice({ status, playing, savedExperiments: { place } }) {
  const { restored, epoch } = place;
  if (playing || status.epoch !== epoch || !(restored || epoch > 0)) {
    return null;
  }
  const what = restored ? 'Your last experiment is' : 'Training is';
  return {
    id: 'restored',
    kind: 'information',
    text: epoch > 0 ? `${what} back, at epoch ${grouped(epoch)}.` : `${what} back.`,
    actions: continuing(status)
      .concat(restored ? [{ name: 'Start over', does: 'startAfresh' }] : []),
    lasts: true,
  };
}

/**
 * @param {State} state
 * @returns {Notice|null} why nothing can be saved, and what to do about it
 */
export function storageNotice({ savedExperiments: { trouble } }) {
  return trouble === ''
    ? null
    : Object.assign({ id: 'storage', kind: /** @type {const} */ ('warning'), lasts: true }, TROUBLES[trouble]);
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
