// How many neurons of each hidden layer are dead or saturated, one mark a neuron.

import { idleRows, idleText } from './layer-bars.js';
import { createElement, setText, setClass } from '../../figures/dom.js';

/** @typedef {import('./layer-bars.js').IdleRow} IdleRow */

/** A filled, a half filled and an empty mark. */
const KINDS = [
  ['active', 'active'],
  ['saturated', 'saturated'],
  ['dead', 'dead'],
];

/** @param {number} neurons */
function createRow(neurons) {
  const marks = Array.from({ length: neurons }, () => createElement('span', { class: 'idle-mark' }));
  const name = createElement('span', { class: 'histogram-name' });
  const detail = createElement('span', { class: 'histogram-detail' });
  const element = createElement('div', { class: 'histogram' }, [
    createElement('div', { class: 'histogram-head' }, [name, detail]),
    createElement('div', { class: 'idle-marks', 'aria-hidden': 'true' }, marks),
  ]);

  return {
    element,
    neurons,

    /** @param {IdleRow} row */
    update(row) {
      setText(name, row.name);
      setText(detail, idleText(row));
      marks.forEach((mark, index) => {
        setClass(mark, 'is-dead', index < row.dead);
        setClass(mark, 'is-saturated', index >= row.dead && index < row.dead + row.saturated);
      });
    },
  };
}

export function createIdle() {
  const rowsPlace = createElement('div');
  const key = createElement('ul', { class: 'figure-key' }, KINDS.map(([kind, name]) =>
    createElement('li', { class: 'figure-key-entry' }, [
      createElement('span', { class: `idle-mark is-${kind}`, 'aria-hidden': 'true' }),
      name,
    ])));
  const element = createElement('div', {}, [rowsPlace, key]);
  /** @type {Array<ReturnType<typeof createRow>>} */
  let rows = [];

  return {
    element,

    /** @param {import('../../model/state.js').Model} model @param {import('../../model/state.js').LayerStatistics} layerStatistics */
    update(model, layerStatistics) {
      const wanted = idleRows(model, layerStatistics);
      if (String(wanted.map(({ neurons }) => neurons)) !== String(rows.map((row) => row.neurons))) {
        rowsPlace.textContent = '';
        rows = wanted.map(({ neurons }) => createRow(neurons));
        rows.forEach((row) => rowsPlace.appendChild(row.element));
      }
      wanted.forEach((row, index) => rows[index].update(row));
    },
  };
}
