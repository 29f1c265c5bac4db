// The results of a sweep as numbers, rows and tables, with the names that chainrule.cli.Sweep gives them.

import { rankingOf, summaryOf } from './sweep-statistics.js';

/** @import { Setting } from './sweep.js' */
/** @import { Ranking, Summary } from './sweep-statistics.js' */
/** @import { Trial } from '../page/worker/trials.js' */

/**
 * @typedef {object} Result  of a setting
 * @property {number} index
 * @property {Record<string, string>} values
 * @property {string} link  of the experiment with its own seed; '' until it has been trained
 * @property {number} parameters
 * @property {Summary|null} summary  null before the first training
 * @property {Trial|null} typical  the training nearest to the median
 */

/** @param {Setting[]} settings @returns {'testLoss'|'trainLoss'} by which they are compared */
export const measureOf = (settings) =>
  (settings.every(({ trials }) => trials.every((trial) => trial === null || trial.isTested))
    ? 'testLoss' : 'trainLoss');

/** @param {Trial} trial @param {'testLoss'|'trainLoss'} measure @returns {number} infinite if it diverged */
function lossOf(trial, measure) {
  const loss = trial[measure];
  return trial.stopped === 'diverged' || loss === null || !Number.isFinite(loss) ? Infinity : loss;
}

/** @param {Setting} setting @returns {Trial[]} */
const trained = ({ trials }) => /** @type {Trial[]} */ (trials.filter((trial) => trial !== null));

/** @param {Setting[]} settings @returns {Result[]} */
export function resultsOf(settings) {
  const measure = measureOf(settings);
  return settings.map((setting, index) => {
    const trials = trained(setting);
    const losses = trials.map((trial) => lossOf(trial, measure));
    const summary = trials.length > 0 ? summaryOf(losses) : null;
    const median = summary ? summary.median : 0;
    const offsets = losses.map((loss) => (loss === median ? 0 : Math.abs(loss - median)));
    const nearest = offsets.indexOf(Math.min(...offsets));
    const [first] = setting.trials;
    return {
      index,
      values: setting.values,
      link: first ? first.link : '',
      parameters: first ? first.parameters : 0,
      summary,
      typical: trials[Math.max(0, nearest)] || null,
    };
  });
}

/**
 * @param {Setting[]} settings
 * @returns {{ranking: Ranking, seeds: number}|null} from as many seeds as all settings have; null before
 *     all have one
 */
export function rankingSoFar(settings) {
  const measure = measureOf(settings);
  const seeds = Math.min(...settings.map((setting) => trained(setting).length));
  return seeds < 1 ? null : {
    ranking: rankingOf(settings.map((setting) =>
      trained(setting).slice(0, seeds).map((trial) => lossOf(trial, measure)))),
    seeds,
  };
}

/**
 * @param {Setting[]} settings
 * @param {number} seed  of the experiment
 * @returns {Array<Record<string, any>>} one row a training, in the order of chainrule.cli.Sweep
 */
export function rowsOf(settings, seed) {
  return settings.flatMap(({ values, trials }) => trials.flatMap((trial, index) => (trial ? [{
    setting: values,
    seed: seed + index,
    epoch: trial.epoch,
    step: trial.step,
    trainLoss: trial.trainLoss,
    testLoss: trial.testLoss,
    accuracy: trial.accuracy,
    stopped: trial.stopped,
    fingerprint: trial.fingerprint,
    link: trial.link,
  }] : [])));
}

/** @param {Setting[]} settings @returns {Array<Record<string, any>>} one row a setting */
export const summariesOf = (settings) => resultsOf(settings).flatMap(({ values, link, parameters, summary }) =>
  (summary ? [Object.assign({ setting: values, parameters }, summary, { link })] : []));

/** @param {any} cell */
const cellText = (cell) => (cell === null || cell === Infinity ? '' : String(cell));

/** @param {Array<Record<string, any>>} rows @returns {string} values separated by commas */
export function tableText(rows) {
  const flat = rows.map((row) => {
    const { setting, ...rest } = row;
    return Object.assign({}, setting, rest);
  });
  const names = Object.keys(flat[0] || {});
  return [names.join(',')]
    .concat(flat.map((row) => names.map((name) => cellText(row[name])).join(',')))
    .map((line) => `${line}\n`)
    .join('');
}
