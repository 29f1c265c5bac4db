// The colour bar of a height map, with values in the units of the original data.

import { axisName, originalTicks } from '../../figures/axes.js';
import { gradientBar } from '../../figures/legend.js';
import { PLACE } from '../../figures/square.js';
import { html, svg } from '../../figures/template.js';

/** In px. */
const HEIGHT = 36;
const TICK = 4;

/**
 * @param {import('../../figures/colour.js').Scale} scale
 * @param {import('../../model/state.js').Axis} axis  of the values
 * @param {number} side  of the plane, in px
 */
export const colourBar = ({ table, low, high }, axis, side) => html`
  <div class="plot-bar" aria-hidden="true" .style=${`margin-left: ${PLACE.x}px; width: ${side}px`}>
    ${gradientBar(table, true)}
    <svg class="plot-bar-scale" width=${side} height=${HEIGHT}>
      ${originalTicks(axis, [low, high], side < 280 ? 4 : 6).map(({ share, text }) => svg`
        <line class="figure-tick" x1=${share * side} x2=${share * side} y1="0" y2=${TICK}></line>
        <text x=${share * side} y=${TICK + 12} text-anchor="middle">${text}</text>`)}
      <text class="figure-axis-name" x=${side / 2} y="31" text-anchor="middle">${axisName(axis)}</text>
    </svg>
  </div>`;
