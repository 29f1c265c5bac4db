// For each verdict, the view that shows what it rests on, and one thing to try.

import { fieldOf } from '../../model/catalogue.js';
import { plainText } from '../../model/numbers.js';
import { settingName } from '../../model/setting-names.js';

/** @import { Field } from '../../model/catalogue.js' */
/** @import { Diagnosis, Options, State } from '../../model/state.js' */
/** @import { Verdict } from './words.js' */

/**
 * @typedef {object} Place
 * @property {string} name
 * @property {string} [view]  its id; the output when left out
 * @property {Options['chart']} [chart]  of the output
 * @property {Options['layerChart']} [layerChart]
 *
 * @typedef {object} Trial  one setting to be changed
 * @property {string} name
 * @property {string} key
 * @property {string} value
 */

/** @type {Place} */
const CURVE = { name: 'See the loss curve', chart: 'loss' };
/** @type {Place} */
const RATES = { name: 'See other rates', view: 'rates' };
/** @type {Place} */
const IDLE = { name: 'See the neurons', chart: 'layers', layerChart: 'idleness' };

/** @type {Record<Verdict, Place>} */
export const PLACES = {
  fallingWell: CURVE,
  tooSlow: RATES,
  vanishing: { name: 'See the gradients', chart: 'layers', layerChart: 'gradientNorm' },
  bouncing: RATES,
  saturated: IDLE,
  deadUnits: IDLE,
  symmetric: { name: 'See the weights', view: 'matrices' },
  overfitting: CURVE,
  diverged: RATES,
  done: CURVE,
};

/**
 * @param {State} state
 * @param {Diagnosis} diagnosis
 * @returns {Trial|null}
 */
export function trialOf({ catalogue, model: { experiment } }, { trial: { key, value, factor } }) {
  const field = fieldOf(catalogue, key);
  if (!field) {
    return null;
  }
  const next = value || timesFactor(experiment[key], factor, field);
  return next === experiment[key] ? null : { name: settingName(catalogue, key, next), key, value: next };
}

/**
 * @param {string} text  a number, or whole numbers
 * @param {number} factor
 * @param {Field} field
 * @returns {string}
 */
function timesFactor(text, factor, { key, min, max }) {
  if (key === 'layers') {
    return text.split('_').map((size) => String(Math.ceil(Number(size) * factor))).join('_');
  }
  const product = Number((Number(text) * factor).toPrecision(2));
  return plainText(Math.min(Number(max), Math.max(Number(min), product)));
}
