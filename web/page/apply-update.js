// What changes on the page with an answer of the engine.

import { NEXT_EXAMPLE } from '../model/focus.js';
import { needsOf } from '../model/views.js';
import { isSameView } from '../model/plane-view.js';
import { counted } from '../model/wording.js';
import { NOTHING_SHOWN } from './store.js';
import { SUBSCRIPTIONS } from './worker/subscriptions.js';
import { fieldNotices, lossesText, stopNotice, withNotice } from '../model/notices.js';

/** @import { Update } from '../model/protocol.js' */
/** @import { StartingState, State } from '../model/state.js' */

/**
 * @param {Update} update  the first one brings a model
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
    changes.firstExample = null;
  }
  const { explanation } = changes;
  if (explanation && !explanation.refusal && explanation.focus.example === NEXT_EXAMPLE) {
    changes.firstExample = explanation.example.index;
  }
  if (update.model) {
    if (before.painting && !update.model.hasOwnPoints) {
      changes.painting = null;
    }
    if (before.model && !isSameView(before.model.domain, update.model.domain)) {
      changes.view = null;
    }
    if (before.model && before.model.experiment.view !== update.model.experiment.view) {
      changes.options = { ...before.options, pass: null };
      // A view that opens speaks of an example that the next step learns from.
      if (!needsOf(before.model.experiment.view).explains) {
        changes.firstExample = null;
      }
    }
    notices = fieldNotices(update.model).concat(notices.filter(({ lasts }) => lasts));
    if (!before.model || String(before.model.layers) !== String(update.model.layers)) {
      // What belongs to another network must not be shown with this one.
      Object.assign(changes, NOTHING_SHOWN, seenOf(update, before));
      changes.hover = null;
      changes.selection = null;
      changes.held = null;
      changes.moved = null;
      changes.asked = null;
    }
  }
  const model = update.model || before.model;
  const hasEnded = before.playing && !update.playing;
  if (hasEnded) {
    changes.firstExample = null;
  }
  const hasChanged = !before.status || before.status.stopped !== status.stopped;
  if (model && (update.model || hasChanged || (hasEnded && status.stopped))) {
    notices = withNotice(notices, 'stopped', stopNotice(model, status));
  }
  changes.notices = notices;
  if (model && hasEnded && !status.stopped) {
    changes.announcement = `Paused. ${progressText({ model, status })}`;
  } else if (model && before.status && isMilestone(before.status.epoch, status.epoch)) {
    changes.announcement = progressText({ model, status });
  }
  return changes;
}

/**
 * @param {Record<string, any>} update
 * @param {Record<string, any>} before
 * @returns {Partial<State>} what the worker has shown, completed by what it had sent before
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
export function progressText({ model, status }) {
  const step = status.step % Math.max(1, model.stepsPerEpoch);
  const within = step > 0 ? ` and ${counted(step, 'step')}` : '';
  return `After ${counted(status.epoch, 'epoch')}${within}: ${lossesText(model, status)}.`;
}

/**
 * @param {number} before
 * @param {number} epoch
 * @returns {boolean} whether the number of epochs has one more digit than before, from 10 on
 */
function isMilestone(before, epoch) {
  return epoch >= 10 && before > 0 && String(epoch).length > String(before).length;
}
