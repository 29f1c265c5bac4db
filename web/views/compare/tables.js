// What of the compared runs stands in tables: the settings in which they differ, and how they do on the same
// example.

import { formatNumber, lossText } from '../../model/numbers.js';
import { differences } from '../../model/pins.js';
import { fieldName, settingNames, valueText } from '../../model/setting-names.js';

/**
 * @typedef {import('../../model/catalogue.js').Catalogue} Catalogue
 * @typedef {import('../../figures/table.js').Table} Table
 * @typedef {Record<string, string>} Fields  of an experiment
 */

/** A name is made of no more differences than these. */
const NAMED = 2;

/**
 * @param {Catalogue} catalogue
 * @param {Fields} fields  of a run
 * @param {Fields} other  of the run on the page
 * @returns {string} such as "learning rate 0.3"
 */
export function runName(catalogue, fields, other) {
  const names = settingNames(catalogue, differences(catalogue, fields, other));
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
  return names.slice(0, NAMED).join('; ') + more || 'the same settings';
}

/**
 * @param {Catalogue} catalogue
 * @param {string[]} names  of the runs
 * @param {Fields[]} runs  the one on the page first
 * @returns {Table} a row for each setting in which they differ
 */
export function settingsTable(catalogue, names, [here, ...others]) {
  const keys = catalogue.fields.map(({ key }) => key).filter((key) =>
    others.some((other) => key in differences(catalogue, other, here)));
  return {
    caption: 'Settings that differ',
    isTitled: true,
    columns: ['setting', ...names],
    rows: keys.map((key) => ({
      name: fieldName(catalogue, key),
      cells: [here, ...others].map((run) => ({ text: valueText(catalogue, key, run[key]) })),
    })),
  };
}

/**
 * @param {number} example
 * @param {string[]} names  of the runs
 * @param {Array<any>} explained  the working of each run's next step; null where there is none
 * @returns {Table}
 */
export function exampleTable(example, names, explained) {
  /** @param {(step: any) => string} read */
  const cells = (read) => explained.map((step) => ({ text: step ? read(step) : '–' }));
  const listed = (/** @type {number[]} */ values) => values.map((value) => formatNumber(value, 3)).join(', ');
  return {
    caption: `Example ${example + 1}`,
    isTitled: true,
    columns: ['', ...names],
    rows: [
      { name: 'Target', cells: cells((step) => listed(step.example.targets)) },
      { name: 'Output', cells: cells(({ layers }) => listed(layers[layers.length - 1].a)) },
      { name: 'Loss', cells: cells(({ loss }) => lossText(loss.value)) },
      { name: 'Gradient norm', cells: cells((step) => formatNumber(gradientNorm(step), 3)) },
    ],
  };
}

/** @param {any} step  explained in full @returns {number} over all weights and biases, of the example's loss */
function gradientNorm({ layers }) {
  const squares = (/** @type {number[]} */ values) => values.reduce((sum, value) => sum + value * value, 0);
  return Math.sqrt(layers.reduce((/** @type {number} */ sum, /** @type {any} */ { dW, db }) =>
    sum + squares(db) + dW.reduce((/** @type {number} */ all, /** @type {number[]} */ row) => all + squares(row), 0), 0));
}
