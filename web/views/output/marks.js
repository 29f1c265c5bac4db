// Marks over the plane: the cursor of the keyboard, the brush, the example that is picked.

import { layerStyle } from '../../figures/square.js';
import { html, nothing, svg } from '../../figures/template.js';

/**
 * @typedef {import('../../model/plane-view.js').Spot} Spot
 *
 * @typedef {object} Marks
 * @property {Spot|null} example
 * @property {Spot|null} cursor
 * @property {Spot|null} brush
 * @property {number} brushRadius  as a share of the side
 * @property {string} brushColour  '' for the eraser
 */

const EXAMPLE_RADIUS = 8;
const EXAMPLE = svg`
  <circle class="plot-picked-edge" r=${EXAMPLE_RADIUS}></circle>
  <circle class="plot-picked" r=${EXAMPLE_RADIUS}></circle>`;

const CROSS = 'M-11 0H-4M4 0H11M0-11V-4M0 4V11';
const CURSOR = svg`<path class="plot-cursor-edge" d=${CROSS}></path><path class="plot-cursor" d=${CROSS}></path>`;

/** @param {number} radius  in px @param {string} colour  '' for the eraser */
const brushMark = (radius, colour) => svg`
  <circle class="plot-brush-edge" r=${radius}></circle>
  <circle class="plot-brush" r=${radius}
    .style=${colour ? `stroke: ${colour}` : 'stroke-dasharray: 4 3'}></circle>`;

/** @param {Marks} marks @param {number} side  in px */
export function plotMarks({ example, cursor, brush, brushRadius, brushColour }, side) {
  /** @param {Spot|null} spot @param {unknown} mark  a template of SVG */
  const markAt = (spot, mark) => (spot
    ? svg`<g transform=${`translate(${spot.x * side} ${spot.y * side})`}>${mark}</g>` : nothing);
  return html`
    <svg class="plot-marks" aria-hidden="true" .style=${layerStyle(side)}>
      ${markAt(example, EXAMPLE)}
      ${markAt(brush, brushMark(Math.max(3, brushRadius * side), brushColour))}
      ${markAt(cursor, CURSOR)}
    </svg>`;
}
