// What a user can do to the plane of the outputs: none of it changes the experiment.

import { moved, zoomed } from './layout/view.js';

/** @param {import('./store.js').Store} store */
export function createPlaneActions(store) {
  /**
   * @param {(view: import('./store.js').View, whole: import('./store.js').View)
   *     => import('./store.js').View} change
   */
  function see(change) {
    const { model, view } = store.state();
    if (model) {
      store.update({ view: change(view || model.domain, model.domain) });
    }
  }

  return {
    /**
     * @param {number} right  shares of its side by which the view moves
     * @param {number} up
     */
    moveView: (right, up) => see((view, whole) => moved(view, whole, right, up)),

    /**
     * @param {number} factor  above 1 to see more, below 1 to see less
     * @param {import('./layout/view.js').Spot} [spot]  what stays in its place
     */
    zoomView: (factor, spot) => see((view, whole) => zoomed(view, whole, factor, spot)),

    resetView: () => store.update({ view: null }),

    /** @param {number|null} example  index of an example of the data */
    selectExample(example) {
      const isThere = example !== null && example >= 0 && 4 * example < store.state().data.length;
      store.update({ selectedExample: isThere ? example : null });
    },
  };
}
