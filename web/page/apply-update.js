// What an answer of the engine changes on the page.

import { epochText } from '../model/numbers.js';
import { isSameView } from '../model/plane-view.js';
import { NOTHING_SHOWN } from './store.js';
import { SUBSCRIPTIONS } from './subscriptions.js';
import { fieldNotices, lossesText, stopNotices } from './notices.js';

/** @import { Update } from '../model/protocol.js' */
/** @import { StartingState, State } from '../model/state.js' */

/**
 * @param {Update} update  the first one has a model
 * @param {State|StartingState} before
 * @returns {Partial<State>}
 */
export function changesBy(update, before) {
  const { status } = update;
  /** @type {Partial<State>} */
  const changes = Object.assign({}, update, seenOf(update, before));
  let notices = before.notices;
  if (update.data) {
    changes.selectedExample = null;
  }
  if (update.model) {
    if (before.painting && update.model.experiment.data.indexOf('own') !== 0) {
      changes.painting = null;
    }
    if (before.model && !isSameView(before.model.domain, update.model.domain)) {
      changes.view = null;
    }
    notices = fieldNotices(update.model);
    if (!before.model || String(before.model.layers) !== String(update.model.layers)) {
      // What was seen of another network goes, unless there is something of this one in its place.
      Object.assign(changes, NOTHING_SHOWN, seenOf(update, before));
      changes.hover = null;
      changes.selection = null;
      changes.held = null;
    }
  }
  const model = update.model || before.model;
  const hasEnded = before.playing && !update.playing;
  const hasChanged = !before.status || before.status.stopped !== status.stopped;
  if (model && (update.model || hasChanged || (hasEnded && status.stopped))) {
    notices = notices
      .filter((notice) => notice.id !== 'stopped')
      .concat(stopNotices(model, status));
  }
  changes.notices = notices;
  if (model && hasEnded && !status.stopped) {
    changes.announcement = `Paused. ${placeText({ model, status })}`;
  } else if (model && before.status && isMilestone(before.status.epoch, status.epoch)) {
    changes.announcement = placeText({ model, status });
  }
  return changes;
}

/**
 * @param {Record<string, any>} update
 * @param {Record<string, any>} before
 * @returns {Partial<State>} what it shows, with what was sent before and is the same
 */
function seenOf(update, before) {
  /** @type {Record<string, any>} */
  const seen = {};
  SUBSCRIPTIONS.filter(({ name }) => update[name]).forEach(({ name, join }) => {
    seen[name] = join ? join(update[name], before[name]) : update[name];
  });
  return seen;
}

/**
 * @param {Pick<State, 'model'|'status'>} state
 * @returns {string} how far training has come, in words
 */
export function placeText({ model, status }) {
  const step = status.step % Math.max(1, model.stepsPerEpoch);
  const within = step > 0 ? ` and ${step} ${step === 1 ? 'step' : 'steps'}` : '';
  const epochs = `${epochText(status.epoch)} ${status.epoch === 1 ? 'epoch' : 'epochs'}`;
  return `After ${epochs}${within}: ${lossesText(model, status)}.`;
}

/**
 * @param {number} before
 * @param {number} epoch
 * @returns {boolean} whether the number of epochs has got another digit, from ten on
 */
function isMilestone(before, epoch) {
  return epoch >= 10 && before > 0 && String(epoch).length > String(before).length;
}
