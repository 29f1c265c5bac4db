// The weights and biases of one layer as a table: a row for each neuron, in their order.

import { formatNumber } from '../../model/numbers.js';
import { parameterIndex } from '../../model/parameters.js';
import { layerName, lowerFirst, outputName, typeset } from '../../model/wording.js';
import { createDataTable } from '../../figures/table.js';
import { createElement, replaceChildren } from '../../figures/dom.js';

/**
 * @typedef {import('../../model/state.js').Item} Item
 * @typedef {import('../../model/state.js').Model} Model
 */

/** Digits that count; the number in full is the title of its cell. */
const DIGITS = 4;

/** @param {Model} model @param {number} layer @param {number} neuron @returns {string} */
function nameOf(model, layer, neuron) {
  if (layer === 0) {
    return typeset(model.inputNames[neuron].text);
  }
  return layer === model.layers.length - 1
    ? typeset(outputName(model, neuron))
    : `neuron ${neuron + 1}`;
}

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
    columns: ['weights to', ...sources.map((from) => `from ${nameOf(model, layer - 1, from)}`), 'bias'],
    rows: count(layer).map((to) => ({
      name: nameOf(model, layer, to),
      cells: sources
        .map((from) => cell({ kind: 'weight', layer, from, to }))
        .concat(cell({ kind: 'bias', layer, neuron: to })),
    })),
  };
}

/** @param {() => void} changed  called when another part is to be shown */
export function createDiagramTable(changed) {
  const menu = createElement('select');
  const label = createElement('label', { class: 'figure-toggle' }, [
    createElement('span', {}, ['Layer']),
    menu,
  ]);
  const table = createDataTable(changed, [label]);
  let offered = '';

  menu.addEventListener('change', () => {
    table.refresh();
    changed();
  });

  /** @param {Model} model */
  function offer(model) {
    const chosen = menu.value;
    const names = model.layers.map((_, layer) => layerName(model, layer)).slice(1);
    if (names.join() !== offered) {
      offered = names.join();
      replaceChildren(
        menu,
        names.map((name, index) => createElement('option', { value: index + 1 }, [name])),
      );
      menu.value = Number(chosen) <= names.length && chosen ? chosen : '1';
    }
  }

  return {
    element: table.element,

    /**
     * @param {Model} model
     * @param {import('../../model/state.js').Frame} frame  that fits the model
     * @param {boolean} moving
     */
    update(model, frame, moving) {
      offer(model);
      table.update(frame, moving, () => tableOf(model, frame.parameters, Number(menu.value)));
    },
  };
}
