// The legend of the plane: what colours, shapes and lines mean.

import { gradientOf } from '../../figures/colour.js';
import { shortNumber } from '../../model/numbers.js';
import { classesOf } from '../../model/own-points.js';
import { createElement, createSvg, replaceChildren } from '../../figures/dom.js';
import { PLAIN, createSwatch, looksOf } from '../../figures/markers.js';
import { lookOfError } from './points.js';

/**
 * @typedef {import('../../figures/colour.js').Colours} Colours
 * @typedef {import('../../model/state.js').Model} Model
 * @typedef {import('../../model/state.js').State} State
 * @typedef {import('./picture.js').Picture} Picture
 */

/** @param {Array<Node|string>} children */
function entry(children) {
  return createElement('li', { class: 'figure-key-entry' }, children);
}

/** @param {import('../../figures/colour.js').Scale} scale @param {string} name */
function bar({ table, low, high }, name) {
  const gradient = createElement('span', { class: 'figure-bar is-pale', 'aria-hidden': 'true' });
  gradient.style.backgroundImage = gradientOf(table);
  const plus = high > 0 && low < 0 ? '+' : '';
  return [shortNumber(low), gradient, `${plus}${shortNumber(high)} ${name}`];
}

/** A line as the contours are drawn. */
function contour() {
  return createSvg('svg', { width: 24, height: 12, 'aria-hidden': 'true' }, [
    createSvg('path', { class: 'plot-contour', d: 'M1 8C8 0 14 12 23 4' }),
  ]);
}

/** A point in a ring, as those that are classified wrongly are drawn. */
function wrongMarker() {
  return createSvg('svg', { class: 'figure-swatch', viewBox: '-8 -8 16 16', 'aria-hidden': 'true' }, [
    createSvg('circle', { class: 'plot-wrong-point', r: 3 }),
    createSvg('circle', { class: 'plot-wrong', r: 6.5 }),
  ]);
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
  return `ringed: ${count} of ${shown} mistaken`;
}

export function createPlotKey() {
  const element = createElement('ul', { class: 'figure-key' });
  let drawn = '';
  /** @type {Colours|null} */
  let painted = null;

  return {
    element,

    /**
     * @param {Model} model
     * @param {Picture} picture
     * @param {Colours} colours
     * @param {State} state
     * @param {Float64Array|null} errors
     */
    update(model, picture, colours, { options, data, painting }, errors) {
      const { shown, maps, scales, levels, decision, hard, output } = picture;
      const { showTest } = options;
      const ends = scales.map(({ low, high }) => [low.toPrecision(2), high.toPrecision(2)]);
      const wrong = errors && model.task === 'classification' ? mistakes(errors, data, showTest) : '';
      const classes = painting ? classesOf(painting.points) : model.classes;
      const now = JSON.stringify([
        [model.classNames, model.task, model.testCount, shown, maps, ends, showTest, hard, output],
        [wrong, errors !== null, classes, painting !== null],
      ]);
      if (now === drawn && painted === colours) {
        return;
      }
      drawn = now;
      painted = colours;
      const look = looksOf(model, colours, classes);
      const entries =
        model.task === 'classification' && !painting
          ? model.classNames.map((name, index) => {
              const { colour, shape } = look(index);
              return entry([createSwatch(shape, colour, true, colours), name]);
            })
          : [];
      if (errors && model.task === 'regression') {
        [1, -1].forEach((sign) => {
          const { colour, shape } = lookOfError(sign, colours);
          const name = sign > 0 ? 'output too high' : 'output too low';
          entries.push(entry([createSwatch(shape, colour, true, colours), name]));
        });
        entries.push(entry(['larger: further off']));
      }
      if (showTest && model.testCount > 0 && !painting) {
        const muted = `rgb(${colours.palette.muted.join(',')})`;
        entries.push(entry([createSwatch(PLAIN, muted, false, colours), 'outlined: test data']));
      }
      if (wrong) {
        entries.push(entry([wrongMarker(), wrong]));
      }
      if (maps > 1 && !hard) {
        entries.push(entry(['fainter: less certain']));
      } else if (maps === 1 && (model.task === 'classification' || shown !== 'outputs')) {
        entries.push(entry(bar(scales[0], shown === 'outputs' ? 'output' : 'value')));
      }
      if (decision) {
        const level = maps === 1 ? ` (output ${shortNumber(levels[0])})` : '';
        entries.push(entry([contour(), `decision${level}`]));
      } else if (levels.length > 0 && (model.task === 'classification' || shown !== 'outputs')) {
        const values = levels.map(shortNumber).join(', ');
        entries.push(
          entry([contour(), levels.length > 1 ? `lines at ${values}` : `line at ${values}`]),
        );
      }
      replaceChildren(element, entries);
    },
  };
}
