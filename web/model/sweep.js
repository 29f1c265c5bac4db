// A sweep: an experiment to be trained with every combination of some fields' values, with several seeds.

import { fittingVariants, isRelevant } from './catalogue.js';
import { toLink } from './link.js';

/** @import { Catalogue, Field } from './catalogue.js' */
/** @import { Model } from './state.js' */
/** @import { Trial } from '../page/worker/trials.js' */

/**
 * @typedef {object} SweptField
 * @property {string} key  of the field
 * @property {string[]} values  in link syntax
 *
 * @typedef {object} Plan
 * @property {SweptField[]} fields
 * @property {number} seeds  the experiment's own and the next ones
 * @property {number} epochs  of each training, if it does not stop earlier
 *
 * @typedef {object} Setting  one combination of the values
 * @property {Record<string, string>} values  by key
 * @property {Array<Trial|null>} trials  one a seed; null until it has been trained
 */

export const LIMITS = { seeds: 100, epochs: 1000000, trainings: 2000, fields: 4 };

export const USUAL = { seeds: 10, epochs: 300 };

const BETWEEN = { values: '..', fields: '--' };

/** Fields that decide which examples are measured, or how: losses then cannot be compared. */
const OF_MEASURING = ['data', 'arms', 'classes', 'points', 'noise', 'test', 'own', 'dataSeed', 'loss', 'output'];

/** The seed is what a sweep repeats each setting with. */
const SEED = 'seed';

/** Networks from small to large; 1-3-10 steps of what grows by factors; and steps of what does not. */
const NETWORKS = ['2', '4', '8', '16', '4_4', '8_8'];
const LADDER = 3;
const STEPS = 4;
const SMALLEST = { most: 1, factor: 0.001 };

/** @param {Plan} plan @returns {string} for a link */
export const planText = ({ fields, seeds, epochs }) =>
  [`${seeds}${BETWEEN.values}${epochs}`]
    .concat(fields.map(({ key, values }) => [key].concat(values).join(BETWEEN.values)))
    .join(BETWEEN.fields);

