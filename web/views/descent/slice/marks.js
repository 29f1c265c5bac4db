// What lies on the map: the path of training, the present point, which way is down, the next step,
// and the cursor of the keyboard.

import { spotAt, walksOf } from './layout.js';
import { BEYOND } from '../../../model/loss-slice.js';
import { createSvg, replaceChildren } from '../../../figures/dom.js';

/**
 * @typedef {import('../../../model/loss-slice.js').LossSlice} LossSlice
 * @typedef {import('./layout.js').Window} Window
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

/** Points farther out than this, in sides, are not worth drawing exactly. */
const FAR = 50;

export function createMapMarks() {
  const walks = createSvg('g');
  const start = createSvg('circle', { class: 'map-start', r: 4 });
  const downEdge = createSvg('path', { class: 'map-edge' });
  const down = createSvg('path', { class: 'map-down' });
  const downHead = createSvg('path', { class: 'map-down-head' });
  const stepEdge = createSvg('path', { class: 'map-edge' });
  const step = createSvg('path', { class: 'map-step' });
  const ball = createSvg('circle', { class: 'map-ball', r: BALL });
  const cursor = createSvg('g', {}, [
    createSvg('path', { class: 'plot-cursor-edge', d: CROSS }),
    createSvg('path', { class: 'plot-cursor', d: CROSS }),
  ]);
  const element = createSvg('svg', { class: 'plot-marks map-marks', 'aria-hidden': 'true' }, [
    walks, start, downEdge, down, downHead, stepEdge, step, ball, cursor,
  ]);

  /** @param {SVGElement} part @param {boolean} isThere */
  const show = (part, isThere) => part.setAttribute('visibility', isThere ? 'visible' : 'hidden');

  return {
    element,

    /**
     * @param {object} look
     * @param {LossSlice} look.lossSlice
     * @param {Window} look.window
     * @param {number} look.side
     * @param {Spot|null} look.cursor
     */
    draw({ lossSlice, window: seen, side, cursor: at }) {
      element.setAttribute('width', String(side));
      element.setAttribute('height', String(side));
      /** @param {number} u @param {number} v @returns {Point} */
      const pointOf = (u, v) => {
        const { x, y } = spotAt(seen, u, v);
        const near = (/** @type {number} */ share) => Math.max(-FAR, Math.min(FAR, share)) * side;
        return { x: near(x), y: near(y) };
      };
      const { present, path } = lossSlice;
      const lines = walksOf(path).map((walk) => walk.map(([u, v]) => pointOf(u, v)));
      replaceChildren(walks, lines.reduce((parts, points) => {
        const d = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
        return parts.concat([
          createSvg('path', { class: 'map-path-edge', d }),
          createSvg('path', { class: 'map-path', d }),
        ]);
      }, /** @type {Node[]} */ ([])));
      const last = lines[lines.length - 1];
      show(start, last !== undefined && last.length > 1);
      if (last) {
        start.setAttribute('cx', String(last[0].x));
        start.setAttribute('cy', String(last[0].y));
      }
      const isFinite = Math.abs(present.u) < BEYOND && Math.abs(present.v) < BEYOND;
      const here = isFinite ? pointOf(present.u, present.v) : { x: 0, y: 0 };
      show(ball, isFinite);
      ball.setAttribute('cx', String(here.x));
      ball.setAttribute('cy', String(here.y));

      const steepness = Math.sqrt(present.slopeU * present.slopeU + present.slopeV * present.slopeV);
      const hasSlope = isFinite && steepness > 0 && steepness < BEYOND;
      const downhill = hasSlope ? arrowOf(here, {
        x: here.x - (present.slopeU / steepness) * DOWN,
        y: here.y + (present.slopeV / steepness) * DOWN,
      }) : NONE;
      const isStep = isFinite && Math.abs(present.stepU) < BEYOND && Math.abs(present.stepV) < BEYOND;
      const next = isStep ? arrowOf(here, pointOf(present.u + present.stepU, present.v + present.stepV)) : NONE;
      downEdge.setAttribute('d', downhill.line + downhill.head);
      down.setAttribute('d', downhill.line);
      downHead.setAttribute('d', downhill.head);
      [stepEdge, step].forEach((part) => part.setAttribute('d', next.line + next.head));

      show(cursor, at !== null);
      if (at) {
        cursor.setAttribute('transform', `translate(${at.x * side} ${at.y * side})`);
      }
    },
  };
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
  const text = (/** @type {number} */ number) => number.toFixed(1);
  return {
    line: `M${text(from.x)} ${text(from.y)}L${text(to.x)} ${text(to.y)}`,
    head: `M${text(back.x - y * wing)} ${text(back.y + x * wing)}L${text(to.x)} ${text(to.y)}`
      + `L${text(back.x + y * wing)} ${text(back.y - x * wing)}`,
  };
}
