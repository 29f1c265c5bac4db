// The legends of the plane and of a layer's own space: what colours, shapes and lines mean.

import { gradientBar, legendEntry, swatch } from '../../figures/legend.js';
import { looksOf, PLAIN } from '../../figures/markers.js';
import { html, nothing } from '../../figures/template.js';
import { shortNumber } from '../../model/numbers.js';
import { lookOfError } from './points.js';

/**
 * @typedef {import('../../figures/colour.js').Colours} Colours
 * @typedef {import('../../model/state.js').Model} Model
 * @typedef {import('../../model/state.js').State} State
 * @typedef {import('./picture.js').Picture} Picture
 */

/** @param {string} className  of a line, as it is drawn */
const lineSign = (className) => html`
  <svg width="24" height="12" aria-hidden="true"><path class=${className} d="M1 8C8 0 14 12 23 4"></path></svg>`;

const CONTOUR = lineSign('plot-contour');

/** A point in a ring, as those that are classified wrongly are drawn. */
const WRONG = html`
  <svg class="figure-swatch" viewBox="-8 -8 16 16" aria-hidden="true">
    <circle class="plot-wrong-point" r="3"></circle><circle class="plot-wrong" r="6.5"></circle>
  </svg>`;

/** @param {Model} model @param {Colours} colours */
const classEntries = (model, colours) => model.classNames.map((name, index) =>
  legendEntry(swatch(looksOf(model, colours)(index), true, colours), name));

/** @param {Model} model @param {Colours} colours @param {boolean} isShown */
const testEntry = ({ testCount }, colours, isShown) => (isShown && testCount > 0 ? legendEntry(
  swatch({ shape: PLAIN, colour: `rgb(${colours.palette.muted.join(',')})` }, false, colours),
  'outlined: test data',
) : nothing);

/** @param {number} sign  of an error @param {string} name @param {Colours} colours */
const errorEntry = (sign, name, colours) =>
  legendEntry(swatch(lookOfError(sign, colours), true, colours), name);

/** @param {import('../../figures/colour.js').Scale} scale @param {string} name */
function scaleEntry({ table, low, high }, name) {
  const plus = high > 0 && low < 0 ? '+' : '';
  return legendEntry(html`<span>${shortNumber(low)}</span>${gradientBar(table, true)}`,
    `${plus}${shortNumber(high)} ${name}`);
}

/**
 * @param {Float64Array} errors
 * @param {Float64Array} data
 * @param {boolean} showTest
 * @returns {string} such as "12 of 250 mistaken"
 */
function mistakes(errors, data, showTest) {
  let count = 0;
  let shown = 0;
  errors.forEach((error, example) => {
    if (showTest || data[4 * example + 3] === 0) {
      shown += 1;
      count += error;
    }
  });
  return `ringed: ${count} of ${shown} misclassified`;
}

/** @param {Picture} picture @param {boolean} hasScale  whether colours are values */
function shadeEntry({ shown, maps, scales, hard }, hasScale) {
  if (maps > 1) {
    return hard ? nothing : legendEntry(nothing, 'fainter: less certain');
  }
  return hasScale ? scaleEntry(scales[0], shown === 'outputs' ? 'output' : 'value') : nothing;
}

/** @param {Picture} picture @param {boolean} hasScale */
function lineEntry({ maps, levels, decision }, hasScale) {
  const values = levels.map(shortNumber).join(', ');
  if (decision) {
    return legendEntry(CONTOUR, `decision boundary${maps === 1 ? ` (output ${values})` : ''}`);
  }
  return levels.length > 0 && hasScale
    ? legendEntry(CONTOUR, `${levels.length > 1 ? 'lines' : 'line'} at ${values}`) : nothing;
}

/**
 * @param {State} state
 * @param {Picture} picture
 * @param {Colours} colours
 * @param {Float64Array|null} errors  see errorsOf; null when they are not shown
 */
export function planeLegend({ model, options: { showTest }, data, painting }, picture, colours, errors) {
  const isClassification = model.task === 'classification';
  // The values of a regression stand at its colour bar.
  const hasScale = isClassification || picture.shown !== 'outputs';
  return html`
    <ul class="figure-key">
      ${isClassification && !painting ? classEntries(model, colours) : nothing}
      ${errors && !isClassification ? [
        errorEntry(1, 'output too high', colours),
        errorEntry(-1, 'output too low', colours),
        legendEntry(nothing, 'larger: larger error'),
      ] : nothing}
      ${testEntry(model, colours, showTest && !painting)}
      ${errors && isClassification ? legendEntry(WRONG, mistakes(errors, data, showTest)) : nothing}
      ${shadeEntry(picture, hasScale)}
      ${lineEntry(picture, hasScale)}
    </ul>`;
}

/** @param {Model} model @param {Colours} colours @param {boolean} showTest */
export function spaceLegend(model, colours, showTest) {
  const isClassification = model.task === 'classification';
  return html`
    <ul class="figure-key">
      ${isClassification ? classEntries(model, colours) : nothing}
      ${testEntry(model, colours, showTest)}
      ${legendEntry(lineSign('space-line'), 'grid of the input plane')}
      ${isClassification ? legendEntry(CONTOUR, 'decision boundary') : nothing}
    </ul>`;
}
