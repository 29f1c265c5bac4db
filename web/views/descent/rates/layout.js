// The fan of learning rates: what is asked for, the geometry of its small charts, and its words.

import { BEYOND } from '../../../model/loss-slice.js';
import { fixedRange, grouped, logRange, plainText, ticksOf } from '../../../model/numbers.js';
import { counted } from '../../../model/wording.js';
import { heightOf, lineOf } from '../../../figures/line-layout.js';
import { lossOrBeyond } from '../slice/words.js';

/**
 * @typedef {import('../../../model/state.js').RateFan} RateFan
 * @typedef {import('../../../session/rate-fan.js').FanRate} FanRate
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

/** A curve that diverges leaves the axis at this multiple of the present loss, unless others go as far. */
const HEADROOM = 2;

/** Training that comes to this multiple of the present loss diverges, even if it is finite still. */
const LOST = 100;

/** A gradient below this norm is near 0, which is no wonder where the loss is as low as this. */
const STUCK = { gradient: 1e-3, loss: 0.1 };

/** Lines across a chart, at most. */
const RULES = 4;

/** Room for a letter of the numbers on the axis, in px. */
const LETTER = 6.5;

/** A logarithmic axis shows no more than this many powers of ten. */
const DECADES = 6;

/** @param {number} loss @returns {number} NaN for one beyond all numbers */
function finite(loss) {
  return loss < BEYOND ? loss : NaN;
}

/** @param {FanRate} rate @returns {boolean} whether training diverges with it */
const isLost = ({ diverged, losses }) => diverged || !(losses[losses.length - 1] <= LOST * losses[0]);

/** @param {RateFan} rateFan @param {boolean} logarithmic @returns {Range} */
function upwardsOf({ rates }, logarithmic) {
  const start = rates.length > 0 ? finite(rates[0].losses[0]) : NaN;
  let most = 0;
  let least = Infinity;
  let leastPositive = Infinity;
  rates.forEach((rate) => rate.losses.forEach((loss) => {
    if (loss < BEYOND && !(isLost(rate) && loss > HEADROOM * start)) {
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
    ticks: [0, rateFan.steps].map((value) => ({ value, text: grouped(value) })),
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

/** @param {FanLayout['upwards']} upwards @returns {FanLayout['upwards']['ticks']} those that there is room for */
export function ruledTicks({ ticks, logarithmic }) {
  // Powers of ten alone where the axis is logarithmic.
  const all = ticks.filter(({ value }) =>
    !logarithmic || Math.abs(Math.log10(value) - Math.round(Math.log10(value))) < 1e-9);
  const every = Math.ceil(all.length / RULES);
  return all.filter((_, index) => index % every === 0);
}

/**
 * @param {RateFan} rateFan
 * @param {boolean} logarithmic
 * @param {number} side  width of a chart, in px
 * @param {number} textSize  1 for the usual one
 * @returns {{layout: FanLayout, plane: Plane}} with room for the numbers of the axis
 */
export function fitFan(rateFan, logarithmic, side, textSize) {
  const within = (/** @type {number} */ left) => ({ left, top: 8, width: side - left - 6, height: 80 });
  const { upwards } = layoutFan(rateFan, logarithmic, within(0));
  const widest = Math.max(0, ...ruledTicks(upwards).map(({ text }) => text.length));
  const plane = within(textSize * (LETTER * widest + 8));
  return { plane, layout: layoutFan(rateFan, logarithmic, plane) };
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

/** @param {FanRate} rate */
const lastLoss = ({ losses }) => losses[losses.length - 1];

/** @param {RateFan} rateFan @returns {number} index of the rate with the lowest loss at the end; -1: none */
export function bestOf({ rates, missing }) {
  if (missing > 0) {
    return -1;
  }
  const ends = rates.map((rate) => (rate.diverged ? BEYOND : lastLoss(rate)));
  const least = Math.min(...ends);
  // What cannot be told apart by its figures is no better.
  return lossOrBeyond(least) !== lossOrBeyond(Math.max(...ends)) ? ends.indexOf(least) : -1;
}

/** @param {FanRate} rate @returns {boolean} whether it no longer learns, although there is much to learn */
const isStuck = (rate) => !isLost(rate) && typeof rate.gradient === 'number'
  && rate.gradient < STUCK.gradient && lastLoss(rate) > STUCK.loss;

/**
 * @param {FanRate} rate
 * @param {boolean} isBest
 * @param {boolean} hasTest  whether there are test data
 * @returns {string[]} what has become of it, line by line
 */
export function resultLines(rate, isBest, hasTest) {
  const { diverged, done, testLoss } = rate;
  if (diverged) {
    return [`diverged after ${counted(done, 'step')}`];
  }
  return [
    `training ${lossOrBeyond(lastLoss(rate))}`,
    ...(hasTest && testLoss !== undefined ? [`test ${lossOrBeyond(testLoss)}`] : []),
    ...(isBest ? ['lowest'] : []),
    ...(isLost(rate) ? ['diverging'] : []),
    ...(isStuck(rate) ? ['stuck: gradient near 0'] : []),
  ];
}

/**
 * @param {RateFan} rateFan
 * @returns {string} what is to be seen, in words
 */
export function fanSummary(rateFan) {
  const { steps, rates, epoch, missing } = rateFan;
  const start = `From epoch ${epoch}, loss ${lossOrBeyond(rates[0].losses[0])}`;
  if (missing > 0) {
    return `${start}: looking ${counted(steps, 'step')} ahead…`;
  }
  if (rates.every(isLost)) {
    return `${start}: training diverges with all of these rates.`;
  }
  const best = bestOf(rateFan);
  const lowest = best < 0
    ? `no difference: all rates give the same loss after ${counted(steps, 'step')}`
    : `the lowest loss after ${counted(steps, 'step')} is ${lossOrBeyond(lastLoss(rates[best]))}, `
      + `with rate ${plainText(rates[best].rate)}`;
  const diverging = rates.filter(isLost).map(({ rate }) => plainText(rate));
  const stuck = rates.filter(isStuck).map(({ rate }) => plainText(rate));
  const withRates = (/** @type {string[]} */ some) => `with ${some.length === 1 ? 'rate' : 'rates'} ${some.join(', ')}.`;
  const lost = diverging.length === 0 ? '' : ` Training diverges ${withRates(diverging)}`;
  const still = stuck.length === 0 ? '' : ` It is stuck, because gradients are near 0, ${withRates(stuck)}`;
  return `${start}: ${lowest}.${lost}${still}`;
}

/**
 * @param {RateFan} rateFan
 * @param {boolean} hasTest  whether there are test data
 * @returns {import('../../../figures/table.js').Table} one row a stretch, one column a rate; the test loss
 *     last
 */
export function fanTable(rateFan, hasTest) {
  const most = Math.max(...rateFan.rates.map(({ losses }) => losses.length));
  return {
    caption: 'Loss on the training data with each learning rate',
    columns: ['step'].concat(rateFan.rates.map(({ rate }) => `rate ${plainText(rate)}`)),
    rows: stepsOf(rateFan, most).map((step, index) => ({
      name: String(step),
      cells: rateFan.rates.map(({ losses, diverged }) => ({
        text: index < losses.length ? lossOrBeyond(losses[index]) : diverged ? 'diverged' : '–',
      })),
    })).concat(hasTest ? [{
      name: 'test loss at the end',
      cells: rateFan.rates.map(({ testLoss, diverged }) => ({
        text: diverged ? 'diverged' : testLoss === undefined ? '–' : lossOrBeyond(testLoss),
      })),
    }] : []),
  };
}
