// The plane as a table: what is put out at a few places, for those who do not see colours.

import { formatNumber, shortNumber } from '../../model/numbers.js';
import { placeOf } from '../../model/plane-view.js';
import { typeset } from '../../model/wording.js';
import { createElement, setText } from '../../figures/dom.js';
import { axisName } from '../../figures/axes.js';
import { valuesAt } from './picture.js';
import { captionOf } from './words.js';

/**
 * @typedef {import('../../model/state.js').Model} Model
 * @typedef {import('./picture.js').Picture} Picture
 */

/** Rows and columns of places. */
const PLACES = 5;

/** While training the table changes at most this often, in ms. */
const PAUSE = 1000;

export function createPlotTable() {
  const caption = createElement('caption');
  const head = createElement('tr', {}, [createElement('td')]);
  const columns = Array.from({ length: PLACES }, () =>
    head.appendChild(createElement('th', { scope: 'col' })),
  );
  const rows = Array.from({ length: PLACES }, () => {
    const heading = createElement('th', { scope: 'row' });
    const cells = Array.from({ length: PLACES }, () => createElement('td'));
    return { heading, cells, element: createElement('tr', {}, [heading, ...cells]) };
  });
  const table = createElement('table', {}, [
    caption,
    createElement('thead', {}, [head]),
    createElement('tbody', {}, rows.map(({ element }) => element)),
  ]);
  const element = createElement('details', { class: 'figure-table' }, [
    createElement('summary', {}, ['Show as table']),
    createElement('div', { class: 'figure-table-scroll', tabindex: '0', role: 'group' }, [table]),
  ]);
  let drawnAt = 0;

  /** @param {Model} model @param {Picture} picture @param {number[]} values */
  function cellText(model, { maps, shown }, values) {
    if (values.length === 0) {
      return '–';
    }
    if (maps > 1 && shown === 'outputs') {
      const winner = values.indexOf(Math.max(...values));
      return `${model.classNames[winner]} ${values[winner].toFixed(2)}`;
    }
    return shortNumber(values[0]);
  }

  return {
    element,
    /** @param {() => void} work  to be done when the table is opened */
    onOpen: (work) => element.addEventListener('toggle', work),

    /** @param {Model} model @param {Picture} picture @param {boolean} isPlaying */
    update(model, picture, isPlaying) {
      if (!element.open || (isPlaying && Date.now() - drawnAt < PAUSE)) {
        return;
      }
      drawnAt = Date.now();
      const [across, up] = model.axes.map(axisName);
      setText(caption, typeset(`${captionOf(model, picture)}: ${across} across, ${up} down`));
      const shares = columns.map((_, index) => (index + 0.5) / PLACES);
      const original = (/** @type {number} */ axis, /** @type {number} */ value) =>
        formatNumber(model.axes[axis].offset + model.axes[axis].scale * value);
      shares.forEach((share, index) => {
        const [x1, x2] = placeOf(picture.view, { x: share, y: share });
        setText(columns[index], original(0, x1));
        setText(rows[index].heading, original(1, x2));
        rows[index].cells.forEach((cell, column) => {
          setText(cell, cellText(model, picture, valuesAt(picture, shares[column], share)));
        });
      });
    },
  };
}
