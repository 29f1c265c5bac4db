// Two networks that differ in one setting alone, trained for as long from the same initial weights, side
// by side: copies, which the training on the page does not notice.

import { withoutView } from '../model/catalogue.js';
import { toLink } from '../model/link.js';
import { isTwinOf } from '../model/twin.js';

/** @import { Thumbnail } from '../session/thumbnails.js' */
/** @import { Store } from './store.js' */

/**
 * @typedef {object} Comparison
 * @property {string} key  of the field in which they differ
 * @property {string[]} values  of the field, before and after, as link text
 * @property {string} rest  the link without the field, and without what is looked at
 * @property {number} epochs  that both are trained for
 * @property {Array<Thumbnail|null>} pictures  null until there is one
 * @property {boolean} isTwin  it is an answer to what is happening, and patient
 */

/** Epochs that a comparison begins with, and that both are trained on by. */
const EPOCHS = 200;

/** Portions of training after which a large network is shown as it is, and a twin. */
const MOST = 40;
const MOST_OF_TWIN = 1000;

/**
 * @param {object} parts
 * @param {Store} parts.store
 * @param {(wish: import('../session/thumbnails.js').Wish) => Promise<Thumbnail>} parts.draw
 */
export function createComparison({ store, draw }) {
  /** @param {Comparison} comparison */
  const put = (comparison) => store.update({ comparison });

  /** @param {Comparison} comparison @returns {boolean} whether no other is, nor the experiment another one */
  function isWanted(comparison) {
    const { comparison: present, catalogue, model } = store.ready();
    if (present === comparison && comparison.isTwin && !isTwinOf(comparison, catalogue, model)) {
      store.update({ comparison: null });
      return false;
    }
    return present === comparison;
  }

  /** @param {Comparison} comparison  the one that has been asked for last */
  async function train(comparison) {
    let shown = comparison;
    put(shown);
    for (let index = 0; index < shown.values.length; index++) {
      const link = `${shown.rest}&${toLink({ [shown.key]: shown.values[index] })}`;
      const wish = { link, epochs: shown.epochs, isPatient: shown.isTwin };
      const most = shown.isTwin ? MOST_OF_TWIN : MOST;
      let drawn = await draw(wish);
      for (let portion = 1; drawn.done && portion < most && isWanted(shown); portion++) {
        drawn = await draw(wish);
      }
      if (!isWanted(shown)) {
        return;
      }
      shown = Object.assign({}, shown, {
        pictures: shown.pictures.map((picture, at) => (at === index ? drawn : picture)),
      });
      put(shown);
    }
  }

  return {
    /** @param {string} key @param {string[]} values */
    compare(key, values) {
      const { catalogue, model } = store.ready();
      const rest = withoutView(catalogue, model.link, key);
      return train({ key, values, rest, epochs: EPOCHS, pictures: values.map(() => null), isTwin: false });
    },

    /** The experiment on the page, and one that has another value. @param {string} key @param {string} value */
    twin(key, value) {
      const { catalogue, model } = store.ready();
      const values = [model.experiment[key], value];
      const rest = withoutView(catalogue, model.link, key);
      return train({ key, values, rest, epochs: EPOCHS, pictures: [null, null], isTwin: true });
    },

    async compareFurther() {
      const { comparison } = store.state();
      if (comparison) {
        await train(Object.assign({}, comparison, { epochs: comparison.epochs + EPOCHS }));
      }
    },
  };
}
