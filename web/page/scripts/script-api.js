// window.chainrule: the page for scripts, as the README describes it. What a script does with training is
// answered at once; what answers other calls is loaded with the first of them.

import { notAllowed, requireWhole } from '../../model/arguments.js';

/** @import { FieldNotice } from '../../model/state.js' */
/** @import { Actions } from '../actions.js' */
/** @import { LateCalls } from './late-calls.js' */
/** @import { Store } from '../store.js' */

const MOST_EPOCHS = 1000000000;

/** @type {Array<keyof LateCalls>} */
const LATE = [
  'rewind', 'show', 'shown', 'diagnosis', 'explain', 'landscape', 'predict', 'setParameters', 'readTable',
  'useTable', 'sweep', 'exported', 'benchmark',
];

/**
 * @param {object} parts
 * @param {Store} parts.store
 * @param {Actions} parts.actions
 * @param {Promise<void>} parts.ready  the engine runs and the address's experiment is open
 * @param {() => Promise<LateCalls>} parts.loadCalls
 */
export function createScriptApi({ store, actions, ready, loadCalls }) {
  /** What a call waits for, so that it comes after those before it. */
  let before = ready;

  /** @param {keyof LateCalls} name */
  const late = (name) => (/** @type {any[]} */ ...given) => {
    const loaded = loadCalls();
    before = loaded.then(() => ready, () => ready);
    return loaded.then((/** @type {any} */ calls) => calls[name](...given));
  };

  const atOnce = {
    ready,

    /** @returns {'wasm-gc'|'javascript'|''} which engine runs */
    get engine() {
      return store.state().engine;
    },

    /** @returns {string} of the experiment as it is now */
    link() {
      const { model } = store.state();
      return model ? model.link : '';
    },

    /**
     * @param {string} link
     * @returns {Promise<{link: string, notices: FieldNotice[]}>} rejected if the link is refused
     */
    async open(link) {
      if (typeof link !== 'string') {
        throw notAllowed('link', link, 'a text such as "v=1&data=circle"');
      }
      await before;
      const { link: opened, notices, refusal } = await actions.open(link);
      if (refusal) {
        throw new RangeError(refusal);
      }
      return { link: opened, notices };
    },

    play: () => before.then(actions.play).then(nothing),
    pause: () => before.then(actions.pause).then(nothing),

    /**
     * Trains exactly so many more epochs, as fast as the machine can.
     * @param {number} epochs
     * @returns {Promise<any>} the state after them; rejected when another command ends it earlier
     */
    async train(epochs) {
      requireWhole('epochs', epochs, MOST_EPOCHS, `a whole number from 0 to ${MOST_EPOCHS}`);
      await before;
      if (epochs > 0 && store.ready().model.trainCount === 0) {
        throw new Error('There is no training data to train on');
      }
      const overtaker = await actions.train(epochs);
      if (overtaker) {
        throw new Error(`train(${epochs}) was not completed: it was overtaken by ${overtaker}`);
      }
      return actions.inspect();
    },

    /** @returns {Promise<any>} epoch, step, losses, layers, parameters, fingerprint */
    state: () => before.then(actions.inspect),
  };

  const calls = /** @type {LateCalls} */ (Object.fromEntries(LATE.map((name) => [name, late(name)])));
  return Object.freeze(Object.assign(atOnce, calls));
}

function nothing() {}
