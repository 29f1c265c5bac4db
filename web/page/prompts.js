// A hint at the right moment, each once: what to look at when training is paused for the first time,
// does not get on, or gets on too well, by the verdict on what is happening. They stand behind whatever has
// just happened, and can be switched off.

import { rememberShownPrompts, shownPrompts } from './browser/preferences.js';

/** @import { Diagnosis, Model, Notice, NoticeAction, State } from '../model/state.js' */
/** @import { Store } from './store.js' */

/**
 * @typedef {object} Seen  of the training that is on the page
 * @property {State} before
 * @property {State} state
 * @property {Diagnosis['verdict']|null} verdict  that has just come; null for none
 * @property {number} flat  epochs in which the training loss has hardly changed
 *
 * @typedef {object} Prompt
 * @property {string} id
 * @property {(seen: Seen) => boolean} moment
 * @property {string} text
 * @property {NoticeAction} [action]
 */

/** Notices of what has just happened, which hints do not cover. */
const URGENT = ['stopped', 'anew'];

/** Epochs without a change after which a training is called flat. */
const FLAT = 100;

/** A change of the training loss, as a fraction of it, that does not matter. */
const HARDLY = 0.01;

/** Verdicts with which a loss that does not change is worth a word. @type {Array<Diagnosis['verdict']|null>} */
const UNSOLVED = ['', 'symmetric', 'vanishing', 'tooSlow'];

/** @param {Diagnosis['verdict']} wanted @returns {(seen: Seen) => boolean} while it trains */
const hasBecome = (wanted) => ({ verdict, state }) => verdict === wanted && state.playing;

/** @param {State} state @returns {boolean} */
const isAnew = ({ notices }) => notices.some(({ id }) => id === 'anew');

/** @type {Prompt[]} of two at the same moment, the first */
const PROMPTS = [
  {
    id: 'divergence',
    moment: ({ verdict }) => verdict === 'diverged', // training has stopped
    text: 'Divergence: each step overshot and landed higher up. Rates shows how steps with a smaller learning '
      + 'rate would go.',
    action: { name: 'Show the rates', does: 'showView', input: 'rates' },
  },
  {
    id: 'anew',
    moment: ({ before, state }) => isAnew(state) && !isAnew(before),
    text: 'Data, layers and initial weights make another network, so training starts anew. Learning rate, '
      + 'batch size and most others change while it continues.',
  },
  {
    id: 'overfitting',
    moment: hasBecome('overfitting'),
    text: 'The test loss rises while the training loss falls: overfitting. More examples, a smaller network, '
      + 'L2 or dropout usually help.',
    action: { name: 'What is overfitting?', does: 'showTerm', input: 'overfitting' },
  },
  {
    id: 'dead',
    moment: hasBecome('deadUnits'),
    text: 'The loss is stuck, and half of a layer’s neurons or more are dead: no example changes them. A smaller '
      + 'learning rate from the start, or leaky ReLU, usually helps.',
    action: { name: 'What is a dead unit?', does: 'showTerm', input: 'dead unit' },
  },
  {
    id: 'saturation',
    moment: hasBecome('saturated'),
    text: 'The loss is stuck, and half of a layer’s neurons or more are saturated: their slope is near 0. Smaller '
      + 'initial weights or another activation usually help.',
    action: { name: 'What is saturation?', does: 'showTerm', input: 'saturation' },
  },
  {
    id: 'flat',
    moment: ({ flat, verdict, state }) => flat >= FLAT && UNSOLVED.includes(verdict) && state.playing,
    text: 'The loss has hardly changed for 100 epochs: it is as low as this network gets, or on a flat stretch. '
      + 'Try another learning rate, or more neurons.',
  },
  {
    id: 'pause',
    // Not while a weight is dragged, nor because another experiment has been opened.
    moment: ({ before, state }) => before.playing && !state.playing && state.status.stopped === ''
      && state.held === null && state.model === before.model,
    text: 'Paused. Click a neuron to see what it computes.',
  },
];

/**
 * @param {object} parts
 * @param {Store} parts.store
 * @param {() => boolean} parts.isSeen  whether the page is; what happens meanwhile is not commented on
 * @returns {(state: State) => void} told of every state
 */
export function createPrompts({ store, isSeen }) {
  /** @type {State|null} */
  let before = null;
  /** @type {Model|null} */
  let model = null;
  /** Where the loss was when it last changed. */
  let still = { epoch: 0, loss: NaN };

  /** @param {State} last @param {State} state @returns {Seen} */
  function observe(last, state) {
    const { diagnosis, status: { epoch, trainLoss: loss } } = state;
    if (state.model !== model || epoch < still.epoch || !(Math.abs(loss - still.loss) <= HARDLY * still.loss)) {
      still = { epoch, loss };
    }
    model = state.model;
    return {
      before: last,
      state,
      verdict: diagnosis !== null && diagnosis !== last.diagnosis ? diagnosis.verdict : null,
      flat: epoch - still.epoch,
    };
  }

  /** @param {Seen} seen */
  function prompt(seen) {
    const due = PROMPTS.filter(({ moment }) => moment(seen));
    const shown = due.length > 0 ? shownPrompts() : []; // not with every frame
    const first = due.find(({ id }) => !shown.includes(id));
    if (first) {
      const { id, text, action } = first;
      rememberShownPrompts(shown.concat(id));
      /** @type {Notice} */
      const notice = {
        id: `prompt:${id}`,
        kind: 'information',
        text,
        actions: [...(action ? [action] : []), { name: 'No more hints', does: 'setHints', input: false }],
      };
      const { notices } = store.state();
      const isUrgent = (/** @type {Notice} */ each) => each.kind !== 'information' || URGENT.includes(each.id);
      store.update({
        notices: [...notices.filter(isUrgent), notice, ...notices.filter((each) => !isUrgent(each))],
      });
    }
  }

  return (state) => {
    const last = before;
    const isKnown = last !== null && last.status === state.status && last.playing === state.playing
      && last.model === state.model && last.notices === state.notices && last.diagnosis === state.diagnosis;
    before = state;
    if (last === null || isKnown) {
      return;
    }
    const seen = observe(last, state);
    if (state.hints && state.lesson === null && isSeen()) {
      prompt(seen);
    }
  };
}
