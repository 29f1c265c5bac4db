// What the results of a sweep mean, in words.

import { grouped, lossText, percentText } from '../../model/numbers.js';
import { settingNames } from '../../model/setting-names.js';
import { isComparable } from '../../model/sweep.js';
import { DOUBT, leastChanceOf } from '../../model/sweep-statistics.js';
import { measureOf, rankingSoFar, resultsOf } from '../../model/sweep-tables.js';
import { counted } from '../../model/wording.js';

/** @import { Catalogue } from '../../model/catalogue.js' */
/** @import { Result } from '../../model/sweep-tables.js' */

/** @typedef {import('../../page/runs/sweep-runner.js').Sweep} Sweep */

/** Seeds that are looked through for enough of them. */
const MOST_SEEDS = 100;

/** @param {Catalogue} catalogue @param {Record<string, string>} values */
export const settingText = (catalogue, values) =>
  settingNames(catalogue, values).join('; ') || 'the experiment as it is';

/** @param {number} loss */
export const lossWords = (loss) => (loss === Infinity ? 'diverged' : lossText(loss));

/** @param {Result} result @returns {string} the middle half of the losses */
export function spreadText({ summary }) {
  if (!summary) {
    return '';
  }
  const { lower, upper } = summary;
  return upper === Infinity ? `${lossWords(lower)} to off the scale` : `${lossText(lower)}–${lossText(upper)}`;
}

/** @param {number} milliseconds */
function timeText(milliseconds) {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds < 90 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
}

/** @param {Sweep} sweep */
export function progressText({ phase, done, total, remaining, workers }) {
  const count = `${grouped(done)} of ${counted(total, 'training')}`;
  switch (phase) {
    case 'starting':
      return 'Starting the workers…';
    case 'running':
      return `${count} in ${counted(workers, 'worker')}${remaining > 0 ? `, about ${timeText(remaining)} left` : ''}`;
    case 'done':
      return `${count} done.`;
    default:
      return total > 0 ? `Stopped after ${count}.` : '';
  }
}

/** @param {number} chance */
const chanceText = (chance) =>
  (chance >= 0.001 ? percentText(chance) : `1 in ${grouped(Math.floor(1 / chance))}`);

/** @param {number} settings @returns {number} seeds that could tell a lead from chance */
function seedsNeeded(settings) {
  const pairs = (settings * (settings - 1)) / 2;
  let seeds = 2;
  while (seeds < MOST_SEEDS && leastChanceOf(seeds) * pairs >= DOUBT) {
    seeds += 1;
  }
  return seeds;
}

/**
 * @param {Catalogue} catalogue
 * @param {Sweep} sweep
 * @returns {string[]} sentences
 */
export function verdict(catalogue, { plan, settings }) {
  const found = rankingSoFar(settings);
  if (!found) {
    return [];
  }
  const results = resultsOf(settings);
  const loss = measureOf(settings) === 'testLoss' ? 'test loss' : 'training loss (there are no test data)';
  if (!isComparable(plan)) {
    return ['No setting is called best: they are measured on different examples or by different losses. '
      + 'Compare how each learns, not their losses.'];
  }
  const { ranking: { best, rivals, chance, leastChance, isClear }, seeds } = found;
  if (best < 0) {
    return ['Training diverged in at least half of the runs of every setting. Try smaller learning rates.'];
  }
  const name = (/** @type {number} */ index) => settingText(catalogue, results[index].values);
  const median = (/** @type {number} */ index) => lossWords(/** @type {any} */ (results[index].summary).median);
  const after = `over ${counted(seeds, 'seed')}`;
  if (settings.length === 1) {
    return [`Median ${loss} ${median(0)} ${after}; the middle half of the runs ends between ${spreadText(results[0])}. `
      + 'This is what chance alone does: only the initial weights and the order of training differ.'];
  }
  const sentences = [];
  if (isClear) {
    sentences.push(`Best: ${name(best)}, with a median ${loss} of ${median(best)} ${after}. Its lead over every `
      + 'other setting is larger than the spread of the runs; chance alone would give such a lead somewhere in a '
      + `grid like this at most in ${chanceText(chance)} of sweeps.`);
  } else {
    sentences.push(`Lowest median ${loss}: ${median(best)}, ${name(best)}, ${after}. This is no winner yet: `
      + (rivals.length > 0
        ? `${counted(rivals.length, 'other setting')} cannot be told from it, because the lead is within the `
          + 'spread of the runs or chance alone could make it.'
        : `among so many settings, chance alone would give such a lead in ${chanceText(chance)} of sweeps.`));
    sentences.push(leastChance >= DOUBT
      ? `With ${counted(seeds, 'seed')} no lead among ${settings.length} settings can be told from chance; it takes `
        + `${seedsNeeded(settings.length)}.`
      : 'More seeds narrow what chance can do.');
  }
  const equals = [best].concat(rivals).sort((one, other) => results[one].parameters - results[other].parameters);
  if (seeds > 2 && results[equals[0]].parameters < results[best].parameters) {
    sentences.push(`The smallest network that cannot be told from the best: ${name(equals[0])}, `
      + `${counted(results[equals[0]].parameters, 'parameter')}, median ${median(equals[0])}.`);
  }
  return sentences;
}
