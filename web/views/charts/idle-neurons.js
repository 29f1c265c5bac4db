// How many neurons of each hidden layer are dead or saturated, one mark a neuron.

import { layerHead } from './histograms.js';
import { idleRows, idleText } from './layer-bars.js';
import { legendEntry } from '../../figures/legend.js';
import { html } from '../../figures/template.js';

/** A filled, a half filled and an empty mark. */
const KINDS = ['active', 'saturated', 'dead'];

/** @param {string} kind */
const mark = (kind) => html`<span class=${`idle-mark is-${kind}`} aria-hidden="true"></span>`;

/** @param {import('./layer-bars.js').IdleRow} row */
function idleRow(row) {
  const { name, neurons, dead, saturated } = row;
  const kinds = Array.from({ length: neurons }, (_, index) =>
    KINDS[index < dead ? 2 : Number(index < dead + saturated)]);
  return html`
    <div class="histogram">
      ${layerHead(name, idleText(row))}
      <div class="idle-marks">${kinds.map(mark)}</div>
    </div>`;
}

/**
 * @param {import('../../model/state.js').Model} model
 * @param {import('../../model/state.js').LayerStatistics} layerStatistics
 */
export const idleNeurons = (model, layerStatistics) => html`
  <div>
    <div>${idleRows(model, layerStatistics).map(idleRow)}</div>
    <ul class="figure-key">${KINDS.map((kind) => legendEntry(mark(kind), kind))}</ul>
  </div>`;
