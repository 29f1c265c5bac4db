// A hint at the right moment, each once: what to look at when training is paused for the first time,
// does not get on, or gets on too well. They stand behind whatever has just happened, and can be switched off.

/** @import { Model, Notice, NoticeAction, State, Status } from '../model/state.js' */
/** @import { Storage } from './storage.js' */
/** @import { Store } from './store.js' */

/**
 * @typedef {object} Seen  of the training that is on the page
 * @property {State} before
 * @property {State} state
 * @property {number} flat  epochs in which the training loss has hardly changed, while it is not solved
 * @property {boolean} parts  the test loss has risen from its least, and the training loss fallen
 * @property {number[]} dead  shares of dead neurons, by hidden layer; none until it is flat
 * @property {number[]} saturated  likewise
 *
 * @typedef {object} Prompt
 * @property {string} id
 * @property {(seen: Seen) => boolean} moment
 * @property {string} text
 * @property {NoticeAction} [action]
 */

const KEY = 'chainrule.prompts';

/** Notices of what has just happened, which hints do not cover. */
const URGENT = ['stopped', 'anew'];

/** Epochs without a change after which a training is called flat. */
const FLAT = 100;

/** A change of the training loss, as a fraction of it, that does not matter. */
const HARDLY = 0.01;

/** A network is solved, whatever its units do, from this accuracy or R² on. */
const SOLVED = 0.99;

/** The test loss has risen when it is so many times its least, as the mean of the last few. */
const RISEN = 1.2;

/** How much of the mean the latest loss is, because losses bounce. */
const LATEST = 0.2;

/** @param {number[]} shares @returns {boolean} whether half of a layer or more is idle */
const isHalf = (shares) => shares.some((share) => share >= 0.5);

/** @param {State} state @returns {boolean} */
const isAnew = ({ notices }) => notices.some(({ id }) => id === 'anew');

/** @type {Prompt[]} of two at the same moment, the first */
export const PROMPTS = [
  {
    id: 'divergence',
    moment: ({ before, state }) => state.status.stopped === 'diverged' && before.status.stopped === '',
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
    moment: ({ parts }) => parts,
    text: 'The test loss rises while the training loss falls: overfitting. More examples, a smaller network, '
      + 'L2 or dropout usually help.',
    action: { name: 'What is overfitting?', does: 'showTerm', input: 'overfitting' },
  },
  {
    id: 'dead',
    moment: ({ dead }) => isHalf(dead),
    text: 'The loss has not fallen for 100 epochs, and half of a layer’s neurons or more are dead: no example '
      + 'changes them. A smaller learning rate from the start, or leaky ReLU, usually helps.',
    action: { name: 'What is a dead unit?', does: 'showTerm', input: 'dead unit' },
  },
  {
    id: 'saturation',
    moment: ({ saturated }) => isHalf(saturated),
    text: 'The loss has not fallen for 100 epochs, and half of a layer’s neurons or more are saturated: their '
      + 'slope is near 0. Smaller initial weights or another activation usually help.',
    action: { name: 'What is saturation?', does: 'showTerm', input: 'saturation' },
  },
  {
    id: 'flat',
    moment: ({ flat, dead }) => flat >= FLAT && dead.length > 0,
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

/** @param {Storage} storage @returns {boolean} whether hints are wanted */
export const wantsPrompts = (storage) => storage.recall(KEY) !== 'off';

/** @param {Storage} storage @param {boolean} wanted  and then all of them again */
export const rememberPrompts = (storage, wanted) => storage.keep(KEY, wanted ? '' : 'off');

/** @param {Status} status @returns {boolean} */
function isSolved({ training: { accuracy, determination } }) {
  const scores = determination || [accuracy];
  return scores.every((score) => typeof score === 'number' && score >= SOLVED);
}

/**
 * @param {object} parts
 * @param {Store} parts.store
 * @param {Storage} parts.storage
 * @param {() => boolean} parts.isSeen  whether the page is; what happens meanwhile is not commented on
 * @param {() => Promise<number[]>} parts.idleness  shares of dead and of saturated neurons, two a hidden layer
 * @returns {(state: State) => void} told of every state
 */
export function createPrompts({ store, storage, isSeen, idleness }) {
  /** @type {State|null} */
  let before = null;
  /** @type {Model|null} */
  let model = null;
  let epoch = 0;
  /** Where the loss was when it last changed. */
  let still = { epoch: 0, loss: NaN };
  /** Means of the last few, and what they were when that of the test loss was least. */
  let means = { train: NaN, test: NaN };
  let least = { train: NaN, test: NaN };
  /** @type {number[]} */
  let idle = [];
  let isAsked = false;

  /** @param {Status} status */
  function begin(status) {
    still = { epoch: status.epoch, loss: status.trainLoss };
    means = { train: status.trainLoss, test: status.testLoss };
    least = means;
    idle = [];
    isAsked = false;
  }

  /** @param {State} state  after some more training */
  function observe({ model: present, status }) {
    if (present !== model || status.epoch < epoch) {
      begin(status);
    } else if (status.epoch > epoch) {
      means = {
        train: means.train + LATEST * (status.trainLoss - means.train),
        test: means.test + LATEST * (status.testLoss - means.test),
      };
      least = !(means.test >= least.test) ? means : least;
      if (!(Math.abs(status.trainLoss - still.loss) <= HARDLY * still.loss) || isSolved(status)) {
        still = { epoch: status.epoch, loss: status.trainLoss };
        idle = [];
        isAsked = false;
      }
    }
    model = present;
    epoch = status.epoch;
  }

  /** @param {State} last @param {State} state @returns {Seen} */
  const seen = (last, state) => ({
    before: last,
    state,
    flat: state.playing ? epoch - still.epoch : 0,
    parts: state.playing && means.test > RISEN * least.test && means.train < least.train / RISEN,
    dead: idle.filter((_, index) => index % 2 === 0),
    saturated: idle.filter((_, index) => index % 2 === 1),
  });

  /** @param {Seen} now */
  function prompt(now) {
    const due = PROMPTS.filter(({ moment }) => moment(now));
    const shown = due.length > 0 ? storage.recall(KEY).split(' ') : []; // not with every frame
    const first = due.find(({ id }) => !shown.includes(id));
    if (first) {
      const { id, text, action } = first;
      storage.keep(KEY, shown.concat(id).join(' ').trim());
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

  /** @param {Seen} now */
  async function lookAtNeurons(now) {
    isAsked = true;
    const shares = await idleness().catch(() => []);
    const state = store.ready();
    if (isAsked && state.playing) {
      idle = shares.length > 0 ? shares : [0, 0]; // without hidden layers none is idle
      prompt(seen(now.before, state));
    }
  }

  return (state) => {
    const last = before;
    const isKnown = last !== null && last.status === state.status && last.playing === state.playing
      && last.model === state.model && last.notices === state.notices;
    before = state;
    if (last === null || isKnown) {
      return;
    }
    observe(state);
    if (state.hints && state.lesson === null && isSeen()) {
      const now = seen(last, state);
      prompt(now);
      if (now.flat >= FLAT && !isAsked) {
        lookAtNeurons(now);
      }
    }
  };
}
