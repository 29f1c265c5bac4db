// chainrule.readTable and chainrule.useTable: what a script may give, and what it gets.

import { notAllowed, optionsOf } from '../../model/arguments.js';
import { guessedChoice } from '../experiments/import-table.js';

/** @import { Choice } from '../../session/tables/table-choice.js' */
/** @import { Outline } from '../../session/tables/table-reader.js' */
/** @import { Given } from '../experiments/import-table.js' */

/**
 * @typedef {object} Table  as the dialog would show it
 * @property {boolean} heading  whether the first row names the columns
 * @property {string[]} columns  their names
 * @property {string[][]} rows  the first thousand at most, as text
 * @property {{x1: string, x2: string|null, label: string|string[], task: 'classification'|'regression',
 *     test?: string}|null} guess  names of columns; x2 is null where there is one input; label is a list
 *     where several columns are to be learned; test says which rows are test data
 * @property {string[]} notes
 * @property {string} problem  why it cannot be read; '' if it can
 */

const CHOICES = ['x1', 'x2', 'label', 'task', 'skip', 'scaling', 'against', 'test', 'heading'];
const SCALINGS = ['standardised', 'span', 'plain'];

/**
 * @param {unknown} table  from anywhere
 * @returns {Given}
 */
export function givenOf(table) {
  if (typeof table === 'string') {
    return { file: null, text: table };
  }
  if (table instanceof Blob) {
    return { file: table, text: '' };
  }
  if (table instanceof ArrayBuffer || ArrayBuffer.isView(table)) {
    return { file: new Blob([/** @type {BlobPart} */ (table)]), text: '' };
  }
  throw notAllowed('table', table, 'a text, or the bytes of a file');
}

/** @param {Outline} outline @returns {Table} */
export function tableOf({ hasHeading, names, rows, guess, notes }) {
  const { x1, x2, labels, values, part } = guess;
  const found = labels.map((column) => names[column]);
  return {
    heading: hasHeading,
    columns: names,
    rows,
    guess: Object.assign({
      x1: names[x1],
      x2: x2 < 0 ? null : names[x2],
      label: found.length === 1 ? found[0] : found,
      task: values ? /** @type {const} */ ('regression') : /** @type {const} */ ('classification'),
    }, part < 0 ? {} : { test: names[part] }),
    notes,
    problem: '',
  };
}

/** @param {Error} error @returns {Table} */
export const unreadableTable = ({ message }) =>
  ({ heading: false, columns: [], rows: [], guess: null, notes: [], problem: message });

/**
 * @param {any} choice  from anywhere
 * @returns {{hasHeading?: boolean, test: Given|null}} what is asked before the columns are known
 */
export function readingOf(choice) {
  const { heading, test } = optionsOf('choice', choice, CHOICES);
  const isTable = test !== undefined && test !== null && typeof test === 'object' && !Array.isArray(test);
  return Object.assign(heading === undefined ? {} : { hasHeading: Boolean(heading) }, {
    test: isTable || (typeof test === 'string' && test.indexOf('\n') >= 0) ? givenOf(test) : null,
  });
}

/**
 * @param {Outline} outline
 * @param {any} choice  from anywhere; what is left out is as it is guessed
 * @returns {Choice}
 */
export function choiceOf(outline, choice) {
  const { names, guess } = outline;
  const given = optionsOf('choice', choice, CHOICES);

  /** @param {string} key @param {any} value @returns {number} */
  function columnOf(key, value) {
    const index = typeof value === 'string' ? names.indexOf(value) : value;
    if (!Number.isInteger(index) || index < 0 || index >= names.length) {
      throw notAllowed(key, value, `one of the columns ${names.slice(0, 10).join(', ')}`);
    }
    return index;
  }

  const { x1 = guess.x1, label = guess.labels, scaling = 'standardised', against = '', skip = false } = given;
  const [x2, part] = [['x2', guess.x2], ['test', guess.part]].map(([key, guessed]) => {
    const value = given[key];
    const isLeftOut = value === undefined || (key === 'test' && readingOf(given).test !== null);
    return isLeftOut ? guessed : value === null ? -1 : columnOf(String(key), value);
  });
  const { task = Array.isArray(given.label) && given.label.length > 1 || guess.values ? 'regression' : 'classification' } = given;
  if (task !== 'classification' && task !== 'regression') {
    throw notAllowed('task', task, 'classification or regression');
  }
  if (SCALINGS.indexOf(scaling) < 0) {
    throw notAllowed('scaling', scaling, SCALINGS.join(', '));
  }
  return Object.assign(guessedChoice(outline), {
    x1: columnOf('x1', x1),
    x2: Number(x2),
    labels: (Array.isArray(label) ? label : [label]).map((column) => columnOf('label', column)),
    values: task === 'regression',
    part: Number(part),
    against: String(against),
    scaling,
    skip: Boolean(skip),
  });
}
