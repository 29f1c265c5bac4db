// chainrule.readTable and chainrule.useTable: what a script may give, and what it gets.

import { notAllowed, optionsOf } from '../model/arguments.js';

/** @import { Choice, Outline } from '../session/table-reader.js' */
/** @import { Given } from './import-table.js' */

/**
 * @typedef {object} Table  as the dialog would show it
 * @property {boolean} heading  whether the first row names the columns
 * @property {string[]} columns  their names
 * @property {string[][]} rows  the first thousand at most, as text
 * @property {{x1: string, x2: string|null, label: string, task: 'classification'|'regression'}|null} guess
 *     names of columns; x2 is null where there is one input
 * @property {string[]} notes
 * @property {string} problem  why it cannot be read; '' if it can
 */

const CHOICES = ['x1', 'x2', 'label', 'task', 'skip'];

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
  const { x1, x2, label, values } = guess;
  return {
    heading: hasHeading,
    columns: names,
    rows,
    guess: {
      x1: names[x1],
      x2: x2 < 0 ? null : names[x2],
      label: names[label],
      task: values ? 'regression' : 'classification',
    },
    notes,
    problem: '',
  };
}

/** @param {Error} error @returns {Table} */
export const unreadableTable = ({ message }) =>
  ({ heading: false, columns: [], rows: [], guess: null, notes: [], problem: message });

/**
 * @param {Outline} outline
 * @param {any} choice  from anywhere; what is left out is as it is guessed
 * @returns {Choice}
 */
export function choiceOf({ names, guess }, choice) {
  const given = optionsOf('choice', choice, CHOICES);
  const column = (/** @type {'x1'|'x2'|'label'} */ key) => {
    const value = given[key];
    if (value === undefined) {
      return guess[key];
    }
    if (value === null && key === 'x2') {
      return -1;
    }
    const index = typeof value === 'string' ? names.indexOf(value) : value;
    if (!Number.isInteger(index) || index < 0 || index >= names.length) {
      throw notAllowed(key, value, `one of the columns ${names.slice(0, 10).join(', ')}`);
    }
    return index;
  };
  const { task = guess.values ? 'regression' : 'classification', skip = false } = given;
  if (task !== 'classification' && task !== 'regression') {
    throw notAllowed('task', task, 'classification or regression');
  }
  return {
    x1: column('x1'),
    x2: column('x2'),
    label: column('label'),
    values: task === 'regression',
    skip: Boolean(skip),
  };
}
