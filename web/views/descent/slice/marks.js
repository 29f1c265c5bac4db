// What lies on the map: the path of training, the present point, which way is down, the next step,
// and the cursor of the keyboard.

import { layerStyle } from '../../../figures/square.js';
import { html, nothing, svg } from '../../../figures/template.js';
import { BEYOND } from '../../../model/loss-slice.js';
import { spotAt, walksOf } from './layout.js';

/**
 * @typedef {import('../../../model/loss-slice.js').LossSlice} LossSlice
 * @typedef {import('./layout.js').Region} Region
 * @typedef {import('./layout.js').Spot} Spot
 * @typedef {{x: number, y: number}} Point  in px
 */

/** Length of the arrow that says which way is down, in px. */
const DOWN = 46;

/** A step that is shorter is no arrow, in px. */
const SHORTEST = 3;

const HEAD = 8;
const BALL = 7;
const NONE = { line: '', head: '' };
const CROSS = 'M-12 0H-4M4 0H12M0-12V-4M0 4V12';

/** Points farther out than this, in sides, are drawn at this distance: exactness is not seen there. */
const FAR = 50;

/** @param {Point[]} points */
const lineThrough = (points) =>
  points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');

/** @param {LossSlice['present']} present @param {(u: number, v: number) => Point} pointOf */
function arrows({ u, v, slopeU, slopeV, stepU, stepV }, pointOf) {
  const here = pointOf(u, v);
  const steepness = Math.sqrt(slopeU * slopeU + slopeV * slopeV);
  const downhill = steepness > 0 && steepness < BEYOND ? arrowOf(here, {
    x: here.x - (slopeU / steepness) * DOWN,
    y: here.y + (slopeV / steepness) * DOWN,
  }) : NONE;
  const isStep = Math.abs(stepU) < BEYOND && Math.abs(stepV) < BEYOND;
  const next = isStep ? arrowOf(here, pointOf(u + stepU, v + stepV)) : NONE;
  return svg`
    <path class="map-edge" d=${downhill.line + downhill.head}></path>
    <path class="map-down" d=${downhill.line}></path>
    <path class="map-down-head" d=${downhill.head}></path>
    <path class="map-edge" d=${next.line + next.head}></path>
    <path class="map-step" d=${next.line + next.head}></path>
    <circle class="map-ball" r=${BALL} cx=${here.x} cy=${here.y}></circle>`;
}

/**
 * @param {object} look
 * @param {LossSlice} look.lossSlice
 * @param {Region} look.region
 * @param {number} look.side  in px
 * @param {Spot|null} look.cursor
 */
export function mapMarks({ lossSlice, region, side, cursor }) {
  /** @param {number} u @param {number} v @returns {Point} */
  const pointOf = (u, v) => {
    const { x, y } = spotAt(region, u, v);
    const near = (/** @type {number} */ share) => Math.max(-FAR, Math.min(FAR, share)) * side;
    return { x: near(x), y: near(y) };
  };
  const { present, path } = lossSlice;
  const walks = walksOf(path).map((walk) => walk.map(([u, v]) => pointOf(u, v)));
  const last = walks[walks.length - 1];
  return html`
    <svg class="plot-marks map-marks" aria-hidden="true" .style=${layerStyle(side)}>
      ${walks.map((points) => svg`
        <path class="map-path-edge" d=${lineThrough(points)}></path>
        <path class="map-path" d=${lineThrough(points)}></path>`)}
      ${last && last.length > 1
        ? svg`<circle class="map-start" r="4" cx=${last[0].x} cy=${last[0].y}></circle>` : nothing}
      ${Math.abs(present.u) < BEYOND && Math.abs(present.v) < BEYOND ? arrows(present, pointOf) : nothing}
      ${cursor ? svg`
        <g transform=${`translate(${cursor.x * side} ${cursor.y * side})`}>
          <path class="plot-cursor-edge" d=${CROSS}></path><path class="plot-cursor" d=${CROSS}></path>
        </g>` : nothing}
    </svg>`;
}

/**
 * @param {Point} from
 * @param {Point} to
 * @returns {{line: string, head: string}} paths; empty where there is no length to it
 */
function arrowOf(from, to) {
  const right = to.x - from.x;
  const below = to.y - from.y;
  const length = Math.sqrt(right * right + below * below);
  if (!(length >= SHORTEST)) {
    return NONE;
  }
  const head = Math.min(HEAD, length);
  const [x, y] = [right / length, below / length];
  const back = { x: to.x - x * head, y: to.y - y * head };
  const wing = head * 0.6;
  return {
    line: lineThrough([from, to]),
    head: lineThrough([
      { x: back.x - y * wing, y: back.y + x * wing }, to, { x: back.x + y * wing, y: back.y - x * wing },
    ]),
  };
}
