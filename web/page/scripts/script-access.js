// window.chainrule: there from the start, while what answers its calls is loaded with the first of them.

/** @import { Store } from '../store.js' */
/** @import { ScriptApi } from './script-api.js' */

/** @type {Array<keyof ScriptApi>} */
const CALLS = [
  'open', 'play', 'pause', 'train', 'rewind', 'show', 'shown', 'state', 'diagnosis', 'explain', 'landscape',
  'predict', 'setParameters', 'readTable', 'useTable', 'sweep', 'exported', 'benchmark',
];

/**
 * @param {object} parts
 * @param {Store} parts.store
 * @param {Promise<void>} parts.ready  the engine runs and the address's experiment is open
 * @param {() => Promise<ScriptApi>} parts.load
 * @returns {Readonly<ScriptApi & {ready: Promise<void>, engine: string, link: () => string}>}
 */
export function createScriptAccess({ store, ready, load }) {
  // All wait alike, so that they come in the order in which they are called.
  const calls = Object.fromEntries(CALLS.map((name) => [
    name,
    async (/** @type {any[]} */ ...given) => /** @type {any} */ (await load())[name](...given),
  ]));
  return /** @type {any} */ (Object.freeze({
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

    ...calls,
  }));
}
