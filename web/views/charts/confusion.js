// How often each class is taken for which, with precision and recall beside it.

import { classRows, dataName } from './confusion-layout.js';
import { percentText } from '../../model/numbers.js';
import { createElement } from '../../figures/dom.js';
import { traceMarker } from '../../figures/markers.js';
import { createColourReader, createSurface } from '../../figures/canvas.js';

/**
 * @typedef {import('../../figures/colour.js').Colours} Colours
 * @typedef {import('./confusion-layout.js').ClassRow} ClassRow
 * @typedef {import('../../model/state.js').Model} Model
 * @typedef {import('../../model/state.js').Options} Options
 */

/** In px. */
const MARKER = 14;

/** More classes than this have no room for their names above the columns. */
const NAMED = 2;

/** @param {HTMLElement} element @param {number} share */
function withShare(element, share) {
  element.style.setProperty('--share', `${Math.round(100 * share)}%`);
  return element;
}

/** @param {string} text @param {string} scope @param {Node[]} [before] */
function head(text, scope, before = []) {
  return createElement('th', { scope }, [...before, text]);
}

/** @param {number} value */
function barCell(value) {
  const bar = withShare(createElement('span', { class: 'share-bar', 'aria-hidden': 'true' }), value);
  return createElement('td', { class: 'share' }, [bar, percentText(value)]);
}

export function createDecisions() {
  const element = createElement('div', { class: 'decisions' });
  const coloursOf = createColourReader(element);
  let drawn = '';

  /** @param {number} index @param {number} classes @param {Colours} colours */
  function marker(index, classes, colours) {
    const { canvas, context, clear } = createSurface('figure-swatch');
    clear(MARKER, MARKER);
    context.beginPath();
    traceMarker(context, index, MARKER / 2, MARKER / 2, 4.5);
    context.fillStyle = colours.ofClass(index, classes);
    context.fill();
    return canvas;
  }

  /** @param {ClassRow[]} rows @param {string} data @param {Colours} colours */
  function confusion(rows, data, colours) {
    const classes = rows.length;
    const columns = rows.map(({ name }, index) => createElement('th', { scope: 'col' }, [
      marker(index, classes, colours),
      createElement('span', { class: classes > NAMED ? 'visually-hidden' : 'class-name' }, [name]),
    ]));
    return createElement('table', { class: 'confusion' }, [
      createElement('caption', {}, [`${data}: rows are the true classes, columns the answers`]),
      createElement('thead', {}, [createElement('tr', {}, [createElement('td'), ...columns])]),
      createElement('tbody', {}, rows.map(({ name, counts, shares }, actual) =>
        createElement('tr', {}, [
          head(name, 'row', [marker(actual, classes, colours)]),
          ...counts.map((count, answered) => withShare(
            createElement('td', { class: answered === actual ? 'is-right' : 'is-wrong' }, [
              String(count),
            ]),
            shares[answered],
          )),
        ]))),
    ]);
  }

  /** @param {ClassRow[]} rows @param {string} data @param {Colours} colours */
  function judgement(rows, data, colours) {
    return createElement('table', { class: 'judgement' }, [
      createElement('caption', { class: 'visually-hidden' }, [`${data}: precision and recall`]),
      createElement('thead', {}, [
        createElement('tr', {}, ['class', 'precision', 'recall'].map((name) => head(name, 'col'))),
      ]),
      createElement('tbody', {}, rows.map(({ name, precision, recall }, index) =>
        createElement('tr', {}, [
          head(name, 'row', [marker(index, rows.length, colours)]),
          barCell(precision),
          barCell(recall),
        ]))),
    ]);
  }

  return {
    element,

    /**
     * @param {Model} model  of a classification
     * @param {import('../../model/state.js').Metrics} metrics
     * @param {Options['judged']} judged
     * @param {string} theme
     */
    update(model, metrics, judged, theme) {
      const now = JSON.stringify([model.classNames, metrics.confusion, judged, theme]);
      if (now === drawn) {
        return;
      }
      drawn = now;
      const rows = classRows(model, metrics);
      const data = dataName(judged);
      const colours = coloursOf(theme);
      element.textContent = '';
      element.appendChild(confusion(rows, data, colours));
      element.appendChild(judgement(rows, data, colours));
    },
  };
}
