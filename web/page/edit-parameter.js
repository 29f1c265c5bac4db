// Weights and biases that are set by hand. While one is being changed, training waits.

import { panelOf } from '../model/focus.js';
import { createLatestQueue } from '../model/queues.js';
import { exists, isSame, parameterIndex } from '../model/parameters.js';

/** @import { Item } from '../model/state.js' */
/** @import { Store } from './store.js' */

/** @typedef {{item: Item, value: number}} Setting  of a weight or a bias */

/**
 * @param {object} parts
 * @param {Store} parts.store
 * @param {(command: string, input?: any) => Promise<any>} parts.ask  of the engine; never rejects
 */
export function createParameterEdits({ store, ask }) {
  /** @type {Setting[]} what the engine has not answered yet */
  let unanswered = [];

  const settings = createLatestQueue(sendAll, (waiting, next) =>
    waiting.filter(({ item }) => !isSame(item, next[0].item)).concat(next));

  /** @param {Setting[]} all */
  async function sendAll(all) {
    for (const setting of all) {
      const { item, value } = setting;
      const { model } = store.ready();
      if (exists(model.layers, item)) {
        await ask('setParameter', { index: parameterIndex(model.layers, item), value });
      }
      unanswered = unanswered.filter((each) => each !== setting);
    }
  }

  /** @param {Item} item @returns {number} */
  function valueOf(item) {
    const { model, frame } = store.ready();
    const setting = unanswered.find((each) => isSame(each.item, item));
    return setting ? setting.value : frame.parameters[parameterIndex(model.layers, item)];
  }

  /**
   * The one way to set a weight or a bias. While one value is being answered only the latest of
   * the next ones is kept, so that a dragged slider never runs ahead of the engine.
   *
   * @param {Item} item  a weight or a bias
   * @param {number} value  finite
   * @returns {Promise<void>} fulfilled when all is answered
   */
  function setParameter(item, value) {
    const setting = { item, value };
    unanswered = unanswered.filter((each) => !isSame(each.item, item)).concat(setting);
    return settings.put([setting]);
  }

  /** Ends the change without going on with training; the working stays about what was changed. */
  function release() {
    const { held } = store.state();
    if (held) {
      const isSubject = panelOf(store.ready()) === 'working';
      store.update({ held: null, selection: isSubject ? held.item : held.selection });
    }
  }

  /** Ends the change; training goes on from there, if it was going on before. */
  async function letGo() {
    const { held } = store.state();
    release();
    await settings.sending();
    if (held && held.playing) {
      await ask('play');
    }
  }

  return {
    setParameter,

    /**
     * @param {Item} item
     * @param {number} change
     */
    nudge(item, change) {
      const value = Number((valueOf(item) + change).toFixed(10));
      return isFinite(value) ? setParameter(item, value) : Promise.resolve();
    },

    release,
    letGo,

    /**
     * Begins to change a weight or a bias: training waits until letGo().
     * @param {Item} item
     * @param {boolean} [isElsewhere]  in another view than the diagram of the network
     */
    async hold(item, isElsewhere = false) {
      const before = store.ready();
      if (!exists(before.model.layers, item)) {
        return; // it was asked for on a figure of the network before
      }
      const held = {
        item: Object.assign({}, item), // a new one: the same weight may be taken in hand again
        value: valueOf(item),
        playing: before.held ? before.held.playing : before.playing,
        selection: before.held ? before.held.selection : before.selection,
        isElsewhere,
      };
      store.update({ selection: item, held });
      if (before.playing) {
        await ask('pause');
        if (store.state().held === held) {
          store.update({ held: Object.assign({}, held, { value: valueOf(item) }) });
        }
      }
    },

    /** Takes the change back, and ends it. */
    async putBack() {
      const { held } = store.state();
      if (held) {
        await setParameter(held.item, held.value);
        const now = store.state().held;
        if (now && now.item === held.item) {
          await letGo();
        }
      }
    },
  };
}
