// The fan of learning rates: what is asked for, the geometry of its small charts, and its words.

import { BEYOND } from '../../../model/loss-slice.js';
import { fixedRange, logRange, plainText, ticksOf } from '../../../model/numbers.js';
import { heightOf, lineOf } from '../../../figures/line-layout.js';
import { lossOrBeyond } from '../slice/words.js';

/**
 * @typedef {import('../../../model/state.js').RateFan} RateFan
 * @typedef {import('../../../model/state.js').State} State
 * @typedef {import('../../../model/numbers.js').Range} Range
 * @typedef {import('../../../figures/line-layout.js').Plane} Plane
 *
 * @typedef {object} RateCurve  one of the small charts
 * @property {string} path
 * @property {{x: number, y: number}|null} end  where it ends; null when that is off the axis
 *
 * @typedef {{across: Range, upwards: Range, curves: RateCurve[]}} FanLayout  the axes are the same
 *     for all
 */

/** How far the fan can look ahead, in steps. */
export const FAN_STEPS = [20, 100, 500, 2000];

/** The axis ends at this multiple of the present loss: above it, how bad a rate is no longer matters. */
const HEADROOM = { linear: 2, logarithmic: 100 };

/** A logarithmic axis shows no more than this many powers of ten. */
const DECADES = 6;

/** @param {number} loss @returns {number} NaN for one beyond all numbers */
function finite(loss) {
  return loss < BEYOND ? loss : NaN;
}

/** @param {RateFan} rateFan @param {boolean} logarithmic @returns {Range} */
function upwardsOf({ rates }, logarithmic) {
  const start = rates.length > 0 ? finite(rates[0].losses[0]) : NaN;
  const factor = logarithmic ? HEADROOM.logarithmic : HEADROOM.linear;
  const limit = start > 0 ? factor * start : Infinity;
  let most = 0;
  let least = Infinity;
  let leastPositive = Infinity;
  rates.forEach(({ losses }) => losses.forEach((loss) => {
    if (loss <= limit && loss < BEYOND) {
      most = Math.max(most, loss);
      least = Math.min(least, loss);
      leastPositive = loss > 0 ? Math.min(leastPositive, loss) : leastPositive;
    }
  }));
  if (logarithmic && most > 0) {
    return logRange(Math.max(leastPositive, most / Math.pow(10, DECADES)), most);
  }
  return niceRange(least < most ? least : 0, most > 0 ? most : 1);
}

/** @param {number} low @param {number} high  above low @returns {Range} from tick to tick */
function niceRange(low, high) {
  const ticks = ticksOf(0, high - low, 3);
  const step = ticks.length > 1 ? ticks[1].value : high - low;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  return fixedRange(first * step, Math.max(first + 1, last) * step, last - first);
}

/**
 * @param {RateFan} rateFan
 * @param {boolean} logarithmic
 * @param {Plane} plane  of each chart
 * @returns {FanLayout}
 */
export function layoutFan(rateFan, logarithmic, plane) {
  const upwards = upwardsOf(rateFan, logarithmic);
  const across = {
    low: 0,
    high: rateFan.steps,
    logarithmic: false,
    ticks: [0, rateFan.steps].map((value) => ({ value, text: value === 0 ? '0' : `${value} steps` })),
    shareOf: (/** @type {number} */ step) => step / rateFan.steps,
  };
  const curves = rateFan.rates.map(({ losses }) => {
    const at = stepsOf(rateFan, losses.length);
    // The line leaves through the upper edge, and does not run along it.
    const drawn = losses.map((loss, index) => {
      const before = index > 0 ? losses[index - 1] : 0;
      return loss > upwards.high && before > upwards.high ? NaN : finite(loss);
    });
    const last = losses[losses.length - 1];
    const isShown = finite(last) <= upwards.high && (!logarithmic || last > 0);
    return {
      path: lineOf(drawn, at, plane, across, upwards),
      end: isShown
        ? {
          x: plane.left + across.shareOf(at[losses.length - 1]) * plane.width,
          y: heightOf(last, plane, upwards),
        }
        : null,
    };
  });
  return { across, upwards, curves };
}

/** @param {RateFan} rateFan @param {number} count @returns {number[]} after how many steps each loss is */
export function stepsOf({ steps, spacing }, count) {
  return Array.from({ length: count }, (_, index) => Math.min(steps, index * spacing));
}

/**
 * @param {RateFan} rateFan
 * @returns {number[]} factors on the rate of the experiment: 0.1, 0.3, 1, 3, 10
 */
export function factorsOf({ rate, rates }) {
  return rates.map((each) => Number((each.rate / Number(rate)).toPrecision(6)));
}

/** @param {import('../../../session/rate-fan.js').FanRate} rate */
const lastLoss = ({ losses }) => losses[losses.length - 1];

/** @param {RateFan} rateFan @returns {number} index of the rate with the lowest loss at the end; -1: none */
export function bestOf({ rates, missing }) {
  if (missing > 0) {
    return -1;
  }
  const ends = rates.map((rate) => (rate.diverged ? BEYOND : lastLoss(rate)));
  const least = Math.min(...ends);
  return least < Math.max(...ends) ? ends.indexOf(least) : -1;
}

/** @param {number} count @param {string} noun */
const counted = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/**
 * @param {RateFan} rateFan
 * @returns {string} what is to be seen, in words
 */
export function fanSummary(rateFan) {
  const { steps, rates, epoch, missing } = rateFan;
  const start = `From epoch ${epoch}, loss ${lossOrBeyond(rates[0].losses[0])}`;
  if (missing > 0) {
    return `${start}: looking ${counted(steps, 'step')} ahead …`;
  }
  if (rates.every(({ diverged }) => diverged)) {
    return `${start}: training diverges with all of these rates.`;
  }
  const best = bestOf(rateFan);
  const lowest = best < 0
    ? `all rates come to the same in ${counted(steps, 'step')}`
    : `the lowest loss after ${counted(steps, 'step')} is ${lossOrBeyond(lastLoss(rates[best]))}, `
      + `with rate ${plainText(rates[best].rate)}`;
  const diverging = rates.filter(({ diverged }) => diverged).map(({ rate }) => plainText(rate));
  const lost = diverging.length === 0
    ? ''
    : ` Training diverges with ${diverging.length === 1 ? 'rate' : 'rates'} ${diverging.join(', ')}.`;
  return `${start}: ${lowest}.${lost}`;
}

/**
 * @param {RateFan} rateFan
 * @returns {import('../../../figures/table.js').Table} one row a stretch, one column a rate
 */
export function fanTable(rateFan) {
  const most = Math.max(...rateFan.rates.map(({ losses }) => losses.length));
  return {
    caption: 'Loss on the training data with each learning rate',
    columns: ['step'].concat(rateFan.rates.map(({ rate }) => `rate ${plainText(rate)}`)),
    rows: stepsOf(rateFan, most).map((step, index) => ({
      name: String(step),
      cells: rateFan.rates.map(({ losses, diverged }) => ({
        text: index < losses.length ? lossOrBeyond(losses[index]) : diverged ? 'diverged' : '–',
      })),
    })),
  };
}
