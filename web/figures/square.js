// A square figure with axes on its left and below: its measures, its axes, and where its layers lie.

import { axes } from './axes.js';
import { heightInSight } from './canvas.js';
import { html } from './template.js';

/** Around the square, in px. */
const MARGIN = { left: 54, right: 10, top: 8, bottom: 44 };

/** No square is smaller than this, in px. */
const LEAST = 180;

/** Width of the figure where there is no layout to ask, in px. */
const USUAL_WIDTH = 420;

/** Where the square is in its frame, in px. */
export const PLACE = { x: MARGIN.left, y: MARGIN.top };

/**
 * @param {number} width  that there is room for; 0 where that is not known
 * @param {number} most
 * @returns {number} side of the square, in px
 */
export function sideOf(width, most) {
  const across = (width || USUAL_WIDTH) - MARGIN.left - MARGIN.right;
  const room = width ? Math.min(across, heightInSight() - MARGIN.top - MARGIN.bottom) : across;
  return Math.round(Math.max(LEAST, Math.min(most, room)));
}

/** @param {number} side @returns {{width: number, height: number}} of the square with its axes, in px */
const sizeOf = (side) => ({
  width: side + MARGIN.left + MARGIN.right,
  height: side + MARGIN.top + MARGIN.bottom,
});

/** @param {number} side @returns {string} style of the frame, which holds the square and its axes */
export function frameStyle(side) {
  const { width, height } = sizeOf(side);
  return `width: ${width}px; height: ${height}px`;
}

/** @param {number} side @returns {string} style of a layer that covers the square */
export const layerStyle = (side) =>
  `left: ${PLACE.x}px; top: ${PLACE.y}px; width: ${side}px; height: ${side}px`;

/**
 * @param {object} parts
 * @param {number} parts.side  in px
 * @param {import('./axes.js').Tick[]} parts.across
 * @param {import('./axes.js').Tick[]} parts.up
 * @param {string[]} parts.names  of the axis across and of the axis up
 */
export function squareAxes({ side, across, up, names }) {
  const { width, height } = sizeOf(side);
  const plane = { left: PLACE.x, top: PLACE.y, width: side, height: side };
  return html`
    <svg class="plot-axes" aria-hidden="true" width=${width} height=${height}
      >${axes({ plane, across, up, names, look: 'framed' })}</svg>`;
}
