// Histograms, one a layer, one below the other.

import { histogramRows } from './layer-bars.js';
import { createElement, setAttribute, setText, createSvg } from '../../figures/dom.js';

/** @typedef {import('./layer-bars.js').HistogramRow} HistogramRow */

/** @param {number} bins */
function createRow(bins) {
  const bars = Array.from({ length: bins }, (_, bin) =>
    createSvg('rect', { x: bin + 0.08, width: 0.84 }));
  const drawing = createSvg('svg', {
    class: 'histogram-bars',
    viewBox: `0 0 ${bins} 1`,
    preserveAspectRatio: 'none',
    'aria-hidden': 'true',
  }, bars);
  const name = createElement('span', { class: 'histogram-name' });
  const detail = createElement('span', { class: 'histogram-detail' });
  const ends = [0, 1, 2].map(() => createElement('span'));
  const element = createElement('div', { class: 'histogram' }, [
    createElement('div', { class: 'histogram-head' }, [name, detail]),
    drawing,
    createElement('div', { class: 'histogram-ends', 'aria-hidden': 'true' }, ends),
  ]);

  return {
    element,

    /** @param {HistogramRow} row */
    update(row) {
      setText(name, row.name);
      setText(detail, row.detail);
      ends.forEach((end, index) => setText(end, row.ends[index]));
      bars.forEach((bar, bin) => {
        // A single value in a layer of thousands still has to be seen.
        const height = row.heights[bin] > 0 ? Math.max(0.03, row.heights[bin]) : 0;
        setAttribute(bar, 'y', 1 - height);
        setAttribute(bar, 'height', height);
        setAttribute(bar, 'class', `histogram-bar is-${['minus', 'either', 'plus'][row.signs[bin] + 1]}`);
      });
    },
  };
}

export function createHistograms() {
  const element = createElement('div', { class: 'histograms' });
  /** @type {Array<ReturnType<typeof createRow>>} */
  let rows = [];
  /** @type {import('../../model/state.js').LayerStatistics|null} */
  let shown = null;

  return {
    element,

    /** @param {import('../../model/state.js').Model} model @param {import('../../model/state.js').LayerStatistics} layerStatistics */
    update(model, layerStatistics) {
      if (layerStatistics === shown) {
        return;
      }
      shown = layerStatistics;
      const wanted = histogramRows(model, layerStatistics);
      if (rows.length !== wanted.length) {
        element.textContent = '';
        rows = wanted.map(({ heights }) => createRow(heights.length));
        rows.forEach((row) => element.appendChild(row.element));
      }
      wanted.forEach((row, index) => rows[index].update(row));
    },
  };
}
