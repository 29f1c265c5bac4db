// Parallel coordinates: an axis for each field and one for the loss, a line for each setting.

/** @import { Plan } from '../../model/sweep.js' */
/** @import { Result } from '../../model/sweep-tables.js' */

/**
 * @typedef {{x: number, name: string, ticks: Array<{y: number, text: string}>}} ParallelAxis
 * @typedef {{index: number, level: number, points: string}} ParallelLine
 */

export const SIZE = { width: 760, height: 300, left: 90, right: 40, top: 34, bottom: 18 };

/**
 * @param {number|null} median  of a setting
 * @param {number[]} medians  of all
 * @returns {number} 0, the highest loss, to 6, the lowest; on a logarithmic scale
 */
export function levelOf(median, medians) {
  const finite = medians.filter((each) => Number.isFinite(each) && each > 0);
  if (median === null || !Number.isFinite(median) || finite.length === 0) {
    return 0;
  }
  const [low, high] = [Math.log(Math.min(...finite)), Math.log(Math.max(...finite))];
  const at = median > 0 ? Math.log(median) : low;
  return high === low ? 3 : Math.round((6 * (high - at)) / (high - low));
}

/** @param {number} count @param {number} at */
function heightOf(count, at) {
  const { top, bottom, height } = SIZE;
  const span = height - top - bottom;
  return height - bottom - (count > 1 ? (at * span) / (count - 1) : span / 2);
}

/**
 * @param {Plan} plan
 * @param {Result[]} results
 * @param {{name: (key: string) => string, value: (key: string, value: string) => string,
 *     loss: (loss: number) => string, measure: string}} words
 * @returns {{axes: ParallelAxis[], lines: ParallelLine[]}}
 */
export function layoutLines({ fields }, results, words) {
  const medians = results.map(({ summary }) => (summary ? summary.median : Infinity));
  const finite = medians.filter((each) => Number.isFinite(each) && each > 0);
  const [low, high] = finite.length > 0 ? [Math.min(...finite), Math.max(...finite)] : [1, 1];
  const columns = fields.length + 1;
  const across = (/** @type {number} */ column) =>
    SIZE.left + (column * (SIZE.width - SIZE.left - SIZE.right)) / Math.max(1, columns - 1);
  const { top, bottom, height } = SIZE;
  const ofLoss = (/** @type {number} */ median) => {
    if (!Number.isFinite(median)) {
      return top;
    }
    const share = high === low ? 0.5 : Math.log(Math.max(low, median) / low) / Math.log(high / low);
    return height - bottom - share * (height - top - bottom);
  };
  const axes = fields.map(({ key, values }, column) => ({
    x: across(column),
    name: words.name(key),
    ticks: values.map((value, at) => ({ y: heightOf(values.length, at), text: words.value(key, value) })),
  }));
  axes.push({
    x: across(columns - 1),
    name: words.measure,
    ticks: finite.length > 0 ? [low, high].map((loss) => ({ y: ofLoss(loss), text: words.loss(loss) })) : [],
  });
  const lines = results.filter(({ summary }) => summary !== null).map(({ index, values }) => ({
    index,
    level: levelOf(medians[index], medians),
    points: fields.map(({ key, values: all }, column) =>
      `${across(column)},${heightOf(all.length, all.indexOf(values[key]))}`)
      .concat(`${across(columns - 1)},${ofLoss(medians[index])}`).join(' '),
  }));
  return { axes, lines };
}
