// What is said of the network on the page: what it learns, and what has been chosen for it.

import { isRelevant, valueNames } from '../../model/catalogue.js';
import { counted } from '../../model/wording.js';

/**
 * @typedef {import('../../model/catalogue.js').Catalogue} Catalogue
 * @typedef {import('../../model/state.js').Model} Model
 */

/** Groups whose settings are not those of a network and its training. */
const OTHERS = ['view', 'data'];

/** Of the data, what the network gets is a choice as well. */
const INPUTS = 'inputs';

/** @param {string} term @returns {string} of its element */
export const idOf = (term) => `term-${term.replace(/[^a-z]+/g, '-')}`;

/** @param {Model} model @returns {string} */
export function learnedText({ layers, parameterCount }) {
  const biases = layers.slice(1).reduce((sum, size) => sum + size, 0);
  const weights = parameterCount - biases;
  return `Training learns ${counted(parameterCount, 'number')}, the parameters: ${counted(weights, 'weight')} and `
    + `${counted(biases, 'bias', 'biases')}. It changes nothing else.`;
}

/** @param {import('../../model/catalogue.js').Variant} variant @returns {string} as short as it can be said */
const shortName = ({ symbol, name }) => symbol || name;

/**
 * @param {Catalogue} catalogue
 * @param {Model} model
 * @returns {Array<{name: string, value: string}>} the hyper-parameters that have an effect
 */
export function chosenWords(catalogue, { experiment }) {
  return catalogue.fields
    .filter((field) => field.key === INPUTS || !OTHERS.includes(field.group))
    .filter((field) => isRelevant(field, experiment))
    .map((field) => ({
      name: field.name,
      value: valueNames(catalogue, field, experiment[field.key], shortName).join(', '),
    }));
}
