// The scale of the loss on a slice: how colours and contours are spread over it. Valley, map and
// landscape share it.

import { ticksOf } from '../../../model/numbers.js';
import { BEYOND } from '../../../model/loss-slice.js';

/**
 * @typedef {object} LossScale
 * @property {number} low
 * @property {number} high  above low
 * @property {boolean} logarithmic
 * @property {number[]} levels  round values between low and high, rising, for contours
 * @property {(loss: number) => number} shareOf  0 at low, 1 at high and above
 * @property {(share: number) => number} lossAt  the other way round
 */

/** From this ratio of the greatest to the least loss on, the scale is logarithmic ... */
const WIDE = 12;

/** ... over at most this ratio. */
const WIDEST = 1e4;

/** What differs by less than this share of itself is flat, and has no contours. */
const FLAT = 1e-9;

/** Contours, about. */
const LEVELS = 14;

/**
 * @param {number} least  finite loss
 * @param {number} greatest  finite loss
 * @param {boolean} [asLogarithm]  when left out, if the losses are of very different size
 * @returns {LossScale}
 */
export function lossScale(least, greatest, asLogarithm) {
  const low = least < BEYOND && isFinite(least) ? Math.max(0, least) : 0;
  const high = greatest < BEYOND && greatest > low ? greatest : low + Math.max(1e-6, low * 1e-6);
  const isWide = high > WIDE * low;
  return (asLogarithm === undefined ? isWide : asLogarithm)
    ? logarithmic(Math.max(low, high / WIDEST), high)
    : linear(low, high);
}

/** @param {number} low @param {number} high @returns {LossScale} */
function linear(low, high) {
  return {
    low,
    high,
    logarithmic: false,
    levels: high - low < FLAT * high
      ? [] : ticksOf(low, high, LEVELS).map(({ value }) => value).filter((value) => value > low),
    shareOf: (loss) => within((loss - low) / (high - low)),
    lossAt: (share) => low + share * (high - low),
  };
}

/** @param {number} low @param {number} high @returns {LossScale} */
function logarithmic(low, high) {
  const from = Math.log10(low);
  const decades = Math.log10(high) - from;
  /** Parts of a decade, the finest set that does not make too many. */
  const factors = [[1, 1.5, 2, 3, 4, 5, 7], [1, 2, 3, 5], [1, 2, 5], [1, 3], [1]]
    .find((set) => set.length * decades <= LEVELS * 1.2) || [1];
  /** @type {number[]} */
  const levels = [];
  for (let power = Math.floor(from); power <= Math.ceil(from + decades); power++) {
    factors.forEach((factor) => {
      const level = Number((factor * Math.pow(10, power)).toPrecision(2));
      if (level > low && level < high) {
        levels.push(level);
      }
    });
  }
  return {
    low,
    high,
    logarithmic: true,
    levels,
    shareOf: (loss) => (loss > 0 ? within((Math.log10(loss) - from) / decades) : 0),
    lossAt: (share) => Math.pow(10, from + share * decades),
  };
}

/**
 * @param {LossScale} scale
 * @param {number} band  0 is below the first level
 * @returns {number} the share of the scale in its middle
 */
export function shareOfBand({ levels, shareOf }, band) {
  const low = band === 0 ? 0 : shareOf(levels[band - 1]);
  const high = band === levels.length ? 1 : shareOf(levels[band]);
  return (low + high) / 2;
}

/** @param {number} share */
function within(share) {
  return share > 0 ? Math.min(1, share) : 0;
}
