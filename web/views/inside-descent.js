// The views of the descent, one at a time, each made when it is first looked at.

import { createElement } from './element.js';
import { createBallsView } from './inside-descent-balls.js';
import { createLandscapeView } from './inside-descent-landscape.js';
import { createMapView } from './inside-descent-map.js';
import { createRatesView } from './inside-descent-rates.js';
import { createValleyView } from './inside-descent-valley.js';
import { createParts } from './inside-parts.js';

/** @typedef {import('./inside-parts.js').Part} Part */

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

  return { element, update: createParts(element, PARTS, actions) };
}
