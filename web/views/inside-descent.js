// The views of the descent, one at a time, each made when it is first looked at.

import { createElement } from './element.js';
import { createBallsView } from './inside-descent-balls.js';
import { createLandscapeView } from './inside-descent-landscape.js';
import { createMapView } from './inside-descent-map.js';
import { createRatesView } from './inside-descent-rates.js';
import { createValleyView } from './inside-descent-valley.js';

/**
 * @typedef {import('../store.js').State} State
 * @typedef {{element: HTMLElement, update: (state: State) => void}} Part  one view
 */

/** @type {Record<string, (actions: import('../actions.js').Actions) => Part>} by the view's id */
const PARTS = {
  valley: createValleyView,
  map: createMapView,
  landscape: createLandscapeView,
  balls: createBallsView,
  rates: createRatesView,
};

/**
 * @param {import('../actions.js').Actions} actions
 * @returns {Part}
 */
export function createDescent(actions) {
  const element = createElement('div', { class: 'descent' });
  /** @type {Record<string, Part>} */
  const made = {};

  return {
    element,
    update(state) {
      const id = state.model ? state.model.experiment.view : '';
      const create = PARTS[id];
      if (!create) {
        return;
      }
      if (!made[id]) {
        made[id] = create(actions);
        element.appendChild(made[id].element);
      }
      Object.keys(made).forEach((each) => {
        made[each].element.hidden = each !== id;
      });
      made[id].update(state);
    },
  };
}
