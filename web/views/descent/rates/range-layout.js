// The learning-rate range test: which rates are tried, the geometry of the chart, and its reading.

import { fixedRange, logRange, plainText } from '../../../model/numbers.js';

/** @import { RateTested } from '../../../page/worker/trials.js' */

/** Rates tried, one a step, from the least to the greatest that can be chosen. */
const COUNT = 240;

/** Of the smoothed loss, how much is that of the step before. */
const MEMORY = 0.8;

export const SIZE = { width: 520, height: 190, left: 52, right: 12, top: 10, bottom: 36 };

/** Above the first loss the axis goes on to so many times it. */
const HEADROOM = 1.5;

/** A loss that has not fallen by this share has not fallen. */
const FALL = 0.02;

/** @param {number} least @param {number} greatest @returns {string[]} rising by a constant factor */
export const risingRates = (least, greatest) => Array.from({ length: COUNT }, (_, step) =>
  plainText(Number((least * Math.pow(greatest / least, step / (COUNT - 1))).toPrecision(4))));

/** @param {RateTested[]} tested @returns {number[]} the losses, each less disturbed by its mini-batch */
export function smoothed(tested) {
  let last = tested.length > 0 ? tested[0].loss : 0;
  return tested.map(({ loss }) => {
    last = MEMORY * last + (1 - MEMORY) * loss;
    return last;
  });
}

/**
 * @param {RateTested[]} tested
 * @returns {{steepest: number, lowest: number, isLost: boolean}|null} indices, of where the loss falls fastest
 *     and where it is lowest; isLost: it rises behind that; null if it never falls
 */
export function readingOf(tested) {
  const losses = smoothed(tested);
  const least = Math.min(...losses);
  const lowest = losses.indexOf(least);
  if (losses.length < 3 || least > losses[0] * (1 - FALL)) {
    return null;
  }
  let steepest = 1;
  for (let at = 1; at <= lowest; at++) {
    if (losses[at - 1] - losses[at] > losses[steepest - 1] - losses[steepest]) {
      steepest = at;
    }
  }
  return { steepest, lowest, isLost: losses[losses.length - 1] > HEADROOM * least };
}

/** @param {number} rate @returns {number} with one digit */
export const roundRate = (rate) => Number(rate.toPrecision(1));

/** @param {RateTested[]} tested @returns {string} what the test says, in words */
export function rangeWords(tested) {
  const reading = readingOf(tested);
  if (!reading) {
    return 'The loss falls at none of the rates from these initial weights. Other initial weights or another '
      + 'activation may help more than another rate.';
  }
  const { steepest, lowest, isLost } = reading;
  const end = isLost
    ? `beyond ${plainText(roundRate(tested[lowest].rate))} it rises again: the steps are too large`
    : `it is lowest at ${plainText(roundRate(tested[lowest].rate))}`;
  return `The loss falls fastest at a rate of about ${plainText(roundRate(tested[steepest].rate))}; ${end}. The usual `
    + 'choice is the rate of the fastest fall, well below that of the lowest loss.';
}

/** @param {RateTested[]} tested */
export function layoutRange(tested) {
  const losses = smoothed(tested);
  const across = logRange(tested[0].rate, tested[tested.length - 1].rate);
  const most = HEADROOM * losses[0];
  const upwards = fixedRange(0, most, 3);
  const { width, height, left, right, top, bottom } = SIZE;
  const x = (/** @type {number} */ rate) =>
    left + (Math.log(rate / across.low) / Math.log(across.high / across.low)) * (width - left - right);
  const y = (/** @type {number} */ loss) =>
    height - bottom - (Math.min(loss, most) / most) * (height - top - bottom);
  const reading = readingOf(tested);
  return {
    points: losses.map((loss, at) => `${x(tested[at].rate).toFixed(1)},${y(loss).toFixed(1)}`).join(' '),
    across: across.ticks.map(({ value, text }) => ({ x: x(value), text })),
    upwards: upwards.ticks.map(({ value, text }) => ({ y: y(value), text })),
    marks: reading ? [
      { x: x(tested[reading.steepest].rate), y: y(losses[reading.steepest]), text: 'fastest fall' },
      { x: x(tested[reading.lowest].rate), y: y(losses[reading.lowest]), text: 'lowest' },
    ] : [],
  };
}
