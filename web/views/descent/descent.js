// The views of the descent, one at a time, each made when it is first looked at.

import { createElement } from '../../figures/dom.js';
import { createBallsView } from './balls/balls.js';
import { createLandscapeView } from './landscape/landscape.js';
import { createMapView } from './map/map.js';
import { createRatesView } from './rates/rates.js';
import { createValleyView } from './valley/valley.js';
import { createParts } from '../../figures/chosen-view.js';

/** @typedef {import('../../figures/chosen-view.js').Part} Part */

/** @type {Record<string, (actions: import('../../page/actions.js').Actions) => Part>} by the view's id */
const PARTS = {
  valley: createValleyView,
  map: createMapView,
  landscape: createLandscapeView,
  balls: createBallsView,
  rates: createRatesView,
};

/**
 * @param {import('../../page/actions.js').Actions} actions
 * @returns {Part}
 */
export function createDescent(actions) {
  const element = createElement('div', { class: 'descent' });

  return { element, update: createParts(element, PARTS, actions) };
}
