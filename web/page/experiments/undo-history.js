// What can be undone: every change of the experiment and every weight set by hand, in one list. All
// actions ask the engine through request(), which remembers every change; undoing one asks the
// engine directly.

import { differing, fromLink, toLink } from '../../model/link.js';
import { fieldOf, isOfView, withoutFollowing } from '../../model/catalogue.js';
import { isBias } from '../../model/parameters.js';
import { createTurns } from '../../model/queues.js';

/** @import { Catalogue } from '../../model/catalogue.js' */
/** @import { Update } from '../../model/protocol.js' */
/** @import { Item, StartingState, State } from '../../model/state.js' */
/** @import { Place } from './saved-experiments.js' */
/** @import { Client } from '../worker/engine-client.js' */
/** @import { Store } from '../store.js' */

/**
 * @typedef {{fields?: Record<string, string>, parameter?: {index: number, value: number},
 *     parameters?: Float64Array, place?: Place, checkpoint?: ArrayBuffer}} Step
 *     values of fields of the experiment, of one weight or bias, or of all; where the experiment is
 *     saved, if it is another one; the training that the change has ended
 *
 * @typedef {(place: Place, fields: Record<string, string>) => Promise<Update>} Reopen
 *
 * @typedef {{name: string, subject: string, hold?: Item|null, back: Step, forth: Step,
 *     isPreparation?: boolean, time: number}} Change
 *     subject: what it is about, to tell a dragged slider from two decisions; hold: the weight or
 *     bias in hand, the same object from when it is taken until it is let go; isPreparation: an empty
 *     plane, on which nothing has been painted
 */

/** So many changes can be undone, and so many bring their training back. */
const MOST = 200;
const MOST_CHECKPOINTS = 10;

/** Commands after which training may begin anew. */
const ENDING = ['edit', 'paint', 'readTable'];

/** Commands that change the experiment or its parameters. */
const NOTED = ['edit', 'open', 'paint', 'readTable', 'setParameter', 'setParameters', 'jump'];

/** What is changed by a command that does not name fields. */
const NAMES = /** @type {Record<string, string>} */ ({
  open: 'Another experiment',
  paint: 'Points',
  readTable: 'Table',
});

/** Changes of the same thing are one when they follow within so many milliseconds. */
const MOMENT = 1000;

/**
 * @param {object} parts
 * @param {Store} parts.store
 * @param {Client['request']} parts.request  of the engine
 * @param {() => number} parts.now  milliseconds
 * @param {(isOwn: boolean) => void} parts.onChange  something has changed; isOwn: it is now the
 *     user's own experiment
 */
