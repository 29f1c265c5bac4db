// What the trainings of a sweep let one conclude: the same numbers as chainrule.engine.sweep, bit for bit.

/**
 * @typedef {object} Summary  of the losses of one setting; infinite where that many trainings diverged
 * @property {number} seeds
 * @property {number} diverged
 * @property {number} least
 * @property {number} lower  a quarter of the losses is at or below it
 * @property {number} median
 * @property {number} upper  three quarters of the losses are at or below it
 * @property {number} greatest
 *
 * @typedef {object} Ranking
 * @property {number} best  the setting with the lowest median; -1 if all diverged
 * @property {number[]} rivals  settings that cannot be told from it
 * @property {number} chance  at most so often would chance alone part the best from another like this
 * @property {number} leastChance  the smallest that it could have become with so many seeds
 * @property {boolean} isClear  whether the best is better than every other one beyond doubt
 */

/** What chance does at least this often says nothing. */
export const DOUBT = 0.05;

/** @param {number[]} sorted @param {number} share @returns {number} type 7 of Hyndman and Fan 1996 */
function quantile(sorted, share) {
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const rest = place - below;
  if (rest === 0 || sorted[below + 1] === Infinity) {
    return rest === 0 ? sorted[below] : Infinity;
  }
  return (sorted[below + 1] - sorted[below]) * rest + sorted[below];
}

/** @param {number[]} losses  one or more @returns {Summary} */
export function summaryOf(losses) {
  const sorted = losses.slice().sort((one, other) => (one < other ? -1 : one > other ? 1 : 0));
  return {
    seeds: sorted.length,
    diverged: sorted.filter((loss) => loss === Infinity).length,
    least: sorted[0],
    lower: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    upper: quantile(sorted, 0.75),
    greatest: sorted[sorted.length - 1],
  };
}

/** @param {Summary} summary @returns {number} how far the middle half of the losses reaches */
const spreadOf = ({ lower, upper }) => (upper === Infinity ? upper : upper - lower);

/**
 * @param {number} m
 * @param {number} n
 * @returns {number[]} (wins): in how many ways one group wins so many pairs; the coefficients of the
 *     Gaussian binomial
 */
function waysOf(m, n) {
  const ways = Array.from({ length: m * n + 1 }, (_, wins) => (wins === 0 ? 1 : 0));
  for (let i = 1; i <= m; i++) {
    for (let u = ways.length - 1; u >= n + i; u--) {
      ways[u] -= ways[u - n - i];
    }
    for (let u = i; u < ways.length; u++) {
      ways[u] += ways[u - i];
    }
  }
  return ways;
}

/** @param {number[]} values */
const sum = (values) => values.reduce((total, value) => total + value, 0);

/**
 * @param {number[]} one
 * @param {number[]} other
 * @returns {number} how often chance alone would set them as far apart: the exact two-sided test of Mann and
 *     Whitney 1947
 */
function chanceOf(one, other) {
  let wins = 0;
  one.forEach((mine) => other.forEach((theirs) => {
    wins += mine < theirs ? 1 : mine === theirs ? 0.5 : 0;
  }));
  const most = Math.floor(Math.max(wins, one.length * other.length - wins));
  const ways = waysOf(one.length, other.length);
  return Math.min(1, (sum(ways.filter((_, u) => u >= most)) / sum(ways)) * 2);
}

/** @param {number} size  of both groups @returns {number} the smallest answer of the test */
export const leastChanceOf = (size) => Math.min(1, 2 / sum(waysOf(size, size)));

/** @param {number[][]} losses  (setting, seed) @returns {Ranking} */
export function rankingOf(losses) {
  const summaries = losses.map(summaryOf);
  let best = -1;
  summaries.forEach(({ median }, at) => {
    best = median < (best < 0 ? Infinity : summaries[best].median) ? at : best;
  });
  const pairs = (losses.length * (losses.length - 1)) / 2;
  let chance = losses.length < 2 || best < 0 ? 1 : 0;
  /** @type {number[]} */
  const rivals = [];
  losses.forEach((each, at) => {
    if (best < 0 || at === best) {
      return;
    }
    const alone = chanceOf(losses[best], each);
    chance = Math.max(chance, Math.min(1, alone * pairs));
    const lead = summaries[at].median - summaries[best].median;
    const its = summaries[at].median === Infinity ? 0 : spreadOf(summaries[at]);
    if (!(lead > Math.max(spreadOf(summaries[best]), its)) || alone >= DOUBT) {
      rivals.push(at);
    }
  });
  const leastChance = losses.length < 2 ? 1 : Math.min(1, leastChanceOf(losses[0].length) * pairs);
  return { best, rivals, chance, leastChance, isClear: best >= 0 && chance < DOUBT && rivals.length === 0 };
}
