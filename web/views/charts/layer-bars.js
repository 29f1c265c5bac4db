// What goes on in the layers, as figures and in words.

import { shortNumber } from '../../model/numbers.js';
import { layerName } from '../../model/wording.js';

/**
 * @typedef {import('../../model/state.js').Histogram} Histogram
 * @typedef {import('../../model/state.js').Model} Model
 * @typedef {import('../../model/state.js').LayerStatistics} LayerStatistics
 *
 * @typedef {object} HistogramRow  of one layer
 * @property {string} name
 * @property {string} detail  in words
 * @property {number[]} heights  of the bins, 1 for the fullest
 * @property {Array<-1|0|1>} signs  of the values in the bins; 0 where they may have either
 * @property {string[]} ends  what stands at the left, in the middle and at the right
 *
 * @typedef {object} IdleRow  of one hidden layer
 * @property {string} name
 * @property {number} neurons
 * @property {number} dead
 * @property {number} saturated
 */

/** @param {Model} model @param {LayerStatistics} layerStatistics @returns {HistogramRow[]} */
export function histogramRows(model, { histograms = [] }) {
  return histograms.map((histogram, index) => {
    const { low, high, mean, deviation, counts } = histogram;
    const most = Math.max(1, ...counts);
    return {
      name: layerName(model, index + 1),
      detail: `mean ${shortNumber(mean)}, s.d. ${shortNumber(deviation)}`,
      heights: counts.map((count) => count / most),
      signs: counts.map((_, bin) => signOf(edge(histogram, bin), edge(histogram, bin + 1))),
      ends: [shortNumber(low), low < 0 && high > 0 ? '0' : '', shortNumber(high)],
    };
  });
}

/** @param {Histogram} histogram @param {number} bin @returns {number} its left edge */
function edge({ low, high, counts }, bin) {
  return low + ((high - low) * bin) / counts.length;
}

/** @param {number} left @param {number} right @returns {-1|0|1} */
function signOf(left, right) {
  const tiny = 1e-9 * (right - left);
  if (left >= -tiny) {
    return 1;
  }
  return right <= tiny ? -1 : 0;
}

/** @param {Model} model @param {LayerStatistics} layerStatistics @returns {import('./curves.js').Table} */
export function histogramTable(model, { histograms = [] }) {
  return {
    caption: 'Values of the layers',
    columns: ['layer', 'values', 'mean', 's.d.', 'fullest bin'],
    rows: histograms.map((histogram, index) => {
      const { counts, mean, deviation } = histogram;
      const total = counts.reduce((sum, count) => sum + count, 0);
      const fullest = counts.indexOf(Math.max(...counts));
      const [from, to] = [fullest, fullest + 1].map((bin) => shortNumber(edge(histogram, bin)));
      const most = `${from} to ${to}: ${counts[fullest]}`;
      return {
        name: layerName(model, index + 1),
        cells: [String(total), shortNumber(mean), shortNumber(deviation), most].map(cellOf),
      };
    }),
  };
}

/** @param {Model} model @param {LayerStatistics} layerStatistics @returns {IdleRow[]} */
export function idleRows(model, { shares = [] }) {
  return model.layers.slice(1, -1).map((neurons, index) => ({
    name: layerName(model, index + 1),
    neurons,
    dead: Math.round((shares[2 * index] || 0) * neurons),
    saturated: Math.round((shares[2 * index + 1] || 0) * neurons),
  }));
}

/** @param {IdleRow} row @returns {string} such as "1 dead, 2 saturated, 5 active" */
export function idleText({ neurons, dead, saturated }) {
  const parts = [];
  if (dead > 0) {
    parts.push(`${dead} dead`);
  }
  if (saturated > 0) {
    parts.push(`${saturated} saturated`);
  }
  return parts.concat([`${neurons - dead - saturated} active`]).join(', ');
}

/** @param {Model} model @param {LayerStatistics} layerStatistics @returns {import('./curves.js').Table} */
export function idleTable(model, layerStatistics) {
  return {
    caption: 'Dead and saturated neurons',
    columns: ['layer', 'neurons', 'dead', 'saturated'],
    rows: idleRows(model, layerStatistics).map(({ name, neurons, dead, saturated }) => ({
      name,
      cells: [neurons, dead, saturated].map((count) => cellOf(String(count))),
    })),
  };
}

/** @param {string} text */
function cellOf(text) {
  return { text };
}

/** @param {Model} model @param {LayerStatistics} layerStatistics @returns {string} */
export function idleSummary(model, layerStatistics) {
  const rows = idleRows(model, layerStatistics);
  /** @param {'neurons'|'dead'|'saturated'} what */
  const count = (what) => rows.reduce((sum, row) => sum + row[what], 0);
  if (count('dead') + count('saturated') === 0) {
    return 'No hidden neuron is dead or saturated.';
  }
  return `Of ${count('neurons')} hidden neurons, ${count('dead')} are dead and `
    + `${count('saturated')} saturated.`;
}
