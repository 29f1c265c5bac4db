// What a setting is called wherever one is told from others: in tables, in what a run differs by, in sweeps.

import { fieldOf, valueNames } from './catalogue.js';
import { lowerFirst } from './wording.js';

/** @import { Catalogue } from './catalogue.js' */

/** @param {Catalogue} catalogue @param {string} key @returns {string} such as "Optimizer" */
export function fieldName(catalogue, key) {
  const field = fieldOf(catalogue, key);
  return field ? field.name : key;
}

/** @param {Catalogue} catalogue @param {string} key @param {string} value  in link syntax @returns {string} such as "Adam" */
export function valueText(catalogue, key, value) {
  const field = fieldOf(catalogue, key);
  return (field ? valueNames(catalogue, field, value).join(', ') : value) || 'none';
}

/** @param {string} name @returns {string} within a sentence; "L1 strength" stays */
const within = (name) => (/^[A-Z][0-9A-Z]/.test(name) ? name : lowerFirst(name));

/** @param {Catalogue} catalogue @param {string} key @param {string} value @returns {string} such as "optimizer Adam" */
export const settingName = (catalogue, key, value) =>
  `${within(fieldName(catalogue, key))} ${valueText(catalogue, key, value)}`;

/** @param {Catalogue} catalogue @param {Record<string, string>} values  by key @returns {string[]} one name a field */
export const settingNames = (catalogue, values) =>
  Object.keys(values).map((key) => settingName(catalogue, key, values[key]));
