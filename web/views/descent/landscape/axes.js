// The axes around the landscape: those of the ground stand on its front edges, and that of the loss
// at the leftmost corner.

import { ticksOf } from '../../../model/numbers.js';
import { GROUND, HEIGHT, frontEdges } from './orbit.js';
import { nothing, svg } from '../../../figures/template.js';

/**
 * @typedef {import('../../../model/numbers.js').Tick} Tick
 * @typedef {import('./orbit.js').Spot} Spot
 *
 * @typedef {object} LandscapeAxes
 * @property {[string, string, string]} names  along u, along v, and of the loss
 * @property {[number, number]} across  numbers at the ends of u
 * @property {[number, number]} away  numbers at the ends of v
 * @property {Tick[]} losses
 * @property {(loss: number) => number} heightOf  share of the height
 */

/** How far ticks stick out, as a share of the landscape. */
const TICK = 0.05;

/** Ticks on an axis of the ground that is 300 px long, about. */
const TICKS = 4;

/** In px, for the usual size of text. */
const LETTER = 7;
const LINE = 15;
const GAP = 7;

/** An axis that looks shorter than this has no numbers, in px. */
const SHORTEST = 50;

/**
 * An axis of the ground.
 *
 * @param {(along: number, out: number) => Spot} spotOf  along: -1 to 1; out: from the edge
 * @param {string} name
 * @param {[number, number]} range
 * @param {number} text  size of the text, 1 for the usual one
 */
function groundAxis(spotOf, name, range, text) {
  const [from, to] = [spotOf(-1, 0), spotOf(1, 0)];
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const edge = segment(from, to, 'landscape-edge');
  if (length < SHORTEST * text) {
    return edge;
  }
  const outside = spotOf(0, TICK);
  const middle = spotOf(0, 0);
  let normal = { x: (from.y - to.y) / length, y: (to.x - from.x) / length };
  if (normal.x * (outside.x - middle.x) + normal.y * (outside.y - middle.y) < 0) {
    normal = { x: -normal.x, y: -normal.y };
  }
  const ticks = ticksOf(range[0], range[1], Math.max(2, Math.round((TICKS * length) / 300 / text)))
    .map((tick) => ({ ...tick, width: LETTER * text * tick.text.length }));
  const widest = Math.max(0, ...ticks.map(({ width }) => width));
  const away = 2 * GAP + Math.abs(normal.x) * widest + Math.abs(normal.y) * LINE * text + 0.8 * LINE * text;
  const steep = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
  const angle = steep + (steep > 90 ? -180 : steep < -90 ? 180 : 0);
  const start = `translate(${round(outside.x + normal.x * away)} ${round(outside.y + normal.y * away)}) `
    + `rotate(${round(angle)})`;
  return svg`
    ${edge}
    ${ticks.map(({ value, text: words, width }) => {
      const along = (2 * (value - range[0])) / (range[1] - range[0]) - 1;
      const outer = spotOf(along, TICK);
      return svg`
        ${segment(spotOf(along, 0), outer, 'landscape-tick')}
        ${label(words, {
          x: outer.x + normal.x * (GAP + width / 2),
          y: outer.y + normal.y * (GAP + (LINE * text) / 2) + 0.3 * LINE * text,
        })}`;
    })}
    ${linesOf(name, length / (LETTER * text)).map((line, index) => svg`
      <text class="figure-axis-name" text-anchor="middle"
        transform=${`${start} translate(0 ${round((0.3 + index) * LINE * text)})`}>${line}</text>`)}`;
}

/**
 * The numbers along the loss, and its name above them.
 *
 * @param {LandscapeAxes} axes
 * @param {(share: number) => Spot} upright  of a share of the height
 * @param {number} text  size of the text, 1 for the usual one
 */
function lossNumbers({ losses, heightOf, names }, upright, text) {
  const ticks = spread(losses.map((tick) => ({ tick, spot: upright(heightOf(tick.value)) })), LINE * text);
  const top = upright(1);
  const highest = Math.min(top.y, ...ticks.map(({ spot }) => spot.y - 0.5 * LINE * text));
  return svg`
    ${ticks.map(({ tick, spot }) => svg`
      ${segment(spot, { x: spot.x - 6, y: spot.y }, 'landscape-tick')}
      ${label(tick.text, { x: spot.x - 10, y: spot.y + 0.3 * LINE * text }, 'end')}`)}
    <text class="figure-axis-name" text-anchor="middle"
      x=${round(Math.max(top.x, names[2].length * LETTER * text * 0.5))}
      y=${round(highest - 0.5 * LINE * text)}>${names[2]}</text>`;
}

/**
 * @param {LandscapeAxes} axes
 * @param {import('./orbit.js').Orbit} orbit
 * @param {import('./orbit.js').Camera} camera
 * @param {number} text  size of the text, 1 for the usual one
 * @returns {unknown} a template of SVG
 */
export function landscapeAxes(axes, orbit, { project }, text) {
  const { names, across, away } = axes;
  const { x, z, corner } = frontEdges(orbit, project);
  const upright = (/** @type {number} */ share) => project(corner.x, share * HEIGHT, corner.z);
  const foot = project(corner.x, GROUND, corner.z);
  const top = upright(1);
  return svg`
    ${groundAxis((at, out) => project(at, GROUND, z * (1 + out)), names[0], across, text)}
    ${groundAxis((at, out) => project(x * (1 + out), GROUND, -at), names[1], away, text)}
    ${segment(foot, top, 'landscape-edge')}
    ${foot.y - top.y > SHORTEST * text ? lossNumbers(axes, upright, text) : nothing}`;
}

/**
 * @param {string} name
 * @param {number} room  letters
 * @returns {string[]} one line, or two where one would be too long
 */
function linesOf(name, room) {
  const middle = name.length / 2;
  const gaps = name.split('').map((letter, at) => (letter === ' ' ? at : -1)).filter((at) => at > 0);
  if (name.length <= room || gaps.length === 0) {
    return [name];
  }
  const gap = gaps.reduce((best, at) => (Math.abs(at - middle) < Math.abs(best - middle) ? at : best));
  return [name.slice(0, gap), name.slice(gap + 1)];
}

/**
 * @template {{spot: {y: number}}} Item
 * @param {Item[]} items  from the lowest to the highest
 * @param {number} room  that one needs, in px
 * @returns {Item[]} all of them, or every second, third ... so that they are apart
 */
function spread(items, room) {
  for (let every = 1; every < items.length; every++) {
    const some = items.filter((_, index) => index % every === 0);
    if (some.every(({ spot }, index) => index === 0 || some[index - 1].spot.y - spot.y >= room)) {
      return some;
    }
  }
  return items.slice(0, 1);
}

/** @param {number} value */
function round(value) {
  return Math.round(10 * value) / 10;
}

/**
 * @param {{x: number, y: number}} from
 * @param {{x: number, y: number}} to
 * @param {string} className
 */
const segment = (from, to, className) => svg`
  <line class=${className} x1=${round(from.x)} y1=${round(from.y)} x2=${round(to.x)} y2=${round(to.y)}></line>`;

/**
 * @param {string} text
 * @param {{x: number, y: number}} place
 * @param {string} [anchor]
 */
const label = (text, { x, y }, anchor = 'middle') =>
  svg`<text x=${round(x)} y=${round(y)} text-anchor=${anchor}>${text}</text>`;
