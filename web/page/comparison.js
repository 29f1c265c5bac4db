// Two networks that differ in one setting alone, trained for as long from the same initial weights, side
// by side: copies, which the training on the page does not notice.

import { withoutView } from '../model/catalogue.js';
import { toLink } from '../model/link.js';

/** @import { Thumbnail } from '../session/thumbnails.js' */
/** @import { Store } from './store.js' */

/**
 * @typedef {object} Comparison
 * @property {string} key  of the field in which they differ
 * @property {string[]} values  of the field, before and after, as link text
 * @property {string} rest  the link without the field, and without what is looked at
 * @property {number} epochs  that both are trained for
 * @property {Array<Thumbnail|null>} pictures  null until there is one
 */

/** Epochs that a comparison begins with, and that both are trained on by. */
const EPOCHS = 200;

/** Portions of training after which a large network is shown as it is. */
const MOST = 40;

/**
 * @param {object} parts
 * @param {Store} parts.store
 * @param {(wish: {link: string, epochs: number}) => Promise<Thumbnail>} parts.draw
 */
export function createComparison({ store, draw }) {
  /** @param {Comparison} comparison */
  const put = (comparison) => store.update({ comparison });

  /** @param {Comparison} comparison  the one that has been asked for last */
  async function train(comparison) {
    let shown = comparison;
    put(shown);
    for (let index = 0; index < shown.values.length; index++) {
      const link = `${shown.rest}&${toLink({ [shown.key]: shown.values[index] })}`;
      let drawn = await draw({ link, epochs: shown.epochs });
      for (let portion = 1; drawn.done && portion < MOST; portion++) {
        drawn = await draw({ link, epochs: shown.epochs });
      }
      if (store.state().comparison !== shown) {
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
      return train({ key, values, rest, epochs: EPOCHS, pictures: values.map(() => null) });
    },

    async compareFurther() {
      const { comparison } = store.state();
      if (comparison) {
        await train(Object.assign({}, comparison, { epochs: comparison.epochs + EPOCHS }));
      }
    },
  };
}