export function createUndoHistory({ store, request, now, onChange }) {
  /** @type {Change[]} */
  let done = [];
  /** @type {Change[]} */
  let undone = [];
  /** One after the other, however fast the keys are pressed. */
  const inTurn = createTurns();

  function publish() {
    const nameOf = (/** @type {Change[]} */ list) => (list.length > 0 ? list[list.length - 1].name : '');
    store.update({ undoable: { undo: nameOf(done), redo: nameOf(undone) } });
  }

  /** @param {Change} change */
  function add(change) {
    const last = done[done.length - 1];
    if (!hasEffect(change)) {
      return;
    }
    if (!change.back.place) {
      onChange(!change.isPreparation);
    }
    undone = [];
    if (last && isContinued(last, change)) {
      done = done.slice(0, -1).concat(joined(last, change)).filter(hasEffect);
    } else {
      done = done.concat(change).slice(-MOST);
    }
    done.slice(0, -MOST_CHECKPOINTS).forEach(({ back }) => delete back.checkpoint);
    publish();
  }

  /**
   * @param {string} command
   * @param {any} input
   * @param {State|StartingState} before
   * @param {Update} update
   * @param {object} beside
   * @param {Place} [beside.place]  where the experiment is saved that was opened
   * @param {ArrayBuffer} [beside.checkpoint]  of the training before
   */
  function remember(command, input, before, update, { place, checkpoint }) {
    if (!before.model) {
      return; // there is nothing before the first experiment
    }
    const { model, frame, catalogue, held } = before;
    if (command === 'setParameter') {
      const name = isBias(model.layers, input.index) ? 'Bias' : 'Weight';
      const value = frame.parameters[input.index];
      add({
        name,
        subject: `${name} ${input.index}`,
        hold: held && held.item,
        back: { parameter: { index: input.index, value } },
        forth: { parameter: input },
        time: now(),
      });
    } else if (command === 'jump' || command === 'setParameters') {
      add({
        name: 'Parameters',
        subject: 'Parameters',
        back: { parameters: frame.parameters },
        forth: { parameters: update.frame.parameters },
        time: now(),
      });
    } else if (update.model) {
      const there = update.model.experiment;
      const isChange = (/** @type {string} */ key) => !isOfView(catalogue, key);
      const back = differing(model.experiment, there, isChange);
      const asked = command === 'edit' ? Object.keys(fromLink(input)) : [];
      // Loss and output are written out, because what is chosen elsewhere brings its own along.
      const inFull = (
        /** @type {Record<string, string>} */ fields,
        /** @type {Record<string, string>} */ experiment,
      ) => withoutFollowing(catalogue, experiment, Object.assign({}, fields, {
        loss: experiment.loss,
        output: experiment.output,
      }));
      if (Object.keys(back).length > 0) {
        add({
          name: NAMES[command] || nameOf(asked, back, catalogue),
          // Each switch of a neuron is a step of its own, however soon after the one before.
          subject: (asked.join(' ') !== 'off' && asked.join(' ')) || update.model.link,
          isPreparation: command === 'paint' && input.points.length === 0,
          back: {
            fields: inFull(back, model.experiment),
            place: place && before.savedExperiments.place,
            checkpoint: update.model.rebuilt ? checkpoint : undefined,
          },
          forth: { fields: inFull(differing(there, model.experiment, isChange), there), place },
          time: now(),
        });
      }
    }
  }

  /**
   * @param {Step} step
   * @param {Reopen} reopen
   * @returns {Promise<Update>}
   */
  function take({ fields, parameter, parameters, place, checkpoint }, reopen) {
    if (place) {
      return reopen(place, fields || {});
    }
    onChange(false);
    if (checkpoint) {
      const { model, catalogue } = store.ready();
      // What is looked at stays.
      const looks = differing(model.experiment, {}, (key) => isOfView(catalogue, key));
      return request('restore', { bytes: checkpoint, fields: looks });
    }
    if (parameters) {
      return request('setParameters', parameters);
    }
    return fields ? request('edit', toLink(fields)) : request('setParameter', parameter);
  }

  return {
    /**
     * @param {string} command
     * @param {any} [input]
     * @param {Place} [place]  where the experiment is saved that is opened
     * @returns {Promise<any>}
     */
    async request(command, input, place) {
      const before = store.state();
      // Sent at once, one behind the other, so that nothing comes between them.
      const taken = endsTraining(command, input, before) ? request('checkpoint') : null;
      const answer = await request(command, input);
      const checkpoint = taken ? (await taken).bytes : undefined;
      if (NOTED.indexOf(command) >= 0) {
        remember(command, input, before, answer.update || answer, { place, checkpoint });
      }
      return answer;
    },

    /**
     * @param {Reopen} reopen
     * @returns {Promise<Update|null>} null when there is nothing to undo
     */
    undo: (reopen) => inTurn(async () => {
      const change = done[done.length - 1];
      if (!change) {
        return null;
      }
      done = done.slice(0, -1);
      undone = undone.concat(change);
      publish();
      return take(change.back, reopen);
    }),

    /** @returns {boolean} whether the last change has prepared something, and nothing came of it */
    isPreparing: () => done.length > 0 && Boolean(done[done.length - 1].isPreparation),

    /** What has been undone last cannot be done again. */
    forget() {
      undone = undone.slice(0, -1);
      publish();
    },

    /**
     * @param {Reopen} reopen
     * @returns {Promise<Update|null>} null when there is nothing to do again
     */
    redo: (reopen) => inTurn(async () => {
      const change = undone[undone.length - 1];
      if (!change) {
        return null;
      }
      undone = undone.slice(0, -1);
      done = done.concat(change);
      publish();
      return take(change.forth, reopen);
    }),
  };
}

/**
 * @param {string} command
 * @param {any} input
 * @param {State|StartingState} before
 * @returns {boolean} whether it may end a training that has gone on for a while
 */
function endsTraining(command, input, before) {
  if (!before.model || before.status.step === 0 || ENDING.indexOf(command) < 0) {
    return false;
  }
  const { catalogue } = before;
  return command !== 'edit' || Object.keys(fromLink(input)).some((key) => {
    const field = fieldOf(catalogue, key);
    return field !== undefined && !isOfView(catalogue, key) && !field.live;
  });
}

/** @param {Change} last @param {Change} next @returns {boolean} whether the two are one change */
function isContinued(last, next) {
  return last.subject === next.subject
    && (next.time - last.time < MOMENT || (Boolean(next.hold) && next.hold === last.hold));
}

/**
 * @param {Change} first
 * @param {Change} then  about the same
 * @returns {Change}
 */
function joined(first, then) {
  const { back } = first;
  return Object.assign({}, then, {
    back: back.fields
      ? Object.assign({}, back, { fields: Object.assign({}, then.back.fields, back.fields) })
      : back,
    forth: back.fields
      ? Object.assign({}, then.forth, { fields: Object.assign({}, first.forth.fields, then.forth.fields) })
      : then.forth,
  });
}

/** @param {Change} change */
function hasEffect({ back, forth }) {
  if (back.fields) {
    return Object.keys(differing(back.fields, forth.fields || {})).length > 0;
  }
  if (back.parameters) {
    return String(back.parameters) !== String(forth.parameters);
  }
  return !back.parameter || !forth.parameter || back.parameter.value !== forth.parameter.value;
}

/**
 * @param {string[]} asked  keys of the fields that somebody meant to change
 * @param {Record<string, string>} changed  the fields that have changed
 * @param {Catalogue} catalogue
 */
function nameOf(asked, changed, catalogue) {
  const meant = asked.filter((key) => key in changed);
  const key = meant.indexOf('layers') >= 0 ? 'layers' : meant[0] || asked[0];
  const field = fieldOf(catalogue, key);
  return field ? field.name : key;
}

/** @typedef {ReturnType<typeof createUndoHistory>} UndoHistory */
