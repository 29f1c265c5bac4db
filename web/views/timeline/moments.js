// Moments of a run: which one a place of the slider or a key means, and how it is said.

import { grouped, lossText } from '../../model/numbers.js';

/** @typedef {import('../../model/state.js').Timeline} Timeline */

/** Runs shorter than this, in epochs, are gone through by mini-batches. */
const SHORT = 5;

/** The page keys move by this share of the run. */
const LEAP = 0.1;

/** The slider cannot be told from its end as near to it as this share. */
const NEAR = 0.002;

/** Less than the fraction of an epoch that a step is. */
const NEARLY = 1e-9;

/** @param {number} moment @param {Timeline} timeline */
const within = (moment, { first, last }) => Math.max(first, Math.min(last, moment));

/**
 * @param {number} value  of the slider
 * @param {Timeline} timeline
 * @returns {number} a whole epoch, except at the ends and in a short run
 */
export function momentAt(value, timeline) {
  const { first, last } = timeline;
  if (last - value < NEAR * (last - first)) {
    return last;
  }
  return last - first < SHORT ? value : within(Math.round(value), timeline);
}

/**
 * @param {{key: string, shiftKey: boolean, ctrlKey: boolean, altKey: boolean, metaKey: boolean}} press
 * @param {Timeline} timeline
 * @param {number} stepsPerEpoch
 * @returns {number|null} the moment that the key leads to: an epoch further, or with Shift a mini-batch
 */
export function momentAfter({ key, shiftKey, ctrlKey, altKey, metaKey }, timeline, stepsPerEpoch) {
  if (ctrlKey || altKey || metaKey) {
    return null;
  }
  const { first, last, moment } = timeline;
  const leap = Math.max(1, Math.round(LEAP * (last - first)));
  const step = 1 / Math.max(1, stepsPerEpoch);
  /** @type {Record<string, number>} */
  const moments = {
    ArrowLeft: shiftKey ? moment - step : Math.ceil(moment - NEARLY) - 1,
    ArrowRight: shiftKey ? moment + step : Math.floor(moment + NEARLY) + 1,
    PageDown: Math.ceil(moment - NEARLY) - leap,
    PageUp: Math.floor(moment + NEARLY) + leap,
    Home: first,
    End: last,
  };
  moments.ArrowDown = moments.ArrowLeft;
  moments.ArrowUp = moments.ArrowRight;
  return key in moments ? within(moments[key], timeline) : null;
}

/** @param {number} moment @returns {string} such as 20, or 20.4 within an epoch */
const short = (moment) => (Math.abs(moment - Math.round(moment)) < NEARLY
  ? grouped(Math.round(moment)) : moment.toFixed(moment < 100 ? 2 : 1));

/** @param {Timeline} timeline @returns {string} */
export const spanText = ({ moment, last }) => `epoch ${short(moment)} of ${short(last)}`;

/** @param {import('../../model/state.js').State} state @returns {string} for screen readers */
export const momentText = ({ status, timeline }) =>
  `${spanText(timeline)}, training loss ${lossText(status.trainLoss)}`;
