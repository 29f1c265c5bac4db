// Loaded when runs are first compared, so that a first visit loads less.

import { createCompareView } from './views/compare/compare.js';
import { createPins } from './page/runs/pins.js';

/**
 * @param {HTMLElement} element
 * @param {import('./page/actions.js').Actions} actions
 * @param {Omit<Parameters<typeof createPins>[0], 'report'>} page
 */
export function createCompare(element, actions, page) {
  const pins = createPins({ ...page, report: actions.report });
  return { pins, view: createCompareView(element, actions, pins) };
}
