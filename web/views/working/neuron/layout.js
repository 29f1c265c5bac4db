// The geometry of one neuron: its sum as steps on a scale, its activation as a curve.

import { ticksOf } from '../../../model/numbers.js';

/**
 * @typedef {import('../../../model/explanation.js').NeuronTerms} NeuronTerms
 *
 * @typedef {{left: number, width: number, isNegative: boolean}} Stretch  as shares of the scale
 *
 * @typedef {object} Steps  one a term and one for the bias, each from where the last one ended
 * @property {number} zero  where 0 lies, as a share of the scale
 * @property {Array<Stretch|null>} steps  null for what is not finite
 * @property {Stretch|null} sum  from 0 to z
 *
 * @typedef {{x: number, y: number}} Spot  in px
 * @typedef {{at: number, text: string}} Mark
 *
 * @typedef {object} Curve
 * @property {string} path  of SVG
 * @property {Spot|null} point  null where it is not finite
 * @property {{from: Spot, to: Spot}|null} tangent
 * @property {Spot} zero  where the axes cross, or the nearest place to it
 * @property {Mark[]} across  ticks of z
 * @property {Mark[]} up  ticks of g(z)
 */

/** Numbers that a sum of so many inputs writes out in one line. */
export const MOST_WRITTEN = 4;

/**
 * @param {number} size  0 or more
 * @returns {number} the next of 1, 2, 5, 10 ... that is not smaller, so that a scale stays still
 *     while training moves a little
 */
function roundedUp(size) {
  if (!(size > 0) || !isFinite(size)) {
    return 0;
  }
  const decade = Math.pow(10, Math.floor(Math.log10(size)));
  const factor = [1, 2, 5, 10].find((each) => each * decade >= size * 0.999999) || 10;
  return factor * decade;
}

/**
 * @param {NeuronTerms} neuron
 * @returns {Steps}
 */
export function stepsOf({ terms, bias, z }) {
  const values = terms.map(({ product }) => product).concat([bias]);
  let low = 0;
  let high = 0;
  let sum = 0;
  values.forEach((value) => {
    sum += isNumber(value) ? value : 0;
    low = Math.min(low, sum);
    high = Math.max(high, sum);
  });
  low = -roundedUp(-low);
  high = roundedUp(high);
  const size = high - low || 1;
  /** @type {(from: number, to: number) => Stretch} */
  const stretch = (from, to) => ({
    left: (Math.min(from, to) - low) / size,
    width: Math.abs(to - from) / size,
    isNegative: to < from,
  });
  let reached = 0;
  const steps = values.map((value) => {
    if (!isNumber(value)) {
      return null;
    }
    const from = reached;
    reached += value;
    return stretch(from, reached);
  });
  return { zero: -low / size, steps, sum: isNumber(z) ? stretch(0, z) : null };
}

/** @param {any} value */
function isNumber(value) {
  return typeof value === 'number' && isFinite(value);
}

/**
 * @param {NeuronTerms} neuron
 * @param {{left: number, top: number, width: number, height: number}} plot  in px
 * @returns {Curve}
 */
export function curveOf({ curve, z, g, slope }, plot) {
  const { from, to, values } = curve;
  const finite = values.filter(isNumber);
  const lowest = Math.min(0, ...finite);
  const highest = Math.max(0, ...finite);
  const size = highest - lowest || 1;
  const low = lowest - 0.08 * size;
  const high = highest + 0.08 * size;
  const xOf = (/** @type {number} */ value) => plot.left + ((value - from) / (to - from)) * plot.width;
  const yOf = (/** @type {number} */ value) =>
    plot.top + (1 - (value - low) / (high - low)) * plot.height;
  const within = (/** @type {number} */ value, /** @type {number} */ least, /** @type {number} */ most) =>
    Math.max(least, Math.min(most, value));
  let isDrawing = false;
  const path = values.map((value, index) => {
    if (!isNumber(value)) {
      isDrawing = false;
      return '';
    }
    const x = xOf(from + ((to - from) * index) / (values.length - 1));
    const command = isDrawing ? 'L' : 'M';
    isDrawing = true;
    return `${command}${x.toFixed(1)} ${yOf(value).toFixed(1)}`;
  }).join('');
  const point = isNumber(z) && isNumber(g) ? { x: xOf(z), y: yOf(g) } : null;
  return {
    path,
    point,
    tangent: point && isNumber(slope) ? tangentOf(point, steepness(), plot) : null,
    zero: {
      x: within(xOf(0), plot.left, plot.left + plot.width),
      y: within(yOf(0), plot.top, plot.top + plot.height),
    },
    across: ticksOf(from, to, 4).map(({ value, text }) => ({ at: xOf(value), text })),
    up: ticksOf(low, high, 3).map(({ value, text }) => ({ at: yOf(value), text })),
  };

  /** @returns {number} px down for a px to the right */
  function steepness() {
    return (-slope * plot.height * (to - from)) / ((high - low) * plot.width);
  }
}

/**
 * @param {Spot} point
 * @param {number} steepness
 * @param {{width: number}} plot
 * @returns {{from: Spot, to: Spot}} always equally long
 */
function tangentOf({ x, y }, steepness, { width }) {
  const half = (0.16 * width) / Math.sqrt(1 + steepness * steepness);
  return {
    from: { x: x - half, y: y - half * steepness },
    to: { x: x + half, y: y + half * steepness },
  };
}