/** @param {string} link @returns {Plan|null} the sweep that it holds; null for none */
export function planOf(link) {
  const [, text] = /(?:^#?|&)sweep=([^&]*)/.exec(link) || ['', ''];
  const [head, ...rest] = text.split(BETWEEN.fields);
  const [seeds, epochs] = head.split(BETWEEN.values).map(Number);
  const fields = rest.map((part) => {
    const [key, ...values] = part.split(BETWEEN.values);
    return { key, values };
  });
  const isPlan = seeds >= 1 && epochs >= 1 && fields.every(({ key, values }) => key && values.length > 0);
  return isPlan ? { fields, seeds, epochs } : null;
}

/** @param {Plan} plan @returns {number} of settings */
export const countOf = ({ fields }) => fields.reduce((count, { values }) => count * values.length, 1);

/** @param {Plan} plan @returns {Array<Record<string, string>>} the last field's values change first */
export function settingsOf({ fields }) {
  return fields.reduce((settings, { key, values }) =>
    settings.flatMap((setting) => values.map((value) => Object.assign({}, setting, { [key]: value }))),
  /** @type {Array<Record<string, string>>} */ ([{}]));
}

/**
 * @param {Plan} plan
 * @returns {string} why it cannot be done, with what is allowed; ''. Whether a value is allowed, the engine
 *     says.
 */
export function problemOf(plan) {
  const { fields, seeds, epochs } = plan;
  const refuse = (/** @type {string} */ what, /** @type {string} */ allowed) => `${what}; allowed: ${allowed}`;
  const isWhole = (/** @type {number} */ value, /** @type {number} */ most) =>
    Number.isInteger(value) && value >= 1 && value <= most;
  if (!isWhole(seeds, LIMITS.seeds)) {
    return refuse(`seeds is ${seeds}`, `1 to ${LIMITS.seeds}`);
  }
  if (!isWhole(epochs, LIMITS.epochs)) {
    return refuse(`epochs is ${epochs}`, `1 to ${LIMITS.epochs}`);
  }
  if (fields.length > LIMITS.fields) {
    return refuse(`the sweep has ${fields.length} fields`, `up to ${LIMITS.fields}`);
  }
  for (let at = 0; at < fields.length; at++) {
    const { key, values } = fields[at];
    if (fields.findIndex((field) => field.key === key) < at) {
      return refuse(`field ${key} is there twice`, 'each once');
    }
    const foreign = values.find((value) => !/^[A-Za-z0-9._*-]+$/.test(value));
    if (values.length === 0 || foreign !== undefined) {
      return refuse(`${key} is ${foreign || 'empty'}`, 'values separated by commas');
    }
    const twice = values.find((value, index) => values.indexOf(value) < index);
    if (twice !== undefined) {
      return refuse(`${key} is ${twice} twice`, 'each value once');
    }
  }
  const trainings = countOf(plan) * seeds;
  return trainings > LIMITS.trainings
    ? refuse(`the sweep has ${trainings} trainings`, `up to ${LIMITS.trainings}`) : '';
}

/**
 * @param {Plan} plan
 * @param {Model} model  of the experiment
 * @param {Record<string, string>} values  of the setting
 * @param {number} seed  index
 * @returns {string} the changes of the experiment, as link text: the data stay
 */
export function changesOf(plan, { experiment }, values, seed) {
  const data = { dataSeed: experiment.dataSeed, [SEED]: String(Number(experiment.seed) + seed) };
  return toLink(Object.assign(data, values));
}

/** @param {Plan} plan @returns {boolean} whether a lower loss means a better setting */
export const isComparable = ({ fields }) => fields.every(({ key }) => OF_MEASURING.indexOf(key) < 0);

/** @param {Catalogue} catalogue @param {Model} model @returns {Field[]} that can be swept */
export function sweepable(catalogue, { experiment }) {
  return catalogue.fields.filter((field) => field.group !== 'view' && field.kind !== 'text'
    && field.key !== SEED && (field.kind !== 'integers' || field.key === 'layers') && isRelevant(field, experiment));
}

/** @param {number} value */
const rounded = (value) => Number(value.toPrecision(1));

/**
 * @param {number} value  above 0
 * @returns {number[]} around it, by factors of about 3
 */
function ladder(value) {
  const power = Math.floor(Math.log10(value) * 2 + 0.25);
  return [-2, -1, 0, 1, 2].map((step) => {
    const at = power + step;
    return rounded(Math.pow(10, Math.floor(at / 2)) * (at % 2 === 0 ? 1 : LADDER));
  });
}

/** @param {number[]} values @param {Field} field @returns {string[]} those that the field may have */
const within = (values, { min = '-Infinity', max = 'Infinity', kind }) => values
  .map((value) => (kind === 'integer' ? Math.round(value) : value))
  .filter((value, at, all) => value >= Number(min) && value <= Number(max) && all.indexOf(value) === at)
  .map(String);

/** @param {Field} field @param {number} value */
function numbers(field, value) {
  const { min = '0', max = '1', scale } = field;
  if (scale === 'log') {
    const middle = value > 0 ? value : Math.min(SMALLEST.most, Number(max)) * SMALLEST.factor;
    return within((value > 0 ? [] : [0]).concat(ladder(middle)), field);
  }
  const most = Math.min(Number(max), Math.max(1, value * 2));
  const least = Math.max(Number(min), field.kind === 'integer' ? Number(min) : 0);
  return within(Array.from({ length: STEPS + 1 }, (_, step) =>
    Number((least + ((most - least) * step) / STEPS).toPrecision(2))), field);
}

/**
 * @param {Catalogue} catalogue
 * @param {Model} model
 * @param {Field} field
 * @returns {string[]} values worth trying
 */
export function suggestionsFor(catalogue, { experiment }, field) {
  const present = experiment[field.key];
  switch (field.kind) {
    case 'flag':
      return ['yes', 'no'];
    case 'choice':
      return fittingVariants(catalogue, field, experiment).map(({ id }) => id);
    case 'choices': {
      const all = fittingVariants(catalogue, field, experiment).map(({ id }) => id);
      return field.family === 'input' ? [present, all.join('_')].filter((each, at, both) => both.indexOf(each) === at)
        : all;
    }
    case 'integers':
      return NETWORKS;
    case 'numbers':
      return numbers(field, 0).filter((value) => Number(value) < 1);
    default:
      return numbers(field, Number(present));
  }
}
