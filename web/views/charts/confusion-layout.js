// What the network gets right and wrong: the confusion of classes, the errors of targets.

import { formatNumber, percentText } from '../../model/numbers.js';
import { counted } from '../../model/wording.js';

/**
 * @typedef {import('../../model/state.js').Metrics} Metrics
 * @typedef {import('../../model/state.js').Model} Model
 * @typedef {import('../../model/state.js').Options} Options
 * @typedef {import('../../model/state.js').Status} Status
 *
 * @typedef {object} ClassRow  of one class
 * @property {string} name
 * @property {number[]} counts  of its examples, by the class that the network answers
 * @property {number[]} shares  the same as shares of its examples
 * @property {number|null} precision  of the examples predicted to be of the class, the fraction that are
 * @property {number|null} recall  of the examples of the class, the fraction predicted to be
 */

/** @param {Options['judged']} judged */
export function dataName(judged) {
  return judged === 'test' ? 'Test data' : 'Training data';
}

/**
 * @param {Model} model
 * @param {Metrics} metrics
 * @returns {ClassRow[]}
 */
export function classRows(model, { confusion = [], precision = [], recall = [] }) {
  const { length } = model.classNames;
  return model.classNames.map((name, actual) => {
    const counts = confusion.slice(actual * length, (actual + 1) * length);
    const all = counts.reduce((sum, count) => sum + count, 0);
    return {
      name,
      counts,
      shares: counts.map((count) => (all === 0 ? 0 : count / all)),
      precision: precision[actual],
      recall: recall[actual],
    };
  });
}

/**
 * @param {Model} model
 * @param {Metrics} metrics
 * @param {Options['judged']} judged
 * @returns {string}
 */
export function decisionsSummary(model, metrics, judged) {
  const rows = classRows(model, metrics);
  const all = rows.reduce((sum, { counts }) => counts.reduce((a, b) => a + b, sum), 0);
  const right = rows.reduce((sum, { counts }, actual) => sum + counts[actual], 0);
  if (all === 0) {
    return `There is no ${dataName(judged).toLowerCase()}.`;
  }
  const start = `${dataName(judged)}: ${right} of ${all} correct (${percentText(right / all)})`;
  let worst = { count: 0, actual: 0, answered: 0 };
  rows.forEach(({ counts }, actual) => counts.forEach((count, answered) => {
    if (answered !== actual && count > worst.count) {
      worst = { count, actual, answered };
    }
  }));
  return worst.count === 0
    ? `${start}.`
    : `${start}; most often, ${rows[worst.actual].name} is taken for `
      + `${rows[worst.answered].name} (${counted(worst.count, 'time')}).`;
}

/**
 * @param {Model} model  of a regression
 * @param {Status} status
 * @returns {import('../../figures/table.js').Table} a row for each target of the training data, and
 *     of the test data
 */
export function errorTable(model, status) {
  const several = model.targetAxes.length > 1;
  const sets = [{ data: 'training', metrics: status.training }];
  if (model.testCount > 0) {
    sets.push({ data: 'test', metrics: status.test });
  }
  const rows = model.targetAxes.map(({ name, scale, unit }, index) =>
    sets.map(({ data, metrics: { determination = [], absoluteError = [] } }) => ({
      name: several ? `${name}, ${data}` : data,
      cells: [
        { text: numberText(determination[index], 1) },
        { text: `${numberText(absoluteError[index], scale)} ${unit}`.trim() },
      ],
    })));
  return {
    caption: 'Errors',
    columns: [several ? 'target' : 'data', 'R²', 'mean absolute error'],
    rows: rows.flat(),
  };
}

/** @param {number|null|undefined} value @param {number} scale */
function numberText(value, scale) {
  return typeof value === 'number' ? formatNumber(value * scale, 3) : '–';
}
