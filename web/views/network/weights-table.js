// The weights and biases of one layer as a table: a row for each neuron, in their order.

import { formatNumber } from '../../model/numbers.js';
import { parameterIndex } from '../../model/parameters.js';
import { layerName, lowerFirst } from '../../model/wording.js';
import { menu } from '../../figures/menu.js';
import { createTableDisclosure } from '../../figures/table.js';
import { html } from '../../figures/template.js';
import { shortName } from './words.js';

/**
 * @typedef {import('../../model/state.js').Item} Item
 * @typedef {import('../../model/state.js').Model} Model
 */

/** Digits that count; the number in full is the title of its cell. */
const DIGITS = 4;

/**
 * @param {Model} model
 * @param {Float64Array} parameters
 * @param {number} layer
 * @returns {import('../../figures/table.js').Table}
 */
function tableOf(model, parameters, layer) {
  const count = (/** @type {number} */ of) => Array.from({ length: model.layers[of] }, (_, i) => i);
  const cell = (/** @type {Item} */ item) => {
    const value = parameters[parameterIndex(model.layers, item)];
    return { text: formatNumber(value, DIGITS), title: String(value) };
  };
  const sources = count(layer - 1);
  return {
    caption: `Weights and biases of ${lowerFirst(layerName(model, layer))}`,
    columns: ['weights to', ...sources.map((from) => `from ${shortName(model, layer - 1, from)}`), 'bias'],
    rows: count(layer).map((to) => ({
      name: shortName(model, layer, to),
      cells: sources
        .map((from) => cell({ kind: 'weight', layer, from, to }))
        .concat(cell({ kind: 'bias', layer, neuron: to })),
    })),
  };
}

/**
 * @param {() => void} changed  called when another part is to be shown
 * @param {() => void} give  lets all numbers be given
 */
export function createWeightsTable(changed, give) {
  const table = createTableDisclosure(changed);
  let chosen = 1;

  /**
   * @param {Model} model
   * @param {import('../../model/state.js').Frame} frame  that fits the model
   * @param {boolean} isMoving
   */
  return (model, frame, isMoving) => {
    const names = model.layers.map((_, layer) => layerName(model, layer));
    chosen = chosen < names.length ? chosen : 1;
    return table({
      subject: [model, chosen],
      version: frame,
      isMoving,
      content: () => tableOf(model, frame.parameters, chosen),
      options: html`
        <label class="figure-toggle"><span>Layer</span>${menu({
          options: names.map((name, layer) => ({ id: String(layer), name })).slice(1),
          value: String(chosen),
          change: (id) => {
            chosen = Number(id);
            changed();
          },
        })}</label>
        <button type="button" class="quiet" @click=${give}>Give all weights…</button>`,
    });
  };
}
