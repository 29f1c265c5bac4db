// How often each class is taken for which, with precision and recall beside it.

import { classRows, dataName } from './confusion-layout.js';
import { percentText } from '../../model/numbers.js';
import { traceMarker } from '../../figures/markers.js';
import { createSurface, readColours } from '../../figures/canvas.js';
import { guard, html } from '../../figures/template.js';

/**
 * @typedef {import('./confusion-layout.js').ClassRow} ClassRow
 * @typedef {import('../../model/state.js').Model} Model
 * @typedef {import('../../model/state.js').Options} Options
 */

/** In px. */
const MARKER = 14;

/** More classes than this have no room for their names above the columns. */
const NAMED = 2;

/** @param {number} index @param {number} classes @param {string} theme */
const marker = (index, classes, theme) => guard([index, classes, theme], () => {
  const { canvas, context, clear } = createSurface('figure-swatch');
  clear(MARKER, MARKER);
  context.beginPath();
  traceMarker(context, index, MARKER / 2, MARKER / 2, 4.5);
  context.fillStyle = readColours(theme).ofClass(index, classes);
  context.fill();
  return canvas;
});

/** @param {number} value */
const share = (value) => `--share: ${Math.round(100 * value)}%`;

/** @param {number|null} value  null for none of none */
const barCell = (value) => html`
  <td class="share"><span class="share-bar" aria-hidden="true" .style=${share(value || 0)}></span>${
    value === null ? '–' : percentText(value)}</td>`;

/** @param {ClassRow[]} rows @param {string} data @param {unknown[]} markers */
const confusion = (rows, data, markers) => html`
  <table class="confusion">
    <caption>${`${data}: rows are true classes, columns predicted classes`}</caption>
    <thead>
      <tr><td></td>${rows.map(({ name }, index) => html`
        <th scope="col">${markers[index]}<span
          class=${rows.length > NAMED ? 'visually-hidden' : 'class-name'}>${name}</span></th>`)}</tr>
    </thead>
    <tbody>${rows.map(({ name, counts, shares }, actual) => html`
      <tr>
        <th scope="row">${markers[actual]}${name}</th>
        ${counts.map((count, answered) => html`
          <td class=${answered === actual ? 'is-right' : 'is-wrong'} .style=${share(shares[answered])}>${
            count}</td>`)}
      </tr>`)}</tbody>
  </table>`;

/** @param {ClassRow[]} rows @param {string} data @param {unknown[]} markers */
const judgement = (rows, data, markers) => html`
  <table class="judgement">
    <caption class="visually-hidden">${data}: precision and recall</caption>
    <thead><tr>${['class', 'precision', 'recall'].map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
    <tbody>${rows.map(({ name, precision, recall }, index) => html`
      <tr><th scope="row">${markers[index]}${name}</th>${barCell(precision)}${barCell(recall)}</tr>`)}</tbody>
  </table>`;

/**
 * @param {Model} model  of a classification
 * @param {import('../../model/state.js').Metrics} metrics
 * @param {Options['judged']} judged
 * @param {string} theme
 */
export function decisions(model, metrics, judged, theme) {
  const rows = classRows(model, metrics);
  const data = dataName(judged);
  const markers = rows.map((_, index) => marker(index, rows.length, theme));
  return html`
    <div class="decisions">${confusion(rows, data, markers)}${judgement(rows, data, markers)}</div>`;
}
