// Histograms, one a layer, one below the other.

import { histogramRows } from './layer-bars.js';
import { guard, html, svg } from '../../figures/template.js';

const LOOKS = ['minus', 'either', 'plus'];

/** @param {string} name @param {string} detail */
export const layerHead = (name, detail) => html`
  <div class="histogram-head">
    <span class="histogram-name">${name}</span>
    <span class="histogram-detail">${detail}</span>
  </div>`;

/** @param {number} share  1 for the fullest bin @param {number} bin @param {-1|0|1} sign */
function bar(share, bin, sign) {
  // A single value in a layer of thousands still has to be seen.
  const height = share > 0 ? Math.max(0.03, share) : 0;
  return svg`
    <rect class=${`histogram-bar is-${LOOKS[sign + 1]}`} x=${bin + 0.08} width="0.84" y=${1 - height}
      height=${height}></rect>`;
}

/** @param {import('./layer-bars.js').HistogramRow} row */
const histogram = ({ name, detail, heights, signs, ends }) => html`
  <div class="histogram">
    ${layerHead(name, detail)}
    <svg class="histogram-bars" viewBox=${`0 0 ${heights.length} 1`} preserveAspectRatio="none"
      aria-hidden="true">${heights.map((share, bin) => bar(share, bin, signs[bin]))}</svg>
    <div class="histogram-ends" aria-hidden="true">${ends.map((end) => html`<span>${end}</span>`)}</div>
  </div>`;

/**
 * @param {import('../../model/state.js').Model} model
 * @param {import('../../model/state.js').LayerStatistics} layerStatistics
 */
export const histograms = (model, layerStatistics) => html`
  <div class="histograms">${guard([model, layerStatistics], () =>
    histogramRows(model, layerStatistics).map(histogram))}</div>`;
