// The geometry of a chart over time.

import {
  grouped,
  fixedRange,
  linearRange,
  logRange,
  percentText,
  ticksOf,
} from '../model/numbers.js';

/**
 * @typedef {import('../model/numbers.js').Range} Range
 * @typedef {{values: ArrayLike<number>}} Values
 * @typedef {{series: Values[], beside?: Array<Values & {epochs: ArrayLike<number>}>, range: string}} Curves  beside:
 *     lines with epochs of their own; range: 'accuracy' or 'determination' for an axis that is the same
 *     for all, or else one of what there is to show
 * @typedef {{left: number, top: number, width: number, height: number}} Plane  in px
 */

/** A logarithmic axis shows no more than this many powers of ten. */
const DECADES = 9;

/** Room for the label of a line, from one to the next. */
export const LABEL_HEIGHT = 15;

/** R^2 has no lower bound, but what is below this is as bad as can be. */
const WORST_DETERMINATION = -1;

/**
 * @typedef {object} Line
 * @property {string} path
 * @property {number} end  height where the line ends, in px
 * @property {number} label  height of its label, in px
 * @property {number} value  the last one; NaN when there is none
 *
 * @typedef {{plane: Plane, across: Range, upwards: Range, lines: Line[], beside: string[]}} ChartLayout
 *     beside: the paths of those lines
 */

/**
 * @param {ArrayLike<number>} epochs  rising
 * @param {Curves} curves
 * @param {boolean} logarithmic
 * @param {Plane} plane
 * @returns {ChartLayout}
 */
export function layoutChart(epochs, curves, logarithmic, plane) {
  const { beside = [] } = curves;
  const ends = [epochs, ...beside.map((line) => line.epochs)].map((list) => list[list.length - 1] || 0);
  const across = epochRange(Math.max(1, ...ends));
  const upwards = rangeOf(curves.series.concat(beside), curves.range, logarithmic);
  const lines = curves.series.map(({ values }) => {
    const value = lastFinite(values);
    const end = isFinite(value) ? heightOf(value, plane, upwards) : plane.top;
    return { path: lineOf(values, epochs, plane, across, upwards), end, label: end, value };
  });
  const named = lines.filter(({ value }) => isFinite(value));
  const heights = spread(named.map(({ end }) => end), LABEL_HEIGHT, plane.top, plane.top + plane.height);
  named.forEach((line, index) => {
    line.label = heights[index];
  });
  return {
    plane,
    across,
    upwards,
    lines,
    beside: beside.map((line) => lineOf(line.values, line.epochs, plane, across, upwards)),
  };
}

/** @param {Values[]} series @param {string} range @param {boolean} logarithmic @returns {Range} */
function rangeOf(series, range, logarithmic) {
  if (range === 'accuracy') {
    return fixedRange(0, 1, 5, (value) => percentText(value).replace('.0', ''));
  }
  let most = 0;
  let least = Infinity; // above 0
  let lowest = 0;
  series.forEach(({ values }) => {
    for (let index = 0; index < values.length; index++) {
      const value = values[index];
      lowest = value < lowest ? value : lowest;
      if (value > 0 && value < Infinity) {
        most = Math.max(most, value);
        least = Math.min(least, value);
      }
    }
  });
  if (range === 'determination') {
    return fixedRange(lowest < 0 ? WORST_DETERMINATION : 0, 1, 4);
  }
  return logarithmic && most > 0
    ? logRange(Math.max(least, most / Math.pow(10, DECADES)), most)
    : linearRange(most, 4);
}

/** @param {number} end @returns {Range} */
function epochRange(end) {
  const ticks = ticksOf(0, end, 5)
    .filter(({ value }) => Number.isInteger(value))
    .map(({ value }) => ({ value, text: grouped(value) }));
  return { low: 0, high: end, logarithmic: false, ticks, shareOf: (epoch) => epoch / end };
}

/** @param {ArrayLike<number>} values @returns {number} NaN when there is none */
function lastFinite(values) {
  for (let index = values.length - 1; index >= 0; index--) {
    if (typeof values[index] === 'number' && isFinite(values[index])) {
      return values[index];
    }
  }
  return NaN;
}

/**
 * @param {ArrayLike<number>} values
 * @param {ArrayLike<number>} epochs
 * @param {Plane} plane
 * @param {Range} across
 * @param {Range} upwards
 * @returns {string} an SVG path; it breaks where a value cannot be drawn, and where there are
 *     more values than pixels it keeps the least and the largest of each pixel
 */
export function lineOf(values, epochs, plane, across, upwards) {
  let path = '';
  let pen = 'M';
  let column = -1;
  let lowest = 0;
  let highest = 0;
  let last = 0;
  const flush = () => {
    if (column < 0) {
      return;
    }
    const x = round(plane.left + column);
    path += `${pen}${x} ${round(highest)}`;
    if (lowest !== highest) {
      path += `L${x} ${round(lowest)}`;
    }
    if (last !== lowest && lowest !== highest) {
      path += `L${x} ${round(last)}`;
    }
    pen = 'L';
  };
  for (let index = 0; index < values.length; index++) {
    const value = values[index];
    if (typeof value !== 'number' || !isFinite(value) || (upwards.logarithmic && !(value > 0))) {
      flush();
      column = -1;
      pen = 'M';
      continue;
    }
    const x = across.shareOf(epochs[index]) * plane.width;
    const y = heightOf(value, plane, upwards);
    const here = values.length > 2 * plane.width ? Math.round(x) : x;
    if (here !== column) {
      flush();
      column = here;
      lowest = highest = y;
    }
    lowest = Math.max(lowest, y);
    highest = Math.min(highest, y);
    last = y;
  }
  flush();
  return path;
}

/** @param {number} value @param {Plane} plane @param {Range} range @returns {number} y in px */
export function heightOf(value, plane, range) {
  const share = Math.min(1, Math.max(0, range.shareOf(value)));
  return plane.top + plane.height * (1 - share);
}

/** @param {number} value */
function round(value) {
  return Math.round(10 * value) / 10;
}

/**
 * @param {number[]} wanted  the heights where labels would like to be
 * @param {number} distance  that they must keep
 * @param {number} top
 * @param {number} bottom
 * @returns {number[]} where they go; those that collide give way equally
 */
export function spread(wanted, distance, top, bottom) {
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a] - wanted[b] || a - b);
  // Without their distances, labels have to rise; groups that would not are set on their mean.
  /** @type {Array<{sum: number, count: number}>} */
  const groups = [];
  order.forEach((index, rank) => {
    let group = { sum: wanted[index] - rank * distance, count: 1 };
    while (groups.length > 0 && meanOf(groups[groups.length - 1]) > meanOf(group)) {
      const { sum, count } = /** @type {{sum: number, count: number}} */ (groups.pop());
      group = { sum: group.sum + sum, count: group.count + count };
    }
    groups.push(group);
  });
  const lowest = Math.max(top, bottom - (wanted.length - 1) * distance);
  /** @type {number[]} */
  const heights = [];
  let rank = 0;
  groups.forEach((group) => {
    const height = Math.min(Math.max(meanOf(group), top), lowest);
    for (let member = 0; member < group.count; member++) {
      heights[order[rank]] = height + rank * distance;
      rank += 1;
    }
  });
  return heights;
}

/** @param {{sum: number, count: number}} group */
function meanOf({ sum, count }) {
  return sum / count;
}

/**
 * @param {ArrayLike<number>} epochs  rising
 * @param {number} epoch
 * @returns {number} the index of the entry nearest to an epoch; -1 when there is none
 */
export function nearestEntry(epochs, epoch) {
  let low = 0;
  let high = epochs.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (epochs[middle] < epoch) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  if (low > 0 && epoch - epochs[low - 1] < epochs[low] - epoch) {
    low--;
  }
  return epochs.length ? low : -1;
}
